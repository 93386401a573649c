import type { TypeName } from '../model/address.ts'
import type { Instance } from '../model/instance.ts'
import type { Observed } from '../model/observed.ts'
import { absent, present, unknown } from '../model/observed.ts'
import type { Sight } from '../model/protocol.ts'
import type { ResourceType } from '../model/resource-type.ts'
import type { Trouble } from '../model/trouble.ts'
import { trouble } from '../model/trouble.ts'
import type { World } from '../model/world.ts'
import { foldKey } from './fold.ts'

/** What is known of one type: the plain data a World answers from. */
export type TypeView = {
  readonly type: Pick<ResourceType, 'name' | 'keyCase'>
  /** Whether `instances` are all there are. */
  readonly complete: boolean
  readonly instances: readonly Instance[]
  /** Why the list could not be read. */
  readonly why?: Trouble
  /** Said of what is not known, in the place of "was not looked at". */
  readonly unseen?: string
  /** Look-ups made, by folded key and by lower-case id. Only those that found nothing or failed need to be kept. */
  readonly byKey: ReadonlyMap<string, Observed<readonly Instance[]>>
  readonly byId: ReadonlyMap<string, Observed<Instance>>
}

/** Makes a World of views. */
export function worldOf(tenant: string, views: ReadonlyMap<TypeName, TypeView>): World {
  // A reference is looked up for every object that names it: made once a type, when it is first asked.
  const indexes = new Map<TypeName, Index>()
  const indexOf = (name: TypeName, view: TypeView): Index => {
    const known = indexes.get(name)
    if (known !== undefined) return known
    const made = indexed(view)
    indexes.set(name, made)
    return made
  }
  const find: World['find'] = (name, key) => {
    const view = views.get(name)
    if (view === undefined) return unknown(notLookedAt(name))
    const folded = foldKey(view.type, key)
    const looked = view.byKey.get(folded)
    if (looked !== undefined) return looked
    const found = indexOf(name, view).byKey.get(folded) ?? []
    if (view.complete) return found.length === 0 ? absent : present(found)
    return unknown(view.why ?? notLookedAt(name, key, view.unseen))
  }
  const findId: World['findId'] = (name, id) => {
    const view = views.get(name)
    if (view === undefined) return unknown(notLookedAt(name))
    const folded = id.toLowerCase()
    const found = indexOf(name, view).byId.get(folded)
    if (found !== undefined) return present(found)
    if (view.complete) return absent
    return view.byId.get(folded) ?? unknown(view.why ?? notLookedAt(name, id, view.unseen))
  }
  return {
    tenant,
    types: () => [...views.keys()],
    of: (name) => {
      const view = views.get(name)
      if (view === undefined) return unknown(notLookedAt(name))
      return view.why === undefined ? present(view.instances) : unknown(view.why)
    },
    complete: (name) => views.get(name)?.complete ?? false,
    find,
    findId,
    byId: (name, id) => {
      const found = findId(name, id)
      return found.is === 'present' ? found.value : undefined
    },
  }
}

type Index = {
  readonly byKey: ReadonlyMap<string, readonly Instance[]>
  readonly byId: ReadonlyMap<string, Instance>
}

function indexed({ type, instances }: TypeView): Index {
  const byKey = new Map<string, Instance[]>()
  const byId = new Map<string, Instance>()
  for (const one of instances) {
    const key = foldKey(type, one.at.key)
    const namesakes = byKey.get(key)
    if (namesakes === undefined) byKey.set(key, [one])
    else namesakes.push(one)
    const id = one.id.toLowerCase()
    if (!byId.has(id)) byId.set(id, one)
  }
  return { byKey, byId }
}

/**
 * Makes a World of what a Reader saw. A list that failed makes its type unknown even where pages of it came in: half a
 * list is never taken for a whole one.
 */
export function worldFromSights(
  tenant: string,
  types: ReadonlyMap<TypeName, ResourceType>,
  sights: Iterable<Sight>,
): World {
  const drafts = new Map<TypeName, Draft>()
  for (const sight of sights) {
    const type = types.get(sight.type)
    if (type === undefined) continue
    const draft = drafts.get(sight.type) ?? newDraft(type)
    drafts.set(sight.type, draft)
    take(draft, sight)
  }
  return worldOf(tenant, new Map([...drafts].map(([name, draft]) => [name, settle(draft)])))
}

type Draft = {
  readonly type: ResourceType
  complete: boolean
  why: Trouble | undefined
  readonly listed: Map<string, Instance>
  readonly looked: Map<string, Instance>
  readonly byKey: Map<string, Observed<readonly Instance[]>>
  readonly byId: Map<string, Observed<Instance>>
}

function newDraft(type: ResourceType): Draft {
  return {
    type,
    complete: false,
    why: undefined,
    listed: new Map(),
    looked: new Map(),
    byKey: new Map(),
    byId: new Map(),
  }
}

function take(draft: Draft, { scope, seen }: Sight): void {
  const instances = seen.is === 'present' ? seen.value : []
  if (scope === 'all' || scope === 'page') {
    for (const one of instances) draft.listed.set(one.id, one)
    if (seen.is === 'unknown') draft.why = seen.why
    else if (scope === 'all') draft.complete = true
    return
  }
  for (const one of instances) {
    const known = draft.looked.get(one.id)
    // The same object may also have been wanted for a part of it: the whole one stays.
    if (known === undefined || told(one) >= told(known)) draft.looked.set(one.id, one)
  }
  if ('key' in scope) draft.byKey.set(foldKey(draft.type, scope.key), seen)
  else {
    const first = instances[0]
    draft.byId.set(
      scope.id.toLowerCase(),
      first === undefined ? (seen.is === 'unknown' ? seen : absent) : present(first),
    )
  }
}

function told({ values }: Instance): number {
  return Object.keys(values).length
}

function settle({ type, complete, why, listed, looked, byKey, byId }: Draft): TypeView {
  if (why !== undefined) return { type, complete: false, why, instances: [...looked.values()], byKey, byId }
  // A complete list is the truth; a look-up beside it was made at another moment and would only disagree.
  if (complete) return { type, complete, instances: [...listed.values()], byKey: new Map(), byId: new Map() }
  return { type, complete, instances: [...new Map([...listed, ...looked]).values()], byKey, byId }
}

function notLookedAt(type: TypeName, key?: string, unseen = 'was not looked at'): Trouble {
  const what = key === undefined ? type : `${type}/${key}`
  return trouble('OBJECT-UNREADABLE', { message: `${what} ${unseen}`, subject: { name: what } })
}
