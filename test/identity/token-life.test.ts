import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { withSession } from '../../src/identity/bound-door.ts'
import { openCertificate } from '../../src/identity/certificate.ts'
import type { Credential } from '../../src/identity/credential.ts'
import { hide } from '../../src/identity/hidden.ts'
import type { SignedIn } from '../../src/identity/session.ts'
import { signIn } from '../../src/identity/session.ts'
import { clouds } from '../../src/model/cloud.ts'
import { TenantformError, trouble } from '../../src/model/trouble.ts'
import type { Call, Door, Reply } from '../../src/model/wire.ts'
import { live, notingClock, readCall, troublesOf } from '../http/door-scene.ts'
import { fakeDoor, tokenOf } from './identity-scene.ts'

const graph = 'https://graph.microsoft.com'
const file = (name: string): Uint8Array => readFileSync(new URL(`fixtures/${name}`, import.meta.url))
const certificate: Credential = {
  kind: 'certificate',
  certificate: await openCertificate({ certificate: file('cert.pem'), key: file('key.pem') }),
}
const gitlab: Credential = { kind: 'gitlab', token: hide(tokenOf({ exp: 9_999_999_999 })) }

let issued = 0
/** An answer of the authority: a token that no other is like. */
function token(): Partial<Reply> {
  issued += 1
  return {
    body: {
      token_type: 'Bearer',
      expires_in: 3600,
      access_token: tokenOf({ tid: 't-1', oid: 'o-1', roles: ['Group.Read.All'], wids: ['w-1'], jti: issued }),
    },
  }
}

function refusal(code: number): Partial<Reply> {
  return { status: 400, body: { error: 'invalid', error_codes: [code], error_description: `AADSTS${code}: no` } }
}

const form = (call: Call | undefined): URLSearchParams => new URLSearchParams(call?.body ?? '')

function session(door: Door, clock = notingClock(), credential = certificate): Promise<SignedIn> {
  const cloud = clouds.commercial
  const options = { tenant: 'contoso.com', clientId: 'client-1', credential, cloud, door, clock, signal: live }
  return signIn(options, graph)
}

describe('a token', () => {
  test('says who the application is and what it may do', async () => {
    const signedIn = await session(fakeDoor(token))
    expect(signedIn).toMatchObject({ tenant: 't-1', client: 'client-1', objectId: 'o-1' })
    expect(await signedIn.token(graph, 'first')).toMatchObject({ roles: ['Group.Read.All'], wids: ['w-1'] })
  })

  test.each([
    ['two minutes before its end', certificate, 3600 - 118, 2],
    ['and not sooner', certificate, 3600 - 125, 1],
    ['at its very end where no other can be had', gitlab, 3600 - 5, 1],
  ])('is renewed %s', async (_, credential, afterSeconds, requests) => {
    const door = fakeDoor(token)
    const clock = notingClock()
    const signedIn = await session(door, clock, credential)
    await clock.sleep(afterSeconds * 1000, live)
    const now = (await signedIn.token(graph, 'first')).bearer.reveal()
    expect(door.calls).toHaveLength(requests)
    expect((await signedIn.token(graph, 'first')).bearer.reveal()).toBe(now)
  })

  test('that could not be had is asked for anew by the next who wants one', async () => {
    const door = fakeDoor(token, refusal(500011), token)
    const signedIn = await session(door)
    expect(await troublesOf(signedIn.token('https://x.example', 'first'))).toMatchObject([{ code: 'SIGN-IN-RESOURCE' }])
    await signedIn.token('https://x.example', 'first')
    expect(door.calls).toHaveLength(3)
  })

  test('that a service refused is asked for with the claims that the service wants', async () => {
    const wanted = JSON.stringify({ access_token: { nbf: { essential: true, value: '1700000000' } } })
    const authority = fakeDoor(token)
    const signedIn = await session(authority)
    const challenge = `Bearer realm="", error="insufficient_claims", claims="${Buffer.from(wanted).toString('base64')}"`
    const service = fakeDoor({ status: 401, headers: new Map([['www-authenticate', challenge]]) }, { body: 'fine' })
    expect((await withSession(service, signedIn).send({ ...readCall, audience: graph }, live)).body).toBe('fine')
    expect(JSON.parse(form(authority.calls[1]).get('claims') ?? '')).toMatchObject(JSON.parse(wanted))
    expect(service.calls[1]?.headers['authorization']).not.toBe(service.calls[0]?.headers['authorization'])
  })
})

describe('one revocation', () => {
  test('that refuses many calls at once takes one request, and the next one another', async () => {
    const authority = fakeDoor(token)
    const bound = withSession(fakeDoor({ status: 401 }), await session(authority))
    const call = { ...readCall, audience: graph }
    await Promise.all([bound.send(call, live), bound.send(call, live), bound.send(call, live)])
    expect(authority.calls).toHaveLength(2)
    await bound.send(call, live)
    expect(authority.calls).toHaveLength(3)
  })
})

describe('a one-shot ID token', () => {
  test.each([
    ['ends before the tokens: they decide', 300, 3600],
    ['outlives the tokens: they can be had again until then', 7200, 7200],
  ])('that %s', async (_, lives, ends) => {
    const clock = notingClock()
    const exp = Math.floor(Date.now() / 1000) + lives
    const credential: Credential = { kind: 'gitlab', token: hide(tokenOf({ exp })) }
    const signedIn = await session(fakeDoor(token), clock, credential)
    const seconds = (((await signedIn.endsAt()) ?? 0) - clock.now()) / 1000
    expect(Math.abs(seconds - ends)).toBeLessThan(5)
  })
})

describe('a call for which no token can be had', () => {
  const write: Call = { ...readCall, effect: 'write', method: 'POST', audience: graph }

  test('is not made, and says so: nobody has to look whether it arrived', async () => {
    const signedIn = await session(fakeDoor(token, refusal(500011)))
    const service = fakeDoor({})
    const troubles = await troublesOf(
      withSession(service, signedIn).send({ ...write, audience: 'https://x.example' }, live),
    )
    expect(troubles).toMatchObject([{ code: 'SIGN-IN-RESOURCE', arrived: 'no' }])
    expect(service.calls).toEqual([])
  })

  test('any more, after the service refused the one it had, was not carried out', async () => {
    const signedIn = await session(fakeDoor(token, refusal(7000112)))
    const service = fakeDoor({ status: 401 })
    const troubles = await troublesOf(withSession(service, signedIn).send(write, live))
    expect(troubles).toMatchObject([{ code: 'SIGN-IN-APPLICATION', arrived: 'no' }])
    expect(service.calls).toHaveLength(1)
  })

  test('any more, after an attempt without an answer, may have been carried out by that one', async () => {
    const signedIn = await session(fakeDoor(token, refusal(7000112)))
    const service = fakeDoor({ status: 401, doubted: true })
    const troubles = await troublesOf(withSession(service, signedIn).send(write, live))
    expect(troubles).toMatchObject([{ code: 'SIGN-IN-APPLICATION', arrived: 'maybe' }])
  })
})

describe('a write whose attempt had no answer and whose repetition was refused for its token', () => {
  const write: Call = { ...readCall, effect: 'write', method: 'PATCH', audience: graph }

  test('stays in doubt, whatever the call with the fresh token is answered', async () => {
    const service = fakeDoor({ status: 401, doubted: true }, { status: 400 })
    const reply = await withSession(service, await session(fakeDoor(token))).send(write, live)
    expect(reply).toMatchObject({ status: 400, doubted: true })
  })

  test('and where that call is not sent', async () => {
    const unsent = new TenantformError(trouble('NETWORK-FAILED', { message: 'no', arrived: 'no' }))
    const service = fakeDoor({ status: 401, doubted: true }, () => {
      throw unsent
    })
    const troubles = await troublesOf(withSession(service, await session(fakeDoor(token))).send(write, live))
    expect(troubles).toMatchObject([{ code: 'NETWORK-FAILED', arrived: 'maybe' }])
  })
})

describe('the authority', () => {
  test.each([
    ['a certificate that it does not know yet', 700027, 'SIGN-IN-CERTIFICATE-UNKNOWN', 4],
    ['a federated credential that it does not know yet', 70021, 'SIGN-IN-FEDERATION', 5],
    ['an application that it does not know', 700016, 'SIGN-IN-APPLICATION', 1],
  ])('is asked again about %s, a few times', async (_, aadsts, code, requests) => {
    const door = fakeDoor(refusal(aadsts))
    expect(await troublesOf(session(door))).toMatchObject([{ code }])
    expect(door.calls).toHaveLength(requests)
    expect(new Set(door.calls.map((call) => form(call).get('client_assertion'))).size).toBe(requests)
  })

  test('is believed when it relents', async () => {
    const door = fakeDoor(refusal(700027), token)
    expect((await session(door)).tenant).toBe('t-1')
  })

  test('that cannot be reached is told in the door’s own words', async () => {
    const why = trouble('NETWORK-PROXY', { message: 'The proxy did not connect.', arrived: 'no' })
    const door: Door = { send: () => Promise.reject(new TenantformError(why)) }
    expect(await troublesOf(session(door))).toEqual([why])
  })

  test('hidden behind a page for people is told as that', async () => {
    const door = fakeDoor({ body: '<html>Welcome to the network</html>' })
    const troubles = await troublesOf(session(door))
    expect(troubles).toMatchObject([{ code: 'SIGN-IN-FAILED' }])
    expect(troubles[0]?.message).toContain('login.microsoftonline.com gave an answer that is not one of an authority')
  })

  test('is not asked where the assertion cannot be had, and the reason is told', async () => {
    const door = fakeDoor(token)
    const why = trouble('FILE-NOT-FOUND', { message: 'There is no /var/run/token.' })
    const credential: Credential = {
      kind: 'token-file',
      path: '/var/run/token',
      read: () => Promise.reject(new TenantformError(why)),
    }
    expect(await troublesOf(session(door, notingClock(), credential))).toEqual([why])
    expect(door.calls).toEqual([])
  })
})
