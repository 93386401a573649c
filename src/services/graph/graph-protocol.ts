import type { Protocol } from '../../model/protocol.ts'
import { lastChangeOf } from './directory-audit.ts'
import { crowdFacts } from './graph-crowd.ts'
import { decodeReply } from './graph-decode.ts'
import { encodeStep } from './graph-encode.ts'
import { signInFacts } from './graph-facts.ts'
import { graphReader } from './graph-reader.ts'
import { refusalsOf } from './graph-refusals.ts'
import { readRecycleBin } from './recycle-bin.ts'
import { openTransport, toCall } from './graph-transport.ts'
import { graphWriter } from './graph-writer.ts'

/** Microsoft Graph: how the rows of Entra ID are read and written. */
export const graphProtocol: Protocol = {
  name: 'graph',
  audience: ({ cloud }) => cloud.graph,
  reader: (door, context) => graphReader(openTransport(door, context), context),
  writer: (door, context) => {
    const transport = openTransport(door, context)
    return graphWriter(transport, context, graphReader(transport, context))
  },
  lastChange: (door, context, asked, signal) => lastChangeOf(openTransport(door, context), asked, signal),
  recycleBin: (door, context, type, signal) => readRecycleBin(openTransport(door, context), context, type, signal),
  people: (door, context, asked, signal) => signInFacts(openTransport(door, context), context, asked, signal),
  crowd: (door, context, asked, signal) => crowdFacts(openTransport(door, context), context, asked, signal),
  encode: (step, context) =>
    encodeStep(step, `${context.cloud.graph}/v1.0/directoryObjects`).map((request) =>
      toCall(request, { cloud: context.cloud, newId: () => '00000000-0000-0000-0000-000000000000' }),
    ),
  decode: decodeReply,
  refusals: refusalsOf,
}
