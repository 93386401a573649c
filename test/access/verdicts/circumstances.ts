import type { JsonObject } from '../../../src/model/json.ts'
import type { Judged } from '../cases.ts'
import { applies, risks } from '../cases.ts'

const clients = (...clientAppTypes: readonly string[]): JsonObject => ({ clientAppTypes })
const on = (includePlatforms: readonly string[], excludePlatforms: readonly string[] = []): JsonObject => ({
  platforms: { includePlatforms, excludePlatforms },
})
const openClient = {
  unknown: 'clientApps: it is not known with which kind of client the user signs in (clientApps)',
}

/** Client applications. */
export const clientApps: readonly Judged[] = [
  applies('all are all', clients('all'), { clientApp: 'other' }, 'yes'),
  applies('none chosen are all', clients(), { clientApp: 'other' }, 'yes'),
  applies('missing is all', { clientAppTypes: null }, { clientApp: 'unknown' }, 'yes'),
  applies('a chosen client is in', clients('browser'), {}, 'yes'),
  applies(
    'another is not',
    clients('mobileAppsAndDesktopClients'),
    {},
    {
      no: 'clientApps: it is not for the client browser (clientApps)',
    },
  ),
  applies(
    'a policy against legacy clients leaves browsers alone',
    clients('exchangeActiveSync', 'other'),
    {},
    {
      no: 'clientApps: it is not for the client browser (clientApps)',
    },
  ),
  applies('and catches legacy ones', clients('exchangeActiveSync', 'other'), { clientApp: 'other' }, 'yes'),
  applies('an unknown client stays open', clients('browser'), { clientApp: 'unknown' }, openClient),
  applies(
    'unless every kind is chosen one by one',
    clients('browser', 'mobileAppsAndDesktopClients', 'exchangeActiveSync', 'other'),
    { clientApp: 'unknown' },
    'yes',
  ),
  applies(
    'Exchange ActiveSync is both supported and not',
    clients('exchangeActiveSync'),
    { clientApp: 'easSupported' },
    'yes',
  ),
  applies(
    'whether a client of it is supported may not be known',
    clients('easSupported'),
    { clientApp: 'exchangeActiveSync' },
    {
      unknown: 'clientApps: it is not known whether the platform is a supported one (clientAppTypes)',
    },
  ),
]

/** Platforms. */
export const platforms: readonly Judged[] = [
  applies('no condition is every platform', { platforms: null }, { platform: 'other' }, 'yes'),
  applies('all is every platform, even one without a name', on(['all']), { platform: 'other' }, 'yes'),
  applies('all is even one that is not known', on(['all']), { platform: 'unknown' }, 'yes'),
  applies('a chosen platform is in', on(['windows', 'macOS']), {}, 'yes'),
  applies('another is not', on(['iOS']), {}, { no: 'platforms: the platform windows is not included (platforms)' }),
  applies(
    'exclusion wins over all',
    on(['all'], ['windows']),
    {},
    {
      no: 'platforms: the platform windows is excluded (excludeWins)',
    },
  ),
  applies(
    'a policy for unsupported platforms catches what is none of the supported',
    on(['all'], ['android', 'iOS', 'windows', 'macOS', 'linux']),
    { platform: 'other' },
    'yes',
  ),
  applies(
    'an unknown platform stays open',
    on(['all'], ['windows']),
    { platform: 'unknown' },
    {
      unknown: 'platforms: the platform is not known (platforms)',
    },
  ),
  applies(
    'what only excluding means is not told',
    on([], ['windows']),
    {},
    {
      unknown: 'platforms: it excludes platforms and includes none (undocumented)',
    },
  ),
  applies(
    'a value that the service did not name stays open',
    on(['unknownFutureValue']),
    { platform: 'linux' },
    {
      unknown: 'platforms: it names a platform that was not told (policyShape)',
    },
  ),
]

/** Risks. */
export const levels: readonly Judged[] = [
  applies('no level chosen is no condition', { userRiskLevels: [] }, { risks: risks({ user: 'unknown' }) }, 'yes'),
  applies('a chosen user risk', { userRiskLevels: ['high'] }, { risks: risks({ user: 'high' }) }, 'yes'),
  applies(
    'levels are chosen one by one, not upwards',
    { userRiskLevels: ['medium'] },
    { risks: risks({ user: 'high' }) },
    {
      no: 'userRisk: the user risk is high, which is not chosen (userRisk)',
    },
  ),
  applies(
    'an unknown user risk stays open',
    { userRiskLevels: ['high'] },
    { risks: risks({ user: 'unknown' }) },
    {
      unknown: 'userRisk: the user risk is not known (userRisk)',
    },
  ),
  applies(
    'a chosen sign-in risk',
    { signInRiskLevels: ['medium', 'high'] },
    { risks: risks({ signIn: 'medium' }) },
    'yes',
  ),
  applies('no risk can be chosen, too', { signInRiskLevels: ['none'] }, {}, 'yes'),
  applies(
    'a sign-in risk that is not chosen',
    { signInRiskLevels: ['high'] },
    {},
    {
      no: 'signInRisk: the sign-in risk is none, which is not chosen (signInRisk)',
    },
  ),
  applies(
    'the risk of the user is not that of the sign-in',
    { signInRiskLevels: ['high'] },
    { risks: risks({ user: 'high' }) },
    {
      no: 'signInRisk: the sign-in risk is none, which is not chosen (signInRisk)',
    },
  ),
  applies(
    'both risks must be met',
    { signInRiskLevels: ['high'], userRiskLevels: ['high'] },
    { risks: risks({ user: 'high' }) },
    {
      no: 'signInRisk: the sign-in risk is none, which is not chosen (signInRisk)',
    },
  ),
  applies(
    'insider risks are flags',
    { insiderRiskLevels: 'moderate,elevated' },
    { risks: risks({ insider: 'elevated' }) },
    'yes',
  ),
  applies(
    'and the others are out',
    { insiderRiskLevels: 'elevated' },
    { risks: risks({ insider: 'minor' }) },
    {
      no: 'insiderRisk: the insider risk is minor, which is not chosen (insiderRisk)',
    },
  ),
  applies(
    'what the risk of a service principal is for a user, is not told',
    { servicePrincipalRiskLevels: ['high'] },
    {},
    {
      unknown: 'servicePrincipalRisk: what the risk of the service principal is here, is not told (undocumented)',
    },
  ),
  applies(
    'levels that cannot be read',
    { signInRiskLevels: 'high' },
    {},
    {
      unknown: 'signInRisk: signInRiskLevels is not a list of texts (policyShape)',
    },
  ),
]

/** Authentication flows, and conditions that this version does not know. */
export const others: readonly Judged[] = [
  applies(
    'no flow chosen is no condition',
    { authenticationFlows: { transferMethods: null } },
    { flow: 'unknown' },
    'yes',
  ),
  applies(
    'a chosen flow',
    { authenticationFlows: { transferMethods: 'deviceCodeFlow' } },
    { flow: 'deviceCodeFlow' },
    'yes',
  ),
  applies(
    'one of two',
    { authenticationFlows: { transferMethods: 'deviceCodeFlow,authenticationTransfer' } },
    { flow: 'authenticationTransfer' },
    'yes',
  ),
  applies(
    'an ordinary sign-in is none of them',
    { authenticationFlows: { transferMethods: 'deviceCodeFlow' } },
    {},
    {
      no: 'flows: it is not for ordinary sign-ins (flows)',
    },
  ),
  applies(
    'the other flow',
    { authenticationFlows: { transferMethods: 'deviceCodeFlow' } },
    { flow: 'authenticationTransfer' },
    {
      no: 'flows: it is not for the flow authenticationTransfer (flows)',
    },
  ),
  applies(
    'an unknown flow stays open',
    { authenticationFlows: { transferMethods: 'deviceCodeFlow' } },
    { flow: 'unknown' },
    {
      unknown: 'flows: it is not known in which flow the token travels (flows)',
    },
  ),
  applies(
    'what the flow none selects is not told',
    { authenticationFlows: { transferMethods: 'none' } },
    {},
    {
      unknown: 'flows: what the flow none selects is not told (undocumented)',
    },
  ),
  applies(
    'times are not documented',
    { times: { includedRanges: ['x'] } },
    {},
    {
      unknown: 'times: it holds at certain times (undocumented)',
    },
  ),
  applies(
    'a condition that is not known is not overlooked',
    { moonPhases: ['full'] },
    {},
    {
      unknown: 'other: what its condition moonPhases means is not known (undocumented)',
    },
  ),
  applies('unless it is empty', { moonPhases: [], agents: null }, {}, 'yes'),
  applies('annotations are no conditions', { 'users@odata.type': '#x' }, {}, 'yes'),
]
