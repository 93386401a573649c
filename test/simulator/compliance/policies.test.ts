import { describe, expect, test } from 'vitest'
import { party } from './tenant.ts'

const pause = 180_000

describe('locations', () => {
  test('New takes them plainly, Set adds and removes', async () => {
    const { row, run } = party()
    const made = await run('New-DlpCompliancePolicy', {
      Name: 'Ours',
      ExchangeLocation: ['All'],
      TeamsLocation: ['All'],
    })
    expect(made.rows).toMatchObject([{ Name: 'Ours', Workload: 'Exchange, Teams', Mode: 'Enable', Enabled: true }])
    const set = await run('Set-DlpCompliancePolicy', {
      Identity: 'Ours',
      AddSharePointLocation: ['https://contoso.sharepoint.com/sites/a'],
      RemoveTeamsLocation: ['All'],
    })
    expect([set.status, set.rows]).toEqual([200, []])
    expect(await row('DlpCompliancePolicy', 'Ours')).toMatchObject({
      ExchangeLocation: ['All'],
      SharePointLocation: ['https://contoso.sharepoint.com/sites/a'],
      TeamsLocation: [],
      Workload: 'Exchange, SharePoint',
    })
  })

  test('what is there cannot be added again, and then nothing of the Set is done', async () => {
    const { row, run } = party()
    const told = await run('Set-DlpCompliancePolicy', {
      Identity: 'Financial data',
      Comment: 'new words',
      AddExchangeLocation: ['all'],
    })
    expect([told.status, told.trouble]).toEqual([
      400,
      "LocationAlreadyExistsException: The location 'all' already exists in the policy.",
    ])
    expect((await row('DlpCompliancePolicy', 'Financial data'))['Comment']).toBe('Cards and accounts')
  })

  test('one Set may take All away and put a place there; All beside a place is not known', async () => {
    const { row, run } = party()
    const Identity = 'Keep 7 years'
    const mixed = await run('Set-RetentionCompliancePolicy', { Identity, AddExchangeLocation: ['a@contoso.com'] })
    expect(mixed.status).toBe(501)
    const moved = { RemoveExchangeLocation: ['All'], AddExchangeLocation: ['a@contoso.com'] }
    expect((await run('Set-RetentionCompliancePolicy', { Identity, ...moved })).status).toBe(200)
    expect((await row('RetentionCompliancePolicy', Identity))['ExchangeLocation']).toEqual(['a@contoso.com'])
  })

  test('Set does not know the plain list', async () => {
    const { run } = party()
    const told = await run('Set-DlpCompliancePolicy', { Identity: 'Financial data', ExchangeLocation: ['All'] })
    expect(told.trouble).toMatch(/Invalid cmdlet parameters specified. ExchangeLocation$/u)
  })

  test('shown as objects in a variant', async () => {
    const { row } = party({ complianceLocations: 'objects' })
    expect((await row('DlpCompliancePolicy', 'Financial data'))['ExchangeLocation']).toEqual([
      { DisplayName: 'All', Name: 'All' },
    ])
  })

  test('Teams does not go with mail in one retention policy', async () => {
    const { run } = party()
    const both = { Name: 'Both', ExchangeLocation: ['All'], TeamsChatLocation: ['All'] }
    expect((await run('New-RetentionCompliancePolicy', both)).trouble).toMatch(/Parameter set cannot be resolved/u)
    expect((await run('New-RetentionCompliancePolicy', { Name: 'Chats', TeamsChatLocation: ['All'] })).status).toBe(200)
  })
})

describe('distribution', () => {
  test('is told truly with DistributionDetail and one identity alone', async () => {
    const { row, run, wait } = party()
    const detail = { DistributionDetail: true }
    const status = async (parameters = {}) =>
      (await row('DlpCompliancePolicy', 'Financial data', parameters))['DistributionStatus']
    expect(await status(detail)).toBe('Success')
    expect(await status()).toBe('Pending')
    const listed = await run('Get-DlpCompliancePolicy', detail)
    expect(listed.rows.map((one) => one['DistributionStatus'])).toEqual(['Pending', 'Pending'])
    await run('Set-DlpCompliancePolicy', { Identity: 'Financial data', Comment: 'new' })
    expect(await status(detail)).toBe('Pending')
    wait(pause - 1)
    expect(await status(detail)).toBe('Pending')
    wait(1)
    expect(await status(detail)).toBe('Success')
  })

  test('begins anew when a rule of the policy is written', async () => {
    const { row, run } = party()
    await run('Set-DlpComplianceRule', { Identity: 'Card numbers to outside', Comment: 'new' })
    const detail = { DistributionDetail: true }
    expect((await row('DlpCompliancePolicy', 'Financial data', detail))['DistributionStatus']).toBe('Pending')
  })

  test('begins anew when a rule of the policy is removed', async () => {
    const { row, run } = party()
    await run('Remove-DlpComplianceRule', { Identity: 'Card numbers to outside', Confirm: false })
    const detail = { DistributionDetail: true }
    expect((await row('DlpCompliancePolicy', 'Financial data', detail))['DistributionStatus']).toBe('Pending')
  })

  test('that failed is repaired by RetryDistribution', async () => {
    const { room, row, run, wait } = party()
    const type = 'purview.retentionCompliancePolicy'
    room.change(type, 'Keep 7 years', { DistributionStatus: 'Error' })
    const status = async () =>
      (await row('RetentionCompliancePolicy', 'Keep 7 years', { DistributionDetail: true }))['DistributionStatus']
    expect(await status()).toBe('Error')
    await run('Set-RetentionCompliancePolicy', { Identity: 'Keep 7 years', RetryDistribution: true })
    expect(await status()).toBe('Pending')
    wait(pause)
    expect(await status()).toBe('Success')
  })

  test('refuses another Set meanwhile in a variant', async () => {
    const { run, wait } = party({ complianceSetWhilePending: 'refused' })
    const set = (Comment: string) => run('Set-DlpCompliancePolicy', { Identity: 'Financial data', Comment })
    expect((await set('one')).status).toBe(200)
    expect((await set('two')).trouble).toMatch(/^PolicyDeploymentInProgressException/u)
    wait(pause)
    expect((await set('two')).status).toBe(200)
  })
})

describe('deletion', () => {
  test('asks first, leaves the policy listed for a while, and takes its rules along', async () => {
    const { run, wait } = party()
    const Identity = 'Financial data'
    expect((await run('Remove-DlpCompliancePolicy', { Identity })).text).toMatch(/confirmationmessage/u)
    expect((await run('Remove-DlpCompliancePolicy', { Identity, Confirm: false })).status).toBe(200)
    const modes = async () => (await run('Get-DlpCompliancePolicy')).rows.map((row) => row['Mode'])
    expect(await modes()).toEqual(['Enable', 'PendingDeletion'])
    expect((await run('Get-DlpCompliancePolicy', { Identity })).rows).toMatchObject([{ Enabled: false }])
    expect((await run('Get-DlpComplianceRule')).rows.map((row) => row['Name'])).toEqual([
      'Default Teams DLP policy rule',
    ])
    wait(300_000)
    expect(await modes()).toEqual(['Enable'])
  })

  test('meanwhile it cannot be changed, removed again, or given a rule', async () => {
    const { run } = party()
    const Identity = 'Financial data'
    await run('Remove-DlpCompliancePolicy', { Identity, Confirm: false })
    const told = [
      await run('Set-DlpCompliancePolicy', { Identity, Comment: 'x' }),
      await run('Remove-DlpCompliancePolicy', { Identity, Confirm: false }),
      await run('New-DlpComplianceRule', { Name: 'x', Policy: Identity }),
    ]
    expect(told.map(({ trouble }) => trouble.split(':')[0])).toEqual(
      Array.from({ length: 3 }, () => 'PolicyPendingDeletionException'),
    )
  })

  test.each([
    ['refused', 400],
    ['taken', 200],
  ])('its name is %s for another', async (complianceSameNameWhileDeleting, status) => {
    const { run } = party({ complianceSameNameWhileDeleting })
    await run('Remove-RetentionCompliancePolicy', { Identity: 'Keep 7 years', Confirm: false })
    expect((await run('New-RetentionCompliancePolicy', { Name: 'Keep 7 years' })).status).toBe(status)
  })

  test('ForceDeletion is at once', async () => {
    const { run } = party()
    await run('Remove-RetentionCompliancePolicy', { Identity: 'Keep 7 years', ForceDeletion: true, Confirm: false })
    expect((await run('Get-RetentionCompliancePolicy')).rows.map((row) => row['Name'])).toEqual(['Teams chats'])
  })

  test('its mode cannot be set', async () => {
    const { run } = party()
    const told = await run('Set-DlpCompliancePolicy', { Identity: 'Financial data', Mode: 'PendingDeletion' })
    expect(told.trouble).toMatch(/InvalidCompliancePolicyMode/u)
  })
})

describe('what cannot be done', () => {
  test.each([
    ['a default policy is changed', 'Set-DlpCompliancePolicy', { Identity: 'Default policy for Teams', Comment: 'x' }],
    ['a default policy is removed', 'Remove-DlpCompliancePolicy', { Identity: 'Default policy for Teams' }],
    [
      'an alert of all tenants is removed',
      'Remove-ProtectionAlert',
      { Identity: 'Creation of forwarding/redirect rule' },
    ],
    [
      'what an alert of all tenants is about is changed',
      'Set-ProtectionAlert',
      { Identity: 'Creation of forwarding/redirect rule', Severity: 'High' },
    ],
    ['a second policy has the name', 'New-DlpCompliancePolicy', { Name: 'financial data' }],
    ['a second alert has the name', 'New-ProtectionAlert', alert('Many files downloaded')],
    ['a mode is not one', 'Set-DlpCompliancePolicy', { Identity: 'Financial data', Mode: 'Sometimes' }],
    ['a priority is beyond the last', 'Set-DlpCompliancePolicy', { Identity: 'Financial data', Priority: 9 }],
  ])('400 when %s', async (_, cmdlet, parameters) => {
    const tenant = party()
    const before = tenant.room.types().map((type) => tenant.room.objects(type))
    const confirmed = cmdlet.startsWith('Remove') ? { ...parameters, Confirm: false } : parameters
    expect((await tenant.run(cmdlet, confirmed)).status).toBe(400)
    expect(tenant.room.types().map((type) => tenant.room.objects(type))).toEqual(before)
  })

  test('an alert of all tenants can be switched off', async () => {
    const { row, run } = party()
    const Identity = 'Creation of forwarding/redirect rule'
    expect((await run('Set-ProtectionAlert', { Identity, Disabled: true })).status).toBe(200)
    expect((await row('ProtectionAlert', Identity))['Disabled']).toBe(true)
  })

  test('WhatIf does not keep a write from being done', async () => {
    const { row, run } = party()
    await run('Set-DlpCompliancePolicy', { Identity: 'Financial data', Comment: 'written', WhatIf: true })
    expect((await row('DlpCompliancePolicy', 'Financial data'))['Comment']).toBe('written')
  })

  test('a Set that changes nothing says so', async () => {
    const { run } = party()
    const told = await run('Set-DlpCompliancePolicy', { Identity: 'Financial data', Comment: 'Cards and accounts' })
    expect(told.warnings).toHaveLength(1)
  })
})

function alert(Name: string) {
  return { Name, Category: 'MailFlow', ThreatType: 'Activity', NotifyUser: ['a@contoso.com'] }
}

describe('what is shown', () => {
  test('a policy of data loss prevention that is set to Disable is not enabled', async () => {
    const { row, run } = party()
    await run('Set-DlpCompliancePolicy', { Identity: 'Financial data', Mode: 'Disable' })
    expect((await row('DlpCompliancePolicy', 'Financial data'))['Enabled']).toBe(false)
  })

  test.each([
    [{}, ['Keep 7 years', 'Teams chats']],
    [{ TeamsPolicyOnly: true }, ['Teams chats']],
    [{ ExcludeTeamsPolicy: true }, ['Keep 7 years']],
    [{ ErrorPolicyOnly: true }, []],
  ])('Get-RetentionCompliancePolicy %j', async (parameters, names) => {
    const { rows } = await party().run('Get-RetentionCompliancePolicy', parameters)
    expect(rows.map((row) => row['Name'])).toEqual(names)
  })

  test('an effect that is not known is 501', async () => {
    expect((await party().run('Get-DlpCompliancePolicy', { Summary: true })).status).toBe(501)
  })
})

describe('orders', () => {
  test('a policy put first moves the others down', async () => {
    const { run } = party()
    await run('Set-DlpCompliancePolicy', { Identity: 'Financial data', Priority: 0 })
    const { rows } = await run('Get-DlpCompliancePolicy')
    expect(rows.map((row) => [row['Name'], row['Priority']])).toEqual([
      ['Financial data', 0],
      ['Default policy for Teams', 1],
    ])
  })
})

test('a policy that another hand removes takes its rules along, as Remove does', () => {
  const { room } = party()
  const rules = (): readonly unknown[] => room.objects('purview.retentionComplianceRule').map((one) => one['Name'])
  expect(rules()).toEqual(['Keep 7 years rule'])
  room.remove('purview.retentionCompliancePolicy', 'Keep 7 years')
  expect(rules()).toEqual([])
})
