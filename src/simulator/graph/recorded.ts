import type { Raw } from '../json.ts'
import { text } from '../json.ts'
import type { Change } from '../tenant/audit-activities.ts'
import type { Store } from '../tenant/store.ts'
import { types } from '../tenant/type-names.ts'

/** A store for one request, which remembers what the request did to each object. */
export interface RecordedStore {
  readonly store: Store
  readonly changes: () => readonly Change[]
}

/** Writes go through to `store`; of an object that was written twice the first state and the last count. */
export function recorded(store: Store): RecordedStore {
  const first = new Map<string, { readonly type: string; readonly id: string; readonly before: Raw | undefined }>()
  const back = new Set<string>()
  const note = (type: string, id: string): void => {
    const key = `${type} ${id.toLowerCase()}`
    if (!first.has(key)) first.set(key, { type, id, before: store.get(type, id) })
  }
  return {
    store: {
      ...store,
      put: (type, raw) => {
        note(type, text(raw, 'id') ?? '')
        store.put(type, raw)
      },
      delete: (type, id) => {
        if (type === types.deleted) back.add(id.toLowerCase())
        note(type, id)
        store.delete(type, id)
      },
    },
    changes: () =>
      [...first.values()]
        .filter(({ type }) => type !== types.deleted)
        .map(({ type, id, before }) => {
          const after = store.get(type, id)
          return {
            type,
            ...(before === undefined ? {} : { before }),
            ...(after === undefined ? {} : { after }),
            ...(before === undefined && back.has(id.toLowerCase()) ? { restored: true as const } : {}),
          }
        }),
  }
}
