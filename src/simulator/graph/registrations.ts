import { graphTime } from '../clock.ts'
import { text, texts } from '../json.ts'
import type { Raw } from '../json.ts'
import { types } from '../tenant/type-names.ts'
import type { GraphCall, Route } from './call.ts'
import { answerList, graphReply } from './call.ts'
import { missingPermission } from './errors.ts'
import { findUser } from './policies.ts'
import { versionRoot } from './query.ts'

/**
 * Who has registered what: the report (reference: entra-graph 2.1, 2.2; graph-examples userregistrationdetails-list and
 * error-report-403-permission) and the methods of one person.
 */
export const registrationRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/reports/authenticationMethods/userRegistrationDetails',
    needs: [[]],
    family: 'policy',
    answer: listRegistrations,
  },
  {
    method: 'GET',
    path: '/users/{id}/authentication/methods',
    needs: [['UserAuthenticationMethod.Read.All'], ['UserAuthenticationMethod.ReadWrite.All']],
    family: 'policy',
    answer: listMethods,
  },
]

const members = [
  'id',
  'userPrincipalName',
  'userDisplayName',
  'userType',
  'isAdmin',
  'isMfaRegistered',
  'isMfaCapable',
  'isSsprRegistered',
  'isSsprEnabled',
  'isSsprCapable',
  'isPasswordlessCapable',
  'methodsRegistered',
  'isSystemPreferredAuthenticationMethodEnabled',
  'systemPreferredAuthenticationMethods',
  'userPreferredMethodForSecondaryAuthentication',
  'lastUpdatedDateTime',
] as const

function listRegistrations(call: GraphCall) {
  if (!call.roles.includes('AuditLog.Read.All')) throw missingPermission('AuditLog.Read.All')
  const { store } = call.tenant
  // Disabled people are not in the report (reference: entra-graph 2.2).
  const people = store.all(types.user, 'list').filter((raw) => raw['accountEnabled'] !== false)
  const admins = administrators(call)
  const rules = {
    context: 'reports/authenticationMethods/userRegistrationDetails',
    typeName: 'userRegistrationDetails',
    members: new Set<string>(members),
    directory: false,
    pageSize: 999,
    emptyFirstPage: false,
  }
  const row = (raw: Raw): Raw => registration(call, raw, admins)
  // What is filtered or ordered by stands in the rows alone.
  const isWhole = call.options.has('$filter') || call.options.has('$orderby')
  return isWhole ? answerList(call, people.map(row), rules) : answerList(call, people, rules, row)
}

/** Who holds a role, by themselves or by a group that may carry roles. */
function administrators({ tenant: { store } }: GraphCall): ReadonlySet<string> {
  const holders = store.all(types.roleAssignment, 'list').map((raw) => text(raw, 'principalId') ?? '')
  return new Set(holders.flatMap((id) => [id, ...texts(store.get(types.group, id, 'list') ?? {}, 'members')]))
}

/** Methods that are no second factor, but only help to reset a password. */
const onlyForReset: ReadonlySet<string> = new Set(['email', 'securityQuestion'])
const passwordless: ReadonlySet<string> = new Set([
  'fido2SecurityKey',
  'passKeyDeviceBound',
  'passKeyDeviceBoundAuthenticator',
  'passKeySynced',
  'windowsHelloForBusiness',
  'macOsSecureEnclaveKey',
  'microsoftAuthenticatorPasswordless',
  'x509CertificateMultiFactor',
])
/** The switch of the methods policy that a method hangs on (reference: entra-graph 1.6 authenticationMethod). */
const switches: Readonly<Record<string, string>> = {
  fido2SecurityKey: 'Fido2',
  passKeyDeviceBound: 'Fido2',
  passKeyDeviceBoundAuthenticator: 'Fido2',
  passKeySynced: 'Fido2',
  microsoftAuthenticatorPush: 'MicrosoftAuthenticator',
  microsoftAuthenticatorPasswordless: 'MicrosoftAuthenticator',
  softwareOneTimePasscode: 'SoftwareOath',
  mobilePhone: 'Sms',
  x509CertificateMultiFactor: 'X509Certificate',
}

function registration(call: GraphCall, raw: Raw, admins: ReadonlySet<string>): Raw {
  const { store, clock } = call.tenant
  const id = text(raw, 'id') ?? ''
  const stored = store.get(types.registration, id, 'list') ?? {}
  const methodsRegistered = texts(stored, 'methodsRegistered')
  const factors = methodsRegistered.filter((method) => !onlyForReset.has(method))
  const capable = factors.filter((method) => isAllowed(call, method))
  const preferred = preferredOf(factors)
  return {
    id,
    userPrincipalName: raw['userPrincipalName'],
    userDisplayName: raw['displayName'],
    userType: raw['userType'] === 'Guest' ? 'guest' : 'member',
    isAdmin: admins.has(id),
    isMfaRegistered: factors.length > 0,
    isMfaCapable: capable.length > 0,
    isSsprRegistered: methodsRegistered.length > 0,
    isSsprEnabled: raw['userType'] !== 'Guest',
    isSsprCapable: methodsRegistered.length > 0 && raw['userType'] !== 'Guest',
    isPasswordlessCapable: capable.some((method) => passwordless.has(method)),
    methodsRegistered,
    isSystemPreferredAuthenticationMethodEnabled: factors.length > 0,
    systemPreferredAuthenticationMethods: preferred === 'push' ? ['PhoneAppNotification'] : [],
    userPreferredMethodForSecondaryAuthentication: text(stored, 'preferred') ?? preferred,
    lastUpdatedDateTime: text(stored, 'lastUpdatedDateTime') ?? graphTime(clock.now()),
  }
}

function isAllowed({ tenant: { store } }: GraphCall, method: string): boolean {
  const id = switches[method]
  return id === undefined || text(store.get(types.method, id, 'list') ?? {}, 'state') !== 'disabled'
}

function preferredOf(factors: readonly string[]): string {
  if (factors.some((method) => method.startsWith('microsoftAuthenticator'))) return 'push'
  if (factors.includes('softwareOneTimePasscode')) return 'oath'
  return factors.includes('mobilePhone') ? 'sms' : 'none'
}

/** Types of methods by the words of the report (Graph documentation: list methods). */
const methodTypes: Readonly<Record<string, string>> = {
  fido2SecurityKey: 'fido2AuthenticationMethod',
  passKeyDeviceBound: 'fido2AuthenticationMethod',
  passKeySynced: 'fido2AuthenticationMethod',
  passKeyDeviceBoundAuthenticator: 'fido2AuthenticationMethod',
  windowsHelloForBusiness: 'windowsHelloForBusinessAuthenticationMethod',
  macOsSecureEnclaveKey: 'platformCredentialAuthenticationMethod',
  microsoftAuthenticatorPush: 'microsoftAuthenticatorAuthenticationMethod',
  microsoftAuthenticatorPasswordless: 'microsoftAuthenticatorAuthenticationMethod',
  softwareOneTimePasscode: 'softwareOathAuthenticationMethod',
  mobilePhone: 'phoneAuthenticationMethod',
  email: 'emailAuthenticationMethod',
  temporaryAccessPass: 'temporaryAccessPassAuthenticationMethod',
}

function listMethods(call: GraphCall) {
  const user = findUser(call)
  const id = text(user, 'id') ?? ''
  const words = texts(call.tenant.store.get(types.registration, id, 'byId') ?? {}, 'methodsRegistered')
  const named = [...new Set(words.flatMap((word) => methodTypes[word] ?? []))]
  return graphReply(200, {
    '@odata.context': `${versionRoot(call.url)}/$metadata#users('${id}')/authentication/methods`,
    value: [
      // Everybody's password has this id (Graph documentation: passwordAuthenticationMethod).
      {
        '@odata.type': '#microsoft.graph.passwordAuthenticationMethod',
        id: '28c10230-6103-485e-b985-444c60001490',
        password: null,
        createdDateTime: text(user, 'createdDateTime') ?? null,
      },
      ...named.map((type, place) => ({ '@odata.type': `#microsoft.graph.${type}`, id: `${id}-${place}` })),
    ],
  })
}
