import { readFile } from 'node:fs/promises'
import type { Json, JsonObject } from '../../../src/model/json.ts'
import { isJson, isJsonObject, isRecord } from '../../../src/model/json.ts'
import type { ResourceType } from '../../../src/model/resource-type.ts'
import type { Reply } from '../../../src/model/wire.ts'

const root = new URL('../../../', import.meta.url)

function isRow(value: unknown): value is ResourceType {
  return isRecord(value) && typeof value['name'] === 'string' && isRecord(value['properties'])
}

const file: unknown = JSON.parse(await readFile(new URL('catalogue/entra.json', root), 'utf8'))
const rows = isRecord(file) && Array.isArray(file['rows']) ? file['rows'].filter(isRow) : []

/** The shipped rows of Entra ID. */
export const entraRows: readonly ResourceType[] = rows

/** A shipped row by its short name. */
export function entra(name: string): ResourceType {
  const row = rows.find((one) => one.name === `entra.${name}`)
  if (row === undefined) throw new Error(`there is no row entra.${name}`)
  return row
}

/** A recorded (or, marked so, inferred) exchange. */
export type Exchange = {
  readonly request: { readonly method: string; readonly url: string; readonly body?: JsonObject }
  readonly reply: Reply
}

const exchanges: unknown = JSON.parse(await readFile(new URL('test/fixtures/graph/exchanges.json', root), 'utf8'))

/** An exchange of the fixtures by its id. */
export function exchange(id: string): Exchange {
  const all: readonly unknown[] = Array.isArray(exchanges) ? exchanges : []
  const found = all.find((one) => isRecord(one) && one['id'] === id)
  const [request, response] = isRecord(found) ? [found['request'], found['response']] : []
  if (!isRecord(request) || !isRecord(response)) throw new Error(`there is no exchange ${id}`)
  const { body } = request
  return {
    request: {
      method: String(request['method']),
      url: String(request['url']),
      ...(isJson(body) && isJsonObject(body) ? { body } : {}),
    },
    reply: replyOf(
      Number(response['status']),
      response['body'],
      isRecord(response['headers'])
        ? Object.fromEntries(Object.entries(response['headers']).map(([name, value]) => [name, String(value)]))
        : {},
    ),
  }
}

/** A policy as a portal export keeps it: UTF-16 with a byte order mark. */
export async function exportedPolicy(name: string): Promise<JsonObject> {
  const bytes = await readFile(new URL(`test/fixtures/graph/${name}.json`, root))
  const value: unknown = JSON.parse(new TextDecoder('utf-16le').decode(bytes))
  if (!isJson(value) || !isJsonObject(value)) throw new Error(`${name} is no object`)
  return value
}

/** A Reply with header names as the door gives them. */
export function replyOf(status: number, body?: unknown, headers: Readonly<Record<string, string>> = {}): Reply {
  return {
    status,
    body,
    headers: new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])),
  }
}

/** An error body of Graph. */
export function refusal(status: number, code: string, message = 'words', headers: Record<string, string> = {}): Reply {
  return replyOf(status, { error: { code, message, innerError: { 'request-id': 'r-1' } } }, headers)
}

/** A list body of Graph. */
export function listOf(value: readonly Json[], nextLink?: string): Reply {
  return replyOf(200, { value, ...(nextLink === undefined ? {} : { '@odata.nextLink': nextLink }) })
}
