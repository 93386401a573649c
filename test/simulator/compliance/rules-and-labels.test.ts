import { describe, expect, test } from 'vitest'
import { party, table } from './tenant.ts'

describe('rules of data loss prevention', () => {
  const advanced = JSON.stringify({ Version: '1.0', Condition: { Operator: 'And', SubConditions: [] } })

  test('know their policy by GUID and by name, and follow one another', async () => {
    const { row, run } = party()
    const { Guid } = await row('DlpCompliancePolicy', 'Financial data')
    const made = await run('New-DlpComplianceRule', { Name: 'Second', Policy: 'Financial data', BlockAccess: true })
    expect(made.rows).toMatchObject([{ Policy: Guid, ParentPolicyName: 'Financial data', Priority: 1 }])
    const { rows } = await run('Get-DlpComplianceRule', { Policy: 'Financial data' })
    expect(rows.map((rule) => rule['Name'])).toEqual(['Card numbers to outside', 'Second'])
  })

  test('have names that are unique in the tenant, not in the policy', async () => {
    const { run } = party()
    await run('New-DlpCompliancePolicy', { Name: 'Other', ExchangeLocation: ['All'] })
    const told = await run('New-DlpComplianceRule', { Name: 'Card numbers to outside', Policy: 'Other' })
    expect([told.status, told.trouble.split(':')[0]]).toEqual([400, 'ComplianceObjectAlreadyExistsException'])
  })

  test.each([
    ['both in a New', 'New-DlpComplianceRule', { Name: 'x', Policy: 'Financial data', SentTo: ['a@b.com'] }],
    [
      'onto flat conditions',
      'Set-DlpComplianceRule',
      { Identity: 'Card numbers to outside', FromScope: 'InOrganization' },
    ],
  ])('AdvancedRule excludes flat conditions: %s', async (_, cmdlet, parameters) => {
    const { run } = party()
    const told = await run(cmdlet, { ...parameters, AdvancedRule: advanced })
    expect(told.trouble).toMatch(/^InvalidRuleParameterException: AdvancedRule cannot be used together/u)
  })

  test('a rule that has an AdvancedRule takes no flat condition, and actions as before', async () => {
    const { row, run } = party()
    await run('New-DlpComplianceRule', { Name: 'Adv', Policy: 'Financial data', AdvancedRule: advanced })
    expect((await row('DlpComplianceRule', 'Adv'))['IsAdvancedRule']).toBe(true)
    expect((await run('Set-DlpComplianceRule', { Identity: 'Adv', SentTo: ['a@b.com'] })).status).toBe(400)
    expect((await run('Set-DlpComplianceRule', { Identity: 'Adv', BlockAccess: true })).status).toBe(200)
    expect((await run('Set-DlpComplianceRule', { Identity: 'Adv', AdvancedRule: 'no json' })).status).toBe(400)
  })

  test('show the content of a report as one text that was written as a list', async () => {
    const { row, run } = party()
    const Identity = 'Card numbers to outside'
    await run('Set-DlpComplianceRule', { Identity, IncidentReportContent: ['Severity', 'Service'] })
    expect((await row('DlpComplianceRule', Identity))['IncidentReportContent']).toBe('Severity, Service')
  })

  test('want their tables to say that they are', async () => {
    const { row, run } = party()
    const Identity = 'Card numbers to outside'
    const bare = { ContentContainsSensitiveInformation: [{ name: 'IBAN' }] }
    const tagged = { ContentContainsSensitiveInformation: [table({ name: 'IBAN' })] }
    expect((await run('Set-DlpComplianceRule', { Identity, ...bare })).trouble).toMatch(/PswsHashtable/u)
    expect((await run('Set-DlpComplianceRule', { Identity, ...tagged })).status).toBe(200)
    expect((await row('DlpComplianceRule', Identity))['ContentContainsSensitiveInformation']).toEqual([
      { name: 'IBAN' },
    ])
  })

  test('need a policy that is there', async () => {
    const { run } = party()
    expect((await run('New-DlpComplianceRule', { Name: 'x', Policy: 'Nope' })).status).toBe(404)
    expect((await run('Get-DlpComplianceRule', { Policy: 'Nope' })).status).toBe(404)
  })
})

describe('labels are read otherwise than they are written', () => {
  const made = { Name: 'Ours', DisplayName: 'Ours only', Tooltip: 'Our own', ContentType: 'File, Email' }

  test('flat parameters of marking and encryption come back inside LabelActions', async () => {
    const { row, run } = party()
    await run('New-Label', {
      ...made,
      ApplyContentMarkingHeaderEnabled: true,
      ApplyContentMarkingHeaderText: 'Ours',
      EncryptionEnabled: true,
      EncryptionProtectionType: 'Template',
      EncryptionRightsDefinitions: 'a@contoso.com:VIEW,EDIT;b@contoso.com:VIEW',
    })
    const label = await row('Label', 'Ours')
    expect(Object.keys(label).filter((name) => /^(?:Apply|Encryption)/u.test(name))).toEqual([])
    expect(label['LabelActions']).toEqual([
      JSON.stringify({
        Type: 'applycontentmarking',
        SubType: 'header',
        Settings: [
          { Key: 'disabled', Value: 'false' },
          { Key: 'text', Value: 'Ours' },
        ],
      }),
      expect.stringMatching(/"Type":"encrypt".*"protectiontype","Value":"template".*"templateid"/u),
    ])
    expect(String(label['LabelActions'])).toContain(
      JSON.stringify(
        JSON.stringify([
          { Identity: 'a@contoso.com', Rights: 'VIEW,EDIT' },
          { Identity: 'b@contoso.com', Rights: 'VIEW' },
        ]),
      ),
    )
  })

  test('a Set changes one setting of an action and keeps the rest', async () => {
    const { row, run } = party()
    await run('Set-Label', { Identity: 'Confidential', ApplyContentMarkingFooterText: 'Hands off' })
    const [footer, encryption] = JSON.parse(`[${String((await row('Label', 'Confidential'))['LabelActions'])}]`)
    expect(footer.Settings).toEqual([
      { Key: 'fontsize', Value: '10' },
      { Key: 'disabled', Value: 'false' },
      { Key: 'text', Value: 'Hands off' },
    ])
    expect(encryption.Type).toBe('encrypt')
  })

  test('advanced settings come back inside Settings, beside what the label is called', async () => {
    const { row, run } = party()
    const bare = await run('Set-Label', { Identity: 'Confidential', AdvancedSettings: { color: '#00FF00' } })
    expect(bare.trouble).toMatch(/JObject cannot be converted to type PswsHashtable/u)
    await run('Set-Label', { Identity: 'Confidential', AdvancedSettings: table({ color: '#00FF00' }) })
    expect((await row('Label', 'Confidential'))['Settings']).toEqual([
      '[color, #00FF00]',
      '[displayname, Confidential]',
      '[tooltip, For people of Contoso]',
      '[contenttype, File, Email, Site, UnifiedGroup]',
    ])
  })

  test.each([
    [
      'a template of another tenant',
      { EncryptionTemplateId: 'cccccccc-0000-4000-8000-000000000000' },
      'RmsTemplateNotFoundException',
    ],
    [
      'rights without a template',
      { EncryptionProtectionType: 'UserDefined', EncryptionRightsDefinitions: 'a@b.com:VIEW' },
      'InvalidLabelActionException',
    ],
  ])('%s is refused', async (_, flat, exception) => {
    const { run } = party()
    const told = await run('New-Label', { ...made, EncryptionEnabled: true, ...flat })
    expect(told.trouble.split(':')[0]).toBe(exception)
    expect((await run('Get-Label')).rows.map((label) => label['Name'])).toEqual(['Public', 'General', 'Confidential'])
  })

  test('a parent is told by GUID, and taken away by RemoveParentLink', async () => {
    const { row, run } = party()
    const { Guid } = await row('Label', 'Confidential')
    expect((await run('New-Label', { ...made, ParentId: 'Nope' })).status).toBe(404)
    await run('New-Label', { ...made, ParentId: 'Confidential' })
    expect((await row('Label', 'Ours'))['ParentId']).toBe(Guid)
    await run('Set-Label', { Identity: 'Ours', RemoveParentLink: true })
    expect((await row('Label', 'Ours'))['ParentId']).toBeNull()
  })

  test('an advanced setting is taken away by an empty value', async () => {
    const { row, run } = party()
    await run('Set-Label', { Identity: 'Confidential', AdvancedSettings: table({ Color: '' }) })
    expect(String((await row('Label', 'Confidential'))['Settings'])).not.toContain('color')
  })

  test('they are deleted in the background, and cannot be published meanwhile', async () => {
    const { row, run, wait } = party()
    await run('Remove-Label', { Identity: 'General', Confirm: false })
    expect((await row('Label', 'General'))['Mode']).toBe('PendingDeletion')
    expect((await run('New-LabelPolicy', { Name: 'x', Labels: ['General'] })).status).toBe(404)
    wait(300_000)
    expect((await run('Get-Label')).rows.map((label) => label['Name'])).toEqual(['Public', 'Confidential'])
  })

  test('their priority is set by Set-Label alone', async () => {
    const { run } = party()
    expect((await run('New-Label', { ...made, Priority: 0 })).status).toBe(400)
    await run('Set-Label', { Identity: 'Confidential', Priority: 0 })
    expect((await run('Get-Label')).rows.map((label) => label['Name'])).toEqual(['Confidential', 'Public', 'General'])
  })

  test('in variants actions are objects, and the flat properties can be asked for', async () => {
    const { row } = party({ complianceLabelActions: 'objects', complianceLabelDetail: 'flat' })
    const label = await row('Label', 'Confidential', { IncludeDetailedLabelActions: true })
    expect(label).toMatchObject({
      LabelActions: [{ Type: 'applycontentmarking', SubType: 'footer' }, { Type: 'encrypt' }],
      ApplyContentMarkingFooterText: 'Contoso confidential',
      ApplyContentMarkingFooterFontSize: 10,
      EncryptionEnabled: true,
      ApplyWaterMarkingText: null,
    })
    expect(await row('Label', 'Confidential')).not.toHaveProperty('EncryptionEnabled')
  })
})

describe('policies of labels', () => {
  const Identity = 'Global sensitivity label policy'

  test('publish labels by name, which are added and removed', async () => {
    const { row, run } = party()
    expect((await row('LabelPolicy', Identity))['Labels']).toEqual(['Public', 'General', 'Confidential'])
    const { Guid } = await row('Label', 'General')
    await run('Set-LabelPolicy', { Identity, RemoveLabels: [Guid] })
    expect((await row('LabelPolicy', Identity))['Labels']).toEqual(['Public', 'Confidential'])
    expect((await run('Set-LabelPolicy', { Identity, AddLabels: ['Nope'] })).status).toBe(404)
    expect((await run('New-LabelPolicy', { Name: 'x', Labels: ['Nope'] })).status).toBe(404)
  })

  test('keep advanced settings as lines', async () => {
    const { row, run } = party()
    await run('Set-LabelPolicy', { Identity, AdvancedSettings: table({ mandatory: 'true', EnableAudit: 'True' }) })
    expect((await row('LabelPolicy', Identity))['Settings']).toEqual(['[mandatory, true]', '[enableaudit, True]'])
  })
})

describe('the rest', () => {
  test('the audit log is always off on this side, and cannot be switched on here', async () => {
    const { run } = party()
    expect((await run('Get-AdminAuditLogConfig')).rows).toMatchObject([{ UnifiedAuditLogIngestionEnabled: false }])
    const told = await run('Set-AdminAuditLogConfig', { UnifiedAuditLogIngestionEnabled: true })
    expect([told.status, told.text]).toEqual([403, ''])
  })

  test('audit retention is made, changed and removed at once; it has no Identity to get', async () => {
    const { run } = party()
    const sized = { RetentionDuration: 'SixMonths', Priority: 7 }
    expect((await run('New-UnifiedAuditLogRetentionPolicy', { Name: 'x', Priority: 7 })).status).toBe(400)
    expect((await run('New-UnifiedAuditLogRetentionPolicy', { Name: 'x', ...sized })).status).toBe(200)
    expect((await run('Get-UnifiedAuditLogRetentionPolicy', { Identity: 'x' })).status).toBe(400)
    const some = await run('Get-UnifiedAuditLogRetentionPolicy', { RetentionDuration: 'SixMonths' })
    expect(some.rows).toMatchObject([{ Name: 'x', Priority: 7 }])
    await run('Remove-UnifiedAuditLogRetentionPolicy', { Identity: 'x', Confirm: false })
    expect((await run('Get-UnifiedAuditLogRetentionPolicy')).rows).toHaveLength(1)
  })

  test('workloads of the audit configuration are replaced', async () => {
    const { run } = party()
    expect((await run('Set-AuditConfig', { Workload: ['Exchange'] })).status).toBe(200)
    expect((await run('Get-AuditConfig')).rows).toMatchObject([{ Workload: ['Exchange'] }])
  })

  test('or are told by a switch for each, in a variant', async () => {
    const { room, run } = party({ complianceAuditConfig: 'workloads' })
    await run('Set-AuditConfig', { Workload: ['Exchange', 'InTune'] })
    const switches = async () => (await run('Get-AuditConfig')).rows.map((row) => [row['Workload'], row['Enabled']])
    const wanted = [
      ['Exchange', true],
      ['InTune', true],
      ['OneDriveForBusiness', false],
      ['SharePoint', false],
    ]
    expect(await switches()).toEqual(wanted)
    room.load('purview.auditConfig', room.objects('purview.auditConfig'))
    expect(await switches()).toEqual(wanted)
  })
})
