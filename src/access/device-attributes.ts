import type { Operator } from './rule-parser.ts'
import type { Looked, Lookup } from './rule-truth.ts'
import type { Device, Maybe } from './sign-in.ts'
import { some, truthOf } from './truth.ts'
import type { Truth } from './verdict.ts'

const equality: readonly Operator[] = ['eq', 'ne']
const membership: readonly Operator[] = [...equality, 'in', 'notIn']
const containing: readonly Operator[] = ['contains', 'notContains']
const all: readonly Operator[] = [
  ...membership,
  ...containing,
  'startsWith',
  'notStartsWith',
  'endsWith',
  'notEndsWith',
]

/** The documented attributes of devices, in small letters, and the operators that are documented for each. */
const documented: ReadonlyMap<string, readonly Operator[]> = new Map(
  Object.entries({
    deviceid: membership,
    displayname: all,
    deviceownership: equality,
    enrollmentprofilename: all,
    iscompliant: equality,
    manufacturer: all,
    mdmappid: membership,
    model: all,
    operatingsystem: all,
    operatingsystemversion: all,
    physicalids: containing,
    profiletype: equality,
    systemlabels: containing,
    trusttype: equality,
  }),
)

/** Says which operators the documentation allows for a property of a rule; none for one that it does not name. */
export function operatorsFor(property: string): readonly Operator[] {
  const name = nameOf(property)
  if (name === undefined) return []
  return extension.test(name) ? all : (documented.get(name) ?? [])
}

const extension = /^extensionattribute([1-9]|1[0-5])$/u

function nameOf(property: string): string | undefined {
  return /^device\.(\w+)$/u.exec(property.toLowerCase())?.[1]
}

/** Looks the attributes of a device up for a rule. */
export function deviceLookup(device: Maybe<Device>): Lookup {
  return (property, operator) => {
    const name = nameOf(property)
    if (device === 'unknown' || name === undefined) return { is: 'unknown' }
    if (!operatorsFor(property).includes(operator)) return { is: 'unknown' }
    if (device.registered === false) return { is: 'unregistered' }
    if (device.registered === 'unknown') return { is: 'unknown' }
    if (name === 'iscompliant') return flag(device.isCompliant)
    if (name === 'trusttype') return device.trustType === 'unknown' ? { is: 'unknown' } : value(device.trustType)
    if (extension.test(name)) return heldBack(device, name)
    return attribute(device, name)
  }
}

/** Extension attributes count only for a device that Intune manages, that is compliant or that is hybrid joined. */
function heldBack(device: Device, name: string): Looked {
  const counts = some([truthOf(device.managed), truthOf(device.isCompliant), isHybridJoined(device)])
  if (counts === 'unknown') return { is: 'unknown' }
  return counts === 'yes' ? attribute(device, name) : { is: 'withheld' }
}

/** Says whether a device is hybrid joined: registered, with the trust of a server. */
export function isHybridJoined({ registered, trustType }: Device): Truth {
  if (registered === false) return 'no'
  return truthOf(trustType === 'unknown' ? 'unknown' : trustType === 'ServerAD')
}

function attribute(device: Device, name: string): Looked {
  const held = device.attributes[name]
  if (held === undefined) return { is: 'unknown' }
  const collection = name === 'physicalids' || name === 'systemlabels'
  return { is: 'value', value: held, collection }
}

function flag(held: Maybe<boolean>): Looked {
  return held === 'unknown' ? { is: 'unknown' } : value(held ? 'True' : 'False')
}

function value(held: string | null): Looked {
  return { is: 'value', value: held, collection: false }
}
