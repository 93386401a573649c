import { afterAll, describe, expect, test } from 'vitest'
import { closeTenants, teamsTenant } from './tenant.ts'

afterAll(closeTenants)

const TYPE = 'TenantFederationSettings'
const PATH = `/Skype.Policy/configurations/${TYPE}/configuration/Global`

describe('the lists of domains are written in one form and read in another', () => {
  const written = [
    ['AllowList', { AllowedDomains: { AllowList: ['Contoso.com', 'fabrikam.com'] } }],
    ['texts', { AllowedDomains: ['contoso.com', 'fabrikam.com'] }],
  ] as const

  test.each(written)('only these domains, written as %s', async (_, body) => {
    const { get, put } = await teamsTenant()
    expect((await put(TYPE, body)).status).toBe(200)
    expect((await get(TYPE))['AllowedDomains']).toEqual({
      AllowedDomain: [{ Domain: 'contoso.com' }, { Domain: 'fabrikam.com' }],
    })
  })

  test.each([
    ['an empty list', []],
    ['the word for all', ['AllowAllKnownDomains']],
    ['an empty AllowList', { AllowList: [] }],
  ])('all domains again, written as %s', async (_, value) => {
    const { get, put } = await teamsTenant()
    await put(TYPE, { AllowedDomains: ['contoso.com'] })
    expect((await put(TYPE, { AllowedDomains: value })).status).toBe(200)
    expect((await get(TYPE))['AllowedDomains']).toEqual({})
  })

  test.each([
    ['the form of GET', { AllowedDomain: [{ Domain: 'fabrikam.com' }] }],
    ['a JSON text', '["fabrikam.com"]'],
    ['objects', [{ Domain: 'fabrikam.com' }]],
    ['nothing', null],
  ])('%s is taken and does nothing', async (_, value) => {
    const { get, put } = await teamsTenant()
    await put(TYPE, { AllowedDomains: ['contoso.com'] })
    expect((await put(TYPE, { AllowedDomains: value })).status).toBe(200)
    expect((await get(TYPE))['AllowedDomains']).toEqual({ AllowedDomain: [{ Domain: 'contoso.com' }] })
  })

  test.each([
    ['nested', { AllowedDomain: [{ Domain: 'a.com' }] }, [{ Domain: 'b.com' }]],
    ['strings', ['a.com'], ['b.com']],
    ['objects', [{ Domain: 'a.com' }], [{ Domain: 'b.com' }]],
  ])('shown as %s', async (teamsFederationShape, allowed, blocked) => {
    const { get, put } = await teamsTenant({ teamsFederationShape })
    await put(TYPE, { AllowedDomains: ['a.com'], BlockedDomains: ['b.com'] })
    expect(await get(TYPE)).toMatchObject({ AllowedDomains: allowed, BlockedDomains: blocked })
  })

  test('blocked domains are replaced whole, and null empties them', async () => {
    const { get, put } = await teamsTenant()
    await put(TYPE, { BlockedDomains: ['a.com', 'b.com'] })
    await put(TYPE, { BlockedDomains: ['c.com'] })
    expect((await get(TYPE))['BlockedDomains']).toEqual([{ Domain: 'c.com' }])
    await put(TYPE, { BlockedDomains: null })
    expect((await get(TYPE))['BlockedDomains']).toEqual([])
  })

  test('what is no domain is refused, and what nobody has recorded is 501', async () => {
    const { put } = await teamsTenant()
    expect((await put(TYPE, { BlockedDomains: ['no domain'] })).status).toBe(400)
    expect((await put(TYPE, { AllowedDomainsAsAList: ['a.com'] })).status).toBe(501)
  })

  test.each([
    ['PUT', { AllowList: ['a.com'] }, true],
    ['PATCH', { AllowList: ['a.com'] }, false],
    ['PUT', ['a.com'], false],
    ['PATCH', ['a.com'], true],
  ] as const)('byMethod: %s of %j is understood: %s', async (method, AllowedDomains, understood) => {
    const { call, get } = await teamsTenant({ teamsFederationWrite: 'byMethod' })
    expect((await call(method, PATH, { AllowedDomains })).status).toBe(200)
    expect((await get(TYPE))['AllowedDomains']).toEqual(understood ? { AllowedDomain: [{ Domain: 'a.com' }] } : {})
  })
})

describe('two properties are spelled wrongly by GET', () => {
  const right = 'EnableMutualFederationForChatParticipants'
  const wrong = 'EnableMutualFederationForChatPartipants'

  test('and only so', async () => {
    const { get } = await teamsTenant()
    const shown = await get(TYPE)
    expect([wrong in shown, right in shown]).toEqual([true, false])
    // The cmdlet does not know these two; the service shows them all the same.
    expect(shown).toMatchObject({ AllowTeamsSms: true, DomainBlockingForMDOAdminsInTeams: 'Disabled' })
  })

  test.each([
    ['documented', right, 200],
    ['documented', wrong, 400],
    ['misspelt', right, 400],
    ['misspelt', wrong, 200],
    ['both', right, 200],
    ['both', wrong, 200],
  ])('%s: a write of %s is %i', async (teamsParticipantsSpelling, name, status) => {
    const { get, put } = await teamsTenant({ teamsParticipantsSpelling })
    expect((await put(TYPE, { [name]: true })).status).toBe(status)
    expect((await get(TYPE))[wrong]).toBe(status === 200)
  })
})
