import { pageExpired } from '../exchange/faults.ts'
import type { Approach, FaultAct, FaultQueue } from '../fault.ts'
import { graphError } from '../graph/errors.ts'
import { isRaw, member, members, parseJson, text } from '../json.ts'
import type { Raw } from '../json.ts'
import { jsonReply } from '../reply.ts'
import type { Ask, Reply } from '../reply.ts'
import { isReplyAct, replyOf } from './planted.ts'

/** Whether a request follows a link to a further page. */
export function continues(ask: Ask): boolean {
  return /(?:^|&)(?:\$|%24)skiptoken=/iu.test(ask.query)
}

/** The answer to a link that is too old, in the words of the service. */
export function expiredLink(ask: Ask): Reply {
  if (ask.path.toLowerCase().startsWith('/adminapi/')) {
    const { status, body } = pageExpired()
    return jsonReply(status, body)
  }
  const words = 'The specified page token value has expired or does not belong to this query.'
  return graphError(400, 'Directory_ExpiredPageToken', words).reply
}

/**
 * Spoils a list: with `repeatPage` its link leads to the same page again, with `repeatItem` its last row comes twice, as when
 * something was added while it was read. Any other answer stays as it is.
 */
export function spoilList(reply: Reply, act: FaultAct | undefined, ask: Ask): Reply {
  if (!isListAct(act)) return reply
  const itself = `https://${ask.host}${ask.path}${ask.query === '' ? '' : `?${ask.query}`}`
  const body = typeof reply.body === 'string' ? parseJson(reply.body) : undefined
  return { ...reply, body: body === undefined ? reply.body : JSON.stringify(spoiledList(body, act, itself)) }
}

function spoiledList(body: unknown, act: 'repeatPage' | 'repeatItem', itself: string): unknown {
  // Teams answers with a bare list.
  if (Array.isArray(body)) return act === 'repeatItem' ? [...body, ...body.slice(-1)] : body
  const rows = isRaw(body) ? body['value'] : undefined
  if (!isRaw(body) || !Array.isArray(rows)) return body
  if (act === 'repeatItem') return { ...body, value: [...rows, ...rows.slice(-1)] }
  return typeof body['@odata.nextLink'] === 'string' ? { ...body, '@odata.nextLink': itself } : body
}

/** Spoils single lists inside a batch of Graph. */
export function spoilGraphBatch(reply: Reply, ask: Ask, faults: FaultQueue): Reply {
  const version = /^\/(v1\.0|beta)\/\$batch$/iu.exec(ask.path)?.[1]
  const [sent, given] = [parseJson(ask.body), typeof reply.body === 'string' ? parseJson(reply.body) : undefined]
  if (version === undefined || reply.status !== 200 || !isRaw(sent) || !isRaw(given)) return reply
  const acts = new Map(
    members(sent, 'requests').flatMap((item) => {
      const path = `/${version}/${(text(item, 'url') ?? '').replace(/^\//u, '')}`
      const approach: Approach = { host: ask.host, path, method: 'GET', effect: 'read', batchItem: true }
      const act = text(item, 'method') === 'GET' ? faults.take(approach, isListAct) : undefined
      return isListAct(act) ? [[text(item, 'id') ?? '', { act, itself: `https://${ask.host}${path}` }] as const] : []
    }),
  )
  if (acts.size === 0) return reply
  const responses = members(given, 'responses').map((one) => {
    const found = acts.get(text(one, 'id') ?? '')
    return found === undefined ? one : { ...one, body: spoiledList(one['body'], found.act, found.itself) }
  })
  return { ...reply, body: JSON.stringify({ ...given, responses }) }
}

function isListAct(act: FaultAct | undefined): act is 'repeatPage' | 'repeatItem' {
  return act === 'repeatPage' || act === 'repeatItem'
}

/** Refuses single reads of a batch of cmdlets, each as a fault says that waits for it. */
export function spoilCmdletBatch(reply: Reply, ask: Ask, faults: FaultQueue): Reply {
  if (!/^\/adminapi\/.*\/\$batch$/iu.test(decodeURIComponent(ask.path)) || reply.status !== 200) return reply
  const sent = parseJson(ask.body)
  const given = typeof reply.body === 'string' ? parseJson(reply.body) : undefined
  if (!isRaw(sent) || !isRaw(given)) return reply
  const planted = new Map(members(sent, 'requests').flatMap((item) => plantedFor(item, ask, faults)))
  const responses = members(given, 'responses').map((one) => planted.get(text(one, 'id') ?? '') ?? one)
  return planted.size === 0 ? reply : { ...reply, body: JSON.stringify({ ...given, responses }), detail: 'planted' }
}

function plantedFor(item: Raw, ask: Ask, faults: FaultQueue): readonly (readonly [string, Raw])[] {
  const [id, cmdlet] = [text(item, 'id'), text(member(member(item, 'body') ?? {}, 'CmdletInput') ?? {}, 'CmdletName')]
  if (id === undefined || cmdlet === undefined || !/^(?:Get|Test)-/iu.test(cmdlet)) return []
  const path = ask.path.replace(/\/[^/]*$/u, '/InvokeCommand')
  const approach: Approach = { host: ask.host, path, method: 'POST', effect: 'read', cmdlet, batchItem: true }
  const reply = replyOf(faults.take(approach, isReplyAct))
  if (reply === undefined) return []
  const body = typeof reply.body === 'string' ? (parseJson(reply.body) ?? reply.body) : null
  return [[id, { id, status: reply.status, headers: reply.headers, body }]]
}
