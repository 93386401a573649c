import type { Organization, Outcome } from './organization.ts'
import type { Caller } from './roles.ts'
import type { Call } from './run-cmdlet.ts'

/** A service that runs cmdlets over REST: Exchange Online, and the compliance service behind its own hosts. */
export type CmdletService = {
  readonly organization: Organization
  /** Whether the service has heard of a cmdlet. */
  knows(cmdlet: string): boolean
  /** Whether a caller's roles carry a cmdlet. */
  allows(caller: Caller, cmdlet: string): boolean
  /** Runs a cmdlet. Throws CmdletRefused, with nothing written, for everything the service would refuse. */
  run(call: Call): Outcome
}
