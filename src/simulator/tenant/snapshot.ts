import { isRaw, member, members, text } from '../json.ts'
import type { Raw } from '../json.ts'
import { isGuid, seededId } from '../identifiers.ts'
import { stripAnnotations } from '../graph/present.ts'
import { types } from './type-names.ts'

/** A snapshot, read: the tenant it is of and the objects of the types that it has. */
export interface ReadSnapshot {
  readonly tenantId: string
  readonly initialDomain: string
  readonly types: Readonly<Record<string, readonly Raw[]>>
}

/**
 * Reads a snapshot document (kind tenantform.snapshot, formatVersion 1).
 * @throws Error that names the member that is wrong.
 */
export function readSnapshot(document: unknown): ReadSnapshot {
  if (!isRaw(document) || document['kind'] !== 'tenantform.snapshot')
    throw new Error('The state is no snapshot: kind is not "tenantform.snapshot".')
  if (document['formatVersion'] !== 1)
    throw new Error(`The snapshot has formatVersion ${String(document['formatVersion'])}; 1 can be read.`)
  const tenantId = text(member(document, 'tenant') ?? {}, 'id') ?? ''
  const initialDomain = text(member(document, 'tenant') ?? {}, 'initialDomain') ?? ''
  if (!isGuid(tenantId)) throw new Error('The snapshot has no tenant.id that is a GUID.')
  if (!/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/iu.test(initialDomain))
    throw new Error('The snapshot has no tenant.initialDomain.')
  const held = document['types']
  if (!isRaw(held)) throw new Error('The snapshot has no member "types".')
  return {
    tenantId: tenantId.toLowerCase(),
    initialDomain,
    types: Object.fromEntries(Object.entries(held).map(([type, value]) => [type, readInstances(type, value)])),
  }
}

/** The member by which an object of a snapshot carries its key into a room. */
export const snapshotKey = '@snapshot.key'

function readInstances(type: string, value: unknown): readonly Raw[] {
  const instances = isRaw(value) ? value['instances'] : undefined
  if (!Array.isArray(instances)) throw new Error(`The snapshot's ${type} has no list "instances".`)
  return instances.map((instance: unknown, index) => {
    const raw = isRaw(instance) ? instance['raw'] : undefined
    // Some of SharePoint's settings are answered as plain text, and some objects do not tell their own name.
    if (isRaw(instance) && type.startsWith('sharepoint.'))
      return { ...(isRaw(raw) ? raw : { value: raw }), [snapshotKey]: text(instance, 'key') ?? '' }
    if (!isRaw(instance) || !isRaw(raw)) throw new Error(`The snapshot's ${type} has no object "raw" at ${index}.`)
    return type.startsWith('entra.')
      ? stored(type, raw, text(instance, 'id'), text(instance, 'key') ?? String(index))
      : raw
  })
}

/** Ids of related objects may come as ids or as objects; lists that only answers expand are not part of the object. */
function stored(type: string, raw: Raw, id: string | undefined, key: string): Raw {
  const { authenticationMethodConfigurations: _, ...kept } = stripAnnotations(raw)
  const ids = (name: string): Raw => {
    const list = raw[name]
    if (!Array.isArray(list)) return {}
    return { [name]: list.map((item: unknown) => (isRaw(item) ? item['id'] : item)) }
  }
  const relations = {
    ...(type === types.group ? { members: [], owners: [], ...ids('owners') } : {}),
    ...(type === types.group || type === types.administrativeUnit ? { members: [], ...ids('members') } : {}),
  }
  return { ...kept, ...relations, id: text(raw, 'id') ?? id ?? seededId(`${type} ${key}`) }
}

/** The document of a whole tenant. */
export function writeSnapshot(
  tenantId: string,
  initialDomain: string,
  now: number,
  held: Readonly<Record<string, readonly Raw[]>>,
): unknown {
  return {
    kind: 'tenantform.snapshot',
    formatVersion: 1,
    tenant: { id: tenantId, initialDomain },
    taken: new Date(now).toISOString(),
    types: Object.fromEntries(
      Object.entries(held).map(([type, raws]) => [
        type,
        {
          complete: true,
          instances: raws.map((raw) => ({
            key: keyOf(raw),
            ...(text(raw, 'id') === undefined ? {} : { id: raw['id'] }),
            raw,
          })),
        },
      ]),
    ),
  }
}

/** What an object is called where it has to be found by name. */
export function keyOf(raw: Raw): string {
  for (const name of ['displayName', 'userPrincipalName', 'Name', 'Identity', 'id']) {
    const value = text(raw, name)
    if (value !== undefined && value !== '') return value
  }
  return 'singleton'
}

/** The one object that a key (id, name, user principal name, app id) means. @throws Error when there is not exactly one. */
export function findOne(type: string, raws: readonly Raw[], key: string): Raw {
  const wanted = key.toLowerCase()
  const hits = (names: readonly string[]): readonly Raw[] =>
    raws.filter((raw) => names.some((name) => text(raw, name)?.toLowerCase() === wanted))
  const byId = hits(['id'])
  const found = byId.length > 0 ? byId : hits(['displayName', 'userPrincipalName', 'appId'])
  const only = found.length === 0 && raws.length === 1 && (key === '' || key === 'singleton') ? raws : found
  const [one] = only
  if (one === undefined || only.length !== 1)
    throw new Error(`${type} ${key}: ${only.length} objects, exactly one was meant.`)
  return one
}

/** Instances of a type in a snapshot document; for tests that look into a dump. */
export function instancesOf(document: unknown, type: string): readonly Raw[] {
  return members(member(member(isRaw(document) ? document : undefined, 'types'), type), 'instances')
}
