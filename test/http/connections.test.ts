import { readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import type { Server } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DoorOptions, OpenDoor } from '../../src/http/door.ts'
import { openDoor } from '../../src/http/door.ts'
import { explainNoAnswer } from '../../src/http/network-trouble.ts'
import { prepareKeys, startSimulator } from '../../src/simulator/start.ts'
import type { Simulator } from '../../src/simulator/start.ts'
import { listening, live, optionsOf, readCall, troublesOf } from './door-scene.ts'

const user = { user: 'runner@corp', password: 'p:ss/wörd' }
const spelled = `${encodeURIComponent(user.user)}:${encodeURIComponent(user.password)}`
const discovery = {
  ...readCall,
  url: 'https://login.microsoftonline.com/contoso.onmicrosoft.com/v2.0/.well-known/openid-configuration',
}

let simulator: Simulator
beforeAll(async () => {
  simulator = await startSimulator({
    contracts: (name) => readFile(new URL(`../../contracts/${name}`, import.meta.url), 'utf8'),
    tls: {},
    proxyPort: 0,
    proxyAuth: user,
    keys: await prepareKeys(Date.now()),
  })
})
afterAll(() => simulator.close())

async function through<T>(more: Partial<DoorOptions>, body: (door: OpenDoor) => Promise<T>): Promise<T> {
  const door = openDoor(optionsOf({ retries: 0, ...more }))
  try {
    return await body(door)
  } finally {
    await door.close()
  }
}

/** Says what came of a call: its status, or the codes of its troubles. */
async function outcome(more: Partial<DoorOptions>, call = discovery): Promise<unknown> {
  return through(more, async (door) => {
    try {
      return (await door.send(call, live)).status
    } catch {
      return (await troublesOf(door.send(call, live))).map(({ code, arrived }) => `${code}, arrived: ${arrived ?? '?'}`)
    }
  })
}

describe('a proxy that wants credentials', () => {
  const at = (credentials: string): string => `http://${credentials}127.0.0.1:${simulator.proxyPort ?? 0}`

  test('connects with the right ones, written percent-encoded', async () => {
    expect(await outcome({ proxy: at(`${spelled}@`), caPem: simulator.caPem ?? '' })).toBe(200)
  })

  test.each([
    ['none', ''],
    ['a wrong password', 'runner%40corp:wrong@'],
    ['a user alone', 'runner%40corp@'],
  ])('refuses %s, with a code of its own, once', async (_, credentials) => {
    const before = simulator.log.length
    const troubles = await through({ proxy: at(credentials), caPem: simulator.caPem ?? '', retries: 8 }, (door) =>
      troublesOf(door.send(discovery, live)),
    )
    expect(troubles).toMatchObject([{ code: 'NETWORK-PROXY-CREDENTIALS', arrived: 'no' }])
    expect(JSON.stringify(troubles)).not.toContain('wrong')
    expect(simulator.log.slice(before).map((line) => line.status)).toEqual([407])
  })

  test('whose certificate authority is not given is not trusted', async () => {
    expect(await outcome({ proxy: at(`${spelled}@`) })).toEqual(['NETWORK-CERTIFICATE, arrived: no'])
  })

  test('is left aside for hosts that need none, which are then asked directly', async () => {
    // Nothing listens at the discard port: with the proxy the host is reached, and without it the connection is refused.
    const local = { ...readCall, url: 'https://127.0.0.2:9/' }
    const options = { proxy: at(`${spelled}@`), caPem: simulator.caPem ?? '' }
    expect(await outcome({ ...options, noProxy: 'x.example, 127.0.0.2' }, local)).toEqual([
      'NETWORK-FAILED, arrived: no',
    ])
    expect(await outcome(options, local)).toEqual(['NETWORK-PROXY, arrived: no'])
    expect(await outcome({ ...options, noProxy: '.microsoftonline.com.example' })).toBe(200)
  })
})

describe('a proxy', () => {
  const seen: string[] = []
  let answer = ''
  let plain: Server
  let port = 0
  beforeAll(async () => {
    plain = createServer((socket) => {
      socket.on('error', () => undefined)
      socket.once('data', (head) => {
        seen.push(head.toString('latin1'))
        if (answer !== '') socket.end(answer)
      })
    })
    port = await listening(plain)
  })
  afterAll(() => void plain.close())

  test.each([
    ['user', 'only@', 'Basic b25seTo='],
    ['user and empty password', 'only:@', 'Basic b25seTo='],
    ['password alone', ':secret@', 'Basic OnNlY3JldA=='],
    ['nothing', '', undefined],
  ])('is told the %s', async (_, credentials, expected) => {
    seen.length = 0
    answer = 'HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\n\r\n'
    const troubles = await through({ proxy: `http://${credentials}127.0.0.1:${port}`, retries: 8 }, (door) =>
      troublesOf(door.send({ ...discovery, headers: { 'x-own': 'end to end' } }, live)),
    )
    expect(troubles).toMatchObject([{ code: 'NETWORK-PROXY', arrived: 'no' }])
    expect(troubles[0]?.message).toContain('it answered 403')
    expect(seen).toHaveLength(1)
    expect(seen[0]).toMatch(/^CONNECT login\.microsoftonline\.com:443 HTTP\/1\.1\r\n/u)
    expect(/proxy-authorization: (.*)\r\n/iu.exec(seen[0] ?? '')?.[1]).toBe(expected)
    expect(seen[0]).not.toContain('end to end')
  })

  test('that is not there is named, and not the service', async () => {
    const gone = createServer()
    const free = await listening(gone)
    gone.close()
    const [trouble] = await through({ proxy: `http://127.0.0.1:${free}` }, (door) =>
      troublesOf(door.send(discovery, live)),
    )
    expect(trouble).toMatchObject({ code: 'NETWORK-PROXY', arrived: 'no' })
    expect(trouble?.message).toContain(`The proxy 127.0.0.1:${free} could not be reached`)
  })

  test('whose name is not known is named too', () => {
    const error = Object.assign(new Error('getaddrinfo ENOTFOUND proxy.corp'), { code: 'ENOTFOUND' })
    const lost = { host: 'graph.microsoft.com', requestId: 'r', sent: false, proxy: 'proxy.corp:8080' }
    expect(explainNoAnswer(error, lost)).toMatchObject({
      hopeless: true,
      trouble: {
        code: 'NETWORK-PROXY',
        message:
          'The proxy proxy.corp:8080 could not be reached: its name could not be resolved. [client-request-id r]',
      },
    })
    expect(explainNoAnswer(error, { ...lost, proxy: 'other.corp:8080' })).toMatchObject({
      trouble: { code: 'NETWORK-FAILED' },
    })
  })

  test('never sees what is meant for this machine', async () => {
    seen.length = 0
    expect(
      await outcome(
        { proxy: `http://127.0.0.1:${port}`, plainOrigins: ['http://127.0.0.1:9'] },
        { ...readCall, url: 'http://127.0.0.1:9/metadata' },
      ),
    ).toEqual(['NETWORK-FAILED, arrived: no'])
    expect(seen).toEqual([])
  })

  test.each(['proxy.corp:8080', 'socks5://proxy.corp', 'http://user:%E0%A4%A@proxy.corp', ''])(
    'written as %s is not dialled, and its text not repeated',
    (proxy) => {
      let failed: unknown
      try {
        openDoor(optionsOf({ proxy }))
      } catch (error) {
        failed = error
      }
      expect(failed).toMatchObject({ troubles: [{ code: 'INPUT-INVALID', subject: { name: '--proxy' } }] })
      expect(String(failed)).not.toContain('proxy.corp')
    },
  )
})
