import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { withoutSidecars } from '../../../src/simulator/exchange/rows.ts'
import { bodyIn, INITIAL, party, type Body, type Told } from './tenant.ts'

type Captured = {
  readonly id: string
  readonly inferred: boolean
  readonly request: {
    readonly method: string
    readonly url: string
    readonly headers: Readonly<Record<string, string>>
    readonly body: unknown
  }
  readonly response: { readonly status: number; readonly body: unknown }
}

// Public recordings and sources are named beside each exchange; `inferred` ones are nobody's recording.
const exchanges: unknown = JSON.parse(
  readFileSync(new URL('../../fixtures/simulator-exchange/captured.json', import.meta.url), 'utf8'),
)

function isExchange(value: unknown): value is Captured {
  return typeof value === 'object' && value !== null && 'id' in value && 'request' in value && 'response' in value
}

function captured(id: string): Captured {
  const found = Array.isArray(exchanges) ? exchanges.filter(isExchange).find((one) => one.id === id) : undefined
  if (found === undefined) throw new Error(`no captured exchange ${id}`)
  return found
}

const bodyOf = (id: string): Body => bodyIn(captured(id).response.body)

function replayed(id: string, tenant = party(), wids?: readonly string[]): Told {
  const { request } = captured(id)
  const url = new URL(request.url)
  return tenant.send(request.body, {
    method: request.method,
    path: url.pathname,
    query: url.search,
    headers: request.headers,
    ...(wids === undefined ? {} : { wids }),
  })
}

describe('rows that were captured come back as they were, sidecar keys and their order included', () => {
  test.each([
    ['exo-accepteddomain', 'exchange.acceptedDomain'],
    ['exo-antiphish', 'exchange.antiPhishPolicy'],
    ['exo-transportrule', 'exchange.transportRule'],
    ['exo-dkim', 'exchange.dkimSigningConfig'],
  ])('%s', (id, type) => {
    const tenant = party()
    const wanted = bodyOf(id).value ?? []
    tenant.exchange.load(type, wanted)
    const given = replayed(id, tenant)
    expect(given.status).toBe(200)
    const { value = [], ...envelope } = given.body
    const { value: _, ...recorded } = bodyOf(id)
    expect(envelope).toEqual(recorded)
    expect(value.map((row, index) => narrowed(row, wanted[index] ?? {}))).toEqual(wanted)
  })

  test('and the back door gives them without sidecars', () => {
    const tenant = party()
    const [wanted = {}] = bodyOf('exo-antiphish').value ?? []
    tenant.exchange.load('exchange.antiPhishPolicy', [wanted])
    const [row = {}] = tenant.exchange.objects('exchange.antiPhishPolicy')
    expect(Object.keys(row).filter((name) => name.includes('@'))).toEqual([])
    expect(row).toMatchObject(withoutSidecars(wanted))
  })
})

function narrowed(row: Readonly<Record<string, unknown>>, to: Readonly<Record<string, unknown>>): unknown {
  return Object.fromEntries(Object.entries(row).filter(([name]) => Object.hasOwn(to, name)))
}

describe('whole answers', () => {
  test.each(['exo-v1-405', 'exo-orgconfig-select', 'exo-anchor-bad', 'exo-enable-customization-again'])('%s', (id) => {
    const given = replayed(id)
    expect(given.status).toBe(captured(id).response.status)
    expect(given.body).toMatchObject(captured(id).response.body === '' ? {} : bodyOf(id))
  })

  test('exo-enable-customization: once, and then it is enabled', () => {
    const tenant = party({ exchangeOrganization: 'dehydrated' })
    expect(replayed('exo-dehydrated', tenant)).toMatchObject({ status: 400, body: bodyOf('exo-dehydrated') })
    expect(replayed('exo-enable-customization', tenant).body).toEqual(bodyOf('exo-enable-customization'))
    expect(tenant.rows('Get-OrganizationConfig')[0]?.['IsDehydrated']).toBe(false)
    expect(replayed('exo-dehydrated', tenant).status).toBe(200)
  })

  test('exo-no-output: a write that changes something gives nothing', () => {
    const tenant = party()
    tenant.exchange.change('exchange.organizationConfig', INITIAL, { AuditDisabled: true })
    expect(replayed('exo-no-output', tenant).body).toEqual(bodyOf('exo-no-output'))
    expect(tenant.rows('Get-OrganizationConfig')[0]?.['AuditDisabled']).toBe(false)
  })

  test('exo-nochange-warning: the second of two equal writes changes nothing and says so', () => {
    const tenant = party()
    expect(replayed('exo-nochange-warning', tenant).body['@adminapi.warnings']).toEqual([])
    expect(replayed('exo-nochange-warning', tenant).body).toEqual(bodyOf('exo-nochange-warning'))
  })

  test('exo-confirm: asked to confirm, it asks, and takes nothing away', () => {
    const tenant = party()
    tenant.exchange.load('exchange.transportRule', bodyOf('exo-transportrule').value ?? [])
    expect(replayed('exo-confirm', tenant).body).toEqual(bodyOf('exo-confirm'))
    expect(tenant.rows('Get-TransportRule').map((row) => row['Name'])).toEqual(['tag-external'])
  })

  test('exo-mailbox-shape: sizes, spans and lists as Get shows them', () => {
    const [row = {}] = replayed('exo-mailbox-shape').body.value ?? []
    expect(row).toMatchObject({
      PrimarySmtpAddress: 'adele@contoso.com',
      'EmailAddresses@odata.type': '#Collection(String)',
      ProhibitSendReceiveQuota: '100 GB (107,374,182,400 bytes)',
      MaxSendSize: '35 MB (36,700,160 bytes)',
      RecipientLimits: '500',
      RetainDeletedItemsFor: '14.00:00:00',
      'ExchangeGuid@data.type': 'System.Guid',
      'ExchangeGuid@odata.type': '#Guid',
    })
  })
})

describe('refusals in the envelope and the words that were recorded', () => {
  test('exo-notfound-pipe, but for the name of the directory server', () => {
    const given = replayed('exo-notfound-pipe')
    const anyServer = (told: unknown): unknown =>
      JSON.parse(JSON.stringify(told).replace(/found on '[^']+'/u, "found on 'SERVER'"))
    expect(given.status).toBe(404)
    expect(anyServer(given.body)).toEqual(anyServer(bodyOf('exo-notfound-pipe')))
  })

  test('exo-new-exists, for an object that can be made here', () => {
    const given = party().run('New-RemoteDomain', { Name: 'Fabrikam', DomainName: 'fabrikam.org' })
    const wanted = bodyOf('exo-new-exists').error
    expect(given.status).toBe(400)
    expect(given.body.error).toMatchObject({ code: wanted?.code, message: wanted?.message })
    expect(JSON.parse(given.body.error?.details?.[0]?.message ?? '')).toMatchObject({
      Message: expect.stringMatching(/^The object 'CN=Fabrikam,.*' already exists\.$/u),
      TypeName: 'Microsoft.Exchange.Data.Directory.ADObjectAlreadyExistsException',
    })
  })

  test('exo-unknown-param, for a cmdlet that is known here', () => {
    const given = party().run('Get-TransportRule', { BogusParameter: 1 })
    expect(given.status).toBe(400)
    expect(given.body.error).toEqual(bodyOf('exo-unknown-param').error)
  })

  test('exo-bad-enum, for a parameter that is known here', () => {
    const given = party().run('Set-TransportRule', { Identity: 'Tag external mail', ADComparisonOperator: 'Nonsense' })
    const recorded = JSON.stringify(bodyOf('exo-bad-enum'))
      .replace('QuarantineTypes', 'ADComparisonOperator')
      .replace(/type \\"[^"]+\\"/u, String.raw`type \"Evaluation\"`)
      .replace(/try again: [^"]+"/u, 'try again: Equal, NotEqual\\"')
    expect(given.status).toBe(400)
    expect(given.body).toEqual(JSON.parse(recorded))
  })

  test('exo-page-expired', () => {
    const tenant = party({ exchangeContinuation: 'never' })
    const first = tenant.run('Get-Mailbox', {}, { headers: { Prefer: 'odata.maxpagesize=1' } })
    const next = new URL(first.body['@odata.nextLink'] ?? '')
    const again = tenant.run('Get-Mailbox', {}, { query: next.search })
    expect(again.status).toBe(400)
    expect(again.body.error).toEqual(bodyOf('exo-page-expired').error)
  })

  test('exo-403-nul: NUL bytes that say they are gzip', () => {
    const given = replayed('exo-403-nul')
    expect(given.status).toBe(403)
    expect(given.headers['content-encoding']).toBe('gzip')
    expect(Buffer.from(given.bytes).toString('base64')).toBe(captured('exo-403-nul').response.body)
  })

  test('exo-401-not-allowed, in the variant that answers JSON', () => {
    const given = replayed('exo-401-not-allowed', party({ exchangeForbidden: 'json' }), [])
    expect(given.status).toBe(401)
    expect(given.body).toEqual(bodyOf('exo-401-not-allowed'))
  })
})
