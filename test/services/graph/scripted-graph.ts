import { clouds } from '../../../src/model/cloud.ts'
import { isRecord } from '../../../src/model/json.ts'
import type { ServiceContext } from '../../../src/model/protocol.ts'
import { TenantformError, trouble } from '../../../src/model/trouble.ts'
import type { Call, Door, Reply } from '../../../src/model/wire.ts'
import { replyOf } from './rows.ts'

/** What Graph answers to a request, each one in turn and the last again and again; `silent` is an answer that never came. */
export type Answer = Reply | 'silent' | 'unreachable'
/** Answers by method and path below the version, as written in a batch or with the version in front of it. */
export type Script = Readonly<Record<string, readonly Answer[]>>

/** A Graph that answers from a script, takes batches apart, and keeps what it was asked. */
export type ScriptedGraph = {
  readonly door: Door
  readonly context: ServiceContext
  /** The calls in order: `GET /v1.0/users/x`. */
  readonly calls: readonly Call[]
  lines(): readonly string[]
  /** The reads inside batches and beside them, in order. */
  readonly asked: readonly string[]
  /** How long was waited, in order. */
  readonly waits: readonly number[]
}

/** Makes a scripted Graph. A request that the script does not know fails the test: it is never a 404. */
export function scriptedGraph(script: Script): ScriptedGraph {
  const calls: Call[] = []
  const asked: string[] = []
  const waits: number[] = []
  const given = new Map<string, number>()
  let now = 0
  let ids = 0

  const answer = (method: string, path: string): Answer => {
    const name = `${method} ${path}`
    const answers = script[name]
    if (answers === undefined) throw new Error(`the script does not know ${name}`)
    const turn = given.get(name) ?? 0
    given.set(name, turn + 1)
    asked.push(name)
    return answers[Math.min(turn, answers.length - 1)] ?? replyOf(500)
  }
  const door: Door = {
    async send(call) {
      calls.push(call)
      const path = call.url.replace(clouds.commercial.graph, '')
      if (path.endsWith('/$batch')) return batch(call, path.slice(0, -'/$batch'.length), answer)
      const said = answer(call.method, path)
      if (said === 'silent' || said === 'unreachable')
        throw new TenantformError(
          trouble('NETWORK-TIMEOUT', { message: 'no answer came', arrived: said === 'silent' ? 'maybe' : 'no' }),
        )
      return said
    },
  }
  return {
    door,
    calls,
    asked,
    waits,
    lines: () => calls.map((call) => `${call.method} ${call.url.replace(clouds.commercial.graph, '')}`),
    context: {
      cloud: clouds.commercial,
      tenant: '4b8c18bd-2f9f-4227-af55-9f1061cf9c32',
      clock: {
        now: () => now,
        sleep: async (ms) => {
          waits.push(ms)
          now += ms
        },
      },
      newId: () => `id-${(ids += 1)}`,
    },
  }
}

function batch(call: Call, version: string, answer: (method: string, path: string) => Answer): Reply {
  const body: unknown = JSON.parse(call.body ?? '{}')
  const requests: readonly unknown[] = isRecord(body) && Array.isArray(body['requests']) ? body['requests'] : []
  if (requests.length > 20) throw new Error('a batch takes twenty')
  const responses = requests.map((request) => {
    if (!isRecord(request)) throw new Error('a request that is none')
    const said = answer(String(request['method']), `${version}${String(request['url'])}`)
    if (typeof said === 'string') throw new Error('an item of a batch is always answered')
    return { id: request['id'], status: said.status, headers: Object.fromEntries(said.headers), body: said.body }
  })
  // Any order: the last first.
  return replyOf(200, { responses: responses.reverse() })
}
