import type { Json, JsonObject } from '../model/json.ts'
import { isJsonList, isJsonObject } from '../model/json.ts'
import type { Judge } from '../model/judgement.ts'
import type { Change } from '../model/plan.ts'
import { finding, isSameAddress } from './finding.ts'

const rule = 'GUARD-PROTECTED'

/** What `protect` names, in any letter case, is never deleted, and none of its lists is emptied, however deep it lies. */
export const protectedObjects: Judge = {
  id: rule,
  severity: 'critical',
  concerns: ({ configuration }) => configuration.protect.length > 0,
  reads: () => [],
  judge: ({ changes, configuration }) =>
    changes.flatMap((change) => {
      const names = change.before === null ? [change.at] : [change.at, change.before.at]
      const isProtected = configuration.protect.some((one) => names.some((at) => isSameAddress('ignore', one, at)))
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
  const emptied = emptiedIn(before?.values ?? {}, values)
  return emptied === undefined ? undefined : `empties its ${emptied}`
}

/** The path of a list that had something in it and will have nothing. What is not in `values` is not written. */
function emptiedIn(before: JsonObject, values: JsonObject): string | undefined {
  for (const [name, value] of Object.entries(values)) {
    const was = before[name]
    if (isJsonList(was) && was.length > 0 && (value === null || (isJsonList(value) && value.length === 0))) return name
    if (!isJsonObject(was) || (value !== null && !isJsonObject(value))) continue
    // An object is written whole: what it had and does not have any more is emptied, too.
    const left = Object.keys(was).map((one): readonly [string, Json] => [one, value?.[one] ?? null])
    const deeper = emptiedIn(was, Object.fromEntries(left))
    if (deeper !== undefined) return `${name}.${deeper}`
  }
  return undefined
}
