import { shownParameters } from './fresh.ts'
import { dressed } from './manners.ts'
import type { Noun } from './nouns.ts'
import type { Organization } from './organization.ts'
import type { Row } from './rows.ts'

/** Rows as Get shows them, with the properties that the service works out of others. */
export function asShown(organization: Organization, noun: Noun, rows: readonly Row[]): readonly Row[] {
  if (noun.noun !== 'TransportRule') return rows
  const flat = new Set(shownParameters(organization.cmdlets, noun).map((parameter) => parameter.name))
  return rows.map((row) => dressed(noun, row, flat))
}
