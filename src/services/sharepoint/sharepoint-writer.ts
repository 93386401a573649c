import type { Receipt, ServiceContext, Step, Writer } from '../../model/protocol.ts'
import type { Trouble } from '../../model/trouble.ts'
import { toTroubles, trouble } from '../../model/trouble.ts'
import type { Door, Reply } from '../../model/wire.ts'
import { csomCall } from './sharepoint-call.ts'
import type { SharepointError } from './sharepoint-errors.ts'
import { errorIn, explainSharepoint } from './sharepoint-errors.ts'
import type { SharepointPlace } from './sharepoint-hosts.ts'
import type { SharepointLink } from './sharepoint-link.ts'
import { sharepointLink } from './sharepoint-link.ts'
import { operationIn, operationRequest } from './sharepoint-operation.ts'
import type { Act } from './thing.ts'
import { thingOf } from './things.ts'

/** Longest wait for an operation; the service's own client gives up no earlier. A site is made in minutes. */
const longestOperationMs = 20 * 60_000
/** Pauses between looks whether a setting shows, in milliseconds; the last one repeats. */
const pauses = [1000, 2000, 4000, 8000]

type Sending = {
  readonly link: SharepointLink
  readonly place: SharepointPlace
  readonly clock: ServiceContext['clock']
  readonly step: Step
  readonly signal: AbortSignal
}
/** What came of one request; `later`: its operation still runs. */
type Sent =
  | { readonly is: 'done'; readonly id?: string }
  | { readonly is: 'later'; readonly why: string; readonly id?: string }
  | { readonly is: 'failed'; readonly trouble: Trouble; readonly wrote: 'no' | 'maybe' }

/**
 * Writes steps to SharePoint, one request after the other; what follows a setting that others are checked against waits until
 * it shows, and operations are waited for. A request that makes something is sent once: whether it did is seen by reading back.
 */
export function sharepointWriter(door: Door, context: ServiceContext): Writer {
  const link = sharepointLink(door, context)
  return {
    async perform(step, signal) {
      const told = { id: step.change.objectId ?? step.current?.id }
      let written = false
      try {
        const place = await link.place(signal)
        const acts = thingOf(step.type).acts(step, place)
        if (acts.length === 0) return nothing(step)
        const sending = { link, place, clock: context.clock, step, signal }
        for (const [index, act] of acts.entries()) {
          const sent = await sendAct(sending, act)
          if (sent.is === 'failed')
            return receipt(written ? 'maybe' : sent.wrote, told.id, withSubject(sent.trouble, step))
          written = true
          told.id = told.id ?? sent.id
          if (sent.is === 'later')
            return index + 1 === acts.length
              ? { ...receipt('yes', told.id), later: sent.why }
              : receipt('maybe', told.id, unfinished(step, sent.why))
        }
        return receipt('yes', told.id)
      } catch (error) {
        const why = toTroubles(error)[0] ?? trouble('INTERNAL', { message: `${step.change.id} broke off` })
        // A fault of our own does not say how far it came.
        const mayHave = written || (why.arrived ?? (why.code === 'INTERNAL' ? 'maybe' : 'no')) === 'maybe'
        return receipt(mayHave ? 'maybe' : 'no', told.id, withSubject(why, step))
      }
    },
  }
}

function receipt(wrote: Receipt['wrote'], id: string | undefined, why?: Trouble): Receipt {
  return { wrote, warnings: [], ...(id === undefined ? {} : { id }), ...(why === undefined ? {} : { trouble: why }) }
}

function nothing({ type, change }: Step): Receipt {
  const why = trouble('NOT-WRITABLE', {
    message: `${change.id}: nothing of ${type.name} that differs can be written.`,
    subject: { address: change.at, position: change.declared },
  })
  return receipt('no', undefined, why)
}

function unfinished({ change }: Step, why: string): Trouble {
  return trouble('SERVICE-FAILED', {
    message: `${change.id} is not finished: ${why}, and what follows rests on it.`,
    hint: 'Run again later: what is done is not done twice.',
    subject: { address: change.at, position: change.declared },
    arrived: 'maybe',
  })
}

function withSubject(why: Trouble, { change }: Step): Trouble {
  return { ...why, subject: { address: change.at, position: change.declared } }
}

async function sendAct(sending: Sending, act: Act): Promise<Sent> {
  const { link, step, signal } = sending
  const reply = await link.send(act.call, signal)
  const error = errorIn(act.call, reply)
  if (error !== undefined) {
    if (act.removes === true && error.kind === 'notFound') return { is: 'done' }
    const refused = failed(sending, error, act.changes > 1)
    if (reply.doubted !== true) return refused
    return { ...refused, wrote: 'maybe', trouble: { ...refused.trouble, arrived: 'maybe' } }
  }
  const id = act.made?.(reply)
  const made = id === undefined ? {} : { id }
  try {
    return { ...(await settled(sending, act, reply)), ...made }
  } catch (thrown) {
    // The write itself was taken, whatever broke the looking.
    const why = toTroubles(thrown)[0] ?? trouble('INTERNAL', { message: `${step.change.id} broke off` })
    return { is: 'failed', wrote: 'maybe', trouble: { ...why, arrived: 'maybe' } }
  }
}

/** Waits for what a taken write still has to do: its operation, or that a setting shows. */
async function settled(sending: Sending, act: Act, reply: Reply): Promise<Sent> {
  const { step } = sending
  if (act.operation === true) {
    const waited = await waitForOperation(sending, reply)
    return waited.is === 'failed' && act.removes === true && waited.kind === 'notFound' ? { is: 'done' } : waited
  }
  if (act.seen === undefined || (await isSeen(sending, act.seen))) return { is: 'done' }
  const why = trouble('NOT-VERIFIED', {
    message: `${step.change.id}: ${act.seen.what} was written, but does not show after ${step.type.settleSeconds} s; what rests on it was not written.`,
    arrived: 'maybe',
  })
  return { is: 'failed', trouble: why, wrote: 'maybe' }
}

function failed({ step }: Sending, error: SharepointError, half: boolean): Sent & { readonly is: 'failed' } {
  const why = explainSharepoint(error, step.type, 'write', half)
  return { is: 'failed', trouble: why, wrote: why.arrived === 'no' ? 'no' : 'maybe' }
}

type Waited =
  | Exclude<Sent, { readonly is: 'failed' }>
  | (Extract<Sent, { readonly is: 'failed' }> & { readonly kind?: SharepointError['kind'] })

/** Asks how an operation stands until it is over. Its errors come with the asking (reference: sharepoint B.7). */
async function waitForOperation(sending: Sending, first: Reply): Promise<Waited> {
  const { link, place, clock, step, signal } = sending
  const until = clock.now() + longestOperationMs
  let standing = operationIn(first)
  if (standing === undefined)
    return {
      is: 'failed',
      wrote: 'maybe',
      trouble: trouble('SERVICE-UNREADABLE', {
        message: `${step.change.id}: SharePoint did not say how its operation stands.`,
        arrived: 'maybe',
      }),
    }
  const { identity } = standing
  while (!standing.complete) {
    if (standing.timedOut)
      return { is: 'failed', wrote: 'maybe', trouble: unfinished(step, 'the operation timed out in the service') }
    if (clock.now() + standing.waitMs > until) return { is: 'later', why: 'SharePoint still works on it' }
    await clock.sleep(standing.waitMs, signal)
    if (signal.aborted) return { is: 'later', why: 'the run was stopped while SharePoint works on it' }
    const call = csomCall(place.admin, operationRequest(identity), 'read')
    const reply = await link.send(call, signal)
    const error = errorIn(call, reply)
    if (error !== undefined) return { ...failed(sending, error, true), wrote: 'maybe', kind: error.kind }
    standing = operationIn(reply) ?? { ...standing, waitMs: 15_000 }
  }
  return { is: 'done' }
}

async function isSeen(
  { link, clock, step, signal }: Sending,
  { call, holds }: NonNullable<Act['seen']>,
): Promise<boolean> {
  const until = clock.now() + step.type.settleSeconds * 1000
  for (let look = 0; ; look += 1) {
    const reply = await link.send(call, signal)
    if (errorIn(call, reply) === undefined && holds(reply)) return true
    const pause = pauses[Math.min(look, pauses.length - 1)] ?? 8000
    if (clock.now() + pause > until || signal.aborted) return false
    await clock.sleep(pause, signal)
  }
}
