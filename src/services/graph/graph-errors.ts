import { isRecord } from '../../model/json.ts'
import type { ResourceType } from '../../model/resource-type.ts'
import type { Trouble } from '../../model/trouble.ts'
import { trouble } from '../../model/trouble.ts'
import type { Reply } from '../../model/wire.ts'

/** Graph's own words about a refusal, out of the shapes that it has (reference: entra-graph 3.4). */
export type GraphRefusal = { readonly code: string; readonly message: string; readonly requestId?: string }

/** Reads an error body: wrapped, un-wrapped, with the useful text nested, or none at all. */
export function readRefusal(reply: Reply): GraphRefusal {
  const body = isRecord(reply.body) ? reply.body : {}
  const error = isRecord(body['error']) ? body['error'] : body
  const inner = isRecord(error['innerError'])
    ? error['innerError']
    : isRecord(error['innererror'])
      ? error['innererror']
      : {}
  const code = text(error['code']) || text(error['errorCode']) || text(inner['code'])
  const words = [text(error['message']), text(inner['message'])].filter((one) => one !== '')
  const requestId = text(inner['request-id']) || (reply.headers.get('request-id') ?? '')
  return { code, message: [...new Set(words)].join(' ').slice(0, 800), ...(requestId === '' ? {} : { requestId }) }
}

/** The codes with which Graph says that an object does not exist (reference: entra-graph 3.4). */
const missing = ['Request_ResourceNotFound', 'ResourceNotFound', 'ItemNotFound', 'NotFound', 'itemNotFound']

/**
 * Says whether a 404 is about the object. One about the path ("Resource not found for the segment", "The OData path is
 * invalid"), or one that a proxy made, proves nothing about the object.
 */
export function isHonestAbsence(reply: Reply): boolean {
  const { code, message } = readRefusal(reply)
  return reply.status === 404 && missing.includes(code) && !/segment|odata path/iu.test(message)
}

/** The service's words where it lacks a licence; a group that cannot be deleted because it carries licences is no such case. */
function lacksLicence(reply: Reply, { code, message }: GraphRefusal): boolean {
  return (
    (reply.status === 400 || reply.status === 403) &&
    (/premium/iu.test(code) || /not licen[cs]ed|premium|needs? to have .*licen[cs]e/iu.test(message))
  )
}

/**
 * Explains a refusal: licence, permission (naming what the row needs), throttling, or the service's own words. `doing` is part
 * of the sentence.
 */
export function explainReply(reply: Reply, type: ResourceType, doing: 'read' | 'write'): Trouble {
  const refusal = readRefusal(reply)
  const service = {
    status: reply.status,
    ...(refusal.code === '' ? {} : { code: refusal.code }),
    ...(refusal.message === '' ? {} : { message: refusal.message }),
    ...(refusal.requestId === undefined ? {} : { requestId: refusal.requestId }),
  }
  const subject = { name: type.name }
  const said =
    refusal.message === ''
      ? `status ${reply.status}`
      : `${refusal.code === '' ? reply.status : refusal.code}: ${refusal.message}`
  if (lacksLicence(reply, refusal))
    return trouble('PERMISSION-DENIED', {
      message: `${type.name} could not be ${verb(doing)}: the tenant lacks the licence. Graph says ${said}`,
      hint: `The type needs ${type.licence ?? 'another licence'}.`,
      subject,
      service,
    })
  if (reply.status === 401 || reply.status === 403)
    return trouble('PERMISSION-DENIED', {
      message: `${type.name} could not be ${verb(doing)}: Graph refused. It says ${said}`,
      hint: `Grant the application ${neededText(type, doing)} and give admin consent.`,
      subject,
      service,
    })
  if (reply.status === 429)
    return trouble('SERVICE-THROTTLED', {
      message: `${type.name} could not be ${verb(doing)}: Graph kept answering that it is busy.`,
      subject,
      service,
      arrived: 'no',
    })
  return trouble('SERVICE-FAILED', {
    message: `${type.name} could not be ${verb(doing)}. Graph says ${said}`,
    subject,
    service,
    arrived: reply.status >= 500 ? 'maybe' : 'no',
  })
}

function verb(doing: 'read' | 'write'): string {
  return doing === 'read' ? 'read' : 'written'
}

function neededText(type: ResourceType, doing: 'read' | 'write'): string {
  const sets = type.permissions[doing].application ?? []
  return sets.map((set) => set.join(' and ')).join(', or ') || 'the permission that Graph names'
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
