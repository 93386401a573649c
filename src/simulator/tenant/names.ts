import { text } from '../json.ts'
import { namesOf } from './audit-activities.ts'
import type { NameOf } from './audit-activities.ts'
import type { Store } from './store.ts'
import { directoryTypeNames, directoryTypes, types } from './type-names.ts'

/** Names an object of the directory by its id; one that is not there has its id and nothing else. */
export function namesIn(store: Store): NameOf {
  return (id) => {
    for (const type of [...directoryTypeNames, types.role]) {
      const raw = store.get(type, id)
      if (raw === undefined) continue
      const word = type === types.role ? 'role' : (directoryTypes[type] ?? '')
      return { type: `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`, ...namesOf(raw) }
    }
    return { type: 'Other', displayName: null }
  }
}

/** A person as the audit log tells who did something; a snapshot need not hold whoever is named, so it may be a name alone. */
export function personNamed(
  store: Store,
  userPrincipalName: string,
): { readonly id: string | null; readonly displayName: string | null; readonly userPrincipalName: string } {
  const [raw = {}] = store.by(types.user, 'userPrincipalName', userPrincipalName)
  return { id: text(raw, 'id') ?? null, displayName: text(raw, 'displayName') ?? null, userPrincipalName }
}
