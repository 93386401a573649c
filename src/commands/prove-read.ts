import { observe } from '../engine/observe.ts'
import type { TypeName } from '../model/address.ts'
import type { Instance } from '../model/instance.ts'
import type { Json } from '../model/json.ts'
import { isJsonList, isJsonObject } from '../model/json.ts'
import type { Properties, ResourceType } from '../model/resource-type.ts'
import type { Trouble } from '../model/trouble.ts'
import type { World } from '../model/world.ts'
import type { Shown, Transcript } from '../records/proof.ts'
import type { OpenTenant } from './open-tenant.ts'
import type { RecordingDoor } from './transcripts.ts'

/** What reading one row showed. */
export type ReadProof = {
  readonly read: Shown
  readonly absent: Shown
  readonly instances: readonly Instance[]
  readonly properties: readonly string[]
  readonly transcripts: readonly Transcript[]
  /** What went wrong, where that is why it was not read. */
  readonly trouble?: Trouble
}

/** What reading is told. `keys`: the objects that the YAML declares of a type that is not listed for a plan. */
export type Reading = {
  readonly tenant: Pick<OpenTenant, 'session' | 'reader' | 'types'>
  readonly recorder: RecordingDoor
  readonly signal: AbortSignal
  readonly nobody: string
  readonly keys: ReadonlyMap<TypeName, readonly string[]>
}

const notProven = (why: string): Shown => ({ proven: false, why })

/** Reads a row as plans do, and asks for an object that nobody can have. Never fails: what went wrong is why it is not shown. */
export async function proveRead(type: ResourceType, reading: Reading): Promise<ReadProof> {
  const declared = reading.keys.get(type.name) ?? []
  const named = type.cardinality === 'perObject' && (declared.length > 0 || !type.create)
  const keys = named ? declared : 'all'
  if (named && declared.length === 0) {
    const why = notProven('it is read by name, and the YAML names none')
    return { read: why, absent: why, instances: [], properties: [], transcripts: [] }
  }
  const world = await look(reading, type, keys)
  const seen = world.of(type.name)
  const instances = seen.is === 'present' ? seen.value : []
  const unread = named ? declared.flatMap((key) => whyUnknown(world, type, key)) : []
  const why = seen.is === 'unknown' ? seen.why : unread[0]
  const read = reading.recorder.take('read')
  const absent = await proveAbsent(type, world, named || type.cardinality === 'perObject', reading, instances[0])
  return {
    read: why === undefined ? readVerdict(instances) : notProven(why.message),
    absent,
    instances,
    properties: [...new Set(instances.flatMap(({ values }) => seenPaths(type.properties, values, '')))].sort(),
    transcripts: [...read, ...reading.recorder.take('absent')],
    ...(why === undefined ? {} : { trouble: why }),
  }
}

function readVerdict(instances: readonly Instance[]): Shown {
  return instances.length > 0 ? { proven: true } : notProven('there is no object of it, so none was decoded')
}

function look({ tenant, signal }: Reading, type: ResourceType, keys: 'all' | readonly string[]): Promise<World> {
  return observe({ tenant: tenant.session.tenant, reader: tenant.reader, types: tenant.types, signal }, [
    { type, keys },
  ])
}

function whyUnknown(world: World, type: ResourceType, key: string): readonly Trouble[] {
  const found = world.find(type.name, key)
  return found.is === 'unknown' ? [found.why] : []
}

async function proveAbsent(
  type: ResourceType,
  world: World,
  byName: boolean,
  reading: Reading,
  like: Instance | undefined,
): Promise<Shown> {
  if (type.cardinality === 'singleton') return notProven('there is always one')
  const key = keyLike(like?.at.key, reading.nobody)
  const asked = byName ? await look(reading, type, [key]) : world
  const found = asked.find(type.name, key)
  if (found.is === 'absent') return { proven: true }
  return notProven(found.is === 'unknown' ? found.why.message : 'an object was found that nobody made')
}

/** A key of the form that keys of the type have, which no object has. */
function keyLike(known: string | undefined, nobody: string): string {
  const at = known?.lastIndexOf('@') ?? -1
  if (known !== undefined && at > 0) return `${nobody}${known.slice(at)}`
  return known?.startsWith('https://') === true ? `${known.replace(/\/+$/u, '')}-${nobody}` : nobody
}

/** The row's properties that hold something, as paths. */
function seenPaths(properties: Properties, value: Json, at: string): readonly string[] {
  if (!isJsonObject(value)) return []
  return Object.entries(value).flatMap(([name, item]) => {
    const property = properties[name]
    if (property === undefined || item === null || item === '' || (isJsonList(item) && item.length === 0)) return []
    const inner = property.of
    const parts = inner === undefined ? [] : isJsonList(item) ? item : [item]
    return [
      `${at}${name}`,
      ...(inner === undefined ? [] : parts.flatMap((one) => seenPaths(inner, one, `${at}${name}.`))),
    ]
  })
}
