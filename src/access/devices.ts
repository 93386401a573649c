import type { JsonObject } from '../model/json.ts'
import type { Condition, Side } from './condition.ts'
import { combine, decision, undecidable } from './condition.ts'
import { deviceLookup, isHybridJoined } from './device-attributes.ts'
import { filterAt } from './filter.ts'
import type { Unreadable } from './read.ts'
import { isUnreadable, objectAt, textsAt, words } from './read.ts'
import { ruleHolds } from './rule-truth.ts'
import type { Device, Maybe } from './sign-in.ts'
import { some, truthOf } from './truth.ts'
import type { Truth } from './verdict.ts'

/** Reads the filter for devices; null where there is none. */
export function deviceFilterCondition(conditions: JsonObject): Condition | null {
  const devices = objectAt(conditions, 'devices')
  if (isUnreadable(devices)) return undecidable('devices', devices.unreadable, 'policyShape')
  const filter = filterAt(devices, 'deviceFilter')
  if (isUnreadable(filter)) return undecidable('devices', filter.unreadable, 'ruleSyntax')
  if (filter === null) return null
  const { mode, rule } = filter
  return ({ device, who }) => {
    if (who.kind !== 'user')
      return decision('devices', 'unknown', 'of which device a workload is, is not told', 'undocumented')
    const matches = ruleHolds(rule, deviceLookup(device))
    if (matches === 'unknown')
      return decision(
        'devices',
        'unknown',
        `it is not known whether the device matches the filter that ${mode}s`,
        'deviceFilter',
      )
    const says = (matches === 'yes') === (mode === 'include') ? 'yes' : 'no'
    const verb = matches === 'yes' ? 'matches' : 'does not match'
    return decision('devices', says, `the device ${verb} the filter that ${mode}s`, 'deviceFilterTable')
  }
}

/** Reads the old states of devices, in any of their three places; null where there are none. */
export function deviceStatesCondition(conditions: JsonObject): Condition | null {
  const devices = objectAt(conditions, 'devices')
  const states = objectAt(conditions, 'deviceStates')
  if (isUnreadable(devices)) return undecidable('devices', devices.unreadable, 'policyShape')
  if (isUnreadable(states)) return undecidable('devices', states.unreadable, 'policyShape')
  const included = joined(devices, states, 'include')
  const excluded = joined(devices, states, 'exclude')
  if (isUnreadable(included)) return undecidable('devices', included.unreadable, 'policyShape')
  if (isUnreadable(excluded)) return undecidable('devices', excluded.unreadable, 'policyShape')
  if (included.length === 0 && excluded.length === 0) return null
  const inside = words(included)
  // All is the only state that can be included.
  if (inside.size > 0 && !(inside.size === 1 && inside.has('All')))
    return undecidable('devices', 'it includes a state of devices that is not documented', 'deviceStates')
  return ({ device }) =>
    combine(
      'devices',
      { says: 'yes', because: 'it includes all devices' },
      stateOf(words(excluded).all, device),
      'deviceStates',
    )
}

function joined(devices: JsonObject, states: JsonObject, side: string): readonly string[] | Unreadable {
  const lists = [
    textsAt(devices, `${side}Devices`),
    textsAt(devices, `${side}DeviceStates`),
    textsAt(states, `${side}States`),
  ]
  return lists.find((list) => isUnreadable(list)) ?? lists.flatMap((list) => (isUnreadable(list) ? [] : list))
}

function stateOf(states: readonly string[], device: Maybe<Device>): Side {
  const says = some(states.map((state) => isInState(state.toLowerCase(), device)))
  if (says === 'yes') return { says, because: 'the device is in an excluded state', cites: 'deviceStates' }
  const because =
    says === 'no' ? 'the device is in no excluded state' : 'it is not known whether the device is in an excluded state'
  return { says, because, cites: 'deviceStates' }
}

function isInState(state: string, device: Maybe<Device>): Truth {
  if (device === 'unknown') return 'unknown'
  if (state === 'compliant') return device.registered === false ? 'no' : truthOf(device.isCompliant)
  return state === 'domainjoined' ? isHybridJoined(device) : 'unknown'
}
