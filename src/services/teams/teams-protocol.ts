import { teamsAudience } from '../../model/cloud.ts'
import type { Protocol } from '../../model/protocol.ts'
import { teamsCall } from './teams-call.ts'
import { encodeGroupAssignment } from './group-assignment.ts'
import { decodeTeams } from './teams-decode-any.ts'
import { encodeConfiguration } from './teams-encode.ts'
import { teamsReader } from './teams-reader.ts'
import { teamsRefusals } from './teams-refusals.ts'
import { teamsWire } from './teams-wire.ts'
import { teamsWriter } from './teams-writer.ts'
import { encodeUserAssignment } from './user-assignment.ts'

/** Microsoft Teams: the configuration surface that its own module and admin centre speak (reference: teams A). */
export const teamsProtocol: Protocol = {
  name: 'teams',
  audience: () => teamsAudience,
  // Assignments to people are Graph's.
  findAudiences: (_door, { cloud }) => Promise.resolve([teamsAudience, cloud.graph]),
  reader: teamsReader,
  writer: (door, context) => teamsWriter(door, context, teamsReader(door, context)),
  encode: (step, { cloud }) => {
    const wire = teamsWire(step.type)
    if (wire.kind === 'userAssignment') return encodeUserAssignment(step, cloud)
    const writings = wire.kind === 'groupAssignment' ? encodeGroupAssignment(step) : encodeConfiguration(step, wire)
    return writings.map(({ method, path, forms: [first] }) => {
      const repeat = method === 'POST' ? 'afterLookup' : 'safe'
      const told = { method: method === 'PUT' ? (first?.prefers ?? method) : method, path, repeat } as const
      return teamsCall(first === undefined ? told : { ...told, body: first.body }, cloud, step.type.budget)
    })
  },
  decode: (type, reply) => decodeTeams(type, reply),
  refusals: teamsRefusals,
}
