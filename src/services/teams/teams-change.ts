import type { ChangeMethod } from './teams-call.ts'
import type { JsonObject } from '../../model/json.ts'
import type { Writing } from './teams-encode.ts'
import { warningsOf } from './teams-errors.ts'
import type { Tried } from './teams-sender.ts'
import type { NotSent, Sending, Sent } from './teams-sending.ts'
import { attempt, failure, waitToLook } from './teams-sending.ts'
import { isShown } from './teams-values.ts'

/** Looks between two forms; the second form says the same as the first, so reading too early does no harm. */
const looksBetweenForms = 3

/**
 * Sends a change. Where sources disagree about a value's form, the next form follows when the one before was refused, or was
 * accepted and does not show; it then holds only what does not show. Whether all was taken in the end is told by reading back.
 */
export async function sendChange(sending: Sending, { path, forms, doubtful }: Writing): Promise<Sent> {
  const warnings: string[] = []
  let open = doubtful
  let accepted = false
  let failed: NotSent | undefined
  for (const [index, { body: whole, prefers }] of forms.entries()) {
    const body = accepted ? onlyOpen(whole, open) : whole
    const tried = await attemptChange(sending, path, prefers, body)
    if (tried.is === 'done') {
      accepted = true
      warnings.push(...warningsOf(tried.reply))
      open = index === forms.length - 1 ? [] : await notShown(sending, open)
      if (open.length === 0) break
      continue
    }
    const now = failure(sending, tried, Object.keys(body))
    if (failed === undefined || now.wrote === 'maybe') failed = now
    // Another form helps only where this one was called wrong.
    if (accepted || tried.is === 'lost' || tried.error.kind !== 'refused') break
  }
  return accepted || failed === undefined ? { warnings } : failed
}

function onlyOpen(body: JsonObject, open: Writing['doubtful']): JsonObject {
  const names = new Set(open.flatMap((one) => one.names))
  return Object.fromEntries(Object.entries(body).filter(([name]) => names.has(name)))
}

/** By the preferred method unless it was answered 405 before, then by the other one. */
async function attemptChange(sending: Sending, path: string, prefers: ChangeMethod, body: JsonObject): Promise<Tried> {
  const other: ChangeMethod = prefers === 'PUT' ? 'PATCH' : 'PUT'
  const [method, fallback] = sending.unwelcome.has(prefers) ? [other, prefers] : [prefers, other]
  const tried = await attempt(sending, { method, path, body, repeat: 'safe' })
  if (tried.is !== 'refused' || tried.error.kind !== 'method') return tried
  sending.unwelcome.add(method)
  return attempt(sending, { method: fallback, path, body, repeat: 'safe' })
}

/** Which doubtful properties do not show what was written, after a few looks; none where nothing can be read. */
async function notShown(sending: Sending, open: Writing['doubtful']): Promise<Writing['doubtful']> {
  const { reader, step, signal } = sending
  const identity = (step.current?.id ?? step.change.objectId ?? step.change.at.key).toLowerCase()
  let left = open
  for (let look = 0; look < looksBetweenForms && left.length > 0 && !signal.aborted; look += 1) {
    if (look > 0) await waitToLook(sending, look - 1)
    for await (const { seen } of reader.observe([{ type: step.type, keys: 'all' }], signal)) {
      if (seen.is !== 'present') return []
      const { cardinality } = step.type
      const own = seen.value.find((one) => cardinality === 'singleton' || one.id.toLowerCase() === identity)
      if (own === undefined) return []
      left = left.filter(({ property }) => !isShown(step.change.values[property] ?? null, own.values[property]))
    }
  }
  return signal.aborted ? [] : left
}
