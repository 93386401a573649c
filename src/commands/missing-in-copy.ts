import { foldKey } from '../engine/fold.ts'
import type { Address, TypeName } from '../model/address.ts'
import { addressText } from '../model/address.ts'
import type { Configuration } from '../model/desired.ts'
import { isGuid } from '../model/guid.ts'
import { referencesIn } from '../model/marks.ts'
import type { ResourceType } from '../model/resource-type.ts'
import type { SnapshotOutline } from '../records/snapshot-outline.ts'

const user: TypeName = 'entra.user'

/**
 * What a configuration speaks of and a snapshot does not hold, as sentences: declared types that nobody took, and objects that
 * are referred to by a name which the snapshot cannot settle. What a complete list does not have is not missing: it is absent.
 */
export function missingInCopy(
  snapshot: SnapshotOutline,
  configuration: Configuration,
  types: ReadonlyMap<TypeName, ResourceType>,
): readonly string[] {
  const declared = [...new Set(configuration.desired.map((one) => one.at.type))]
  const untaken = declared.filter((name) => !snapshot.types.has(name))
  const referred = [
    ...configuration.desired.flatMap((one) =>
      referencesIn(one.values).flatMap(({ $ref }) =>
        isGuid($ref.name) ? [] : [$ref.types.map((type): Address => ({ type, key: $ref.name }))],
      ),
    ),
    ...configuration.breakGlass.map((one): readonly Address[] => [{ type: user, key: one.user }]),
  ]
  const open = referred.filter(
    (ways) =>
      ways.every((at) => !holds(snapshot, at, types) && !isDeclared(configuration, at, types)) &&
      ways.some(({ type }) => !isComplete(snapshot, type)),
  )
  const unheld = [...new Set(open.flatMap((ways) => (ways[0] === undefined ? [] : [addressText(ways[0])])))]
  return [
    ...(untaken.length === 0
      ? []
      : [`The copy does not hold ${untaken.join(', ')}: what is shown of them says nothing about the tenant.`]),
    ...(unheld.length === 0
      ? []
      : [
          `The configuration refers to what the copy does not hold: ${listed(unheld)}. Nobody can tell from it whether that exists; take the copy with --only for these too.`,
        ]),
  ]
}

function isComplete(snapshot: SnapshotOutline, name: TypeName): boolean {
  return snapshot.types.get(name)?.complete ?? false
}

/** Objects of a simulator go by another name than the row's: so what the row calls its key is looked at as well. */
function holds(snapshot: SnapshotOutline, at: Address, types: ReadonlyMap<TypeName, ResourceType>): boolean {
  const names = types.get(at.type)?.key ?? []
  return (snapshot.types.get(at.type)?.objects ?? []).some(({ key, members }) =>
    [key, ...names.map((name) => members[name])].some(
      (one) => typeof one === 'string' && sameKey({ type: at.type, key: one }, at, types),
    ),
  )
}

function isDeclared({ desired }: Configuration, at: Address, types: ReadonlyMap<TypeName, ResourceType>): boolean {
  return desired.some((one) => one.at.type === at.type && one.ensure === 'present' && sameKey(one.at, at, types))
}

function sameKey(left: Address, right: Address, types: ReadonlyMap<TypeName, ResourceType>): boolean {
  const type = types.get(left.type)
  if (type === undefined) return left.key === right.key
  return foldKey(type, left.key) === foldKey(type, right.key)
}

/** At most ten names; how many more there are is said. */
function listed(names: readonly string[]): string {
  const more = names.length - 10
  return more > 0 ? `${names.slice(0, 10).join(', ')} and ${more} more` : names.join(', ')
}
