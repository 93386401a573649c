import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { describe, expect, test } from 'vitest'
import type { Fault, FaultAct, SimulatorOptions } from '../../src/simulator/start.ts'
import { cli } from './front-door.ts'
import type { Rehearsal } from './rehearsal.ts'
import { withTenant } from './rehearsal.ts'
import { expectTold, expectUnwritten } from './told.ts'

const yaml = `version: 1
breakGlass: [bg1@contoso.onmicrosoft.com, bg2@contoso.onmicrosoft.com]
jobs:
  - name: I
    service: entra
    tasks: [{ group: { displayName: Finance, description: changed } }]
  - name: M
    service: exchange
    tasks: [{ organizationConfig: { BookingsEnabled: false } }]
`

const graph = /^graph\./u
const exchange = /^outlook\./u
const authority = /^login\./u

const always = (host: RegExp, act: FaultAct): Fault => ({ match: { host }, times: 1000, do: act })
const once = (host: RegExp, act: FaultAct): Fault => ({ match: { host }, do: act })

/** What goes wrong for good: the trigger, the code that must be said, the exit code. Nothing is written. */
const lasting: readonly (readonly [id: string, trigger: string, fault: Fault, code: string, exit: number])[] = [
  ['NET-02', 'Graph never answers', always(graph, 'hang'), 'NETWORK-TIMEOUT|did not answer', 1],
  ['NET-04', 'the authority resets every connection', always(authority, 'reset'), 'NETWORK-FAILED', 1],
  ['NET-05', 'Graph resets every connection', always(graph, 'reset'), 'the connection broke', 1],
  ['NET-06', 'Exchange resets every connection', always(exchange, 'reset'), 'the connection broke', 1],
  ['NET-07', 'Graph cuts every answer off', always(graph, 'truncate'), 'OBJECT-UNREADABLE', 1],
  ['NET-08', 'Exchange cuts every answer off', always(exchange, 'truncate'), 'OBJECT-UNREADABLE', 1],
  ['NET-09', 'the authority answers in HTML', always(authority, 'html'), 'SIGN-IN', 5],
  ['NET-10', 'Graph answers in HTML', always(graph, 'html'), 'OBJECT-UNREADABLE', 1],
  ['NET-11', 'Exchange answers in HTML', always(exchange, 'html'), 'OBJECT-UNREADABLE', 1],
  ['NET-12', 'Graph says gzip and sends none', always(graph, 'falseGzip'), 'policies could not be read', 3],
  ['NET-13', 'Exchange says gzip and sends JSON as it is', always(exchange, 'falseGzip'), 'BookingsEnabled', 3],
  [
    'NET-14',
    'Graph is busy for good, with Retry-After',
    always(graph, { status: 429, headers: { 'retry-after': '1' } }),
    'OBJECT-UNREADABLE',
    1,
  ],
  ['NET-15', 'Graph is busy for good, without Retry-After', always(graph, { status: 429 }), 'OBJECT-UNREADABLE', 1],
  ['NET-16', 'Exchange is unavailable for good', always(exchange, { status: 503 }), 'OBJECT-UNREADABLE', 1],
  [
    'NET-17',
    'Graph asks for a day of patience',
    always(graph, { status: 429, headers: { 'retry-after': '86400' } }),
    'asks to wait|SERVICE-THROTTLED',
    1,
  ],
  ['NET-18', 'Graph answers with a number', always(graph, { status: 200, body: 7 }), 'OBJECT-UNREADABLE', 1],
  [
    'NET-19',
    'Exchange answers with a list of nothing',
    always(exchange, { status: 200, body: [] }),
    'OBJECT-UNREADABLE',
    1,
  ],
  ['NET-20', 'the authority answers without a token', always(authority, { status: 200, body: {} }), 'SIGN-IN', 5],
]

describe('a network or a service that does not do its part', () => {
  test.each(lasting)('%s %s', async (_id, _trigger, fault, code, exit) => {
    await withTenant(yaml, async (rehearsal) => {
      rehearsal.simulator.fault(fault)
      const ended = await cli(['check', '--retries', '1', '--timeout', '1', '--debug'], {
        cwd: rehearsal.folder,
        env: rehearsal.env,
      })

      expectTold(ended, { code: new RegExp(code, 'u'), exit })
      expectUnwritten(rehearsal)
      expect(rehearsal.simulator.log.length).toBeGreaterThan(0)
    })
  })
})

/** What passes: the run goes on, and the tenant is as declared at its end. */
const passing: readonly (readonly [id: string, act: FaultAct])[] = [
  ['429 with Retry-After in seconds', { status: 429, headers: { 'retry-after': '3' } }],
  [
    '429 with Retry-After as a date',
    { status: 429, headers: { 'retry-after': new Date(Date.now() + 2000).toUTCString() } },
  ],
  ['429 with a Retry-After that is none', { status: 429, headers: { 'retry-after': 'soon' } }],
  ['429 without Retry-After', { status: 429 }],
  ['503', { status: 503 }],
  ['504', { status: 504 }],
  ['a reset', 'reset'],
  ['a truncated answer', 'truncate'],
  ['a slow answer', { delayMs: 400 }],
]

test('an answer of Graph that does not come is asked for again', async () => {
  await withTenant(yaml, async ({ simulator, folder, env }) => {
    simulator.fault(once(graph, 'hang'))
    const ended = await cli(['apply', '--timeout', '2'], { cwd: folder, env })

    expectTold(ended, { code: '2 done and verified', exit: 0 })
    expect(simulator.log.filter((line) => line.detail === 'hang')).toHaveLength(1)
  })
})

describe('what passes is outlived, on every host', () => {
  test.each(passing)('%s', async (_, act) => {
    await withTenant(yaml, async ({ simulator, folder, env }) => {
      for (const host of [authority, graph, exchange]) simulator.fault(once(host, act))
      const ended = await cli(['apply', '--timeout', '2'], { cwd: folder, env })

      expectTold(ended, { code: '2 done and verified', exit: 0 })
      const planned = await cli(['plan', '--detailed-exitcode'], { cwd: folder, env })
      expectTold(planned, { code: 'No changes.', exit: 0 })
      const written = simulator.log.filter((line) => line.effect === 'write' && line.status >= 200 && line.status < 300)
      expect(written.map((line) => line.host).toSorted()).toEqual(['graph.microsoft.com', 'outlook.office365.com'])
    })
  })
})

/** The way through a proxy: the true hosts over TLS, no dispatcher swapped. */
async function throughProxy(
  options: Partial<SimulatorOptions>,
  proxyOf: (rehearsal: Rehearsal) => string,
  told: { readonly code: string; readonly exit: number },
): Promise<readonly string[]> {
  return await withTenant(
    yaml,
    async (rehearsal) => {
      const ca = await rehearsal.write('ca.pem', rehearsal.simulator.caPem ?? '')
      const { TENANTFORM_SIMULATOR: _, TENANTFORM_SIMULATOR_SPEED: __, ...env } = rehearsal.env
      const ended = await cli(['plan', '--retries', '0', '--proxy', proxyOf(rehearsal), '--ca-file', ca, '--debug'], {
        cwd: rehearsal.folder,
        env,
      })
      expectTold(ended, { ...told, code: new RegExp(told.code, 'u') }, ['hunter2hunter2', 'wrongwrong'])
      expectUnwritten(rehearsal)
      return rehearsal.simulator.log.map((line) => `${line.method} ${line.host}`)
    },
    { proxyPort: 0, tls: {}, speed: 1, ...options },
  )
}

const guarded = { proxyAuth: { user: 'ada', password: 'hunter2hunter2' } }

describe('a proxy', () => {
  test('PROXY-01 without the credentials that it wants refuses with 407', async () => {
    const seen = await throughProxy(guarded, ({ simulator }) => `http://127.0.0.1:${simulator.proxyPort}`, {
      code: 'NETWORK-PROXY-CREDENTIALS',
      exit: 1,
    })
    expect(new Set(seen)).toEqual(new Set(['CONNECT login.microsoftonline.com']))
  })

  test('PROXY-02 with wrong credentials refuses with 407', async () => {
    const seen = await throughProxy(
      guarded,
      ({ simulator }) => `http://ada:wrongwrong@127.0.0.1:${simulator.proxyPort}`,
      {
        code: 'NETWORK-PROXY-CREDENTIALS',
        exit: 1,
      },
    )
    expect(new Set(seen)).toEqual(new Set(['CONNECT login.microsoftonline.com']))
  })

  test('PROXY-03 with the right credentials lets the run through', async () => {
    const seen = await throughProxy(
      guarded,
      ({ simulator }) => `http://ada:hunter2hunter2@127.0.0.1:${simulator.proxyPort}`,
      {
        code: 'Plan: 0 to create, 2 to change',
        exit: 0,
      },
    )
    expect(seen.length).toBeGreaterThan(3)
  })

  test('PROXY-04 that is not there is told as the proxy, not as the service', async () => {
    const told = { code: 'NETWORK-PROXY The proxy 127\\.0\\.0\\.1:9', exit: 1 }
    expect(await throughProxy({}, () => 'http://127.0.0.1:9', told)).toEqual([])
  })

  test('PROXY-05 that hangs up is told as the proxy', async () => {
    const rude = createServer((socket) => socket.destroy())
    const port = await new Promise<number>((done) => {
      rude.listen(0, '127.0.0.1', () => {
        const address: AddressInfo | string | null = rude.address()
        done(typeof address === 'object' && address !== null ? address.port : 0)
      })
    })
    try {
      const told = { code: 'NETWORK-PROXY', exit: 1 }
      expect(await throughProxy({}, () => `http://127.0.0.1:${port}`, told)).toEqual([])
    } finally {
      rude.close()
    }
  })

  test('PROXY-06 an address that is none is bad input', async () => {
    expect(await throughProxy({}, () => 'not a proxy', { code: 'INPUT-INVALID', exit: 2 })).toEqual([])
  })

  test('PROXY-07 an authority that nobody trusts is told with what to do', async () => {
    await withTenant(
      yaml,
      async ({ simulator, folder, env: all }) => {
        const { TENANTFORM_SIMULATOR: _, ...env } = all
        const ended = await cli(['plan', '--retries', '0', '--proxy', `http://127.0.0.1:${simulator.proxyPort}`], {
          cwd: folder,
          env,
        })
        expectTold(ended, { code: /NETWORK-CERTIFICATE[^]*--ca-file/u, exit: 1 })
        expect(simulator.log).toEqual([])
      },
      { proxyPort: 0, tls: {}, speed: 1 },
    )
  })
})
