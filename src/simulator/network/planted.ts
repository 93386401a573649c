import { answerNamed } from '../fault-answers.ts'
import type { FaultAct, FaultQueue } from '../fault.ts'
import { jsonReply } from '../reply.ts'
import type { Reply } from '../reply.ts'

/** Whether an act is an answer that stands in the place of the service's. */
export function isReplyAct(act: FaultAct): boolean {
  return typeof act === 'object' && ('status' in act || 'answer' in act)
}

/** The answer of a fault that is a status or a named answer; undefined for the other acts. */
export function replyOf(act: FaultAct | undefined): Reply | undefined {
  if (typeof act !== 'object') return undefined
  if ('answer' in act) return { ...answerNamed(act.answer), detail: `planted ${act.answer}` }
  if (!('status' in act)) return undefined
  const { status, headers, body } = act
  const said =
    typeof body === 'string'
      ? { status, headers: {}, body }
      : jsonReply(status, body ?? { error: { code: String(status), message: 'Planted.', innerError: {} } })
  return { ...said, headers: { ...said.headers, ...headers }, detail: 'planted' }
}

/** Asks the queue for an answer to one item of a batch. */
export function plantedReply(
  faults: FaultQueue,
  host: string,
): (method: string, path: string, effect: 'read' | 'write') => Reply | undefined {
  return (method, path, effect) => replyOf(faults.take({ host, method, path, effect, batchItem: true }, isReplyAct))
}
