import { isRecord } from '../../model/json.ts'
import type { Receipt, Reader, ServiceContext, Step, Writer } from '../../model/protocol.ts'
import { TenantformError, toTroubles, trouble } from '../../model/trouble.ts'
import type { Trouble } from '../../model/trouble.ts'
import type { Reply } from '../../model/wire.ts'
import { encodeStep } from './graph-encode.ts'
import { explainReply, readRefusal } from './graph-errors.ts'
import type { GraphRequest, GraphTransport } from './graph-transport.ts'
import { behaviour, graphWire, textsOf } from './graph-wire.ts'

/** Waits between looks, in milliseconds; the last one repeats within the row's settling time. */
const waits = [2000, 4000, 8000]

/**
 * Writes steps to Graph. A create that had no answer is looked for within the settling time before it is made again; what was
 * made moments ago and is not yet everywhere is waited for; adding a member that is there, and deleting what is gone, succeed.
 */
export function graphWriter(transport: GraphTransport, context: ServiceContext, reader: Reader): Writer {
  return {
    async perform(step, signal) {
      const requests = encodeStep(step, `${context.cloud.graph}/v1.0/directoryObjects`)
      let id: string | undefined = step.change.objectId ?? undefined
      let written = false
      for (const request of requests) {
        const sent = await sendOne({ transport, context, reader, step, signal }, withId(request, id))
        if ('trouble' in sent)
          return {
            wrote: written ? 'maybe' : sent.wrote,
            trouble: sent.trouble,
            warnings: [],
            ...(id === undefined ? {} : { id }),
          }
        written = true
        id = sent.id ?? id
      }
      return { wrote: written ? 'yes' : 'no', warnings: [], ...(id === undefined ? {} : { id }) }
    },
  }
}

type Sending = {
  readonly transport: GraphTransport
  readonly context: ServiceContext
  readonly reader: Reader
  readonly step: Step
  readonly signal: AbortSignal
}
type Sent = { readonly id?: string } | { readonly trouble: Trouble; readonly wrote: Exclude<Receipt['wrote'], 'yes'> }

function withId(request: GraphRequest, id: string | undefined): GraphRequest {
  return id === undefined ? request : { ...request, path: request.path.replace('{id}', encodeURIComponent(id)) }
}

async function sendOne(sending: Sending, request: GraphRequest): Promise<Sent> {
  const { context, step, signal } = sending
  const until = context.clock.now() + step.type.settleSeconds * 1000
  for (let attempt = 0; ; attempt += 1) {
    const answer = await tried(sending, request)
    if ('reply' in answer) {
      const { reply } = answer
      if (reply.status < 300) return idOf(reply)
      if (isDone(request, reply)) return {}
      if (isEarly(step, reply) && context.clock.now() < until && !signal.aborted) {
        await context.clock.sleep(waits[Math.min(attempt, waits.length - 1)] ?? 8000, signal)
        continue
      }
      if (reply.status < 500 || request.repeat === 'safe')
        return { trouble: explainReply(reply, step.type, 'write'), wrote: reply.status >= 500 ? 'maybe' : 'no' }
    } else if (answer.trouble.arrived === 'no') return { trouble: answer.trouble, wrote: 'no' }
    else if (request.repeat === 'safe') return { trouble: answer.trouble, wrote: 'maybe' }
    const why = 'reply' in answer ? explainReply(answer.reply, step.type, 'write') : answer.trouble
    const found = await lookFor(sending, until)
    if ('id' in found) return { id: found.id }
    if (found.seen !== 'absent' || attempt > 1) return { trouble: why, wrote: 'maybe' }
  }
}

async function tried(
  { transport, signal }: Sending,
  request: GraphRequest,
): Promise<{ readonly reply: Reply } | { readonly trouble: Trouble }> {
  try {
    return { reply: await transport.send(request, signal) }
  } catch (error) {
    if (error instanceof TenantformError && error.troubles[0] !== undefined) return { trouble: error.troubles[0] }
    return { trouble: toTroubles(error)[0] ?? trouble('INTERNAL', { message: 'a write broke off', arrived: 'maybe' }) }
  }
}

function idOf(reply: Reply): { readonly id?: string } {
  const id = isRecord(reply.body) ? reply.body['id'] : undefined
  return typeof id === 'string' ? { id } : {}
}

/** Refusals that say that the state is as wanted (reference: entra-graph 3.4). */
function isDone(request: GraphRequest, reply: Reply): boolean {
  if (request.method === 'DELETE') return reply.status === 404
  const isReference = request.path.endsWith('/$ref')
  return (
    isReference && (reply.status === 400 || reply.status === 409) && /already exist/iu.test(readRefusal(reply).message)
  )
}

/** Refusals of a directory that has not heard yet of what was made moments ago (reference: entra-graph 1.4.4). */
function isEarly(step: Step, reply: Reply): boolean {
  const { code, message } = readRefusal(reply)
  const words = `${code} ${message}`
  if (textsOf(behaviour(step.type, 'retryCodes')).some((one) => words.includes(one))) return true
  if (reply.status === 409)
    return /concurren|conflict/iu.test(words) && !/already exists|conflicting object/iu.test(words)
  return (
    step.change.action !== 'delete' &&
    (reply.status === 404 || /does not reference a valid|does not exist or one of its queried/iu.test(words))
  )
}

type Look = { readonly id: string } | { readonly seen: 'absent' | 'unclear' }

/** Looks for an object that a create without an answer may have made: one of its name that was not there before. */
async function lookFor({ reader, context, step, signal }: Sending, until: number): Promise<Look> {
  const { type, change } = step
  for (let look = 0; ; look += 1) {
    await context.clock.sleep(waits[Math.min(look, waits.length - 1)] ?? 8000, signal)
    if (signal.aborted) return { seen: 'unclear' }
    const keys =
      type.cardinality === 'perObject' || graphWire(type).list === undefined ? [change.at.key] : ('all' as const)
    for await (const sight of reader.observe([{ type, keys }], signal)) {
      if (sight.seen.is !== 'present') continue
      const own = sight.seen.value.filter((one) => type.key.every((name) => one.values[name] === change.values[name]))
      const [only] = own
      if (own.length === 1 && only !== undefined) return { id: only.id }
      if (own.length > 1) return { seen: 'unclear' }
    }
    if (context.clock.now() >= until) return { seen: 'absent' }
  }
}
