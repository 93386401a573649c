import type { TypeName } from '../../src/model/address.ts'
import type { Desired } from '../../src/model/desired.ts'
import type { ResourceType } from '../../src/model/resource-type.ts'
import type { World } from '../../src/model/world.ts'
import type { Planned } from '../../src/engine/plan.ts'
import { plan } from '../../src/engine/plan.ts'

/** Plans with a protocol that refuses nothing. */
export function planOf(
  world: World,
  types: ReadonlyMap<TypeName, ResourceType>,
  ...desired: readonly Desired[]
): Planned {
  return plan({ tenant: world.tenant, world, desired, types, refusals: () => [] })
}
