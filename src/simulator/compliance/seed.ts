import { seededId } from '../identifiers.ts'
import type { Row } from '../exchange/rows.ts'
import { filled } from './backdoor.ts'
import { type ComplianceService, nounNamed } from './service.ts'

const card = { name: 'Credit Card Number', minCount: '1', minConfidence: '75' }

/** What the seeded tenant holds, by noun; labels stand before what publishes them and policies before their rules. */
const seeded: Readonly<Record<string, readonly Row[]>> = {
  AuditConfig: [{ Name: 'Audit configuration', Workload: ['Exchange', 'SharePoint', 'OneDriveForBusiness'] }],
  Label: [
    { Name: 'Public', DisplayName: 'Public', Tooltip: 'May be shown to anybody', ContentType: 'File, Email' },
    { Name: 'General', DisplayName: 'General', Tooltip: 'Everyday business', ContentType: 'File, Email' },
    {
      Name: 'Confidential',
      DisplayName: 'Confidential',
      Tooltip: 'For people of Contoso',
      ContentType: 'File, Email, Site, UnifiedGroup',
      Settings: ['[color, #FF0000]'],
      LabelActions: [
        JSON.stringify({
          Type: 'applycontentmarking',
          SubType: 'footer',
          Settings: [
            { Key: 'text', Value: 'Contoso confidential' },
            { Key: 'fontsize', Value: '10' },
            { Key: 'disabled', Value: 'false' },
          ],
        }),
        JSON.stringify({
          Type: 'encrypt',
          SubType: null,
          Settings: [
            { Key: 'protectiontype', Value: 'template' },
            { Key: 'templateid', Value: seededId('rms template Confidential') },
            { Key: 'rightsdefinitions', Value: '[{"Identity":"AuthenticatedUsers","Rights":"VIEW"}]' },
            { Key: 'disabled', Value: 'false' },
          ],
        }),
      ],
    },
  ],
  LabelPolicy: [
    {
      Name: 'Global sensitivity label policy',
      Labels: ['Public', 'General', 'Confidential'],
      ExchangeLocation: ['All'],
      Settings: ['[mandatory, false]'],
    },
  ],
  DlpCompliancePolicy: [
    { Name: 'Default policy for Teams', IsDefault: true, TeamsLocation: ['All'], Mode: 'Enable' },
    {
      Name: 'Financial data',
      Comment: 'Cards and accounts',
      ExchangeLocation: ['All'],
      SharePointLocation: ['All'],
      OneDriveLocation: ['All'],
      Mode: 'TestWithNotifications',
    },
  ],
  DlpComplianceRule: [
    {
      Name: 'Default Teams DLP policy rule',
      Policy: 'Default policy for Teams',
      ContentContainsSensitiveInformation: [card],
    },
    {
      Name: 'Card numbers to outside',
      Policy: 'Financial data',
      AccessScope: 'NotInOrganization',
      ContentContainsSensitiveInformation: [card],
      IncidentReportContent: ['Title', 'Severity', 'RulesMatched'],
      NotifyUser: ['Owner', 'LastModifier'],
      ReportSeverityLevel: 'High',
    },
  ],
  RetentionCompliancePolicy: [
    { Name: 'Keep 7 years', Comment: 'Books and letters', ExchangeLocation: ['All'], SharePointLocation: ['All'] },
    { Name: 'Teams chats', TeamsChatLocation: ['All'], TeamsChannelLocation: ['All'] },
  ],
  RetentionComplianceRule: [
    {
      Name: 'Keep 7 years rule',
      Policy: 'Keep 7 years',
      RetentionComplianceAction: 'Keep',
      RetentionDuration: '2555',
      RetentionDurationDisplayHint: 'Days',
      ExpirationDateOption: 'CreationAgeInDays',
    },
  ],
  ProtectionAlert: [
    {
      Name: 'Creation of forwarding/redirect rule',
      Category: 'ThreatManagement',
      Severity: 'Low',
      ThreatType: 'Activity',
      NotifyUser: ['TenantAdmins'],
      Operation: ['MailRedirect'],
      IsSystemRule: true,
    },
    {
      Name: 'Many files downloaded',
      Category: 'DataGovernance',
      Severity: 'Medium',
      ThreatType: 'Activity',
      AggregationType: 'SimpleAggregation',
      NotifyUser: ['security@contoso.com'],
      Operation: ['FileDownloaded'],
      Threshold: 100,
      TimeWindow: 60,
    },
  ],
  UnifiedAuditLogRetentionPolicy: [
    {
      Name: 'Sign-ins for a year',
      Description: 'As the auditors ask',
      Priority: 100,
      RecordTypes: ['AzureActiveDirectoryStsLogon'],
      RetentionDuration: 'TwelveMonths',
    },
  ],
}

/** Fills the compliance service with what a tenant of a few years holds; the same on every machine. */
export function seedCompliance(service: ComplianceService): void {
  const { shelf } = service.organization
  for (const [name, raws] of Object.entries(seeded)) {
    const noun = nounNamed(service, name)
    for (const raw of raws) {
      const row = filled(service, noun, { ...raw, Guid: seededId(`${name} ${String(raw['Name'])}`) })
      shelf.set(noun, [...shelf.latest(noun), row])
    }
  }
}
