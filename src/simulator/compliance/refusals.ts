import { CmdletRefused, failed, notFound } from '../exchange/faults.ts'
import { serverOf } from '../exchange/organization.ts'
import type { ComplianceService } from './service.ts'

/**
 * A refusal of the compliance service. The names of the exceptions that clients tell apart are recorded; their
 * namespace and most wordings are inferred (reference: identity-exchange C.5, examples scc-location-exists).
 */
export function refuse(exception: string, text: string): never {
  throw new CmdletRefused(failed(`Microsoft.Office.CompliancePolicy.${exception}`, text))
}

/** 404 of an object that a parameter names. */
export function missing(service: ComplianceService, name: string): never {
  throw new CmdletRefused(notFound(name, serverOf(service.organization)))
}
