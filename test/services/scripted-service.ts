import type { Instance } from '../../src/model/instance.ts'
import type { Json, JsonObject } from '../../src/model/json.ts'
import type { Observed } from '../../src/model/observed.ts'
import type { Change } from '../../src/model/plan.ts'
import type { ServiceContext, Sight, Step } from '../../src/model/protocol.ts'
import type { ResourceType } from '../../src/model/resource-type.ts'
import type { Call, Door, Reply } from '../../src/model/wire.ts'

/** A prepared answer: a reply, no answer at all, or one that depends on the call. */
export type Answer = Reply | Error | ((call: Call) => Reply | Error)

/** A door with prepared answers, what was sent through it, and the same as `told` puts it. */
export type Scripted<Told> = { readonly door: Door; readonly calls: Call[]; readonly told: () => readonly Told[] }

/** Makes doors that give prepared answers, in order or by what is asked, and remember every call; `told` is a call in short. */
export function scriptedBy<Told>(
  told: (call: Call) => Told,
): (answers: readonly Answer[] | ((call: Call) => Reply | Error)) => Scripted<Told> {
  return (answers) => {
    const calls: Call[] = []
    return {
      calls,
      told: () => calls.map(told),
      door: {
        async send(call) {
          calls.push(call)
          const answer = typeof answers === 'function' ? answers(call) : answers[calls.length - 1]
          if (answer === undefined) throw new Error(`an unexpected call: ${JSON.stringify(told(call))}`)
          const given = typeof answer === 'function' ? answer(call) : answer
          if (given instanceof Error) throw given
          return given
        },
      },
    }
  }
}

/** A clock that jumps, and what was waited in milliseconds. */
export function jumpingClock(): { readonly clock: ServiceContext['clock']; readonly slept: number[] } {
  let now = 0
  const slept: number[] = []
  return {
    slept,
    clock: {
      now: () => now,
      sleep: async (ms) => {
        slept.push(ms)
        now += ms
      },
    },
  }
}

/** Ids in order: `id-1`, `id-2`. */
export function countedIds(): () => string {
  let ids = 0
  return () => `id-${(ids += 1)}`
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
