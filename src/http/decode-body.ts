import { gunzipSync } from 'node:zlib'

/** A decoded body: parsed JSON, text, or undefined; `garbled` where the bytes are not what the headers claim. */
export type DecodedBody = { readonly body: unknown; readonly garbled?: true }

/**
 * Decodes the bytes of an answer. Never throws: Exchange's errors may declare gzip and be plain text, or hold NUL bytes
 * (reference: identity B.9). JSON is parsed where the type says so or names nothing and the text looks like it; HTML stays text.
 */
export function decodeBody(bytes: Uint8Array, headers: ReadonlyMap<string, string>, limit: number): DecodedBody {
  const encoding = (headers.get('content-encoding') ?? 'identity').trim().toLowerCase()
  if (bytes.length === 0) return { body: undefined }
  if (encoding === 'identity' || encoding === '') return parse(textOf(bytes), headers.get('content-type') ?? '')
  if ((encoding === 'gzip' || encoding === 'x-gzip') && bytes[0] === 0x1f && bytes[1] === 0x8b) {
    try {
      return parse(textOf(gunzipSync(bytes, { maxOutputLength: limit })), headers.get('content-type') ?? '')
    } catch {
      return { body: '', garbled: true }
    }
  }
  return { body: textOf(bytes).replaceAll('\u0000', ''), garbled: true }
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes)
}

function parse(text: string, type: string): DecodedBody {
  if (text === '') return { body: undefined }
  const claimed = /\bjson\b/iu.test(type)
  if (!claimed && !(type === '' && /^\s*[{[]/u.test(text))) return { body: text }
  try {
    return { body: JSON.parse(text) }
  } catch {
    return claimed ? { body: text.replaceAll('\u0000', ''), garbled: true } : { body: text }
  }
}
