import { describe, expect, test } from 'vitest'
import type { Property, ResourceType } from '../../../src/model/resource-type.ts'
import { cmdletBehaviours, cmdletWire } from '../../../src/services/cmdlets/cmdlet-wire.ts'
import { exchangeRows } from './cmdlet-scene.ts'

const rows = [...exchangeRows.values()]

/** Names of properties that a row's behaviours and lists speak of. */
function spokenOf(type: ResourceType): readonly string[] {
  const { readAs, deltaLists, newTakesOnly, setOnly, arrays, sizes, dates, bareAddresses, askedKey } =
    cmdletBehaviours(type)
  return [
    ...Object.keys(readAs),
    ...deltaLists,
    ...(newTakesOnly ?? []),
    ...setOnly,
    ...(arrays === 'all' ? [] : arrays),
    ...sizes,
    ...dates,
    ...bareAddresses,
    ...(askedKey === undefined ? [] : [askedKey]),
    ...type.key,
    ...(type.closed ?? []),
    ...(type.priority === undefined ? [] : [type.priority]),
  ]
}

function propertiesOf(type: ResourceType): readonly (readonly [string, Property])[] {
  return Object.entries(type.properties).map(([name, property]) => [`${type.name} ${name}`, property] as const)
}

describe('the rows of Exchange', () => {
  test.each(rows.map((type) => [type.name, type] as const))('%s speaks only of properties it has', (_, type) => {
    expect(spokenOf(type).filter((name) => type.properties[name] === undefined)).toEqual([])
    expect(cmdletWire(type).noun.toLowerCase()).toBe(type.name.slice('exchange.'.length).toLowerCase())
  })

  test('an order of safety speaks only of values that the property can have', () => {
    const wrong = rows.flatMap(propertiesOf).filter(([, { safer, shape, values }]) => {
      if (safer === undefined || typeof safer === 'string') return false
      return shape === 'boolean'
        ? safer.some((one) => typeof one !== 'boolean')
        : safer.some((one) => typeof one !== 'string' || values?.includes(one) !== true)
    })
    expect(wrong.map(([name]) => name)).toEqual([])
  })

  test('what is done to a mailbox is no property of it: it would be done again at every run', () => {
    const mailbox = exchangeRows.get('exchange.mailbox')
    const names = Object.keys(mailbox?.properties ?? {})
    expect(names.filter((name) => /^(Remove|Exclude|Recalculate|Apply|Clear|Update|Provide)/u.test(name))).toEqual([])
    expect(names).toEqual(expect.arrayContaining(['LitigationHoldEnabled', 'ForwardingSmtpAddress', 'AuditEnabled']))
  })

  test('a row that makes no objects has no property that only a new object takes', () => {
    const wrong = rows.filter(({ create }) => !create).flatMap(propertiesOf)
    expect(wrong.filter(([, { write }]) => write === 'create').map(([name]) => name)).toEqual([])
  })

  test('basic authentication is less safe than none', () => {
    const policy = exchangeRows.get('exchange.authenticationPolicy')
    const basic = Object.entries(policy?.properties ?? {}).filter(([name]) => name.startsWith('AllowBasicAuth'))
    expect(basic.map(([, { safer }]) => safer)).toEqual(Array.from({ length: 12 }, () => [true, false]))
  })
})
