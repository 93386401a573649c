import { readFile } from 'node:fs/promises'
import { createServer } from 'node:https'
import type { Server } from 'node:https'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { simulatorOrigin } from '../../src/http/dispatcher.ts'
import type { DoorOptions } from '../../src/http/door.ts'
import { openDoor } from '../../src/http/door.ts'
import type { Reply } from '../../src/model/wire.ts'
import { startSimulator } from '../../src/simulator/start.ts'
import type { Simulator } from '../../src/simulator/start.ts'
import { makeCertificate } from '../identity/certificate-maker.ts'
import { listening, live, optionsOf, readCall, troublesOf } from './door-scene.ts'

let simulator: Simulator
let discovery: typeof readCall
beforeAll(async () => {
  simulator = await startSimulator({
    contracts: (name) => readFile(new URL(`../../contracts/${name}`, import.meta.url), 'utf8'),
    tls: {},
  })
  const path = `${simulator.tenantDomain}/v2.0/.well-known/openid-configuration`
  discovery = { ...readCall, url: `https://login.microsoftonline.com/${path}` }
})
afterAll(() => simulator.close())

async function statuses(more: Partial<DoorOptions>, calls: readonly (typeof readCall)[]): Promise<readonly number[]> {
  const door = openDoor(optionsOf({ retries: 0, ...more }))
  try {
    const replies: Reply[] = []
    for (const call of calls) replies.push(await door.send(call, live))
    return replies.map(({ status }) => status)
  } finally {
    await door.close()
  }
}

describe('an https proxy', () => {
  const authority = makeCertificate({ name: 'Proxy authority', authority: true })
  const own = makeCertificate({ name: 'proxy', ip: '127.0.0.1', issuer: authority })
  const asked: string[] = []
  let proxy: Server
  let port = 0
  beforeAll(async () => {
    proxy = createServer({ key: own.key, cert: own.certificate })
    proxy.on('connect', (request, socket) => {
      asked.push(request.url ?? '')
      const tunnel = connect(simulator.tlsPort ?? 0, '127.0.0.1', () => {
        socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
        tunnel.pipe(socket).pipe(tunnel)
      })
      tunnel.on('error', () => undefined)
      socket.on('error', () => undefined)
    })
    port = await listening(proxy)
  })
  afterAll(() => void proxy.close())

  test('is trusted by the given authorities, and its tunnel is used again', async () => {
    const caPem = `${authority.certificate}${simulator.caPem ?? ''}`
    const options = { proxy: `https://127.0.0.1:${port}`, caPem }
    expect(
      await statuses(
        options,
        Array.from({ length: 6 }, () => discovery),
      ),
    ).toEqual([200, 200, 200, 200, 200, 200])
    // The second call may come a moment before the first tunnel is free again.
    expect(asked.length).toBeLessThanOrEqual(2)
    expect(new Set(asked)).toEqual(new Set(['login.microsoftonline.com:443']))
  })

  test('is not trusted otherwise, and may be what the trouble is about', async () => {
    const door = openDoor(optionsOf({ proxy: `https://127.0.0.1:${port}`, caPem: simulator.caPem ?? '' }))
    const [trouble] = await troublesOf(door.send(discovery, live))
    await door.close()
    expect(trouble).toMatchObject({ code: 'NETWORK-CERTIFICATE', arrived: 'no' })
    expect(trouble?.message).toContain('or of the proxy on the way to it')
  })
})

describe('a simulator over TLS', () => {
  test('shows each host its own certificate, and keeps one connection a host', async () => {
    const before = simulator.log.length
    const graph = { ...readCall, url: 'https://graph.microsoft.com/v1.0/organization' }
    const options = { simulator: `https://127.0.0.1:${simulator.tlsPort ?? 0}`, caPem: simulator.caPem ?? '' }
    expect(await statuses(options, [discovery, graph, discovery, graph])).toEqual([200, 401, 200, 401])
    expect(simulator.log.slice(before).map(({ host }) => host)).toEqual([
      'login.microsoftonline.com',
      'graph.microsoft.com',
      'login.microsoftonline.com',
      'graph.microsoft.com',
    ])
  })

  test('is trusted by the given authority alone', async () => {
    const door = openDoor(optionsOf({ simulator: `https://127.0.0.1:${simulator.tlsPort ?? 0}` }))
    expect(await troublesOf(door.send(discovery, live))).toMatchObject([{ code: 'NETWORK-CERTIFICATE', arrived: 'no' }])
    await door.close()
  })
})

test.each(['http://127.0.0.1:8000', 'https://127.0.0.1:8000', 'http://localhost:1', 'https://[::1]:8443'])(
  'a simulator may be at %s',
  (address) => {
    expect(simulatorOrigin(address)).toBe(address)
  },
)

test.each([
  'http://graph.microsoft.com:8000',
  'https://10.0.0.1:8443',
  'https://127.0.0.1.evil.example:8443',
  'https://127.0.0.1@evil.example:8443',
  'https://127.0.0.1',
  'ftp://127.0.0.1:21',
  '127.0.0.1:8000',
  '',
])('and not at "%s"', (address) => {
  expect(() => openDoor(optionsOf({ simulator: address }))).toThrow('INPUT-INVALID')
})
