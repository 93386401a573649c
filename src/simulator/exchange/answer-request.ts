import { isRaw, parseJson } from '../json.ts'
import { type Answer, emptyAnswer, faultAnswer, jsonAnswer, nulAnswer, outcomeBody } from './answers.ts'
import type { CmdletService } from './cmdlet-service.ts'
import { badAnchor, CmdletRefused, type Fault, notAllowed, unknownHere } from './faults.ts'
import { callOfToken, pageOf, pageSizeIn } from './paging.ts'
import type { Caller } from './roles.ts'
import { type Call, callIn, onlyReads } from './run-cmdlet.ts'

/** One `InvokeCommand`, alone or out of a batch. */
export type Invocation = {
  readonly method: string
  readonly query: URLSearchParams
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: unknown
  readonly caller: Caller
}

/** What became of an invocation, for the log as well as for the caller. */
export type Invoked = { readonly answer: Answer; readonly effect: 'read' | 'write'; readonly cmdlet?: string }

const ANCHORS = [
  /^(?:UPN|SMTP|APP):[^@\s]+@[^@\s]+$/iu,
  /^MBX:\{?[0-9a-f-]{36}\}?@[0-9a-f-]{36}$/iu,
  /^TID:[0-9a-f-]{36}$/iu,
  /^[^@:\s]+@[^@:\s]+$/u,
]

/** Answers one `InvokeCommand` (reference: identity-exchange B.2 to B.8). */
export function answerInvocation(service: CmdletService, base: string, invocation: Invocation): Invoked {
  const token = invocation.query.get('$skiptoken') ?? undefined
  if (invocation.method !== 'POST' && token === undefined) return { answer: emptyAnswer(405), effect: 'read' }
  const call = invocation.method === 'POST' ? callIn(invocation.body) : callOfToken(token ?? '')
  if (call === undefined) {
    const fault = unknownHere('what the service says to a body without CmdletInput is not known to the simulator')
    return { answer: faultAnswer(fault), effect: 'read' }
  }
  const effect = onlyReads(call.name) ? 'read' : 'write'
  return { answer: answerCall(service, base, invocation, call, token), effect, cmdlet: call.name }
}

function answerCall(
  service: CmdletService,
  base: string,
  invocation: Invocation,
  call: Call,
  token: string | undefined,
): Answer {
  const { organization } = service
  const anchor = invocation.headers['x-anchormailbox'] ?? ''
  if (anchor !== '' && !ANCHORS.some((form) => form.test(anchor))) return faultAnswer(badAnchor())
  if (!service.knows(call.name) || !service.allows(invocation.caller, call.name)) {
    const told = organization.settings.exchangeForbidden
    return told === 'json' ? faultAnswer(notAllowed(call.name)) : nulAnswer()
  }
  try {
    const outcome = service.run(call)
    const pageSize = pageSizeIn(invocation.headers['prefer'] ?? '')
    const page = pageOf(organization, outcome.rows, { method: invocation.method, anchor, token, pageSize, call })
    const next = page.next === undefined ? undefined : `${base}/InvokeCommand?%24skiptoken=${page.next}`
    return jsonAnswer(200, outcomeBody(base, { ...outcome, rows: page.rows }, selectIn(invocation.query), next))
  } catch (error) {
    if (!(error instanceof CmdletRefused)) throw error
    return refused(service, base, call, error.fault)
  }
}

function refused({ organization }: CmdletService, base: string, call: Call, fault: Fault): Answer {
  const embeds = organization.settings.exchangeEmbeddedErrors === 'writes' && !onlyReads(call.name)
  if (!embeds || fault.status >= 500) return faultAnswer(fault)
  const empty = outcomeBody(base, { rows: [], warnings: [] }, [])
  return jsonAnswer(200, { ...empty, '@adminapi.errors': [toldIn(fault.body)] })
}

// The sentence out of a refusal: what stands behind the exception's name, or the message of the binder.
function toldIn(body: unknown): string {
  const error = isRaw(body) ? body['error'] : undefined
  const details = isRaw(error) ? error['details'] : undefined
  const first: unknown = Array.isArray(details) ? details[0] : undefined
  if (isRaw(first) && typeof first['message'] === 'string') {
    const packed = parseJson(first['message'])
    if (isRaw(packed) && typeof packed['Message'] === 'string') return packed['Message']
    return first['message'].split('|').at(-1) ?? ''
  }
  const inner = isRaw(error) ? error['innererror'] : undefined
  const deepest = isRaw(inner) ? inner['internalexception'] : undefined
  return isRaw(deepest) && typeof deepest['message'] === 'string' ? deepest['message'] : 'Error executing cmdlet'
}

function selectIn(query: URLSearchParams): readonly string[] {
  return (query.get('$select') ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
}
