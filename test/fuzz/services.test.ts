import { expect, test } from 'vitest'
import { look } from '../../src/engine/observe.ts'
import { worldFromSights } from '../../src/engine/world.ts'
import { decodeReply } from '../../src/http/reply-decoding.ts'
import type { ResourceType } from '../../src/model/resource-type.ts'
import { fail } from '../../src/model/trouble.ts'
import type { Trouble } from '../../src/model/trouble.ts'
import type { Call, Door, Reply } from '../../src/model/wire.ts'
import type { Dice } from '../chaos/dice.ts'
import { attack, faultsOf } from './attack.ts'
import { mutateJson } from './mutate.ts'
import { callKey, countingIds, never, protocols, record } from './tape.ts'
import type { Tape } from './tape.ts'

/** More calls than any protocol needs for what is asked here: who makes more goes round in a circle. */
const mostCalls = 2000

/** Answers from a tape, but one call in the course of things with an input in the place of its body. */
function hostileDoor({ played }: Tape, input: Uint8Array, dice: Dice): Door {
  const replies = [...played]
  const at = dice.int(1, dice.pick([1, 2, 10]))
  const [status, type] = [
    dice.chance(70) ? 0 : dice.pick([200, 201, 204, 302, 400, 403, 404, 409, 500]),
    dice.pick(['application/json', 'application/json', 'text/html', 'multipart/mixed; boundary=x']),
  ]
  const always = dice.chance(20)
  let calls = 0
  return {
    send: async (call: Call): Promise<Reply> => {
      calls += 1
      if (calls > mostCalls) throw new Error(`more than ${mostCalls} calls for one input`)
      const path = `${call.method} ${call.url.split('?')[0]}`
      const own = played.get(callKey(call)) ?? replies.find(([key]) => key.startsWith(path))?.[1]
      if (calls !== at && !(always && calls > at))
        return own ?? { status: 404, headers: new Map(), body: { error: { code: 'NotFound', message: 'x' } } }
      const headers = new Map([...(own?.headers ?? []), ['content-type', type]])
      return decodeReply(status === 0 ? (own?.status ?? 200) : status, headers, input, 50_000_000).catch(() =>
        fail('NETWORK-FAILED', { message: 'the answer broke off' }),
      )
    },
  }
}

function samplesOf({ played }: Tape): readonly Uint8Array[] {
  const texts = [...played.values()].map(({ body }) =>
    body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body),
  )
  return [...new Set(texts)].filter((text) => text.length < 200_000).map((text) => new TextEncoder().encode(text))
}

const patience = { now: () => 0, sleep: () => Promise.resolve() }

/** A clock that moves when somebody waits, so that whoever waits until a time comes to it. */
function virtualClock(): typeof patience {
  let now = Date.UTC(2026, 10, 25)
  return {
    now: () => now,
    sleep: (ms?: number) => {
      now += Math.max(1, ms ?? 0)
      return Promise.resolve()
    },
  }
}

const families: readonly (readonly [ResourceType['protocol'], readonly string[]])[] = [
  ['graph', ['entra', 'sharepoint']],
  ['cmdlets', ['exchange']],
  ['compliance', ['purview']],
  ['teams', ['teams']],
  ['sharepoint', ['sharepoint']],
]

test.each(families)(
  '%s: any answer is read or told, whatever was asked',
  { timeout: 120_000 },
  async (name, services) => {
    const tape = await record(name, services)
    const protocol = await protocols[name]()
    expect(tape.played.size).toBeGreaterThan(5)
    expect(tape.steps.length).toBeGreaterThan(0)
    const samples = samplesOf(tape)
    expect(
      await attack({
        name: `${name} read`,
        samples,
        mutate: mutateJson,
        take: async (input, dice) => {
          const context = { ...tape.context, newId: countingIds(), clock: virtualClock() }
          const reader = protocol.reader(hostileDoor(tape, input, dice), context)
          const types = dice.chance(30) ? tape.types : [dice.pick(tape.types)]
          const wants = types.map((type) => ({ type, keys: wanted(tape, type, dice) }))
          const all = new Map(tape.types.map((type) => [type.name, type]))
          const sights = await look({ tenant: context.tenant, reader, types: all, signal: never }, wants)
          worldFromSights(context.tenant, all, sights)
          refuse(sights.flatMap(({ seen }) => (seen.is === 'unknown' ? [seen.why] : [])))
        },
      }),
    ).toEqual([])
    expect(
      await attack({
        name: `${name} write`,
        samples,
        mutate: mutateJson,
        take: async (input, dice) => {
          const context = { ...tape.context, newId: countingIds(), clock: virtualClock() }
          const writer = protocol.writer(hostileDoor(tape, input, dice), context)
          const step = dice.pick(tape.steps)
          const receipt = await writer.perform(step, never)
          refuse(receipt.trouble === undefined ? [] : [receipt.trouble])
        },
      }),
    ).toEqual([])
  },
)

/** Everything, or an object by its name and one that is not there. */
function wanted({ world }: Tape, type: ResourceType, dice: Dice): 'all' | readonly string[] {
  const seen = world.of(type.name)
  const [first] = seen.is === 'present' ? seen.value : []
  if (first === undefined || dice.chance(50)) return 'all'
  return [first.at.key, 'Nobody']
}

function refuse(troubles: readonly Trouble[]): void {
  const wrong = troubles.flatMap(faultsOf)
  if (wrong.length > 0) throw new Error(wrong.join('; '))
}
