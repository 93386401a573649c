import { randomBytes } from 'node:crypto'
import { Refusal, unknownReply } from '../reply.ts'
import type { Ask, Reply } from '../reply.ts'
import { failure, notFound } from './answers.ts'
import type { Call } from './call.ts'
import { checksOfCommit, createCheck, getCheck, listAnnotations, updateCheck } from './checks.ts'
import { createComment, deleteComment, getComment, listComments, updateComment } from './comments.ts'
import type { Caller, Estate } from './estate.ts'
import type { LimitKeeper } from './limits.ts'
import { getPull, pullsOfCommit } from './pulls.ts'
import { listArtifacts, pendingDeployments, reviewDeployments } from './runs.ts'

/** Where the REST API of GitHub is. */
export const githubApiHost = 'api.github.com'

const number = String.raw`\d+`
const sha = '[0-9a-f]{40}'

/** The routes that are known; everything else is 501. */
const routes: readonly { readonly method: string; readonly path: RegExp; readonly answer: (call: Call) => Reply }[] = [
  route('GET', `issues/(?<number>${number})/comments`, listComments),
  route('POST', `issues/(?<number>${number})/comments`, createComment),
  route('GET', `issues/comments/(?<id>${number})`, getComment),
  route('PATCH', `issues/comments/(?<id>${number})`, updateComment),
  route('DELETE', `issues/comments/(?<id>${number})`, deleteComment),
  route('GET', `commits/(?<sha>${sha})/pulls`, pullsOfCommit),
  route('GET', `commits/(?<sha>${sha})/check-runs`, checksOfCommit),
  route('GET', `pulls/(?<number>${number})`, getPull),
  route('POST', 'check-runs', createCheck),
  route('GET', `check-runs/(?<id>${number})`, getCheck),
  route('PATCH', `check-runs/(?<id>${number})`, updateCheck),
  route('GET', `check-runs/(?<id>${number})/annotations`, listAnnotations),
  route('GET', `actions/runs/(?<run>${number})/artifacts`, listArtifacts),
  route('GET', `actions/runs/(?<run>${number})/pending_deployments`, pendingDeployments),
  route('POST', `actions/runs/(?<run>${number})/pending_deployments`, reviewDeployments),
]

function route(method: string, path: string, answer: (call: Call) => Reply) {
  return { method, path: new RegExp(`^${path}$`, 'u'), answer }
}

/** What every answer carries (recorded headers of public issues: x-github-request-id, x-github-media-type). */
function always(): Reply['headers'] {
  return {
    'x-github-media-type': 'github.v3; format=json',
    'x-github-api-version-selected': '2022-11-28',
    'x-github-request-id': randomBytes(12).toString('hex').toUpperCase(),
  }
}

/** Answers a request to the REST API: who asks, whether they may ask so much, and what the route says. */
export function answerApi(ask: Ask, estate: Estate, limits: LimitKeeper): Reply {
  try {
    const reply = answered(ask, estate, limits)
    return { ...reply, headers: { ...always(), ...limits.headers(), ...reply.headers } }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { ...error.reply, headers: { ...always(), ...limits.headers(), ...error.reply.headers } }
  }
}

function answered(ask: Ask, estate: Estate, limits: LimitKeeper): Reply {
  // GitHub refuses whoever does not say what they are (documentation: getting started with the REST API).
  if ((ask.headers['user-agent'] ?? '') === '') throw failure(403, 'Request forbidden by administrative rules.')
  const caller = callerOf(ask, estate)
  limits.count(ask.method !== 'GET')
  const rest = restOf(ask, estate)
  for (const { method, path, answer } of routes) {
    const match = method === ask.method ? path.exec(rest) : null
    if (match === null) continue
    const groups = match.groups ?? {}
    return answer({ ask, estate, caller, query: new URLSearchParams(ask.query), at: (name) => groups[name] ?? '' })
  }
  return unknownReply(`${ask.method} ${ask.host}${ask.path}`)
}

function callerOf(ask: Ask, estate: Estate): Caller {
  const given = /^(?:bearer|token) +(.+)$/iu.exec(ask.headers['authorization'] ?? '')?.[1]
  const caller = given === undefined ? undefined : estate.tokens.get(given)
  if (caller !== undefined) return caller
  throw failure(401, given === undefined ? 'Requires authentication' : 'Bad credentials')
}

/** What follows the repository in the path; of another repository a token of this one sees nothing. */
function restOf(ask: Ask, estate: Estate): string {
  const match = /^\/repos\/([^/]+\/[^/]+)\/(.+)$/u.exec(ask.path)
  if (match === null) return ask.path
  if (match[1]?.toLowerCase() !== estate.repository.toLowerCase()) throw notFound()
  return match[2] ?? ''
}
