import { rootCertificates } from 'node:tls'
import type { Dispatcher } from 'undici'
import { fail } from '../model/trouble.ts'

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
}

const connectTimeoutMs = 30_000
const loopback = ['127.0.0.1', 'localhost', '[::1]']

/** Reads a simulator's address. Fails with INPUT-INVALID unless it is plain http on the loopback address: it is never a way to send tokens elsewhere. */
export function simulatorOrigin(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url === undefined || url.protocol !== 'http:' || !loopback.includes(url.hostname) || url.port === '')
    return fail('INPUT-INVALID', {
      message: `The simulator's address is "${text.slice(0, 100)}".`,
      subject: { name: 'TENANTFORM_SIMULATOR' },
      hint: 'Give http://127.0.0.1:PORT, as `tenantform simulate` prints it.',
    })
  return url.origin
}

/** Opens the way out: direct, through a proxy, or to a simulator. Node's own certificate authorities stay trusted. */
export async function openDispatcher(route: Route): Promise<Dispatcher> {
  const { Agent, EnvHttpProxyAgent } = await import('undici')
  const tls = route.caPem === undefined ? {} : { ca: [...rootCertificates, route.caPem] }
  const connect = { timeout: connectTimeoutMs, ...tls }
  const agent = { keepAliveTimeout: 30_000, connections: 16, pipelining: 1 }
  if (route.simulator !== undefined) {
    const origin = simulatorOrigin(route.simulator)
    return new Agent({ ...agent, connect }).compose((dispatch) => (options, handler) => {
      const trueHost = new URL(String(options.origin)).host
      return dispatch({ ...options, origin, headers: withHost(options.headers, trueHost) }, handler)
    })
  }
  if (route.proxy === undefined) return new Agent({ ...agent, connect })
  if (!URL.canParse(route.proxy))
    fail('INPUT-INVALID', {
      message: 'The proxy is not a URL.',
      subject: { name: '--proxy' },
      hint: 'Write it as http://host:port or http://user:password@host:port.',
    })
  return new EnvHttpProxyAgent({
    ...agent,
    connect,
    httpProxy: route.proxy,
    httpsProxy: route.proxy,
    noProxy: route.noProxy ?? '',
    requestTls: connect,
  })
}

function withHost(headers: Dispatcher.DispatchOptions['headers'], host: string): Record<string, string> {
  const own: Record<string, string> = {}
  if (headers !== null && typeof headers === 'object' && !Array.isArray(headers) && !(Symbol.iterator in headers))
    for (const [name, value] of Object.entries(headers)) if (typeof value === 'string') own[name] = value
  return { ...own, host }
}
