import type { JsonObject } from '../../../src/model/json.ts'
import type { Device, Held, PolicySet, SignIn } from '../../../src/access/sign-in.ts'
import type { Truth } from '../../../src/access/verdict.ts'
import { inRange } from './net.ts'
import { type Found, foundIn, judgeRule } from './rule.ts'
import { all, any, bool, flags, holds, not, objectAt, objects, same, text, texts } from './three.ts'

/** conditionalaccessconditionset: `exchangeActiveSync` takes in supported and other platforms; none configured is all. */
export function judgeClient(conditions: JsonObject, signIn: SignIn): Truth {
  const types = texts(conditions, 'clientAppTypes')
  if (types.length === 0 || types.includes('all')) return 'yes'
  const client = signIn.clientApp
  if (client === 'unknown') return 'unknown'
  if (types.includes(client)) return 'yes'
  if (client === 'easSupported') return bool(types.includes('exchangeActiveSync'))
  if (client === 'exchangeActiveSync' && types.includes('easSupported')) return 'unknown'
  return 'no'
}

export function judgePlatform(conditions: JsonObject, signIn: SignIn): Truth {
  const platforms = objectAt(conditions, 'platforms')
  const included = texts(platforms, 'includePlatforms')
  const excluded = texts(platforms, 'excludePlatforms')
  if (included.length === 0 && excluded.length === 0) return 'yes'
  const is = (name: string): Truth =>
    name === 'all' ? 'yes' : signIn.platform === 'unknown' ? 'unknown' : bool(name === signIn.platform)
  return all([any(included.map(is)), not(any(excluded.map(is)))])
}

/** concept-assignment-network. */
export function judgeLocation(conditions: JsonObject, signIn: SignIn, set: PolicySet): Truth {
  const locations = objectAt(conditions, 'locations')
  const included = texts(locations, 'includeLocations')
  const excluded = texts(locations, 'excludeLocations')
  if (included.length === 0 && excluded.length === 0) return 'yes'
  const is = (id: string): Truth => {
    if (id === 'All') return 'yes'
    if (id === 'AllTrusted') return trusted(signIn, set)
    if (id === '00000000-0000-0000-0000-000000000000') return mfaTrusted(signIn, set)
    if (set.locations === 'unknown') return 'unknown'
    const location = set.locations.find((one) => same(one.id, id))
    return location === undefined ? 'unknown' : inLocation(location, signIn)
  }
  return all([any(included.map(is)), not(any(excluded.map(is)))])
}

function mfaTrusted(signIn: SignIn, set: PolicySet): Truth {
  if (set.mfaTrustedIps === 'unknown') return 'unknown'
  return any(set.mfaTrustedIps.map((range) => addressIn(range, signIn)))
}

const addressIn = (range: string, signIn: SignIn): Truth =>
  signIn.place.ip === 'unknown' ? 'unknown' : bool(inRange(signIn.place.ip, range))

function trusted(signIn: SignIn, set: PolicySet): Truth {
  const marked = set.locations === 'unknown' ? [] : set.locations.filter((one) => one.values['isTrusted'] === true)
  const computed = any([
    set.locations === 'unknown' ? 'unknown' : 'no',
    ...marked.map((one) => inLocation(one, signIn)),
    mfaTrusted(signIn, set),
  ])
  if (computed !== 'unknown') return computed
  return signIn.place.trusted === 'unknown' ? 'unknown' : bool(signIn.place.trusted)
}

function inLocation(location: Held, signIn: SignIn): Truth {
  const values = location.values
  if (Array.isArray(values['ipRanges'])) {
    return any(objects(values, 'ipRanges').map((range) => addressIn(text(range, 'cidrAddress') ?? '', signIn)))
  }
  if (Array.isArray(values['countriesAndRegions'])) {
    const gps = text(values, 'countryLookupMethod') === 'authenticatorAppGps'
    const country = gps ? signIn.place.gpsCountry : signIn.place.country
    if (country === 'unknown') return 'unknown'
    // "Include unknown countries" speaks of addresses that map to none. What no position does is not told.
    if (country === null) return gps ? 'unknown' : bool(values['includeUnknownCountriesAndRegions'] === true)
    return bool(holds(texts(values, 'countriesAndRegions'), country))
  }
  return 'unknown'
}

/** concept-condition-filters-for-devices: an unregistered device has no attribute at all. */
export function judgeDevice(conditions: JsonObject, signIn: SignIn): Truth {
  const filter = objectAt(conditions, 'devices', 'deviceFilter')
  const rule = text(filter, 'rule')
  if (rule === undefined) return 'yes'
  const device = signIn.device
  const matched = judgeRule(rule, (name) =>
    device === 'unknown' ? 'unknown' : deviceAttribute(device, name.replace(/^device\./i, '').toLowerCase()),
  )
  return text(filter, 'mode') === 'exclude' ? not(matched) : matched
}

function deviceAttribute(device: Device, name: string): Found {
  if (device.registered === 'unknown') return 'unknown'
  if (!device.registered) return { value: null }
  if (name === 'iscompliant')
    return device.isCompliant === 'unknown' ? 'unknown' : { value: String(device.isCompliant) }
  if (name === 'trusttype') return device.trustType === 'unknown' ? 'unknown' : { value: device.trustType }
  if (name.startsWith('extensionattribute')) {
    const managed: Truth = device.managed === 'unknown' ? 'unknown' : bool(device.managed)
    const compliant: Truth = device.isCompliant === 'unknown' ? 'unknown' : bool(device.isCompliant)
    const hybrid: Truth = device.trustType === 'unknown' ? 'unknown' : bool(device.trustType === 'ServerAD')
    const available = any([managed, compliant, hybrid])
    if (available === 'unknown') return 'unknown'
    if (available === 'no') return 'inaccessible'
  }
  return foundIn(device.attributes, name)
}

/** A list of levels; none configured is all. `hidden` is a level like the others: of who is not in ID Protection (riskLevel). */
function judgeLevel(levels: readonly string[], level: string): Truth {
  if (levels.length === 0) return 'yes'
  if (level === 'unknown') return 'unknown'
  return bool(levels.includes(level))
}

export const judgeUserRisk = (c: JsonObject, s: SignIn): Truth => judgeLevel(texts(c, 'userRiskLevels'), s.risks.user)
export const judgeSignInRisk = (c: JsonObject, s: SignIn): Truth =>
  judgeLevel(texts(c, 'signInRiskLevels'), s.risks.signIn)
export const judgePrincipalRisk = (c: JsonObject, s: SignIn): Truth =>
  judgeLevel(texts(c, 'servicePrincipalRiskLevels'), s.risks.servicePrincipal)
export const judgeInsiderRisk = (c: JsonObject, s: SignIn): Truth =>
  judgeLevel(flags(c, 'insiderRiskLevels'), s.risks.insider)
/** concept-authentication-flows. */
export function judgeFlow(c: JsonObject, s: SignIn): Truth {
  const flows = objectAt(c, 'authenticationFlows')
  // `none` is a documented value, and what it selects is not told.
  if (text(flows, 'transferMethods') === 'none') return 'unknown'
  return judgeLevel(flags(flows, 'transferMethods'), s.flow)
}
