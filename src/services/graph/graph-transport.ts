import type { Client, Context, Middleware } from '@microsoft/microsoft-graph-client'
import type { ServiceContext } from '../../model/protocol.ts'
import type { Call, Door, Reply } from '../../model/wire.ts'
import { isPassing } from './graph-errors.ts'

/** A request to Graph before it has its full URL: `path` is below the version, or an absolute link that Graph gave. */
export type GraphRequest = Pick<Call, 'effect' | 'method' | 'budget' | 'repeat'> & {
  readonly version: 'v1.0' | 'beta'
  readonly path: string
  readonly body?: unknown
  readonly cost?: number
  /** Follows another write of the same step, which may not have reached every replica when this one arrives. */
  readonly follows?: true
}

/** Sends requests to Graph. */
export interface GraphTransport {
  send(request: GraphRequest, signal: AbortSignal): Promise<Reply>
}

/** Makes the Call of a request: URL, headers with a request id of ours, JSON body. Pure but for the id. */
export function toCall(request: GraphRequest, context: Pick<ServiceContext, 'cloud' | 'newId'>): Call {
  const url = request.path.startsWith('https://')
    ? request.path
    : `${context.cloud.graph}/${request.version}${request.path}`
  return {
    effect: request.effect,
    method: request.method,
    url,
    headers: {
      accept: 'application/json',
      // Evolvable enums come back as `unknownFutureValue` without it, and would be written back so (reference: entra-graph 3.3).
      prefer: 'include-unknown-enum-members',
      'client-request-id': context.newId(),
      ...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
    audience: context.cloud.graph,
    budget: request.budget,
    repeat: request.repeat,
    ...(request.cost === undefined ? {} : { cost: request.cost }),
  }
}

/**
 * Sends through Microsoft's Graph client with a pipeline of our own: its authentication and retry handlers are left out, since
 * the door carries the token and knows which calls may be repeated. A refusal that passes by itself is asked twice more. Loaded
 * when first used.
 */
export function openTransport(door: Door, context: ServiceContext): GraphTransport {
  let client: Promise<GraphClient> | undefined
  return {
    async send(request, signal) {
      client ??= openClient(door, context)
      let doubted = false
      for (let attempt = 1; ; attempt += 1) {
        const reply = await (await client)(request, signal)
        doubted ||= reply.doubted === true
        if (!isPassing(reply) || attempt > 2 || signal.aborted) return doubted ? { ...reply, doubted } : reply
        await context.clock.sleep(2000 * attempt, signal)
      }
    },
  }
}

type GraphClient = (request: GraphRequest, signal: AbortSignal) => Promise<Reply>

async function openClient(door: Door, context: ServiceContext): Promise<GraphClient> {
  const graph = await import('@microsoft/microsoft-graph-client')
  /** Carries the request's facts through the client's pipeline, and the Reply back. */
  class Facts {
    reply: Reply | undefined
    failure: { readonly error: unknown } | undefined
    readonly call: Call
    readonly signal: AbortSignal
    constructor(call: Call, signal: AbortSignal) {
      this.call = call
      this.signal = signal
    }
  }
  const throughDoor: Middleware = {
    async execute(given: Context) {
      const facts: unknown = given.middlewareControl?.getMiddlewareOptions(Facts)
      if (!(facts instanceof Facts)) throw new Error('a request reached the pipeline without its facts')
      // The client takes a URL's query apart and puts it together in another order; a link to a next page goes verbatim.
      // What the door throws is carried around the client, which would turn it into an error of its own.
      try {
        facts.reply = await door.send(facts.call, facts.signal)
      } catch (error) {
        facts.failure = { error }
      }
      given.response = new Response(null, { status: 204 })
    },
  }
  const client: Client = graph.Client.initWithMiddleware({
    middleware: throughDoor,
    baseUrl: `${context.cloud.graph}/`,
    defaultVersion: 'v1.0',
    customHosts: new Set([new URL(context.cloud.graph).host]),
  })
  return async (request, signal) => {
    const facts = new Facts(toCall(request, context), signal)
    const prepared = client.api(facts.call.url).responseType(graph.ResponseType.RAW).middlewareOptions([facts])
    if (request.method === 'GET') await prepared.get()
    else if (request.method === 'DELETE') await prepared.delete()
    else if (request.method === 'PATCH') await prepared.patch(request.body)
    else await prepared.post(request.body)
    if (facts.failure !== undefined) throw facts.failure.error
    if (facts.reply === undefined) throw new Error('the pipeline gave no reply')
    return facts.reply
  }
}
