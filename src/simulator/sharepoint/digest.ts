import { jsonReply } from '../reply.ts'
import type { Reply } from '../reply.ts'

/** The digest that every web gives out; a call with a bearer token needs none (reference: SharePoint B.2). */
export function digestReply(webUrl: string): Reply {
  return jsonReply(200, {
    FormDigestTimeoutSeconds: 1800,
    FormDigestValue: '0x00,01 Jan 2026 00:00:00 -0000',
    WebFullUrl: webUrl,
  })
}
