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
  const code = (text(error['code']) || text(error['errorCode']) || text(inner['code'])).slice(0, 200)
  const words = [text(error['message']), text(inner['message'])].filter((one) => one !== '')
  const requestId = (text(inner['request-id']) || (reply.headers.get('request-id') ?? '')).slice(0, 100)
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
  if (reply.status === 401 && refusal.code === 'UnknownError')
    return trouble('PERMISSION-DENIED', {
      message:
        `${type.name} could not be ${verb(doing)}: the service behind Graph does not know the application. Graph says ${refusal.code} (401) ${refusal.message}`.trim(),
      hint: `Grant the application ${neededText(type, doing)}, and the directory role that the service wants beside it.`,
      subject,
      service,
      ...(doing === 'write' ? { arrived: 'no' as const } : {}),
    })
  if (reply.status === 401)
    return trouble('PERMISSION-DENIED', {
      message: `${type.name} could not be ${verb(doing)}: Graph does not accept the token. It says ${said}`,
      hint: isChallenge(reply, refusal)
        ? 'A Conditional Access policy for workload identities, or a revoked session, refuses the application where it runs: look at its sign-ins in Entra ID.'
        : "No permission is missing: check that this machine's clock is right and that the application is still enabled, look at its sign-ins in Entra ID, then run again.",
      subject,
      service,
      ...(doing === 'write' ? { arrived: 'no' as const } : {}),
    })
  if (reply.status === 403)
    return trouble('PERMISSION-DENIED', {
      message: `${type.name} could not be ${verb(doing)}: Graph refused. It says ${said}`,
      hint: /<html/iu.test(text(reply.body))
        ? 'Graph does not let applications use this path, or a proxy on the way refuses it.'
        : `Grant the application ${namedIn(refusal) ?? neededText(type, doing)} and give admin consent.`,
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
    ...(doing === 'write' && (isHonestAbsence(reply) || isThere(reply) || reply.status === 412)
      ? { hint: planAgain }
      : {}),
    subject,
    service,
    arrived: reply.status >= 500 ? 'maybe' : 'no',
  })
}

const planAgain =
  'Run again: a new plan is made from what is there by then. If it is refused again, something else stands in the way; see its words.'

/** The permissions that Graph itself asks for, where it names them (reference: entra-graph 3.4). */
function namedIn({ message }: GraphRefusal): string | undefined {
  const named = message.match(/\b[A-Z][A-Za-z]+(?:\.[A-Z][A-Za-z]+)*\.(?:Read|ReadWrite|Manage)\.[A-Z][A-Za-z]+\b/gu)
  return named === null ? undefined : `${[...new Set(named)].slice(0, 6).join(' or ')}, which Graph asks for,`
}

/** A refusal that passes by itself (403 with no word but `UnknownError`; reference: entra-graph 3.4); nothing was done. */
export function isPassing(reply: Reply): boolean {
  const { code, message } = readRefusal(reply)
  return reply.status === 403 && code === 'UnknownError' && message === ''
}

/** "It is there already": somebody, maybe we, made it (reference: entra-graph 3.4). */
export function isThere(reply: Reply): boolean {
  const { message } = readRefusal(reply)
  return (reply.status === 400 || reply.status === 409) && /already exist|conflicting object/iu.test(message)
}

/** A challenge of continuous access evaluation: no token of this application is taken from here (reference: identity A.8). */
function isChallenge(reply: Reply, { message }: GraphRefusal): boolean {
  return (
    /claims=|insufficient_claims/iu.test(reply.headers.get('www-authenticate') ?? '') ||
    /continuous access evaluation/iu.test(message)
  )
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
