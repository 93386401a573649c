import { complianceVariants } from './compliance/variants.ts'
import { exchangeVariants } from './exchange/variants.ts'
import { sharePointVariants } from './sharepoint/variants.ts'
import { teamsVariants } from './teams/variants.ts'
import { variants } from './variants.ts'
import type { VariantFact } from './setting-of.ts'

/** The points of doubt of every service, one table each; what a tenant may be started with. */
export const variantTables = [
  variants,
  exchangeVariants,
  complianceVariants,
  teamsVariants,
  sharePointVariants,
] as const satisfies readonly Readonly<Record<string, VariantFact>>[]

/**
 * Refuses a name that no service has: a tenant that is started with a switch spelled wrongly proves nothing.
 * @throws Error
 */
export function refuseUnknownVariants(choices: Readonly<Record<string, string>>): void {
  const known = new Set(variantTables.flatMap((table) => Object.keys(table)))
  const strange = Object.keys(choices).find((name) => !known.has(name))
  if (strange !== undefined) throw new Error(`There is no variant ${strange}.`)
}
