import { isDeepStrictEqual } from 'node:util'
import type { Rows } from './pool.ts'
import type { Task, Values } from './inventions.ts'

/** What a dump holds: objects by type and id. */
export type Holdings = ReadonlyMap<string, ReadonlyMap<string, Values>>

/** A member of one object that differs between two dumps; the whole object where `member` is absent. */
export type Moved = {
  readonly type: string
  readonly id: string
  readonly member?: string
  readonly before: unknown
  readonly after: unknown
}

/** What a service sets by itself whenever it writes: it says when and by whom, not what. */
const stamps =
  /^(?:modifiedDateTime|lastModifiedDateTime|deletedDateTime|When(?:Changed|Created)(?:UTC)?|LastModified\w*|ModificationTimeUtc|LastContentModifiedDate|ModifiedBy|ObjectState|DistributionStatus|DistributionResults|DistributionSyncStatus|LastStatusUpdateTime|Version|ExchangeVersion|IsValid|@.*|Key|ConfigMetadata)$/u

/** Takes a dump apart. */
export function holdingsOf(dump: unknown): Holdings {
  const types = isValues(dump) && isValues(dump['types']) ? dump['types'] : {}
  return new Map(
    Object.entries(types).map(([type, held]) => {
      const instances = isValues(held) && Array.isArray(held['instances']) ? held['instances'] : []
      const raws = instances.flatMap((one: unknown) => (isValues(one) && isValues(one['raw']) ? [one['raw']] : []))
      return [type, new Map(raws.map((raw, index) => [idOf(raw) ?? String(index), raw]))]
    }),
  )
}

function idOf(raw: Values): string | undefined {
  for (const name of ['id', 'Guid', 'ID', 'Id', 'Identity', 'Url', 'LibraryUrl', 'CdnType', 'Title', 'name', 'Name']) {
    const value = raw[name]
    if (typeof value === 'string' && value !== '') return value
  }
  return undefined
}

/** Every member in which two dumps differ, stamps apart; a service says that there is nothing in more than one way. */
export function moved(before: Holdings, after: Holdings): readonly Moved[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((type) => {
    const [left, right] = [before.get(type), after.get(type)]
    return [...new Set([...(left?.keys() ?? []), ...(right?.keys() ?? [])])].flatMap((id): readonly Moved[] => {
      const [one, other] = [left?.get(id), right?.get(id)]
      if (one === undefined || other === undefined) return [{ type, id, before: one, after: other }]
      return [...new Set([...Object.keys(one), ...Object.keys(other)])].flatMap((member) =>
        stamps.test(member) || alike(one[member], other[member])
          ? []
          : [{ type, id, member, before: one[member], after: other[member] }],
      )
    })
  })
}

function alike(left: unknown, right: unknown): boolean {
  const nothing = (value: unknown): boolean =>
    value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
  return isDeepStrictEqual(left, right) || (nothing(left) && nothing(right))
}

/** The objects of a dump that a task means, by its key; more than one is an object made twice. */
export function meant(task: Task, held: Holdings, rows: Rows): readonly (readonly [string, Values])[] {
  const type = `${task.service}.${task.word}`
  const objects = [...(held.get(type) ?? [])]
  const key = rows.get(type)?.key ?? []
  const [only] = key
  if (only === undefined) return objects
  if (key.length > 1) {
    const wanted = key.map((name) => [plain(task.values[name]), ...idsOf(task.values[name], held)])
    return objects.filter(([, raw]) =>
      wanted.every((either) =>
        either.some((one) => one !== undefined && Object.values(raw).some((value) => plain(value) === one)),
      ),
    )
  }
  const wanted = plain(task.values[only])
  return objects.filter(([, raw]) => names.some((name) => plain(raw[name]) === wanted))
}

/** The ids of what carries a name: keys of several parts are shown by ids. */
function idsOf(name: unknown, held: Holdings): readonly string[] {
  return ['entra.user', 'entra.group', 'entra.servicePrincipal', 'entra.directoryRole'].flatMap((type) =>
    [...(held.get(type) ?? [])].flatMap(([id, raw]) =>
      raw['displayName'] === name || raw['userPrincipalName'] === name ? [id] : [],
    ),
  )
}

const names = [
  'displayName',
  'id',
  'userPrincipalName',
  'Name',
  'name',
  'Identity',
  'DomainName',
  'PrimarySmtpAddress',
  'WindowsEmailAddress',
  'UserPrincipalName',
  'Url',
  'SiteUrl',
  'LibraryUrl',
  'Title',
  'CdnType',
]

/** A name without the forms that services put around it: `Tag:` of Teams, the host of a site. */
function plain(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  return value
    .replace(/^Tag:/u, '')
    .replace(/^https:\/\/[^/]+/u, '')
    .replace(/^\/(?=.)/u, '')
    .toLowerCase()
}

/** True for an object of JSON. */
export function isValues(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
