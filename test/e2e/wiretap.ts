import { createServer, request } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A stretch of wire between a client and a simulator, that remembers what goes over it and can answer in its own words. */
export type Wiretap = {
  readonly url: string
  /** Every secret that went over it: bearers, assertions, ID tokens, access tokens, what the CI system's endpoint was asked with. */
  readonly secrets: ReadonlySet<string>
  /** How many requests it answered itself. */
  readonly echoed: () => number
  close(): Promise<void>
}

/**
 * Listens on a free port and passes everything on. With `echo` every so-manieth request (`echo.nth`, of those that `echo.when`
 * takes) is not passed on but refused with the request's own headers and body in the refusal, as gateways do.
 */
export async function tapWire(
  to: string,
  echo?: { readonly nth: number; readonly when: (host: string) => boolean },
): Promise<Wiretap> {
  const secrets = new Set<string>()
  let met = 0
  let echoed = 0
  const answerTo = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const sent = await bodyOf(incoming)
    const { authorization = '', cookie = '', host = '' } = incoming.headers
    remember(secrets, `${authorization} ${cookie}`, sent.toString())
    if (echo?.when(host) === true) {
      met += 1
      if (met % echo.nth === 0) {
        echoed += 1
        const [status, type, text] = refusalWith(`Refused: ${authorization} ${sent.toString().slice(0, 6000)}`, echoed)
        outgoing.writeHead(status, { 'content-type': type, 'request-id': authorization }).end(text)
        return
      }
    }
    const answer = await passedOn(new URL(incoming.url ?? '/', to), incoming, sent)
    const received = await bodyOf(answer)
    remember(secrets, '', received.toString())
    outgoing.writeHead(answer.statusCode ?? 502, answer.rawHeaders).end(received)
  }
  const server = createServer((incoming, outgoing) => {
    answerTo(incoming, outgoing).catch(() => outgoing.destroy())
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port }: AddressInfo = addressOf(server.address())
  return {
    url: `http://127.0.0.1:${port}`,
    secrets,
    echoed: () => echoed,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections()
        server.close(() => done())
      }),
  }
}

function passedOn(url: URL, { method, headers }: IncomingMessage, sent: Buffer): Promise<IncomingMessage> {
  return new Promise((answered, failed) => {
    request(url, { method, headers }, answered).on('error', failed).end(sent)
  })
}

function addressOf(address: AddressInfo | string | null): AddressInfo {
  if (address === null || typeof address === 'string') throw new Error('the wiretap has no port')
  return address
}

async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of message) parts.push(Buffer.from(part))
  return Buffer.concat(parts)
}

/** What a gateway, Graph, a cmdlet and a sign-in authority would wrap the words in. */
function refusalWith(words: string, turn: number): readonly [number, string, string] {
  const forms = [
    [
      403,
      'application/json',
      JSON.stringify({ error: { code: words, message: words, innerError: { 'request-id': words } } }),
    ],
    [400, 'text/html', `<html><body>${words}</body></html>`],
    [
      400,
      'application/json',
      JSON.stringify({
        error: 'invalid_client',
        error_description: `AADSTS700027: ${words}`,
        error_codes: [700027],
        trace_id: words,
      }),
    ],
    [
      400,
      'application/json',
      JSON.stringify({ error: { code: 'x', message: '', details: [{ message: `|${words}|${words}` }] } }),
    ],
    [500, 'text/plain', words],
  ] as const
  return forms[turn % forms.length] ?? forms[0]
}

/** Bearers, JWTs and form fields that are secrets, out of what went over the wire. */
function remember(secrets: Set<string>, authorization: string, body: string): void {
  for (const [, bearer] of authorization.matchAll(/bearer (\S+)/giu)) if (bearer !== undefined) secrets.add(bearer)
  for (const [jwt] of `${authorization} ${body}`.matchAll(/eyJ[\w-]{10,}\.[\w-]{10,}\.[\w-]{10,}/gu)) secrets.add(jwt)
}
