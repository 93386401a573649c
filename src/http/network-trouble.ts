import { isRecord } from '../model/json.ts'
import type { Trouble } from '../model/trouble.ts'
import { trouble } from '../model/trouble.ts'

/** Failures that happen before any byte of a request is sent. */
const before: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'the connection was refused',
  ENOTFOUND: 'its name could not be resolved',
  EAI_AGAIN: 'its name could not be resolved just now',
  EHOSTUNREACH: 'there is no route to it',
  ENETUNREACH: 'the network is unreachable',
  UND_ERR_CONNECT_TIMEOUT: 'the connection was not made in time',
}

const certificateCodes = [
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_GET_ISSUER_CERT',
  'CERT_HAS_EXPIRED',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]

/** What became of a call that had no answer: the trouble, and whether repeating it can help. */
export type NoAnswer = { readonly trouble: Trouble; readonly hopeless: boolean }

/** Tells in plain words why there was no answer, and whether the request may have arrived. Fit for logs: no headers, no bodies. */
export function explainNoAnswer(error: unknown, host: string, timeoutMs: number): NoAnswer {
  const code = deepCode(error)
  const words = deepMessage(error)
  const subject = { name: host }
  if (certificateCodes.includes(code))
    return {
      hopeless: true,
      trouble: trouble('NETWORK-CERTIFICATE', {
        message: `The certificate of ${host} is not trusted (${code}).`,
        subject,
        arrived: 'no',
      }),
    }
  if (code === 'UND_ERR_PRX_TLS' || /proxy/iu.test(words)) {
    const status = /\b(4\d\d|5\d\d)\b/u.exec(words)?.[1]
    const reason =
      status === '407' ? 'it wants credentials, or refuses those given' : `it answered ${status ?? 'with an error'}`
    return {
      hopeless: status === '407' || status === '403',
      trouble: trouble('NETWORK-PROXY', {
        message: `The proxy did not connect to ${host}: ${reason}.`,
        subject,
        arrived: 'no',
      }),
    }
  }
  if (code === 'UND_ERR_HEADERS_TIMEOUT' || code === 'UND_ERR_BODY_TIMEOUT')
    return {
      hopeless: false,
      trouble: trouble('NETWORK-TIMEOUT', {
        message: `${host} did not answer within ${Math.round(timeoutMs / 1000)} seconds.`,
        subject,
        arrived: 'maybe',
      }),
    }
  const early = before[code]
  if (early !== undefined)
    return {
      hopeless: code === 'ENOTFOUND',
      trouble: trouble('NETWORK-FAILED', {
        message: `${host} could not be reached: ${early}.`,
        subject,
        arrived: 'no',
      }),
    }
  const how =
    code === 'ECONNRESET' || code === 'UND_ERR_SOCKET'
      ? 'the connection broke before the answer was complete'
      : `the answer could not be read (${code === '' ? 'unknown reason' : code})`
  return {
    hopeless: false,
    trouble: trouble('NETWORK-FAILED', { message: `${host}: ${how}.`, subject, arrived: 'maybe' }),
  }
}

function deepCode(error: unknown): string {
  for (let here: unknown = error, depth = 0; isRecordLike(here) && depth < 6; here = here['cause'], depth += 1) {
    if (typeof here['code'] === 'string') return here['code']
    const errors = here['errors']
    if (Array.isArray(errors) && errors.length > 0) return deepCode(errors[0])
  }
  return ''
}

function deepMessage(error: unknown): string {
  const words: string[] = []
  for (let here: unknown = error, depth = 0; isRecordLike(here) && depth < 6; here = here['cause'], depth += 1)
    if (typeof here['message'] === 'string') words.push(here['message'])
  return words.join(' ')
}

function isRecordLike(value: unknown): value is Record<string, unknown> {
  return isRecord(value) || value instanceof Error
}
