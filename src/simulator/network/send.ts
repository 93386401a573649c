import type { IncomingMessage, ServerResponse } from 'node:http'
import type { FaultAct } from '../fault.ts'
import type { Reply } from '../reply.ts'

/** The two ends of a request on the socket. */
export interface Ends {
  readonly incoming: IncomingMessage
  readonly outgoing: ServerResponse
}

/** Writes an answer, or spoils it as a fault says; hanging leaves the socket open and silent. */
export function send({ incoming, outgoing }: Ends, reply: Reply, act: FaultAct | undefined): void {
  if (act === 'hang' || outgoing.destroyed) return
  if (act === 'reset' || act === 'resetAfter') {
    incoming.socket.resetAndDestroy()
    return
  }
  const bytes = Buffer.from(reply.body)
  const headers = { ...reply.headers, 'content-length': String(bytes.length), date: new Date().toUTCString() }
  if (act === 'falseGzip') {
    outgoing.writeHead(reply.status, { ...headers, 'content-encoding': 'gzip' }).end(bytes)
    return
  }
  if (act === 'truncate') {
    outgoing.writeHead(reply.status, { ...headers, 'content-length': String(bytes.length + 64) })
    outgoing.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => incoming.socket.destroy())
    return
  }
  if (reply.status === 204) {
    const { 'content-length': _, ...bare } = headers
    outgoing.writeHead(204, bare).end()
    return
  }
  outgoing.writeHead(reply.status, headers).end(bytes)
}

/** The page of a gateway that does not let a request through. */
export const gatewayPage: Reply = {
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: '<!DOCTYPE html><html><head><title>Network sign-in</title></head><body><h1>Sign in to the network</h1></body></html>',
}
