import type { TypeName } from '../model/address.ts'
import { isTypeName } from '../model/address.ts'
import type { ErrorCode } from '../model/error-codes.ts'
import { errorCodes } from '../model/error-codes.ts'
import type { Instance } from '../model/instance.ts'
import type { Json, JsonObject } from '../model/json.ts'
import { isJsonList, isJsonObject, jsonText } from '../model/json.ts'
import type { Trouble } from '../model/trouble.ts'
import { fail, trouble } from '../model/trouble.ts'
import type { World } from '../model/world.ts'
import { parseJson, toJson } from './to-json.ts'

const kind = 'tenantform.snapshot'

/** What was seen of one type. */
export type SnapshotType =
  | { readonly complete: boolean; readonly instances: readonly Instance[] }
  | { readonly unknown: Trouble }

/** A tenant at one moment, as plain data. */
export type Snapshot = {
  readonly tenant: { readonly id: string; readonly initialDomain?: string }
  /** ISO 8601, UTC. */
  readonly taken: string
  readonly types: ReadonlyMap<TypeName, SnapshotType>
}

/** Everything a World knows, as a snapshot. */
export function snapshotOf(world: World, taken: string, initialDomain?: string): Snapshot {
  const types = world.types().map((name): readonly [TypeName, SnapshotType] => {
    const all = world.of(name)
    if (all.is === 'unknown') return [name, { unknown: all.why }]
    return [name, { complete: world.complete(name), instances: all.is === 'present' ? all.value : [] }]
  })
  const tenant = { id: world.tenant, ...(initialDomain === undefined ? {} : { initialDomain }) }
  return { tenant, taken, types: new Map(types) }
}

/** The text of a snapshot, types and objects sorted, so that two of them can be compared line by line. */
export function encodeSnapshot({ tenant, taken, types }: Snapshot): string {
  const sorted = [...types].sort(([left], [right]) => (left < right ? -1 : 1))
  const written = sorted.map(([name, seen]) => [name, 'unknown' in seen ? seen : encodeType(seen)])
  const json = toJson({ kind, formatVersion: 1, tenant, taken, types: Object.fromEntries(written) })
  return `${jsonText(json, 2)}\n`
}

function encodeType({ complete, instances }: Extract<SnapshotType, { complete: boolean }>): unknown {
  const sorted = [...instances].sort((left, right) => (left.at.key + left.id < right.at.key + right.id ? -1 : 1))
  return { complete, instances: sorted.map(encodeInstance) }
}

function encodeInstance({ at, id, partial, values, raw }: Instance): unknown {
  return { key: at.key, id, ...(partial === undefined ? {} : { partial }), values, raw }
}

/** Reads a snapshot. Fails with SNAPSHOT-UNREADABLE, which says what is wrong with it. */
export function decodeSnapshot(text: string): Snapshot {
  const json = parseJson(text)
  if (!isJsonObject(json) || json['kind'] !== kind) return unreadable('it is not a snapshot of Tenantform')
  if (json['formatVersion'] !== 1)
    return unreadable(`its format version is ${JSON.stringify(json['formatVersion'] ?? null)}, this version reads 1`)
  const { tenant, taken, types } = json
  if (!isJsonObject(tenant) || typeof tenant['id'] !== 'string') return unreadable('it does not name its tenant')
  if (typeof taken !== 'string' || !isJsonObject(types)) return unreadable('it lacks `taken` or `types`')
  const { id, initialDomain } = tenant
  return {
    tenant: { id, ...(typeof initialDomain === 'string' ? { initialDomain } : {}) },
    taken,
    types: new Map(Object.entries(types).map(([name, seen]) => decodeType(name, seen))),
  }
}

function decodeType(name: string, seen: Json): readonly [TypeName, SnapshotType] {
  if (!isTypeName(name)) return unreadable(`"${name}" is not the name of a type`)
  if (!isJsonObject(seen)) return unreadable(`types.${name} is not an object`)
  if (isJsonObject(seen['unknown'])) return [name, { unknown: decodeTrouble(seen['unknown']) }]
  const { complete, instances } = seen
  if (typeof complete !== 'boolean' || !isJsonList(instances))
    return unreadable(`types.${name} has neither \`complete\` with \`instances\` nor \`unknown\``)
  return [name, { complete, instances: instances.map((one, index) => decodeInstance(name, one, index)) }]
}

function decodeInstance(type: TypeName, json: Json, index: number): Instance {
  const where = `types.${type}.instances[${index}]`
  if (!isJsonObject(json)) return unreadable(`${where} is not an object`)
  const { key, id, partial, values, raw } = json
  if (typeof key !== 'string' || typeof id !== 'string') return unreadable(`${where} has no \`key\` or no \`id\``)
  if (!isJsonObject(values)) return unreadable(`${where} has no \`values\``)
  const part = typeof partial === 'string' ? { partial } : {}
  return { at: { type, key }, id, ...part, values, raw: raw ?? null }
}

function decodeTrouble(json: JsonObject): Trouble {
  const { code, message } = json
  const known = typeof code === 'string' && isCode(code) ? code : 'OBJECT-UNREADABLE'
  return trouble(known, { message: typeof message === 'string' ? message : 'it could not be read' })
}

function isCode(code: string): code is ErrorCode {
  return Object.hasOwn(errorCodes, code)
}

function unreadable(why: string): never {
  return fail('SNAPSHOT-UNREADABLE', { message: `The snapshot cannot be used: ${why.slice(0, 300)}` })
}
