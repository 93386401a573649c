import type { TypeName } from '../../src/model/address.ts'
import type { Desired } from '../../src/model/desired.ts'
import type { Instance } from '../../src/model/instance.ts'
import type { JsonObject, Path } from '../../src/model/json.ts'
import type { Reference } from '../../src/model/marks.ts'
import { absent, present, unknown } from '../../src/model/observed.ts'
import type { Position } from '../../src/model/position.ts'
import type { Sight } from '../../src/model/protocol.ts'
import type { Property, ResourceType } from '../../src/model/resource-type.ts'
import { trouble } from '../../src/model/trouble.ts'
import type { World } from '../../src/model/world.ts'
import { worldFromSights } from '../../src/engine/world.ts'
import { planOf } from './plan-of.ts'

export { planOf }

export const tenant = '11111111-1111-4111-8111-111111111111'

/** A property that the service gives back and that can always be written. */
export function property(part: Partial<Property> = {}): Property {
  return { shape: 'string', write: 'always', echo: 'returned', ...part }
}

/** A row with a key `name`, which can be created, changed and deleted. */
export function row(name: TypeName, part: Partial<ResourceType> = {}): ResourceType {
  return {
    name,
    protocol: 'graph',
    cardinality: 'collection',
    key: ['name'],
    keyCase: 'ignore',
    create: true,
    update: true,
    remove: 'recycle',
    after: [],
    permissions: { read: {}, write: {} },
    budget: 'graph',
    settleSeconds: 30,
    evidence: 'captured',
    docs: 'https://example.com',
    behaviours: [],
    wire: null,
    ...part,
    properties: { name: property({ ignoreCase: true }), ...part.properties },
  }
}

/** Rows by name. */
export function rows(...types: readonly ResourceType[]): ReadonlyMap<TypeName, ResourceType> {
  return new Map(types.map((one) => [one.name, one]))
}

/** A declaration; every path has its own line, so that positions can be told apart. */
export function declare(
  type: ResourceType,
  key: string,
  values: JsonObject = {},
  part: Partial<Desired> = {},
): Desired {
  const keyName = type.key[0]
  return {
    at: { type: type.name, key },
    type,
    ensure: 'present',
    values: keyName === undefined || type.key.length > 1 ? values : { [keyName]: key, ...values },
    mode: 'enforce',
    ignore: [],
    positions: (path) => at(path),
    task: { job: 'job' },
    ...part,
  }
}

/** Where the builders say that a path was written. */
export function at(path: Path): Position {
  return { file: 'tenantform.yml', line: path.length + 1, column: 1 }
}

/** An observed object. */
export function object(type: ResourceType, key: string, values: JsonObject = {}, id = `id-${key}`): Instance {
  const keyName = type.key[0]
  const named = keyName === undefined || type.key.length > 1 ? values : { [keyName]: key, ...values }
  return { at: { type: type.name, key }, id, values: named, raw: null }
}

/** A complete list of a type. */
export function list(type: ResourceType, ...instances: readonly Instance[]): Sight {
  return { type: type.name, scope: 'all', seen: present(instances) }
}

/** A look-up by key that found something, or nothing. */
export function lookUp(type: ResourceType, key: string, ...instances: readonly Instance[]): Sight {
  return { type: type.name, scope: { key }, seen: instances.length === 0 ? absent : present(instances) }
}

/** A list or look-up that failed. */
export function unreadable(type: ResourceType, key?: string): Sight {
  const why = trouble('NETWORK-TIMEOUT', { message: 'no answer' })
  return { type: type.name, scope: key === undefined ? 'all' : { key }, seen: unknown(why) }
}

/** A world of sights. */
export function world(types: ReadonlyMap<TypeName, ResourceType>, ...sights: readonly Sight[]): World {
  return worldFromSights(tenant, types, sights)
}

/** A name that stands for an object. */
export function ref(types: TypeName | readonly TypeName[], name: string, id?: string): Reference {
  return { $ref: { types: typeof types === 'string' ? [types] : types, name, ...(id === undefined ? {} : { id }) } }
}
