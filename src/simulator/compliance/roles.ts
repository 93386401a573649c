import type { Caller } from '../exchange/roles.ts'
import { onlyReads } from '../exchange/run-cmdlet.ts'
import type { ComplianceService } from './service.ts'

// Template ids of Entra's built-in roles (contracts/directory-roles.json; reference: identity-exchange C.2).
const WRITERS: ReadonlySet<string> = new Set([
  '17315797-102d-40b4-93e0-432062caca18', // Compliance Administrator
  '62e90394-69f5-4237-9190-012177145e10', // Global Administrator
])
const READERS: ReadonlySet<string> = new Set([
  ...WRITERS,
  'e6d1a23a-da11-4be4-9570-befc86d067a7', // Compliance Data Administrator
  'f2ef992c-3afb-46b9-b7cf-a126ee74c451', // Global Reader
  '5d6b6bb7-de71-4623-b4af-96380a352509', // Security Reader
])

/** Whether a caller's directory roles carry a cmdlet here; a variant keeps applications from DLP and labels. */
export function mayCall(service: ComplianceService, caller: Caller, cmdlet: string): boolean {
  const holds = (wanted: ReadonlySet<string>): boolean => caller.wids.some((wid) => wanted.has(wid.toLowerCase()))
  if (onlyReads(cmdlet)) return holds(READERS)
  const closed = service.setting('complianceAppOnlyWrites') === 'retentionOnly' && !/-Retention/iu.test(cmdlet)
  return holds(WRITERS) && !closed
}
