import { BlockList } from 'node:net'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { addressOf, isIn, rangeOf } from '../../src/access/addresses.ts'

function contains(cidr: string, ip: string): boolean | undefined {
  const range = rangeOf(cidr)
  const address = addressOf(ip)
  return range === undefined || address === undefined ? undefined : isIn(address, range)
}

test.each([
  ['0.0.0.0/0', '255.255.255.255', true],
  ['10.0.0.0/8', '10.255.255.255', true],
  ['10.0.0.0/8', '11.0.0.0', false],
  ['10.1.2.3/8', '10.9.9.9', true],
  ['192.0.2.1/32', '192.0.2.1', true],
  ['192.0.2.1/32', '192.0.2.0', false],
  ['::/0', '2001:db8::1', true],
  ['2001:db8::/32', '2001:DB8:ffff::', true],
  ['2001:db8::/32', '2001:db9::', false],
  ['::1/128', '::1', true],
  ['::/0', '192.0.2.1', false],
  ['0.0.0.0/0', '2001:db8::1', false],
  ['192.0.2.0/24', '::ffff:192.0.2.9', true],
  ['::ffff:192.0.2.0/120', '192.0.2.9', true],
  ['64:ff9b::/96', '64:ff9b::192.0.2.1', true],
  [' 192.0.2.0/24 ', '192.0.2.9', true],
])('%s and %s: %s', (cidr, ip, wanted) => {
  expect(contains(cidr, ip)).toBe(wanted)
})

test.each([
  '',
  '192.0.2.0',
  '192.0.2.0/33',
  '192.0.2/24',
  '192.0.2.0/',
  '192.0.2.0/a',
  '192.0.2.0/24/1',
  '256.0.0.0/8',
  '01.0.0.0/8',
  '::/129',
  ':/64',
  '1::2::3/64',
  '12345::/16',
  '::192.0.2.256/96',
])('%j is no range', (text) => {
  expect(rangeOf(text)).toBeUndefined()
})

test.each([
  '',
  'localhost',
  '192.0.2',
  '192.0.2.1.1',
  '192.0.2.01',
  '-1.0.0.0',
  '1:2:3:4:5:6:7',
  '1:2:3:4:5:6:7:8:9',
  '1::2:3:4:5:6:7:8',
  '::g',
  '1.2.3.4::',
  'fe80::1%eth0',
])('%j is no address', (text) => {
  expect(addressOf(text)).toBeUndefined()
})

test('ranges of IPv4 hold what those of the runtime hold', () => {
  fc.assert(
    fc.property(fc.ipV4(), fc.integer({ min: 0, max: 32 }), fc.ipV4(), fc.boolean(), (base, prefix, other, near) => {
      const list = new BlockList()
      list.addSubnet(base, prefix, 'ipv4')
      const ip = near ? base.replace(/\d+$/u, (last) => String(Number(last) ^ 1)) : other
      expect(contains(`${base}/${prefix}`, ip)).toBe(list.check(ip, 'ipv4'))
    }),
  )
})

test('ranges of IPv6 hold what those of the runtime hold', () => {
  fc.assert(
    fc.property(fc.ipV6(), fc.integer({ min: 1, max: 128 }), fc.ipV6(), (base, prefix, other) => {
      fc.pre(addressOf(base)?.width === 128 && addressOf(other)?.width === 128)
      const list = new BlockList()
      list.addSubnet(base, prefix, 'ipv6')
      expect(contains(`${base}/${prefix}`, other)).toBe(list.check(other, 'ipv6'))
      expect(contains(`${base}/${prefix}`, base)).toBe(true)
    }),
  )
})
