import type { Reader, Receipt, ServiceContext, Step, Writer } from '../../model/protocol.ts'
import { sameJson } from '../../model/json.ts'
import { trouble } from '../../model/trouble.ts'
import type { Door } from '../../model/wire.ts'
import { encodeGroupAssignment } from './group-assignment.ts'
import type { ChangeMethod } from './teams-call.ts'
import { sendChange } from './teams-change.ts'
import type { Writing } from './teams-encode.ts'
import { encodeConfiguration } from './teams-encode.ts'
import { warningsOf } from './teams-errors.ts'
import { teamsSender } from './teams-sender.ts'
import type { Sending, Sent } from './teams-sending.ts'
import { attempt, failure, waitToLook } from './teams-sending.ts'
import { teamsWire } from './teams-wire.ts'
import { writeUserAssignment } from './user-assignment-writer.ts'

/**
 * Writes steps, one at a time. A change goes by PUT, and by PATCH once PUT was answered 405. A create whose end is not known is
 * looked for within the settling time before it is sent again; what is already gone counts as removed.
 */
export function teamsWriter(door: Door, context: ServiceContext, reader: Reader): Writer {
  const send = teamsSender(door, context)
  const unwelcome = new Set<ChangeMethod>()
  return {
    async perform(step, signal) {
      const wire = teamsWire(step.type)
      const sending = { send, reader, context, step, signal, unwelcome }
      if (wire.kind === 'userAssignment') return writeUserAssignment(sending)
      const writings = wire.kind === 'groupAssignment' ? encodeGroupAssignment(step) : encodeConfiguration(step, wire)
      if (writings.length === 0) return nothing(step)
      const warnings: string[] = []
      let written = false
      for (const writing of writings) {
        const sent = await sendWriting(sending, writing)
        warnings.push(...sent.warnings)
        if ('trouble' in sent) return { wrote: written ? 'maybe' : sent.wrote, trouble: sent.trouble, warnings }
        written = true
      }
      return { wrote: 'yes', warnings, id: step.current?.id ?? step.change.objectId ?? idOfNew(step) }
    },
  }
}

function idOfNew({ type, change }: Step): string {
  return type.cardinality === 'singleton' ? 'Global' : change.at.key
}

/** Nothing differs any more from what was read right before, or nothing that differs can be written. */
function nothing({ type, change, current }: Step): Receipt {
  const isThere = Object.entries(change.values).every(([name, value]) => sameJson(current?.values[name], value))
  if (current !== null && isThere) return { wrote: 'yes', warnings: [], id: current.id }
  const why = trouble('NOT-WRITABLE', {
    message: `${change.id}: nothing of ${type.name} that differs can be written.`,
    subject: { address: change.at, position: change.declared },
  })
  return { wrote: 'no', trouble: why, warnings: [] }
}

function sendWriting(sending: Sending, writing: Writing): Promise<Sent> {
  if (writing.method === 'PUT') return sendChange(sending, writing)
  return writing.method === 'POST' ? sendCreate(sending, writing) : sendDelete(sending, writing)
}

async function sendDelete(sending: Sending, { path }: Writing): Promise<Sent> {
  const tried = await attempt(sending, { method: 'DELETE', path, repeat: 'safe' })
  // A route that is not there answers 404 too (reference: teams A.5): what is still listed is not gone.
  if (tried.is === 'refused' && tried.error.kind === 'notFound' && (await lookForGone(sending))) return { warnings: [] }
  return tried.is === 'done' ? { warnings: warningsOf(tried.reply) } : failure(sending, tried)
}

async function sendCreate(sending: Sending, { path, forms }: Writing): Promise<Sent> {
  const body = forms[0]?.body ?? {}
  for (let again = false; ; again = true) {
    const tried = await attempt(sending, { method: 'POST', path, body, repeat: 'afterLookup' })
    if (tried.is === 'done') return { warnings: warningsOf(tried.reply) }
    const failed = failure(sending, tried, Object.keys(body))
    // Only what was sent here before can be there already and be ours.
    const ours = again && tried.is === 'refused' && tried.error.kind === 'exists'
    if ((failed.wrote === 'no' && !ours) || sending.signal.aborted) return failed
    const found = await lookForNew(sending)
    if (found === 'present') return { warnings: [] }
    if (found === 'unclear' || again) return { ...failed, wrote: 'maybe' }
  }
}

/** Whether a list, within the settling time, no longer has the object; a list that cannot be read leaves it to the engine. */
async function lookForGone(sending: Sending): Promise<boolean> {
  const { context, step, signal } = sending
  const until = context.clock.now() + step.type.settleSeconds * 1000
  for (let look = 0; ; look += 1) {
    await waitToLook(sending, look)
    if (signal.aborted || (await listed(sending)) !== 'present') return true
    if (context.clock.now() >= until) return false
  }
}

/** Whether the object of the step is in the list of its type now. */
async function listed({ reader, step, signal }: Sending): Promise<'present' | 'absent' | 'unclear'> {
  const key = step.change.at.key.toLowerCase()
  let readable = false
  for await (const { seen } of reader.observe([{ type: step.type, keys: 'all' }], signal)) {
    readable = seen.is !== 'unknown'
    if (seen.is === 'present' && seen.value.some((one) => one.at.key.toLowerCase() === key)) return 'present'
  }
  return readable ? 'absent' : 'unclear'
}

/** Looks for what a create without a clear end may have made. Absent only where a complete list still lacks it at the end. */
async function lookForNew(sending: Sending): Promise<'present' | 'absent' | 'unclear'> {
  const { context, step, signal } = sending
  const until = context.clock.now() + step.type.settleSeconds * 1000
  for (let look = 0; ; look += 1) {
    await waitToLook(sending, look)
    if (signal.aborted) return 'unclear'
    const is = await listed(sending)
    if (is === 'present') return is
    if (context.clock.now() >= until) return is
  }
}
