import type { Dispatcher } from 'undici'
import type { Call, Reply } from '../model/wire.ts'
import { CutOff } from './network-trouble.ts'
import { decodeReply } from './reply-decoding.ts'
import { sentSecrets } from './sent-secrets.ts'

/**
 * The largest answer that is taken, packed or unpacked. The largest known one, a page of a thousand Exchange objects, stays
 * below a sixth of it; an answer of this size would by itself take the 160 MB that a run is promised to stay under, so
 * whatever exceeds it is cut off while it is read.
 */
export const bodyLimitBytes = 64 * 1024 * 1024

/** One request as it goes out. */
export type Outgoing = {
  readonly call: Call
  readonly headers: Readonly<Record<string, string>>
  /** Milliseconds until the answer must be whole. */
  readonly timeoutMs: number
  /** Called when the request begins to go out: from then on the service may have it. */
  readonly onSent: () => void
  /** Called once the answer is read, with the bytes that came. */
  readonly onRead: (bytes: number) => void
}

/**
 * Makes one request and reads its answer whole. Redirects are not followed. Fails with CutOff where the answer is not whole in
 * time or too large, with the signal's reason where it aborts, and otherwise with what undici or zlib throw.
 */
export async function exchange(way: Dispatcher, outgoing: Outgoing, signal: AbortSignal): Promise<Reply> {
  const { call, headers, timeoutMs, onSent, onRead } = outgoing
  const cut = new AbortController()
  const stop = (): void => {
    cut.abort(signal.reason)
  }
  let begun = false
  const timer = setTimeout(() => {
    const seconds = Math.round(timeoutMs / 1000)
    cut.abort(
      new CutOff(
        'slow',
        begun
          ? `began an answer and did not end it within ${seconds} seconds`
          : `did not answer within ${seconds} seconds`,
      ),
    )
  }, timeoutMs)
  signal.addEventListener('abort', stop, { once: true })
  if (signal.aborted) stop()
  try {
    const { origin, pathname, search } = new URL(call.url)
    const asked = watched(way, onSent).request({
      origin,
      path: `${pathname}${search}`,
      method: call.method,
      headers,
      body: call.body ?? null,
      headersTimeout: 0,
      bodyTimeout: 0,
      signal: cut.signal,
    })
    const answer = await orCut(asked, cut.signal)
    begun = true
    const body = await readBody(answer.body)
    onRead(body.length)
    const known = new Map(
      Object.entries(answer.headers).map(([name, value]) => [
        name,
        Array.isArray(value) ? value.join(name === 'set-cookie' ? '\n' : ', ') : (value ?? ''),
      ]),
    )
    return await decodeReply(answer.statusCode, known, body, bodyLimitBytes, sentSecrets(headers, call.body))
  } catch (error) {
    // However undici wraps it: what cut the exchange off is why it failed.
    throw cut.signal.aborted && cut.signal.reason instanceof CutOff ? cut.signal.reason : error
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', stop)
  }
}

/** undici minds a signal only once it has a connection, which may take longer than a person who stops a run will wait. */
async function orCut<T>(asked: Promise<T>, signal: AbortSignal): Promise<T> {
  asked.catch(() => undefined)
  let stop = (): void => undefined
  const cut = new Promise<never>((_, reject) => {
    stop = () => {
      reject(signal.reason instanceof Error ? signal.reason : new Error('the call was cut off'))
    }
    signal.addEventListener('abort', stop, { once: true })
    if (signal.aborted) stop()
  })
  try {
    return await Promise.race([asked, cut])
  } finally {
    signal.removeEventListener('abort', stop)
  }
}

/** The same way, telling when a request leaves its queue for the wire. */
function watched(way: Dispatcher, onSent: () => void): Dispatcher {
  return way.compose(
    (dispatch) => (options, handler) =>
      dispatch(options, {
        onRequestStart(controller, context) {
          onSent()
          handler.onRequestStart?.(controller, context)
        },
        onResponseStart: (...given) => handler.onResponseStart?.(...given),
        onResponseData: (...given) => handler.onResponseData?.(...given),
        onResponseEnd: (...given) => handler.onResponseEnd?.(...given),
        onResponseError: (...given) => handler.onResponseError?.(...given),
      }),
  )
}

async function readBody(body: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of body) {
    length += part.length
    if (length > bodyLimitBytes)
      throw new CutOff('large', `gave more than ${bodyLimitBytes / (1024 * 1024)} MiB in one answer`)
    parts.push(part)
  }
  return Buffer.concat(parts)
}
