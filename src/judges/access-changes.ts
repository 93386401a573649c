import type { TypeName } from '../model/address.ts'
import type { Configuration } from '../model/desired.ts'
import type { Case } from '../model/judgement.ts'
import type { Change } from '../model/plan.ts'
import type { World } from '../model/world.ts'
import {
  authenticationMethod,
  authenticationStrength,
  conditionalAccessPolicy,
  directoryRoleAssignment,
  globalAdministrator,
  namedLocation,
  perUserMfa,
  securityDefaults,
  user,
} from './entra-names.ts'
import { allOf, holds } from './membership.ts'

/** Types that decide over sign-ins by themselves or by what policies name. */
const deciding: readonly TypeName[] = [
  conditionalAccessPolicy,
  namedLocation,
  authenticationStrength,
  authenticationMethod,
  securityDefaults,
  perUserMfa,
]

/** The changes of a plan that decide over sign-ins. */
export function accessChanges(changes: readonly Change[]): readonly Change[] {
  return changes.filter(({ at }) => deciding.includes(at.type))
}

/** Whether a configuration declares policies, or what decides beside them. */
export function declaresAccess({ configuration }: Pick<Case, 'configuration'>): boolean {
  return configuration.desired.some(({ type }) => deciding.includes(type.name))
}

/** An account that a guard is about: its object id, and what it is called. */
export type Account = { readonly id: string; readonly name: string }

/** The break-glass accounts that exist. */
export function emergencyAccounts(world: World, { breakGlass }: Pick<Configuration, 'breakGlass'>): readonly Account[] {
  return breakGlass.flatMap(({ user: name }) => {
    const found = world.find(user, name)
    return found.is === 'present' ? found.value.slice(0, 1).map(({ id }) => ({ id, name })) : []
  })
}

/** Of how many administrators the guard looks: one who gets in is enough, and all are read in one request with their groups. */
const most = 8

/**
 * Object ids of holders of Global Administrator over the whole tenant who are no break-glass accounts, the first eight; undefined
 * where assignments were not read. A group that holds it is one of them, and can sign in as little as an application can.
 */
export function administrators(
  world: World,
  configuration: Pick<Configuration, 'breakGlass'>,
): readonly string[] | undefined {
  const emergency = emergencyAccounts(world, configuration).map(({ id }) => id)
  const assignments = allOf(world, directoryRoleAssignment)
  if (assignments === undefined) return undefined
  const ids = assignments.flatMap(({ values: { roleDefinitionId, principalId, directoryScopeId = '/' } }) =>
    directoryScopeId === '/' &&
    typeof principalId === 'string' &&
    typeof roleDefinitionId === 'string' &&
    roleDefinitionId.toLowerCase() === globalAdministrator &&
    !holds(emergency, principalId)
      ? [principalId]
      : [],
  )
  return [...new Set(ids)].toSorted().slice(0, most)
}

/**
 * Whose groups and methods the guards want to know. Of break-glass accounts wherever policies are declared: a declared policy that
 * does not exclude them is right as long as they satisfy it. Of administrators only where the plan changes what decides.
 */
export function accountsToRead(
  world: World,
  configuration: Pick<Configuration, 'breakGlass' | 'desired'>,
  changes: readonly Change[],
): readonly string[] {
  const isChanged = accessChanges(changes).length > 0
  const isDeclared = configuration.desired.some(({ type }) => type.name === conditionalAccessPolicy)
  const emergency = isChanged || isDeclared ? emergencyAccounts(world, configuration).map(({ id }) => id) : []
  return [...emergency, ...(isChanged ? (administrators(world, configuration) ?? []) : [])]
}
