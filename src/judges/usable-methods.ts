import { resistsPhishing } from '../access/registered-methods.ts'
import type { CompletedCombination } from '../access/sign-in.ts'
import type { World } from '../model/world.ts'
import { authenticationMethod } from './entra-names.ts'

/** The switch in the policy of methods that a combination hangs on. Windows Hello has none there. */
const switches: { readonly [combination: string]: string } = {
  fido2: 'Fido2',
  x509CertificateMultiFactor: 'X509Certificate',
}

/**
 * Of what somebody has registered, what resists phishing and is not switched off for everybody after the plan. For whom a method is
 * switched on is a question of groups, which is not asked here.
 */
export function usablePhishingResistant(
  world: World,
  methods: readonly CompletedCombination[],
): readonly CompletedCombination[] {
  return methods.filter(({ combination }) => resistsPhishing(combination) && !isOff(world, switches[combination]))
}

function isOff(world: World, id: string | undefined): boolean {
  if (id === undefined) return false
  const found = world.find(authenticationMethod, id)
  return found.is === 'present' && found.value.some(({ values }) => values['state'] === 'disabled')
}
