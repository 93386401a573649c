import { describe, expect, test } from 'vitest'
import { ANCHOR, INITIAL, party, TENANT, type Manner, type Party, type Told } from './tenant.ts'

const people = Array.from({ length: 25 }, (_, index) => ({
  id: `cccccccc-0000-4000-8000-${String(index).padStart(12, '0')}`,
  userPrincipalName: `user${index}@contoso.com`,
  displayName: `User ${index}`,
}))
const PAGE = { Prefer: 'odata.maxpagesize=10' }

function pages(tenant: Party, manner: Manner = {}): { told: Told; names: readonly unknown[]; count: number } {
  const names: unknown[] = []
  let told = tenant.run('Get-Mailbox', { ResultSize: 'Unlimited' }, { headers: PAGE })
  let count = 1
  for (;;) {
    names.push(...(told.body.value ?? []).map((row) => row['UserPrincipalName']))
    const link = told.body['@odata.nextLink']
    if (link === undefined) return { told, names, count }
    const headers = { ...PAGE, ...manner.headers }
    told = tenant.run('Get-Mailbox', { ResultSize: 'Unlimited' }, { ...manner, query: new URL(link).search, headers })
    count += 1
  }
}

describe('paging', () => {
  test('gives everything once, in pages of the size asked for', () => {
    const { names, count } = pages(party({}, people))
    expect(names).toEqual(people.map((person) => person.userPrincipalName))
    expect(count).toBe(3)
  })

  test.each([
    ['anchor', { headers: { 'X-AnchorMailbox': ANCHOR } }, 200],
    ['anchor', { headers: { 'X-AnchorMailbox': 'UPN:OAuthUser@contoso.com' } }, 400],
    ['post', { headers: { 'X-AnchorMailbox': 'UPN:OAuthUser@contoso.com' } }, 200],
    ['post', { method: 'GET' }, 400],
    ['get', { method: 'GET' }, 200],
    ['get', {}, 400],
    ['never', { headers: { 'X-AnchorMailbox': ANCHOR } }, 400],
  ])('continued where %s is the way, by %j: %i', (way, manner, status) => {
    const { told, names } = pages(party({ exchangeContinuation: way }, people), manner)
    expect([told.status, names.length]).toEqual([status, status === 200 ? 25 : 10])
  })

  test('a link dies after half an hour', () => {
    const tenant = party({}, people)
    const link = tenant.run('Get-Mailbox', {}, { headers: PAGE }).body['@odata.nextLink'] ?? ''
    const follow = (): number => tenant.run('Get-Mailbox', {}, { headers: PAGE, query: new URL(link).search }).status
    tenant.wait(30 * 60 * 1000)
    expect(follow()).toBe(200)
    tenant.wait(1)
    expect(follow()).toBe(400)
  })

  test.each([
    [{ ResultSize: 5 }, 5, 1],
    [{ ResultSize: '5' }, 5, 1],
    [{ ResultSize: 'Unlimited' }, 25, 0],
    [{}, 25, 0],
    [{ Filter: "UserPrincipalName -like 'user1*'" }, 11, 0],
    [{ RecipientTypeDetails: ['SharedMailbox'] }, 0, 0],
  ])('%j gives %i rows and %i warnings', (parameters, count, warnings) => {
    const { body } = party({}, people).run('Get-Mailbox', parameters)
    expect([body.value?.length, body['@adminapi.warnings']?.length]).toEqual([count, warnings])
  })
})

describe('$select', () => {
  test('leaves what was asked for, with its sidecars', () => {
    const { body } = party().run(
      'Get-AntiPhishPolicy',
      { Identity: 'Executives' },
      { query: '$select=phishthresholdlevel, Name' },
    )
    expect(body.value).toEqual([
      { 'PhishThresholdLevel@data.type': 'System.Int32', PhishThresholdLevel: 2, Name: 'Executives' },
    ])
  })
})

describe('$batch', () => {
  const path = `/adminapi/beta/${TENANT}/$batch`
  const item = (id: string, name: string, parameters: Readonly<Record<string, unknown>> = {}): unknown => ({
    id,
    method: 'POST',
    url: `https://outlook.office365.com/adminapi/beta/${TENANT}/InvokeCommand`,
    headers: { 'X-AnchorMailbox': ANCHOR },
    body: { CmdletInput: { CmdletName: name, Parameters: parameters } },
  })

  test('answers each by its id, failures beside successes, in no order to rely on', () => {
    const tenant = party()
    const requests = [
      item('one', 'Get-OrganizationConfig'),
      item('two', 'Get-RemoteDomain', { Identity: 'nope' }),
      item('three', 'Get-Bogus'),
      item('four', 'Set-RemoteDomain', { Identity: 'Default', AutoForwardEnabled: false }),
    ]
    const told = tenant.send({ requests }, { path })
    expect(told).toMatchObject({ status: 200, effect: 'write' })
    expect(told.body.responses?.map(({ id, status, body }) => [id, status, body === null])).toEqual([
      ['four', 200, false],
      ['three', 403, true],
      ['two', 404, false],
      ['one', 200, false],
    ])
    expect(tenant.row('Get-RemoteDomain', 'Default')['AutoForwardEnabled']).toBe(false)
  })

  test('of reads alone only reads', () => {
    expect(party().send({ requests: [item('1', 'Get-Mailbox')] }, { path }).effect).toBe('read')
  })

  test('holds ten, not eleven, and does nothing then', () => {
    const tenant = party()
    const many = (count: number): unknown[] =>
      Array.from({ length: count }, (_, index) =>
        item(String(index), 'New-RemoteDomain', { Name: `n${index}`, DomainName: `n${index}.example` }),
      )
    expect(tenant.send({ requests: many(11) }, { path }).status).toBe(400)
    expect(tenant.rows('Get-RemoteDomain')).toHaveLength(2)
    expect(tenant.send({ requests: many(10) }, { path }).status).toBe(200)
    expect(tenant.rows('Get-RemoteDomain')).toHaveLength(12)
  })

  test('keeps the order in the variant that does', () => {
    const requests = [item('1', 'Get-TransportConfig'), item('2', 'Get-TransportConfig')]
    const ids = party({ exchangeBatchOrder: 'kept' })
      .send({ requests }, { path })
      .body.responses?.map(({ id }) => id)
    expect(ids).toEqual(['1', '2'])
  })

  test.each([
    ['no list', {}],
    ['an empty list', { requests: [] }],
    ['an item without an id', { requests: [{ url: 'InvokeCommand' }] }],
  ])('%s: the simulator says that it does not know', (_, body) => {
    expect(party().send(body, { path }).status).toBe(501)
  })

  test('an item for another address is not known', () => {
    const requests = [
      { ...Object(item('1', 'Get-Mailbox')), url: 'https://outlook.office365.com/adminapi/beta/x/$metadata' },
    ]
    expect(party().send({ requests }, { path }).body.responses?.[0]?.status).toBe(501)
  })
})

describe('time', () => {
  test('a write shows after the lag; a write on it builds on the newest state', () => {
    const tenant = party({ exchangeLag: '2000' })
    const domains = (): readonly unknown[] => tenant.rows('Get-RemoteDomain').map((row) => row['Name'])
    expect(tenant.run('New-RemoteDomain', { Name: 'n', DomainName: 'n.example' }).status).toBe(200)
    expect(domains()).not.toContain('n')
    expect(tenant.run('Get-RemoteDomain', { Identity: 'n' }).status).toBe(404)
    expect(tenant.run('Set-RemoteDomain', { Identity: 'n', AutoReplyEnabled: false }).status).toBe(200)
    expect(tenant.run('New-RemoteDomain', { Name: 'n', DomainName: 'm.example' }).status).toBe(400)
    tenant.wait(1999)
    expect(domains()).not.toContain('n')
    tenant.wait(1)
    expect(tenant.row('Get-RemoteDomain', 'n')['AutoReplyEnabled']).toBe(false)
  })

  test('in the variant where other servers lag too, a Set right after a New finds nothing', () => {
    const tenant = party({ exchangeLag: '2000', exchangeFollowUp: 'lags' })
    tenant.run('New-RemoteDomain', { Name: 'n', DomainName: 'n.example' })
    const set = (): number => tenant.run('Set-RemoteDomain', { Identity: 'n', AutoReplyEnabled: false }).status
    expect(set()).toBe(404)
    tenant.wait(2000)
    expect(set()).toBe(200)
  })

  test('creates go on being refused for a while after the organisation was enabled', () => {
    const tenant = party({ exchangeOrganization: 'dehydrated', exchangeHydration: '1800000' })
    const make = (): number => tenant.run('New-AntiPhishPolicy', { Name: 'n' }).status
    tenant.run('Enable-OrganizationCustomization', { Confirm: false })
    expect(tenant.rows('Get-OrganizationConfig')[0]?.['IsDehydrated']).toBe(false)
    expect(make()).toBe(400)
    tenant.wait(1800000)
    expect(make()).toBe(200)
  })
})

describe('variants', () => {
  test('one that is spelled wrongly stops the simulator', () => {
    expect(() => party({ exchangeEmptyArray: 'clear' })).toThrow('exchangeEmptyArray')
    expect(() => party({ exchangeLag: 'slow' })).toThrow('exchangeLag')
  })

  test('errors of writes inside a 200, those of reads beside it', () => {
    const tenant = party({ exchangeEmbeddedErrors: 'writes' })
    const told = tenant.run('Set-RemoteDomain', { Identity: 'nope', AutoReplyEnabled: false })
    expect(told.status).toBe(200)
    expect(told.body['@adminapi.errors']).toEqual([expect.stringContaining("'nope' couldn't be found")])
    expect(tenant.run('Get-RemoteDomain', { Identity: 'nope' }).status).toBe(404)
  })

  test.each([
    ['ignored', 200],
    ['refused', 400],
  ])('Confirm on a cmdlet that has none: %s', (exchangeStrayConfirm, status) => {
    const tenant = party({ exchangeStrayConfirm })
    expect(tenant.run('Set-ExternalInOutlook', { Identity: INITIAL, Enabled: true, Confirm: false }).status).toBe(
      status,
    )
  })
})
