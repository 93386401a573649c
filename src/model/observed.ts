import type { Trouble } from './trouble.ts'

/**
 * What looking at something gave. Could-not-read is a value nobody can forget: it is never a difference and never a
 * reason to write. `absent` needs proof: a complete list, or a 404 that the row calls honest.
 */
export type Observed<T> =
  | { readonly is: 'present'; readonly value: T }
  | { readonly is: 'absent' }
  | { readonly is: 'unknown'; readonly why: Trouble }

/** Something that was seen. */
export function present<T>(value: T): Observed<T> {
  return { is: 'present', value }
}

/** Something proven not to exist. */
export const absent: Observed<never> = { is: 'absent' }

/** Something that could not be read, with the reason. */
export function unknown(why: Trouble): Observed<never> {
  return { is: 'unknown', why }
}
