import { observe } from '../engine/observe.ts'
import type { Planned } from '../engine/plan.ts'
import { plan, withFindings } from '../engine/plan.ts'
import { project } from '../engine/project.ts'
import { pruned, wantsOfPrune } from '../engine/prune.ts'
import { followedBy, wantsOf } from '../engine/wants.ts'
import { accountsToRead } from '../judges/access-changes.ts'
import { judge, readsOf } from '../judges/guards.ts'
import { withRisks } from '../judges/risk.ts'
import type { Configuration, Desired } from '../model/desired.ts'
import type { Finding } from '../model/judgement.ts'
import type { World } from '../model/world.ts'
import { raiseEvidence } from '../records/raise-evidence.ts'
import type { CommandContext } from './command.ts'
import { namesOfCopy } from './copy-names.ts'
import type { Loaded } from './load.ts'
import { load } from './load.ts'
import type { OpenTenant } from './open-tenant.ts'
import { openTenant, servicesOf } from './open-tenant.ts'

/** A plan as it was just made, judged, with the tenant still open. The caller closes it. */
export type PlannedTenant = {
  readonly tenant: OpenTenant
  readonly configuration: Configuration
  readonly world: World
  readonly planned: Planned
  readonly findings: readonly Finding[]
  /** What a reader must know of how it was judged. */
  readonly notes?: readonly string[]
}

/** Reads the YAML, signs in, observes, plans and judges: what `plan`, `apply` and `check` have in common. */
export async function planTenant(context: CommandContext, mode: 'read' | 'write'): Promise<PlannedTenant> {
  return planDeclared(context, mode, await load(context))
}

/**
 * Signs in, observes, plans and judges a configuration. `redeclare` may declare something else once the tenant is open, of the
 * services that were declared before.
 */
export async function planDeclared(
  context: CommandContext,
  mode: 'read' | 'write',
  { configuration: given, catalogue, proofs }: Loaded,
  redeclare?: (tenant: OpenTenant) => Promise<readonly Desired[]>,
): Promise<PlannedTenant> {
  const first = readsOf({ configuration: given })
  const services = servicesOf(
    [...given.desired.map((one) => one.at), ...first, ...(given.prune ?? [])].map((one) => one.type),
  )
  const tenant = await openTenant(context, catalogue, services, mode, given)
  try {
    const { session, types, reader } = tenant
    const declared = redeclare === undefined ? given : { ...given, desired: await redeclare(tenant) }
    const reads = readsOf({ configuration: declared })
    const scopes = declared.prune ?? []
    const wants = wantsOf(declared.desired, types, reads)
    const listed = wantsOfPrune(scopes, types).filter(({ type }) => !wants.some((one) => one.type.name === type.name))
    const world = await observe(
      { tenant: session.tenant, reader, types, signal: context.host.stop },
      [...wants, ...listed],
      followedBy(reads),
    )
    const extra = pruned(world, types, declared.desired, {
      scopes,
      protect: [...declared.protect, ...(declared.leftOut ?? [])],
    })
    const configuration = { ...declared, desired: [...declared.desired, ...extra.desired] }
    const made = plan({
      tenant: session.tenant,
      world,
      desired: configuration.desired,
      types,
      refusals: tenant.refusals,
    })
    const planned = { ...made, troubles: [...made.troubles, ...extra.troubles] }
    const { changes } = planned.plan
    const written = new Set(changes.map(({ at }) => at.type))
    const simulated = context.values.text('simulator') !== undefined
    const raised = raiseEvidence(types, proofs, { tenant: session.tenant, simulated }, written)
    const accounts = context.copy === undefined ? accountsToRead(world, configuration, changes) : []
    const people = accounts.length === 0 ? undefined : await tenant.people(accounts, context.host.stop)
    const findings = judge({
      before: world,
      after: project(world, changes, types),
      changes,
      configuration,
      types: raised.types,
      tenantNames: [...tenant.names, ...(context.copy === undefined ? [] : namesOfCopy(context.copy, configuration))],
      self: { client: session.client, ...(session.objectId === undefined ? {} : { objectId: session.objectId }) },
      ...(people === undefined ? {} : { people }),
      now: context.host.clock.now(),
    })
    const judged = withFindings(planned.plan, findings)
    return {
      tenant,
      configuration,
      world,
      // After the digests: how risky a change is is no part of what is agreed upon.
      planned: { ...planned, plan: { ...judged, changes: withRisks(judged.changes, findings, types) } },
      findings,
      notes: raised.notes,
    }
  } catch (error) {
    await tenant.close()
    throw error
  }
}
