import { describe, expect, test } from 'vitest'
import { sameScalar } from '../../src/engine/scalar.ts'
import type { Property } from '../../src/model/resource-type.ts'

const range: Property = { shape: 'string', write: 'always', echo: 'returned', network: true }

describe('a range of addresses that the service shows in another form is the same range', () => {
  test.each([
    ['198.51.100.7/24', '198.51.100.0/24'],
    ['2001:0DB8:0:0::1/48', '2001:db8::/48'],
    ['2001:db8:0:0:0:0:0:0/32', '2001:DB8::/32'],
    ['::ffff:198.51.100.7/120', '::ffff:c633:6400/120'],
    ['0.0.0.0/0', '203.0.113.9/0'],
    ['::1/128', '0:0:0:0:0:0:0:1/128'],
  ])('%s and %s', (declared, shown) => {
    expect(sameScalar(range, declared, shown)).toBe(true)
  })

  test.each([
    ['198.51.100.7/24', '198.51.101.0/24', 'another network'],
    ['198.51.100.0/24', '198.51.100.0/25', 'another length'],
    ['2001:db8::/48', '2001:db9::/48', 'another network'],
    ['0.0.0.0/0', '::/0', 'another family'],
    ['198.51.100.256/24', '198.51.100.0/24', 'no address'],
    ['198.51.100.0/33', '198.51.100.0/32', 'no length'],
    ['2001:db8::1::/48', '2001:db8::/48', 'no address'],
    ['1:2:3:4:5:6:7/16', '1::/16', 'no address'],
    ['text', 'other', 'no range at all'],
  ])('%s and %s are not: %s', (declared, shown) => {
    expect(sameScalar(range, declared, shown)).toBe(false)
  })

  test('only where the row says that it is a range', () => {
    expect(
      sameScalar({ shape: 'string', write: 'always', echo: 'returned' }, '198.51.100.7/24', '198.51.100.0/24'),
    ).toBe(false)
    expect(sameScalar(range, 'text', 'text')).toBe(true)
  })
})
