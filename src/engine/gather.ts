import type { TypeName } from '../model/address.ts'
import type { Want } from '../model/protocol.ts'
import type { ResourceType } from '../model/resource-type.ts'
import { foldKey } from './fold.ts'

/** Gathers what is wanted from several sides, so that each type, key and id is asked for once. */
export type Gathering = {
  /** Wants whole objects: all of a type, or those with these keys and ids. */
  readonly whole: (type: ResourceType, keys: 'all' | readonly string[], ids?: readonly string[]) => void
  /** Wants the object with a key for the sake of these properties alone. */
  readonly part: (type: ResourceType, key: string, only: readonly string[]) => void
  readonly wants: () => readonly Want[]
}

type Draft = {
  readonly type: ResourceType
  all: 'whole' | 'part' | undefined
  readonly keys: Map<string, string>
  readonly ids: Set<string>
  readonly parts: Map<string, { readonly key: string; readonly only: Set<string> }>
  readonly only: Set<string>
}

/** An empty gathering. What is not looked up singly is wanted as a whole list in any case. */
export function gather(): Gathering {
  const drafts = new Map<TypeName, Draft>()
  const draftOf = (type: ResourceType): Draft => {
    const known = drafts.get(type.name)
    if (known !== undefined) return known
    const fresh = {
      type,
      all: undefined,
      keys: new Map(),
      ids: new Set<string>(),
      parts: new Map(),
      only: new Set<string>(),
    }
    drafts.set(type.name, fresh)
    return fresh
  }
  return {
    whole: (type, keys, ids = []) => {
      const draft = draftOf(type)
      if (type.cardinality !== 'perObject' || keys === 'all') draft.all = 'whole'
      else for (const key of keys) draft.keys.set(foldKey(type, key), key)
      for (const id of ids) draft.ids.add(id)
    },
    part: (type, key, only) => {
      const draft = draftOf(type)
      if (type.cardinality !== 'perObject') draft.all ??= 'part'
      const folded = foldKey(type, key)
      const part = draft.parts.get(folded) ?? { key, only: new Set<string>() }
      draft.parts.set(folded, { key, only: part.only })
      for (const name of only) {
        draft.only.add(name)
        part.only.add(name)
      }
    },
    wants: () => [...drafts.values()].flatMap(wantsOfDraft),
  }
}

function wantsOfDraft({ type, all, keys, ids, parts, only }: Draft): readonly Want[] {
  if (all !== undefined) return [{ type, keys: 'all', ...(all === 'part' ? { only: [...only] } : {}) }]
  // Objects of which the same is needed are asked for together.
  const rest = new Map<string, { readonly keys: string[]; readonly only: readonly string[] }>()
  for (const [folded, { key, only }] of parts) {
    if (keys.has(folded)) continue
    const same = [...only].toSorted().join()
    const alike = rest.get(same) ?? { keys: [], only: [...only] }
    rest.set(same, { ...alike, keys: [...alike.keys, key] })
  }
  const whole =
    keys.size + ids.size === 0 ? [] : [{ type, keys: [...keys.values()], ...(ids.size === 0 ? {} : { ids: [...ids] }) }]
  return [...whole, ...[...rest.values()].map((alike) => ({ type, ...alike }))]
}
