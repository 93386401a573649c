import type { Judge } from '../model/judgement.ts'
import { finding } from './finding.ts'

const rule = 'GUARD-IRREVERSIBLE'

/** Nothing that cannot be undone without a waiver. */
export const irreversible: Judge = {
  id: rule,
  severity: 'high',
  concerns: () => true,
  reads: () => [],
  judge: ({ changes }) =>
    changes.flatMap(({ id, action, at, declared, irreversible: why }) =>
      why === undefined
        ? []
        : [
            finding(rule, {
              verdict: 'fail',
              severity: 'high',
              subject: at,
              declared,
              message: `to ${action} ${id} cannot be undone: ${why}`,
              hint: 'Take the task out of the configuration if that is not meant.',
            }),
          ],
    ),
}
