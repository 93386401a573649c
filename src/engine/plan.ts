import type { TypeName } from '../model/address.ts'
import { addressText } from '../model/address.ts'
import type { Desired } from '../model/desired.ts'
import { referencesIn } from '../model/marks.ts'
import type { Finding } from '../model/judgement.ts'
import type { Change, Drift, Plan } from '../model/plan.ts'
import type { ResourceType } from '../model/resource-type.ts'
import type { Run } from '../model/run.ts'
import type { Trouble } from '../model/trouble.ts'
import { trouble } from '../model/trouble.ts'
import type { World } from '../model/world.ts'
import { basisDigest, intentDigest } from '../records/plan-digests.ts'
import { changeIdOf } from './change-id.ts'
import { actionFor, changesFor, isWritten } from './changes.ts'
import type { Comparison } from './compare.ts'
import { compareAll } from './compare.ts'
import { forecast } from './forecast.ts'
import { lookedAt } from './looked.ts'
import { ordered } from './order.ts'
import { withPriorities } from './priorities.ts'
import { nameSlot } from './resolve.ts'

/** What a plan is made of. */
export type PlanInput = {
  readonly tenant: string
  readonly world: World
  /** In the order of the YAML. */
  readonly desired: readonly Desired[]
  /** The rows of every declared type and of every type that can be referred to. */
  readonly types: ReadonlyMap<TypeName, ResourceType>
  /** What a protocol already knows its service would refuse. */
  readonly refusals: (type: ResourceType, change: Change) => readonly Trouble[]
}

/** A plan with what could not be planned. Tasks with troubles are stopped: the plan holds no change of theirs. */
export type Planned = {
  readonly plan: Plan
  readonly troubles: readonly Trouble[]
  /** Those of the troubles that left a task uncompared: what a check reports. */
  readonly incomparable: readonly Trouble[]
  readonly drift: readonly Drift[]
  readonly compared: Run['compared']
}

/**
 * Plans: compares every declaration with the world and puts the changes in order. Pure; never fails: what is wrong with a
 * task is a Trouble and stops that task alone, with those that need what it would have made.
 */
export function plan(input: PlanInput): Planned {
  const { world, types } = input
  const comparisons = compareAll(world, input.desired, types)
  const asked = comparisons.map((one) => ({ comparison: one, ...withRefusals(input, one) }))
  const wanted = asked.flatMap((one) => one.changes)
  const placed = [...types.values()].reduce<readonly Change[]>(
    (changes, type) => withPriorities(world, type, comparisons, changes),
    wanted,
  )
  const reachable = withoutOrphans(placed, types)
  const sorted = ordered(inYamlOrder(reachable.changes, comparisons), types)
  const { changes } = sorted
  const { looked, carriers } = lookedAt(world, types, comparisons, changes)
  return {
    plan: {
      formatVersion: 1,
      tenant: input.tenant,
      changes,
      findings: [],
      unknowns: comparisons.flatMap(unknownsOf),
      looked,
      carriers,
      forecast: forecast(changes, types),
      intent: intentDigest(input.tenant, changes, []),
      basis: basisDigest(changes, looked),
    },
    troubles: [
      ...asked.flatMap((one) => [...one.comparison.troubles, ...one.troubles]),
      ...reachable.troubles,
      ...sorted.troubles,
    ],
    incomparable: comparisons.flatMap((one) => one.troubles),
    drift: driftOf(comparisons, placed),
    compared: count(comparisons, placed),
  }
}

/** The plan with the judges' findings in it. Their verdicts are part of its intent: who approved a plan approved its waivers. */
export function withFindings(plan: Plan, findings: readonly Finding[]): Plan {
  return { ...plan, findings, intent: intentDigest(plan.tenant, plan.changes, findings) }
}

function withRefusals(
  { refusals }: PlanInput,
  comparison: Comparison,
): { readonly changes: readonly Change[]; readonly troubles: readonly Trouble[] } {
  const asked = changesFor(comparison)
  const { desired } = comparison
  const refused = asked.changes
    .flatMap((one) => refusals(desired.type, one))
    .map((one) => ({ ...one, subject: { position: desired.positions([]), address: desired.at, ...one.subject } }))
  return refused.length === 0 ? asked : { changes: [], troubles: [...asked.troubles, ...refused] }
}

/** Takes out, round by round, changes that refer to what this plan will not make after all. */
function withoutOrphans(
  changes: readonly Change[],
  types: ReadonlyMap<TypeName, ResourceType>,
): { readonly changes: readonly Change[]; readonly troubles: readonly Trouble[] } {
  const made = new Set(changes.filter((one) => one.action === 'create').map((one) => slotOf(one, types)))
  const troubles: Trouble[] = []
  const orphaned = new Set<string>()
  for (const change of changes) {
    const missing = referencesIn(change.values).find(
      ({ $ref }) => $ref.id === undefined && !$ref.types.some((name) => made.has(slot(types, name, $ref.name))),
    )
    if (missing === undefined) continue
    orphaned.add(addressText(change.at))
    troubles.push(
      trouble('REFERENCE-NOT-FOUND', {
        message: `${change.id} refers to "${missing.$ref.name}", which this configuration declares but cannot create (see its own error)`,
        subject: { position: change.declared, address: change.at },
      }),
    )
  }
  if (orphaned.size === 0) return { changes, troubles: [] }
  const rest = withoutOrphans(
    changes.filter((one) => !orphaned.has(addressText(one.at))),
    types,
  )
  return { changes: rest.changes, troubles: [...troubles, ...rest.troubles] }
}

function slotOf(change: Change, types: ReadonlyMap<TypeName, ResourceType>): string {
  return slot(types, change.at.type, change.at.key)
}

function slot(types: ReadonlyMap<TypeName, ResourceType>, name: TypeName, key: string): string {
  const type = types.get(name)
  return type === undefined ? `${name}/${key}` : nameSlot(type, key)
}

function inYamlOrder(changes: readonly Change[], comparisons: readonly Comparison[]): readonly Change[] {
  const place = new Map(comparisons.map((one, index) => [addressText(one.desired.at), index]))
  const at = (one: Change): number => place.get(addressText(one.at)) ?? 0
  return [...changes].sort((left, right) => at(left) - at(right))
}

function unknownsOf({ desired, untold, troubles }: Comparison): Plan['unknowns'] {
  const leaves = untold.map((one) => ({
    at: desired.at,
    path: one.path,
    why: one.why ?? 'it cannot be told',
    declared: one.declared,
  }))
  const whole = troubles.map((one) => ({
    at: desired.at,
    path: [],
    why: one.message,
    declared: one.subject?.position ?? desired.positions([]),
  }))
  return [...whole, ...leaves]
}

function driftOf(comparisons: readonly Comparison[], changes: readonly Change[]): readonly Drift[] {
  return comparisons.flatMap((comparison): readonly Drift[] => {
    const { desired, different } = comparison
    const moves = movesOf(comparison, changes)
    const action = actionFor(comparison) ?? (moves.length > 0 ? 'update' : undefined)
    if (action === undefined) return []
    const { at, mode, task } = desired
    const differences = action === 'delete' ? [] : [...different, ...moves]
    return [{ at, action, mode, differences, task, declared: desired.positions([]) }]
  })
}

/** The differences that only the order of like objects causes; a change that is written anyway carries them, too. */
function movesOf({ desired }: Comparison, changes: readonly Change[]): Change['differences'] {
  const { priority } = desired.type
  if (priority === undefined || Object.hasOwn(desired.values, priority)) return []
  const own = changes.find((one) => one.id === changeIdOf(desired) && one.action === 'update')
  return own?.differences.filter((one) => one.path[0] === priority) ?? []
}

function count(comparisons: readonly Comparison[], changes: readonly Change[]): Run['compared'] {
  const verdicts = comparisons.map((one) => {
    if (one.troubles.length > 0 || one.object.is === 'unknown') return 'unknown'
    return actionFor(one) === undefined && movesOf(one, changes).length === 0 ? 'same' : 'different'
  })
  const of = (verdict: string): number => verdicts.filter((one) => one === verdict).length
  return { declared: verdicts.length, same: of('same'), different: of('different'), unknown: of('unknown') }
}

/** Whether a plan leaves drift that its tasks' modes do not let it write: audit tasks, and updates of `create` tasks. */
export function unwritten(drift: readonly Drift[]): readonly Drift[] {
  return drift.filter((one) => !isWritten(one.mode, one.action))
}
