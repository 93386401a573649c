import { settingOf } from '../setting-of.ts'
import type { VariantFact } from '../setting-of.ts'

/** What nobody has settled about the service, as switches, so that a client can be shown to survive every answer. */
export const complianceVariants = {
  complianceGrant: {
    settings: ['exchange', 'own'],
    about:
      'Whether Exchange.ManageAsApp counts as granted on Exchange Online, or has to be granted on the service itself.',
    source: 'reference: identity-exchange A.5 (UNCERTAIN which one a given tenant resolves)',
  },
  complianceDodHost: {
    settings: ['own', 'gcchigh'],
    about: 'Whether the cloud of the Department of Defense has a host of its own, or that of GCC High.',
    source: 'reference: identity-exchange A.9 (UNCERTAIN)',
  },
  complianceAudience: {
    settings: ['own', 'either'],
    about: 'Whether a token for Exchange Online is taken beside one for the service itself.',
    source: 'reference: identity-exchange C.1 (UNCERTAIN: one project passes the EXO-audience token)',
  },
  complianceRegion: {
    settings: ['redirected', 'single'],
    about: 'Whether the front door sends on to the region of the tenant, or serves the tenant itself.',
    source: 'reference: identity-exchange C.1 (not redirected: use the default host)',
  },
  complianceBadAnchor: {
    settings: ['refused', 'misrouted'],
    about:
      'Whether an anchor without the initial domain is refused, or sent on to a region that does not have the tenant.',
    source: 'reference: identity-exchange C.1 (a GUID anchor or none breaks region resolution; how is not told)',
  },
  complianceOrganization: {
    settings: ['licensed', 'unlicensed', 'dehydrated'],
    about: 'Whether the tenant has a compliance licence and has been enabled for customisation.',
    source: 'reference: identity-exchange C.2 (not present in the role definition) and B.10',
  },
  complianceAppOnlyWrites: {
    settings: ['all', 'retentionOnly'],
    about:
      'Whether an application may write DLP and labels, or only what a production tool is known to write app-only.',
    source: 'reference: identity-exchange C.2 and D.3.6 (no negative evidence)',
  },
  complianceLocations: {
    settings: ['texts', 'objects'],
    about: 'Whether Get shows a location as a text or as an object with Name and DisplayName.',
    source: 'reference: identity-exchange C.5 (strings or objects; both are in public samples)',
  },
  complianceLabelActions: {
    settings: ['texts', 'objects'],
    about: 'Whether Get-Label shows an action as a JSON text or as an object.',
    source: 'reference: examples scc-label-get (varies; accept both)',
  },
  complianceLabelDetail: {
    settings: ['encoded', 'flat'],
    about: 'Whether IncludeDetailedLabelActions adds the flat properties of encryption and marking to a row.',
    source: 'CIPP finds the encoded ones alone; Microsoft365DSC reads the flat ones with this switch',
  },
  complianceAuditConfig: {
    settings: ['list', 'workloads'],
    about: 'Whether Get-AuditConfig gives one row with a list of workloads, or a row with a switch for each.',
    source: 'inferred: the pages show what Set takes and not what Get gives',
  },
  complianceSetWhilePending: {
    settings: ['taken', 'refused'],
    about: 'Whether a policy that is still being distributed can be changed.',
    source: 'reference: identity-exchange C.5 (do not Set again while Pending)',
  },
  complianceSameNameWhileDeleting: {
    settings: ['refused', 'taken'],
    about: 'Whether a policy can be made with the name of one that is being deleted.',
    source: 'reference: identity-exchange C.5 (may fail for a while)',
  },
  complianceDistribution: {
    settings: ['180000', '0'],
    open: true,
    about: 'Milliseconds after a write until a policy is distributed; any whole number is taken.',
    source: 'reference: identity-exchange C.5 (asynchronous; not measured)',
  },
  complianceDeletion: {
    settings: ['300000', '0'],
    open: true,
    about: 'Milliseconds that a removed policy is still listed; any whole number is taken.',
    source: 'reference: identity-exchange C.5 (asynchronous; not measured)',
  },
} as const satisfies Readonly<Record<string, VariantFact>>

/** The name of a point of doubt. */
export type ComplianceVariant = keyof typeof complianceVariants

/** The setting in force of a point of doubt. */
export type ComplianceSettings = (name: ComplianceVariant) => string

/** Reads the choices. @throws Error for a setting that a switch of this table does not have. */
export function complianceSettings(chosen: Readonly<Record<string, string>>): ComplianceSettings {
  return settingOf(complianceVariants, chosen, 'compliance')
}
