import type { Instance } from '../../model/instance.ts'
import type { Json, JsonObject } from '../../model/json.ts'
import { isJsonList, sameJson } from '../../model/json.ts'
import { isReference, mapJson } from '../../model/marks.ts'
import type { Step } from '../../model/protocol.ts'
import type { Property, ResourceType } from '../../model/resource-type.ts'
import type { Cmdlet } from './cmdlet-call.ts'
import { tableTag, wireDate, writeValue } from './cmdlet-values.ts'
import type { CmdletBehaviours } from './cmdlet-wire.ts'
import { cmdletBehaviours, cmdletWire } from './cmdlet-wire.ts'

/**
 * The cmdlets of a step, in order (reference: exchange B.3, B.4). New takes what it can, a Set the rest; a Set sends only what
 * the change touches. A rule is disabled before and enabled after it is changed, so that it never acts half changed. Where the
 * object is only made here, its identity is the text `{id}`. Pure.
 */
export function encodeCmdlets({ type, change, current }: Step): readonly Cmdlet[] {
  const { noun, unconfirmed } = cmdletWire(type)
  const behaviours = cmdletBehaviours(type)
  const run = (verb: string, parameters: JsonObject, repeat: Cmdlet['repeat']): Cmdlet => ({
    name: `${verb}-${noun}`,
    parameters: unconfirmed.includes(verb) ? parameters : { ...parameters, Confirm: false },
    repeat,
    ...(type.cardinality === 'perObject' ? { mailbox: change.at.key } : {}),
  })
  const identity: JsonObject =
    type.cardinality === 'singleton' ? {} : { Identity: change.objectId ?? current?.id ?? '{id}' }
  if (change.action === 'delete') return [run('Remove', identity, 'safe')]
  const values = writable(type, change.values, change.action)
  if (change.action === 'create') {
    const [first, rest] = splitForNew(behaviours, values)
    const made = run('New', parametersOf(type, behaviours, first, null), 'afterLookup')
    return Object.keys(rest).length === 0
      ? [made]
      : [made, run('Set', { ...identity, ...parametersOf(type, behaviours, rest, null) }, 'safe')]
  }
  const before = current ?? change.before
  const { Enabled: enabled, ...others } = values
  const changed = Object.entries(behaviours.stateVerbs ? others : values).filter(
    ([name, value]) => !isKept(type, before, name, value),
  )
  const sent = changed.length === 0 ? [] : [...carried(behaviours, before), ...changed]
  const renames = type.key.some((name) => sent.some(([one]) => one === name))
  // To add a second time what the first has added is refused.
  const adds = sent.some(([name]) => behaviours.addRemove.includes(name))
  const set =
    sent.length === 0
      ? []
      : [
          run(
            'Set',
            { ...identity, ...parametersOf(type, behaviours, Object.fromEntries(sent), before) },
            renames || adds ? 'afterLookup' : 'safe',
          ),
        ]
  if (!behaviours.stateVerbs || typeof enabled !== 'boolean') return set
  return enabled ? [...set, run('Enable', identity, 'safe')] : [run('Disable', identity, 'safe'), ...set]
}

function writable(type: ResourceType, values: JsonObject, action: 'create' | 'update'): JsonObject {
  return Object.fromEntries(
    Object.entries(values).filter(([name]) => {
      const write = type.properties[name]?.write ?? 'always'
      return write === 'always' || (write === 'create' && action === 'create')
    }),
  )
}

/** A key that stays: naming it again would be a rename to itself. */
function isKept(type: ResourceType, before: Instance | null, name: string, value: Json): boolean {
  return type.key.includes(name) && before !== null && sameJson(before.values[name], value)
}

/** What every Set names: as it is, where the change does not say otherwise behind it. */
function carried({ carried: names }: CmdletBehaviours, before: Instance | null): readonly (readonly [string, Json])[] {
  return names.flatMap((name) => {
    const value = before?.values[name]
    return value === undefined ? [] : [[name, value] as const]
  })
}

function splitForNew(behaviours: CmdletBehaviours, values: JsonObject): readonly [JsonObject, JsonObject] {
  const { newTakesOnly, setOnly } = behaviours
  const entries = Object.entries(values).filter(([, value]) => !isNothing(value))
  const early = ([name]: readonly [string, Json]): boolean =>
    newTakesOnly === undefined ? !setOnly.includes(name) : newTakesOnly.includes(name)
  return [Object.fromEntries(entries.filter(early)), Object.fromEntries(entries.filter((entry) => !early(entry)))]
}

/** `before`: the object as it stands; null for one that is made here. */
function parametersOf(
  type: ResourceType,
  behaviours: CmdletBehaviours,
  values: JsonObject,
  before: Instance | null,
): JsonObject {
  return Object.assign(
    {},
    ...Object.entries(values).map(([name, value]) => parameter(behaviours, name, type.properties[name], value, before)),
  )
}

function parameter(
  behaviours: CmdletBehaviours,
  name: string,
  property: Property | undefined,
  value: Json,
  before: Instance | null,
): JsonObject {
  const was = before?.values[name]
  if (behaviours.addRemove.includes(name) && before !== null) return halves(name, value, was)
  if (property?.list !== undefined && isNothing(value)) return { [name]: emptyList(behaviours, name) }
  // A condition that is a plain yes is taken away by a plain no.
  if (property?.shape === 'boolean' && property.list === undefined && value === null) return { [name]: false }
  if (behaviours.deltaLists.includes(name) && isJsonList(value) && isJsonList(was) && was.length > 0) {
    const table = delta(value, was)
    // A table that neither adds nor removes would clear the list.
    return sameJson(table, tableTag) ? {} : { [name]: table }
  }
  return writeValue(name, property, behaviours.dates.includes(name) ? wireDate(value) : value)
}

/**
 * What is to be added and removed, as two parameters. Letter case is not told apart: to add what is there already ends the
 * whole Set (reference: purview C.5).
 */
function halves(name: string, value: Json, was: Json | undefined): JsonObject {
  const [wanted, there] = [plainList(value), plainList(was ?? null)]
  const [add, remove] = [without(wanted, there, sameName), without(there, wanted, sameName)]
  return {
    ...(add.length === 0 ? {} : { [`Add${name}`]: add }),
    ...(remove.length === 0 ? {} : { [`Remove${name}`]: remove }),
  }
}

function plainList(value: Json): readonly Json[] {
  return (isJsonList(value) ? value : value === null ? [] : [value]).map(plainText)
}

/** The text that a reference stands for. */
function plainText(item: Json): Json {
  return mapJson(item, (one) => (isReference(one) ? (one.$ref.id ?? one.$ref.name) : one))
}

function sameName(one: Json, other: Json): boolean {
  return typeof one === 'string' && typeof other === 'string'
    ? one.toLowerCase() === other.toLowerCase()
    : sameJson(one, other)
}

/** Arrays are emptied by null, the service's own lists by an empty table: an empty list leaves them as they are. */
function emptyList({ arrays }: CmdletBehaviours, name: string): Json {
  return arrays === 'all' || arrays.includes(name) ? null : tableTag
}

/** What is to be added and removed, as a table; entries keep their case (`SMTP:` and `smtp:` differ). */
function delta(wanted: readonly Json[], was: readonly Json[]): JsonObject {
  const plain = wanted.map(plainText)
  const [add, remove] = [without(plain, was), without(was, plain)]
  return {
    ...tableTag,
    ...(add.length === 0 ? {} : { Add: add }),
    ...(remove.length === 0 ? {} : { Remove: remove }),
  }
}

function without(
  list: readonly Json[],
  others: readonly Json[],
  same: (one: Json, other: Json) => boolean = sameJson,
): readonly Json[] {
  return list.filter((item) => !others.some((other) => same(item, other)))
}

function isNothing(value: Json): boolean {
  return value === null || (isJsonList(value) && value.length === 0)
}
