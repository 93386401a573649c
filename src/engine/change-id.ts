import type { Desired } from '../model/desired.ts'
import { addressText } from '../model/address.ts'

/** What the change of a declaration is called within its plan; of one that pins its id with that, since others may carry its name. */
export function changeIdOf({ at, id }: Pick<Desired, 'at' | 'id'>): string {
  return id === undefined ? addressText(at) : `${addressText(at)} (${id})`
}
