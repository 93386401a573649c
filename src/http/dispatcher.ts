import { rootCertificates } from 'node:tls'
import type { Dispatcher } from 'undici'
import { fail } from '../model/trouble.ts'
import { connectTimeoutMs, proxyOf } from './proxy-input.ts'

/** How requests leave this machine. */
export type Route = {
  /** A proxy's URL, with credentials if it wants any. */
  readonly proxy?: string
  /** Hosts without the proxy, separated by commas. */
  readonly noProxy?: string
  /** Further certificate authorities, PEM. */
  readonly caPem?: string
  /** A simulator on the loopback address that answers for every host. */
  readonly simulator?: string
  /** Origins of this machine's identity endpoints: the only ones that are asked over plain http, and never through a proxy. */
  readonly plainOrigins?: readonly string[]
}

const loopback = ['127.0.0.1', 'localhost', '[::1]']

/**
 * Reads a simulator's address. Fails with INPUT-INVALID unless it is http or https on the loopback address with a port: it
 * is never a way to send tokens elsewhere.
 */
export function simulatorOrigin(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined
  const spoken = url?.protocol === 'http:' || url?.protocol === 'https:'
  if (url === undefined || !spoken || !loopback.includes(url.hostname) || url.port === '')
    return fail('INPUT-INVALID', {
      message: `The simulator's address is "${text.slice(0, 100)}".`,
      subject: { name: 'TENANTFORM_SIMULATOR' },
      hint: 'Give http://127.0.0.1:PORT, or https with --tls, as `tenantform simulate` prints it.',
    })
  return url.origin
}

/**
 * Opens the way out: direct, through a proxy, or to a simulator. Node's own certificate authorities stay trusted. Fails with
 * INPUT-INVALID where proxy or simulator cannot be used.
 */
export async function openDispatcher(route: Route): Promise<Dispatcher> {
  const { Agent, EnvHttpProxyAgent, Pool, buildConnector } = await import('./undici-parts.ts')
  const tls = route.caPem === undefined ? {} : { ca: [...rootCertificates, route.caPem] }
  const connect = { timeout: connectTimeoutMs, ...tls }
  const agent = { keepAliveTimeout: 30_000, connections: 16, pipelining: 1 }
  if (route.simulator !== undefined) {
    const origin = simulatorOrigin(route.simulator)
    const { hostname, port, protocol } = new URL(origin)
    if (protocol === 'https:') {
      // Only the connection goes elsewhere: each host keeps its own pool, and its certificate is asked for by its own name.
      const dial = buildConnector(connect)
      return new Agent({
        ...agent,
        connect(asked, done) {
          dial({ ...asked, hostname, host: asked.host ?? asked.hostname, port }, done)
        },
      })
    }
    return new Agent({ ...agent, connect }).compose((dispatch) => (options, handler) => {
      const trueHost = new URL(String(options.origin)).host
      return dispatch({ ...options, origin, headers: withHost(options.headers, trueHost) }, handler)
    })
  }
  if (route.proxy === undefined) return new Agent({ ...agent, connect })
  const { url, authorization } = proxyOf(route.proxy)
  const local = (route.plainOrigins ?? []).map((origin) => new URL(origin).hostname)
  return new EnvHttpProxyAgent({
    ...agent,
    connect,
    httpProxy: url,
    httpsProxy: url,
    noProxy: [...local, route.noProxy ?? ''].join(','),
    requestTls: connect,
    proxyTls: connect,
    ...(authorization === undefined ? {} : { token: authorization }),
    // A proxy that takes the connection and then says nothing would otherwise hold each call for undici's five minutes.
    clientFactory: (origin, given) => new Pool(origin, { ...given, headersTimeout: connectTimeoutMs }),
  })
}

function withHost(headers: Dispatcher.DispatchOptions['headers'], host: string): Record<string, string> {
  const own: Record<string, string> = {}
  if (headers !== null && typeof headers === 'object' && !Array.isArray(headers) && !(Symbol.iterator in headers))
    for (const [name, value] of Object.entries(headers)) if (typeof value === 'string') own[name] = value
  return { ...own, host }
}
