import type { IncomingMessage, ServerResponse } from 'node:http'
import type { FaultAct } from '../fault.ts'
import type { Reply } from '../reply.ts'

/** The two ends of a request on the socket. */
export interface Ends {
  readonly incoming: IncomingMessage
  readonly outgoing: ServerResponse
}

/** Writes an answer, or spoils it as a fault says; hanging leaves the socket open and silent. `now` is what its Date says. */
export function send({ incoming, outgoing }: Ends, reply: Reply, act: FaultAct | undefined, now: number): void {
  if (act === 'hang' || outgoing.destroyed) return
  if (act === 'reset' || act === 'resetAfter') {
    incoming.socket.resetAndDestroy()
    return
  }
  const bytes = Buffer.from(reply.body)
  const headers = { ...reply.headers, 'content-length': String(bytes.length), date: new Date(now).toUTCString() }
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
  outgoing.writeHead(reply.status, headers)
  if (typeof act === 'object' && 'dripMs' in act) drip(outgoing, bytes, act.dripMs)
  else outgoing.end(bytes)
}

/** Lets an answer out in a dozen pieces, spread over a time. */
function drip(outgoing: ServerResponse, bytes: Buffer, ms: number): void {
  const pieces = 12
  const size = Math.max(1, Math.ceil(bytes.length / pieces))
  const next = (start: number): void => {
    if (outgoing.destroyed) return
    if (start >= bytes.length) {
      outgoing.end()
      return
    }
    outgoing.write(bytes.subarray(start, start + size))
    setTimeout(() => next(start + size), ms / pieces)
  }
  next(0)
}

/** The page of a gateway that does not let a request through. */
export const gatewayPage: Reply = {
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: '<!DOCTYPE html><html><head><title>Network sign-in</title></head><body><h1>Sign in to the network</h1></body></html>',
}
