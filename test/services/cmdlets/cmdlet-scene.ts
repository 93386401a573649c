import { readFileSync } from 'node:fs'
import { openCatalogue } from '../../../src/catalogue/catalogue.ts'
import { clouds } from '../../../src/model/cloud.ts'
import type { Instance } from '../../../src/model/instance.ts'
import type { Json, JsonObject } from '../../../src/model/json.ts'
import { isJsonObject, isRecord } from '../../../src/model/json.ts'
import type { ServiceContext } from '../../../src/model/protocol.ts'
import type { ResourceType } from '../../../src/model/resource-type.ts'
import type { Call, Reply } from '../../../src/model/wire.ts'
import { countedIds, jumpingClock, scriptedBy } from '../scripted-service.ts'

export { brief, sights, step } from '../scripted-service.ts'
export type { Answer } from '../scripted-service.ts'

const here = new URL('../../../', import.meta.url)
const catalogue = openCatalogue(async (name) => readFileSync(new URL(name, here), 'utf8'))
/** The rows of Exchange, as they ship. */
export const exchangeRows = await catalogue.service('exchange')

/** The row of the catalogue, as it ships. */
export function row(name: string): ResourceType {
  const found = exchangeRows.get(`exchange.${name}`)
  if (found === undefined) throw new Error(`no row ${name}`)
  return found
}

const captured: unknown = JSON.parse(readFileSync(new URL('test/fixtures/exchange/exchanges.json', here), 'utf8'))

/** A recorded exchange: what was asked, and the answer. */
export function recorded(name: string): { readonly asked: unknown; readonly reply: Reply } {
  const found = isRecord(captured) ? captured[name] : undefined
  if (!isRecord(found)) throw new Error(`no recorded exchange ${name}`)
  const headers = isRecord(found['headers']) ? Object.entries(found['headers']) : []
  return {
    asked: found['asked'],
    reply: {
      status: Number(found['status']),
      headers: new Map(headers.map(([key, value]) => [key, String(value)])),
      body: found['body'],
    },
  }
}

/** An answer with these rows. */
export function rowsReply(value: readonly Json[], more: JsonObject = {}): Reply {
  return { status: 200, headers: new Map(), body: { '@adminapi.warnings': [], value, ...more } }
}

/** A refusal as the service words it: `|exception|text`. */
export function refusal(status: number, exception: string, text = 'It failed.'): Reply {
  const details = [{ code: 'Client', target: '', message: `Ex1|Microsoft.Exchange.${exception}|${text}` }]
  return { status, headers: new Map(), body: { error: { code: 'BadRequest', message: 'Invalid Operation', details } } }
}

/** What a call runs, told shortly: `Get-Mailbox {"Identity":"a"}`; a batch is a list of those. */
export function told(call: Call): string | readonly string[] {
  const body: unknown = JSON.parse(call.body ?? 'null')
  const short = (input: unknown): string => {
    const inner = isRecord(input) ? input['CmdletInput'] : undefined
    return isRecord(inner) ? `${String(inner['CmdletName'])} ${JSON.stringify(inner['Parameters'])}` : '?'
  }
  if (!isRecord(body) || !Array.isArray(body['requests'])) return short(body)
  return body['requests'].map((one) => (isRecord(one) ? short(one['body']) : '?'))
}

/** A door that gives prepared answers and remembers every call. */
export const scripted = scriptedBy(told)

/** The tenant, with a clock that jumps. `slept` is what was waited, in milliseconds. */
export function scene(
  domain: string | null = 'contoso.onmicrosoft.com',
): ServiceContext & { readonly slept: number[] } {
  return {
    cloud: clouds.commercial,
    tenant: '11111111-2222-3333-4444-555555555555',
    ...(domain === null ? {} : { domain }),
    ...jumpingClock(),
    newId: countedIds(),
  }
}

/** An object of a row as it was read. */
export function seen(
  type: ResourceType,
  key: string,
  values: JsonObject,
  raw: JsonObject = {},
  id = `guid-of-${key}`,
): Instance {
  return { at: { type: type.name, key }, id, values, raw }
}

/** Parameters of the cmdlet in a call. */
export function parametersIn(call: Call | undefined): Json {
  const body: Json = JSON.parse(call?.body ?? 'null')
  const input = isJsonObject(body) ? body['CmdletInput'] : undefined
  return isJsonObject(input) ? (input['Parameters'] ?? null) : null
}
