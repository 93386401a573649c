import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDoor } from '../../../src/http/door.ts'
import type { OpenDoor } from '../../../src/http/door.ts'
import { withSession } from '../../../src/identity/bound-door.ts'
import { readCredential } from '../../../src/identity/credential.ts'
import { signIn } from '../../../src/identity/session.ts'
import { clouds } from '../../../src/model/cloud.ts'
import type { Instance } from '../../../src/model/instance.ts'
import type { JsonObject } from '../../../src/model/json.ts'
import type { Reader, ServiceContext, Want, Writer } from '../../../src/model/protocol.ts'
import { cmdletProtocol } from '../../../src/services/cmdlets/cmdlet-protocol.ts'
import { textOf } from '../../../src/services/cmdlets/cmdlet-wire.ts'
import { startSimulator } from '../../../src/simulator/start.ts'
import type { Simulator } from '../../../src/simulator/start.ts'
import { exchangeRows, row, sights, step } from './cmdlet-scene.ts'

const speed = 60
const clock = {
  now: () => Date.now(),
  sleep: (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms / speed)),
}
const live = new AbortController().signal

let simulator: Simulator
let door: OpenDoor
let reader: Reader
let writer: Writer

beforeAll(async () => {
  simulator = await startSimulator({
    speed,
    contracts: (name) => readFile(new URL(`../../../contracts/${name}`, import.meta.url), 'utf8'),
  })
  const cloud = clouds.commercial
  let count = 0
  door = openDoor({
    mode: 'write',
    cloud,
    clock,
    random: (bytes) => new Uint8Array(bytes).fill(7),
    timeoutMs: 10_000,
    retries: 3,
    userAgent: 'test',
    simulator: simulator.url,
  })
  const files: Readonly<Record<string, string>> = { c: simulator.certificatePem, k: simulator.privateKeyPem }
  const credential = await readCredential(
    { certificate: 'c', certificateKey: 'k' },
    async (path) => new TextEncoder().encode(files[path]),
    Date.now(),
  )
  const session = await signIn(
    { tenant: simulator.tenantDomain, clientId: simulator.clientId, credential, cloud, door, clock, signal: live },
    cmdletProtocol.audience({ cloud }),
  )
  const bound = withSession(door, session)
  const context: ServiceContext = {
    cloud,
    tenant: session.tenant,
    domain: simulator.tenantDomain,
    clock,
    newId: () => `00000000-0000-4000-8000-${String((count += 1)).padStart(12, '0')}`,
  }
  reader = cmdletProtocol.reader(bound, context)
  writer = cmdletProtocol.writer(bound, context)
})

afterAll(async () => {
  await door.close()
  await simulator.close()
})

async function look(want: Want): Promise<readonly Instance[]> {
  const [sight] = await sights(reader.observe([want], live))
  if (sight === undefined || sight.seen.is === 'unknown') throw new Error(JSON.stringify(sight))
  return sight.seen.is === 'present' ? sight.seen.value : []
}

/** Looks until a value is shown: the tenant's lists are late. */
async function shown(
  name: string,
  key: string,
  wanted: (one: Instance | undefined) => boolean,
): Promise<Instance | undefined> {
  const type = row(name)
  for (let tries = 0; ; tries += 1) {
    const all = await look({ type, keys: type.cardinality === 'perObject' ? [key] : 'all' })
    const one = all.find(({ at }) => at.key === key)
    if (wanted(one) || tries > 40) return one
    await clock.sleep(2000)
  }
}

test('every row can be read', async () => {
  const wants = [...exchangeRows.values()]
    .filter(({ cardinality }) => cardinality !== 'perObject')
    .map((type) => ({ type, keys: 'all' as const }))
  const all = await sights(reader.observe(wants, live))
  expect(all.map(({ type, seen }) => [type, seen.is === 'unknown' ? seen.why.message : seen.is])).toEqual(
    wants.map(({ type }) => [type.name, 'present']),
  )
})

describe('an object is made, changed and removed', () => {
  test.each<[string, JsonObject, JsonObject]>([
    [
      'transportRule',
      { Name: 'T', Enabled: false, FromScope: 'NotInOrganization', PrependSubject: 'x ' },
      { Enabled: true, PrependSubject: 'y ' },
    ],
    ['remoteDomain', { Name: 'R', DomainName: 'r.example', AutoForwardEnabled: false }, { AutoForwardEnabled: true }],
    ['inboundConnector', { Name: 'I', SenderDomains: ['*.i.example'], RequireTls: true }, { RequireTls: false }],
    [
      'outboundConnector',
      { Name: 'O', RecipientDomains: ['o.example'] },
      { RecipientDomains: ['p.example', 'q.example'] },
    ],
    [
      'hostedContentFilterPolicy',
      { Name: 'H', BulkThreshold: 6, BlockedSenderDomains: ['a.example', 'b.example'] },
      { BulkThreshold: 5, BlockedSenderDomains: ['b.example', 'c.example'] },
    ],
    ['hostedOutboundSpamFilterPolicy', { Name: 'S', AutoForwardingMode: 'Off' }, { AutoForwardingMode: 'Automatic' }],
    [
      'antiPhishPolicy',
      { Name: 'P', Enabled: true, EnableSpoofIntelligence: true },
      { EnableSpoofIntelligence: false, ExcludedDomains: ['x.example'] },
    ],
    ['malwareFilterPolicy', { Name: 'M', EnableFileFilter: true, FileTypes: ['exe', 'js'] }, { FileTypes: ['exe'] }],
    ['safeLinksPolicy', { Name: 'L', DoNotRewriteUrls: ['a.example'] }, { DoNotRewriteUrls: [] }],
    ['safeAttachmentPolicy', { Name: 'A', Action: 'Block', Enable: true }, { Action: 'DynamicDelivery' }],
    [
      'owaMailboxPolicy',
      { Name: 'W', WacViewingOnPublicComputersEnabled: false },
      { WacViewingOnPublicComputersEnabled: true },
    ],
    ['authenticationPolicy', { Name: 'B', AllowBasicAuthImap: true }, { AllowBasicAuthImap: false }],
  ])('%s', async (name, values, change) => {
    const type = row(name)
    const key = textOf(values['Name']) ?? ''
    const made = await writer.perform(step(type, 'create', key, values), live)
    expect(made).toMatchObject({ wrote: 'yes', id: expect.any(String) })
    const first = await shown(name, key, (one) => one !== undefined)
    expect(first).toMatchObject({ id: made.id, values })
    if (first === undefined) return

    expect(await writer.perform(step(type, 'update', key, change, first), live)).toMatchObject({ wrote: 'yes' })
    const [probe] = Object.entries(change)
    const second = await shown(
      name,
      key,
      (one) => JSON.stringify(one?.values[probe?.[0] ?? '']) === JSON.stringify(probe?.[1]),
    )
    expect(second?.values).toMatchObject({ ...values, ...change })

    expect(await writer.perform(step(type, 'delete', key, {}, first), live)).toMatchObject({ wrote: 'yes' })
    expect(await shown(name, key, (one) => one === undefined)).toBeUndefined()
  })
})

describe('a rule of a policy', () => {
  test.each([
    ['hostedContentFilterRule', 'hostedContentFilterPolicy', 'HostedContentFilterPolicy', {}],
    [
      'hostedOutboundSpamFilterRule',
      'hostedOutboundSpamFilterPolicy',
      'HostedOutboundSpamFilterPolicy',
      { From: ['ada@contoso.com'] },
    ],
    ['antiPhishRule', 'antiPhishPolicy', 'AntiPhishPolicy', {}],
    ['malwareFilterRule', 'malwareFilterPolicy', 'MalwareFilterPolicy', {}],
    ['safeLinksRule', 'safeLinksPolicy', 'SafeLinksPolicy', {}],
    ['safeAttachmentRule', 'safeAttachmentPolicy', 'SafeAttachmentPolicy', {}],
  ])('%s is made right after its policy, switched off and on', async (name, policyName, property, whom) => {
    const [type, policy] = [row(name), row(policyName)]
    const own = await writer.perform(step(policy, 'create', 'Own', { Name: 'Own' }), live)
    expect(own.wrote).toBe('yes')
    const target = Object.keys(whom).length > 0 ? whom : { RecipientDomainIs: [simulator.tenantDomain] }
    const reference = { $ref: { types: [policy.name], name: 'Own', by: 'Name', id: 'Own' } }
    const made = await writer.perform(
      step(type, 'create', 'Own', { Name: 'Own', [property]: reference, ...target }),
      live,
    )
    expect(made).toMatchObject({ wrote: 'yes', warnings: [] })
    const first = await shown(name, 'Own', (one) => one !== undefined)
    expect(first?.values).toMatchObject({ Name: 'Own', [property]: 'Own', Enabled: true })
    for (const Enabled of [false, true]) {
      const switched = step(type, 'update', 'Own', { Enabled, Comments: `${Enabled}` }, first ?? null)
      expect(await writer.perform(switched, live)).toMatchObject({ wrote: 'yes' })
      const now = await shown(name, 'Own', (one) => one?.values['Enabled'] === Enabled)
      expect(now?.values).toMatchObject({ Enabled, Comments: `${Enabled}` })
    }
  })
})

describe('what is always there is changed', () => {
  test.each<[string, JsonObject]>([
    ['organizationConfig', { OAuth2ClientProfileEnabled: false, AuditDisabled: true }],
    ['transportConfig', { SmtpClientAuthenticationDisabled: false }],
    ['externalInOutlook', { Enabled: true, AllowList: ['friend.example'] }],
  ])('%s', async (name, values) => {
    const type = row(name)
    const [before] = await look({ type, keys: 'all' })
    expect(await writer.perform(step(type, 'update', '', values, before ?? null), live)).toMatchObject({ wrote: 'yes' })
    expect(
      (await shown(name, '', (one) => one?.values[Object.keys(values)[0] ?? ''] === Object.values(values)[0]))?.values,
    ).toMatchObject(values)
  })

  test('a mailbox by its address, and one that is not there', async () => {
    const [all] = [await look({ type: row('casMailbox'), keys: 'all' })]
    const key = all[0]?.at.key ?? ''
    expect(key).toContain('@')
    const type = row('casMailbox')
    const [before] = await look({ type, keys: [key] })
    expect(before?.at.key).toBe(key)
    const wanted = before?.values['ImapEnabled'] !== true
    expect(
      await writer.perform(step(type, 'update', key, { ImapEnabled: wanted }, before ?? null), live),
    ).toMatchObject({ wrote: 'yes' })
    expect(
      (await shown('casMailbox', key, (one) => one?.values['ImapEnabled'] === wanted))?.values['ImapEnabled'],
    ).toBe(wanted)
    const gone = await sights(reader.observe([{ type, keys: ['nobody@contoso.com'] }], live))
    expect(gone.map(({ seen }) => seen)).toEqual([{ is: 'absent' }])
  })

  test('an accepted domain and its DKIM', async () => {
    const type = row('acceptedDomain')
    const [domain] = await look({ type, keys: 'all' })
    const key = domain?.at.key ?? ''
    expect(
      await writer.perform(step(type, 'update', key, { SendingFromDomainDisabled: true }, domain ?? null), live),
    ).toMatchObject({ wrote: 'yes' })
    expect(
      (await shown('acceptedDomain', key, (one) => one?.values['SendingFromDomainDisabled'] === true))?.values[
        'SendingFromDomainDisabled'
      ],
    ).toBe(true)
    const dkim = row('dkimSigningConfig')
    const [config] = await look({ type: dkim, keys: 'all' })
    expect(config?.at.key).toContain('.')
    const off = config?.values['Enabled'] !== true
    expect(
      await writer.perform(step(dkim, 'update', config?.at.key ?? '', { Enabled: off }, config ?? null), live),
    ).toMatchObject({ wrote: 'yes' })
    expect(
      (await shown('dkimSigningConfig', config?.at.key ?? '', (one) => one?.values['Enabled'] === off))?.values[
        'Enabled'
      ],
    ).toBe(off)
  })
})
