import { array, assert, constantFrom, integer, property, record } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { party, sentence, type Party } from './tenant.ts'

const order = (tenant: Party, cmdlet = 'Get-TransportRule'): readonly unknown[] =>
  tenant.rows(cmdlet).map((row) => row['Name'])
const priorities = (tenant: Party): readonly unknown[] => tenant.rows('Get-TransportRule').map((row) => row['Priority'])
const off = { Confirm: false }

/** A tenant whose mail flow rules are a, b, c, d. */
function four(): Party {
  const tenant = party()
  const rules = ['a', 'b', 'c', 'd'].map((Name, Priority) => ({
    Name,
    Priority,
    Guid: `00000000-0000-4000-8000-00000000000${Priority}`,
  }))
  tenant.exchange.load('exchange.transportRule', rules)
  return tenant
}

describe('priority', () => {
  test.each([
    ['a new rule goes last', 'New-TransportRule', { Name: 'n' }, ['a', 'b', 'c', 'd', 'n']],
    ['a new rule goes where it is told', 'New-TransportRule', { Name: 'n', Priority: 1 }, ['a', 'n', 'b', 'c', 'd']],
    ['a rule moves down', 'Set-TransportRule', { Identity: 'a', Priority: 2 }, ['b', 'c', 'a', 'd']],
    ['a rule moves up', 'Set-TransportRule', { Identity: 'd', Priority: 0 }, ['d', 'a', 'b', 'c']],
    [
      'a rule stays where it is when something else changes',
      'Set-TransportRule',
      { Identity: 'b', Comments: 'x' },
      ['a', 'b', 'c', 'd'],
    ],
    ['the rest closes up', 'Remove-TransportRule', { Identity: 'b', ...off }, ['a', 'c', 'd']],
  ])('%s', (_, cmdlet, parameters, wanted) => {
    const tenant = four()
    expect(tenant.run(cmdlet, parameters).status).toBe(200)
    expect(order(tenant)).toEqual(wanted)
    expect(priorities(tenant)).toEqual(wanted.map((__, index) => index))
  })

  test.each([
    ['Set-TransportRule', { Identity: 'a', Priority: 4 }],
    ['Set-TransportRule', { Identity: 'a', Priority: -1 }],
    ['New-TransportRule', { Name: 'n', Priority: 5 }],
  ])('%s %j is out of range', (cmdlet, parameters) => {
    const tenant = four()
    expect(tenant.run(cmdlet, parameters).status).toBe(400)
    expect(order(tenant)).toEqual(['a', 'b', 'c', 'd'])
  })

  test('whatever is done, priorities are 0, 1, 2 … and no rule is lost', () => {
    const step = record({ rule: constantFrom('a', 'b', 'c', 'd'), place: integer({ min: 0, max: 3 }) })
    assert(
      property(array(step, { maxLength: 8 }), (steps) => {
        const tenant = four()
        for (const { rule, place } of steps) tenant.run('Set-TransportRule', { Identity: rule, Priority: place })
        expect(priorities(tenant)).toEqual([0, 1, 2, 3])
        expect(new Set(order(tenant))).toEqual(new Set(['a', 'b', 'c', 'd']))
        expect(order(tenant)[steps.at(-1)?.place ?? 0]).toBe(steps.at(-1)?.rule ?? 'a')
      }),
      { numRuns: 40 },
    )
  })
})

describe('state', () => {
  test('New takes Enabled, Get gives State, Set knows neither', () => {
    const tenant = four()
    const [made = {}] = tenant.run('New-TransportRule', { Name: 'n', Enabled: false }).body.value ?? []
    expect([made['State'], Object.hasOwn(made, 'Enabled')]).toEqual(['Disabled', false])
    for (const parameters of [{ Enabled: true }, { State: 'Enabled' }]) {
      expect(tenant.run('Set-TransportRule', { Identity: 'n', ...parameters }).status).toBe(400)
    }
    expect(tenant.row('Get-TransportRule', 'n')['State']).toBe('Disabled')
  })

  test('Enable and Disable change it, and say so where nothing changes', () => {
    const tenant = four()
    expect(tenant.run('Disable-TransportRule', { Identity: 'b', ...off }).body['@adminapi.warnings']).toEqual([])
    expect(tenant.rows('Get-TransportRule', { State: 'Disabled' }).map((row) => row['Name'])).toEqual(['b'])
    expect(tenant.run('Disable-TransportRule', { Identity: 'b', ...off }).body['@adminapi.warnings']).toHaveLength(1)
    tenant.run('Enable-TransportRule', { Identity: 'b' })
    expect(tenant.row('Get-TransportRule', 'b')['State']).toBe('Enabled')
  })

  test.each([
    ['Disable-TransportRule', {}, 'Enabled'],
    ['Disable-TransportRule', { Confirm: true }, 'Enabled'],
    ['Disable-TransportRule', { Confirm: false, WhatIf: true }, 'Enabled'],
    ['Disable-TransportRule', { Confirm: false }, 'Disabled'],
  ])('%s %j leaves it %s', (cmdlet, parameters, state) => {
    const tenant = four()
    expect(tenant.run(cmdlet, { Identity: 'a', ...parameters }).status).toBe(200)
    expect(tenant.row('Get-TransportRule', 'a')['State']).toBe(state)
  })
})

describe('what a mail flow rule says of itself', () => {
  test('lists the classes of its conditions, exceptions and actions', () => {
    const tenant = four()
    tenant.run('New-TransportRule', {
      Name: 'n',
      FromScope: 'NotInOrganization',
      PrependSubject: 'X',
      ExceptIfSentToScope: 'InOrganization',
    })
    const tasks = 'Microsoft.Exchange.MessagingPolicies.Rules.Tasks.'
    expect(tenant.row('Get-TransportRule', 'n')).toMatchObject({
      Conditions: [`${tasks}FromScopePredicate`],
      Exceptions: [`${tasks}SentToScopePredicate`],
      Actions: [`${tasks}PrependSubjectAction`],
    })
    expect(tenant.row('Get-TransportRule', 'a')).toMatchObject({ Conditions: null, Exceptions: null, Actions: null })
  })
})

const families = [
  ['AntiPhish', 'Executives', 'Office365 AntiPhish Default'],
  ['HostedContentFilter', 'Newsletter readers', 'Default'],
  ['HostedOutboundSpamFilter', 'Mailing service', 'Default'],
  ['MalwareFilter', 'Workshop', 'Default'],
  ['SafeLinks', 'Everyone', 'Built-In Protection Policy'],
  ['SafeAttachment', 'Everyone', 'Built-In Protection Policy'],
] as const

describe.each(families)('%sPolicy and its rule', (family, used, standard) => {
  const policy = `${family}Policy`
  const rule = `${family}Rule`
  const who =
    family === 'HostedOutboundSpamFilter' ? { SenderDomainIs: ['contoso.com'] } : { RecipientDomainIs: ['contoso.com'] }
  const isThere = (tenant: Party, cmdlet: string, name: string): boolean => order(tenant, cmdlet).includes(name)

  test('a policy that a rule uses stays until the rule is gone', () => {
    const tenant = party()
    expect(tenant.run(`Remove-${policy}`, { Identity: used, ...off }).status).toBe(400)
    expect(isThere(tenant, `Get-${policy}`, used)).toBe(true)
    expect(tenant.run(`Remove-${rule}`, { Identity: used, ...off }).status).toBe(200)
    expect(tenant.run(`Remove-${policy}`, { Identity: used, ...off }).status).toBe(200)
    expect(isThere(tenant, `Get-${policy}`, used)).toBe(false)
  })

  test('in the variant that leaves the rule, the policy goes and the rule points at nothing', () => {
    const tenant = party({ exchangePolicyInUse: 'leavesRule' })
    expect(tenant.run(`Remove-${policy}`, { Identity: used, ...off }).status).toBe(200)
    expect(tenant.row(`Get-${rule}`, used)[policy]).toBe(used)
    expect(tenant.run(`Remove-${policy}`, { Identity: standard, ...off }).status).toBe(400)
  })

  test('a default is never removed and has no rule', () => {
    const tenant = party()
    expect(tenant.run(`Remove-${policy}`, { Identity: standard, ...off }).status).toBe(400)
    expect(tenant.run(`New-${rule}`, { Name: 'n', [policy]: standard, ...who }).status).toBe(400)
    expect(tenant.rows(`Get-${rule}`).map((row) => row[policy])).not.toContain(standard)
  })

  test('a rule needs a policy that is there and has no other rule', () => {
    const tenant = party()
    expect(tenant.run(`New-${rule}`, { Name: 'n', [policy]: 'nobody', ...who }).status).toBe(404)
    expect(tenant.run(`New-${rule}`, { Name: 'n', [policy]: used, ...who }).status).toBe(400)
    expect(tenant.run(`New-${policy}`, { Name: 'mine' }).status).toBe(200)
    expect(tenant.run(`New-${rule}`, { Name: 'n', [policy]: 'MINE', Priority: 0, ...who }).status).toBe(200)
    expect(tenant.row(`Get-${rule}`, 'n')).toMatchObject({ [policy]: 'mine', State: 'Enabled', Priority: 0, ...who })
    expect(tenant.row(`Get-${rule}`, used)['Priority']).toBe(1)
  })

  test('a second policy of the name is refused in any case', () => {
    const told = party().run(`New-${policy}`, { Name: used.toUpperCase() })
    expect([told.status, sentence(told)]).toEqual([400, expect.stringContaining('already exists')])
  })
})

test.each(['AntiPhish', 'HostedContentFilter', 'MalwareFilter', 'SafeLinks', 'SafeAttachment'])(
  'nobody changes or removes the presets of %sPolicy',
  (family) => {
    const tenant = party()
    const [preset] = order(tenant, `Get-${family}Policy`).filter((name) => String(name).startsWith('Strict Preset'))
    const before = JSON.stringify(tenant.rows(`Get-${family}Policy`))
    expect(tenant.run(`Set-${family}Policy`, { Identity: preset, AdminDisplayName: 'mine' }).status).toBe(400)
    expect(tenant.run(`Remove-${family}Policy`, { Identity: preset, ...off }).status).toBe(400)
    expect(JSON.stringify(tenant.rows(`Get-${family}Policy`))).toBe(before)
  },
)
