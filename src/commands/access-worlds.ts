import { openCatalogue } from '../catalogue/catalogue.ts'
import { policySetOf, typesOfAccess } from '../access/policy-set.ts'
import type { PolicySet } from '../access/sign-in.ts'
import type { DeclaredAt } from '../access/what-if.ts'
import { observe } from '../engine/observe.ts'
import { plan } from '../engine/plan.ts'
import { project } from '../engine/project.ts'
import { wantsOf } from '../engine/wants.ts'
import type { TypeName } from '../model/address.ts'
import { addressText, serviceOf } from '../model/address.ts'
import type { Configuration } from '../model/desired.ts'
import type { Read } from '../model/judgement.ts'
import type { Change } from '../model/plan.ts'
import type { Want } from '../model/protocol.ts'
import type { Trouble } from '../model/trouble.ts'
import { fail } from '../model/trouble.ts'
import type { Door } from '../model/wire.ts'
import type { World } from '../model/world.ts'
import type { CommandContext } from './command.ts'
import { load } from './load.ts'
import type { OpenTenant } from './open-tenant.ts'
import { openTenant } from './open-tenant.ts'

/** What is read beside: objects of a type by their keys, and by their ids. */
export type Wanted = Read & { readonly ids?: readonly string[] }

/** The tenant as it is and, where a configuration was given, as its plan would make it. The caller closes the tenant. */
export type AccessWorlds = {
  readonly tenant: OpenTenant
  readonly live: World
  readonly proposed?: {
    readonly world: World
    readonly changes: readonly Change[]
    readonly configuration: Configuration
    readonly troubles: readonly Trouble[]
  }
  /** Where a policy is declared, by its id in the proposed world. */
  readonly declaredAt: DeclaredAt
}

const group: TypeName = 'entra.group'
const roles: TypeName = 'entra.directoryRoleAssignment'
/** The types whose declarations can change who gets in: no other is planned here, so no other is read. */
const relevant: readonly TypeName[] = [...typesOfAccess, group, roles]

/**
 * Opens the tenant and reads what decides over sign-ins, who holds roles, and what `also` names, in one round. `watch` sees the door
 * through which the service is asked. Fails as `load` and
 * `openTenant` do.
 */
export async function openAccessWorlds(
  context: CommandContext,
  also: (configuration: Configuration | undefined) => readonly Wanted[],
  watch?: (door: Door) => Door,
): Promise<AccessWorlds> {
  const loaded = context.values.isGiven('config') ? await load(context) : undefined
  const catalogue = loaded?.catalogue ?? openCatalogue((name) => context.host.asset(name))
  const given = loaded?.configuration
  const desired = (given?.desired ?? []).filter(({ at }) => relevant.includes(at.type))
  const more = also(given)
  const reads: readonly Read[] = [...[...typesOfAccess, roles].map((type): Read => ({ type, keys: 'all' })), ...more]
  const services = [...new Set(reads.map(({ type }) => serviceOf(type)))]
  const tenant = await openTenant(context, catalogue, services, 'read', given, watch)
  try {
    const { session, types, reader } = tenant
    const byId = more.flatMap(({ type: name, ids = [] }): readonly Want[] => {
      const type = types.get(name)
      return type === undefined || ids.length === 0 ? [] : [{ type, keys: [], ids }]
    })
    const wants = [...wantsOf(desired, types, reads), ...byId]
    const live = await observe({ tenant: session.tenant, reader, types, signal: context.host.stop }, wants)
    if (given === undefined) return { tenant, live, declaredAt: () => undefined }
    const planned = plan({ tenant: session.tenant, world: live, desired, types, refusals: tenant.refusals })
    const world = project(live, planned.plan.changes, types)
    const positions = new Map(desired.map((one) => [addressText(one.at), one.positions([])]))
    const policies = world.of('entra.conditionalAccessPolicy')
    const names = new Map(
      (policies.is === 'present' ? policies.value : []).map(({ id, at }) => [id, addressText(at)] as const),
    )
    return {
      tenant,
      live,
      proposed: { world, changes: planned.plan.changes, configuration: given, troubles: planned.troubles },
      declaredAt: (id) => positions.get(names.get(id) ?? ''),
    }
  } catch (error) {
    await tenant.close()
    throw error
  }
}

/** What a world decides over sign-ins. Fails with OBJECT-UNREADABLE where its policies are not all known. */
export function setOf(world: World): PolicySet {
  return policySetOf(world) ?? unreadable(world)
}

function unreadable(world: World): never {
  const policies = world.of('entra.conditionalAccessPolicy')
  return fail('OBJECT-UNREADABLE', {
    message: `Conditional Access policies could not be read${policies.is === 'unknown' ? `: ${policies.why.message}` : ''}`,
    subject: { name: 'entra.conditionalAccessPolicy' },
    hint: 'Grant Policy.Read.All and run again.',
  })
}

/** What could not be read of what decides, in sentences. */
export function missingOf(world: World): readonly string[] {
  const parts: readonly (readonly [TypeName, string])[] = [
    ['entra.namedLocation', 'Named locations'],
    ['entra.authenticationStrengthPolicy', 'Authentication strengths'],
    ['entra.securityDefaults', 'Security defaults'],
    ['entra.directoryRoleAssignment', 'Role assignments'],
  ]
  return parts.flatMap(([type, name]) => {
    const seen = world.of(type)
    return seen.is === 'unknown' ? [`${name} could not be read: ${seen.why.message}`] : []
  })
}
