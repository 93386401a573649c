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
import type { Reader, Receipt, ServiceContext, Step, Writer } from '../../../src/model/protocol.ts'
import { openCompliance } from '../../../src/services/compliance/compliance-protocol.ts'
import { textOf } from '../../../src/services/cmdlets/cmdlet-wire.ts'
import { startSimulator } from '../../../src/simulator/start.ts'
import type { Simulator } from '../../../src/simulator/start.ts'
import { sights, step } from '../cmdlets/cmdlet-scene.ts'
import { purviewRows, row } from './compliance-scene.ts'

const speed = 60
const clock = {
  now: () => Date.now() * speed,
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
  const wall = { ...clock, now: () => Date.now() }
  let count = 0
  door = openDoor({
    mode: 'write',
    cloud,
    clock: wall,
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
  const protocol = openCompliance()
  const session = await signIn(
    {
      tenant: simulator.tenantDomain,
      clientId: simulator.clientId,
      credential,
      cloud,
      door,
      clock: wall,
      signal: live,
    },
    protocol.audience({ cloud }),
  )
  const bound = withSession(door, session)
  const context: ServiceContext = {
    cloud,
    tenant: session.tenant,
    domain: simulator.tenantDomain,
    clock,
    newId: () => `00000000-0000-4000-8000-${String((count += 1)).padStart(12, '0')}`,
  }
  reader = protocol.reader(bound, context)
  writer = protocol.writer(bound, context)
})

afterAll(async () => {
  await door.close()
  await simulator.close()
})

async function look(name: string): Promise<readonly Instance[]> {
  const [sight] = await sights(reader.observe([{ type: row(name), keys: 'all' }], live))
  if (sight === undefined || sight.seen.is === 'unknown') throw new Error(JSON.stringify(sight))
  return sight.seen.is === 'present' ? sight.seen.value : []
}

/** Looks until it is as wanted, or gives what is shown at last. */
async function shown(
  name: string,
  key: string,
  wanted: (one: Instance | undefined) => boolean,
): Promise<Instance | undefined> {
  for (let tries = 0; ; tries += 1) {
    const one = (await look(name)).find(({ at }) => at.key === key)
    if (wanted(one) || tries > 40) return one
    await clock.sleep(2000)
  }
}

/** Writes as a person would who is told to wait. */
async function write(what: Step): Promise<Receipt> {
  for (let tries = 0; ; tries += 1) {
    const receipt = await writer.perform(what, live)
    if (receipt.trouble?.code !== 'STILL-CHANGING' || tries > 20) return receipt
    await clock.sleep(60_000)
  }
}

const has = (values: JsonObject) => (one: Instance | undefined) =>
  one !== undefined &&
  Object.entries(values).every(([name, value]) => JSON.stringify(one.values[name]) === JSON.stringify(value))

test('every row can be read', async () => {
  const wants = [...purviewRows.values()].map((type) => ({ type, keys: 'all' as const }))
  const all = await sights(reader.observe(wants, live))
  expect(all.map(({ type, seen }) => [type, seen.is === 'unknown' ? seen.why.message : seen.is])).toEqual(
    wants.map(({ type }) => [type.name, 'present']),
  )
})

describe('an object is made, changed and removed', () => {
  test.each<[string, JsonObject, JsonObject]>([
    [
      'retentionCompliancePolicy',
      { Name: 'R', Enabled: true, ExchangeLocation: ['All'], Comment: 'a' },
      { Comment: 'b', ExchangeLocation: ['ada@contoso.com'] },
    ],
    [
      'dlpCompliancePolicy',
      { Name: 'D', Mode: 'TestWithoutNotifications', ExchangeLocation: ['All'], TeamsLocation: ['All'] },
      { Mode: 'Enable', TeamsLocation: [] },
    ],
    [
      'label',
      {
        Name: 'L',
        DisplayName: 'Secret',
        Tooltip: 'Secret things',
        ApplyWaterMarkingEnabled: true,
        ApplyWaterMarkingText: 'S',
      },
      { Tooltip: 'More secret', ApplyWaterMarkingText: 'T' },
    ],
    [
      'protectionAlert',
      {
        Name: 'A',
        Category: 'ThreatManagement',
        ThreatType: 'Activity',
        Severity: 'Low',
        NotifyUser: ['ada@contoso.com'],
        Operation: ['FileDownloaded'],
      },
      { Severity: 'High' },
    ],
  ])('%s', async (name, values, change) => {
    const type = row(name)
    const key = textOf(values['Name']) ?? ''
    const made = await write(step(type, 'create', key, values))
    expect(made).toMatchObject({ wrote: 'yes', id: expect.any(String) })
    const first = await shown(name, key, (one) => one !== undefined)
    expect(first?.values).toMatchObject(values)
    if (first === undefined) return

    expect(await write(step(type, 'update', key, change, first))).toMatchObject({ wrote: 'yes' })
    expect((await shown(name, key, has(change)))?.values).toMatchObject({ ...values, ...change })

    expect(await write(step(type, 'delete', key, {}, first))).toMatchObject({ wrote: 'yes' })
    expect(await shown(name, key, (one) => one === undefined)).toBeUndefined()
  })
})

describe('a rule of a policy', () => {
  test.each<[string, string, JsonObject, JsonObject, 'Name' | undefined]>([
    [
      'dlpComplianceRule',
      'dlpCompliancePolicy',
      { BlockAccess: true, ReportSeverityLevel: 'High', IncidentReportContent: ['DocumentAuthor', 'MatchedItem'] },
      { ReportSeverityLevel: 'Low' },
      'Name',
    ],
    [
      'retentionComplianceRule',
      'retentionCompliancePolicy',
      { RetentionDuration: '2555', RetentionComplianceAction: 'Keep' },
      { RetentionDuration: '3650' },
      undefined,
    ],
  ])('%s is made right after its policy, while that is on its way', async (name, policyName, values, change, by) => {
    const [type, policy] = [row(name), row(policyName)]
    const own = await write(step(policy, 'create', 'Own', { Name: 'Own', ExchangeLocation: ['All'] }))
    expect(own).toMatchObject({ wrote: 'yes' })
    const reference = {
      $ref: {
        types: [policy.name],
        name: 'Own',
        id: by === undefined ? (own.id ?? '') : 'Own',
        ...(by === undefined ? {} : { by }),
      },
    }
    const made = await write(step(type, 'create', 'Rule', { Name: 'Rule', Policy: reference, ...values }))
    expect(made).toMatchObject({ wrote: 'yes' })
    const first = await shown(name, 'Rule', (one) => one !== undefined)
    expect(first?.values).toMatchObject({ Policy: reference.$ref.id, ...values })
    expect(await write(step(type, 'update', 'Rule', change, first ?? null))).toMatchObject({ wrote: 'yes' })
    expect((await shown(name, 'Rule', has(change)))?.values).toMatchObject(change)
  })
})

test('a policy that publishes a label takes one more, and gives one back', async () => {
  for (const name of ['One', 'Two'])
    expect(
      await write(step(row('label'), 'create', name, { Name: name, DisplayName: name, Tooltip: name })),
    ).toMatchObject({ wrote: 'yes' })
  const type = row('labelPolicy')
  const labels = (...names: readonly string[]) => ({ Labels: names })
  await write(step(type, 'create', 'P', { Name: 'P', ...labels('One'), ExchangeLocation: ['All'] }))
  for (const wanted of [labels('One', 'Two'), labels('Two')]) {
    const now = await shown('labelPolicy', 'P', (one) => one !== undefined)
    expect(await write(step(type, 'update', 'P', wanted, now ?? null))).toMatchObject({ wrote: 'yes' })
    expect((await shown('labelPolicy', 'P', has(wanted)))?.values).toMatchObject(wanted)
  }
})

test('what was just written is told as accepted, and is not written again before it has arrived', async () => {
  const type = row('retentionCompliancePolicy')
  const made = await writer.perform(step(type, 'create', 'Twice', { Name: 'Twice', ExchangeLocation: ['All'] }), live)
  expect(made).toMatchObject({ wrote: 'yes', later: expect.stringContaining('Pending') })
  const first = await shown('retentionCompliancePolicy', 'Twice', (one) => one !== undefined)
  const again = await writer.perform(step(type, 'update', 'Twice', { Comment: 'x' }, first ?? null), live)
  expect(again).toMatchObject({ wrote: 'no', trouble: { code: 'STILL-CHANGING' } })
})

test('what is being deleted is gone, and its name is not free yet', async () => {
  const type = row('retentionCompliancePolicy')
  await write(step(type, 'create', 'Gone', { Name: 'Gone', ExchangeLocation: ['All'] }))
  const first = await shown('retentionCompliancePolicy', 'Gone', (one) => one !== undefined)
  expect(await write(step(type, 'delete', 'Gone', {}, first ?? null))).toMatchObject({ wrote: 'yes' })
  expect((await look('retentionCompliancePolicy')).map(({ at }) => at.key)).not.toContain('Gone')
  const again = await writer.perform(step(type, 'create', 'Gone', { Name: 'Gone', ExchangeLocation: ['All'] }), live)
  expect(again).toMatchObject({
    wrote: 'no',
    trouble: { code: 'STILL-CHANGING', message: expect.stringContaining('still being deleted') },
  })
})
test('an audit retention policy keeps its place when something else of it changes', async () => {
  const name = 'unifiedAuditLogRetentionPolicy'
  const type = row(name)
  const values = { Name: 'U', Priority: 200, RetentionDuration: 'SixMonths', RecordTypes: ['MicrosoftTeams'] }
  expect(await write(step(type, 'create', 'U', values))).toMatchObject({ wrote: 'yes' })
  for (const change of [{ Priority: 300 }, { RetentionDuration: 'TwelveMonths' }]) {
    const now = await shown(name, 'U', (one) => one !== undefined)
    expect(await write(step(type, 'update', 'U', change, now ?? null))).toMatchObject({ wrote: 'yes' })
    await shown(name, 'U', has(change))
  }
  expect((await shown(name, 'U', (one) => one !== undefined))?.values).toMatchObject({
    ...values,
    Priority: 300,
    RetentionDuration: 'TwelveMonths',
  })
})
