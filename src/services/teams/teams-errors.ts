import { isRecord } from '../../model/json.ts'
import type { ResourceType } from '../../model/resource-type.ts'
import type { Trouble } from '../../model/trouble.ts'
import { trouble } from '../../model/trouble.ts'
import type { Reply } from '../../model/wire.ts'

/** What kind of refusal an answer is. */
export type TeamsErrorKind =
  | 'permission'
  | 'flight'
  | 'notFound'
  | 'exists'
  | 'method'
  | 'refused'
  | 'throttled'
  | 'transient'

/** A refusal: the service's number where it gives one (40301, 40003), and its words. */
export type TeamsError = {
  readonly kind: TeamsErrorKind
  readonly status: number
  readonly code: string
  readonly message: string
  readonly requestId?: string
}

/** Reads an answer as a refusal; undefined where it is none (reference: teams A.3, errors; Graph wraps its own in `error`). */
export function readTeamsError(reply: Reply): TeamsError | undefined {
  if (reply.status >= 200 && reply.status < 300) return undefined
  const outer = isRecord(reply.body) ? reply.body : {}
  const body = isRecord(outer['error']) ? outer['error'] : outer
  const number = text(body['errorCode'])
  const code = number === '' ? text(body['code']) : number
  const message = text(body['message']) || (typeof reply.body === 'string' ? printable(reply.body) : '')
  const requestId =
    reply.headers.get('request-id') ??
    reply.headers.get('x-ms-correlation-id') ??
    /CorrelationId: ([0-9a-f-]{36})/iu.exec(text(body['action']))?.[1]
  return {
    kind: kindOf(reply.status, code, message),
    status: reply.status,
    code: code.slice(0, 200),
    message: message.slice(0, 800),
    ...(requestId === undefined ? {} : { requestId }),
  }
}

function kindOf(status: number, code: string, message: string): TeamsErrorKind {
  if (status === 405) return 'method'
  if (status === 429) return 'throttled'
  if (status === 401 || status === 403 || code === '40301') return 'permission'
  if (status === 404) return 'notFound'
  if (/not currently enabled in flighting/iu.test(message)) return 'flight'
  if (status === 409 || /already exists/iu.test(message)) return 'exists'
  return status >= 500 || status === 408 ? 'transient' : 'refused'
}

/** The warnings that came with an answer (reference: teams A.3, headers). */
export function warningsOf(reply: Reply): readonly string[] {
  const warning = printable(reply.headers.get('x-ms-configapi-powershell-warningmessage') ?? '')
  return warning === '' ? [] : [warning.slice(0, 500)]
}

/** What was being done when an answer refused it. `sent`: names of the properties in the body of a write. */
export type Doing = { readonly doing: 'read' | 'write'; readonly sent?: readonly string[]; readonly cloud?: string }

/** Explains a refusal in a Trouble that names what is missing. */
export function explainTeamsError(error: TeamsError, type: ResourceType, { doing, sent = [], cloud }: Doing): Trouble {
  const words = [error.code, error.message.replace(/\.+$/u, '')].filter((one) => one !== '')
  const said = words.join(': ') || `status ${error.status}`
  const details = {
    subject: { name: type.name },
    service: {
      status: error.status,
      ...(error.code === '' ? {} : { code: error.code }),
      ...(error.message === '' ? {} : { message: error.message }),
      ...(error.requestId === undefined ? {} : { requestId: error.requestId }),
    },
    ...(doing === 'read' ? {} : { arrived: error.kind === 'transient' ? ('maybe' as const) : ('no' as const) }),
  }
  const failed = `${type.name} could not be ${doing === 'read' ? 'read' : 'written'}`
  const names = sent.length === 0 ? '' : ` The request held ${sent.join(', ')}.`
  if (error.status === 401)
    return trouble('PERMISSION-DENIED', {
      ...details,
      message: `${failed}: Teams does not accept the token. It says ${said}.`,
      hint: `Look at the application's sign-ins in Entra ID: it may be disabled, or a policy may refuse it where it runs. It also needs ${neededText(type, doing)}.`,
    })
  switch (error.kind) {
    case 'permission':
      return trouble('PERMISSION-DENIED', {
        ...details,
        message: `${failed}: Teams says ${said}.${names}`,
        hint:
          sent.length > 1
            ? `One property that the tenant has no licence or no flight for refuses them all: declare fewer and run again. Else give the application ${neededText(type, doing)}.`
            : `Give the application ${neededText(type, doing)}; a role takes some minutes to count. Some settings also need a licence.`,
      })
    case 'flight':
      return trouble('SERVICE-FAILED', {
        ...details,
        message: `${failed}: Microsoft has not switched it on for this tenant. Teams says ${said}.`,
        hint: 'Leave it out until the tenant has it; Tenantform cannot switch it on.',
      })
    case 'notFound':
      return trouble('SERVICE-FAILED', {
        ...details,
        message:
          doing === 'read'
            ? `${failed}: Teams answers that there is no such type${cloud === undefined ? '' : ` in the cloud ${cloud}`} (${said}).`
            : `${failed}: Teams answers that it is not there (${said}).`,
        ...(doing === 'read'
          ? { hint: 'Some types are not served in every cloud; nothing was taken as missing.' }
          : { hint: planAgain }),
      })
    case 'throttled':
      return trouble('SERVICE-THROTTLED', { ...details, message: `${failed}: Teams kept answering that it is busy.` })
    case 'exists':
      return trouble('SERVICE-FAILED', {
        ...details,
        message: `${failed}: Teams says ${said}.${names}`,
        ...(doing === 'write' ? { hint: planAgain } : {}),
      })
    case 'method':
    case 'refused':
    case 'transient':
      return trouble('SERVICE-FAILED', { ...details, message: `${failed}: Teams says ${said}.${names}` })
  }
}

const planAgain = 'Run again: a new plan is made from what is there by then.'

function neededText(type: ResourceType, doing: 'read' | 'write'): string {
  const any = (sets: readonly (readonly string[])[] | undefined): string =>
    (sets ?? []).map((set) => set.join(' and ')).join(' or ')
  const { application, directoryRole } = type.permissions[doing]
  const roles = any(directoryRole)
  return [any(application), roles === '' ? '' : `the directory role ${roles}`]
    .filter((one) => one !== '')
    .join(', and ')
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
}

function printable(value: string): string {
  return value.replace(/\p{Cc}+/gu, ' ').trim()
}
