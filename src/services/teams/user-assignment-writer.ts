import type { JsonObject } from '../../model/json.ts'
import { isJson, isJsonList, isJsonObject } from '../../model/json.ts'
import type { Receipt } from '../../model/protocol.ts'
import { trouble } from '../../model/trouble.ts'
import type { Call, Reply } from '../../model/wire.ts'
import { warningsOf } from './teams-errors.ts'
import type { Sending } from './teams-sending.ts'
import { attemptCall, failure, waitToLook } from './teams-sending.ts'
import type { Assigned } from './user-assignment.ts'
import {
  assignedBy,
  graphAssignCall,
  isAssignedByGraph,
  policyIdCall,
  teamsAssignCall,
  userCall,
} from './user-assignment.ts'

/** How long Graph may not know a policy that was made moments ago on the Teams host. */
const policyWaitMs = 30_000

/**
 * Gives a user a policy, or takes it away: by Graph with the ids of both, elsewhere by their names. To do it twice is to do it once,
 * so it may be repeated. The service shows it half a minute later (reference: teams A.5).
 */
export async function writeUserAssignment(sending: Sending): Promise<Receipt> {
  const { step, context } = sending
  const { change, type } = step
  const assigned = assignedBy(change.at.key)
  const declared = change.action === 'delete' ? '' : change.values['PolicyName']
  if (assigned === undefined || typeof declared !== 'string') return nothing(sending, 'it names no user and policy')
  const call = isAssignedByGraph(context.cloud)
    ? await callOfGraph(sending, assigned, declared)
    : teamsAssignCall(context.cloud, assigned, declared, type.budget)
  // Looking up writes nothing, however it ends.
  if (!('url' in call)) return { ...call, wrote: 'no' }
  const tried = await attemptCall(sending, call)
  if (tried.is !== 'done') return failure(sending, tried)
  return { wrote: 'yes', id: change.at.key, warnings: warningsOf(tried.reply) }
}

async function callOfGraph(sending: Sending, { user, policyType }: Assigned, name: string): Promise<Call | Receipt> {
  const { cloud } = sending.context
  const who = await attemptCall(sending, userCall(cloud, user))
  if (who.is !== 'done') return failure(sending, who)
  const userId = objectIn(who.reply)['id']
  if (typeof userId !== 'string') return nothing(sending, `Graph told no id of ${user}`)
  if (name === '') return graphAssignCall(cloud, userId, policyType)
  const until = sending.context.clock.now() + policyWaitMs
  for (let look = 0; ; look += 1) {
    const which = await attemptCall(sending, policyIdCall(cloud, policyType, name))
    if (which.is !== 'done' && !(which.is === 'refused' && which.error.kind === 'notFound'))
      return failure(sending, which)
    const ids = which.is === 'done' ? policiesCalled(name, which.reply) : []
    const [policyId] = ids
    if (policyId !== undefined && ids.length === 1) return graphAssignCall(cloud, userId, policyType, policyId)
    if (ids.length > 1 || sending.context.clock.now() >= until || sending.signal.aborted)
      return notOne(sending, policyType, name, ids.length)
    await waitToLook(sending, look)
  }
}

function policiesCalled(name: string, reply: Reply): readonly string[] {
  const list = objectIn(reply)['value']
  return (isJsonList(list) ? list : []).filter(isJsonObject).flatMap((one) => {
    const { name: own, policyId } = one
    const isIt = typeof own === 'string' && own.replace(/^Tag:/iu, '').toLowerCase() === name.toLowerCase()
    return isIt && typeof policyId === 'string' ? [policyId] : []
  })
}

function notOne({ step: { change } }: Sending, policyType: string, name: string, count: number): Receipt {
  const found =
    count === 0 ? `no policy of the type ${policyType} is` : `${count} policies of the type ${policyType} are`
  const why = trouble(count === 0 ? 'REFERENCE-NOT-FOUND' : 'REFERENCE-AMBIGUOUS', {
    message: `${change.id}: ${found} called "${name}".`,
    subject: { address: change.at, position: change.declared },
    arrived: 'no',
  })
  return { wrote: 'no', trouble: why, warnings: [] }
}

function objectIn({ body }: Reply): JsonObject {
  return isJson(body) && isJsonObject(body) ? body : {}
}

function nothing({ step: { change } }: Sending, why: string): Receipt {
  const told = trouble('NOT-WRITABLE', {
    message: `${change.id} cannot be written: ${why}.`,
    subject: { address: change.at, position: change.declared },
  })
  return { wrote: 'no', trouble: told, warnings: [] }
}
