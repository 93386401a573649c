import type { Address, TypeName } from '../model/address.ts'
import { addressText } from '../model/address.ts'
import type { Desired, PruneScope } from '../model/desired.ts'
import type { Instance } from '../model/instance.ts'
import { sameJson } from '../model/json.ts'
import type { Want } from '../model/protocol.ts'
import type { ResourceType } from '../model/resource-type.ts'
import type { Trouble } from '../model/trouble.ts'
import { trouble } from '../model/trouble.ts'
import type { World } from '../model/world.ts'
import { compareAll } from './compare.ts'
import { foldKey, keyValues } from './fold.ts'
import { keyHoldsReferences, match } from './match.ts'

/** What pruning declares, and why it declares nothing where it must not. */
export type Pruned = { readonly desired: readonly Desired[]; readonly troubles: readonly Trouble[] }

/** What pruning has to see: every type of a scope, whole. */
export function wantsOfPrune(
  scopes: readonly PruneScope[],
  types: ReadonlyMap<TypeName, ResourceType>,
): readonly Want[] {
  return [...new Set(scopes.map((one) => one.type))].flatMap((name): readonly Want[] => {
    const type = types.get(name)
    return type === undefined ? [] : [{ type, keys: 'all' }]
  })
}

/**
 * Declares absent what is in a scope and not declared. An object that can be switched off is switched off first, and deleted by a
 * later run that finds it off. Protected objects and types stay. A list that could not be read whole prunes nothing
 * (OBJECT-UNREADABLE), and neither does a scope that holds more than it may (PRUNE-LIMIT). Pure.
 */
export function pruned(
  world: World,
  types: ReadonlyMap<TypeName, ResourceType>,
  declared: readonly Desired[],
  { scopes, protect }: { readonly scopes: readonly PruneScope[]; readonly protect: readonly Address[] },
): Pruned {
  const found = scopes.map((scope) => prunedIn(world, types, declared, scope, protect))
  const seen = new Set<string>()
  const desired = found
    .flatMap((one) => one.desired)
    .filter((one) => {
      const name = `${one.at.type}/${one.id ?? one.at.key}`
      const isNew = !seen.has(name)
      seen.add(name)
      return isNew
    })
  return { desired, troubles: found.flatMap((one) => one.troubles) }
}

function prunedIn(
  world: World,
  types: ReadonlyMap<TypeName, ResourceType>,
  declared: readonly Desired[],
  scope: PruneScope,
  protect: readonly Address[],
): Pruned {
  const subject = { position: scope.position }
  const type = types.get(scope.type)
  const all = world.of(scope.type)
  if (type === undefined || all.is !== 'present' || !world.complete(scope.type)) {
    const why = all.is === 'unknown' ? `: ${all.why.message}` : ''
    const message = `${scope.type} could not be read whole, so nothing of it is pruned${why}`
    return { desired: [], troubles: [trouble('OBJECT-UNREADABLE', { message, subject })] }
  }
  const inScope = all.value.filter((one) => isNamed(type, scope.name, one.at.key))
  const kept = keptIds(world, types, declared, type)
  if ('unresolved' in kept) {
    const message = `Nothing of ${scope.type} is pruned: ${kept.unresolved} is declared, and which object that is cannot be told (see its own error)`
    return { desired: [], troubles: [trouble('OBJECT-UNREADABLE', { message, subject })] }
  }
  const extra = inScope.filter((one) => !kept.ids.has(one.id) && !isProtected(type, one, protect))
  const most = Math.min(scope.maxCount, Math.floor((inScope.length * scope.maxPercent) / 100))
  if (extra.length > most) {
    const names = extra.slice(0, 10).map((one) => `"${one.at.key}"`)
    const more = extra.length > names.length ? ` and ${extra.length - names.length} more` : ''
    return {
      desired: [],
      troubles: [
        trouble('PRUNE-LIMIT', {
          message: `${extra.length} of ${inScope.length} objects of ${scope.type} named ${scope.name} are not declared, and at most ${most} may be pruned (${scope.maxCount}, and ${scope.maxPercent} % of them): ${names.join(', ')}${more}`,
          subject,
        }),
      ],
    }
  }
  return { desired: extra.map((one) => goneOrOff(type, one, scope)), troubles: [] }
}

/** Objects that a declaration means, whatever it wants of them; or the declaration of which nobody can tell. */
function keptIds(
  world: World,
  types: ReadonlyMap<TypeName, ResourceType>,
  declared: readonly Desired[],
  type: ResourceType,
): { readonly ids: ReadonlySet<string> } | { readonly unresolved: string } {
  const own = declared.filter((one) => one.at.type === type.name)
  // What is known by what it refers to is found once its names are ids.
  const referring = own.some(keyHoldsReferences) ? compareAll(world, declared, types) : []
  const resolved = referring.filter(({ desired }) => desired.at.type === type.name && keyHoldsReferences(desired))
  const unresolved = resolved.find(({ object, troubles }) => object.is !== 'present' && troubles.length > 0)
  if (unresolved !== undefined) return { unresolved: addressText(unresolved.desired.at) }
  const byKey = own.filter((one) => !keyHoldsReferences(one))
  const ids = byKey.flatMap((one) => {
    const found = match(world, one, one.values)
    if ('trouble' in found || found.object.is !== 'present') return namesakes(world, type, one)
    return [found.object.value.id]
  })
  return {
    ids: new Set([...ids, ...resolved.flatMap(({ object }) => (object.is === 'present' ? [object.value.id] : []))]),
  }
}

/** A declaration that could not be matched keeps everything that it may mean. */
function namesakes(world: World, type: ResourceType, one: Desired): readonly string[] {
  const keys = [one.at.key, ...(one.was === undefined ? [] : [one.was])]
  return keys.flatMap((key) => {
    const seen = world.find(type.name, key)
    return seen.is === 'present' ? seen.value.map(({ id }) => id) : []
  })
}

function isProtected(type: ResourceType, one: Instance, protect: readonly Address[]): boolean {
  return protect.some(
    (at) => at.type === type.name && (at.key === '' || foldKey(type, at.key) === foldKey(type, one.at.key)),
  )
}

/** Whether a key matches a pattern: `*` is any text, `?` one character; case as the row compares keys. */
export function isNamed(type: ResourceType, pattern: string, key: string): boolean {
  const [wanted, given] = [Array.from(foldKey(type, pattern)), Array.from(foldKey(type, key))]
  // Positions of the pattern that may stand before the character at hand: no backtracking, whatever the pattern.
  let places = closed(new Set([0]), wanted)
  for (const letter of given) {
    const next = new Set<number>()
    for (const place of places) {
      const want = wanted[place]
      if (want === '*') next.add(place)
      else if (want === '?' || want === letter) next.add(place + 1)
    }
    places = closed(next, wanted)
  }
  return places.has(wanted.length)
}

function closed(places: Set<number>, wanted: readonly string[]): Set<number> {
  for (const place of places) if (wanted[place] === '*') places.add(place + 1)
  return places
}

function goneOrOff(type: ResourceType, one: Instance, { position, name }: PruneScope): Desired {
  const { off } = type
  const isOff = off === undefined || sameJson(one.values[off.property], off.value)
  const key = keyValues(type, one.at.key)
  return {
    at: one.at,
    type,
    ensure: isOff ? 'absent' : 'present',
    values: isOff ? key : { ...key, [off.property]: off.value },
    mode: 'enforce',
    ignore: [],
    positions: () => position,
    task: { job: 'prune' },
    note: isOff
      ? `is not declared, and named ${name}`
      : `is not declared, and named ${name}: switched off first, deleted by a later run`,
    id: one.id,
  }
}
