import { isRecord } from '../model/json.ts'
import type { ErrorCode } from '../model/error-codes.ts'
import type { Trouble } from '../model/trouble.ts'
import { trouble } from '../model/trouble.ts'

/** Failures of making a connection, in plain words. */
const early: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'the connection was refused',
  ENOTFOUND: 'its name could not be resolved',
  EAI_AGAIN: 'its name could not be resolved just now',
  EHOSTUNREACH: 'there is no route to it',
  ENETUNREACH: 'the network is unreachable',
  UND_ERR_CONNECT_TIMEOUT: 'the connection was not made in time',
}

/** How a proxy that takes a connection and does not make the tunnel shows. */
const hungUp = ['UND_ERR_PRX_TLS', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE']

const certificateCodes = [
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_GET_ISSUER_CERT',
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]

/** Why an exchange was cut off by this program itself. */
export class CutOff extends Error {
  readonly why: 'slow' | 'large'

  constructor(why: 'slow' | 'large', message: string) {
    super(message)
    this.name = 'CutOff'
    this.why = why
  }
}

/** What is known of a call that had no answer. */
export type Lost = {
  readonly host: string
  readonly requestId: string
  /** Whether the request had begun to go out: if not, the service cannot have seen it. */
  readonly sent: boolean
  /** The proxy's host and port, where one is in use. */
  readonly proxy?: string
}

/** What became of a call that had no answer: the trouble, and whether repeating it can help. */
export type NoAnswer = { readonly trouble: Trouble; readonly hopeless: boolean }

/** Tells in plain words why there was no answer, and whether the request may have arrived. Fit for logs: no headers, no bodies. */
export function explainNoAnswer(error: unknown, lost: Lost): NoAnswer {
  const { host, requestId, sent, proxy } = lost
  const answer = (code: ErrorCode, message: string, hopeless = false): NoAnswer => ({
    hopeless,
    trouble: trouble(code, {
      message: `${message} [client-request-id ${requestId}]`,
      subject: { name: host },
      arrived: sent ? 'maybe' : 'no',
      service: { requestId },
    }),
  })
  if (error instanceof CutOff)
    return error.why === 'slow'
      ? answer('NETWORK-TIMEOUT', `${host} ${error.message}.`)
      : answer('SERVICE-TOO-LARGE', `${host} ${error.message}.`, true)
  const code = deepCode(error)
  const words = deepMessage(error)
  if (certificateCodes.includes(code)) {
    const whose = proxy === undefined ? host : `${host}, or of the proxy on the way to it,`
    return answer('NETWORK-CERTIFICATE', `The certificate of ${whose} is not trusted (${code}).`, true)
  }
  if (!sent && proxy !== undefined) {
    const status = /Proxy response \((\d{3})\)/u.exec(words)?.[1]
    if (status === '407')
      return answer(
        'NETWORK-PROXY-CREDENTIALS',
        `The proxy did not connect to ${host}: it wants credentials, or refuses those given (407).`,
        true,
      )
    if (status !== undefined)
      return answer('NETWORK-PROXY', `The proxy did not connect to ${host}: it answered ${status}.`, status === '403')
    if (hungUp.includes(code))
      return answer('NETWORK-PROXY', `The proxy ${proxy} did not connect to ${host} (${code}).`)
    if (early[code] !== undefined && isProxys(error, words, proxy))
      return answer('NETWORK-PROXY', `The proxy ${proxy} could not be reached: ${early[code]}.`, code === 'ENOTFOUND')
  }
  if (early[code] !== undefined)
    return answer('NETWORK-FAILED', `${host} could not be reached: ${early[code]}.`, code === 'ENOTFOUND')
  if (code === 'ECONNRESET' || code === 'UND_ERR_SOCKET' || code === 'EPIPE')
    return answer('NETWORK-FAILED', `${host}: the connection broke before the answer was complete.`)
  if (code === 'ERR_BUFFER_TOO_LARGE')
    return answer('SERVICE-TOO-LARGE', `${host} gave an answer that unpacks to more than this program takes.`, true)
  return answer(
    'NETWORK-FAILED',
    `${host}: the answer could not be read (${code === '' ? 'for an unknown reason' : code}).`,
  )
}

/** Whether a connection that was not made is the one to the proxy: by the port that was dialled, or by the name that was not resolved. */
function isProxys(error: unknown, words: string, proxy: string): boolean {
  const { hostname, port } = new URL(`http://${proxy}`)
  const dialled = deepPort(error) ?? /attempted address(?:es)?: [^)]*?:(\d+)/u.exec(words)?.[1]
  return dialled === undefined ? words.includes(hostname) : Number(dialled) === Number(port || '80')
}

function* chain(error: unknown): Generator<Record<string, unknown>> {
  let here: unknown = error
  for (let depth = 0; isRecordLike(here) && depth < 6; depth += 1) {
    yield here
    const errors = here['errors']
    here = Array.isArray(errors) && errors.length > 0 ? errors[0] : here['cause']
  }
}

function deepCode(error: unknown): string {
  for (const { code } of chain(error)) if (typeof code === 'string') return code
  return ''
}

function deepPort(error: unknown): number | undefined {
  for (const { port } of chain(error)) if (typeof port === 'number') return port
  return undefined
}

function deepMessage(error: unknown): string {
  return [...chain(error)].flatMap(({ message }) => (typeof message === 'string' ? [message] : [])).join(' ')
}

function isRecordLike(value: unknown): value is Record<string, unknown> {
  return isRecord(value) || value instanceof Error
}
