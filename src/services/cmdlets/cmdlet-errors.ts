import { isRecord } from '../../model/json.ts'
import type { ResourceType } from '../../model/resource-type.ts'
import type { Trouble } from '../../model/trouble.ts'
import { trouble } from '../../model/trouble.ts'
import type { Reply } from '../../model/wire.ts'

/** What kind of refusal an answer is. */
export type CmdletErrorKind =
  | 'notFound'
  | 'exists'
  | 'permission'
  | 'licence'
  | 'dehydrated'
  | 'paging'
  | 'transient'
  | 'throttled'
  | 'deploying'
  | 'undeployed'
  | 'unasked'
  | 'other'

/** A cmdlet's refusal: .NET's name of the exception where there is one, and the words that help. */
export type CmdletError = {
  readonly kind: CmdletErrorKind
  readonly status: number
  readonly exception: string
  readonly message: string
  readonly requestId?: string
}

/**
 * Reads an answer as a refusal; undefined where it is none. Also answers with status 200 can be one: they carry errors, or ask
 * for a confirmation and did nothing (reference: exchange B.4, B.6).
 */
export function readCmdletError(reply: Reply): CmdletError | undefined {
  const body = isRecord(reply.body) ? reply.body : {}
  const embedded = embeddedErrors(body)
  const asks = typeof body['@adminapi.confirmationmessage'] === 'string'
  if (reply.status >= 200 && reply.status < 300 && embedded.length === 0 && !asks) return undefined
  const words = embedded.length > 0 ? wordsOf(embedded) : asks ? asked : wordsOf([body])
  const exception = words.exception || (reply.headers.get('x-exceptiontype') ?? '')
  const said = words.message || (typeof reply.body === 'string' && reply.garbled !== true ? printable(reply.body) : '')
  const requestId = reply.headers.get('request-id')
  return {
    kind: asks ? 'unasked' : kindOf(reply.status, exception, said, words.code),
    status: reply.status,
    exception: exception.slice(exception.lastIndexOf('.') + 1).slice(0, 200),
    message: said.slice(0, 800),
    ...(requestId === undefined ? {} : { requestId }),
  }
}

/** The warnings that came with an answer (reference: exchange B.4). */
export function warningsOf(reply: Reply): readonly string[] {
  const list = isRecord(reply.body) ? reply.body['@adminapi.warnings'] : undefined
  return Array.isArray(list) ? list.filter((one) => typeof one === 'string').map((one) => one.slice(0, 500)) : []
}

/** Explains a refusal in a Trouble that names what is missing. `cmdlet` is part of the sentence. */
export function explainCmdletError(error: CmdletError, type: ResourceType, cmdlet: string): Trouble {
  const doing = cmdlet.startsWith('Get-') ? 'read' : 'write'
  const words = [error.exception, error.message.replace(/\.+$/u, '')].filter((one) => one !== '')
  const said = words.join(': ') || `status ${error.status}`
  const details = {
    subject: { name: type.name },
    service: {
      status: error.status,
      ...(error.exception === '' ? {} : { code: error.exception }),
      ...(error.message === '' ? {} : { message: error.message }),
      ...(error.requestId === undefined ? {} : { requestId: error.requestId }),
    },
  }
  const service = type.protocol === 'compliance' ? 'Purview' : 'Exchange'
  const failed = `${type.name} could not be ${doing === 'read' ? 'read' : 'written'}`
  if (error.kind === 'permission' && error.status === 401 && !/not allowed to call/iu.test(error.message))
    return trouble('PERMISSION-DENIED', {
      ...details,
      message: `${failed}: ${service} does not accept the token. It says ${said}.`,
      hint: `Give the application ${neededText(type, doing)}. If it has them, look at its sign-ins in Entra ID: it may be disabled, or a policy may refuse it where it runs.`,
      ...(doing === 'write' ? { arrived: 'no' as const } : {}),
    })
  if (error.kind === 'permission')
    return trouble('PERMISSION-DENIED', {
      ...details,
      message: `${failed}: the application may not run ${cmdlet}. ${service} says ${said}.`,
      hint: `Give the application ${neededText(type, doing)}.${
        /role definition/iu.test(error.message)
          ? ` If it has them, the tenant may lack the licence${type.licence === undefined ? '' : `: ${type.licence}`}.`
          : ''
      }`,
    })
  if (error.kind === 'licence')
    return trouble('PERMISSION-DENIED', {
      ...details,
      message: `${failed}: the tenant lacks the licence. ${service} says ${said}.`,
      hint: `The type needs ${type.licence ?? 'another licence'}.`,
    })
  if (error.kind === 'dehydrated')
    return trouble('CUSTOMIZATION-NEEDED', {
      ...details,
      message: `${failed}: the organization still shares the service's own settings and must be opened for customization once.`,
      arrived: 'no',
    })
  if (error.kind === 'deploying')
    return trouble('STILL-CHANGING', {
      ...details,
      message: `${failed}: ${service} is still carrying out the last change of the policy.`,
      arrived: 'no',
    })
  if (error.kind === 'throttled')
    return trouble('SERVICE-THROTTLED', {
      ...details,
      message: `${failed}: ${service} kept answering that it is busy.`,
      arrived: 'no',
    })
  if (error.kind === 'paging')
    return trouble('SERVICE-UNREADABLE', {
      ...details,
      message: `${failed}: ${service} broke off a long list (${said}).`,
      hint: 'Give the tenant by its .onmicrosoft.com domain and run again; other names are known to break long lists.',
    })
  return trouble('SERVICE-FAILED', {
    ...details,
    message: `${failed}: ${cmdlet} was refused. ${service} says ${said}.`,
    ...(doing === 'write' && (error.kind === 'notFound' || error.kind === 'exists') ? { hint: planAgain } : {}),
    arrived: didNothing(error, cmdlet) ? 'no' : 'maybe',
  })
}

/** Says whether a refusal leaves nothing behind. Inside 200 a change may be half done, but what has its name already is not made. */
function didNothing({ kind, status }: CmdletError, cmdlet: string): boolean {
  if (kind === 'unasked' || (kind === 'exists' && cmdlet.startsWith('New-'))) return true
  return status >= 300 && status < 500
}

const planAgain =
  'Run again: a new plan is made from what is there by then. If it is refused again, something else has the name, or what it names is not there.'

type Words = { readonly code: string; readonly exception: string; readonly message: string }

const asked: Words = { code: '', exception: '', message: 'it asked for a confirmation and did nothing' }

function embeddedErrors(body: Readonly<Record<string, unknown>>): readonly Readonly<Record<string, unknown>>[] {
  const list = body['@adminapi.errors']
  const many = Array.isArray(list) ? list.map((one) => (isRecord(one) ? one : { message: String(one) })) : []
  const single = [body['error'], body['@odata.error']].filter(isRecord)
  return [...single, ...many].map((error) => ({ error }))
}

/** The order in which the words are found in every body that was seen (reference: exchange B.6). */
function wordsOf(bodies: readonly Readonly<Record<string, unknown>>[]): Words {
  const all = bodies.map((body) => {
    const error = isRecord(body['error']) ? body['error'] : {}
    const code = text(error['code'])
    for (const detail of Array.isArray(error['details']) ? error['details'] : []) {
      const found = isRecord(detail) ? detailWords(text(detail['message'])) : undefined
      if (found !== undefined) return { code, ...found }
    }
    const inner = isRecord(error['innererror']) ? error['innererror'] : {}
    const cause = isRecord(inner['internalexception']) ? inner['internalexception'] : {}
    const exception = text(cause['type'])
    if (text(cause['message']) !== '' && !exception.endsWith('DirectInvokeCmdletExecutionException'))
      return { code, exception, message: text(cause['message']) }
    const own = text(inner['type'])
    if (own !== '' && !own.endsWith('ODataServiceException'))
      return { code, exception: own, message: text(inner['message']) || text(error['message']) }
    return { code, exception: '', message: text(error['message']) }
  })
  const [first] = all
  if (first === undefined) return { code: '', exception: '', message: '' }
  return { ...first, message: [...new Set(all.map((one) => one.message).filter((one) => one !== ''))].join(' ') }
}

function detailWords(message: string): Omit<Words, 'code'> | undefined {
  if (message === '') return undefined
  try {
    const parsed: unknown = JSON.parse(message)
    if (isRecord(parsed))
      return { exception: text(parsed['TypeName']) || text(parsed['ClassName']), message: text(parsed['Message']) }
  } catch {
    // Not JSON: the older form, with bars.
  }
  const [, exception, said] = /^[^|]*\|([^|]*)\|([\s\S]*)$/u.exec(message) ?? []
  return exception === undefined ? { exception: '', message } : { exception, message: said ?? '' }
}

const transientNames =
  /ADTransientException|DCOverloadedException|SuitabilityDirectoryException|ServerInMMException|ADServerSettingsChangedException|StorageTransientException/u

function kindOf(status: number, exception: string, message: string, code: string): CmdletErrorKind {
  if (/DehydratedContext/u.test(exception)) return 'dehydrated'
  if (/ManagementObjectNotFound|Error(Policy|Rule)NotFound|CannotRemovePendingDeletion/u.test(exception))
    return 'notFound'
  // Purview's words: a policy takes no change before the last one has reached its places; or a change was taken, and has not.
  if (/are being deployed\. once deployed/iu.test(message)) return 'deploying'
  if (/failed to be deployed/iu.test(message)) return 'undeployed'
  if (/AlreadyExistsException/u.test(exception)) return 'exists'
  if (transientNames.test(exception)) return 'transient'
  if (/expired or invalid pagination request/iu.test(message)) return 'paging'
  if (/requires? .{0,40}licen[cs]e|licen[cs]e .{0,40}required|not licen[cs]ed/iu.test(message)) return 'licence'
  if (
    /not present in the role definition|is not allowed to call|AccessDenied|isn't supported in this scenario/iu.test(
      `${code} ${message}`,
    )
  )
    return 'permission'
  if (status === 401 || status === 403) return 'permission'
  if (status === 429) return 'throttled'
  if (
    /couldn't be found|wasn't found|could not be found|there is no \w+ matching identity/iu.test(message) &&
    (status === 404 || status === 400)
  )
    return 'notFound'
  if (status === 404 && code === 'NotFound') return 'notFound'
  if ((status === 400 || status < 300) && /already exists/iu.test(message)) return 'exists'
  if (
    status >= 500 ||
    /Active Directory server .{0,80}is not available|server is (too )?busy|try again later/iu.test(message)
  )
    return 'transient'
  return 'other'
}

function neededText(type: ResourceType, doing: 'read' | 'write'): string {
  const any = (sets: readonly (readonly string[])[] | undefined): string =>
    (sets ?? []).map((set) => set.join(' and ')).join(' or ')
  const { application, directoryRole } = type.permissions[doing]
  return [any(application), any(directoryRole)].filter((one) => one !== '').join(', and the directory role ')
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** Text without control characters: the body may be NUL bytes (reference: exchange B.9). */
function printable(value: string): string {
  return value.replace(/\p{Cc}+/gu, ' ').trim()
}
