import type { RequestListener } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { getRequestListener } from '@hono/node-server'
import type { HttpBindings } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { Hono } from 'hono'
import { isAside } from '../fault.ts'
import type { FaultAct, FaultQueue } from '../fault.ts'
import type { LogLine, RequestLog } from '../log.ts'
import type { Ask, Reply } from '../reply.ts'
import type { Services } from '../services.ts'
import { replyOf } from './planted.ts'
import { gatewayPage, send } from './send.ts'
import { continues, expiredLink, spoilCmdletBatch, spoilGraphBatch, spoilList } from './spoil.ts'

/** What a request goes through. */
export interface ListenerDeps {
  readonly services: Services
  readonly faults: FaultQueue
  readonly log: RequestLog
  /** Milliseconds of real time before an answer of a host. */
  readonly latency: (host: string) => number
  /** What the Date header says. */
  readonly wall: () => number
  /** Does what another administrator does. @throws Error for a type or an object that is not there. */
  readonly aside: (act: FaultAct) => void
}

/** Takes requests off the socket: logs them, spoils them where a fault waits, else has them answered. */
export function createListener(deps: ListenerDeps): RequestListener {
  const app = new Hono<{ Bindings: HttpBindings }>()
  app.all('*', async (context) => {
    const { incoming, outgoing } = context.env
    const ask = askOf(
      incoming.url ?? '/',
      incoming.headers.host ?? '',
      incoming.method ?? 'GET',
      await context.req.text(),
      incoming.headers,
    )
    await serve(ask, { incoming, outgoing }, deps)
    return RESPONSE_ALREADY_SENT
  })
  const listener = getRequestListener(app.fetch, { overrideGlobalObjects: false })
  return (request, response) => void listener(request, response)
}

async function serve(
  ask: Ask,
  ends: Parameters<typeof send>[0],
  { services, faults, log, latency, wall, aside }: ListenerDeps,
): Promise<void> {
  const nature = services.nature(ask)
  const path = ask.query === '' ? ask.path : `${ask.path}?${ask.query}`
  const n = log.begin({ method: ask.method, host: ask.host, path, ...nature, ...senderOf(ask) })
  const approach = { host: ask.host, method: ask.method, path, ...nature }
  const broken = attempted(() => faults.takeAll(approach, isAside).forEach(aside))
  const act = faults.take(approach, (one) => !isAside(one) && (one !== 'expireLink' || continues(ask)))
  const delay = latency(ask.host) + (typeof act === 'object' && 'delayMs' in act ? act.delayMs : 0)
  if (delay > 0) await sleep(delay)
  const planted = broken ?? plantedFor(act, ask)
  if (act === 'hang' || act === 'reset') {
    log.finish(n, { detail: act })
    send(ends, gatewayPage, act, wall())
    return
  }
  const reply = planted ?? (await spoiled(services, act, ask, faults))
  const { status, detail } = reply
  log.finish(n, {
    status: act === 'resetAfter' ? 0 : status,
    ...told(reply),
    ...(detail === undefined ? {} : { detail }),
  })
  send(ends, reply, act, wall())
}

/** How the sender calls itself and its request. */
function senderOf({ headers }: Ask): Pick<LogLine, 'userAgent' | 'clientRequestId'> {
  const [userAgent, clientRequestId] = [headers['user-agent'], headers['client-request-id']]
  return {
    ...(userAgent === undefined ? {} : { userAgent }),
    ...(clientRequestId === undefined ? {} : { clientRequestId }),
  }
}

function told(reply: Reply & { readonly effect?: 'read' | 'write'; readonly cmdlet?: string }) {
  return {
    ...(reply.effect === undefined ? {} : { effect: reply.effect }),
    ...(reply.cmdlet === undefined ? {} : { cmdlet: reply.cmdlet }),
  }
}

async function spoiled(services: Services, act: FaultAct | undefined, ask: Ask, faults: FaultQueue): Promise<Reply> {
  const whole = spoilList(await answer(services, ask), act, ask)
  return spoilGraphBatch(spoilCmdletBatch(whole, ask, faults), ask, faults)
}

function plantedFor(act: FaultAct | undefined, ask: Ask): Reply | undefined {
  if (act === 'html') return gatewayPage
  return act === 'expireLink' ? expiredLink(ask) : replyOf(act)
}

function attempted(work: () => void): Reply | undefined {
  try {
    work()
    return undefined
  } catch (error) {
    return brokenReply(error)
  }
}

async function answer(services: Services, ask: Ask): Promise<Reply> {
  try {
    return await services.answer(ask)
  } catch (error) {
    return brokenReply(error)
  }
}

/** A fault of the simulator itself must never look like a fault of the service. */
function brokenReply(error: unknown): Reply {
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return {
    status: 501,
    headers: { 'content-type': 'text/plain' },
    body: `SIMULATOR-BROKEN ${message}`,
    detail: `SIMULATOR-BROKEN ${message}`,
  }
}

function askOf(
  target: string,
  hostHeader: string,
  method: string,
  body: string,
  headers: Readonly<Record<string, string | string[] | undefined>>,
): Ask {
  const absolute = /^https?:\/\/([^/?]+)([^]*)$/iu.exec(target)
  const [host, rest] = absolute === null ? [hostHeader, target] : [absolute[1] ?? '', absolute[2] ?? '/']
  const mark = rest.indexOf('?')
  return {
    method,
    host: host.toLowerCase().replace(/:\d+$/u, ''),
    path: mark < 0 ? rest || '/' : rest.slice(0, mark) || '/',
    query: mark < 0 ? '' : rest.slice(mark + 1),
    headers: Object.fromEntries(
      Object.entries(headers).flatMap(([name, value]) =>
        value === undefined ? [] : [[name.toLowerCase(), Array.isArray(value) ? value.join(', ') : value]],
      ),
    ),
    body,
  }
}
