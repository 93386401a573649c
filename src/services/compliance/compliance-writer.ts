import type { Reader, Receipt, ServiceContext, Step, Writer } from '../../model/protocol.ts'
import type { Trouble } from '../../model/trouble.ts'
import { trouble } from '../../model/trouble.ts'
import type { Runner } from '../cmdlets/cmdlet-runner.ts'
import { writerOver } from '../cmdlets/cmdlet-writer.ts'
import { encodeCompliance } from './compliance-encode.ts'
import { complianceBehaviours } from './compliance-wire.ts'
import type { Distribution } from './distribution.ts'
import { distributionOf } from './distribution.ts'

/** Waits between looks for what was just made, in milliseconds; the last one repeats within the row's settling time. */
const waits = [2000, 4000, 8000]

/**
 * Writes steps at Purview. What is carried to its places later is looked at before and after: while the last change is still on
 * its way no other is sent, what is still being deleted is not made again, and what was accepted but has not arrived is told as
 * such (reference: purview C.5).
 */
export function complianceWriter(runner: Runner, clock: ServiceContext['clock'], reader: Reader): Writer {
  const writer = writerOver(runner, clock, reader, encodeCompliance)
  return {
    async perform(step, signal) {
      const { distribution } = complianceBehaviours(step.type)
      if (distribution === undefined || step.change.action === 'delete') return writer.perform(step, signal)
      const look = (identity: string): Promise<Distribution> =>
        distributionOf(runner, step.type, identity, distribution.detail, signal)
      const identity = step.change.objectId ?? step.current?.id
      const why = whyNot(step, await look(identity ?? step.change.at.key), distribution.detail)
      if (why !== undefined) return { wrote: 'no', trouble: why, warnings: [] }
      const receipt = await writer.perform(step, signal)
      if (receipt.wrote !== 'yes') return receipt
      const until = clock.now() + step.type.settleSeconds * 1000
      let seen = await look(receipt.id ?? step.change.at.key)
      for (let tries = 0; seen.is === 'absent' && clock.now() < until && !signal.aborted; tries += 1) {
        await clock.sleep(waits[Math.min(tries, waits.length - 1)] ?? 8000, signal)
        seen = await look(receipt.id ?? step.change.at.key)
      }
      return told(receipt, step, seen)
    },
  }
}

/** `detail`: only a status that was asked for in detail is sure enough to refuse a change. */
function whyNot({ change }: Step, seen: Distribution, detail: boolean): Trouble | undefined {
  const subject = { address: change.at, position: change.declared }
  if (seen.is === 'deleting')
    return trouble('STILL-CHANGING', {
      message: `${change.id} is still being deleted; the service needs time until the name is free.`,
      hint: 'Run again later, or make it under another name.',
      subject,
    })
  if (change.action === 'create' || !detail) return undefined
  if (seen.is === 'pending')
    return trouble('STILL-CHANGING', {
      message: `${change.id} is still being distributed after its last change; another one now would be lost or would break it.`,
      hint: 'Run again when its DistributionStatus is Success.',
      subject,
    })
  // Whether a change is still on its way must be known before another one is sent.
  return seen.is === 'unclear' ? { ...seen.why, subject, arrived: 'no' } : undefined
}

function told(receipt: Receipt, { change }: Step, seen: Distribution): Receipt {
  if (seen.is === 'pending')
    return {
      ...receipt,
      later: 'the service is still carrying it to its locations (DistributionStatus Pending)',
    }
  const warning =
    seen.is === 'failed'
      ? `${change.id} was written, but could not be carried to all its locations (DistributionStatus ${seen.status}); RetryDistribution may help.`
      : seen.is === 'unclear'
        ? `${change.id} was written, but how far it has come could not be read: ${seen.why.message}`
        : undefined
  return warning === undefined ? receipt : { ...receipt, warnings: [...receipt.warnings, warning] }
}
