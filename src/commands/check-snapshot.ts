import { plan, withFindings } from '../engine/plan.ts'
import { project } from '../engine/project.ts'
import { worldFromSnapshot } from '../engine/snapshot-world.ts'
import { judge } from '../judges/guards.ts'
import type { TypeName } from '../model/address.ts'
import { absent } from '../model/observed.ts'
import type { Copy } from '../model/run.ts'
import type { World } from '../model/world.ts'
import { outlineSnapshot } from '../records/snapshot-outline.ts'
import type { CommandContext, CommandResult } from './command.ts'
import { namesOfCopy } from './copy-names.ts'
import { exitCodeOf } from './exit-code.ts'
import { load } from './load.ts'
import { makeRun } from './make-run.ts'
import { missingInCopy } from './missing-in-copy.ts'
import { openProtocol } from './open-tenant.ts'
import { printReport } from './print-report.ts'
import { toldSnapshot } from './told-snapshot.ts'

/**
 * Compares a snapshot with the YAML: no sign-in, no network, no simulator. What the snapshot does not hold is unknown, never
 * drift. Fails with SNAPSHOT-UNREADABLE and FILE-* codes, and as loading the configuration does.
 */
export async function checkSnapshot(context: CommandContext, file: string): Promise<CommandResult> {
  const started = context.host.clock.now()
  const outline = outlineSnapshot(await context.host.read(file))
  const { configuration, catalogue } = await load({ ...context, values: { ...context.values, text: untold(context) } })
  const types = new Map((await catalogue.all()).map((type) => [type.name, type]))
  const snapshot = await toldSnapshot(outline, types, openProtocol)
  const copy: Copy = {
    kind: 'snapshot',
    tenant: outline.tenant.initialDomain ?? outline.tenant.id,
    taken: snapshot.taken,
    file,
    notes: missingInCopy(outline, configuration, types),
  }
  const { desired } = configuration
  const world = settledNames(worldFromSnapshot(snapshot, types), new Set(desired.map(({ at }) => at.type)))
  const planned = plan({ tenant: world.tenant, world, desired, types, refusals: () => [] })
  const { changes } = planned.plan
  const findings = judge({
    before: world,
    after: project(world, changes, types),
    changes,
    configuration,
    types,
    tenantNames: namesOfCopy(copy, configuration),
    // Nobody signs in: who would is known where it is given.
    self: { client: context.values.text('client-id') ?? '' },
    now: started,
  })
  const seen = {
    tenant: { types, session: { tenant: world.tenant }, ledger: () => ({}) },
    configuration,
    world,
    planned: { ...planned, plan: withFindings(planned.plan, findings) },
    findings,
  }
  const run = makeRun({ ...context, copy }, started, seen, { troubles: planned.incomparable })
  const reportFile = await printReport(context, run)
  return { exit: exitCodeOf(run), run, ...(reportFile === undefined ? {} : { reportFile }) }
}

/** Which tenant the environment would sign in to says nothing about a snapshot. */
function untold({ values }: CommandContext): CommandContext['values']['text'] {
  return (name) => (name === 'tenant' ? undefined : values.text(name))
}

/**
 * A name that may be of several types (a member: user, group or service principal) is taken for the object that the snapshot
 * holds, where of the other types it holds only some. Declared types are left alone: of them an object that is not held may
 * well exist.
 */
function settledNames(world: World, declared: ReadonlySet<TypeName>): World {
  return {
    ...world,
    find: (type, key) => {
      const found = world.find(type, key)
      if (found.is !== 'unknown' || declared.has(type)) return found
      const elsewhere = world.types().some((other) => other !== type && world.find(other, key).is === 'present')
      return elsewhere ? absent : found
    },
  }
}
