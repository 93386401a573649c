import { readFileSync } from 'node:fs'
import { DOMParser } from '@xmldom/xmldom'
import { openCatalogue } from '../../../src/catalogue/catalogue.ts'
import { clouds } from '../../../src/model/cloud.ts'
import type { Instance } from '../../../src/model/instance.ts'
import type { Json, JsonObject } from '../../../src/model/json.ts'
import { isRecord } from '../../../src/model/json.ts'
import type { Observed } from '../../../src/model/observed.ts'
import type { Change } from '../../../src/model/plan.ts'
import type { ServiceContext, Sight, Step } from '../../../src/model/protocol.ts'
import type { ResourceType } from '../../../src/model/resource-type.ts'
import type { Call, Door, Reply } from '../../../src/model/wire.ts'

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

export type Answer = Reply | Error | ((call: Call) => Reply)

/** A door that gives prepared answers, in order or by what is asked, and remembers every call. */
export function scripted(answers: readonly Answer[] | ((call: Call) => Reply)): {
  readonly door: Door
  readonly calls: Call[]
  readonly told: () => readonly string[]
} {
  const calls: Call[] = []
  return {
    calls,
    told: () => calls.map(told),
    door: {
      async send(call) {
        calls.push(call)
        const answer = typeof answers === 'function' ? answers(call) : answers[calls.length - 1]
        if (answer === undefined) throw new Error(`an unexpected call: ${told(call)}`)
        if (answer instanceof Error) throw answer
        return typeof answer === 'function' ? answer(call) : answer
      },
    },
  }
}

/** The tenant, with a clock that jumps. `slept` is what was waited, in milliseconds. */
export function scene(
  host: string | null = 'contoso-admin.sharepoint.com',
): ServiceContext & { readonly slept: number[] } {
  let now = 0
  const slept: number[] = []
  return {
    cloud: clouds.commercial,
    tenant: '6492ece7-7f5d-4499-8130-50e761e25bd9',
    ...(host === null ? {} : { sharepointAdminHost: host }),
    clock: {
      now: () => now,
      sleep: async (ms) => {
        slept.push(ms)
        now += ms
      },
    },
    newId: () => 'id',
    slept,
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

/** A step that creates, updates or deletes the object with this key. */
export function step(
  type: ResourceType,
  action: Change['action'],
  key: string,
  values: JsonObject,
  before: Instance | null = null,
): Step {
  const declared = { file: 'a.yml', line: 1, column: 1 }
  const change: Change = {
    id: `${type.name}/${key}`,
    action,
    at: { type: type.name, key },
    objectId: before?.id ?? null,
    differences: Object.entries(values).map(([name, after]) => ({
      path: [name],
      verdict: 'different',
      after,
      declared,
    })),
    values,
    needs: [],
    basis: null,
    before,
    task: { job: 'j' },
    declared,
  }
  return { type, change, current: before }
}

/** All sights of a reading. */
export async function sights(stream: AsyncIterable<Sight>): Promise<readonly Sight[]> {
  const all: Sight[] = []
  for await (const sight of stream) all.push(sight)
  return all
}

/** What was observed, shortly: names of objects, `absent`, or the code of the trouble. */
export function brief(observed: Observed<readonly Instance[]>): Json {
  if (observed.is === 'unknown') return observed.why.code
  return observed.is === 'absent' ? 'absent' : observed.value.map((one) => one.at.key)
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
