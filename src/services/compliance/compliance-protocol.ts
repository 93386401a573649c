import type { Protocol, ServiceContext } from '../../model/protocol.ts'
import type { Door } from '../../model/wire.ts'
import { cmdletCall } from '../cmdlets/cmdlet-call.ts'
import { readerOver } from '../cmdlets/cmdlet-reader.ts'
import type { Runner } from '../cmdlets/cmdlet-runner.ts'
import { cmdletRunner } from '../cmdlets/cmdlet-runner.ts'
import { decodeCompliance } from './compliance-decode.ts'
import { encodeCompliance } from './compliance-encode.ts'
import { complianceElsewhere, compliancePlace, unregionedPlace } from './compliance-place.ts'
import { complianceRefusals } from './compliance-refusals.ts'
import { complianceWriter } from './compliance-writer.ts'

/**
 * Opens Purview compliance for one run: the cmdlets of Exchange's protocol at hosts of its own (reference: purview C). Reader and
 * writer of one tenant share what was found out about its region. `encode` tells of the host before a region is known.
 */
export function openCompliance(): Protocol {
  const runners = new Map<ServiceContext, Runner>()
  const runnerOf = (door: Door, context: ServiceContext): Runner => {
    const runner = runners.get(context) ?? cmdletRunner(door, context, compliancePlace, complianceElsewhere)
    runners.set(context, runner)
    return runner
  }
  const readerOf = (door: Door, context: ServiceContext): ReturnType<Protocol['reader']> =>
    readerOver(runnerOf(door, context), decodeCompliance)
  return {
    name: 'compliance',
    audience: ({ cloud }) => cloud.compliance,
    reader: readerOf,
    writer: (door, context) => complianceWriter(runnerOf(door, context), context.clock, readerOf(door, context)),
    encode: (step, context) =>
      encodeCompliance(step).map((cmdlet) => cmdletCall(cmdlet, unregionedPlace(context), step.type.budget)),
    decode: (type, reply) => decodeCompliance(type, reply),
    refusals: complianceRefusals,
  }
}
