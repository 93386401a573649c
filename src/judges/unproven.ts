import { addressText } from '../model/address.ts'
import type { Path } from '../model/json.ts'
import { pathText } from '../model/json.ts'
import type { Judge } from '../model/judgement.ts'
import type { ResourceType } from '../model/resource-type.ts'
import { finding } from './finding.ts'

const rule = 'UNPROVEN'

/** Writing a row or a property whose facts are only inferred needs a waiver (docs/unproven.md). */
export const unproven: Judge = {
  id: rule,
  severity: 'medium',
  concerns: () => true,
  reads: () => [],
  judge: ({ changes, types }) =>
    changes.flatMap(({ at, declared, differences, action }) => {
      const type = types.get(at.type)
      if (type === undefined) return []
      const guessed = differences.filter(({ path }) => isInferred(type, path)).map(({ path }) => pathText(path))
      if (type.evidence !== 'inferred' && guessed.length === 0) return []
      const what = type.evidence === 'inferred' ? `how ${at.type} is written` : `how ${guessed.join(', ')} is written`
      return [
        finding(rule, {
          verdict: 'fail',
          severity: 'medium',
          subject: at,
          declared,
          message: `${what} is inferred from other facts, not documented by the service (${action} of ${addressText(at)})`,
          hint: 'Try it in a test tenant first, or record with `prove` how this one answers.',
          evidence: guessed,
        }),
      ]
    }),
}

function isInferred(type: ResourceType, path: Path): boolean {
  let members: ResourceType['properties'] | undefined = type.properties
  for (const step of path) {
    if (typeof step === 'number') continue
    const property: ResourceType['properties'][string] | undefined = members?.[step]
    if (property?.evidence === 'inferred') return true
    members = property?.of
  }
  return false
}
