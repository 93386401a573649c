import type { Reader, ServiceContext, Step } from '../../model/protocol.ts'
import type { Trouble } from '../../model/trouble.ts'
import type { Call } from '../../model/wire.ts'
import type { ChangeMethod, TeamsRequest } from './teams-call.ts'
import { teamsCall } from './teams-call.ts'
import { explainTeamsError } from './teams-errors.ts'
import type { Sender, Tried } from './teams-sender.ts'
import { tryCall } from './teams-sender.ts'

/** A step under way. */
export type Sending = {
  readonly send: Sender
  readonly reader: Reader
  readonly context: ServiceContext
  readonly step: Step
  readonly signal: AbortSignal
  /** Methods that the service answered 405 to in this session. */
  readonly unwelcome: Set<ChangeMethod>
}

/** A write that was refused, or whose end is not known. */
export type NotSent = {
  readonly trouble: Trouble
  readonly wrote: 'no' | 'maybe'
  readonly warnings: readonly string[]
}
/** What came of one write of a step. */
export type Sent = { readonly warnings: readonly string[] } | NotSent

/** Waits between looks, in milliseconds; the last one repeats. */
const waits = [2000, 4000, 8000]

/** Waits before the nth look (from 0). */
export function waitToLook({ context, signal }: Sending, look: number): Promise<void> {
  return context.clock.sleep(waits[Math.min(look, waits.length - 1)] ?? 8000, signal)
}

/** Sends one request of a step to the Teams administration host. */
export function attempt(sending: Sending, request: TeamsRequest): Promise<Tried> {
  return attemptCall(sending, teamsCall(request, sending.context.cloud, sending.step.type.budget))
}

/** Sends one call of a step. */
export function attemptCall({ send, signal }: Sending, call: Call): Promise<Tried> {
  return tryCall(send, call, signal)
}

/** Explains why a write is not known to be done. `sent`: names of the properties in its body. */
export function failure(
  { step: { type, change } }: Sending,
  tried: Exclude<Tried, { is: 'done' }>,
  sent: readonly string[] = [],
): NotSent {
  const told = tried.is === 'lost' ? tried.trouble : explainTeamsError(tried.error, type, { doing: 'write', sent })
  const why = tried.is === 'refused' && tried.doubted === true ? { ...told, arrived: 'maybe' as const } : told
  return {
    trouble: { ...why, subject: { address: change.at, position: change.declared } },
    wrote: why.arrived === 'maybe' ? 'maybe' : 'no',
    warnings: [],
  }
}
