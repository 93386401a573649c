import type { Json, JsonObject } from '../model/json.ts'
import { jsonText } from '../model/json.ts'
import type { Call, Door, Reply } from '../model/wire.ts'
import type { ProofStep, Transcript } from '../records/proof.ts'
import type { Scrubber } from '../records/scrub.ts'
import { parseJson, toJson } from '../records/to-json.ts'

/** Headers that say how a body is to be read or what was asked for; others name tenants, people and requests. */
const kept = ['accept', 'consistencylevel', 'content-type', 'prefer', 'retry-after', 'x-cmdletname']

/** A door that remembers what goes through it, scrubbed, and gives it away step by step. */
export type RecordingDoor = {
  watch(door: Door): Door
  /** What went through since the last call, as this step's. */
  take(step: ProofStep): readonly Transcript[]
}

type Exchange = { readonly request: JsonObject; readonly response: JsonObject }

/** Of a request that was made many times, to see whether a write shows, the first and the last answer. */
function withoutRepeats(exchanges: readonly Exchange[]): readonly Exchange[] {
  const same = exchanges.map(({ request }) => jsonText(request))
  return exchanges.filter((_, index) => {
    const text = same[index] ?? ''
    return same.indexOf(text) === index || same.lastIndexOf(text) === index
  })
}

/** Makes a recorder. Requests that had no answer are left out: they prove nothing. */
export function openRecorder(scrubber: Scrubber): RecordingDoor {
  let pending: Exchange[] = []
  return {
    watch: (door) => ({
      send: async (call, signal) => {
        const reply = await door.send(call, signal)
        pending.push({ request: requestOf(call, scrubber), response: responseOf(reply, scrubber) })
        return reply
      },
    }),
    take: (step) => {
      const taken = withoutRepeats(pending).map((one) => ({ step, ...one }))
      pending = []
      return taken
    },
  }
}

function requestOf({ effect, method, url, headers, body }: Call, scrubber: Scrubber): JsonObject {
  return {
    effect,
    method,
    url: scrubber.url(url),
    headers: headersOf(Object.entries(headers), scrubber),
    ...(body === undefined ? {} : { body: scrubber.value(parseJson(body) ?? body) }),
  }
}

function responseOf({ status, headers, body }: Reply, scrubber: Scrubber): JsonObject {
  return {
    status,
    headers: headersOf(headers, scrubber),
    ...(body === undefined ? {} : { body: scrubber.value(toJson(body)) }),
  }
}

function headersOf(headers: Iterable<readonly [string, string]>, scrubber: Scrubber): JsonObject {
  return Object.fromEntries(
    [...headers].flatMap(([name, value]): readonly (readonly [string, Json])[] => {
      const key = name.toLowerCase()
      if (!kept.includes(key)) return []
      // What a body is made of is never anybody's: `application/json; charset=utf-8`.
      const plain = /^[\w.+*/=-]+(?:\s*[;,]\s*[\w.+*/=-]+)*$/u.test(value)
      return [[key, plain && !/\d{6}/u.test(value) ? value : scrubber.value(value)]]
    }),
  )
}
