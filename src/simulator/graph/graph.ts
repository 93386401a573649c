import { isRaw, member, members, parseJson, text, texts } from '../json.ts'
import type { Raw } from '../json.ts'
import { Refusal, jsonReply, unknownReply } from '../reply.ts'
import type { Ask, Reply } from '../reply.ts'
import type { TokenClaims } from '../sign-in/access-token.ts'
import type { Allowances } from './allowances.ts'
import { withUse } from './allowances.ts'
import type { Budget } from './budget.ts'
import type { GraphCall, GraphTenant, Route } from './call.ts'
import { badPolicy, graphError, stamp } from './errors.ts'
import { readOptions } from './query.ts'
import { recorded } from './recorded.ts'
import { isConditionalAccess, matchRoute } from './routes.ts'
import type { Version } from './schema.ts'

/** What the Graph service rests on. */
export interface GraphDeps {
  readonly tenant: GraphTenant
  readonly conditionalAccess: Budget
  readonly allowances: Allowances
  /** An answer planted for one item of a batch. */
  readonly planted: (method: string, path: string, effect: 'read' | 'write') => Reply | undefined
}

/** True for a call that changes nothing: GET, actions that read, and a batch of such. */
export function graphEffect(method: string, path: string, body: string): 'read' | 'write' {
  if (method === 'GET' || method === 'HEAD') return 'read'
  const [version, rest] = splitVersion(path)
  if (rest.toLowerCase() === '/$batch') {
    const items = members(asRaw(parseJson(body)), 'requests')
    const reads = items.every((item) => graphEffect(text(item, 'method') ?? '', itemPath(version, item), '') === 'read')
    return reads ? 'read' : 'write'
  }
  return /\/(?:getByIds|evaluate)$/iu.test(rest) ? 'read' : 'write'
}

function asRaw(value: unknown): Raw {
  return isRaw(value) ? value : {}
}

function splitVersion(path: string): readonly [string, string] {
  const match = /^\/(v1\.0|beta)(\/.*)$/iu.exec(path)
  return [match?.[1] ?? '', match?.[2] ?? path]
}

/** Answers one request to Graph with a verified token. */
export function answerGraph(ask: Ask, token: TokenClaims, deps: GraphDeps): Reply {
  const reply = guarded(() => {
    const [version, path] = splitVersion(ask.path)
    if (version !== 'v1.0' && version !== 'beta') return unknownReply(`the version in ${ask.path}`)
    if (path.toLowerCase() === '/$batch') return batch(ask, version, token, deps)
    return single(ask, version, path, token, deps)
  })
  return stamp(reply, deps.tenant.clock.now(), ask.headers['client-request-id'])
}

function guarded(answer: () => Reply): Reply {
  try {
    return answer()
  } catch (error) {
    if (error instanceof Refusal) return error.reply
    throw error
  }
}

function single(ask: Ask, version: Version, path: string, token: TokenClaims, deps: GraphDeps): Reply {
  const match = matchRoute(ask.method, version, path)
  if (match === undefined) return unknownReply(`${ask.method} ${version} ${path}`)
  const { route, params } = match
  if (deps.tenant.chosen('conditionalAccessBudget') === 'on' && isConditionalAccess(path) && !deps.conditionalAccess())
    throw graphError(429, 'TooManyRequests', 'Too many requests.')
  const { appId, tenantId } = token
  const reads = ask.method === 'GET' || route.reads === true
  const used = deps.allowances.take({
    method: ask.method,
    path,
    query: ask.query,
    reads,
    appId,
    tenantId,
    family: route.family,
  })
  checkPermission(route, token)
  const options = readOptions(ask.query)
  const strange = expandedNames(options.get('$expand') ?? '').find((name) => route.expands?.includes(name) !== true)
  if (strange !== undefined) return unknownReply(`$expand=${strange} of ${version} ${path}`)
  const needsBody = ask.method === 'PATCH' || ask.method === 'POST'
  if (needsBody && ask.body !== '' && !/json/iu.test(ask.headers['content-type'] ?? ''))
    throw badPolicy('Write requests (excluding DELETE) must contain the Content-Type header declaration.')
  const body = ask.body === '' ? undefined : parseJson(ask.body)
  if (ask.body !== '' && body === undefined)
    throw badPolicy(
      'Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.',
    )
  const record = recorded(deps.tenant.store)
  const call: GraphCall = {
    tenant: reads ? deps.tenant : { ...deps.tenant, store: record.store },
    version,
    schema: deps.tenant.schemas[version],
    url: `https://${ask.host}${ask.path}${ask.query === '' ? '' : `?${ask.query}`}`,
    params,
    options,
    headers: ask.headers,
    roles: token.roles,
    body,
  }
  const reply = route.answer(call)
  const { appDisplayName: displayName, principalId: servicePrincipalId } = token
  deps.tenant.audit.record(record.changes(), { app: { appId, displayName, servicePrincipalId } })
  return withUse(reply, used)
}

/** `members($select=id),owners` names members and owners. */
function expandedNames(expand: string): readonly string[] {
  return expand
    .replaceAll(/\([^()]*\)/gu, '')
    .split(',')
    .filter((name) => name !== '')
}

/** A missing permission has no name on these services (reference: entra-graph 3.4; graph-examples error-*-403*). */
function checkPermission(route: Route, token: TokenClaims): void {
  if (route.needs.some((set) => set.every((role) => token.roles.includes(role)))) return
  throw route.family === 'policy'
    ? graphError(
        403,
        'AccessDenied',
        'You cannot perform the requested operation, required scopes are missing in the token.',
      )
    : graphError(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.')
}

function itemPath(version: string, item: Raw): string {
  const url = text(item, 'url') ?? ''
  return `/${version}/${url.replace(/^\//u, '').split('?')[0] ?? ''}`
}

/** Ids are texts, and a number counts as its digits (CLI for Microsoft 365 numbers them); the answer has a text. */
function idOf(item: Raw): string {
  const id = item['id']
  return typeof id === 'number' ? String(id) : (text(item, 'id') ?? '').toLowerCase()
}

/** JSON batching (reference: entra-graph 3.2): 20 items, ids of their own, answers in any order, 424 behind a failure. */
function batch(ask: Ask, version: Version, token: TokenClaims, deps: GraphDeps): Reply {
  if (ask.method !== 'POST') throw badPolicy('A batch is posted.')
  const requests = members(asRaw(parseJson(ask.body)), 'requests')
  if (requests.length === 0) throw badPolicy('Invalid batch payload format.')
  if (requests.length > 20)
    throw badPolicy(`Number of batch request steps exceeds the maximum value of 20; there are ${requests.length}.`)
  const ids = requests.map(idOf)
  if (ids.includes('') || new Set(ids).size !== ids.length)
    throw badPolicy('Each request of a batch needs an id of its own.')
  const answers = new Map<string, Reply>()
  for (const item of requests) {
    const id = idOf(item)
    const before = texts(item, 'dependsOn').map((name) => answers.get(name.toLowerCase()))
    const failed = before.some((reply) => reply === undefined || reply.status >= 400)
    const reply = failed
      ? jsonReply(424, {
          error: { code: 'FailedDependency', message: 'A request that this one depends on failed.', innerError: {} },
        })
      : guarded(() => answerItem(item, ask, version, token, deps))
    answers.set(id, stamp(reply, deps.tenant.clock.now(), undefined))
  }
  const responses = requests.map((item) => {
    const reply = answers.get(idOf(item))
    const source = typeof reply?.body === 'string' ? reply.body : ''
    return {
      id: String(item['id']),
      status: reply?.status ?? 500,
      headers: itemHeaders(reply?.headers ?? {}),
      ...(source === '' ? {} : { body: parseJson(source) ?? source }),
    }
  })
  const detail = requests
    .map((item, index) => `${text(item, 'method') ?? ''} ${text(item, 'url') ?? ''} ${responses[index]?.status ?? ''}`)
    .join('; ')
  return { ...jsonReply(200, { responses: responses.reverse() }), detail }
}

/** Headers inside a batch are members of JSON, so their case counts: `Content-Type` (reference: entra-graph 3.2). */
function itemHeaders(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name.replace(/^(?:content-type|location|retry-after)$/u, (word) =>
        word.replaceAll(/\b[a-z]/gu, (a) => a.toUpperCase()),
      ),
      value,
    ]),
  )
}

function answerItem(item: Raw, ask: Ask, version: Version, token: TokenClaims, deps: GraphDeps): Reply {
  const method = (text(item, 'method') ?? '').toUpperCase()
  const url = text(item, 'url') ?? ''
  if (/^https?:/iu.test(url) || method === '')
    throw badPolicy('The url of a batched request is relative, and it has a method.')
  const path = itemPath(version, item)
  const planted = deps.planted(method, path, graphEffect(method, path, ''))
  if (planted !== undefined) return planted
  const own = Object.entries(member(item, 'headers') ?? {}).map(
    ([name, value]) => [name.toLowerCase(), String(value)] as const,
  )
  const headers: Readonly<Record<string, string>> = Object.fromEntries(own)
  const hasBody = item['body'] !== undefined
  if (hasBody && headers['content-type'] === undefined)
    throw badPolicy(`The request '${text(item, 'id') ?? ''}' has a body and needs a Content-Type header.`)
  const inner: Ask = {
    ...ask,
    method,
    path,
    query: url.includes('?') ? url.slice(url.indexOf('?') + 1) : '',
    headers,
    body: hasBody ? JSON.stringify(item['body']) : '',
  }
  return single(inner, version, splitVersion(path)[1], token, deps)
}
