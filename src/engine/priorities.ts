import type { Instance } from '../model/instance.ts'
import type { Change, Difference } from '../model/plan.ts'
import type { ResourceType } from '../model/resource-type.ts'
import type { World } from '../model/world.ts'
import { changeIdOf } from './change-id.ts'
import { basisOf, inOrder, placeOf } from './basis.ts'
import type { Comparison } from './compare.ts'
import { longestRise } from './longest-rise.ts'

/** One object in the order of its like: an observed one, or one that this plan makes. */
type Member = { readonly comparison: Comparison; readonly token: string; readonly existing: Instance | undefined }

/** A place in the list of all objects of the type, as it stands at one moment of the plan. */
type Line = readonly { readonly token: string; readonly name: string }[]

/**
 * Gives declared objects of a prioritised type the order of the YAML relative to each other (configuration.md 8), with as
 * few moves as there can be: those that already stand in the right order stay. Each change gets the number to write; it
 * counts on the service closing and opening gaps itself, as Exchange does, so the changes follow each other one by one.
 * Objects whose number is declared, and audit tasks, are left where they are. Gives all changes, some of them new.
 */
export function withPriorities(
  world: World,
  type: ResourceType,
  comparisons: readonly Comparison[],
  changes: readonly Change[],
): readonly Change[] {
  const { priority } = type
  const all = world.of(type.name)
  if (priority === undefined || all.is !== 'present' || !world.complete(type.name)) return changes
  const line = inOrder(type, all.value)
  const base = Math.min(...line.flatMap((one) => placeOf(type, one) ?? []), line.length === 0 ? 0 : Infinity)
  const members = participants(type, comparisons, changes, line)
  const moves = movesFor(
    members,
    line.map((one) => ({ token: one.id, name: one.at.key })),
  )
  let previous: string | undefined
  let lastMove: string | undefined
  let result = changes
  for (const member of members) {
    const move = moves.get(member.token)
    const own = result.find((one) => isOwn(one, member))
    const isNew = member.existing === undefined
    if (move === undefined && !isNew) continue
    const change = move === undefined ? own : placed(type, priority, member, own, base + move.index, move.notes)
    if (change === undefined) continue
    const following = previous === undefined ? change : { ...change, follows: [...(change.follows ?? []), previous] }
    // A number counts on the moves before it: where one of them failed, it would put the object at another place than planned.
    const isMoved = move !== undefined
    const chained =
      isMoved && lastMove !== undefined ? { ...following, needs: [...following.needs, lastMove] } : following
    previous = chained.id
    if (isMoved) lastMove = chained.id
    result = own === undefined ? [...result, chained] : result.map((one) => (one === own ? chained : one))
  }
  return result
}

function participants(
  type: ResourceType,
  comparisons: readonly Comparison[],
  changes: readonly Change[],
  line: readonly Instance[],
): readonly Member[] {
  return comparisons.flatMap((comparison): readonly Member[] => {
    const { desired, object, troubles, values } = comparison
    if (desired.type.name !== type.name || desired.ensure === 'absent' || troubles.length > 0) return []
    if (type.priority === undefined || Object.hasOwn(values, type.priority)) return []
    if (object.is === 'present') {
      const movable = desired.mode === 'enforce' && line.some((one) => one.id === object.value.id)
      return movable ? [{ comparison, token: object.value.id, existing: object.value }] : []
    }
    const id = changeIdOf(desired)
    return changes.some((one) => one.id === id) ? [{ comparison, token: id, existing: undefined }] : []
  })
}

function movesFor(
  members: readonly Member[],
  start: Line,
): ReadonlyMap<string, { readonly index: number; readonly notes: readonly string[] }> {
  const places = members.map((one) =>
    one.existing === undefined ? undefined : start.findIndex((at) => at.token === one.token),
  )
  const staying = longestRise(places)
  const moves = new Map<string, { index: number; notes: readonly string[] }>()
  let line = start
  members.forEach((member, position) => {
    if (staying.has(position)) return
    const lastOfAll = ![...staying].some((index) => index > position)
    const without = line.filter((one) => one.token !== member.token)
    const self = { token: member.token, name: member.comparison.desired.at.key }
    if (member.existing === undefined && lastOfAll) {
      line = [...without, self]
      return
    }
    const index = placeFor(without, members, position, staying)
    const next = [...without.slice(0, index), self, ...without.slice(index)]
    moves.set(member.token, { index, notes: shifted(line, next, member.token) })
    line = next
  })
  return moves
}

/** Right behind the declared one before it; the first goes right before the next that stays. */
function placeFor(line: Line, members: readonly Member[], position: number, staying: ReadonlySet<number>): number {
  const before = members[position - 1]
  if (before !== undefined) return line.findIndex((one) => one.token === before.token) + 1
  const next = members.find((_, index) => index > position && staying.has(index))
  return next === undefined ? line.length : line.findIndex((one) => one.token === next.token)
}

function shifted(before: Line, after: Line, moved: string): readonly string[] {
  const notes = before.flatMap((one, from) => {
    const to = after.findIndex((other) => other.token === one.token)
    return one.token === moved || to === from ? [] : [`"${one.name}" shifts from place ${from + 1} to ${to + 1}`]
  })
  return notes.length > 10 ? [...notes.slice(0, 9), `and ${notes.length - 9} more shift`] : notes
}

function placed(
  type: ResourceType,
  priority: string,
  { comparison, existing }: Member,
  own: Change | undefined,
  number: number,
  notes: readonly string[],
): Change {
  const { desired } = comparison
  const declared = desired.positions([])
  const was = existing?.values[priority]
  const difference: Difference = {
    path: [priority],
    verdict: 'different',
    ...(was === undefined ? {} : { before: was }),
    after: number,
    declared,
  }
  const change: Change = own ?? {
    id: changeIdOf(desired),
    action: 'update',
    at: desired.at,
    objectId: existing?.id ?? null,
    differences: [],
    values: {},
    needs: [],
    basis: existing === undefined ? null : basisOf(type, existing),
    before: existing ?? null,
    task: desired.task,
    declared,
    ...(desired.version === undefined ? {} : { version: desired.version }),
  }
  return {
    ...change,
    differences: [...change.differences, difference],
    values: { ...change.values, [priority]: number },
    ...(notes.length === 0 ? {} : { notes: [...(change.notes ?? []), ...notes] }),
  }
}

function isOwn(change: Change, { comparison }: Member): boolean {
  return change.id === changeIdOf(comparison.desired)
}
