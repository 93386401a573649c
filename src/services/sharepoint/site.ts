import type { Json, JsonObject } from '../../model/json.ts'
import { isJsonObject } from '../../model/json.ts'
import { absent, present, unknown } from '../../model/observed.ts'
import type { Step } from '../../model/protocol.ts'
import type { ResourceType } from '../../model/resource-type.ts'
import { trouble } from '../../model/trouble.ts'
import type { Call, Reply } from '../../model/wire.ts'
import { childItems, objectsOf, readCsomAnswer } from './csom-answer.ts'
import { memberValue, readMembers, setActions, writableValues } from './csom-members.ts'
import type { CsomAction, CsomPath, CsomRequest, CsomValue } from './csom-request.ts'
import { csomCall } from './sharepoint-call.ts'
import { explainSharepoint, readSharepointError } from './sharepoint-errors.ts'
import type { SharepointPlace } from './sharepoint-hosts.ts'
import { sitePath, siteUrl } from './sharepoint-hosts.ts'
import { csomBoolean, csomNumber, csomText, guidText } from './sharepoint-values.ts'
import { resolveTenant, tenantPath } from './tenant-object.ts'
import type { Act, Look, Thing } from './thing.ts'
import { instance } from './thing.ts'

/** What a list of sites is filtered by, and what a new site is made from (reference: sharepoint B.7). */
const filterTypeId = '{b92aeee2-c92c-4b67-abcc-024e471bc140}'
const creationTypeId = '{11f84fff-b8cf-47b6-8b50-34e692656606}'

/** Sites asked about in one request. */
const together = 10

/** Sites, by their path; a OneDrive is one under `/personal/`. The id of a site is its path, too. */
export const site: Thing = {
  looks: ({ keys, ids = [] }, place) => {
    const listed: readonly Look[] =
      keys === 'all' ? [{ call: listCall(place, '0'), scope: 'all', next: nextOf(place) }] : []
    const single = [
      ...(keys === 'all' ? [] : keys).map((key) => ({
        path: key,
        look: { call: readCall([key], place), scope: { key } },
      })),
      ...ids.map((id) => ({ path: id, look: { call: readCall([id], place), scope: { id } } })),
    ]
    const chunks = Array.from({ length: Math.ceil(single.length / together) }, (_, index) =>
      single.slice(index * together, (index + 1) * together),
    )
    const named = chunks.flatMap((chunk): readonly Look[] => {
      const [first] = chunk
      if (first === undefined || chunk.length === 1) return chunk.map(({ look }) => look)
      const call = readCall(
        chunk.map(({ path }) => path),
        place,
      )
      return [{ call, scope: first.look.scope, parts: chunk.map(({ look }) => look) }]
    })
    return [...listed, ...named]
  },
  decode: decodeSites,
  acts: siteActs,
}

function readCall(keys: readonly string[], place: SharepointPlace): Call {
  const request: CsomRequest = {
    paths: [tenantPath, ...keys.map((key, index) => sitePathOf(key, place, 3 + 3 * index))],
    actions: [
      resolveTenant,
      ...keys.flatMap((_, index): readonly CsomAction[] => {
        const path = 3 + 3 * index
        return [
          { id: path + 1, path, kind: 'resolve' },
          { id: path + 2, path, kind: 'query', all: true, properties: [] },
        ]
      }),
    ],
  }
  return csomCall(place.admin, request, 'read')
}

function sitePathOf(key: string, place: SharepointPlace, id: number): CsomPath {
  const parameters = [csomText(siteUrl(key, place)), csomBoolean(true)]
  return { id, kind: 'method', of: 1, name: 'GetSitePropertiesByUrl', parameters }
}

function listCall({ admin }: SharepointPlace, from: string): Call {
  const members: Readonly<Record<string, CsomValue>> = {
    Filter: csomText(''),
    IncludeDetail: csomBoolean(true),
    IncludePersonalSite: csomNumber('Enum', 0),
    StartIndex: csomText(from),
    Template: csomText(''),
  }
  const request: CsomRequest = {
    paths: [
      tenantPath,
      {
        id: 3,
        kind: 'method',
        of: 1,
        name: 'GetSitePropertiesFromSharePointByFilters',
        parameters: [{ kind: 'object', typeId: filterTypeId, members }],
      },
    ],
    actions: [
      resolveTenant,
      { id: 4, path: 3, kind: 'resolve' },
      { id: 5, path: 3, kind: 'query', all: true, properties: [], items: true },
    ],
  }
  return csomCall(admin, request, 'read')
}

function nextOf(place: SharepointPlace): (reply: Reply) => Call | undefined {
  return (reply) => {
    const answer = readCsomAnswer(reply.body)
    const [page] = answer === undefined ? [] : objectsOf(answer, 'SPOSitePropertiesEnumerable')
    const next = page?.['NextStartIndexFromSharePoint']
    return typeof next === 'string' && next !== '' ? listCall(place, next) : undefined
  }
}

function decodeSites(type: ResourceType, reply: Reply): ReturnType<Thing['decode']> {
  const error = readSharepointError(reply, true)
  // Only ProcessQuery knows of a site; a path that is not there proves nothing about it.
  if (error?.kind === 'notFound' && reply.status === 200) return absent
  if (error !== undefined) return unknown(explainSharepoint(error, type, 'read'))
  const answer = readCsomAnswer(reply.body)
  const [page] = answer === undefined ? [] : objectsOf(answer, 'SPOSitePropertiesEnumerable')
  const one = answer === undefined ? [] : objectsOf(answer, 'SiteProperties')
  const found: readonly Json[] | undefined = page === undefined ? one : childItems(page)
  if (found === undefined || (page === undefined && found.length === 0))
    return unknown(trouble('SERVICE-UNREADABLE', { message: `${type.name}: the answer holds no site.` }))
  return present(
    found.filter(isJsonObject).flatMap((raw) => {
      const url = raw['Url']
      if (typeof url !== 'string') return []
      const path = sitePath(url)
      const members = readMembers(type, raw)
      return [instance(type, path, path, { ...members, Url: path, Owner: withoutClaim(members['Owner']) }, raw)]
    }),
  )
}

/** A sign-in name may come as a claim: `i:0#.f|membership|ada@contoso.com`. */
function withoutClaim(owner: Json | undefined): Json | undefined {
  return typeof owner === 'string' ? owner.replace(/^i:0#\.f\|membership\|/iu, '') : owner
}

function siteActs({ type, change, current }: Step, place: SharepointPlace): readonly Act[] {
  const key = change.objectId ?? current?.id ?? change.at.key
  if (change.action === 'delete') return [removeAct(key, place)]
  const { Url: _url, ...values } = writableValues(type, change.values, change.action)
  if (change.action === 'update') return Object.keys(values).length === 0 ? [] : [setAct(type, key, values, place)]
  const rest = Object.fromEntries(Object.entries(values).filter(([name]) => !creation.includes(name)))
  return [
    createAct(type, change.at.key, values, place),
    ...(Object.keys(rest).length === 0 ? [] : [setAct(type, change.at.key, rest, place)]),
  ]
}

/** What a new site takes; the rest is set when it is there (reference: sharepoint B.7, go-spo op-site-create). */
const creation = ['Lcid', 'Owner', 'StorageMaximumLevel', 'StorageWarningLevel', 'Template', 'TimeZoneId', 'Title']

function createAct(type: ResourceType, key: string, values: JsonObject, place: SharepointPlace): Act {
  const given = Object.fromEntries(
    Object.entries(values)
      .filter(([name]) => creation.includes(name))
      .map(([name, value]) => [
        name,
        name === 'Lcid' ? csomNumber('UInt32', Number(value)) : memberValue(type, name, value),
      ]),
  )
  const members: Readonly<Record<string, CsomValue>> = {
    CompatibilityLevel: csomNumber('Int32', 0),
    Lcid: csomNumber('UInt32', 0),
    StorageMaximumLevel: csomNumber('Int64', 0),
    StorageWarningLevel: csomNumber('Int64', 0),
    TimeZoneId: csomNumber('Int32', 0),
    UserCodeMaximumLevel: csomNumber('Double', 0),
    UserCodeWarningLevel: csomNumber('Double', 0),
    ...given,
    Url: csomText(siteUrl(key, place)),
  }
  const path: CsomPath = {
    id: 3,
    kind: 'method',
    of: 1,
    name: 'CreateSite',
    parameters: [{ kind: 'object', typeId: creationTypeId, members }],
  }
  return {
    call: csomCall(place.admin, operation([tenantPath, path], [resolveTenant], 3, 4), 'write', 'afterLookup'),
    operation: true,
    changes: 1,
    made: () => sitePath(key),
  }
}

function setAct(type: ResourceType, key: string, values: JsonObject, place: SharepointPlace): Act {
  const sets = setActions(type, values, 3, 5)
  const at = 5 + sets.length
  const update: CsomPath = { id: at, kind: 'method', of: 3, name: 'Update', parameters: [] }
  const before: readonly CsomAction[] = [resolveTenant, { id: 4, path: 3, kind: 'resolve' }, ...sets]
  const request = operation([tenantPath, sitePathOf(key, place, 3), update], before, at, at + 1)
  return { call: csomCall(place.admin, request, 'write'), operation: true, changes: sets.length }
}

function removeAct(key: string, place: SharepointPlace): Act {
  const path: CsomPath = {
    id: 3,
    kind: 'method',
    of: 1,
    name: 'RemoveSite',
    parameters: [csomText(siteUrl(key, place))],
  }
  return {
    call: csomCall(place.admin, operation([tenantPath, path], [resolveTenant], 3, 4), 'write'),
    operation: true,
    removes: true,
    changes: 1,
  }
}

/** Runs the method at a path that gives an operation, and asks how that stands. */
function operation(paths: readonly CsomPath[], before: readonly CsomAction[], path: number, from: number): CsomRequest {
  return {
    paths,
    actions: [
      ...before,
      { id: from, path, kind: 'resolve' },
      { id: from + 1, path, kind: 'query', all: false, properties: ['IsComplete', 'PollingInterval'] },
    ],
  }
}

/** The Microsoft 365 group that a site belongs to, in what was read of it; undefined where there is none. */
export function groupOf(raw: JsonObject): string | undefined {
  const group = guidText(raw['GroupId'])
  return group === undefined || /^[0-]+$/u.test(group) ? undefined : group
}
