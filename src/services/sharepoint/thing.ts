import type { Instance } from '../../model/instance.ts'
import type { Json } from '../../model/json.ts'
import type { Observed } from '../../model/observed.ts'
import type { Sight, Step, Want } from '../../model/protocol.ts'
import type { ResourceType } from '../../model/resource-type.ts'
import type { Call, Reply } from '../../model/wire.ts'
import type { SharepointPlace } from './sharepoint-hosts.ts'

/** One question of a reading, and what its answer tells. */
export type Look = {
  readonly call: Call
  readonly scope: Sight['scope']
  /** One question for each object that the call asks about together; they are asked one by one where it fails for one of them. */
  readonly parts?: readonly Look[]
  /** The call that goes on where an answer was only a page. */
  readonly next?: (reply: Reply) => Call | undefined
  /** The call that tells of an object what its list leaves out. */
  readonly detail?: (instance: Instance) => Call
}

/** One request of a write. */
export type Act = {
  readonly call: Call
  /** It begins an operation, which is waited for (reference: sharepoint B.7). */
  readonly operation?: true
  /** How it is seen that it took effect, where what follows rests on it. */
  readonly seen?: { readonly call: Call; readonly holds: (reply: Reply) => boolean; readonly what: string }
  /** Its removal is done, too, where the thing is not there. */
  readonly removes?: true
  /** How many things it changes: a refusal may leave the first of several done. */
  readonly changes: number
  /** The id of what it made, out of its answer. */
  readonly made?: (reply: Reply) => string | undefined
}

/** How one kind of thing is asked for, understood and written. All of it is pure. */
export type Thing = {
  readonly looks: (want: Want, place: SharepointPlace) => readonly Look[]
  readonly decode: (type: ResourceType, reply: Reply) => Observed<readonly Instance[]>
  /** Puts into an object what its detail tells; undefined where the answer tells nothing. */
  readonly join?: (type: ResourceType, instance: Instance, reply: Reply) => Instance | undefined
  readonly acts: (step: Step, place: SharepointPlace) => readonly Act[]
}

/** An object of a row: values that were not told are left out, so that they are unknown and not nothing. */
export function instance(
  type: ResourceType,
  key: string,
  id: string,
  values: Readonly<Record<string, Json | undefined>>,
  raw: Json,
): Instance {
  const known = Object.entries(values).flatMap(([name, value]) =>
    value === undefined || type.properties[name] === undefined ? [] : [[name, value] as const],
  )
  return { at: { type: type.name, key }, id, values: Object.fromEntries(known), raw }
}
