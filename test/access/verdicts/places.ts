import type { JsonObject } from '../../../src/model/json.ts'
import type { Place, PolicySet } from '../../../src/access/sign-in.ts'
import type { Judged } from '../cases.ts'
import { applies, held, place } from '../cases.ts'

type Says = Parameters<typeof applies>[3]

const office = held('office', {
  ipRanges: [{ cidrAddress: '198.51.100.0/24' }, { cidrAddress: '2001:db8:1::/48' }],
  isTrusted: true,
})
const lab = held('lab', { ipRanges: [{ cidrAddress: '203.0.113.128/25' }], isTrusted: false })
const dach = held('dach', { countriesAndRegions: ['DE', 'AT', 'CH'], includeUnknownCountriesAndRegions: false })
const wide = held('wide', { countriesAndRegions: ['FR'], includeUnknownCountriesAndRegions: true })
const gps = held('gps', { countriesAndRegions: ['DE'], countryLookupMethod: 'authenticatorAppGps' })
const network = held('network', { compliantNetworkType: 'allTenantCompliantNetworks' })
const broken = held('broken', { ipRanges: [{ cidrAddress: '10.0.0.0/33' }], isTrusted: false })
const locations = [office, lab, dach, wide, gps, network, broken]

const include = (...ids: readonly string[]): JsonObject => ({
  locations: { includeLocations: ids, excludeLocations: [] },
})
const except = (...ids: readonly string[]): JsonObject => ({
  locations: { includeLocations: ['All'], excludeLocations: ids },
})
const at = (it: string, part: JsonObject, where: Partial<Place>, says: Says, around: Partial<PolicySet> = {}): Judged =>
  applies(it, part, { place: place(where) }, says, { locations, ...around })

const nowhere = { no: 'locations: the place is at no included location (locations)' }
const outside = { ip: '192.0.2.1' }
const zero = '00000000-0000-0000-0000-000000000000'

/** Where a policy holds. */
export const places: readonly Judged[] = [
  at('no condition is everywhere', { locations: null }, outside, 'yes'),
  at('empty lists are everywhere', { locations: { includeLocations: [], excludeLocations: [] } }, outside, 'yes'),
  at('All is everywhere, even where nothing is known', include('All'), { ip: 'unknown', country: 'unknown' }, 'yes'),
  at('an address in the range is at the location', include('office'), { ip: '198.51.100.255' }, 'yes'),
  at('an address beside it is not', include('office'), { ip: '198.51.101.0' }, nowhere),
  at('ids compare without case', include('OFFICE'), {}, 'yes'),
  at('a range ends at its last bit', include('lab'), { ip: '203.0.113.128' }, 'yes'),
  at('and begins at its first', include('lab'), { ip: '203.0.113.127' }, nowhere),
  at('IPv6 lies in its range', include('office'), { ip: '2001:DB8:1:ffff::1' }, 'yes'),
  at('IPv6 beside it does not', include('office'), { ip: '2001:db8:2::1' }, nowhere),
  at('IPv4 in the clothes of IPv6 is IPv4', include('office'), { ip: '::ffff:198.51.100.7' }, 'yes'),
  at(
    'an unknown address stays open',
    include('office'),
    { ip: 'unknown' },
    {
      unknown: 'locations: it is not known whether the place is at "OFFICE" (locations)',
    },
  ),
  at(
    'an address that is none stays open',
    include('office'),
    { ip: '198.51.100.256' },
    {
      unknown: 'locations: it is not known whether the place is at "OFFICE" (locations)',
    },
  ),
  at('one of several locations is enough', include('lab', 'office'), {}, 'yes'),
  at('one certain location is enough beside an open one', include('broken', 'office'), {}, 'yes'),
  at(
    'a range that cannot be read leaves it open',
    include('broken'),
    {},
    {
      unknown: 'locations: it is not known whether the place is at "BROKEN" (locations)',
    },
  ),
  at(
    'a location that is not there leaves it open',
    include('gone'),
    {},
    {
      unknown: 'locations: there is no named location with the id gone (locations)',
    },
  ),
  at(
    'locations that were not read leave it open',
    include('office'),
    {},
    {
      unknown: 'locations: the named locations are not known (locations)',
    },
    { locations: 'unknown' },
  ),
  at('exclusion wins over All', except('office'), {}, { no: 'locations: the place is at "OFFICE" (excludeWins)' }),
  at('an excluded location leaves others in', except('office'), outside, 'yes'),
  at(
    'exclusion wins over inclusion of the same',
    { locations: { includeLocations: ['office'], excludeLocations: ['office'] } },
    {},
    {
      no: 'locations: the place is at "OFFICE" (excludeWins)',
    },
  ),
  at(
    'an open exclusion stays open',
    except('office'),
    { ip: 'unknown' },
    {
      unknown: 'locations: it is not known whether the place is at "OFFICE" (locations)',
    },
  ),
  at(
    'what only excluding means is not told',
    { locations: { includeLocations: [], excludeLocations: ['office'] } },
    {},
    {
      unknown: 'locations: it excludes locations and includes none (undocumented)',
    },
  ),
]

/** What is trusted. */
export const trusted: readonly Judged[] = [
  at('a place in a trusted location is trusted', include('AllTrusted'), {}, 'yes'),
  at(
    'one in a location that is not trusted is not',
    include('AllTrusted'),
    { ip: '203.0.113.200' },
    {
      no: 'locations: the place is at no included location (locations)',
    },
  ),
  at('exclusion of all trusted wins', except('AllTrusted'), {}, { no: 'locations: the place is trusted (trusted)' }),
  at('exclusion of all trusted leaves others in', except('AllTrusted'), outside, 'yes'),
  at('the old trusted addresses are trusted', include('AllTrusted'), outside, 'yes', {
    mfaTrustedIps: ['192.0.2.0/30'],
  }),
  at(
    'that they are not known leaves it open',
    except('AllTrusted'),
    { ...outside, trusted: 'unknown' },
    {
      unknown: 'locations: it is not known whether the place is trusted (trusted)',
    },
    { mfaTrustedIps: 'unknown' },
  ),
  at('unless it is said whether the place is', except('AllTrusted'), { ...outside, trusted: false }, 'yes', {
    mfaTrustedIps: 'unknown',
  }),
  at(
    'a named location decides without them',
    except('AllTrusted'),
    {},
    { no: 'locations: the place is trusted (trusted)' },
    {
      mfaTrustedIps: 'unknown',
    },
  ),
  at(
    'a place that is said to be trusted is, where its address is not known',
    include('AllTrusted'),
    { ip: 'unknown', trusted: true },
    'yes',
  ),
  at('the addresses win over what is said', include('AllTrusted'), { ...outside, trusted: true }, nowhere),
  at('the old addresses have an id of their own', include(zero), outside, 'yes', { mfaTrustedIps: ['192.0.2.1/32'] }),
  at('which none is in where there are none', include(zero), outside, nowhere),
  at(
    'and which is not known where Graph does not tell',
    include(zero),
    outside,
    {
      unknown:
        'locations: it is not known whether the place is at the trusted addresses of multifactor authentication (locations)',
    },
    { mfaTrustedIps: 'unknown' },
  ),
]

/** Countries and networks. */
export const countries: readonly Judged[] = [
  at('a country of the list is at the location', include('dach'), { country: 'at' }, 'yes'),
  at('another is not', include('dach'), { country: 'US' }, nowhere),
  at(
    'an unknown country stays open',
    include('dach'),
    { country: 'unknown' },
    {
      unknown: 'locations: it is not known whether the place is at "DACH" (countries)',
    },
  ),
  at('an address of no country is out where those are not included', include('dach'), { country: null }, nowhere),
  at('and in where they are', include('wide'), { country: null }, 'yes'),
  at(
    'a location that includes unknown countries does not include known ones',
    include('wide'),
    { country: 'US' },
    nowhere,
  ),
  at('the position counts where the location asks for it', include('gps'), { country: 'US', gpsCountry: 'DE' }, 'yes'),
  at('and the address does not', include('gps'), { country: 'DE', gpsCountry: 'US' }, nowhere),
  at(
    'a position that is not told leaves it open',
    include('gps'),
    { gpsCountry: null },
    {
      unknown: 'locations: the position that "GPS" asks for is not told (gps)',
    },
  ),
  at('the compliant network is known by the sign-in', include('network'), { compliantNetwork: true }, 'yes'),
  at(
    'and excludes',
    except('network'),
    { compliantNetwork: true },
    { no: 'locations: the place is at "NETWORK" (excludeWins)' },
  ),
  at(
    'whether it is used may not be known',
    except('network'),
    { compliantNetwork: 'unknown' },
    {
      unknown: 'locations: it is not known whether the place is at "NETWORK" (locations)',
    },
  ),
]
