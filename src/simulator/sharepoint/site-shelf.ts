import type { Raw } from '../json.ts'
import { plainText, text } from '../json.ts'
import { CsomError, spoRefused } from './csom-error.ts'
import { defaultValue } from './facts.ts'
import type { PropertyFact } from './facts.ts'
import { opennessOf } from './tenant-rules.ts'
import type { SharePointChosen } from './variants.ts'

/** The site collections of a tenant, and those in its recycle bin. */
export interface SiteShelf {
  readonly all: () => readonly Raw[]
  readonly find: (url: string) => Raw | undefined
  /** @throws CsomError "Cannot get site". */
  readonly need: (url: string) => Raw
  readonly write: (url: string, wanted: Raw) => void
  readonly add: (raw: Raw) => Raw
  readonly remove: (url: string) => void
  readonly restore: (url: string) => void
  readonly purge: (url: string) => void
  readonly deleted: (url: string) => Raw | undefined
  readonly load: (raws: readonly Raw[]) => void
  readonly remember: () => () => void
}

/** What a shelf rests on. `capability`: the tenant's sharing capability now. */
export interface SiteShelfParts {
  readonly facts: ReadonlyMap<string, PropertyFact>
  readonly now: () => number
  readonly newId: () => string
  readonly capability: () => unknown
  readonly chosen: SharePointChosen
}

const lockStates = ['Unlock', 'ReadOnly', 'NoAccess', 'NoAdditions']
const day = 86_400_000

/** Write-only properties that change another one by adding or removing (reference: SharePoint B.7). */
const deltas: Readonly<Record<string, { readonly of: string; readonly adds: boolean }>> = {
  IBSegmentsToAdd: { of: 'IBSegments', adds: true },
  IBSegmentsToRemove: { of: 'IBSegments', adds: false },
  RestrictedAccessControlGroupsToAdd: { of: 'RestrictedAccessControlGroups', adds: true },
  RestrictedAccessControlGroupsToRemove: { of: 'RestrictedAccessControlGroups', adds: false },
}

/** Makes an empty shelf. */
export function createSiteShelf({ facts, now, newId, capability, chosen }: SiteShelfParts): SiteShelf {
  let held: readonly Raw[] = []
  let bin: readonly Raw[] = []
  let scriptsUntil: ReadonlyMap<string, number> = new Map()
  const defaults = Object.fromEntries([...facts.values()].map((fact) => [fact.name, defaultValue(fact)]))
  const called = (raws: readonly Raw[], url: string): Raw | undefined =>
    raws.find((raw) => text(raw, 'Url')?.toLowerCase() === url.toLowerCase())
  /** Custom script is blocked again within a day of having been allowed (reference: SharePoint C.6). */
  const settled = (raw: Raw): Raw => {
    const until = scriptsUntil.get(text(raw, 'Url')?.toLowerCase() ?? '')
    return until !== undefined && now() > until ? { ...raw, DenyAddAndCustomizePages: 2 } : raw
  }
  const noSuch = (url: string): CsomError =>
    new CsomError(`Microsoft.Online.SharePoint.Common.${chosen('spoNoSiteName')}`, `Cannot get site ${url}.`, -1)
  const need = (url: string): Raw => {
    const found = called(held, url)
    if (found === undefined) throw noSuch(url)
    return settled(found)
  }
  const binned = (url: string): Raw => {
    const found = called(bin, url)
    if (found === undefined) throw noSuch(url)
    return found
  }
  const full = (raw: Raw): Raw => ({ ...defaults, SiteId: newId(), Status: 'Active', LockState: 'Unlock', ...raw })
  return {
    all: () => held.map(settled),
    find: (url) => {
      const found = called(held, url)
      return found === undefined ? undefined : settled(found)
    },
    need,
    deleted: (url) => called(bin, url),
    write: (url, wanted) => {
      const before = need(url)
      checkSite(wanted, capability())
      const after = { ...before, ...applied(before, wanted) }
      if (wanted['DenyAddAndCustomizePages'] === 1)
        scriptsUntil = new Map(scriptsUntil).set(url.toLowerCase(), now() + day)
      held = held.map((raw) => (raw['SiteId'] === before['SiteId'] ? after : raw))
    },
    add: (raw) => {
      const made = full(raw)
      held = [...held, made]
      return made
    },
    remove: (url) => {
      const found = need(url)
      held = held.filter((raw) => raw['SiteId'] !== found['SiteId'])
      bin = [...bin, found]
    },
    restore: (url) => {
      const found = binned(url)
      bin = bin.filter((raw) => raw !== found)
      held = [...held, found]
    },
    purge: (url) => {
      const found = binned(url)
      bin = bin.filter((raw) => raw !== found)
    },
    load: (raws) => {
      held = raws.map(full)
    },
    remember: () => {
      const before = { held, bin, scriptsUntil }
      return () => {
        ;({ held, bin, scriptsUntil } = before)
      }
    },
  }
}

function checkSite(wanted: Raw, capability: unknown): void {
  const lock = wanted['LockState']
  if (lock !== undefined && !lockStates.some((state) => state === lock))
    throw spoRefused(`LockState ${plainText(lock)} is not valid. It is one of ${lockStates.join(', ')}.`)
  if (opennessOf(wanted['SharingCapability']) > opennessOf(capability))
    throw spoRefused('The sharing capability of a site cannot be more permissive than that of the organization.')
  const [most, warning] = [wanted['StorageMaximumLevel'], wanted['StorageWarningLevel']]
  if (typeof most === 'number' && typeof warning === 'number' && warning > most)
    throw spoRefused('StorageWarningLevel cannot be larger than StorageMaximumLevel.')
}

/** Delta properties are worked into what they change and stay empty themselves. */
function applied(before: Raw, wanted: Raw): Raw {
  const plain = Object.entries(wanted).filter(([name]) => deltas[name] === undefined)
  const changed = Object.entries(wanted).flatMap(([name, value]) => {
    const delta = deltas[name]
    if (delta === undefined || !Array.isArray(value)) return []
    const now: readonly unknown[] = Array.isArray(before[delta.of]) ? [...listOf(before[delta.of])] : []
    const rest = now.filter((item) => !value.includes(item))
    return [[delta.of, delta.adds ? [...rest, ...listOf(value)] : rest] as const]
  })
  return Object.fromEntries([...plain, ...changed])
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
