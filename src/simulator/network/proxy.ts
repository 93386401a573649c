import { createServer } from 'node:http'
import type { IncomingMessage, RequestListener, Server } from 'node:http'
import type { Socket } from 'node:net'

/** A proxy as a company runs one. */
export interface ProxyDeps {
  /** Serves a plain request with an absolute URL. */
  readonly listener: RequestListener
  /** Takes the socket of a tunnel whose client will speak TLS. */
  readonly tunnel: (socket: Socket) => void
  readonly knows: (host: string) => boolean
  readonly credentials?: { readonly user: string; readonly password: string }
  /** Told of every host that was refused, with the status. */
  readonly refused: (method: string, host: string, status: number) => void
}

/**
 * Makes a proxy that takes CONNECT and absolute-form requests. Hosts that the tenant does not have are refused with
 * 403, missing credentials with 407.
 */
export function createProxy(deps: ProxyDeps): Server {
  const wanted =
    deps.credentials === undefined
      ? undefined
      : `Basic ${Buffer.from(`${deps.credentials.user}:${deps.credentials.password}`).toString('base64')}`
  const allowed = (request: IncomingMessage): boolean =>
    wanted === undefined || request.headers['proxy-authorization'] === wanted
  const server = createServer((request, response) => {
    const host = hostOf(request.url ?? '')
    if (!allowed(request)) {
      deps.refused(request.method ?? '', host, 407)
      response.writeHead(407, { 'proxy-authenticate': 'Basic realm="proxy"' }).end('Proxy authentication is required.')
      return
    }
    if (host === '' || !deps.knows(host)) {
      deps.refused(request.method ?? '', host, 403)
      response.writeHead(403, { 'content-type': 'text/plain' }).end('The proxy does not reach this host.')
      return
    }
    deps.listener(request, response)
  })
  server.on('connect', (request: IncomingMessage, socket: Socket, head: Buffer) => {
    const [host = '', port = ''] = (request.url ?? '').split(':')
    socket.on('error', () => socket.destroy())
    if (!allowed(request)) {
      deps.refused('CONNECT', host, 407)
      socket.end(
        'HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm="proxy"\r\nContent-Length: 0\r\n\r\n',
      )
      return
    }
    if (!deps.knows(host) || port !== '443') {
      deps.refused('CONNECT', host, 403)
      socket.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n')
      return
    }
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
    if (head.length > 0) socket.unshift(head)
    deps.tunnel(socket)
  })
  return server
}

function hostOf(url: string): string {
  try {
    return new URL(url).hostname
  } catch {
    return ''
  }
}
