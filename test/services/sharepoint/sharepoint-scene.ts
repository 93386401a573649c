import { readFileSync } from 'node:fs'
import { DOMParser } from '@xmldom/xmldom'
import { openCatalogue } from '../../../src/catalogue/catalogue.ts'
import { clouds } from '../../../src/model/cloud.ts'
import type { Instance } from '../../../src/model/instance.ts'
import type { Json, JsonObject } from '../../../src/model/json.ts'
import { isRecord } from '../../../src/model/json.ts'
import type { ServiceContext } from '../../../src/model/protocol.ts'
import type { ResourceType } from '../../../src/model/resource-type.ts'
import type { Call, Reply } from '../../../src/model/wire.ts'
import { jumpingClock, scriptedBy } from '../scripted-service.ts'

export { brief, sights, step } from '../scripted-service.ts'
export type { Answer } from '../scripted-service.ts'

const here = new URL('../../../', import.meta.url)
const catalogue = openCatalogue(async (name) => readFileSync(new URL(name, here), 'utf8'))
/** The rows of SharePoint, as they ship. */
export const sharepointRows = await catalogue.service('sharepoint')

/** The row of the catalogue, as it ships. */
export function row(name: string): ResourceType {
  const found = sharepointRows.get(`sharepoint.${name}`)
  if (found === undefined) throw new Error(`no row ${name}`)
  return found
}

const captured: unknown = JSON.parse(readFileSync(new URL('test/fixtures/sharepoint.captured.json', here), 'utf8'))

/** A pair of the reference: what was asked (the body as it went), and the answer. */
export function recorded(name: string): {
  readonly asked: unknown
  readonly reply: Reply
  readonly url: string
  readonly method: string
} {
  const found = isRecord(captured) ? captured[name] : undefined
  if (!isRecord(found) || !isRecord(found['request']) || !isRecord(found['response']))
    throw new Error(`no recorded pair ${name}`)
  const { response, request } = found
  return {
    asked: request['body'],
    url: String(request['url']),
    method: String(request['method']),
    reply: { status: Number(response['status']), headers: new Map(), body: response['body'] },
  }
}

/** The XML of a recorded request, with the name that this tool gives itself in place of the other's. */
export function recordedXml(name: string): string {
  return String(recorded(name).asked).replace(/ApplicationName="[^"]*"/u, 'ApplicationName="tenantform"')
}

const head = { SchemaVersion: '15.0.0.0', LibraryVersion: '16.0.0.0', ErrorInfo: null, TraceCorrelationId: 't' }

/** An answer of ProcessQuery: results by action. */
export function csomReply(results: Readonly<Record<number, Json>> = {}): Reply {
  const body = [head, ...Object.entries(results).flatMap(([id, result]) => [Number(id), result])]
  return { status: 200, headers: new Map(), body }
}

/** A refusal of ProcessQuery, which comes with status 200. */
export function csomRefusal(typeName: string, message = 'It failed.', code = -1): Reply {
  const info = {
    ErrorMessage: message,
    ErrorValue: null,
    TraceCorrelationId: 'trace',
    ErrorCode: code,
    ErrorTypeName: typeName,
  }
  return { status: 200, headers: new Map(), body: [{ ...head, ErrorInfo: info }] }
}

/** An answer of REST. */
export function restReply(body: Json, status = 200, headers: Readonly<Record<string, string>> = {}): Reply {
  return { status, headers: new Map(Object.entries(headers)), body }
}

/** The tenant object as ProcessQuery gives it. */
export function tenantReply(values: JsonObject): Reply {
  return csomReply({
    2: { IsNull: false },
    3: {
      _ObjectType_: 'Microsoft.Online.SharePoint.TenantAdministration.Tenant',
      _ObjectIdentity_: 'trace|908bed80-a04a-4433-b4a0-883d9847d110:6492ece7-7f5d-4499-8130-50e761e25bd9\nTenant',
      ...values,
    },
  })
}

/** What a call does, told shortly: what its XML sets and calls, or its path and body. */
export function told(call: Call): string {
  const body = call.body ?? ''
  if (!body.startsWith('<')) return `${call.method} ${call.url} ${body}`.trim()
  const paths = [...body.matchAll(/<(?:Constructor|Method|Identity) Id="\d+" (?:ParentId="\d+" Name="(\w+)")?/gu)]
  const methods = paths.flatMap(([, name]) => (name === undefined ? [] : [name]))
  const sets = [...body.matchAll(/<SetProperty[^>]* Name="(\w+)"><Parameter[^>]*?(?:\/>|>(.*?)<\/Parameter>)/gu)].map(
    ([, name, value]) => `${name}=${(value ?? '').replaceAll(/<\/?Object[^>]*>/gu, '|')}`,
  )
  const calls = [...body.matchAll(/<Method Name="(\w+)" Id="\d+" ObjectPathId="\d+"(?: ?\/>|>(.*?)<\/Method>)/gu)].map(
    ([, name, parameters]) =>
      `${name}(${[...(parameters ?? '').matchAll(/<Parameter [^>]*?(?:\/>|>(.*?)<\/Parameter>)/gu)].map(([, text]) => (text ?? '').replaceAll(/<\/?Object[^>]*>/gu, '|')).join(',')})`,
  )
  const queries = [...body.matchAll(/<Property Name="(\w+)" ScalarProperty/gu)].map(([, name]) => `?${name}`)
  return [call.effect, ...methods, ...sets, ...calls, ...queries].join(' ')
}

/** A door that gives prepared answers and remembers every call. */
export const scripted = scriptedBy(told)

/** The tenant, with a clock that jumps. `slept` is what was waited, in milliseconds. */
export function scene(
  host: string | null = 'contoso-admin.sharepoint.com',
): ServiceContext & { readonly slept: number[] } {
  return {
    cloud: clouds.commercial,
    tenant: '6492ece7-7f5d-4499-8130-50e761e25bd9',
    ...(host === null ? {} : { sharepointAdminHost: host }),
    ...jumpingClock(),
    newId: () => 'id',
  }
}

/** An object of a row as it was read. */
export function seen(
  type: ResourceType,
  key: string,
  values: JsonObject,
  raw: JsonObject = {},
  id = key === '' ? 'tenant-guid' : key,
): Instance {
  return { at: { type: type.name, key }, id, values, raw }
}

/** The same tree, however it is spelled: attributes by name, no space between tags. */
export function tree(xml: string): unknown {
  const walk = (node: Node): unknown => {
    if (node.nodeType !== 1) return node.nodeValue
    const attributes = Array.from({ length: node.attributes?.length ?? 0 }, (_, index) => node.attributes?.item(index))
    return {
      tag: node.nodeName,
      with: Object.fromEntries(attributes.map((one) => [one?.name, one?.value])),
      inside: Array.from(node.childNodes).map(walk),
    }
  }
  const root = new DOMParser().parseFromString(xml, 'text/xml').documentElement
  return root === null ? null : walk(root)
}

/** What of a node is looked at. */
type Node = {
  readonly nodeType: number
  readonly nodeName: string
  readonly nodeValue: string | null
  readonly childNodes: Iterable<Node>
  readonly attributes?: {
    readonly length: number
    readonly item: (index: number) => { readonly name: string; readonly value: string } | null
  } | null
}
