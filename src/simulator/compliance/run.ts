import { bind } from '../exchange/binding.ts'
import type { CmdletService } from '../exchange/cmdlet-service.ts'
import { CmdletRefused, dehydrated, failed, unknownHere } from '../exchange/faults.ts'
import { type Outcome, silent } from '../exchange/organization.ts'
import { asks, type Call } from '../exchange/run-cmdlet.ts'
import { PENDING_DELETION } from './lifecycle.ts'
import { refuseMixedSets } from './parameter-sets.ts'
import { getObjects } from './read.ts'
import { refuse } from './refusals.ts'
import { mayCall } from './roles.ts'
import { type ComplianceService, nounNamed } from './service.ts'
import { newObject, removeObject, setObject } from './write.ts'

// On this side it is always False, and there is no Set (reference: identity-exchange C.4).
const AUDIT_LOG = 'get-adminauditlogconfig'

// These want a session of another kind (reference: identity-exchange C.3, examples scc-ediscovery-session).
const SEARCHES = /^(?:get|new|start|set|remove)-compliancesearch(?:action)?$/iu
const SEARCH_SESSION =
  'Please close the current PowerShell session and open a new session using Connect-IPPSSession with the -EnableSearchOnlySession flag. This requires using ExchangeOnlineManagement v3.9.0 or higher.'

/** The compliance service as the edge of cmdlets over REST sees it. */
export function complianceCmdlets(service: ComplianceService): CmdletService {
  const { organization } = service
  return {
    organization,
    knows: (cmdlet) => isKnown(service, cmdlet),
    allows: (caller, cmdlet) => mayCall(service, caller, cmdlet),
    run: (call) => run(service, call),
  }
}

function isKnown(service: ComplianceService, cmdlet: string): boolean {
  const name = cmdlet.toLowerCase()
  return name === AUDIT_LOG || SEARCHES.test(name) || service.organization.cmdlets.has(name)
}

function run(service: ComplianceService, call: Call): Outcome {
  const { organization } = service
  if (SEARCHES.test(call.name)) throw new CmdletRefused(failed('', SEARCH_SESSION))
  if (call.name.toLowerCase() === AUDIT_LOG) {
    return { rows: [{ Name: 'Admin Audit Log Settings', UnifiedAuditLogIngestionEnabled: false }], warnings: [] }
  }
  const cmdlet = organization.cmdlets.get(call.name.toLowerCase())
  if (cmdlet === undefined) throw new CmdletRefused(unknownHere(`${call.name} is not known to the simulator`))
  const noun = nounNamed(service, cmdlet.noun)
  refuseModes(call)
  const bound = bind(cmdlet, call.parameters, organization.settings)
  refuseMixedSets(cmdlet, bound)
  if (cmdlet.verb === 'Get') return getObjects(service, noun, bound)
  // WhatIf does nothing here (reference: C.3): a write that carries it is a write.
  if (asks(cmdlet, bound)) return { ...silent, confirmation: 'Are you sure you want to perform this action?' }
  refuseOrganization(service, cmdlet.verb, cmdlet.name)
  if (cmdlet.verb === 'New') return newObject(service, noun, bound)
  if (cmdlet.verb === 'Set') return setObject(service, noun, bound)
  if (cmdlet.verb === 'Remove') return removeObject(service, noun, bound)
  throw new CmdletRefused(unknownHere(`what ${cmdlet.name} does is not known to the simulator`))
}

// Get shows this mode, so it is what a client may send back; the exception is recorded (reference: C.5).
function refuseModes(call: Call): void {
  const mode = Object.entries(call.parameters).find(([name]) => name.toLowerCase() === 'mode')?.[1]
  if (mode !== PENDING_DELETION) return
  refuse('InvalidCompliancePolicyModeException', `InvalidCompliancePolicyMode: the mode '${mode}' cannot be set.`)
}

function refuseOrganization(service: ComplianceService, verb: string, cmdlet: string): void {
  const kind = service.setting('complianceOrganization')
  if (kind === 'dehydrated' && verb === 'New') throw new CmdletRefused(dehydrated())
  if (kind === 'unlicensed') {
    throw new CmdletRefused(failed('', `${cmdlet} is not present in the role definition of the current user.`))
  }
}
