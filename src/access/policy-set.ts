import type { TypeName } from '../model/address.ts'
import type { Instance } from '../model/instance.ts'
import type { World } from '../model/world.ts'
import type { Held, Maybe, PolicySet } from './sign-in.ts'

const types = {
  policies: 'entra.conditionalAccessPolicy',
  locations: 'entra.namedLocation',
  strengths: 'entra.authenticationStrengthPolicy',
  securityDefaults: 'entra.securityDefaults',
} as const satisfies { readonly [name: string]: TypeName }

/** The types that a world must hold completely for its sign-ins to be judged. */
export const typesOfAccess: readonly TypeName[] = Object.values(types)

/**
 * What a world, observed or projected, decides over sign-ins; undefined where its policies are not all known: a policy that was not
 * seen could do anything. Locations, strengths and security defaults that were not read are unknown. Graph does not tell the old
 * trusted addresses of multifactor authentication; whoever knows them gives them.
 */
export function policySetOf(world: World, mfaTrustedIps: Maybe<readonly string[]> = 'unknown'): PolicySet | undefined {
  const policies = allOf(world, types.policies)
  if (policies === 'unknown') return undefined
  const defaults = world.of(types.securityDefaults)
  const [only] = defaults.is === 'present' ? defaults.value : []
  const isEnabled = only?.values['isEnabled']
  return {
    policies,
    locations: allOf(world, types.locations),
    strengths: allOf(world, types.strengths),
    securityDefaults: typeof isEnabled === 'boolean' ? isEnabled : 'unknown',
    mfaTrustedIps,
  }
}

function allOf(world: World, type: TypeName): Maybe<readonly Held[]> {
  const all = world.of(type)
  return all.is === 'present' && world.complete(type) ? all.value.map(heldOf) : 'unknown'
}

function heldOf({ id, at, values, partial }: Instance): Held {
  return { id, name: at.key, values, ...(partial === undefined ? {} : { partial }) }
}
