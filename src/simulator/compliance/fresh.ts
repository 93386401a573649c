import { graphTime } from '../clock.ts'
import { freshRow } from '../exchange/fresh.ts'
import { type Row, textOf } from '../exchange/rows.ts'
import type { ComplianceNoun } from './nouns.ts'
import type { ComplianceService } from './service.ts'

/** What a new object of a noun holds that no page of its cmdlets tells (keys: reference identity-exchange C.5). */
const beside: Readonly<Record<string, Row>> = {
  DlpCompliancePolicy: { Type: 'Dlp', Mode: 'Enable', Locations: '[]', IsSimulationPolicy: false, ReadOnly: false },
  DlpComplianceRule: { Mode: 'Enforce', AdvancedRule: null, IsAdvancedRule: false, ReadOnly: false },
  Label: { Mode: 'Enforce', LabelActions: [], Settings: [], LocaleSettings: [], ParentId: null, IsParent: false },
  LabelPolicy: { Mode: 'Enforce', Type: 'PublishedSensitivityLabel', Settings: [], Enabled: true },
  ProtectionAlert: { IsSystemRule: false, Mode: 'Enforce' },
  RetentionCompliancePolicy: { Type: 'Hold', Mode: 'Enforce', IsAdaptivePolicy: false, ReadOnly: false },
  RetentionComplianceRule: { Mode: 'Enforce', ReadOnly: false },
}

/** Keys that rows of Exchange have and rows of this service have not. */
const notHere = new Set(['ExchangeVersion', 'OrganizationalUnitRoot', 'WhenChanged', 'WhenCreated'])

/** A new object over the documented defaults, with the long identity and the dates in UTC of this service. */
export function freshObject(
  service: ComplianceService,
  noun: ComplianceNoun,
  name: string,
  guid: string,
  at: number,
): Row {
  const { cmdlets, initialDomain } = service.organization
  const row = freshRow(cmdlets, noun, name, { initialDomain, at, guid })
  const kept = Object.fromEntries(Object.entries(row).filter(([key]) => !notHere.has(key)))
  return {
    ...kept,
    ...beside[noun.noun],
    Identity: `FFO.extest.microsoft.com/Microsoft Exchange Hosted Organizations/${initialDomain}/Configuration/${name}`,
    ...('DisplayName' in row ? { DisplayName: name } : {}),
    ...(noun.ordered || noun.noun === 'DlpComplianceRule' ? { Priority: 0 } : {}),
    ...(noun.distributed ? { IsDefault: false } : {}),
    ImmutableId: guid,
    CreatedBy: 'Tenantform pipeline',
    LastModifiedBy: 'Tenantform pipeline',
    CreationTimeUtc: graphTime(at),
    ModificationTimeUtc: graphTime(at),
  }
}

/** An object stamped as changed. */
export function restamped(row: Row, at: number): Row {
  return { ...row, WhenChangedUTC: graphTime(at), ModificationTimeUtc: graphTime(at) }
}

const workloads: readonly (readonly [string, RegExp])[] = [
  ['Exchange', /^ExchangeLocation$/u],
  ['SharePoint', /^SharePointLocation$/u],
  ['OneDriveForBusiness', /^OneDriveLocation$/u],
  ['ModernGroup', /^ModernGroupLocation$/u],
  ['Teams', /^Teams(?:Channel|Chat)?Location$/u],
  ['EndpointDevices', /^EndpointDlpLocation$/u],
  ['OnPremisesScanner', /^OnPremisesScannerDlpLocation$/u],
  ['ThirdPartyApps', /^ThirdPartyAppDlpLocation$/u],
  ['PowerBI', /^PowerBIDlpLocation$/u],
]

/** What follows from the locations and the mode of a policy. */
export function withConsequences(noun: ComplianceNoun, row: Row): Row {
  if (!noun.distributed) return row
  const used = (form: RegExp): boolean =>
    Object.entries(row).some(([name, value]) => form.test(name) && Array.isArray(value) && value.length > 0)
  const Workload = workloads.filter(([, form]) => used(form)).map(([name]) => name)
  return {
    ...row,
    Workload: Workload.join(', '),
    ...(noun.noun === 'DlpCompliancePolicy' ? { Enabled: textOf(row, 'Mode') !== 'Disable' } : {}),
  }
}
