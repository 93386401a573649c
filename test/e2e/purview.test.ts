import { expect, test } from 'vitest'
import { cli } from './front-door.ts'
import { withTenant } from './rehearsal.ts'

/** A policy, its rule and a place for them; what application tokens are not proven to write is waived. */
const yaml = (comment: string): string => `version: 1
jobs:
  - name: Retention
    service: purview
    tasks:
      - retentionCompliancePolicy: { Name: Keep for years, Enabled: true, Comment: ${comment}, ExchangeLocation: [All] }
      - retentionComplianceRule:
          Name: Keep for years rule
          Policy: Keep for years
          RetentionDuration: '3650'
          RetentionComplianceAction: Keep
`

const loss = `version: 1
jobs:
  - name: Loss
    service: purview
    tasks:
      - dlpCompliancePolicy: { Name: Cards, Mode: TestWithoutNotifications, ExchangeLocation: [All] }
`

/** A waiver's last day. */
const soon = new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10)

type Outcome = { readonly at: { readonly key: string }; readonly result: string; readonly why?: string }
type Run = {
  readonly outcomes: readonly Outcome[]
  readonly findings: readonly { readonly rule: string; readonly stops?: boolean }[]
  readonly ledger: Readonly<Record<string, { readonly requests: number }>>
}

test('a policy on its way is accepted, what needs it goes on, and it is no drift', async () => {
  await withTenant(yaml('first'), async ({ folder, env, write }) => {
    const applied = await cli(['apply', '--format', 'json'], { cwd: folder, env })
    const run: Run = JSON.parse(applied.out)
    expect(run.outcomes.map(({ at, result, why }) => [at.key, result, why])).toEqual([
      ['Keep for years', 'accepted', expect.stringContaining('DistributionStatus Pending')],
      ['Keep for years rule', 'done', undefined],
    ])
    expect(applied.exit).toBe(0)
    // Nothing but the sign-in and Purview was contacted: the initial domain was given.
    expect(Object.keys(run.ledger).toSorted()).toEqual([
      'login.microsoftonline.com',
      expect.stringMatching(/^[a-z0-9]+\.ps\.compliance\.protection\.outlook\.com$/u),
      'ps.compliance.protection.outlook.com',
    ])
    expect(run.ledger['ps.compliance.protection.outlook.com']?.requests).toBe(1)

    const checked = await cli(['check'], { cwd: folder, env })
    expect([checked.exit, checked.err]).toEqual([0, ''])

    await write('tenantform.yml', yaml('second'))
    const again = await cli(['apply', '--format', 'json'], { cwd: folder, env })
    const { outcomes }: { readonly outcomes: readonly { readonly trouble?: { readonly code: string } }[] } = JSON.parse(
      again.out,
    )
    expect(outcomes.map(({ trouble }) => trouble?.code)).toEqual(['STILL-CHANGING'])
    expect(again.exit).toBe(1)
  })
})

test('a policy is changed before its rule, whose change has it distributed again, in whatever order they are declared', async () => {
  const changed = `version: 1
jobs:
  - name: Retention
    service: purview
    tasks:
      - retentionComplianceRule: { Name: Keep 7 years rule, RetentionDuration: '2000' }
      - retentionCompliancePolicy: { Name: Keep 7 years, Comment: changed }
`
  await withTenant(changed, async ({ folder, env }) => {
    const applied = await cli(['apply', '--format', 'json'], { cwd: folder, env })
    const run: Run = JSON.parse(applied.out)
    expect(run.outcomes.map(({ at, result }) => [at.key, result])).toEqual([
      ['Keep 7 years', 'accepted'],
      ['Keep 7 years rule', 'done'],
    ])
    expect(applied.exit).toBe(0)
  })
})

test('what application tokens are not proven to write needs a waiver, and is written with one', async () => {
  await withTenant(loss, async ({ folder, env, write }) => {
    const refused = await cli(['apply', '--format', 'json'], { cwd: folder, env })
    const run: Run = JSON.parse(refused.out)
    expect(run.findings.map(({ rule }) => rule)).toContain('UNPROVEN')
    expect(refused.exit).toBe(4)

    const waiver = `
        waive:
          - { code: UNPROVEN, reason: tried in a test tenant, owner: mail@contoso.com, expires: ${soon} }
`
    await write('tenantform.yml', loss.trimEnd() + waiver)
    const applied = await cli(['apply', '--format', 'json'], { cwd: folder, env })
    const second: Run = JSON.parse(applied.out)
    expect(second.outcomes.map(({ at, result }) => [at.key, result])).toEqual([['Cards', 'accepted']])
  })
})

test('a tenant given by another domain is asked for its initial one, once, at Exchange', async () => {
  await withTenant(yaml('first'), async ({ folder, env }) => {
    const planned = await cli(['plan', '--format', 'json'], {
      cwd: folder,
      env: { ...env, TENANTFORM_TENANT: 'contoso.com' },
    })
    const run: Run & { readonly plan: { readonly changes: readonly unknown[] } } = JSON.parse(planned.out)
    expect(run.plan.changes).toHaveLength(2)
    expect(run.ledger['outlook.office365.com']?.requests).toBe(1)
  })
})

test('labels under labels, the policy that publishes them, and rules of loss prevention converge in one apply', async () => {
  const waive = `waive: [{ code: UNPROVEN, reason: tried in a test tenant, owner: mail@contoso.com, expires: ${soon} }]`
  const tasks = [
    'label: { Name: Secret, DisplayName: Secret, Tooltip: For few, ContentType: "File, Email" }',
    `label:
          Name: Secret plans
          DisplayName: Plans
          Tooltip: For fewer
          ParentId: Secret
          ApplyContentMarkingHeaderEnabled: true
          ApplyContentMarkingHeaderText: Secret
          ApplyWaterMarkingEnabled: false
          AdvancedSettings: { Color: '#FF0000' }`,
    'labelPolicy: { Name: Published, Labels: [Secret plans, Secret], ExchangeLocation: [All] }',
    'dlpCompliancePolicy: { Name: Plans, Mode: TestWithoutNotifications, ExchangeLocation: [All], SharePointLocation: [All] }',
    `dlpComplianceRule:
          Name: Plans to outside
          Policy: Plans
          AccessScope: NotInOrganization
          BlockAccess: true
          IncidentReportContent: [Severity, Title]
          ContentContainsSensitiveInformation: [{ name: Credit Card Number, minCount: '1' }]`,
    'auditConfig: { Workload: [Exchange, SharePoint] }',
  ]
  const whole = `version: 1
jobs:
  - name: Information
    service: purview
    tasks:
${tasks.map((task) => `      - ${task}\n        ${waive}\n`).join('')}`
  await withTenant(whole, async ({ folder, env }) => {
    const applied = await cli(['apply', '--format', 'json'], { cwd: folder, env })
    const run: Run = JSON.parse(applied.out)
    expect(Object.fromEntries(run.outcomes.map(({ at, result }) => [at.key, result]))).toEqual({
      '': 'done',
      Plans: 'accepted',
      'Plans to outside': 'done',
      Published: 'accepted',
      Secret: 'done',
      'Secret plans': 'done',
    })
    const planned = await cli(['plan', '--detailed-exitcode'], { cwd: folder, env })
    expect([planned.err, planned.exit]).toEqual(['', 0])
  })
})
