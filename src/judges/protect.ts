import { isJsonList } from '../model/json.ts'
import type { Judge } from '../model/judgement.ts'
import type { Change } from '../model/plan.ts'
import { finding, isSameAddress } from './finding.ts'

const rule = 'GUARD-PROTECTED'

/** What `protect` names is never deleted, and none of its lists is emptied. */
export const protectedObjects: Judge = {
  id: rule,
  severity: 'critical',
  concerns: ({ configuration }) => configuration.protect.length > 0,
  reads: () => [],
  judge: ({ changes, configuration, types }) =>
    changes.flatMap((change) => {
      const keyCase = types.get(change.at.type)?.keyCase ?? 'ignore'
      const names = change.before === null ? [change.at] : [change.at, change.before.at]
      const isProtected = configuration.protect.some((one) => names.some((at) => isSameAddress(keyCase, one, at)))
      const what = isProtected ? harm(change) : undefined
      return what === undefined
        ? []
        : [
            finding(rule, {
              verdict: 'fail',
              severity: 'critical',
              subject: change.at,
              declared: change.declared,
              message: `${change.id} is protected, and the plan ${what}`,
              hint: 'Take it out of `protect` if that is meant.',
            }),
          ]
    }),
}

function harm({ action, values, before }: Change): string | undefined {
  if (action === 'delete') return 'deletes it'
  const emptied = Object.entries(values).find(([name, value]) => {
    const was = before?.values[name]
    return (value === null || (isJsonList(value) && value.length === 0)) && isJsonList(was) && was.length > 0
  })
  return emptied === undefined ? undefined : `empties its ${emptied[0]}`
}
