import { isRecord } from '../../model/json.ts'
import type { ResourceType } from '../../model/resource-type.ts'
import type { Trouble } from '../../model/trouble.ts'
import { TenantformError, trouble } from '../../model/trouble.ts'
import type { Call, Reply } from '../../model/wire.ts'
import type { CsomError } from './csom-answer.ts'
import { readCsomAnswer } from './csom-answer.ts'
import { isCsom } from './sharepoint-call.ts'

/** What kind of refusal an answer is. */
export type SharepointErrorKind =
  | 'tokenKind'
  | 'signIn'
  | 'permission'
  | 'licence'
  | 'notFound'
  | 'exists'
  | 'badRequest'
  | 'badValue'
  | 'throttled'
  | 'transient'
  | 'unreadable'
  | 'other'

/** A refusal: the service's own name for it and its words. */
export type SharepointError = {
  readonly kind: SharepointErrorKind
  readonly status: number
  readonly code: string
  readonly message: string
  readonly requestId?: string
}

/**
 * Reads an answer as a refusal; undefined where it is none. ProcessQuery refuses with status 200 (reference: sharepoint B.3); its
 * answer is told by its URL (`csom`).
 */
export function readSharepointError(reply: Reply, csom: boolean): SharepointError | undefined {
  const requestId = reply.headers.get('sprequestguid') ?? reply.headers.get('request-id')
  const id = requestId === undefined ? {} : { requestId }
  if (reply.status >= 200 && reply.status < 300) {
    if (!csom)
      return typeof reply.body === 'string' && reply.body.trim() !== ''
        ? { kind: 'unreadable', status: reply.status, code: '', message: 'no answer of SharePoint', ...id }
        : undefined
    const answer = readCsomAnswer(reply.body)
    if (answer === undefined)
      return { kind: 'unreadable', status: reply.status, code: '', message: 'no answer of ProcessQuery', ...id }
    if (answer.is === 'results') return undefined
    const { typeName, message, trace } = answer.error
    return {
      kind: kindOfCsom(answer.error),
      status: reply.status,
      code: typeName,
      message,
      ...(trace === '' ? id : { requestId: trace }),
    }
  }
  const { code, message } = wordsOf(reply)
  return { kind: kindOfStatus(reply, `${code} ${message}`), status: reply.status, code, message, ...id }
}

/** The refusal in the answer to a call, whichever way it was asked. */
export function errorIn(call: Call, reply: Reply): SharepointError | undefined {
  return readSharepointError(reply, isCsom(call))
}

/** Explains a refusal in a Trouble that says what is missing. `wrote`: a write of several actions may be half done. */
export function explainSharepoint(
  error: SharepointError,
  type: ResourceType,
  doing: 'read' | 'write',
  half = false,
): Trouble {
  const said = [error.code.slice(error.code.lastIndexOf('.') + 1), error.message].filter((one) => one !== '').join(': ')
  const words = said === '' ? `status ${error.status}` : said.replace(/\.+$/u, '')
  const failed = `${type.name} could not be ${doing === 'read' ? 'read' : 'written'}`
  const details = {
    subject: { name: type.name },
    service: {
      status: error.status,
      ...(error.code === '' ? {} : { code: error.code }),
      ...(error.message === '' ? {} : { message: error.message }),
      ...(error.requestId === undefined ? {} : { requestId: error.requestId }),
    },
  }
  const needed = (type.permissions[doing].application ?? []).map((set) => set.join(' and ')).join(' or ')
  switch (error.kind) {
    case 'tokenKind':
      return trouble('SIGN-IN-CREDENTIAL', {
        ...details,
        message: `${failed}: SharePoint takes no token that was got with a client secret (${words}).`,
        hint: 'Sign in with a certificate or a federated credential; SharePoint accepts nothing else of an application.',
        arrived: 'no',
      })
    case 'signIn':
      return trouble('PERMISSION-DENIED', {
        ...details,
        message: `${failed}: SharePoint does not accept the token. It says ${words}.`,
        hint: `Give the application ${needed} on "Office 365 SharePoint Online" (not the one of Microsoft Graph) and consent to it; it may take minutes.`,
        arrived: 'no',
      })
    case 'permission':
      return trouble('PERMISSION-DENIED', {
        ...details,
        message: `${failed}: the application may not. SharePoint says ${words}.`,
        hint: /organi[sz]ational polic/iu.test(words)
          ? "A policy of the tenant refuses this machine: see IPAddressAllowList of sharepoint.tenant, and Entra ID's Conditional Access for workload identities."
          : `Give the application ${needed} on "Office 365 SharePoint Online" (not the one of Microsoft Graph) and consent to it.`,
        arrived: half ? 'maybe' : 'no',
      })
    case 'licence':
      return trouble('PERMISSION-DENIED', {
        ...details,
        message: `${failed}: the tenant lacks the licence. SharePoint says ${words}.`,
        hint: 'Leave out what it names, or give the tenant the licence (SharePoint Advanced Management or Syntex for most such settings).',
        arrived: half ? 'maybe' : 'no',
      })
    case 'throttled':
      return trouble('SERVICE-THROTTLED', {
        ...details,
        message: `${failed}: SharePoint kept answering that it is busy.`,
        arrived: 'no',
      })
    case 'unreadable':
      return trouble('SERVICE-UNREADABLE', {
        ...details,
        message: `${failed}: the answer is not SharePoint's, or not as it answers; it may come from a proxy on the way.`,
        hint: 'Look at what stands between this machine and Microsoft (proxy, network sign-in, firewall), then run again.',
        arrived: 'maybe',
      })
    case 'notFound':
    case 'exists':
    case 'badRequest':
    case 'badValue':
    case 'transient':
    case 'other':
      return trouble('SERVICE-FAILED', {
        ...details,
        message: `${failed}: ${meaning[error.kind]} SharePoint says ${words}.`,
        ...(doing === 'write' && (error.kind === 'notFound' || error.kind === 'exists')
          ? { hint: 'Run again: a new plan is made from what is there by then.' }
          : {}),
        arrived: error.kind === 'badRequest' || (!half && error.status < 500) ? 'no' : 'maybe',
      })
  }
}

const meaning = {
  notFound: 'it is not there.',
  exists: 'there is one already.',
  badRequest: 'the request was not understood.',
  badValue: 'a value was refused.',
  transient: 'the service failed for the moment.',
  other: 'it was refused.',
} as const

/** Explains why Graph did not tell the tenant's host; thrown, since nothing can be asked without it. */
export function explainGraph(reply: Reply): TenantformError {
  const { code, message } = wordsOf(reply)
  const said = [code, message].filter((one) => one !== '').join(': ') || `status ${reply.status}`
  const service = { status: reply.status, ...(code === '' ? {} : { code }), ...(message === '' ? {} : { message }) }
  const hint =
    'Give the host (--sharepoint-admin-host NAME-admin.sharepoint.com), or give the application Sites.Read.All on Microsoft Graph.'
  if (reply.status === 401 || reply.status === 403)
    return new TenantformError(
      trouble('PERMISSION-DENIED', {
        message: `The application may not ask Graph where the tenant's SharePoint is. Graph says ${said}.`,
        hint,
        service,
      }),
    )
  const code2 = reply.status === 429 || reply.status === 503 ? 'SERVICE-THROTTLED' : 'SERVICE-FAILED'
  return new TenantformError(
    trouble(code2, { message: `Graph did not say where the tenant's SharePoint is: ${said}.`, hint, service }),
  )
}

/** Names of exceptions, as recorded answers of the service have them (reference: sharepoint B.3). */
const kinds: readonly (readonly [RegExp, SharepointErrorKind])[] = [
  [/UnauthorizedAccessException$/u, 'permission'],
  [/(SpoNo(Such)?SiteException|FileNotFoundException|ResourceNotFoundException)$/u, 'notFound'],
  [/InvalidClientQueryException$/u, 'badRequest'],
  [/System\.(Argument\w*|Format|Overflow)Exception$/u, 'badValue'],
]

function kindOfCsom({ typeName, message, code }: CsomError): SharepointErrorKind {
  const found = kinds.find(([name]) => name.test(typeName))?.[1]
  if (found !== undefined) return found
  if (code === -2147024891) return 'permission'
  if (/\blicen[cs]e/iu.test(message)) return 'licence'
  if (/already exists|already (been )?registered|is already in use/iu.test(message)) return 'exists'
  if (/cannot get site|could not find|does not exist/iu.test(message)) return 'notFound'
  return 'other'
}

function kindOfStatus({ status, headers }: Reply, said: string): SharepointErrorKind {
  const all = `${said} ${headers.get('www-authenticate') ?? ''}`
  if (/unsupported app.?only token/iu.test(all)) return 'tokenKind'
  if (status === 401) return 'signIn'
  if (status === 403) return 'permission'
  if (status === 404) return 'notFound'
  if (status === 409 || /already exists/iu.test(said)) return 'exists'
  if (status === 429 || status === 503) return 'throttled'
  if (status >= 500) return 'transient'
  return status === 400 ? 'badValue' : 'other'
}

/** The code and words of an OData error in its spellings, or the text itself. */
function wordsOf({ body, garbled }: Reply): { readonly code: string; readonly message: string } {
  if (typeof body === 'string')
    return {
      code: '',
      message:
        garbled === true
          ? ''
          : body
              .replace(/\p{Cc}+/gu, ' ')
              .trim()
              .slice(0, 800),
    }
  const outer = isRecord(body) ? body : {}
  const error = [outer['odata.error'], outer['error']].find(isRecord) ?? outer
  const inner = error['message']
  const message = isRecord(inner) ? inner['value'] : (inner ?? outer['error_description'])
  return {
    code: typeof error['code'] === 'string' ? error['code'].slice(0, 200) : '',
    message: typeof message === 'string' ? message.slice(0, 800) : '',
  }
}
