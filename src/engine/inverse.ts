import type { TypeName } from '../model/address.ts'
import { addressText } from '../model/address.ts'
import type { Desired } from '../model/desired.ts'
import type { Instance } from '../model/instance.ts'
import { isGuid } from '../model/guid.ts'
import type { Json, JsonObject, Path } from '../model/json.ts'
import { isJsonList, isJsonObject } from '../model/json.ts'
import { referencesIn } from '../model/marks.ts'
import type { Change } from '../model/plan.ts'
import type { Position } from '../model/position.ts'
import type { Properties, Property, ResourceType } from '../model/resource-type.ts'
import { foldKey, keyValues } from './fold.ts'

/** What undoes a plan: declarations of what was, and in words what cannot be brought back, by address. */
export type Inverse = {
  readonly desired: readonly Desired[]
  readonly lost: readonly { readonly address: string; readonly why: string }[]
}

/** Where a change stands in the file it was read from. */
export type PlaceOf = (changeId: string) => Position

/**
 * The declarations that bring back what a plan changed, from the pre-images it holds: what it created is absent, what it changed
 * has its old values again (only the properties that it touched), what it deleted is there. `inBin` says of a deleted object
 * that the service still has it and can restore it under its own id; else it is made anew, and what referred to it refers to the
 * new one. Pure; never fails: what cannot be brought back is told.
 */
export function inverseOf(
  changes: readonly Change[],
  types: ReadonlyMap<TypeName, ResourceType>,
  inBin: (change: Change) => boolean,
  place: PlaceOf,
): Inverse {
  const objects = byObject(changes)
  const remade = new Map(
    objects.flatMap(([first]) =>
      first.action === 'delete' && first.before !== null && !inBin(first)
        ? [[first.before.id.toLowerCase(), first.before.at] as const]
        : [],
    ),
  )
  const undone = objects.map((group) => undo(group, { types, inBin, place, remade }))
  return {
    desired: undone.flatMap((one) => one.desired),
    lost: [...undone.flatMap((one) => one.lost), ...disordered(objects, types)],
  }
}

/** Types of which several objects moved: each move shifts the others, and put back one by one they may end in another order. */
function disordered(
  objects: readonly (readonly [Change, ...Change[]])[],
  types: ReadonlyMap<TypeName, ResourceType>,
): Inverse['lost'] {
  const moved = objects.flatMap(([{ at, action, values }]) => {
    const priority = types.get(at.type)?.priority
    return action === 'update' && priority !== undefined && values[priority] !== undefined ? [at.type] : []
  })
  const why = 'several of its objects moved, and moving each back to its number may leave another order: look at it'
  return [...new Set(moved)].flatMap((address) =>
    moved.filter((one) => one === address).length > 1 ? [{ address, why }] : [],
  )
}

type Undoing = {
  readonly types: ReadonlyMap<TypeName, ResourceType>
  readonly inBin: (change: Change) => boolean
  readonly place: PlaceOf
  readonly remade: ReadonlyMap<string, Instance['at']>
}

/** Changes of one object together, in their order: the first holds the object as it was before the plan. Namesakes are told apart by id. */
function byObject(changes: readonly Change[]): readonly (readonly [Change, ...Change[]])[] {
  const groups = new Map<string, [Change, ...Change[]]>()
  for (const change of changes) {
    const key = `${addressText(change.at)} ${change.objectId ?? ''}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [change])
    else group.push(change)
  }
  return [...groups.values()]
}

function undo(group: readonly [Change, ...Change[]], undoing: Undoing): Inverse {
  const [first] = group
  const type = undoing.types.get(first.at.type)
  const address = addressText(first.at)
  const lost = (why: string): Inverse => ({ desired: [], lost: [{ address, why }] })
  if (type === undefined) return lost('this version does not know its type')
  const base = {
    type,
    mode: 'enforce',
    ignore: [],
    positions: () => undoing.place(first.id),
    task: first.task,
  } as const
  const { before } = first
  if (first.action === 'create') {
    if (type.remove === 'never') return lost('the service does not let an object of this type be deleted')
    const values = { ...keyValues(type, first.at.key), ...referringKey(type, first.values) }
    if (referencesIn(values).some(({ $ref }) => $ref.id === undefined))
      return lost('it is known by another object that the plan made, and goes with that or stays')
    return { desired: [{ ...base, at: first.at, ensure: 'absent', values }], lost: [] }
  }
  if (before === null) return lost('the plan does not hold what it was before')
  if (first.action === 'delete') return restored(type, before, { first, base, address }, undoing)
  return changedBack(type, before, group, { base, address }, undoing)
}

type Base = Pick<Desired, 'type' | 'mode' | 'ignore' | 'positions' | 'task'>

function restored(
  type: ResourceType,
  before: Instance,
  { first, base, address }: { readonly first: Change; readonly base: Base; readonly address: string },
  undoing: Undoing,
): Inverse {
  const revives = undoing.inBin(first)
  if (!revives && !type.create && type.remove !== 'disable')
    return { desired: [], lost: [{ address, why: 'objects of this type cannot be created here' }] }
  const values = writableValues(type, before.values, undoing.remade)
  const place = type.priority === undefined ? undefined : before.values[type.priority]
  const lost = [
    ...(revives || type.remove === 'disable' ? [] : ['it is made anew, under another id']),
    ...(typeof place === 'number' ? [`its place (${place}) among its like: it comes last`] : []),
  ].map((why) => ({ address, why }))
  return {
    // Made where it is gone, and only there: of an object that stands under the name nobody said that it is to change.
    desired: [
      {
        ...base,
        ...(type.remove === 'disable' ? {} : { mode: 'create' }),
        at: before.at,
        ensure: 'present',
        values,
        ...(revives ? { revives: before.id } : {}),
      },
    ],
    lost,
  }
}

function changedBack(
  type: ResourceType,
  before: Instance,
  group: readonly Change[],
  { base, address }: { readonly base: Base; readonly address: string },
  undoing: Undoing,
): Inverse {
  const touched = [...new Set(group.flatMap((one) => Object.keys(one.values)))]
  const writable = touched.filter((name) => type.properties[name]?.write === 'always' || type.key.includes(name))
  const unseen = writable.filter(
    (name) => !Object.hasOwn(before.values, name) && type.properties[name]?.echo !== 'returned',
  )
  const back = writable.filter((name) => !unseen.includes(name))
  const values = Object.fromEntries(
    back.map((name) => {
      const property = type.properties[name]
      const old = narrowed(property, before.values[name] ?? null, touchedIn(group, name))
      return [name, withRemade(property, old, undoing.remade)]
    }),
  )
  const now = group.at(-1)?.at.key ?? before.at.key
  const renamed = foldKey(type, now) !== foldKey(type, before.at.key)
  return {
    desired: [
      {
        ...base,
        at: before.at,
        ensure: 'present',
        values: { ...keyValues(type, before.at.key), ...values },
        ...(isGuid(before.id) ? { id: before.id } : renamed ? { was: now } : {}),
      },
    ],
    lost: unseen.map((name) => ({
      address,
      why: `${name} is never given back by the service, so its old value is not known`,
    })),
  }
}

/** The paths within a property that a plan changed. */
function touchedIn(group: readonly Change[], name: string): readonly Path[] {
  return group.flatMap(({ differences }) =>
    differences.flatMap(({ path: [first, ...rest] }) => (first === name ? [rest] : [])),
  )
}

/** Of a value the members at some paths alone, so that what others changed beside them stays. Lists and closed wholes are one value. */
function narrowed(property: Property | undefined, value: Json, paths: readonly Path[]): Json {
  const isWhole = paths.length === 0 || paths.some(([step]) => typeof step !== 'string')
  if (isWhole || property?.of === undefined || property.closed === true || property.jsonText === true) return value
  if (!isJsonObject(value)) return value
  const { of } = property
  const names = new Set(paths.flatMap(([step]) => (typeof step === 'string' ? [step] : [])))
  const within = (name: string): readonly Path[] => paths.flatMap(([step, ...rest]) => (step === name ? [rest] : []))
  return Object.fromEntries([...names].map((name) => [name, narrowed(of[name], value[name] ?? null, within(name))]))
}

/** The properties of a key that refer to others: an object whose key holds ids is found by them. */
function referringKey(type: ResourceType, values: JsonObject): JsonObject {
  const isReferring = type.key.some((name) => referencesIn(values[name] ?? null).length > 0)
  return isReferring ? Object.fromEntries(type.key.map((name) => [name, values[name] ?? null])) : {}
}

function writableValues(type: ResourceType, values: JsonObject, remade: Undoing['remade']): JsonObject {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => {
      const property = type.properties[name]
      if (property === undefined || value === null || name === type.priority) return []
      if (property.write === 'never' && !type.key.includes(name)) return []
      return [[name, withRemade(property, value, remade)] as const]
    }),
  )
}

/** A value with references to what is made anew as names, "known after apply"; everything else as it was. */
function withRemade(property: Property | undefined, value: Json, remade: Undoing['remade']): Json {
  if (property === undefined || remade.size === 0) return value
  if (isJsonList(value)) return value.map((item) => withRemade(property, item, remade))
  if (isJsonObject(value)) return property.of === undefined ? value : membersRemade(property.of, value, remade)
  const at = typeof value === 'string' && property.ref !== undefined ? remade.get(value.toLowerCase()) : undefined
  return at === undefined ? value : { $ref: { types: [at.type], name: at.key } }
}

function membersRemade(of: Properties, value: JsonObject, remade: Undoing['remade']): JsonObject {
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, withRemade(of[name], item, remade)]))
}
