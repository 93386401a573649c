import { expect, test } from 'vitest'
import { networkOf } from '../../src/simulator/graph/address-range.ts'

test.each([
  ['198.51.100.7/24', '198.51.100.0/24'],
  ['203.0.113.9/28', '203.0.113.0/28'],
  ['255.255.255.255/0', '0.0.0.0/0'],
  ['192.0.2.1/32', '192.0.2.1/32'],
  ['2001:0DB8:0:0::1/48', '2001:db8::/48'],
  ['2001:db8:ffff:ffff:ffff:ffff:ffff:ffff/33', '2001:db8:8000::/33'],
  ['::1/128', '::1/128'],
])('%s is shown as %s by a service that normalises ranges', (written, shown) => {
  expect(networkOf(written)).toBe(shown)
})
