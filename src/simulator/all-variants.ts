import { complianceVariants } from './compliance/variants.ts'
import { exchangeVariants } from './exchange/variants.ts'
import { sharePointVariants } from './sharepoint/variants.ts'
import { teamsVariants } from './teams/variants.ts'
import { variants } from './variants.ts'
import type { VariantFact } from './setting-of.ts'

/** The points of doubt, by the service that they are about; what a tenant may be started with. */
export const variantsByService = {
  entra: variants,
  exchange: exchangeVariants,
  purview: complianceVariants,
  teams: teamsVariants,
  sharepoint: sharePointVariants,
} as const satisfies Readonly<Record<string, Readonly<Record<string, VariantFact>>>>

/** The same, one table for each service. */
export const variantTables: readonly Readonly<Record<string, VariantFact>>[] = Object.values(variantsByService)

/**
 * Refuses a name that no service has: a tenant that is started with a switch spelled wrongly proves nothing.
 * @throws Error
 */
export function refuseUnknownVariants(choices: Readonly<Record<string, string>>): void {
  const known = new Set(variantTables.flatMap((table) => Object.keys(table)))
  const strange = Object.keys(choices).find((name) => !known.has(name))
  if (strange !== undefined) throw new Error(`There is no variant ${strange}.`)
}
