import type { Organization } from '../exchange/organization.ts'
import type { ComplianceNoun } from './nouns.ts'
import type { ComplianceSettings } from './variants.ts'

/** Everything that a cmdlet of the compliance service is run with. */
export type ComplianceService = {
  readonly organization: Organization
  readonly nouns: readonly ComplianceNoun[]
  readonly setting: ComplianceSettings
  /** Where the tenant has moved to; undefined while it is where it was first. */
  readonly home: { region: string | undefined }
}

/** A noun that is known to be there. @throws Error for a noun that is not simulated: the program is broken then. */
export function nounNamed(service: ComplianceService, name: string): ComplianceNoun {
  const found = service.nouns.find(({ noun }) => noun.toLowerCase() === name.toLowerCase())
  if (found === undefined) throw new Error(`The simulated compliance service has no noun ${name}.`)
  return found
}
