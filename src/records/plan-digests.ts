import type { Json } from '../model/json.ts'
import type { Change } from '../model/plan.ts'
import { digest } from './canonical.ts'

/** Digest of what will change: everything a change writes and waits for, without what it was computed from. */
export function intentDigest(changes: readonly Change[]): string {
  return digest(
    changes.map((one): Json => ({
      id: one.id,
      action: one.action,
      type: one.at.type,
      key: one.at.key,
      objectId: one.objectId,
      values: one.values,
      needs: one.needs,
      follows: one.follows ?? [],
      version: one.version ?? null,
    })),
  )
}

/** Digest of what that rests on: the objects it was computed from, and what names were found to mean. */
export function basisDigest(changes: readonly Change[], looked: Readonly<Record<string, string>>): string {
  return digest({ objects: Object.fromEntries(changes.map((one) => [one.id, one.basis])), looked })
}
