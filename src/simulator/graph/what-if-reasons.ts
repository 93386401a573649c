import { BlockList, isIPv4 } from 'node:net'
import { member, members, text, texts } from '../json.ts'
import type { Raw } from '../json.ts'
import { graphError } from './errors.ts'

/** Who signs in, as the directory knows them. */
export type Asker =
  | {
      readonly kind: 'user'
      readonly id: string
      readonly groups: readonly string[]
      readonly roles: readonly string[]
      readonly external: string
      readonly homeTenant: string | undefined
    }
  | { readonly kind: 'servicePrincipal'; readonly id: string; readonly ownedHere: boolean }

/** What is asked of the evaluation: who, what for, and the parts of `signInConditions`. */
export interface Asked {
  readonly who: Asker
  readonly what: { readonly member: string; readonly values: readonly string[] }
  readonly conditions: Raw
}

/** True: the condition is met; false: it is not; undefined: what was sent does not tell. */
type Met = boolean | undefined

/**
 * Why a policy does not apply to a sign-in, by the names of `whatIfAnalysisReasons`; `notSet` where it does.
 * Sources: Graph documentation, conditionalAccessRoot evaluate, whatIfAnalysisResult, signInConditions; reference: entra-graph 2.5.
 * @throws Refusal 501 for a condition whose rule language the simulator does not read.
 */
export function reasonAgainst(policy: Raw, asked: Asked, locations: readonly Raw[]): string {
  if (policy['state'] === 'disabled') return 'policyNotEnabled'
  const conditions = member(policy, 'conditions') ?? {}
  const sent = asked.conditions
  const level = (name: string): string => text(sent, name) ?? 'none'
  const isUser = asked.who.kind === 'user'
  const checks: readonly (readonly [string, Met])[] = [
    isUser ? ['users', ofUsers(conditions, asked.who)] : ['workloadIdentities', ofPrincipals(conditions, asked.who)],
    targeted(conditions, asked.what),
    ['devicePlatform', ofPlatform(conditions, text(sent, 'devicePlatform') ?? 'all')],
    ['clientApps', !isUser || ofClient(conditions, text(sent, 'clientAppType') ?? 'all')],
    ['location', ofPlace(conditions, sent, locations)],
    ['signInRisk', !isUser || ofLevel(texts(conditions, 'signInRiskLevels'), level('signInRiskLevel'))],
    ['userRisk', !isUser || ofLevel(texts(conditions, 'userRiskLevels'), level('userRiskLevel'))],
    // No reason is named for the risk of a service principal.
    [
      'workloadIdentities',
      isUser || ofLevel(texts(conditions, 'servicePrincipalRiskLevels'), level('servicePrincipalRiskLevel')),
    ],
    ['insiderRisk', !isUser || ofLevel(flags(conditions, 'insiderRiskLevels'), level('insiderRiskLevel'))],
    [
      'authenticationFlow',
      ofLevel(flows(conditions), text(member(sent, 'authenticationFlow') ?? {}, 'transferMethod') ?? 'none'),
    ],
  ]
  const against = checks.find(([, met]) => met === false)
  if (against !== undefined) return against[0]
  refuseRules(conditions, sent)
  // A condition of which the request tells nothing cannot be evaluated.
  if (member(member(conditions, 'devices'), 'deviceFilter') !== undefined) return 'notEnoughInformation'
  return checks.some(([, met]) => met === undefined) ? 'notEnoughInformation' : 'notSet'
}

function refuseRules(conditions: Raw, sent: Raw): void {
  const rules = [
    ['a filter for devices', member(sent, 'deviceInfo') && member(member(conditions, 'devices'), 'deviceFilter')],
    ['a filter for applications', member(member(conditions, 'applications'), 'applicationFilter')],
    ['a filter for service principals', member(member(conditions, 'clientApplications'), 'servicePrincipalFilter')],
  ] as const
  const found = rules.find(([, rule]) => rule !== undefined)
  if (found !== undefined)
    throw graphError(501, 'SIMULATOR-UNKNOWN', `What ${found[0]} says of a sign-in is not known to the simulator.`)
}

/** One of what is included, and none of what is excluded. */
function chosen(included: readonly Met[], excluded: readonly Met[]): Met {
  if (excluded.includes(true)) return false
  if (!included.includes(true)) return included.includes(undefined) ? undefined : false
  return excluded.includes(undefined) ? undefined : true
}

const has = (list: readonly string[], value: string): boolean =>
  list.some((one) => one.toLowerCase() === value.toLowerCase())

const flags = (raw: Raw, name: string): readonly string[] =>
  (text(raw, name) ?? '').split(',').filter((one) => one !== '')
const flows = (conditions: Raw): readonly string[] =>
  flags(member(conditions, 'authenticationFlows') ?? {}, 'transferMethods')

const ofLevel = (wanted: readonly string[], level: string): Met => wanted.length === 0 || wanted.includes(level)

function ofUsers(conditions: Raw, who: Asker): Met {
  const users = member(conditions, 'users') ?? {}
  if (who.kind !== 'user') return false
  const side = (way: string): readonly Met[] => {
    const guests = member(users, `${way}GuestsOrExternalUsers`) ?? {}
    return [
      ...texts(users, `${way}Users`).map(
        (word) => word === 'All' || (word === 'GuestsOrExternalUsers' ? who.external !== 'none' : has([word], who.id)),
      ),
      ...texts(users, `${way}Groups`).map((id) => has(who.groups, id)),
      ...texts(users, `${way}Roles`).map((id) => has(who.roles, id)),
      flags(guests, 'guestOrExternalUserTypes').includes(who.external) && fromTenants(guests, who.homeTenant),
    ]
  }
  return chosen(side('include'), side('exclude'))
}

function fromTenants(guests: Raw, homeTenant: string | undefined): Met {
  const tenants = member(guests, 'externalTenants')
  if (tenants === undefined || text(tenants, 'membershipKind') !== 'enumerated') return true
  return homeTenant === undefined ? undefined : has(texts(tenants, 'members'), homeTenant)
}

function ofPrincipals(conditions: Raw, who: Asker): Met {
  const clients = member(conditions, 'clientApplications') ?? {}
  if (who.kind !== 'servicePrincipal' || !who.ownedHere) return false
  const side = (way: string): readonly Met[] => [
    ...texts(clients, `${way}ServicePrincipals`).map(
      (word) => word === 'ServicePrincipalsInMyTenant' || has([word], who.id),
    ),
    ...unread(clients, 'servicePrincipalFilter', way),
  ]
  return chosen(side('include'), side('exclude'))
}

/** A filter, whose rule is not read: it may take in and leave out anything. */
function unread(raw: Raw, name: string, way: string): readonly Met[] {
  const filter = member(raw, name)
  return filter === undefined || text(filter, 'mode') !== way ? [] : [undefined]
}

const exchange = '00000002-0000-0ff1-ce00-000000000000'
const sharePoint = '00000003-0000-0ff1-ce00-000000000000'
const azurePortal = 'c44b4083-3bb0-49c1-b47d-974e53cbdf3c'
/** Some of what the words stand for, by the ids of the reference (entra-graph 4.5). */
const words: Readonly<Record<string, readonly string[]>> = {
  Office365: [
    exchange,
    sharePoint,
    '00000004-0000-0ff1-ce00-000000000000',
    'cc15fd57-2c6c-4117-a88c-83b1d56b4bbe',
    '1fec8e78-bce4-4aaf-ab1b-5451cc387264',
  ],
  MicrosoftAdminPortals: [azurePortal],
  '797f4846-ba00-4fd7-ba43-dac1f8f63013': ['797f4846-ba00-4fd7-ba43-dac1f8f63013', azurePortal],
}

/**
 * To the action of registering alone, policies for all applications apply as well (evaluate, example 3; of exclusions and of other
 * actions it tells nothing); to a context alone they do not (example 2).
 */
function targeted(conditions: Raw, { member: name, values }: Asked['what']): readonly [string, Met] {
  const applications = member(conditions, 'applications') ?? {}
  const included = texts(applications, 'includeApplications')
  const covers = (word: string): Met =>
    word === 'All' || values.some((id) => has([word], id) || has(words[word.toLowerCase()] ?? words[word] ?? [], id))
  if (name === 'includeApplications')
    return [
      'application',
      chosen(
        [...included.map(covers), ...unread(applications, 'applicationFilter', 'include')],
        [
          ...texts(applications, 'excludeApplications').map(covers),
          ...unread(applications, 'applicationFilter', 'exclude'),
        ],
      ),
    ]
  const reason = name === 'includeUserActions' ? 'userActions' : 'authenticationContext'
  const named = texts(applications, name)
  if (named.length > 0) return [reason, values.some((value) => has(named, value))]
  if (name !== 'includeUserActions' || !included.includes('All')) return [reason, false]
  const plain = texts(applications, 'excludeApplications').length === 0
  return [reason, plain && has(values, 'urn:user:registersecurityinfo') ? true : undefined]
}

function ofPlatform(conditions: Raw, platform: string): Met {
  const platforms = member(conditions, 'platforms')
  if (platforms === undefined) return true
  const is = (word: string): Met => word === 'all' || (platform === 'all' ? undefined : word === platform)
  return chosen(texts(platforms, 'includePlatforms').map(is), texts(platforms, 'excludePlatforms').map(is))
}

/** `exchangeActiveSync` takes in clients on supported platforms and others; `all` is no one kind of client. */
function ofClient(conditions: Raw, client: string): Met {
  const types = texts(conditions, 'clientAppTypes')
  if (types.length === 0 || types.includes('all')) return true
  if (client === 'all') return undefined
  if (types.includes(client)) return true
  if (client === 'exchangeActiveSync') return types.includes('easSupported') ? undefined : false
  return client === 'easSupported' && types.includes('exchangeActiveSync')
}

function ofPlace(conditions: Raw, sent: Raw, known: readonly Raw[]): Met {
  const locations = member(conditions, 'locations')
  if (locations === undefined) return true
  const is = (word: string): Met => {
    if (word === 'All') return true
    const named = known.filter((one) =>
      word === 'AllTrusted' ? one['isTrusted'] === true : has([word], text(one, 'id') ?? ''),
    )
    const met = named.map((one) => within(one, sent))
    return met.includes(true) ? true : met.includes(undefined) ? undefined : false
  }
  return chosen(texts(locations, 'includeLocations').map(is), texts(locations, 'excludeLocations').map(is))
}

function within(location: Raw, sent: Raw): Met {
  if (Array.isArray(location['ipRanges'])) {
    const address = text(sent, 'ipAddress')
    if (address === undefined) return undefined
    const ranges = new BlockList()
    for (const range of members(location, 'ipRanges')) {
      const [network = '', bits = ''] = (text(range, 'cidrAddress') ?? '').split('/')
      ranges.addSubnet(network, Number(bits), isIPv4(network) ? 'ipv4' : 'ipv6')
    }
    return ranges.check(address, isIPv4(address) ? 'ipv4' : 'ipv6')
  }
  const country = text(sent, 'country')
  // What Authenticator tells of the position is not among what can be sent.
  if (country === undefined || text(location, 'countryLookupMethod') === 'authenticatorAppGps') return undefined
  return has(texts(location, 'countriesAndRegions'), country)
}
