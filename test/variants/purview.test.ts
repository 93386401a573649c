import type { Stage, Story } from './story.ts'
import { survives, waive } from './story.ts'

const tried = waive('UNPROVEN')

const made: Stage = {
  tasks: `
      - retentionCompliancePolicy: { Name: Keep, Comment: first, ExchangeLocation: [All] }
      - retentionComplianceRule: { Name: Keep rule, Policy: Keep, RetentionDuration: '3650', RetentionComplianceAction: Keep }
      - { label: { Name: Secret, DisplayName: Secret, Tooltip: For few, ContentType: "File, Email" }, ${tried} }
      - label:
          Name: Plans
          DisplayName: Plans
          Tooltip: For fewer
          ParentId: Secret
          ApplyContentMarkingHeaderEnabled: true
          ApplyContentMarkingHeaderText: Secret
          ApplyWaterMarkingEnabled: false
        ${tried}
      - { labelPolicy: { Name: Published, Labels: [Plans, Secret], ExchangeLocation: [All] }, ${tried} }
      - { dlpCompliancePolicy: { Name: Cards, Mode: TestWithoutNotifications, ExchangeLocation: [All], SharePointLocation: [All] }, ${tried} }
      - dlpComplianceRule:
          Name: Cards outside
          Policy: Cards
          AccessScope: NotInOrganization
          BlockAccess: true
          ContentContainsSensitiveInformation: [{ name: Credit Card Number, minCount: '1' }]
        ${tried}
      - { auditConfig: { Workload: [Exchange, SharePoint] }, ${tried} }`,
}

const changed: Stage = {
  tasks: `
      - { label: { Name: Secret, DisplayName: Secret, Tooltip: For very few, ContentType: "File, Email" }, ${tried} }
      - label: { Name: Plans, ParentId: Secret, ApplyContentMarkingHeaderEnabled: true, ApplyContentMarkingHeaderText: Top secret }
        ${tried}
      - { auditConfig: { Workload: [Exchange] }, ${tried} }
      - retentionComplianceRule: { Name: Keep rule, Policy: Keep, RetentionDuration: '365', RetentionComplianceAction: Keep }`,
}

const story: Story = { stages: [made, changed] }

const retention: Stage = {
  tasks: `
      - retentionCompliancePolicy: { Name: Keep, Comment: first, ExchangeLocation: [All] }
      - retentionComplianceRule: { Name: Keep rule, Policy: Keep, RetentionDuration: '3650', RetentionComplianceAction: Keep }`,
}

/** The policy is changed while it is still on its way. */
const atOnce: Story = {
  stages: [
    retention,
    { tasks: '      - retentionCompliancePolicy: { Name: Keep, Comment: second, ExchangeLocation: [All] }' },
  ],
}

/** The policy goes, and one of the same name is made. */
const again: Story = {
  options: { variants: { complianceDistribution: '0' } },
  stages: [
    retention,
    {
      tasks: `
      - { retentionComplianceRule: { Name: Keep rule }, ensure: absent, ${waive('GUARD-IRREVERSIBLE')} }
      - { retentionCompliancePolicy: { Name: Keep }, ensure: absent, ${waive('GUARD-IRREVERSIBLE')} }`,
    },
    retention,
  ],
}

/** Signs in to the tenant by a domain that is not its first. */
const byOtherDomain: Story = { stages: [retention], env: { TENANTFORM_TENANT: 'contoso.com' } }
const short: Story = { stages: [made] }

/** The same, in the cloud of the Department of Defense. */
const defense: Story = { options: { cloud: 'dod' }, flags: ['--cloud', 'dod'], stages: [retention] }

survives('purview', story, {
  'complianceGrant=own': {
    story: short,
    refused: { code: 'PERMISSION-DENIED', exit: 5, because: 'the permission is granted on Exchange alone' },
  },
  'complianceDodHost=own': { story: defense },
  'complianceDodHost=gcchigh': {
    story: defense,
    refused: {
      code: 'SIGN-IN-RESOURCE',
      exit: 5,
      because: 'no source says for certain where that cloud has the service',
    },
  },
  'complianceBadAnchor=refused': { story: byOtherDomain },
  'complianceBadAnchor=misrouted': { story: byOtherDomain },
  'complianceSetWhilePending=refused': {
    story: atOnce,
    refused: { code: 'STILL-CHANGING', exit: 1, because: 'the policy is not written until it has arrived' },
  },
  'complianceSetWhilePending=taken': {
    story: atOnce,
    refused: { code: 'STILL-CHANGING', exit: 1, because: 'nobody can know that this tenant would take it' },
  },
  'complianceSameNameWhileDeleting=refused': {
    story: again,
    refused: { code: 'STILL-CHANGING', exit: 1, because: 'the old policy is still being deleted' },
  },
  'complianceSameNameWhileDeleting=taken': {
    story: again,
    refused: { code: 'STILL-CHANGING', exit: 1, because: 'nobody can know that this tenant would take it' },
  },
  'complianceAuditConfig=workloads': {
    story: short,
    refused: { code: 'OBJECT-UNREADABLE', exit: 1, because: 'a row for each workload is not what the row reads' },
  },
  'complianceOrganization=unlicensed': {
    story: short,
    refused: { code: 'PERMISSION-DENIED', exit: 5, because: 'the tenant has no licence' },
  },
  'complianceOrganization=dehydrated': {
    story: short,
    refused: {
      code: 'CUSTOMIZATION-NEEDED',
      exit: 1,
      because: 'New-* is refused until the organisation has been enabled',
    },
  },
  'complianceAppOnlyWrites=retentionOnly': {
    story: short,
    refused: {
      code: 'PERMISSION-DENIED',
      exit: 5,
      because: 'labels and DLP cannot be written by an application there',
    },
  },
})
