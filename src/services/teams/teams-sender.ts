import type { ServiceContext } from '../../model/protocol.ts'
import type { Trouble } from '../../model/trouble.ts'
import { foreignAnswer } from '../../model/foreign-answer.ts'
import { toTroubles, trouble } from '../../model/trouble.ts'
import type { Call, Door, Reply } from '../../model/wire.ts'
import type { TeamsError } from './teams-errors.ts'
import { readTeamsError } from './teams-errors.ts'

/** Sends calls, each named for the service's support. Throws where there was no answer. */
export type Sender = (call: Call, signal: AbortSignal) => Promise<Reply>

/** Makes a sender. */
export function teamsSender(door: Door, { newId }: Pick<ServiceContext, 'newId'>): Sender {
  return (call, signal) => door.send({ ...call, headers: { ...call.headers, 'x-ms-correlation-id': newId() } }, signal)
}

/** What came of a call: an answer, a refusal, or no answer and why. */
export type Tried =
  | { readonly is: 'done'; readonly reply: Reply }
  | { readonly is: 'refused'; readonly error: TeamsError; readonly doubted?: true }
  | { readonly is: 'lost'; readonly trouble: Trouble }

/** Sends a call and tells what came of it. Never throws. */
export async function tryCall(send: Sender, call: Call, signal: AbortSignal): Promise<Tried> {
  try {
    const reply = await send(call, signal)
    const error = readTeamsError(reply)
    if (error !== undefined) return { is: 'refused', error, ...(reply.doubted === true ? { doubted: true } : {}) }
    const foreign = foreignAnswer(reply, 'Teams', 'Teams was asked', call.effect)
    return foreign === undefined ? { is: 'done', reply } : { is: 'lost', trouble: foreign }
  } catch (error) {
    const why = toTroubles(error)[0] ?? trouble('INTERNAL', { message: 'a call to Teams broke off' })
    // Who does not say that nothing was sent may have sent it.
    return { is: 'lost', trouble: { ...why, arrived: why.arrived ?? 'maybe' } }
  }
}
