import type { Protocol } from '../../model/protocol.ts'
import { cmdletCall } from './cmdlet-call.ts'
import { decodeCmdlet } from './cmdlet-decode.ts'
import { encodeCmdlets } from './cmdlet-encode.ts'
import { cmdletReader } from './cmdlet-reader.ts'
import { cmdletRefusals } from './cmdlet-refusals.ts'
import { cmdletWriter } from './cmdlet-writer.ts'

/** Exchange Online: cmdlets over `InvokeCommand`, the REST that Exchange's own module speaks (reference: exchange B). */
export const cmdletProtocol: Protocol = {
  name: 'cmdlets',
  audience: ({ cloud }) => cloud.exchange,
  reader: cmdletReader,
  writer: (door, context) => cmdletWriter(door, context, cmdletReader(door, context)),
  encode: (step, context) => encodeCmdlets(step).map((cmdlet) => cmdletCall(cmdlet, context, step.type.budget)),
  decode: (type, reply) => decodeCmdlet(type, reply),
  refusals: cmdletRefusals,
}
