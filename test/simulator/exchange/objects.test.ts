import { describe, expect, test } from 'vitest'
import { nouns } from '../../../src/simulator/exchange/nouns.ts'
import { ANCHOR, INITIAL, party, sentence, TENANT } from './tenant.ts'

const off = { Confirm: false }
const types = nouns.map((noun) => noun.type)
const snapshotOf = (tenant: ReturnType<typeof party>): unknown =>
  Object.fromEntries(types.map((type) => [type, tenant.exchange.objects(type)]))

describe('every type', () => {
  test('has the word of the documentation in camel case', () => {
    expect(party().exchange.types()).toEqual(
      expect.arrayContaining([
        'exchange.organizationConfig',
        'exchange.transportRule',
        'exchange.casMailbox',
        'exchange.owaMailboxPolicy',
        'exchange.dkimSigningConfig',
        'exchange.externalInOutlook',
        'exchange.hostedOutboundSpamFilterRule',
      ]),
    )
    expect(types).toHaveLength(25)
  })

  test.each(nouns.map((noun) => [noun.type, noun]))(
    '%s is seeded, and Get gives what the back door gives',
    (_, noun) => {
      const tenant = party()
      const wire = tenant
        .rows(`Get-${noun.noun}`)
        .map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => !name.includes('@'))))
      expect(wire.length).toBeGreaterThan(0)
      expect(wire).toEqual(tenant.exchange.objects(noun.type))
    },
  )

  test.each(nouns.map((noun) => [noun.type, noun]))(
    '%s is found by name, GUID and distinguished name, in any case',
    (_, noun) => {
      const tenant = party()
      const [first = {}] = tenant.exchange.objects(noun.type)
      const found = ['Identity', 'Guid', 'DistinguishedName'].map((key) => {
        const parameters =
          noun.noun.endsWith('Config') && noun.shape === 'singleton'
            ? {}
            : { Identity: String(first[key]).toUpperCase() }
        return tenant.rows(`Get-${noun.noun}`, parameters).map((row) => row['Guid'])
      })
      expect(found).toEqual([[first['Guid']], [first['Guid']], [first['Guid']]])
    },
  )

  test('is loaded from a snapshot as it was', () => {
    const [from, to] = [party(), party({}, [])]
    from.run('New-TransportRule', { Name: 'n', Priority: 2, SubjectContainsWords: ['x'] })
    for (const type of types) to.exchange.load(type, from.exchange.objects(type))
    expect(snapshotOf(to)).toEqual(snapshotOf(from))
  })

  test('is the same in two tenants of one seed', () => {
    expect(snapshotOf(party())).toEqual(snapshotOf(party()))
  })
})

describe('every Boolean that a Set takes and Get shows can be turned and is told as changed', () => {
  const made = nouns.filter((noun) => noun.shape !== 'singleton' && noun.noun !== 'AcceptedDomain')
  test.each(made.map((noun) => [noun.noun, noun]))('%s', (_, noun) => {
    const tenant = party()
    // A policy of Microsoft's is not to be changed; the last of each kind in the seed is an administrator's.
    const row = tenant.exchange.objects(noun.type).at(-1) ?? {}
    const flags = Object.keys(row).filter((name) => typeof row[name] === 'boolean')
    const told = flags.map((name) => ({
      name,
      told: tenant.run(`Set-${noun.noun}`, { Identity: row['Guid'], [name]: row[name] === false }),
    }))
    const after = tenant.exchange.objects(noun.type).find((other) => other['Guid'] === row['Guid']) ?? {}
    const outcome = told.map(({ name, told }) => {
      if (told.status === 200) return [name, told.body['@adminapi.warnings'], after[name]]
      return [name, sentence(told).replace(/^.*specified\. /u, ''), after[name]]
    })
    // What Get shows and Set does not take is refused as unknown and stays; everything else is turned.
    const writable = new Set(told.filter(({ told }) => told.status === 200).map(({ name }) => name))
    expect(outcome).toEqual(
      flags.map((name) => (writable.has(name) ? [name, [], row[name] === false] : [name, name, row[name]])),
    )
    expect(writable.size > 0 || noun.shape === 'rule').toBe(true)
  })
})

describe('singletons', () => {
  test('need no identity, and AutoExpandingArchive is shown with Enabled behind it', () => {
    const tenant = party()
    expect(tenant.run('Set-OrganizationConfig', { AutoExpandingArchive: true, ...off }).status).toBe(200)
    const [row = {}] = tenant.rows('Get-OrganizationConfig')
    expect([row['AutoExpandingArchiveEnabled'], Object.hasOwn(row, 'AutoExpandingArchive')]).toEqual([true, false])
  })

  test('ExternalInOutlook has a list and no Confirm of its own', () => {
    const tenant = party()
    tenant.run('Set-ExternalInOutlook', { Enabled: true, AllowList: ['partner.example'] })
    expect(tenant.rows('Get-ExternalInOutlook')).toMatchObject([{ Enabled: true, AllowList: ['partner.example'] }])
  })
})

describe('defaults', () => {
  test.each(['AntiPhishPolicy', 'HostedContentFilterPolicy', 'MalwareFilterPolicy'])(
    'MakeDefault moves the default of %s',
    (noun) => {
      const tenant = party()
      tenant.run(`New-${noun}`, { Name: 'mine' })
      expect(tenant.run(`Set-${noun}`, { Identity: 'mine', MakeDefault: true }).status).toBe(200)
      const defaults = tenant.rows(`Get-${noun}`).filter((row) => row['IsDefault'] === true)
      expect(defaults.map((row) => [row['Name'], Object.hasOwn(row, 'MakeDefault')])).toEqual([['mine', false]])
    },
  )

  test('the remote domain of everybody is not removed', () => {
    const tenant = party()
    expect(tenant.run('Remove-RemoteDomain', { Identity: 'Default', ...off }).status).toBe(400)
    expect(tenant.run('Remove-RemoteDomain', { Identity: 'Fabrikam', ...off }).status).toBe(200)
    expect(tenant.rows('Get-RemoteDomain').map((row) => row['DomainName'])).toEqual(['*'])
  })

  test('New-OwaMailboxPolicy takes a name, Set the rest', () => {
    const tenant = party()
    expect(tenant.run('New-OwaMailboxPolicy', { Name: 'n', ActiveSyncIntegrationEnabled: false }).status).toBe(400)
    expect(tenant.run('New-OwaMailboxPolicy', { Name: 'n' }).status).toBe(200)
    tenant.run('Set-OwaMailboxPolicy', { Identity: 'n', ActiveSyncIntegrationEnabled: false })
    expect(tenant.row('Get-OwaMailboxPolicy', 'n')['ActiveSyncIntegrationEnabled']).toBe(false)
  })
})

describe('DKIM', () => {
  test('a key is made for an accepted domain only, once, and is rotated', () => {
    const tenant = party()
    expect(tenant.run('New-DkimSigningConfig', { DomainName: 'strange.example', Enabled: false }).status).toBe(404)
    expect(tenant.run('New-DkimSigningConfig', { DomainName: 'contoso.com', Enabled: true }).status).toBe(400)
    expect(tenant.run('Rotate-DkimSigningConfig', { Identity: 'contoso.com', KeySize: 1024, ...off }).status).toBe(200)
    expect(tenant.row('Get-DkimSigningConfig', 'contoso.com')).toMatchObject({
      Selector1KeySize: 2048,
      'Selector2KeySize@data.type': 'System.UInt16',
      Selector2KeySize: 1024,
      SelectorBeforeRotateOnDate: 'selector1',
      SelectorAfterRotateOnDate: 'selector2',
    })
  })

  test('a removed one can be made again, with the size asked for', () => {
    const tenant = party()
    tenant.run('Remove-DkimSigningConfig', { Identity: 'contoso.com', ...off })
    tenant.run('New-DkimSigningConfig', { DomainName: 'contoso.com', Enabled: false, KeySize: 1024 })
    expect(tenant.row('Get-DkimSigningConfig', 'contoso.com')).toMatchObject({
      Domain: 'contoso.com',
      Enabled: false,
      Selector1KeySize: 1024,
      Selector1CNAME: 'selector1-contoso-com._domainkey.contoso.y-v1.dkim.mail.microsoft',
    })
  })
})

describe('mailboxes', () => {
  test.each(['adele@contoso.com', 'ADELE@CONTOSO.COM', 'aaaaaaaa-0000-4000-8000-000000000000'])(
    'are found by %s',
    (identity) => {
      const tenant = party()
      expect(tenant.row('Get-Mailbox', identity)['PrimarySmtpAddress']).toBe('adele@contoso.com')
      expect(tenant.run('Set-CASMailbox', { Identity: identity, PopEnabled: false }).status).toBe(200)
      expect(tenant.row('Get-CASMailbox', identity)['PopEnabled']).toBe(false)
    },
  )

  test('two people of one name are not taken for each other', () => {
    const twins = ['a@contoso.com', 'b@contoso.com'].map((userPrincipalName, index) => ({
      id: `dddddddd-0000-4000-8000-00000000000${index}`,
      userPrincipalName,
      displayName: 'Sam Lee',
    }))
    const tenant = party({}, twins)
    expect(tenant.run('Get-Mailbox', { Identity: 'Sam Lee' }).status).toBe(400)
    expect(tenant.run('Set-Mailbox', { Identity: 'Sam Lee', AuditEnabled: false }).status).toBe(400)
    expect(tenant.row('Get-Mailbox', 'b@contoso.com')['AuditEnabled']).toBe(true)
  })
})

describe('somebody else', () => {
  test('changes, makes and removes objects, and Get shows it at once', () => {
    const { exchange, ...tenant } = party({ exchangeLag: '2000' })
    exchange.change('exchange.remoteDomain', 'Default', { AutoForwardEnabled: false })
    expect(exchange.create('exchange.remoteDomain', { Name: 'n', DomainName: 'n.example' })).toBe('n')
    exchange.remove('exchange.remoteDomain', 'Fabrikam')
    expect(tenant.rows('Get-RemoteDomain').map((row) => [row['Name'], row['AutoForwardEnabled']])).toEqual([
      ['Default', false],
      ['n', true],
    ])
  })

  test('moves a rule among its neighbours', () => {
    const { exchange } = party()
    exchange.change('exchange.transportRule', 'Legal disclaimer', { Priority: 0 })
    exchange.remove('exchange.transportRule', 'Tag external mail')
    const rules = exchange.objects('exchange.transportRule')
    expect(rules.map((row) => row['Priority'])).toEqual([0, 1, 2, 3, 4])
    expect(rules[0]?.['Name']).toBe('Legal disclaimer')
  })

  test('cannot change what is not there', () => {
    const { exchange } = party()
    expect(() => exchange.change('exchange.remoteDomain', 'nope', {})).toThrow('404')
    expect(() => exchange.objects('exchange.nothing')).toThrow('exchange.nothing')
  })
})

test('the anchor, the tenant and the initial domain are those of the organisation', () => {
  const [row = {}] = party()
    .rows('Get-AcceptedDomain')
    .filter((domain) => domain['InitialDomain'] === true)
  expect(`UPN:OAuthUser@${String(row['DomainName'])}`).toBe(ANCHOR)
  expect(party().rows('Get-OrganizationConfig')[0]?.['Name']).toBe(INITIAL)
  expect(party().row('Get-ExternalInOutlook', TENANT)['Enabled']).toBe(false)
})
