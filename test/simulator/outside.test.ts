import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Simulator } from '../../src/simulator/start.ts'
import { errorOf, graphOf, startTenant, valueOf } from './wire.ts'
import type { Answer, Json, Sent } from './wire.ts'

let simulator: Simulator
let graph: (path: string, sent?: Sent) => Promise<Answer>

beforeAll(async () => {
  simulator = await startTenant()
  graph = await graphOf(simulator)
})
afterAll(() => simulator.close())

const root = '/v1.0/policies/crossTenantAccessPolicy'
const other = '5f1c6b1e-7d0d-4a75-9d41-2f1f7f4c0a02'
const patch = (path: string, body: Json): Promise<Answer> => graph(path, { method: 'PATCH', body })
const post = (body: Json): Promise<Answer> => graph(`${root}/partners`, { method: 'POST', body })
const side = (users: string, apps: string): Json => ({
  usersAndGroups: { accessType: users, targets: [{ target: 'AllUsers', targetType: 'user' }] },
  applications: { accessType: apps, targets: [{ target: 'AllApplications', targetType: 'application' }] },
})

describe('the default for other organisations', () => {
  test('is the service’s own until it is written; a block is replaced whole', async () => {
    expect((await graph(`${root}/default`)).json).toMatchObject({ isServiceDefault: true })
    const written = await patch(`${root}/default`, { inboundTrust: { isMfaAccepted: true } })
    expect(written.status).toBe(204)
    const { json } = await graph(`${root}/default`)
    expect([json['isServiceDefault'], json['inboundTrust']]).toEqual([false, { isMfaAccepted: true }])
  })

  test.each<[string, Json, string]>([
    ['consent', { automaticUserConsentSettings: { inboundAllowed: true } }, 'read-only'],
    ['its own mark', { isServiceDefault: true }, 'read-only'],
    ['a contradiction', { b2bCollaborationInbound: side('blocked', 'allowed') }, 'not consistent'],
    ['nothing', { b2bCollaborationInbound: null }, 'cannot be null'],
    ['what it does not know', { colour: 'red' }, "named 'colour'"],
  ])('takes no %s', async (_, body, message) => {
    expect(errorOf(await patch(`${root}/default`, body))).toContain(message)
  })
})

describe('a partner', () => {
  test('is made, inherits what it does not say, is changed back to that by null, and goes', async () => {
    const made = await post({ tenantId: other, b2bCollaborationInbound: side('blocked', 'blocked') })
    expect(made.status).toBe(201)
    expect(made.json).toMatchObject({ tenantId: other, inboundTrust: null })
    expect(made.json).not.toHaveProperty('id')
    expect(errorOf(await post({ tenantId: other }))).toContain('409 Conflict')

    expect((await patch(`${root}/partners/${other}`, { b2bCollaborationInbound: null })).status).toBe(204)
    expect((await graph(`${root}/partners/${other}`)).json['b2bCollaborationInbound']).toBeNull()
    expect(errorOf(await patch(`${root}/partners/${other}`, { isServiceProvider: true }))).toContain('read-only')

    expect((await graph(`${root}/partners/${other}`, { method: 'DELETE' })).status).toBe(204)
    expect((await graph(`${root}/partners/${other}`)).status).toBe(404)
    expect(valueOf(await graph(`${root}/partners`))).toHaveLength(1)
  })

  test.each([
    ['no tenant', { inboundTrust: null }, "'tenantId' is required"],
    ['a name for one', { tenantId: 'fabrikam.com' }, "'tenantId' is required"],
    ['this tenant', { tenantId: '11111111-1111-4111-8111-111111111111' }, undefined],
  ])('is not made of %s', async (_, body, message) => {
    const own = message === undefined ? { ...body, tenantId: simulator.tenantId } : body
    expect(errorOf(await post(own))).toContain(message ?? 'a partner of itself')
  })
})

describe('a domain', () => {
  const domain = '/v1.0/domains/contoso.com'
  test('is listed, found in any letter case, and its passwords have a policy', async () => {
    expect(valueOf(await graph('/v1.0/domains')).map((one) => one['id'])).toEqual([
      'contoso.onmicrosoft.com',
      'contoso.com',
    ])
    expect((await patch(domain, { passwordValidityPeriodInDays: 90 })).status).toBe(204)
    expect((await graph('/v1.0/domains/CONTOSO.com')).json['passwordValidityPeriodInDays']).toBe(90)
    expect((await graph('/v1.0/domains/nobody.example')).status).toBe(404)
  })

  test.each<[string, Json, string]>([
    ['how people sign in', { authenticationType: 'Federated' }, 'read-only'],
    ['the default away', { isDefault: false }, 'can only be set to true'],
    ['a service that nobody can set', { supportedServices: ['Intune'] }, "'supportedServices'"],
  ])('does not let %s be written', async (_, body, message) => {
    expect(errorOf(await patch(domain, body))).toContain(message)
  })

  test('becomes the default, and another is that no more', async () => {
    expect((await patch('/v1.0/domains/contoso.onmicrosoft.com', { isDefault: true })).status).toBe(204)
    expect(valueOf(await graph('/v1.0/domains')).map((one) => one['isDefault'])).toEqual([true, false])
  })

  test('that is managed has no federation; one that is federated has one, whose word on MFA cannot be unset', async () => {
    const below = `${domain}/federationConfiguration`
    expect((await graph(below)).json).toMatchObject({ value: [] })
    const id = simulator.create('entra.domainFederation', {
      domain: 'contoso.com',
      issuerUri: 'urn:adfs',
      federatedIdpMfaBehavior: 'rejectMfaByFederatedIdp',
    })
    const [only] = valueOf(await graph(below))
    expect(only).toMatchObject({ id, issuerUri: 'urn:adfs' })
    expect(only).not.toHaveProperty('domain')
    expect((await patch(`${below}/${id}`, { issuerUri: 'urn:else' })).status).toBe(204)
    expect(errorOf(await patch(`${below}/${id}`, { federatedIdpMfaBehavior: null }))).toContain('cannot be unset')
    expect((await patch(`${below}/none`, { issuerUri: 'urn:x' })).status).toBe(404)
  })
})

test('each wants its permission', async () => {
  const without = await graphOf(simulator)
  simulator.app.revoke('Domain.ReadWrite.All')
  simulator.app.revoke('Policy.ReadWrite.CrossTenantAccess')
  const poor = await graphOf(simulator)
  expect((await without('/v1.0/domains')).status).toBe(200)
  expect(
    (await poor('/v1.0/domains/contoso.com', { method: 'PATCH', body: { passwordValidityPeriodInDays: 30 } })).status,
  ).toBe(403)
  expect((await poor(`${root}/default`, { method: 'PATCH', body: { inboundTrust: null } })).status).toBe(403)
})
