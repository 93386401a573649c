import type { Address } from './address.ts'
import type { Json, JsonObject } from './json.ts'

/** One object of a tenant, as it was seen or as it will be. */
export type Instance = {
  readonly at: Address
  /** The service's own id (Graph: object id; cmdlets: Guid where there is one, else the identity). */
  readonly id: string
  readonly etag?: string
  /** Row space, after decode: what diff, rules and plan look at. References are ids here. */
  readonly values: JsonObject
  /** Why only a part of it could be seen, where that is so: what `values` lacks is then unknown, not empty. */
  readonly partial?: string
  /** As the wire gave it: snapshots, simulator, replay. */
  readonly raw: Json
}
