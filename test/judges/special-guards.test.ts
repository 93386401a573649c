import { describe, expect, test } from 'vitest'
import type { TypeName } from '../../src/model/address.ts'
import type { Json, JsonObject } from '../../src/model/json.ts'
import { judge } from '../../src/judges/guards.ts'
import { at, declare, list, object, property, row, rows } from '../engine/builders.ts'
import { caseOf, configuration, short } from './case.ts'

/** Judges what becomes of one object; null for one that is not there, or is to go. The type knows all properties that are named. */
function judged(name: TypeName, before: JsonObject | null, values: JsonObject | null) {
  const members = [...Object.keys(before ?? {}), ...Object.keys(values ?? {})]
  const type = row(name, {
    properties: Object.fromEntries(members.map((one) => [one, property({ shape: 'any' })])),
  })
  const declared = declare(type, 'x', values ?? {}, { ensure: values === null ? 'absent' : 'present' })
  const seen = before === null ? list(type) : list(type, object(type, 'x', before))
  const allowed = configuration([declared], { guards: { maxDeletes: 9 }, breakGlass: [] })
  return judge(caseOf([seen], allowed, { rows: rows(type) }))
}
type Row = readonly [string, JsonObject | null, JsonObject | null, boolean]
const said = (name: TypeName, before: Row[1], values: Row[2]) => judged(name, before, values).map(short)
const told = (code: string, speaks: boolean): readonly string[] => (speaks ? [`stop ${code} fail`] : [])

describe('a mail flow rule', () => {
  const harmless = { FromScope: 'NotInOrganization', PrependSubject: '[out] ' }
  test.each<Row>([
    ['is made and deletes', null, { DeleteMessage: true }, true],
    ['is made and redirects', null, { RedirectMessageTo: ['a@b.c'] }, true],
    ['is made and copies blindly', null, { BlindCopyTo: ['a@b.c'] }, true],
    ['is made and routes elsewhere', null, { RouteMessageOutboundConnector: 'Out' }, true],
    ['is made and lets by the filter', null, { SetSCL: '-1' }, true],
    ['is made and lets by the filter, as a number', null, { SetSCL: -1 }, true],
    ['is made and marks as spam', null, { SetSCL: '9' }, false],
    [
      'is made and skips links',
      null,
      { SetHeaderName: 'X-MS-Exchange-Organization-SkipSafeLinksProcessing', SetHeaderValue: '1' },
      true,
    ],
    ['is made and sets another header', null, { SetHeaderName: 'X-Ours', SetHeaderValue: '1' }, false],
    ['is made and does no harm', null, harmless, false],
    ['is made and is off', null, { DeleteMessage: true, Enabled: false }, false],
    ['is made and only audits', null, { DeleteMessage: true, Mode: 'audit' }, false],
    ['is switched on', { DeleteMessage: true, Enabled: false }, { Enabled: true }, true],
    ['is enforced', { DeleteMessage: true, Mode: 'Audit' }, { Mode: 'Enforce' }, true],
    ['takes other mail', { DeleteMessage: true, Enabled: true, FromScope: 'a' }, { FromScope: 'b' }, true],
    ['is told otherwise', { DeleteMessage: true, Comments: 'a' }, { Comments: 'b' }, false],
    ['does no harm any more', { DeleteMessage: true }, { DeleteMessage: false }, false],
    ['redirects nobody', { PrependSubject: 'a', RedirectMessageTo: [] }, { PrependSubject: 'b' }, false],
    ['is deleted', { DeleteMessage: true }, null, false],
  ])('%s', (_, before, values, speaks) => {
    expect(said('exchange.transportRule', before, values)).toEqual(told('GUARD-MAIL-RULE', speaks))
  })
})

describe('a connector', () => {
  test.each<Row>([
    ['is made', null, { SenderDomains: ['*'] }, true],
    ['is made and is off', null, { SenderDomains: ['*'], Enabled: false }, false],
    ['changes', { SmartHosts: ['a'], Enabled: true }, { SmartHosts: ['b'] }, true],
    ['changes while it is off', { SmartHosts: ['a'], Enabled: false }, { SmartHosts: ['b'] }, false],
    ['is switched off', { Enabled: true }, { Enabled: false }, true],
    ['gets a comment', { Comment: 'a', Enabled: true }, { Comment: 'b' }, false],
    ['is deleted', { Enabled: true }, null, true],
    ['is deleted, being off', { Enabled: false }, null, false],
  ])('%s', (_, before, values, speaks) => {
    expect(said('exchange.outboundConnector', before, values)).toEqual(told('GUARD-CONNECTOR', speaks))
  })
})

describe('a domain', () => {
  test.each<readonly [TypeName, ...Row]>([
    [
      'exchange.acceptedDomain',
      'of another type',
      { DomainType: 'Authoritative' },
      { DomainType: 'InternalRelay' },
      true,
    ],
    ['exchange.acceptedDomain', 'that is the default no more', { Default: true }, { Default: false }, true],
    ['exchange.acceptedDomain', 'that goes', { DomainType: 'Authoritative' }, null, true],
    ['exchange.acceptedDomain', 'of another region', { MailFlowRegion: 'a' }, { MailFlowRegion: 'b' }, false],
    ['entra.domain', 'that becomes the default', { isDefault: false }, { isDefault: true }, true],
    [
      'entra.domain',
      'of other passwords',
      { passwordValidityPeriodInDays: 90 },
      { passwordValidityPeriodInDays: 30 },
      false,
    ],
    ['entra.domainFederation', 'that is federated', null, { issuerUri: 'urn:x' }, true],
    ['entra.domainFederation', 'that is federated no more', { issuerUri: 'urn:x' }, null, true],
    [
      'entra.domainFederation',
      'of another certificate',
      { signingCertificate: 'A' },
      { signingCertificate: 'B' },
      true,
    ],
    [
      'entra.domainFederation',
      'of another word on MFA',
      { federatedIdpMfaBehavior: 'a' },
      { federatedIdpMfaBehavior: 'b' },
      true,
    ],
    ['entra.domainFederation', 'of another sign-out page', { signOutUri: 'a' }, { signOutUri: 'b' }, true],
    ['entra.domainFederation', 'of another name', { displayName: 'a' }, { displayName: 'b' }, false],
  ])('%s %s', (name, _, before, values, speaks) => {
    expect(said(name, before, values)).toEqual(told('GUARD-DOMAIN', speaks))
  })

  test('a certificate is worse than a page', () => {
    const severity = (member: string) =>
      judged('entra.domainFederation', { [member]: 'a' }, { [member]: 'b' }).map((one) => one.severity)
    expect([severity('signingCertificate'), severity('signOutUri')]).toEqual([['critical'], ['high']])
  })
})

describe('a list of what is let by', () => {
  const ip = (isTrusted: boolean, ...ranges: readonly string[]): JsonObject => ({
    isTrusted,
    ipRanges: ranges.map((cidrAddress) => ({ cidrAddress })),
  })
  test.each<readonly [TypeName, ...Row]>([
    [
      'exchange.hostedContentFilterPolicy',
      'grows',
      { AllowedSenders: ['a@x.y'] },
      { AllowedSenders: ['a@x.y', 'b@x.y'] },
      true,
    ],
    [
      'exchange.hostedContentFilterPolicy',
      'shrinks',
      { AllowedSenders: ['a@x.y', 'b@x.y'] },
      { AllowedSenders: ['A@x.y'] },
      false,
    ],
    ['exchange.hostedContentFilterPolicy', 'comes with a new policy', null, { AllowedSenderDomains: ['x.y'] }, true],
    ['exchange.hostedContentFilterPolicy', 'was not seen', {}, { AllowedSenders: ['a@x.y'] }, false],
    ['exchange.antiPhishPolicy', 'of domains grows', { ExcludedDomains: [] }, { ExcludedDomains: ['x.y'] }, true],
    ['exchange.safeLinksPolicy', 'of addresses grows', { DoNotRewriteUrls: [] }, { DoNotRewriteUrls: ['x.y/*'] }, true],
    ['entra.namedLocation', 'becomes trusted', ip(false, '192.0.2.0/24'), { isTrusted: true }, true],
    ['entra.namedLocation', 'becomes trusted no more', ip(true, '192.0.2.0/24'), { isTrusted: false }, false],
    ['entra.namedLocation', 'is made and trusted', null, ip(true, '192.0.2.0/24'), true],
    ['entra.namedLocation', 'is made', null, ip(false, '192.0.2.0/24'), false],
    [
      'entra.namedLocation',
      'grows, being trusted',
      ip(true, '192.0.2.0/24'),
      ip(true, '192.0.2.0/24', '198.51.100.0/24'),
      true,
    ],
    ['entra.namedLocation', 'grows around itself', ip(true, '192.0.2.0/25'), ip(true, '192.0.2.0/24'), true],
    ['entra.namedLocation', 'grows, not being trusted', ip(false, '192.0.2.0/24'), ip(false, '192.0.2.0/16'), false],
    [
      'entra.namedLocation',
      'becomes a part of itself',
      ip(true, '192.0.2.0/24'),
      ip(true, '192.0.2.128/25', '192.0.2.1/32'),
      false,
    ],
  ])('%s %s', (name, _, before, values, speaks) => {
    expect(said(name, before, values)).toEqual(told('GUARD-ALLOW-LIST', speaks))
  })
})

describe('what holds between tenants', () => {
  const access = (accessType: string, target: string): JsonObject => ({ accessType, targets: [{ target }] })
  const some = (accessType: string): JsonObject => ({
    b2bCollaborationInbound: { usersAndGroups: access(accessType, 'a-group') },
  })
  const side = (users: string, apps: string): JsonObject => ({
    b2bCollaborationInbound: {
      usersAndGroups: access(users, 'AllUsers'),
      applications: access(apps, 'AllApplications'),
    },
  })
  const trust = (isMfaAccepted: boolean): JsonObject => ({
    inboundTrust: { isMfaAccepted, isCompliantDeviceAccepted: false },
  })
  test.each<readonly [TypeName, ...Row]>([
    [
      'entra.crossTenantAccessPolicyDefault',
      'is blocked',
      side('allowed', 'allowed'),
      side('blocked', 'blocked'),
      true,
    ],
    [
      'entra.crossTenantAccessPolicyDefault',
      'stays blocked',
      { ...side('blocked', 'blocked'), note: 'a' },
      { ...side('blocked', 'blocked'), note: 'b' },
      false,
    ],
    [
      'entra.crossTenantAccessPolicyDefault',
      'is opened',
      side('blocked', 'blocked'),
      side('allowed', 'allowed'),
      false,
    ],
    ['entra.crossTenantAccessPolicyDefault', 'is narrowed', side('allowed', 'allowed'), some('allowed'), true],
    ['entra.crossTenantAccessPolicyDefault', 'is blocked for some', side('allowed', 'allowed'), some('blocked'), true],
    ['entra.crossTenantAccessPolicyDefault', 'is opened for some', side('blocked', 'blocked'), some('allowed'), false],
    ['entra.crossTenantAccessPolicyDefault', 'trusts', trust(false), trust(true), true],
    ['entra.crossTenantAccessPolicyDefault', 'trusts no more', trust(true), trust(false), false],
    [
      'entra.crossTenantAccessPolicyPartner',
      'is blocked',
      side('allowed', 'allowed'),
      side('blocked', 'blocked'),
      false,
    ],
    ['entra.crossTenantAccessPolicyPartner', 'trusts', trust(false), trust(true), true],
    ['entra.crossTenantAccessPolicyPartner', 'is made and trusts', null, trust(true), true],
    ['entra.crossTenantAccessPolicyPartner', 'inherited, and trusts', { inboundTrust: null }, trust(true), true],
    ['entra.crossTenantAccessPolicyPartner', 'is made and does not', null, trust(false), false],
  ])('%s %s', (name, _, before, values, speaks) => {
    expect(said(name, before, values)).toEqual(told('GUARD-CROSS-TENANT', speaks))
  })
})

describe('a retention policy', () => {
  test.each<Row>([
    ['is locked', { RestrictiveRetention: false }, { RestrictiveRetention: true }, true],
    ['is made and locked', null, { RestrictiveRetention: true }, true],
    ['is locked, and nobody saw whether it was', { Comment: 'a' }, { RestrictiveRetention: true }, true],
    ['stays locked', { RestrictiveRetention: true, Comment: 'a' }, { RestrictiveRetention: true, Comment: 'b' }, false],
    ['is not locked', null, { Comment: 'a' }, false],
  ])('%s', (_, before, values, speaks) => {
    expect(said('purview.retentionCompliancePolicy', before, values)).toEqual(told('GUARD-PRESERVATION-LOCK', speaks))
  })
})

describe('what others name', () => {
  const location = row('entra.location')
  const ruler = row('entra.ruler', {
    properties: {
      where: property({
        shape: 'object',
        of: {
          include: property({ list: 'set', ref: { to: ['entra.location'], keywords: ['All'] } }),
          named: property({ ref: { to: ['entra.location'], by: 'code' } }),
        },
      }),
    },
  })
  const known = rows(location, ruler)
  const gone = declare(location, 'L', {}, { ensure: 'absent' })
  const about = (where: JsonObject, ...others: readonly ReturnType<typeof declare>[]) => {
    const seen = [
      list(location, object(location, 'L', { code: 'NL' }, 'All')),
      list(ruler, object(ruler, 'R', { where })),
    ]
    return judge(
      caseOf(seen, configuration([gone, ...others], { guards: { maxDeletes: 9 }, breakGlass: [] }), { rows: known }),
    )
  }
  const named: Json = { include: ['ALL', 'else'] }
  test.each<[string, JsonObject, boolean]>([
    ['by its id, in any letters', named, true],
    ['by another property', { named: 'nl' }, true],
    ['not at all', { include: ['else'], named: 'other' }, false],
    ['only by a word of the service', { include: ['All'] }, false],
  ])('is not deleted: %s', (_, where, speaks) => {
    expect(about(where).map(short)).toEqual(speaks ? ['stop GUARD-REFERENCED fail'] : [])
  })

  test('is deleted when the plan takes it out of there, or deletes that, too', () => {
    expect(about(named, declare(ruler, 'R', { where: { include: ['else'] } }))).toEqual([])
    expect(about(named, declare(ruler, 'R', {}, { ensure: 'absent' }))).toEqual([])
  })

  test('is not deleted where what names it has the same id: a rule is often called as its policy', () => {
    const seen = [
      list(location, object(location, 'L', {}, 'same')),
      list(ruler, object(ruler, 'R', { where: { include: ['same'] } }, 'same')),
    ]
    const made = configuration([gone], { guards: { maxDeletes: 9 }, breakGlass: [] })
    expect(judge(caseOf(seen, made, { rows: known })).map(short)).toEqual(['stop GUARD-REFERENCED fail'])
  })

  test('is told with who names it', () => {
    expect(about(named)[0]).toMatchObject({
      message: 'entra.location/L would be deleted, and entra.ruler/R still names it',
      subject: { type: 'entra.location', key: 'L' },
      declared: at([]),
      evidence: ['entra.ruler/R'],
    })
  })
})
