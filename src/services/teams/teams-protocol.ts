import { teamsAudience } from '../../model/cloud.ts'
import type { Protocol } from '../../model/protocol.ts'
import { teamsCall } from './teams-call.ts'
import { decodeConfiguration } from './teams-decode.ts'
import { encodeConfiguration } from './teams-encode.ts'
import { teamsReader } from './teams-reader.ts'
import { teamsRefusals } from './teams-refusals.ts'
import { teamsWire } from './teams-wire.ts'
import { teamsWriter } from './teams-writer.ts'

/** Microsoft Teams: the configuration surface that its own module and admin centre speak (reference: teams A). */
export const teamsProtocol: Protocol = {
  name: 'teams',
  audience: () => teamsAudience,
  reader: teamsReader,
  writer: (door, context) => teamsWriter(door, context, teamsReader(door, context)),
  encode: (step, { cloud }) => {
    const wire = teamsWire(step.type)
    if (wire.kind !== 'configuration') return []
    return encodeConfiguration(step, wire).map(({ method, path, forms }) => {
      const [first] = forms
      const repeat = method === 'POST' ? 'afterLookup' : 'safe'
      return teamsCall(
        { method, path, repeat, ...(first === undefined ? {} : { body: first.body }) },
        cloud,
        step.type.budget,
      )
    })
  },
  decode: (type, reply) => decodeConfiguration(type, reply),
  refusals: teamsRefusals,
}
