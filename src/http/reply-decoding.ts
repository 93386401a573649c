import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import type { Reply } from '../model/wire.ts'
import { withoutSecrets } from './sent-secrets.ts'

const unzip = promisify(gunzip)

/**
 * Makes a Reply of an answer's bytes. Exchange declares gzip for bodies that are not (reference: exchange B.9), and gateways
 * answer JSON calls with HTML: both are told as `garbled`, never thrown, so that the status still speaks. What the request
 * carried in `secrets` is not repeated in it. Fails only where real gzip is broken in the middle.
 */
export async function decodeReply(
  status: number,
  received: ReadonlyMap<string, string>,
  bytes: Uint8Array,
  limitBytes: number,
  secrets: readonly string[] = [],
): Promise<Reply> {
  const headers = new Map([...received].map(([name, value]) => [name, withoutSecrets(value, secrets)]))
  const declared = (headers.get('content-encoding') ?? '').includes('gzip')
  const zipped = bytes[0] === 0x1f && bytes[1] === 0x8b
  const plain = declared && zipped ? await unzip(bytes, { maxOutputLength: limitBytes }) : bytes
  if (plain.length === 0) return { status, headers, body: undefined }
  const text = withoutSecrets(new TextDecoder().decode(plain), secrets)
  const json = /[/+]json/iu.test(headers.get('content-type') ?? '')
  const garbled = declared && !zipped
  if (json || /^\s*[[{]/u.test(text)) {
    try {
      return { status, headers, body: JSON.parse(text), ...(garbled ? { garbled: true as const } : {}) }
    } catch {
      return { status, headers, body: text, garbled: true }
    }
  }
  return { status, headers, body: text, ...(garbled ? { garbled: true as const } : {}) }
}
