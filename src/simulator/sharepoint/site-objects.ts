import { plainText, text } from '../json.ts'
import type { Raw } from '../json.ts'
import { CsomError, invalidQuery, spoRefused } from './csom-error.ts'
import { propertyValue, shownValue } from './facts.ts'
import type { PropertyFact } from './facts.ts'
import { encodedUrl } from './operations.ts'
import type { Operations } from './operations.ts'
import { argumentsOf } from './parameters.ts'
import { noProperty } from './process-query.ts'
import type { SiteShelf } from './site-shelf.ts'
import type { SpoObject } from './spo-object.ts'
import type { TenantMethods } from './tenant-object.ts'

/** What methods about sites rest on. `people`: names by which an owner can be given. */
export interface SiteParts {
  readonly facts: ReadonlyMap<string, PropertyFact>
  readonly shelf: SiteShelf
  readonly operations: Operations
  readonly isPerson: (name: string) => boolean
  readonly hosts: readonly string[]
}

const zero = '00000000-0000-0000-0000-000000000000'
const pageSize = 300
const personalTemplate = /^SPSPERS/u

/** The SiteProperties object of a site: what is set is written by Update, which gives an operation (reference: SharePoint B.7). */
export function siteObject({ facts, shelf, operations }: SiteParts, raw: Raw): SpoObject {
  const url = text(raw, 'Url') ?? ''
  let staged: Readonly<Record<string, unknown>> = {}
  return {
    objectType: 'SiteProperties',
    identity: `SiteProperties\n${encodedUrl(url)}`,
    show: (all, named) => {
      const unknown = named.find((name) => !facts.has(name))
      if (unknown !== undefined) throw noProperty(unknown)
      const values = shelf.find(url) ?? raw
      const wanted = [...facts.values()].filter((fact) => all || named.includes(fact.name))
      return Object.fromEntries(wanted.map((fact) => [fact.name, shownValue(fact, values[fact.name])]))
    },
    set: (name, value) => {
      const fact = facts.get(name)
      if (fact === undefined) throw noProperty(name)
      if (!fact.writable) throw invalidQuery(`The property "${name}" is read-only.`)
      staged = { ...staged, [name]: propertyValue(fact, value) }
    },
    call: (name) => {
      if (name !== 'Update') throw invalidQuery(`Method "${name}" does not exist.`)
      const wanted = staged
      staged = {}
      shelf.write(url, wanted)
      return { object: operations.begin('SetSite', url) }
    },
  }
}

/** Methods of the tenant that are about sites, by name. */
export function siteMethods(parts: SiteParts): Readonly<Record<string, TenantMethods>> {
  const { shelf, operations } = parts
  const removed = (url: string): void => {
    const raw = shelf.need(url)
    if (text(raw, 'GroupId') !== zero)
      throw spoRefused('This site belongs to a Microsoft 365 group. To delete the site, you must delete the group.')
    if (raw['IsHubSite'] === true) throw spoRefused('This site is a hub site. Unregister it before it is deleted.')
    shelf.remove(url)
  }
  return {
    GetSitePropertiesByUrl: (_, given) => ({ object: siteObject(parts, shelf.need(argumentsOf(given).text(0))) }),
    GetSitePropertiesFromSharePointByFilters: (_, given) => ({ object: listed(parts, argumentsOf(given)) }),
    CreateSite: (_, given) => {
      const wanted = argumentsOf(given)
      const member = (name: string): string => plainText(wanted.member(0, name) ?? '')
      const raw = newSite(parts, {
        Url: member('Url'),
        Title: member('Title'),
        Owner: member('Owner'),
        Template: member('Template') === '' ? 'STS#3' : member('Template'),
        Lcid: Number(wanted.member(0, 'Lcid') ?? 1033),
        ...(wanted.member(0, 'StorageMaximumLevel') === undefined
          ? {}
          : { StorageMaximumLevel: wanted.member(0, 'StorageMaximumLevel') }),
      })
      return { object: operations.begin('CreateSite', text(raw, 'Url') ?? '') }
    },
    RemoveSite: (_, given) => {
      const url = argumentsOf(given).text(0)
      removed(url)
      return { object: operations.begin('RemoveSite', url) }
    },
    RemoveDeletedSite: (_, given) => {
      const url = argumentsOf(given).text(0)
      shelf.purge(url)
      return { object: operations.begin('RemoveDeletedSite', url) }
    },
    RestoreDeletedSite: (_, given) => {
      const url = argumentsOf(given).text(0)
      shelf.restore(url)
      return { object: operations.begin('RestoreDeletedSite', url) }
    },
  }
}

/** Makes a site, under the rules of both ways to create one. @throws CsomError. */
export function newSite({ shelf, isPerson, hosts }: SiteParts, raw: Raw): Raw {
  const url = text(raw, 'Url') ?? ''
  const [host = '', managed = '', name = ''] = /^https:\/\/([^/]+)\/(sites|teams)\/([^/]+)$/u.exec(url)?.slice(1) ?? []
  if (!hosts.includes(host.toLowerCase()) || managed === '' || name === '')
    throw new CsomError('Microsoft.SharePoint.SPException', `The managed path of ${url} does not exist.`, -2147024809)
  if (shelf.find(url) !== undefined) throw spoRefused(`A site already exists at url ${url}.`)
  if (shelf.deleted(url) !== undefined)
    throw spoRefused(`A site already exists at url ${url} in the recycle bin. Remove it from there first.`)
  const owner = text(raw, 'Owner') ?? ''
  if (!isPerson(owner)) throw spoRefused(`The specified user ${owner} could not be found.`)
  return shelf.add(raw)
}

function listed(parts: SiteParts, wanted: ReturnType<typeof argumentsOf>): SpoObject {
  const personal = Number(wanted.member(0, 'IncludePersonalSite') ?? 0)
  const template = plainText(wanted.member(0, 'Template') ?? '')
  const start = Number(wanted.member(0, 'StartIndex') ?? 0)
  if (![0, 1, 2].includes(personal)) throw spoRefused('IncludePersonalSite is not valid.')
  const found = parts.shelf
    .all()
    .filter((raw) => personal === 1 || !personalTemplate.test(text(raw, 'Template') ?? ''))
    .filter((raw) => template === '' || text(raw, 'Template') === template)
  const page = found.slice(start, start + pageSize)
  const next = start + pageSize < found.length ? plainText(start + pageSize) : null
  return {
    objectType: 'SPOSitePropertiesEnumerable',
    identity: 'SPOSitePropertiesEnumerable',
    show: () => ({
      NextStartIndex: -1,
      NextStartIndexFromSharePoint: next,
      _Child_Items_: page.map((raw) => {
        const object = siteObject(parts, raw)
        return {
          _ObjectType_: 'Microsoft.Online.SharePoint.TenantAdministration.SiteProperties',
          _ObjectIdentity_: object.identity,
          ...object.show(true, []),
        }
      }),
    }),
  }
}
