import { readFileSync } from 'node:fs'
import { openCatalogue } from '../../../src/catalogue/catalogue.ts'
import { clouds } from '../../../src/model/cloud.ts'
import type { Instance } from '../../../src/model/instance.ts'
import type { Json, JsonObject } from '../../../src/model/json.ts'
import { isJsonObject, isRecord } from '../../../src/model/json.ts'
import type { Observed } from '../../../src/model/observed.ts'
import type { Change } from '../../../src/model/plan.ts'
import type { ServiceContext, Sight, Step } from '../../../src/model/protocol.ts'
import type { ResourceType } from '../../../src/model/resource-type.ts'
import type { Call, Door, Reply } from '../../../src/model/wire.ts'

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

export type Answer = Reply | Error | ((call: Call) => Reply)

/** A door that gives prepared answers, in order or by what is asked, and remembers every call. */
export function scripted(answers: readonly Answer[] | ((call: Call) => Reply)): {
  readonly door: Door
  readonly calls: Call[]
  readonly told: () => readonly (string | readonly string[])[]
} {
  const calls: Call[] = []
  return {
    calls,
    told: () => calls.map(told),
    door: {
      async send(call) {
        calls.push(call)
        const answer = typeof answers === 'function' ? answers(call) : answers[calls.length - 1]
        if (answer === undefined) throw new Error(`an unexpected call: ${String(told(call))}`)
        if (answer instanceof Error) throw answer
        return typeof answer === 'function' ? answer(call) : answer
      },
    },
  }
}

/** The tenant, with a clock that jumps. `slept` is what was waited, in milliseconds. */
export function scene(
  domain: string | null = 'contoso.onmicrosoft.com',
): ServiceContext & { readonly slept: number[] } {
  let now = 0
  let ids = 0
  const slept: number[] = []
  return {
    cloud: clouds.commercial,
    tenant: '11111111-2222-3333-4444-555555555555',
    ...(domain === null ? {} : { domain }),
    clock: {
      now: () => now,
      sleep: async (ms) => {
        slept.push(ms)
        now += ms
      },
    },
    newId: () => `id-${(ids += 1)}`,
    slept,
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

/** Parameters of the cmdlet in a call. */
export function parametersIn(call: Call | undefined): Json {
  const body: Json = JSON.parse(call?.body ?? 'null')
  const input = isJsonObject(body) ? body['CmdletInput'] : undefined
  return isJsonObject(input) ? (input['Parameters'] ?? null) : null
}
