import type { TypeName } from '../../src/model/address.ts'
import type { Configuration, Desired } from '../../src/model/desired.ts'
import type { Case, Finding } from '../../src/model/judgement.ts'
import type { Sight } from '../../src/model/protocol.ts'
import type { ResourceType } from '../../src/model/resource-type.ts'
import { project } from '../../src/engine/project.ts'
import { judge } from '../../src/judges/guards.ts'
import { at, list, lookUp, object, planOf, property, row, rows, world } from '../engine/builders.ts'

const users = property({
  shape: 'object',
  of: {
    includeUsers: property({ list: 'set', ref: { to: ['entra.user'], keywords: ['All'] } }),
    excludeUsers: property({ list: 'set', ref: { to: ['entra.user'] } }),
    excludeGroups: property({ list: 'set', ref: { to: ['entra.group'] } }),
    excludeRoles: property({ list: 'set' }),
  },
})

/** Rows as the guards of Entra ID know them. */
export const user = row('entra.user', { cardinality: 'perObject', create: false, update: false, remove: 'never' })
export const group = row('entra.group', {
  cardinality: 'perObject',
  properties: { members: property({ list: 'set', ref: { to: ['entra.user', 'entra.group'] } }) },
})
export const policy = row('entra.conditionalAccessPolicy', {
  properties: {
    state: property(),
    conditions: property({ shape: 'object', closed: true, of: { users } }),
    grantControls: property({ shape: 'object', of: { builtInControls: property({ list: 'set' }) } }),
  },
})
export const assignment = row('entra.directoryRoleAssignment', {
  key: ['name'],
  properties: { roleDefinitionId: property(), principalId: property(), directoryScopeId: property() },
})
export const types = rows(user, group, policy, assignment)

/** A configuration that declares what is given, with two break-glass accounts. */
export function configuration(desired: readonly Desired[], part: Partial<Configuration> = {}): Configuration {
  return {
    files: ['tenantform.yml'],
    breakGlass: [{ user: 'bg', position: at(['breakGlass', 0]) }],
    guards: { maxDeletes: 0 },
    protect: [],
    waivers: [],
    desired,
    warnings: [],
    ...part,
  }
}

/** Plans declarations against sights and gives the case that judges look at. */
export function caseOf(
  sights: readonly Sight[],
  made: Configuration,
  part: Partial<Case> & { readonly rows?: ReadonlyMap<TypeName, ResourceType> } = {},
): Case {
  const { rows: known = types, ...rest } = part
  const before = world(known, ...sights)
  const { plan } = planOf(before, known, ...made.desired)
  return {
    before,
    after: project(before, plan.changes, known),
    changes: plan.changes,
    configuration: made,
    types: known,
    self: { client: 'client', objectId: 'self' },
    now: Date.parse('2026-11-25T12:00:00Z'),
    ...rest,
  }
}

/**
 * What guards say of a case, in short: `stop|warn|waived RULE verdict`. That the one account of these cases is too few is the matter
 * of emergency-accounts.test.ts.
 */
export function said(c: Case): readonly string[] {
  return judge(c)
    .filter(({ rule }) => rule !== 'GUARD-BREAK-GLASS-COUNT')
    .map(short)
}

/** A finding in short. */
export function short({ rule, verdict, stops }: Finding): string {
  return verdict === 'waived' ? `waived ${rule}` : `${stops ? 'stop' : 'warn'} ${rule} ${verdict}`
}

/** The users of a policy that blocks everybody but the excluded. */
export function excluding(
  part: { readonly users?: readonly string[]; readonly groups?: readonly string[]; readonly roles?: readonly string[] },
  state = 'enabled',
) {
  return {
    state,
    conditions: {
      users: {
        includeUsers: ['All'],
        excludeUsers: part.users ?? [],
        excludeGroups: part.groups ?? [],
        excludeRoles: part.roles ?? [],
      },
    },
    grantControls: { builtInControls: ['mfa'] },
  }
}

export const bg = lookUp(user, 'bg', object(user, 'bg', {}, 'bg-id'))
export const noPolicies = list(policy)
