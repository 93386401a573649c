import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Simulator } from '../../src/simulator/start.ts'
import { prepareKeys } from '../../src/simulator/start.ts'
import { cli, folderForTest } from './front-door.ts'
import type { Ended } from './front-door.ts'
import { rehearse } from './rehearsal.ts'
import type { Rehearsal } from './rehearsal.ts'

/** Everything that is reached over the network, with a configuration that makes a run reach it. */
type Target = readonly [name: string, host: string, task: string]
const targets: readonly Target[] = [
  ['entra', 'graph.microsoft.com', 'authorizationPolicy: { allowInvitesFrom: everyone }'],
  ['exchange', 'outlook.office365.com', 'transportConfig: { SmtpClientAuthenticationDisabled: true }'],
  [
    'purview',
    'ps.compliance.protection.outlook.com',
    'retentionCompliancePolicy: { Name: Nobody, ExchangeLocation: [All] }',
  ],
  [
    'teams',
    'api.interfaces.records.teams.microsoft.com',
    'teamsMeetingPolicy: { Identity: Global, AllowCloudRecording: true }',
  ],
  ['sharepoint', 'contoso-admin.sharepoint.com', 'tenant: { LegacyAuthProtocolsEnabled: false }'],
  ['sign-in', 'login.microsoftonline.com', ''],
  ['ID token', 'pipelines.actions.githubusercontent.com', ''],
]

const proxyUser = { user: 'runner', password: 'p@ss:word/1' }
const agent = 'NONISV|Contoso|tenant/1.0'
const correlation = '0f1e2d3c-4b5a-4978-8a6b-5c4d3e2f1a0b'
const keys = prepareKeys(Date.now())

let rehearsal: Rehearsal
let simulator: Simulator
/** The most requests to a host that were without an answer at once. */
const crowd = new Map<string, number>()

beforeAll(async () => {
  rehearsal = await rehearse(undefined, {
    speed: 1,
    keys: await keys,
    tls: {},
    proxyPort: 0,
    proxyAuth: proxyUser,
    latencyMs: 5,
    onRequest: ({ host }) => {
      const open = simulator.log.filter((line) => line.host === host && line.status === 0 && line.detail === undefined)
      crowd.set(host, Math.max(crowd.get(host) ?? 0, open.length))
    },
  })
  simulator = rehearsal.simulator
  await rehearsal.write('ca.pem', simulator.caPem ?? '')
})
afterAll(() => simulator.close())

/** Runs a check that reaches a target through the proxy, with no dispatcher swapped: names resolve nowhere else. */
async function check(target: Target, words: readonly string[], password = proxyUser.password): Promise<Ended> {
  const [name, , task] = target
  const service = task === '' ? 'exchange' : name
  const folder = await folderForTest()
  const yaml = `version: 1\njobs:\n  - { name: one, service: ${service}, tasks: [{ ${task === '' ? 'transportConfig: { SmtpClientAuthenticationDisabled: true }' : task} }] }\n`
  const path = await rehearsal.write(`${folder.split('/').at(-1) ?? 'one'}.yml`, yaml)
  const { TENANTFORM_SIMULATOR: _, TENANTFORM_SIMULATOR_SPEED: __, ...env } = rehearsal.env
  const { TENANTFORM_CERTIFICATE: ___, TENANTFORM_CERTIFICATE_KEY: ____, ...secretless } = env
  const proxy = `http://${proxyUser.user}:${encodeURIComponent(password)}@127.0.0.1:${simulator.proxyPort ?? 0}`
  return cli(['check', '--config', path, ...words], {
    env: {
      ...(name === 'ID token'
        ? {
            ...secretless,
            ACTIONS_ID_TOKEN_REQUEST_URL: simulator.oidc.requestUrl,
            ACTIONS_ID_TOKEN_REQUEST_TOKEN: simulator.oidc.requestToken,
          }
        : env),
      HTTPS_PROXY: proxy,
    },
  })
}

const trusting = (): readonly string[] => ['--ca-file', join(rehearsal.folder, 'ca.pem')]
const seen = (host: string, from: number) => simulator.log.slice(from).filter((line) => line.host === host)

describe.each(targets)('%s takes the options of the session', (...target) => {
  const [, host] = target
  let ended: Ended
  let lines: ReturnType<typeof seen>

  beforeAll(async () => {
    const from = simulator.log.length
    crowd.clear()
    const words = ['--user-agent', agent, '--correlation-id', correlation, '--concurrency', '1']
    ended = await check(target, [...trusting(), ...words])
    lines = seen(host, from)
  })

  test('proxy with credentials and CA file', () => {
    expect([ended.exit, ended.err]).toEqual([expect.toBeOneOf([0, 3]), ''])
    expect(lines.length).toBeGreaterThan(0)
  })

  test('user agent', () => {
    expect(lines.map((line) => line.userAgent)).toEqual(
      lines.map(() => expect.stringMatching(/^tenantform\/\S+ NONISV\|Contoso\|tenant\/1\.0$/u)),
    )
  })

  test('correlation id', () => {
    expect(new Set(lines.map((line) => line.clientRequestId))).toEqual(new Set([correlation]))
  })

  test('concurrency', () => {
    expect(crowd.get(host)).toBe(1)
  })

  test('timeout', async () => {
    const from = simulator.log.length
    simulator.fault({ match: { host }, times: 1, do: 'hang' })
    const late = await check(target, [...trusting(), '--timeout', '1', '--retries', '0'])
    expect(late.out).toMatch(/NETWORK-TIMEOUT|did not answer within 1 second/u)
    expect(seen(host, from)).toHaveLength(1)
  })

  test('retries', async () => {
    const busy = { match: { host }, times: 2, do: { status: 503, headers: { 'retry-after': '0' } } } as const
    simulator.fault(busy)
    const given = await check(target, [...trusting(), '--retries', '2'])
    expect(given).toMatchObject({ exit: expect.toBeOneOf([0, 3]) })
    simulator.fault(busy)
    const denied = await check(target, [...trusting(), '--retries', '1'])
    expect(denied).toMatchObject({ exit: expect.toBeOneOf([1, 5]) })
  })

  test('a proxy that wants other credentials, and a CA that is not trusted, are told', async () => {
    const from = simulator.log.length
    expect((await check(target, trusting(), 'wrong')).out).toContain('NETWORK-PROXY-CREDENTIALS')
    expect((await check(target, [])).out).toContain('NETWORK-CERTIFICATE')
    expect(seen(host, from).filter((line) => line.status === 200)).toEqual([])
  })
})
