import type { TypeName } from '../model/address.ts'
import { addressText } from '../model/address.ts'
import type { Judge } from '../model/judgement.ts'
import { finding } from './finding.ts'
import { causeOf, movesOf } from './moves.ts'

const rule = 'GUARD-PRESERVATION-LOCK'
const policy: TypeName = 'purview.retentionCompliancePolicy'

/** A retention policy is not locked without a word of its own: nobody, Microsoft included, takes a lock off again (Learn: preservation lock). */
export const preservationLock: Judge = {
  id: rule,
  severity: 'critical',
  concerns: ({ configuration }) => configuration.desired.some(({ type }) => type.name === policy),
  reads: () => [],
  judge: (c) =>
    movesOf(c).flatMap((move) => {
      const { at, before, after } = move
      const locks = move.changes.some(({ values }) => values['RestrictiveRetention'] === true)
      if (at.type !== policy || !locks || after === undefined || before?.['RestrictiveRetention'] === true) return []
      const declared = causeOf(move, ['RestrictiveRetention'])
      return [
        finding(rule, {
          verdict: 'fail',
          severity: 'critical',
          subject: at,
          ...(declared === undefined ? {} : { declared }),
          message: `${addressText(at)} would be locked for ever: it could be made longer or wider, and never again shorter, narrower, off or gone`,
          hint: 'Leave it unlocked until law and records management have signed.',
          evidence: [before?.['RestrictiveRetention'] ?? null],
        }),
      ]
    }),
}
