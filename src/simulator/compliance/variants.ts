/** A point of doubt about the compliance service: its settings (the first is the default), and who leaves it open. */
type Doubt = { readonly settings: readonly [string, ...string[]]; readonly about: string; readonly source: string }

/** What nobody has settled about the service, as switches, so that a client can be shown to survive every answer. */
export const complianceVariants = {
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
    about: 'Milliseconds after a write until a policy is distributed; any whole number is taken.',
    source: 'reference: identity-exchange C.5 (asynchronous; not measured)',
  },
  complianceDeletion: {
    settings: ['300000', '0'],
    about: 'Milliseconds that a removed policy is still listed; any whole number is taken.',
    source: 'reference: identity-exchange C.5 (asynchronous; not measured)',
  },
} as const satisfies Readonly<Record<string, Doubt>>

/** The name of a point of doubt. */
export type ComplianceVariant = keyof typeof complianceVariants

/** The setting in force of a point of doubt. */
export type ComplianceSettings = (name: ComplianceVariant) => string

const OPEN_NUMBERS: ReadonlySet<string> = new Set<ComplianceVariant>(['complianceDistribution', 'complianceDeletion'])

/**
 * The chosen settings over the defaults; names of other services pass.
 * @throws Error for a setting that does not exist, so that no test runs under a variant that is spelled wrongly.
 */
export function complianceSettings(chosen: Readonly<Record<string, string>>): ComplianceSettings {
  for (const [name, choice] of Object.entries(chosen)) {
    if (!name.startsWith('compliance')) continue
    const doubt = Object.entries(complianceVariants).find(([known]) => known === name)?.[1]
    if (doubt === undefined) throw new Error(`There is no variant ${name}.`)
    const settings: readonly string[] = doubt.settings
    const known = OPEN_NUMBERS.has(name) ? /^\d+$/u.test(choice) : settings.includes(choice)
    if (!known) throw new Error(`Variant ${name} is one of ${settings.join(', ')}; it was given ${choice}.`)
  }
  return (name) => chosen[name] ?? complianceVariants[name].settings[0]
}
