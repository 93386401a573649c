import { isRaw, parseJson, type Raw } from '../json.ts'
import { answerInvocation, type Invocation, type Invoked } from './answer-request.ts'
import { faultAnswer, jsonAnswer } from './answers.ts'
import type { CmdletService } from './cmdlet-service.ts'
import { failed, unknownHere } from './faults.ts'

const MOST = 10

/**
 * Answers `$batch` (reference: identity-exchange B.12): at most ten invocations, each with an id of its own, answered
 * in an order nobody may rely on. Items run one after the other, as they were sent.
 */
export function answerBatch(service: CmdletService, base: string, invocation: Invocation): Invoked {
  const requests = isRaw(invocation.body) ? invocation.body['requests'] : undefined
  if (!Array.isArray(requests) || requests.length === 0 || !requests.every(isItem)) {
    const fault = unknownHere('what the service says to a batch of this shape is not known to the simulator')
    return { answer: faultAnswer(fault), effect: 'read' }
  }
  // The limit is known, the wording is inferred.
  if (requests.length > MOST) {
    const fault = failed('', `A batch holds at most ${MOST} requests; this one holds ${requests.length}.`)
    return { answer: faultAnswer(fault), effect: 'read' }
  }
  const done = requests.map((item) => ({ id: item['id'], invoked: answerItem(service, base, invocation, item) }))
  const responses = done.map(({ id, invoked }) => ({
    id,
    status: invoked.answer.status,
    headers: { 'Content-Type': 'application/json' },
    body: bodyOf(invoked.answer.body),
  }))
  if (service.organization.settings.exchangeBatchOrder === 'reversed') responses.reverse()
  const names = done.flatMap(({ invoked }) => invoked.cmdlet ?? [])
  const details = done.flatMap(({ invoked }) => invoked.answer.detail ?? [])
  const answer = jsonAnswer(200, { responses })
  return {
    answer: details.length === 0 ? answer : { ...answer, detail: details.join('; ') },
    effect: done.some(({ invoked }) => invoked.effect === 'write') ? 'write' : 'read',
    cmdlet: names.join(','),
  }
}

function isItem(value: unknown): value is Raw {
  return isRaw(value) && typeof value['id'] === 'string' && typeof value['url'] === 'string'
}

function answerItem(service: CmdletService, base: string, outer: Invocation, item: Raw): Invoked {
  const link = String(item['url'])
  const url = URL.canParse(link, `${base}/`) ? new URL(link, `${base}/`) : undefined
  if (url === undefined || !/\/InvokeCommand$/iu.test(url.pathname)) {
    const fault = unknownHere('a batch of anything but InvokeCommand is not known to the simulator')
    return { answer: faultAnswer(fault), effect: 'read' }
  }
  const method = typeof item['method'] === 'string' ? item['method'] : 'POST'
  return answerInvocation(service, base, {
    method,
    query: url.searchParams,
    headers: { ...outer.headers, ...lowered(item['headers']) },
    body: item['body'],
    caller: outer.caller,
  })
}

function lowered(headers: unknown): Readonly<Record<string, string>> {
  if (!isRaw(headers)) return {}
  const pairs = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)] as const)
  return Object.fromEntries(pairs)
}

// Inside a batch a body is JSON already; what has none (a 403 of NUL bytes, a 405) has none here either.
function bodyOf(body: string | Uint8Array): unknown {
  return typeof body === 'string' && body !== '' ? parseJson(body) : null
}
