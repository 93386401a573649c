import type { Organization } from './organization.ts'
import { onlyReads } from './run-cmdlet.ts'

/** The caller, as its access token says. */
export type Caller = {
  readonly roles: readonly string[]
  readonly wids: readonly string[]
  readonly appId: string
  readonly tenantId: string
}

// Template ids of Entra's built-in roles (MicrosoftDocs/entra-docs, permissions-reference).
const GLOBAL_ADMINISTRATOR = '62e90394-69f5-4237-9190-012177145e10'
const EXCHANGE_ADMINISTRATOR = '29232cdf-9323-42fd-ade2-1d097af3e4de'
const GLOBAL_READER = 'f2ef992c-3afb-46b9-b7cf-a126ee74c451'
const SECURITY_ADMINISTRATOR = '194ae4cb-b126-40b2-bd5b-6091b380977d'
const SECURITY_READER = '5d6b6bb7-de71-4623-b4af-96380a352509'

const WRITERS: ReadonlySet<string> = new Set([GLOBAL_ADMINISTRATOR, EXCHANGE_ADMINISTRATOR])
const READERS: ReadonlySet<string> = new Set([...WRITERS, GLOBAL_READER])
const SECURITY: ReadonlySet<string> = new Set([SECURITY_ADMINISTRATOR, SECURITY_READER])

// What Security Reader may look at; organisation and mailboxes were measured as refused (reference: B.6).
const PROTECTION =
  /^get-(?:antiphish|hosted|malwarefilter|safelinks|safeattachment|dkimsigning|transportrule|accepteddomain)/u

/** The application permission without which the service does not know the caller at all (reference: B.6). */
export function mayEnter(caller: Caller, tenantId: string): boolean {
  return caller.roles.includes('Exchange.ManageAsApp') && caller.tenantId.toLowerCase() === tenantId.toLowerCase()
}

/** Whether a caller's directory roles carry a cmdlet. */
export function mayCall(caller: Caller, cmdlet: string): boolean {
  const holds = (wanted: ReadonlySet<string>): boolean => caller.wids.some((wid) => wanted.has(wid.toLowerCase()))
  if (!onlyReads(cmdlet)) return holds(WRITERS)
  return holds(READERS) || (holds(SECURITY) && PROTECTION.test(cmdlet.toLowerCase()))
}

/** The cmdlets a caller may run, as `EXOModuleFile` lists them (reference: B.14). */
export function allowedCmdlets(organization: Organization, caller: Caller): readonly string[] {
  const names = [...organization.cmdlets.values()].map((cmdlet) => cmdlet.name)
  return [...names, 'Enable-OrganizationCustomization'].filter((name) => mayCall(caller, name)).toSorted()
}
