import type { JsonObject } from '../../../src/model/json.ts'
import type { Device, Maybe } from '../../../src/access/sign-in.ts'
import type { Judged } from '../cases.ts'
import { applies, device, unregistered } from '../cases.ts'

type Says = Parameters<typeof applies>[3]

const open: Says = {
  unknown: 'devices: it is not known whether the device matches the filter that includes (deviceFilter)',
}
const misses: Says = { no: 'devices: the device does not match the filter that includes (deviceFilterTable)' }
const hits: Says = { no: 'devices: the device matches the filter that excludes (deviceFilterTable)' }

const filter = (mode: string, rule: string): JsonObject => ({ devices: { deviceFilter: { mode, rule } } })
const include = (it: string, rule: string, on: Maybe<Device>, says: Says): Judged =>
  applies(it, filter('include', rule), { device: on }, says)
const exclude = (it: string, rule: string, on: Maybe<Device>, says: Says): Judged =>
  applies(it, filter('exclude', rule), { device: on }, says)
const surface = device({
  attributes: { model: 'Surface Pro 9', manufacturer: 'Microsoft', operatingsystem: 'Windows' },
})
const saw = (part: Partial<Device>): Device => device({ ...part, attributes: { extensionattribute1: 'SAW' } })
const labelled = device({ attributes: { physicalids: ['[ZTDId]:1', '[OrderId]:shop'], systemlabels: [] } })

/** Filters for devices: operators, registration and what is known. */
export const filters: readonly Judged[] = [
  include('a positive operator matches an equal value', 'device.model -eq "surface pro 9"', surface, 'yes'),
  include('and no other', 'device.model -eq "Surface"', surface, misses),
  include('a negative one the reverse', 'device.model -ne "Surface"', surface, 'yes'),
  include('startsWith', 'device.model -startsWith "surface"', surface, 'yes'),
  include('notStartsWith', 'device.model -notStartsWith "surface"', surface, misses),
  include('endsWith', 'device.model -endsWith "9"', surface, 'yes'),
  include('notEndsWith', 'device.model -notEndsWith "8"', surface, 'yes'),
  include('contains is a part of a text', 'device.model -contains "Pro"', surface, 'yes'),
  include('notContains', 'device.model -notContains "Pro"', surface, misses),
  include('contains is a whole of a collection', 'device.physicalIds -contains "[ZTDId]:1"', labelled, 'yes'),
  include('and no part of one', 'device.physicalIds -contains "ZTDId"', labelled, misses),
  include('an empty collection contains nothing', 'device.systemLabels -notContains "MultiUser"', labelled, 'yes'),
  include('in', 'device.model -in ["a", "Surface Pro 9"]', surface, 'yes'),
  include('notIn', 'device.model -notIn ["a", "b"]', surface, 'yes'),
  include('truth compares as text', 'device.isCompliant -eq True', device({ isCompliant: true }), 'yes'),
  include('in quotes, too', 'device.isCompliant -eq "False"', device(), 'yes'),
  include(
    'the state of the device is its trust',
    'device.trustType -eq "ServerAD"',
    device({ trustType: 'ServerAD' }),
    'yes',
  ),
  include(
    'both parts of -and must hold',
    'device.model -contains "Pro" -and device.manufacturer -eq "Dell"',
    surface,
    misses,
  ),
  include(
    'one part of -or is enough',
    'device.model -contains "Go" -or device.manufacturer -eq "Microsoft"',
    surface,
    'yes',
  ),
  include(
    '-and binds closer than -or',
    'device.model -eq "x" -and device.model -eq "y" -or device.manufacturer -eq "Microsoft"',
    surface,
    'yes',
  ),
  include(
    'parentheses bind closest',
    'device.model -eq "x" -and (device.model -eq "y" -or device.manufacturer -eq "Microsoft")',
    surface,
    misses,
  ),
  include('-not turns round', '-not (device.model -contains "Pro")', surface, misses),
  include(
    'an open part of -or does not matter beside a certain one',
    'device.displayName -eq "x" -or device.manufacturer -eq "Microsoft"',
    surface,
    'yes',
  ),
  include(
    'an open part of -and does',
    'device.displayName -eq "x" -and device.manufacturer -eq "Microsoft"',
    surface,
    open,
  ),
  include('an attribute that was not read stays open', 'device.displayName -eq "x"', surface, open),
  include('null is a value that is not there', 'device.mdmAppId -ne null', device(), open),
  include('and is compared', 'device.model -ne null', surface, 'yes'),
  include('nothing is known of an unknown device', 'device.model -eq "x"', 'unknown', open),
  include('an attribute that is not documented stays open', 'device.serial -eq "x"', surface, open),
  include(
    'so does an operator that is not documented for an attribute',
    'device.deviceOwnership -contains "Comp"',
    device({ attributes: { deviceownership: 'Company' } }),
    open,
  ),
  include(
    'a device that is not registered never matches positively',
    'device.model -contains "Pro"',
    unregistered,
    misses,
  ),
  include('and always negatively', 'device.model -notContains "Pro"', unregistered, 'yes'),
  include('whether null equals its nothing is told both ways', 'device.model -eq null', unregistered, open),
  include('an attribute that is not documented stays open for it, too', 'device.serial -ne "x"', unregistered, open),
  exclude('exclusion of matching devices', 'device.model -contains "Pro"', surface, hits),
  exclude('leaves others in', 'device.model -contains "Go"', surface, 'yes'),
  exclude(
    'a positive exclusion does not except unregistered devices',
    'device.trustType -eq "ServerAD"',
    unregistered,
    'yes',
  ),
  exclude('a negative exclusion does', 'device.trustType -ne "ServerAD"', unregistered, hits),
  exclude(
    'the captured rule of a baseline: companies own devices or compliant ones',
    'device.deviceOwnership -eq "Company" -or device.isCompliant -eq True',
    device({ isCompliant: true, attributes: {} }),
    hits,
  ),
  exclude(
    'the same on a private device',
    'device.deviceOwnership -eq "Company" -or device.isCompliant -eq True',
    device({ attributes: { deviceownership: 'Personal' } }),
    'yes',
  ),
  include('a rule that ends early is not guessed', 'device.model -eq', surface, {
    unknown: 'devices: the rule of deviceFilter cannot be read: the rule ends too early at character 17 (ruleSyntax)',
  }),
]

/** Extension attributes and the old states of devices. */
export const states: readonly Judged[] = [
  include(
    'an extension attribute counts where Intune manages the device',
    'device.extensionAttribute1 -eq "SAW"',
    saw({ managed: true }),
    'yes',
  ),
  include('or it is compliant', 'device.extensionAttribute1 -eq "SAW"', saw({ isCompliant: true }), 'yes'),
  include('or hybrid joined', 'device.extensionAttribute1 -eq "SAW"', saw({ trustType: 'ServerAD' }), 'yes'),
  include('else it does not match', 'device.extensionAttribute1 -eq "SAW"', saw({}), misses),
  include('and what not matching it means is not told', 'device.extensionAttribute1 -ne "SAW"', saw({}), open),
  include(
    'which is not known where management is not',
    'device.extensionAttribute1 -eq "SAW"',
    saw({ managed: 'unknown' }),
    open,
  ),
  include(
    'there are fifteen of them',
    'device.extensionAttribute16 -eq "SAW"',
    device({ managed: true, attributes: { extensionattribute16: 'SAW' } }),
    open,
  ),
  applies(
    'an old state excludes compliant devices',
    { devices: { includeDevices: ['All'], excludeDevices: ['Compliant'] } },
    { device: device({ isCompliant: true }) },
    {
      no: 'devices: the device is in an excluded state (deviceStates)',
    },
  ),
  applies(
    'and leaves others in',
    { deviceStates: { includeStates: ['All'], excludeStates: ['Compliant'] } },
    {},
    'yes',
  ),
  applies(
    'an old state excludes hybrid joined devices',
    { devices: { excludeDeviceStates: ['DomainJoined'] } },
    { device: device({ trustType: 'ServerAD' }) },
    {
      no: 'devices: the device is in an excluded state (deviceStates)',
    },
  ),
  applies(
    'an unregistered device is in no state',
    { devices: { excludeDevices: ['Compliant', 'DomainJoined'] } },
    { device: unregistered },
    'yes',
  ),
  applies(
    'an unknown device may be in one',
    { devices: { excludeDevices: ['Compliant'] } },
    { device: 'unknown' },
    {
      unknown: 'devices: it is not known whether the device is in an excluded state (deviceStates)',
    },
  ),
  applies(
    'a state that is not documented stays open',
    { devices: { excludeDevices: ['Rooted'] } },
    {},
    {
      unknown: 'devices: it is not known whether the device is in an excluded state (deviceStates)',
    },
  ),
]
