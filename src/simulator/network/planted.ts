import type { FaultAct, FaultQueue } from '../fault.ts'
import { jsonReply } from '../reply.ts'
import type { Reply } from '../reply.ts'

/** The answer of a fault that is a status; undefined for the other acts. */
export function replyOf(act: FaultAct | undefined): Reply | undefined {
  if (typeof act !== 'object' || !('status' in act)) return undefined
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
  return (method, path, effect) =>
    replyOf(faults.take({ host, method, path, effect }, (act) => typeof act === 'object' && 'status' in act))
}
