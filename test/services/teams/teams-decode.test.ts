import { assert, constantFrom, property, uniqueArray } from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Json } from '../../../src/model/json.ts'
import { isPreset } from '../../../src/services/teams/teams-decode.ts'
import { everyDomain, readAllowedDomains, readDomains } from '../../../src/services/teams/teams-domains.ts'
import { teamsProtocol } from '../../../src/services/teams/teams-protocol.ts'
import { recorded, refusal, reply, row } from './teams-scene.ts'

/** What an answer shows of a row: values of its objects, by key; else the code of the trouble. */
function shown(name: string, body: unknown, status = 200): unknown {
  const seen = teamsProtocol.decode(row(name), reply(body, status))
  if (seen.is === 'unknown') return seen.why.code
  return seen.is === 'absent' ? 'absent' : Object.fromEntries(seen.value.map((one) => [one.at.key, one.values]))
}

describe('recorded answers', () => {
  test('a list of policies: named ones lose the prefix, Global stays', () => {
    const seen = teamsProtocol.decode(row('teamsMeetingPolicy'), recorded('list-meeting-policies').reply)
    if (seen.is !== 'present') throw new Error('not seen')
    expect(seen.value.map(({ at, id, values }) => [at.key, id, values['Identity'], values['AllowMeetNow']])).toEqual([
      ['Global', 'Global', 'Global', true],
      ['AllOn', 'AllOn', 'AllOn', true],
    ])
    expect(seen.value[0]?.values).toMatchObject({
      AutoAdmittedUsers: 'EveryoneInCompanyExcludingGuests',
      Description: null,
    })
  })

  test('one object instead of a list, and the settings of the whole tenant without a key', () => {
    const seen = teamsProtocol.decode(row('teamsClientConfiguration'), recorded('get-client-configuration').reply)
    if (seen.is !== 'present') throw new Error('not seen')
    expect(seen.value.map(({ at, id }) => [at.key, id])).toEqual([['', 'Global']])
    expect(seen.value[0]?.values).toMatchObject({ AllowEmailIntoChannel: false, RestrictedSenderList: [] })
    expect(seen.value[0]?.values).not.toHaveProperty('Identity')
  })

  test.each([
    ['federation-allow-all', [everyDomain]],
    ['federation-allow-list', ['contoso.com', 'fabrikam.com']],
  ])('%s', (name, AllowedDomains) => {
    const { body } = recorded(name).reply
    expect(shown('tenantFederationConfiguration', body)).toMatchObject({ '': { AllowedDomains, BlockedDomains: [] } })
  })

  test.each([
    ['not-authorized', 'PERMISSION-DENIED'],
    ['not-in-flight', 'SERVICE-FAILED'],
    ['missing-instance', 'SERVICE-FAILED'],
  ])('%s is never an absence', (name, code) => {
    const { body, status } = recorded(name).reply
    expect(shown('teamsEventsPolicy', body, status)).toBe(code)
  })

  test('lists of apps and of usages', () => {
    expect(shown('teamsAppPermissionPolicy', recorded('list-app-permission').reply.body)).toEqual({
      Global: {
        Identity: 'Global',
        Description: null,
        DefaultCatalogApps: [],
        GlobalCatalogApps: [],
        PrivateCatalogApps: [],
        DefaultCatalogAppsType: 'AllowedAppList',
        GlobalCatalogAppsType: 'AllowedAppList',
        PrivateCatalogAppsType: 'AllowedAppList',
      },
    })
    expect(shown('onlinePstnUsage', recorded('list-usages').reply.body)).toEqual({
      '': { Usage: ['Local', 'International'] },
    })
  })
})

describe('the list of federated domains', () => {
  test.each<[string, Json, readonly string[] | undefined]>([
    ['an empty object is everybody', {}, [everyDomain]],
    ['an empty list is everybody', [], [everyDomain]],
    ['the word is everybody, in any case', ['allowallknowndomains'], [everyDomain]],
    ['objects in a list', [{ Domain: 'B.com' }, { Domain: 'a.com' }], ['a.com', 'b.com']],
    ['texts', ['b.com', 'A.com', 'a.com'], ['a.com', 'b.com']],
    ['one object alone', { AllowedDomain: { Domain: 'a.com' } }, ['a.com']],
    ['the form that is written', { AllowList: ['a.com'] }, ['a.com']],
    ['an allow list that is empty could mean all or none, and is neither', { AllowedDomain: [] }, []],
    ['null says nothing', null, []],
    ['an object of another kind', { Something: ['a.com'] }, undefined],
    ['an entry of another kind', [{ Name: 'a.com' }], undefined],
  ])('%s', (_, wire, domains) => {
    expect(readAllowedDomains(wire)).toEqual(domains)
  })

  test('any order, case and form of the same domains reads as one', () => {
    const domain = constantFrom('a.com', 'B.org', 'c.Example', 'd.net')
    assert(
      property(uniqueArray(domain, { minLength: 1 }), (domains) => {
        const objects = domains.toReversed().map((one) => ({ Domain: one.toUpperCase() }))
        expect(readAllowedDomains({ AllowedDomain: objects })).toEqual(readDomains(domains))
        expect(readAllowedDomains(domains)).toEqual(readAllowedDomains(objects))
      }),
    )
  })
})

test.each<[string, Json, Json | undefined]>([
  ['joined by what sources show', 'a@x.com;b.com, c.com d.com', ['a@x.com', 'b.com', 'c.com', 'd.com']],
  ['nothing', null, []],
  ['an empty text', '', []],
])('senders: %s', (_, RestrictedSenderList, list) => {
  expect(shown('teamsClientConfiguration', [{ Identity: 'global', RestrictedSenderList }])).toEqual({
    '': { RestrictedSenderList: list },
  })
})

test('a property is read under either spelling', () => {
  const of = (name: string) => shown('tenantFederationConfiguration', [{ Identity: 'Global', [name]: true }])
  const expected = { '': { EnableMutualFederationForChatParticipants: true } }
  expect(of('EnableMutualFederationForChatPartipants')).toEqual(expected)
  expect(of('EnableMutualFederationForChatParticipants')).toEqual(expected)
})

test('an element of a list keeps only what is declared of it, and a number that came as text is one', () => {
  const PinnedAppBarApps = [{ Id: 'x', Order: '2', Key: { ScopeClass: 'Tag' } }]
  expect(shown('teamsAppSetupPolicy', [{ Identity: 'Tag:A', PinnedAppBarApps }])).toEqual({
    A: { Identity: 'A', PinnedAppBarApps: [{ Id: 'x', Order: 2 }] },
  })
})

test('no secret of the service is kept', () => {
  const body = [{ Identity: 'Global', SdnApiToken: 'canary', Inner: { SdnApiToken: 'canary' } }]
  expect(JSON.stringify(teamsProtocol.decode(row('teamsMeetingBroadcastPolicy'), reply(body)))).not.toContain('canary')
})

test.each<[string, string, unknown]>([
  ['text', 'teamsFilesPolicy', 'hello'],
  ['nothing', 'teamsFilesPolicy', undefined],
  ['an object without an identity', 'teamsFilesPolicy', [{ Identity: 'Global' }, { AllowBox: true }]],
  ['a wrapped list', 'teamsFilesPolicy', { value: [] }],
  ['tenant settings without Global', 'teamsClientConfiguration', []],
])('%s is unreadable', (_, name, body) => {
  expect(shown(name, body)).toBe('SERVICE-UNREADABLE')
})

test('a list that is always given back in a form nobody knows is no difference but unreadable; one that may be missing is left out', () => {
  expect(shown('tenantFederationConfiguration', [{ Identity: 'Global', AllowedDomains: { Something: 1 } }])).toBe(
    'SERVICE-UNREADABLE',
  )
  expect(shown('externalAccessPolicy', [{ Identity: 'Global', AllowedExternalDomains: { Something: 1 } }])).toEqual({
    Global: { Identity: 'Global' },
  })
})

test('a type that a cloud does not serve says so', () => {
  const seen = teamsProtocol.decode(row('tenantFederationConfiguration'), refusal(404, 40400, 'Not found'))
  expect(seen).toMatchObject({ is: 'unknown', why: { hint: expect.stringContaining('not served in every cloud') } })
})

test.each<[string, string, Json, boolean]>([
  ['Microsoft’s by its metadata', 'AllOn', { ConfigMetadata: { Authority: 'Host' } }, true],
  ['Microsoft’s by its key', 'AllOn', { Key: { AuthorityId: { Class: 'Host' } } }, true],
  ['a tenant’s own', 'Mine', { ConfigMetadata: { Authority: 'Tenant' } }, false],
  ['a Global that was never changed', 'Global', { ConfigMetadata: { Authority: 'Host' } }, false],
  ['one that does not say', 'Mine', {}, false],
])('a preset: %s', (_, id, raw, is) => {
  expect(isPreset({ id, raw })).toBe(is)
})
