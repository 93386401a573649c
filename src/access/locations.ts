import type { JsonObject } from '../model/json.ts'
import { isJsonList, isJsonObject } from '../model/json.ts'
import type { Range } from './addresses.ts'
import { addressOf, isIn, rangeOf } from './addresses.ts'
import type { Condition, Side } from './condition.ts'
import { anySide, combine, undecidable } from './condition.ts'
import { isUnreadable, objectAt, textAt, textsAt, words } from './read.ts'
import type { Held, Maybe, Place, PolicySet } from './sign-in.ts'
import { some, truthOf } from './truth.ts'
import type { Truth } from './verdict.ts'

/** The id that stands for the trusted addresses of multifactor authentication (reference: entra-graph 4.6). */
const mfaTrustedIps = '00000000-0000-0000-0000-000000000000'

/** Says whether a place is at one location. */
type Location = { readonly name: string; readonly trusted: boolean; readonly holds: (place: Place) => Side }
type Known = { readonly byId: Maybe<ReadonlyMap<string, Location>>; readonly mfa: (place: Place) => Truth }

/** The locations of a tenant: whether a place is at what a policy names, and at the old trusted addresses. */
export type Locations = {
  readonly at: (entry: string, place: Place) => Side
  readonly mfa: (place: Place) => Truth
}

/** Reads the named locations of a tenant once for all policies. */
export function locationsOf(set: PolicySet): Locations {
  const byId =
    set.locations === 'unknown'
      ? 'unknown'
      : new Map(set.locations.map((held) => [held.id.toLowerCase(), locationOf(held)] as const))
  const ranges = set.mfaTrustedIps === 'unknown' ? 'unknown' : rangesOf(set.mfaTrustedIps)
  const known: Known = { byId, mfa: (place) => inRanges(place, ranges) }
  // Many people sign in from few places, and there may be hundreds of locations of thousands of ranges.
  const seen = new WeakMap<Place, Map<string, Side>>()
  return {
    mfa: known.mfa,
    at: (entry, place) => {
      const sides = seen.get(place) ?? new Map<string, Side>()
      seen.set(place, sides)
      const side = sides.get(entry) ?? at(entry, place, known)
      sides.set(entry, side)
      return side
    },
  }
}

/** Reads `conditions.locations`; null where a policy holds everywhere. */
export function locationsCondition(conditions: JsonObject, locations: Locations): Condition | null {
  const part = objectAt(conditions, 'locations')
  if (isUnreadable(part)) return undecidable('locations', part.unreadable, 'policyShape')
  const included = textsAt(part, 'includeLocations')
  const excluded = textsAt(part, 'excludeLocations')
  if (isUnreadable(included)) return undecidable('locations', included.unreadable, 'policyShape')
  if (isUnreadable(excluded)) return undecidable('locations', excluded.unreadable, 'policyShape')
  if (included.length === 0 && excluded.length === 0) return null
  if (included.length === 0) return undecidable('locations', 'it excludes locations and includes none', 'undocumented')
  const inside = words(included).all
  const outside = words(excluded).all
  return ({ place }) =>
    combine(
      'locations',
      anySide(
        inside.map((entry) => locations.at(entry, place)),
        { says: 'no', because: 'the place is at no included location' },
      ),
      anySide(
        outside.map((entry) => locations.at(entry, place)),
        { says: 'no', because: 'the place is at no excluded location' },
      ),
      'locations',
    )
}

function at(entry: string, place: Place, locations: Known): Side {
  const small = entry.toLowerCase()
  if (small === 'all') return { says: 'yes', because: 'it is for any location' }
  if (small === 'alltrusted') return trusted(place, locations)
  if (small === mfaTrustedIps) return told(locations.mfa(place), 'the trusted addresses of multifactor authentication')
  if (locations.byId === 'unknown') return { says: 'unknown', because: 'the named locations are not known' }
  const location = locations.byId.get(small)
  return location?.holds(place) ?? { says: 'unknown', because: `there is no named location with the id ${entry}` }
}

/** Trusted is what lies in a named location that is marked so, or in the trusted addresses of multifactor authentication. */
function trusted(place: Place, { byId, mfa }: Known): Side {
  const named =
    byId === 'unknown'
      ? 'unknown'
      : some([...byId.values()].filter((one) => one.trusted).map((one) => one.holds(place).says))
  const computed = some([named, mfa(place)])
  const says = computed === 'unknown' ? truthOf(place.trusted) : computed
  const because = {
    yes: 'the place is trusted',
    no: 'the place is not trusted',
    unknown: 'it is not known whether the place is trusted',
  }[says]
  return { says, because, cites: 'trusted' }
}

function told(says: Truth, name: string): Side {
  const because = {
    yes: `the place is at ${name}`,
    no: `the place is not at ${name}`,
    unknown: `it is not known whether the place is at ${name}`,
  }[says]
  return { says, because }
}

function locationOf({ id, name, values, partial }: Held): Location {
  const quoted = `"${name === '' ? id : name}"`
  if (partial !== undefined)
    return {
      name,
      trusted: true,
      holds: () => ({ says: 'unknown', because: `only a part of ${quoted} could be read` }),
    }
  const location = (holds: (place: Place) => Side): Location => ({ name, trusted: values['isTrusted'] === true, holds })
  const kind = textAt(values, '@odata.type')
  const ofKind = (one: string, property: string): boolean =>
    typeof kind === 'string' ? kind === `#microsoft.graph.${one}NamedLocation` : Object.hasOwn(values, property)
  if (ofKind('ip', 'ipRanges')) {
    const ranges = rangesOf(cidrs(values))
    return location((place) => told(inRanges(place, ranges), quoted))
  }
  if (ofKind('country', 'countriesAndRegions')) return location(countryOf(values, quoted))
  if (ofKind('compliantNetwork', 'compliantNetworkType'))
    return location((place) => told(truthOf(place.compliantNetwork), quoted))
  return location(() => ({ says: 'unknown', because: `the location ${quoted} is of a kind that is not known` }))
}

function countryOf(values: JsonObject, quoted: string): Location['holds'] {
  const listed = textsAt(values, 'countriesAndRegions')
  const method = textAt(values, 'countryLookupMethod')
  if (isUnreadable(listed) || isUnreadable(method))
    return () => ({ says: 'unknown', because: `the location ${quoted} cannot be read` })
  const countries = words(listed)
  const byGps = method === 'authenticatorAppGps'
  if (!byGps && method !== null && method !== 'clientIpAddress')
    return () => ({ says: 'unknown', because: `${quoted} finds the country by ${method}` })
  return (place) => {
    const country = byGps ? place.gpsCountry : place.country
    if (country === 'unknown') return { ...told('unknown', quoted), cites: byGps ? 'gps' : 'countries' }
    if (country !== null)
      return { ...told(truthOf(countries.has(country)), quoted), cites: byGps ? 'gps' : 'countries' }
    if (byGps) return { says: 'unknown', because: `the position that ${quoted} asks for is not told`, cites: 'gps' }
    return { ...told(truthOf(values['includeUnknownCountriesAndRegions'] === true), quoted), cites: 'unknownCountries' }
  }
}

function cidrs(values: JsonObject): readonly string[] {
  const ranges = values['ipRanges']
  if (!isJsonList(ranges)) return ['']
  return ranges.map((range) => {
    const cidr = isJsonObject(range) ? range['cidrAddress'] : range
    return typeof cidr === 'string' ? cidr : ''
  })
}

/** Ranges that can be read, and whether some cannot. */
type Ranges = { readonly ranges: readonly Range[]; readonly complete: boolean }

function rangesOf(texts: readonly string[]): Ranges {
  const read = texts.map((text) => rangeOf(text))
  const ranges = read.filter((range) => range !== undefined)
  return { ranges, complete: ranges.length === read.length }
}

function inRanges({ ip }: Place, ranges: Maybe<Ranges>): Truth {
  if (ranges === 'unknown') return 'unknown'
  if (ranges.complete && ranges.ranges.length === 0) return 'no'
  const address = ip === 'unknown' ? undefined : addressOf(ip)
  if (address === undefined) return 'unknown'
  if (ranges.ranges.some((range) => isIn(address, range))) return 'yes'
  return ranges.complete ? 'no' : 'unknown'
}
