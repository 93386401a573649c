import { isRecord, textsOf } from '../../model/json.ts'
import type { Receipt, Reader, ServiceContext, Step, Writer } from '../../model/protocol.ts'
import { foreignAnswer } from '../../model/foreign-answer.ts'
import { toTroubles, trouble } from '../../model/trouble.ts'
import type { Trouble } from '../../model/trouble.ts'
import type { Reply } from '../../model/wire.ts'
import { encodeStep } from './graph-encode.ts'
import { explainReply, isHonestAbsence, isThere, readRefusal } from './graph-errors.ts'
import { lookForMade, waitMs } from './graph-look.ts'
import type { GraphRequest, GraphTransport } from './graph-transport.ts'
import { behaviour } from './graph-wire.ts'

/**
 * Writes steps to Graph. A create that had no clear answer is looked for within the settling time before it is made again; what
 * this writer made moments ago and is not yet everywhere is waited for; adding a member that is there, and deleting what is
 * gone, succeed. A step that broke off after its first request says `maybe` and names the object.
 */
export function graphWriter(transport: GraphTransport, context: ServiceContext, reader: Reader): Writer {
  const fresh = { until: Number.NEGATIVE_INFINITY }
  return {
    async perform(step, signal) {
      let requests: readonly GraphRequest[]
      try {
        requests = encodeStep(step, `${context.cloud.graph}/v1.0/directoryObjects`)
      } catch (error) {
        return { wrote: 'no', trouble: whyOf(error), warnings: [] }
      }
      let id = step.change.objectId ?? undefined
      let written = false
      for (const request of requests) {
        const sent = await sendOne({ transport, context, reader, step, signal, fresh }, withId(request, id))
        if ('trouble' in sent)
          return {
            wrote: written ? 'maybe' : sent.wrote,
            trouble: sent.trouble,
            warnings: [],
            ...(id === undefined ? {} : { id }),
          }
        written = true
        id ??= sent.id
        if (step.change.action === 'create')
          fresh.until = Math.max(fresh.until, context.clock.now() + step.type.settleSeconds * 1000)
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
  /** Until when something that this writer made may not be everywhere. */
  readonly fresh: { readonly until: number }
}
type Sent = { readonly id?: string } | { readonly trouble: Trouble; readonly wrote: Exclude<Receipt['wrote'], 'yes'> }

function withId(request: GraphRequest, id: string | undefined): GraphRequest {
  return id === undefined ? request : { ...request, path: request.path.replace('{id}', () => encodeURIComponent(id)) }
}

/** How often a create goes at most, each time after a look that proved it absent. */
const mostCreates = 3

async function sendOne(sending: Sending, request: GraphRequest): Promise<Sent> {
  const { context, step, signal } = sending
  const until = context.clock.now() + step.type.settleSeconds * 1000
  let creates = 1
  let doubt = false
  for (let attempt = 0; ; attempt += 1) {
    const answer = await tried(sending, request)
    if ('reply' in answer) {
      const { reply } = answer
      if (reply.status < 300) return idOf(reply)
      if (isDone(request, reply)) return {}
      doubt ||= reply.doubted === true || reply.status >= 500
      if (isEarly(sending, request, reply) && context.clock.now() < until && !signal.aborted) {
        await context.clock.sleep(waitMs(attempt), signal)
        continue
      }
      const isCreate = request.repeat === 'afterLookup'
      if (!isCreate || (reply.status < 500 && !isThere(reply)))
        return { trouble: explained(reply, step), wrote: doubt ? 'maybe' : 'no' }
    } else if (answer.trouble.arrived === 'no' || request.repeat === 'safe')
      return { trouble: answer.trouble, wrote: doubt ? 'maybe' : (answer.trouble.arrived ?? 'maybe') }
    const why = 'reply' in answer ? explained(answer.reply, step) : answer.trouble
    // Every create has a settling time of its own: the last one may be the one that arrived.
    const found = await lookForMade(sending, context.clock.now() + step.type.settleSeconds * 1000)
    if ('id' in found) return { id: found.id }
    if (found.seen !== 'absent') return { trouble: why, wrote: 'maybe' }
    if ('reply' in answer && answer.reply.status < 500) return { trouble: why, wrote: 'no' }
    if (creates >= mostCreates) return { trouble: why, wrote: 'no' }
    creates += 1
  }
}

async function tried(
  { transport, step, signal }: Sending,
  request: GraphRequest,
): Promise<{ readonly reply: Reply } | { readonly trouble: Trouble }> {
  try {
    const reply = await transport.send(request, signal)
    const foreign = foreignAnswer(reply, 'Graph', `${step.type.name} could not be written`, 'write')
    return foreign === undefined ? { reply } : { trouble: foreign }
  } catch (error) {
    return { trouble: whyOf(error) }
  }
}

/** A refusal, with what the catalogue says that single properties of the change need beside the type's own permission. */
function explained(reply: Reply, { type, change }: Step): Trouble {
  const why = explainReply(reply, type, 'write')
  if (why.code !== 'PERMISSION-DENIED' || reply.status !== 403) return why
  const more = Object.keys(change.values).flatMap((name) => {
    const need = /\bneeds [^.]+(?:\.[^.\s]+)*/u.exec(type.properties[name]?.doc ?? '')?.[0]
    return need === undefined ? [] : [`${name} ${need}.`]
  })
  return more.length === 0 ? why : { ...why, hint: `${why.hint} ${more.join(' ')}` }
}

function whyOf(error: unknown): Trouble {
  return toTroubles(error)[0] ?? trouble('INTERNAL', { message: 'a write broke off' })
}

function idOf(reply: Reply): { readonly id?: string } {
  const id = isRecord(reply.body) ? reply.body['id'] : undefined
  return typeof id === 'string' ? { id } : {}
}

/** Refusals that say that the state is as wanted (reference: entra-graph 3.4). */
function isDone(request: GraphRequest, reply: Reply): boolean {
  if (request.method === 'DELETE') return isHonestAbsence(reply)
  return request.path.endsWith('/$ref') && isThere(reply)
}

/**
 * Refusals of a directory that has not heard yet of what was made moments ago (reference: entra-graph 1.4.4): only behind
 * another request of this step, or while something that this writer made may not be everywhere. Anything else is a real no.
 */
function isEarly({ context, step, fresh }: Sending, request: GraphRequest, reply: Reply): boolean {
  const { message } = readRefusal(reply)
  const isConcurrent = reply.status === 409 && /concurren|conflict/iu.test(message) && !isThere(reply)
  if (isConcurrent) return true
  if (request.follows === true && (request.method === 'DELETE' ? [400, 404, 409] : [404, 409]).includes(reply.status))
    return true
  if (context.clock.now() >= fresh.until) return false
  return (
    isHonestAbsence(reply) ||
    textsOf(behaviour(step.type, 'retryCodes')).some((code) => message.includes(`${code}:`)) ||
    /does not reference a valid|does not exist or one of its queried/iu.test(message)
  )
}
