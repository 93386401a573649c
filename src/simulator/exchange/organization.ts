import type { Cmdlets } from './cmdlets.ts'
import { ambiguous, CmdletRefused, notFound } from './faults.ts'
import type { Noun } from './nouns.ts'
import type { Row } from './rows.ts'
import { named, type Shelf } from './shelf.ts'
import type { Settings } from './variants.ts'

/** One simulated Exchange organisation, as its cmdlets see it. */
export type Organization = {
  readonly tenantId: string
  readonly initialDomain: string
  readonly cmdlets: Cmdlets
  readonly settings: Settings
  readonly shelf: Shelf
  now(): number
  newId(): string
}

/** What a cmdlet gives when it was not refused. */
export type Outcome = {
  readonly rows: readonly Row[]
  readonly warnings: readonly string[]
  /** The question that nobody answered; nothing was done then (reference: identity-exchange B.4). */
  readonly confirmation?: string
}

/** A cmdlet that did its work and has nothing to show. */
export const silent: Outcome = { rows: [], warnings: [] }

/** The directory server that error texts name. */
export function serverOf(organization: Organization): string {
  return `EURPR01A00${organization.tenantId.slice(0, 1)}DC001.EURPR01A001.PROD.OUTLOOK.COM`
}

/** The one object an identity names for a write. Throws CmdletRefused for none and for several. */
export function objectToWrite(organization: Organization, noun: Noun, identity: string | undefined): Row {
  const { shelf, settings } = organization
  const rows = settings.exchangeFollowUp === 'lags' ? shelf.shown(noun) : shelf.latest(noun)
  const seen = only(organization, noun, rows, identity)
  // Found on a server that lags, it is still the newest state that a write builds on.
  return shelf.latest(noun).find((row) => row['Guid'] === seen['Guid']) ?? refuseMissing(organization, identity)
}

/** The one object an identity names among rows. Throws CmdletRefused for none and for several. */
export function only(organization: Organization, noun: Noun, rows: readonly Row[], identity: string | undefined): Row {
  // A singleton has nothing to be told apart from: its cmdlets take no Identity, or one they do not need.
  const found = noun.shape === 'singleton' ? rows : named(noun, rows, plainIdentity(organization, identity ?? ''))
  const [first, ...others] = found
  if (first === undefined) return refuseMissing(organization, identity)
  if (others.length > 0) throw new CmdletRefused(ambiguous(identity ?? ''))
  return first
}

// `contoso.onmicrosoft.com\Name` is the long form of `Name` (reference: identity-exchange B.5).
function plainIdentity(organization: Organization, identity: string): string {
  const prefix = `${organization.initialDomain}\\`.toLowerCase()
  return identity.toLowerCase().startsWith(prefix) ? identity.slice(prefix.length) : identity
}

function refuseMissing(organization: Organization, identity: string | undefined): never {
  throw new CmdletRefused(notFound(identity ?? '', serverOf(organization)))
}
