import { addressText } from '../model/address.ts'
import type { JsonObject } from '../model/json.ts'
import { sameJson, textsOf, valueAt } from '../model/json.ts'
import type { Judge } from '../model/judgement.ts'
import { conditionalAccessPolicy } from './entra-names.ts'
import { finding } from './finding.ts'
import { causeOf, movesOf } from './moves.ts'
import { self } from './self.ts'

const rule = 'GUARD-WORKLOAD'

/**
 * A policy that is on and blocks programs (workload identities) is made, switched on or aimed elsewhere with a word of its own:
 * nobody is asked for another factor, they stop. Where the pipeline itself is hit, GUARD-SELF says so instead.
 */
export const workload: Judge = {
  id: rule,
  severity: 'high',
  concerns: ({ configuration }) => configuration.desired.some(({ type }) => type.name === conditionalAccessPolicy),
  reads: () => [],
  judge: (c) => {
    const told = new Set(self.judge(c).flatMap(({ subject }) => (subject === null ? [] : [addressText(subject)])))
    return movesOf(c).flatMap((move) => {
      const { at, before, after } = move
      if (at.type !== conditionalAccessPolicy || after === undefined || told.has(addressText(at))) return []
      if (!blocksPrograms(after)) return []
      if (before !== undefined && blocksPrograms(before) && sameJson(aimOf(before), aimOf(after))) return []
      const declared = causeOf(move, ['conditions', 'clientApplications'])
      const included = textsOf(valueAt(after, [...programs, 'includeServicePrincipals']))
      const all = included.includes('ServicePrincipalsInMyTenant')
      return [
        finding(rule, {
          verdict: 'fail',
          severity: all ? 'critical' : 'high',
          subject: at,
          ...(declared === undefined ? {} : { declared }),
          message: `${addressText(at)} would block ${all ? 'every program of the tenant that is not excluded' : `${included.length} of the tenant's programs`} where its conditions hold`,
          hint: 'Try it as enabledForReportingButNotEnforced first, and look at the sign-ins of service principals.',
          evidence: included.slice(0, 50),
        }),
      ]
    })
  },
}

const programs = ['conditions', 'clientApplications'] as const

function blocksPrograms(values: JsonObject): boolean {
  const blocks = textsOf(valueAt(values, ['grantControls', 'builtInControls'])).includes('block')
  const filter = valueAt(values, [...programs, 'servicePrincipalFilter']) ?? null
  const included = textsOf(valueAt(values, [...programs, 'includeServicePrincipals']))
  return values['state'] === 'enabled' && blocks && (included.length > 0 || filter !== null)
}

/** Whom a policy means, and where. */
function aimOf(values: JsonObject): JsonObject {
  return { conditions: values['conditions'] ?? null }
}
