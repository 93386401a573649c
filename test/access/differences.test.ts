import { describe, expect, test } from 'vitest'
import type { JsonObject } from '../../src/model/json.ts'
import { citations } from '../../src/access/citations.ts'
import type { Cite } from '../../src/access/citations.ts'
import type { PolicySet, SignIn } from '../../src/access/sign-in.ts'
import type { Truth } from '../../src/access/verdict.ts'
import {
  app,
  block,
  conditions,
  demand,
  device,
  exchange,
  held,
  methods,
  place,
  policy,
  proofs,
  risks,
  set,
  signIn,
  user,
} from './cases.ts'
import { disagreements } from './oracle/compare.ts'
import { secondOpinion } from './oracle/opinion.ts'

/**
 * Where the evaluator and the oracle disagreed, judged by the documentation. `wrong` says whose reading was; `cites` is the page that
 * settles it or leaves it open. Both must now say the same, and what the judgement says.
 */
type Difference = {
  readonly it: string
  readonly wrong: 'evaluator' | 'oracle' | 'both'
  readonly cites: Cite
  readonly set: PolicySet
  readonly signIn: SignIn
  readonly applies?: Truth
  readonly satisfied?: Truth
  readonly permitted?: Truth
}

const register = 'urn:user:registersecurityinfo'
const alone = (action: string): Partial<SignIn> => ({ target: { kind: 'userAction', action, application: null } })
const within = (appId: string): Partial<SignIn> => ({
  target: { kind: 'userAction', action: register, application: app(appId) },
})
const one = (part: JsonObject, grantControls: JsonObject = block): PolicySet =>
  set([policy({ conditions: conditions(part), grantControls })])
const phishingResistant = { operator: 'OR', authenticationStrength: { id: '00000000-0000-0000-0000-000000000004' } }
const own = '11111111-2222-3333-4444-555555555555'
const everyone = { includeUsers: ['All'] }

/** A policy for registering that asks for any factors, beside one for some applications that asks for better ones. */
const registering = (applications: JsonObject): PolicySet =>
  set([
    policy({ conditions: conditions({ applications }), grantControls: phishingResistant }),
    policy(
      {
        conditions: conditions({ applications: { includeUserActions: [register] } }),
        grantControls: { operator: 'OR', authenticationStrength: { id: '00000000-0000-0000-0000-000000000002' } },
      },
      'p2',
    ),
  ])
const withSms = { proofs: methods('password,sms') }

const differences: readonly Difference[] = [
  {
    it: 'a policy for all applications applies to registering security information alone: Graph’s own answer lists it',
    wrong: 'evaluator',
    cites: 'whatIf',
    set: one({}),
    signIn: signIn(alone(register)),
    applies: 'yes',
  },
  {
    it: 'with exclusions it is not told',
    wrong: 'evaluator',
    cites: 'whatIf',
    set: one({ applications: { includeApplications: ['All'], excludeApplications: [exchange] } }),
    signIn: signIn(alone(register)),
    applies: 'unknown',
  },
  {
    it: 'nor is it of registering a device',
    wrong: 'evaluator',
    cites: 'whatIf',
    set: one({}),
    signIn: signIn(alone('urn:user:registerdevice')),
    applies: 'unknown',
  },
  ...(['compliantApplication', 'passwordChange', 'riskRemediation', 'approvedApplication'] as const).map(
    (name): Difference => ({
      it: `legacy clients are blocked by grant controls, and so by ${name}`,
      wrong: 'evaluator',
      cites: 'legacyClients',
      set: one({}, demand([name])),
      signIn: signIn({ clientApp: 'other', proofs: proofs({ [name]: true }) }),
      satisfied: 'no',
    }),
  ),
  {
    it: 'a list that includes and a filter that does not leave it open, as the other way round',
    wrong: 'both',
    cites: 'undocumented',
    set: one({
      applications: {
        includeApplications: [own],
        applicationFilter: { mode: 'include', rule: 'CustomSecurityAttribute.A_b -eq "x"' },
      },
    }),
    signIn: signIn({ target: app(own, { attributes: { 'A.b': 'y' } }) }),
    applies: 'unknown',
  },
  {
    it: 'a policy for direct connect from one tenant is none for guests of another, in Teams and SharePoint either',
    wrong: 'evaluator',
    cites: 'externalKinds',
    set: one({
      users: {
        includeGuestsOrExternalUsers: {
          guestOrExternalUserTypes: 'b2bDirectConnectUser',
          externalTenants: { membershipKind: 'enumerated', members: ['fabrikam'] },
        },
      },
    }),
    signIn: signIn({
      who: user({ external: 'b2bCollaborationGuest', homeTenant: 'adatum' }),
      target: app('00000003-0000-0ff1-ce00-000000000000'),
    }),
    applies: 'no',
  },
  {
    it: 'a strength for registering takes the place of one for all applications alone, not of one for some',
    wrong: 'evaluator',
    cites: 'registration',
    set: registering({ includeApplications: [exchange] }),
    signIn: signIn({ ...within(exchange), ...withSms }),
    permitted: 'no',
  },
  {
    it: 'it takes that of one for all applications',
    wrong: 'oracle',
    cites: 'registration',
    set: registering({ includeApplications: ['All'] }),
    signIn: signIn({ ...within(exchange), ...withSms }),
    permitted: 'yes',
  },
  {
    it: 'which is told of the middle of a sign-in: of the action alone it is open',
    wrong: 'evaluator',
    cites: 'registration',
    set: registering({ includeApplications: ['All'] }),
    signIn: signIn({ ...alone(register), ...withSms }),
    permitted: 'unknown',
  },
  {
    it: 'a hidden risk is a level like others, and none that is chosen by another name',
    wrong: 'oracle',
    cites: 'userRisk',
    set: one({ userRiskLevels: ['high'] }),
    signIn: signIn({ risks: risks({ user: 'hidden' }) }),
    applies: 'no',
  },
  {
    it: 'what the transfer method none selects is not told',
    wrong: 'oracle',
    cites: 'undocumented',
    set: one({ authenticationFlows: { transferMethods: 'none' } }),
    signIn: signIn(),
    applies: 'unknown',
  },
  {
    it: 'the list of Office 365 names services: an id that has no such name may be one of them',
    wrong: 'oracle',
    cites: 'office365',
    set: one({ applications: { includeApplications: ['Office365'] } }),
    signIn: signIn({ target: app(own) }),
    applies: 'unknown',
  },
  {
    it: 'the list of portals grows, and a service that has a name of its own is none of them',
    wrong: 'oracle',
    cites: 'adminPortals',
    set: one({ applications: { includeApplications: ['MicrosoftAdminPortals'] } }),
    signIn: signIn({ target: app(exchange) }),
    applies: 'no',
  },
  {
    it: 'a device that is compliant is registered, though that was not read',
    wrong: 'oracle',
    cites: 'controls',
    set: one({}, demand(['compliantDevice'])),
    signIn: signIn({ device: device({ registered: 'unknown', isCompliant: true }) }),
    satisfied: 'yes',
  },
  {
    it: 'whether Exchange ActiveSync tells the state of the device, pages disagree',
    wrong: 'oracle',
    cites: 'legacyClients',
    set: one({}, demand(['compliantDevice'])),
    signIn: signIn({ clientApp: 'exchangeActiveSync', device: device({ isCompliant: true }) }),
    satisfied: 'unknown',
  },
  {
    it: 'a guest cannot change the password in this tenant, and is blocked',
    wrong: 'oracle',
    cites: 'externalControls',
    set: one({}, demand(['passwordChange'])),
    signIn: signIn({
      who: user({ external: 'b2bCollaborationGuest', homeTenant: 'fabrikam' }),
      proofs: proofs({ passwordChange: true }),
    }),
    satisfied: 'no',
  },
  {
    it: 'terms of use are not supported for B2B direct connect',
    wrong: 'oracle',
    cites: 'externalControls',
    set: one({}, { operator: 'OR', termsOfUse: ['t1'] }),
    signIn: signIn({
      who: user({ id: null, external: 'b2bDirectConnectUser', homeTenant: 'fabrikam' }),
      proofs: proofs({ termsOfUse: ['t1'] }),
    }),
    satisfied: 'no',
  },
  {
    it: 'policies for direct connect may reach guests in Teams and SharePoint',
    wrong: 'oracle',
    cites: 'externalKinds',
    set: one({ users: { includeGuestsOrExternalUsers: { guestOrExternalUserTypes: 'b2bDirectConnectUser' } } }),
    signIn: signIn({
      who: user({ external: 'b2bCollaborationGuest', homeTenant: 'fabrikam' }),
      target: app('cc15fd57-2c6c-4117-a88c-83b1d56b4bbe'),
    }),
    applies: 'unknown',
  },
  {
    it: 'what becomes of an exclusion where Exchange ActiveSync makes roles mean everyone is not told',
    wrong: 'oracle',
    cites: 'clientApps',
    set: one({ users: { includeRoles: ['r1'] }, clientAppTypes: ['exchangeActiveSync'] }),
    signIn: signIn({ clientApp: 'exchangeActiveSync' }),
    applies: 'unknown',
  },
  {
    it: 'that a part of a text is enough for -contains is told of devices, not of custom security attributes',
    wrong: 'oracle',
    cites: 'applicationFilter',
    set: one({
      applications: { applicationFilter: { mode: 'include', rule: 'CustomSecurityAttribute.A_b -contains "mfa"' } },
    }),
    signIn: signIn({ target: app(own, { attributes: { 'A.b': 'mfa2' } }) }),
    applies: 'unknown',
  },
  {
    it: 'an application that is not known may be Microsoft Graph, though it is known not to be excluded',
    wrong: 'oracle',
    cites: 'graphScopes',
    set: one({ applications: { includeApplications: ['All'], excludeApplications: ['Office365'] } }),
    signIn: signIn({ target: app('unknown', { groups: { Office365: false } }) }),
    applies: 'unknown',
  },
  {
    it: 'a list and a filter of service principals leave open what they do not agree on',
    wrong: 'oracle',
    cites: 'undocumented',
    set: one({
      users: { includeUsers: ['None'] },
      clientApplications: {
        includeServicePrincipals: ['sp1'],
        servicePrincipalFilter: { mode: 'include', rule: 'CustomSecurityAttribute.A_b -eq "x"' },
      },
    }),
    signIn: signIn({ who: { kind: 'servicePrincipal', id: 'sp1', ownedHere: true, attributes: { 'A.b': 'y' } } }),
    applies: 'unknown',
  },
  {
    it: 'a policy for people asks nothing of a service principal but who it is',
    wrong: 'oracle',
    cites: 'servicePrincipals',
    set: one({ users: everyone, userRiskLevels: ['high'], clientAppTypes: ['browser'] }),
    signIn: signIn({
      who: { kind: 'servicePrincipal', id: 'sp1', ownedHere: true, attributes: {} },
      clientApp: 'other',
      place: place({ ip: 'unknown' }),
    }),
    applies: 'no',
  },
  {
    it: 'of a strength that cannot be read, not even a legacy client tells whether it is shown',
    wrong: 'oracle',
    cites: 'strengths',
    set: set([policy({ grantControls: { operator: 'OR', authenticationStrength: { id: 'gone' } } })], {
      strengths: [held('other', { allowedCombinations: ['fido2'] })],
    }),
    signIn: signIn({ clientApp: 'other' }),
    satisfied: 'unknown',
  },
]

describe('differences between two readings of the documentation', () => {
  test.each(differences.map((difference) => [difference.it, difference] as const))('%s', (_it, difference) => {
    const { policies, enforced } = secondOpinion(difference.set, difference.signIn)
    const [first] = policies
    expect(disagreements(difference.set, difference.signIn)).toEqual([])
    expect({
      ...(difference.applies === undefined ? {} : { applies: first?.applies }),
      ...(difference.satisfied === undefined ? {} : { satisfied: first?.demand.satisfied }),
      ...(difference.permitted === undefined ? {} : { permitted: enforced.permitted }),
    }).toEqual({
      ...(difference.applies === undefined ? {} : { applies: difference.applies }),
      ...(difference.satisfied === undefined ? {} : { satisfied: difference.satisfied }),
      ...(difference.permitted === undefined ? {} : { permitted: difference.permitted }),
    })
    expect(citations[difference.cites]).toMatch(/^https:\/\/learn\.microsoft\.com\//)
  })
})
