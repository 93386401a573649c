import type { Held, PolicySet, SignIn } from '../../../src/access/sign-in.ts'
import type { Judged } from '../cases.ts'
import {
  app,
  azurePortal,
  block,
  conditions,
  demand,
  device,
  exchange,
  held,
  methods,
  policy,
  set,
  signIn,
  unregistered,
  user,
} from '../cases.ts'

const administrator = '62e90394-69f5-4237-9190-012177145e10'
const exempt = { excludeGroups: ['break-glass'] }
const phishingResistant = { operator: 'OR', authenticationStrength: { id: '00000000-0000-0000-0000-000000000004' } }

/** A tenant as public baselines build it. */
const baseline: readonly Held[] = [
  policy({ conditions: conditions({ users: { includeUsers: ['All'], ...exempt } }) }, 'mfa'),
  policy(
    {
      conditions: conditions({
        users: { includeUsers: ['All'], ...exempt },
        clientAppTypes: ['exchangeActiveSync', 'other'],
      }),
      grantControls: block,
    },
    'legacy',
  ),
  policy(
    {
      conditions: conditions({ users: { includeRoles: [administrator], ...exempt } }),
      grantControls: phishingResistant,
    },
    'admins',
  ),
  policy(
    {
      conditions: conditions({
        users: {
          includeUsers: ['All'],
          ...exempt,
          excludeGuestsOrExternalUsers: { guestOrExternalUserTypes: 'b2bCollaborationGuest' },
        },
        applications: { includeApplications: ['Office365'] },
        platforms: { includePlatforms: ['windows', 'macOS'] },
      }),
      grantControls: demand(['compliantDevice', 'domainJoinedDevice']),
    },
    'devices',
  ),
  policy(
    {
      conditions: conditions({
        users: { includeUsers: ['All'], ...exempt },
        locations: { includeLocations: ['All'], excludeLocations: ['dach'] },
      }),
      grantControls: block,
    },
    'countries',
  ),
  policy(
    {
      conditions: conditions({
        users: { includeUsers: ['All'], ...exempt },
        authenticationFlows: { transferMethods: 'deviceCodeFlow,authenticationTransfer' },
      }),
      grantControls: block,
    },
    'flows',
  ),
]
const around: Partial<PolicySet> = { locations: [held('dach', { countriesAndRegions: ['DE', 'AT', 'CH'] })] }
const person = (it: string, asked: Partial<SignIn>, says: Judged['says']): Judged => ({
  it,
  set: set(baseline, around),
  signIn: signIn({ device: device({ isCompliant: true }), ...asked }),
  says,
})

const strength = 'strength:00000000-0000-0000-0000-000000000004'
const admin = user({ roles: [administrator] })
const push = { proofs: methods('password,microsoftAuthenticatorPush') }

/** People of a tenant with a usual baseline: mfa, legacy, admins, devices, countries, flows. */
export const people: readonly Judged[] = [
  person('an employee at work', push, { applies: 'yes no no yes no no', result: 'controls', permitted: 'yes' }),
  person(
    'an employee with a password alone',
    {},
    { permitted: 'no', clauses: ['mfa=no', 'compliantDevice=yes or domainJoinedDevice=no => yes'] },
  ),
  person(
    'an employee on a private computer',
    { ...push, device: unregistered },
    { permitted: 'no', clauses: ['mfa=yes', 'compliantDevice=no or domainJoinedDevice=no => no'] },
  ),
  person(
    'an employee on a private telephone',
    { ...push, device: unregistered, platform: 'iOS' },
    { applies: 'yes no no no no no', permitted: 'yes' },
  ),
  person(
    'an employee who pretends to be on one',
    { ...push, device: unregistered, platform: 'unknown' },
    { applies: 'yes no no unknown no no', result: 'undetermined', permitted: 'unknown' },
  ),
  person(
    'an employee on holiday',
    { ...push, place: { ...signIn().place, country: 'ES' } },
    { result: 'blocked', blockedBy: ['countries'] },
  ),
  person(
    'an employee behind an address of no country',
    { ...push, place: { ...signIn().place, country: null } },
    { result: 'blocked', blockedBy: ['countries'] },
  ),
  person(
    'an employee whose country is not known',
    { ...push, place: { ...signIn().place, country: 'unknown' } },
    { result: 'undetermined', permitted: 'unknown' },
  ),
  person(
    'an employee with an old mail client',
    { ...push, clientApp: 'other' },
    { result: 'blocked', blockedBy: ['legacy'] },
  ),
  person(
    'an employee with a device code',
    { ...push, flow: 'deviceCodeFlow' },
    { result: 'blocked', blockedBy: ['flows'] },
  ),
  person(
    'an administrator with a push',
    { ...push, who: admin },
    { permitted: 'no', clauses: ['mfa=yes', `${strength}=no`, 'compliantDevice=yes or domainJoinedDevice=no => yes'] },
  ),
  person('an administrator with a passkey', { proofs: methods('fido2'), who: admin }, { permitted: 'yes' }),
  person(
    'an administrator at the Azure portal, on any computer',
    { proofs: methods('fido2'), who: admin, device: unregistered, target: app(azurePortal) },
    { applies: 'yes no yes no no no', permitted: 'yes' },
  ),
  person(
    'an administrator whose roles were not read',
    { ...push, who: user({ roles: 'unknown' }) },
    { result: 'undetermined', permitted: 'unknown' },
  ),
  person(
    'the same with a passkey',
    { proofs: methods('fido2'), who: user({ roles: 'unknown' }) },
    { result: 'undetermined', permitted: 'yes' },
  ),
  person(
    'a break-glass account',
    {
      who: user({ groups: ['break-glass'], roles: [administrator] }),
      device: unregistered,
      place: { ...signIn().place, country: 'ES' },
    },
    { applies: 'no no no no no no', result: 'allowed', permitted: 'yes' },
  ),
  person(
    'a break-glass account whose groups were not read',
    { who: user({ groups: 'unknown' }) },
    { result: 'undetermined', permitted: 'unknown', blockedBy: [] },
  ),
  person(
    'a guest on a private computer',
    { ...push, who: user({ external: 'b2bCollaborationGuest', homeTenant: 'fabrikam' }), device: unregistered },
    { applies: 'yes no no no no no', permitted: 'yes' },
  ),
  person(
    'a guest of this tenant on a private computer',
    { ...push, who: user({ external: 'internalGuest' }), device: unregistered },
    { applies: 'yes no no yes no no', permitted: 'no' },
  ),
  person(
    'an application of one’s own, of which Office 365 is not known',
    { ...push, device: unregistered, target: app('11111111-2222-3333-4444-555555555555') },
    { applies: 'yes no no unknown no no', permitted: 'unknown' },
  ),
  person(
    'the pipeline’s service principal',
    { who: { kind: 'servicePrincipal', id: 'sp1', ownedHere: true, attributes: {} } },
    { applies: 'no no no no no no', result: 'allowed', permitted: 'yes' },
  ),
  person(
    'registering security information, judged alone',
    { target: { kind: 'userAction', action: 'urn:user:registersecurityinfo', application: null } },
    { applies: 'yes no no no no no', result: 'controls' },
  ),
  person(
    'mail on an unknown client',
    { ...push, clientApp: 'unknown', target: app(exchange) },
    { result: 'undetermined', permitted: 'unknown' },
  ),
]
