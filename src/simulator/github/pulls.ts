import { jsonReply } from '../reply.ts'
import type { Reply } from '../reply.ts'
import { knownCommit, notFound, requirePermission } from './answers.ts'
import { numberAt, paged } from './call.ts'
import type { Call } from './call.ts'
import { shownPull } from './shown.ts'

/**
 * GET /repos/{o}/{r}/commits/{sha}/pulls: the merged pull request that brought a commit into the default branch; for a
 * commit that is not there, those that are open (GitHub documentation of the route).
 */
export function pullsOfCommit(call: Call): Reply {
  const { estate, caller } = call
  requirePermission(estate, caller, 'read', 'pull-requests')
  const sha = knownCommit(estate, call.at('sha'))
  const pulls = [...estate.pulls.values()]
  const merged = pulls.filter((pull) => pull.mergeSha === sha || (pull.mergeSha !== undefined && pull.headSha === sha))
  const rows = merged.length > 0 ? merged : pulls.filter((pull) => pull.headSha === sha && pull.closedAt === undefined)
  return paged(call, rows, (pull) => shownPull(estate, pull))
}

/** GET /repos/{o}/{r}/pulls/{number}. */
export function getPull(call: Call): Reply {
  requirePermission(call.estate, call.caller, 'read', 'pull-requests')
  const pull = call.estate.pulls.get(numberAt(call, 'number'))
  if (pull === undefined) throw notFound()
  return jsonReply(200, shownPull(call.estate, pull, true))
}
