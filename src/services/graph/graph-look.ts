import type { Instance } from '../../model/instance.ts'
import type { Json } from '../../model/json.ts'
import { sameJson } from '../../model/json.ts'
import type { Reader, ServiceContext, Step } from '../../model/protocol.ts'
import { plainValues } from './graph-body.ts'

/** Waits between looks and between attempts, in milliseconds; the last one repeats (reference: entra-graph 1.4.4). */
export const waits: readonly number[] = [2000, 4000, 8000]

/** The wait before the n-th further attempt, from 0. */
export function waitMs(attempt: number): number {
  return waits[Math.min(attempt, waits.length - 1)] ?? 8000
}

/** What looking gave: the one object, proof that there is none, or no clear answer. */
export type Look = { readonly id: string } | { readonly seen: 'absent' | 'unclear' }

/** What looking needs. */
export type Looking = {
  readonly reader: Reader
  readonly context: ServiceContext
  readonly step: Step
  readonly signal: AbortSignal
}

/**
 * Looks for an object that a create without a clear answer may have made: the one with its key. `absent` is said only when the
 * settling time (`until`) has passed and the last look was a whole and readable one; several with the key are unclear.
 */
export async function lookForMade(looking: Looking, until: number): Promise<Look> {
  const { context, signal } = looking
  for (let look = 0; ; look += 1) {
    await context.clock.sleep(waitMs(look), signal)
    if (signal.aborted) return { seen: 'unclear' }
    const seen = await lookOnce(looking)
    if ('id' in seen) return seen
    if (context.clock.now() >= until || seen.seen === 'several')
      return { seen: seen.seen === 'absent' ? 'absent' : 'unclear' }
  }
}

async function lookOnce({
  reader,
  step,
  signal,
}: Looking): Promise<{ readonly id: string } | { readonly seen: 'absent' | 'unread' | 'several' }> {
  const { type, change } = step
  const keys = type.cardinality === 'perObject' ? [change.at.key] : ('all' as const)
  const found: Instance[] = []
  for await (const { seen } of reader.observe([{ type, keys, only: type.key }], signal)) {
    if (seen.is === 'unknown') return { seen: 'unread' }
    if (seen.is === 'present') found.push(...seen.value.filter((one) => hasKeyOf(step, one)))
  }
  const [only] = found
  if (only === undefined) return { seen: 'absent' }
  return found.length === 1 ? { id: only.id } : { seen: 'several' }
}

function hasKeyOf({ type, change }: Step, instance: Instance): boolean {
  const values = plainValues(change.values)
  return type.key.every((name) => {
    const [wanted, seen]: readonly (Json | undefined)[] = [values[name], instance.values[name]]
    if (typeof wanted !== 'string' || typeof seen !== 'string') return sameJson(wanted, seen)
    return type.keyCase === 'ignore' ? wanted.toLowerCase() === seen.toLowerCase() : wanted === seen
  })
}
