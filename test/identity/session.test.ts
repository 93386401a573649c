import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createClock } from '../../src/host/clock.ts'
import type { OpenDoor } from '../../src/http/door.ts'
import { openDoor } from '../../src/http/door.ts'
import { doorNeeds } from '../../src/identity/assertion.ts'
import { withSession } from '../../src/identity/bound-door.ts'
import type { Credential } from '../../src/identity/credential.ts'
import { readCredential } from '../../src/identity/credential.ts'
import type { CredentialFacts, CredentialInputs } from '../../src/identity/credential-inputs.ts'
import type { SignedIn } from '../../src/identity/session.ts'
import { refuseIfOutlived, signIn } from '../../src/identity/session.ts'
import { clouds } from '../../src/model/cloud.ts'
import type { Door } from '../../src/model/wire.ts'
import { prepareKeys, startSimulator } from '../../src/simulator/start.ts'
import type { Simulator } from '../../src/simulator/start.ts'
import { live, optionsOf, readCall, troublesOf } from '../http/door-scene.ts'
import { fakeDoor, tokenOf } from './identity-scene.ts'
import { makeCertificate } from './certificate-maker.ts'

const graph = 'https://graph.microsoft.com'
const exchange = 'https://outlook.office365.com'
const audience = 'api://AzureADTokenExchange'
const issuer = 'https://token.actions.githubusercontent.com'
const noFile = (): Promise<Uint8Array> => Promise.reject(new Error('no file is read'))

let simulator: Simulator
const doors: OpenDoor[] = []
beforeAll(async () => {
  simulator = await startSimulator({
    contracts: (name) => readFile(new URL(`../../contracts/${name}`, import.meta.url), 'utf8'),
    keys: await prepareKeys(Date.now()),
  })
})
beforeEach(() => {
  simulator.app.forgetFederations()
  simulator.app.federate({ issuer, subject: simulator.oidc.subject, audience })
})
afterAll(async () => {
  for (const door of doors) await door.close()
  await simulator.close()
})

const certificate = (): CredentialInputs => ({
  certificate: `${simulator.certificatePem}${simulator.privateKeyPem}`,
})
const github = (): CredentialFacts & CredentialInputs => ({ ...simulator.oidc, audience })

async function signedIn(
  inputs: CredentialInputs & CredentialFacts,
  through?: (door: Door) => Door,
  tenant = simulator.tenantDomain,
): Promise<SignedIn> {
  const credential: Credential = await readCredential(inputs, noFile, Date.now())
  const clock = createClock(1000)
  const door = openDoor(optionsOf({ simulator: simulator.url, clock, ...doorNeeds(credential) }))
  doors.push(door)
  return signIn(
    {
      tenant,
      clientId: simulator.clientId,
      credential,
      cloud: clouds.commercial,
      door: through?.(door) ?? door,
      clock,
      signal: live,
    },
    graph,
  )
}

const since = (mark: number): readonly string[] => simulator.log.slice(mark).map(({ host }) => host)

describe('a session', () => {
  test('knows the tenant, and asks once for what many want', async () => {
    const mark = simulator.log.length
    const session = await signedIn(certificate())
    expect(session.tenant).toBe(simulator.tenantId)
    const tokens = await Promise.all([1, 2, 3].map(() => session.token(exchange, 'first')))
    expect(new Set(tokens.map((token) => token.bearer.reveal())).size).toBe(1)
    expect(since(mark)).toEqual(['login.microsoftonline.com', 'login.microsoftonline.com'])
  })

  test('sends its chain with the leaf first', async () => {
    const authority = makeCertificate({ name: 'authority', authority: true })
    const leaf = makeCertificate({ name: 'leaf', issuer: authority })
    simulator.app.certificate(leaf.certificate)
    const sent: string[] = []
    await signedIn({ certificate: `${authority.certificate}${leaf.certificate}${leaf.key}` }, (door) => ({
      send(call, signal) {
        sent.push(new URLSearchParams(call.body ?? '').get('client_assertion') ?? '')
        return door.send(call, signal)
      },
    }))
    const header: unknown = JSON.parse(Buffer.from(sent[0]?.split('.')[0] ?? '', 'base64url').toString())
    const bare = (pem: string): string => pem.replaceAll(/-----[A-Z ]+-----|\s/gu, '')
    expect(header).toMatchObject({ alg: 'PS256', x5c: [bare(leaf.certificate), bare(authority.certificate)] })
  })

  test('takes a fresh ID token for every token', async () => {
    const mark = simulator.log.length
    const session = await signedIn(github())
    await session.token(exchange, 'first')
    await session.token(graph, 'refused')
    expect(since(mark).filter((host) => host.startsWith('pipelines'))).toHaveLength(3)
    const assertions = new Set<string>()
    await signedIn(github(), (door) => ({
      send(call, signal) {
        const assertion = new URLSearchParams(call.body ?? '').get('client_assertion')
        if (assertion !== null) assertions.add(assertion)
        return door.send(call, signal)
      },
    })).then((other) => other.token(exchange, 'first'))
    expect(assertions.size).toBe(2)
  })

  test('renews what a service refused, once', async () => {
    const session = await signedIn(certificate())
    const mark = simulator.log.length
    const door = fakeDoor({ status: 401 })
    const bound = withSession(door, session)
    expect((await bound.send({ ...readCall, audience: graph }, live)).status).toBe(401)
    expect(since(mark)).toEqual(['login.microsoftonline.com'])
    const renewed = (await session.token(graph, 'first')).bearer.reveal()
    expect(door.calls.map((call) => call.headers['authorization'])).toEqual([
      expect.stringMatching(/^Bearer eyJ/u),
      `Bearer ${renewed}`,
    ])
    expect((await bound.send(readCall, live)).status).toBe(401)
    expect(door.calls[2]?.headers).toEqual({})
    expect(since(mark)).toHaveLength(1)
  })

  test('does not confuse the refusals of two tokens asked for at once', async () => {
    const session = await signedIn(certificate(), (door) => ({
      send(call, signal) {
        const scope = new URLSearchParams(call.body ?? '').get('scope') ?? ''
        if (scope.startsWith(graph)) return door.send(call, signal)
        const code = scope.includes('outlook') ? 500011 : 700016
        return fakeDoor({
          status: 400,
          body: { error: 'invalid', error_codes: [code], error_description: `AADSTS${code}: ${scope}` },
        }).send(call, signal)
      },
    }))
    const both = await Promise.all(
      [exchange, 'https://other.example'].map((wanted) => troublesOf(session.token(wanted, 'first'))),
    )
    expect(both.map(([trouble]) => trouble?.service?.code)).toEqual(['AADSTS500011', 'AADSTS700016'])
  })
})

describe('a federated credential that does not fit', () => {
  test.each([
    ['issuer', { issuer: 'https://token.actions.githubusercontent.com/contoso' }],
    ['subject', { subject: 'repo:contoso/tenant:environment:other' }],
    ['audience', { audience: 'api://Other' }],
  ])('by its %s is told with what was presented and the command', async (_, other) => {
    simulator.app.forgetFederations()
    simulator.app.federate({ issuer, subject: simulator.oidc.subject, audience, ...other })
    const [trouble] = await troublesOf(signedIn(github()))
    expect(trouble?.code).toBe('SIGN-IN-FEDERATION')
    expect(trouble?.message).toContain(`issuer ${issuer}, subject ${simulator.oidc.subject}`)
    expect(trouble?.message).toContain(`audience ${audience}, workflow contoso/tenant/`)
    expect(trouble?.hint).toContain(
      `--parameters '{"name":"tenantform","issuer":"${issuer}","subject":"${simulator.oidc.subject}","audiences":["${audience}"]}'`,
    )
    expect(JSON.stringify(trouble)).not.toMatch(/eyJ[\w-]+\.[\w-]+\./u)
  })
})

describe('a one-shot token', () => {
  /** The ID token that GitHub gives now, in the place of GitLab's: it is used again and again. */
  async function oneShot(): Promise<string> {
    const door = openDoor(
      optionsOf({ simulator: simulator.url, ...doorNeeds(await readCredential(github(), noFile, 0)) }),
    )
    doors.push(door)
    const reply = await door.send(
      {
        ...readCall,
        url: `${simulator.oidc.requestUrl}&audience=${encodeURIComponent(audience)}`,
        headers: { authorization: `Bearer ${simulator.oidc.requestToken}` },
      },
      live,
    )
    return /"value":"([^"]+)"/u.exec(JSON.stringify(reply.body))?.[1] ?? ''
  }

  test('is exchanged for every audience at the start, and nothing is asked later', async () => {
    const session = await signedIn({ idToken: await oneShot() })
    const mark = simulator.log.length
    await session.prefetch([graph, exchange])
    expect(since(mark)).toEqual(['login.microsoftonline.com'])
    await session.token(exchange, 'first')
    expect(since(mark)).toHaveLength(1)
  })

  test('bounds a run: one that is forecast to take longer is refused at its start', async () => {
    const session = await signedIn({ idToken: await oneShot() })
    await session.prefetch([graph, exchange])
    const end = (await session.endsAt()) ?? 0
    await refuseIfOutlived(session, end - 600_000, 600_000)
    expect(await troublesOf(refuseIfOutlived(session, end - 600_000, 600_001))).toMatchObject([
      {
        code: 'SIGN-IN-TOKEN-OVER',
        message:
          'The run is expected to take 11 minutes, and its tokens end in 10: GitLab gives a job one ID token, which cannot be had again.',
      },
    ])
  })

  test('that is over is told as that, and not as a wrong clock', async () => {
    expect(await troublesOf(signedIn({ idToken: tokenOf({ exp: 1 }) }))).toMatchObject([{ code: 'SIGN-IN-TOKEN-OVER' }])
  })

  test('is the only one that is taken so: others ask for nothing that nobody wants', async () => {
    const session = await signedIn(github())
    const mark = simulator.log.length
    await session.prefetch([graph, exchange])
    expect(since(mark)).toEqual([])
    expect(await session.endsAt()).toBeUndefined()
    await refuseIfOutlived(session, 0, Number.MAX_SAFE_INTEGER)
  })
})

test('a token of another tenant is not used', async () => {
  expect(await troublesOf(signedIn(certificate(), undefined, '99999999-0000-0000-0000-000000000000'))).toMatchObject([
    { code: 'SIGN-IN-TENANT' },
  ])
})
