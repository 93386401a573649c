import type { TypeName } from '../../src/model/address.ts'
import type { Clock } from '../../src/model/host.ts'
import type { Instance } from '../../src/model/instance.ts'
import type { JsonObject } from '../../src/model/json.ts'
import { isJsonObject } from '../../src/model/json.ts'
import { absent, present, unknown } from '../../src/model/observed.ts'
import type { Change, Entry } from '../../src/model/plan.ts'
import type { Receipt, Reader, Sight, Step, Writer } from '../../src/model/protocol.ts'
import type { ResourceType } from '../../src/model/resource-type.ts'
import { trouble } from '../../src/model/trouble.ts'
import { plain } from '../../src/engine/scalar.ts'

/** What a scripted write does instead of simply working. */
export type Script = {
  readonly receipt?: Receipt
  /** Whether it is carried out whatever the receipt says. */
  readonly carriedOut?: boolean
  /** Milliseconds until reads show it. */
  readonly lagMs?: number
  /** What reads show in the end instead of what was written. */
  readonly instead?: JsonObject
  /** Called while the write is under way. */
  readonly during?: () => void
  readonly throws?: true
}

/** A tenant in memory with a Reader, a Writer and a clock; writes do as scripts by change id say. */
export function scriptedTenant(
  types: ReadonlyMap<TypeName, ResourceType>,
  start: readonly Instance[],
  scripts: Readonly<Record<string, Script>> = {},
) {
  let now = 0
  let objects = [...start]
  let later: { readonly at: number; readonly run: () => void }[] = []
  let unreadable: readonly TypeName[] = []
  const writes: string[] = []
  const sent: Step[] = []
  const reads: string[] = []
  const entries: Entry[] = []
  const settle = (): void => {
    const due = later.filter((one) => one.at <= now)
    later = later.filter((one) => one.at > now)
    for (const one of due) one.run()
  }
  const clock: Clock = {
    now: () => now,
    sleep: async (ms) => {
      now += ms
    },
  }
  const reader: Reader = {
    async *observe(wants) {
      settle()
      for (const { type, keys, ids } of wants) {
        reads.push(type.name)
        const all = objects.filter((one) => one.at.type === type.name)
        const why = unknown(trouble('NETWORK-TIMEOUT', { message: 'no answer' }))
        const down = unreadable.includes(type.name)
        const answer = (found: readonly Instance[]): Sight['seen'] =>
          down ? why : found.length === 0 ? absent : present(found)
        if (type.cardinality !== 'perObject') {
          yield { type: type.name, scope: 'all', seen: down ? why : present(all) }
          continue
        }
        for (const key of keys === 'all' ? [] : keys) {
          const found = all.filter((one) => one.at.key.toLowerCase() === key.toLowerCase())
          yield { type: type.name, scope: { key }, seen: answer(found) }
        }
        for (const id of ids ?? [])
          yield { type: type.name, scope: { id }, seen: answer(all.filter((one) => one.id === id)) }
      }
    },
  }
  const carryOut = (change: Change, id: string, instead: JsonObject | undefined): void => {
    const written = plain(change.values)
    const values = { ...(isJsonObject(written) ? written : {}), ...instead }
    const old = objects.find((one) => one.id === id)
    objects = objects.filter((one) => one.id !== id)
    if (change.action !== 'delete')
      objects.push({ at: change.at, id, values: { ...old?.values, ...values }, raw: null })
  }
  const writer: Writer = {
    perform: async ({ type, change, current }) => {
      const script = scripts[change.id] ?? {}
      const id = change.objectId ?? `made-${change.at.key}`
      writes.push(change.id)
      sent.push({ type, change, current })
      script.during?.()
      await Promise.resolve()
      const receipt: Receipt = script.receipt ?? { wrote: 'yes', id, warnings: [] }
      if (script.carriedOut ?? receipt.wrote === 'yes')
        later.push({ at: now + (script.lagMs ?? 0), run: () => carryOut(change, id, script.instead) })
      if (script.throws === true) throw new Error('the socket broke')
      return receipt
    },
  }
  return {
    reader,
    writer,
    clock,
    journal: {
      append: async (entry: Entry) => {
        entries.push(entry)
      },
    },
    types,
    writes,
    sent,
    reads,
    entries,
    objects: () => {
      settle()
      return objects
    },
    /** Changes the tenant behind everybody's back. */
    behind: (change: (objects: readonly Instance[]) => readonly Instance[]) => {
      objects = [...change(objects)]
    },
    breakDown: (...names: readonly TypeName[]) => {
      unreadable = names
    },
    passed: () => now,
  }
}
