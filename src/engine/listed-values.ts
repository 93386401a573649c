import type { TypeName } from '../model/address.ts'
import type { Path } from '../model/json.ts'
import type { Change } from '../model/plan.ts'
import type { Property, ResourceType } from '../model/resource-type.ts'

/**
 * The texts among the old values of changes that the service itself lists for their property (`enabled`, `Global`): words that name
 * nobody, which a report may show where it shows nothing else of the tenant. Pure.
 */
export function listedValues(
  changes: readonly Pick<Change, 'at' | 'differences'>[],
  types: ReadonlyMap<TypeName, ResourceType>,
): readonly string[] {
  const found = changes.flatMap(({ at, differences }) =>
    differences.flatMap(({ path, before }) => {
      if (typeof before !== 'string') return []
      const values = propertyAt(types.get(at.type), path)?.values ?? []
      return values.includes(before) ? [before] : []
    }),
  )
  return [...new Set(found)].sort()
}

function propertyAt(type: ResourceType | undefined, path: Path): Property | undefined {
  const [first, ...rest] = path.filter((step) => typeof step === 'string')
  let property = first === undefined ? undefined : type?.properties[first]
  for (const step of rest) property = property?.of?.[step]
  return property
}
