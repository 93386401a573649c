import { inspect } from 'node:util'
import type { Hidden } from '../model/wire.ts'

/** Hides a secret: JSON, text and Node's inspection show `***`. Only identity and http reveal it. */
export function hide(secret: string): Hidden {
  const hidden = {
    reveal: () => secret,
    toJSON: () => '***' as const,
    toString: () => '***' as const,
    [inspect.custom]: () => '***',
  }
  Object.defineProperty(hidden, 'reveal', { enumerable: false })
  return Object.freeze(hidden)
}
