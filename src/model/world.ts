import type { TypeName } from './address.ts'
import type { Instance } from './instance.ts'
import type { Observed } from './observed.ts'

/**
 * A tenant as a value: read live, loaded from a snapshot, or computed. `present` with an empty list means that the type
 * was read and has no objects.
 */
export interface World {
  readonly tenant: string
  /** The types that were looked at. */
  types(): readonly TypeName[]
  /** All that is known of a type. For a perObject type these are the objects asked for, and `complete` says no. A type nobody looked at is unknown. */
  of(type: TypeName): Observed<readonly Instance[]>
  /** Whether `of` is the complete list of a type. */
  complete(type: TypeName): boolean
  /** The objects with this key (several where names repeat). Unknown where it was not looked for. Keys compare as the look-up was made. */
  find(type: TypeName, key: string): Observed<readonly Instance[]>
  /** The object with this id: absent only where that is proven, by a complete list or by a look-up of the id. */
  findId(type: TypeName, id: string): Observed<Instance>
  /** The object with this id, if it was seen. */
  byId(type: TypeName, id: string): Instance | undefined
}
