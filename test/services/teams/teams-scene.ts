import { readFileSync } from 'node:fs'
import { openCatalogue } from '../../../src/catalogue/catalogue.ts'
import { clouds } from '../../../src/model/cloud.ts'
import type { Cloud } from '../../../src/model/cloud.ts'
import type { Instance } from '../../../src/model/instance.ts'
import type { Json, JsonObject } from '../../../src/model/json.ts'
import { isRecord } from '../../../src/model/json.ts'
import type { ServiceContext } from '../../../src/model/protocol.ts'
import type { ResourceType } from '../../../src/model/resource-type.ts'
import type { Call, Reply } from '../../../src/model/wire.ts'
import { countedIds, jumpingClock, scriptedBy } from '../scripted-service.ts'

export { brief, sights, step } from '../scripted-service.ts'
export type { Answer } from '../scripted-service.ts'

const here = new URL('../../../', import.meta.url)
const catalogue = openCatalogue(async (name) => readFileSync(new URL(name, here), 'utf8'))
/** The rows of Teams, as they ship. */
export const teamsRows = await catalogue.service('teams')

/** The row of the catalogue, as it ships. */
export function row(name: string): ResourceType {
  const found = teamsRows.get(`teams.${name}`)
  if (found === undefined) throw new Error(`no row ${name}`)
  return found
}

const captured: unknown = JSON.parse(readFileSync(new URL('test/fixtures/teams.captured.json', here), 'utf8'))

/** A recorded exchange: what was asked, told as `told` does, and the answer. */
export function recorded(name: string): { readonly asked: Told; readonly reply: Reply } {
  const examples = isRecord(captured) && isRecord(captured['examples']) ? captured['examples'] : {}
  const found = examples[name]
  const [request, response] = isRecord(found) ? [found['request'], found['response']] : []
  if (!isRecord(request) || !isRecord(response)) throw new Error(`no recorded exchange ${name}`)
  const { pathname } = new URL(String(request['url']))
  const line = `${String(request['method'])} ${decodeURIComponent(pathname)}`
  return {
    asked: request['body'] === undefined ? line : [line, request['body']],
    reply: reply(response['body'], Number(response['status'])),
  }
}

/** An answer. */
export function reply(body: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Reply {
  return { status, headers: new Map(Object.entries(headers)), body }
}

/** A refusal as the service words it. */
export function refusal(status: number, errorCode: number, message: string): Reply {
  return reply({ code: 'ClientError', message, action: 'Please refer to documentation.', errorCode }, status)
}

/** A call, told shortly: `GET /path`, with its body where it has one. */
export type Told = string | readonly [string, unknown]

export function told({ method, url, body }: Call): Told {
  const { pathname, search } = new URL(url)
  const line = `${method} ${decodeURIComponent(pathname)}${decodeURIComponent(search)}`
  const parsed: unknown = body === undefined ? undefined : JSON.parse(body)
  return body === undefined ? line : [line, parsed]
}

/** A door that gives prepared answers and remembers every call. */
export const scripted = scriptedBy(told)

/** The tenant, with a clock that jumps. `slept` is what was waited, in milliseconds. */
export function scene(cloud: Cloud = clouds.commercial): ServiceContext & { readonly slept: number[] } {
  return {
    cloud,
    tenant: '11111111-2222-3333-4444-555555555555',
    ...jumpingClock(),
    newId: countedIds(),
  }
}

/** An object of a row as it was read. */
export function seen(type: ResourceType, key: string, values: JsonObject, raw: Json = {}): Instance {
  return { at: { type: type.name, key }, id: key === '' ? 'Global' : key, values, raw }
}
