import { assert, date, integer, property } from 'fast-check'
import { expect, test } from 'vitest'
import {
  bareAddress,
  dateText,
  sizeText,
  spanText,
  wireDate,
  withoutSidecars,
} from '../../../src/services/cmdlets/cmdlet-values.ts'

test.each([
  ['99 GB (106,300,440,576 bytes)', '99GB'],
  ['1.5 MB (1,572,864 bytes)', '1536KB'],
  ['10mb', '10MB'],
  ['36700160', '35MB'],
  ['1023', '1023B'],
  [10_485_760, '10MB'],
  ['0 B (0 bytes)', '0B'],
  ['Unlimited', 'Unlimited'],
  ['10 apples', '10 apples'],
  [null, null],
])('the size %j is shown as %j', (given, shown) => {
  expect(sizeText(given)).toBe(shown)
})

test('a size has one form, however it is written', () => {
  assert(
    property(integer({ min: 0, max: 2 ** 40 }), (bytes) => {
      const shown = sizeText(bytes)
      expect(sizeText(shown)).toBe(shown)
      expect(sizeText(`x (${bytes.toLocaleString('en-US')} bytes)`)).toBe(shown)
      expect(sizeText(String(bytes))).toBe(shown)
    }),
  )
})

test.each([
  ['P90D', '90.00:00:00'],
  ['PT1H30M', '01:30:00'],
  ['P1DT25H', '2.01:00:00'],
  ['14.00:00:00', '14.00:00:00'],
  ['P1M', 'P1M'],
  ['P', 'P'],
  ['Unlimited', 'Unlimited'],
])('the span %j is sent as %j', (given, sent) => {
  expect(spanText(given)).toBe(sent)
})

test.each([
  ['2026-07-23T21:51:45.0000000+00:00', '2026-07-23T21:51:45Z', '2026-07-23T21:51:45.0000000Z'],
  ['2026-07-23T23:51:45+02:00', '2026-07-23T21:51:45Z', '2026-07-23T21:51:45.0000000Z'],
  ['2026-07-23T21:51:45.25Z', '2026-07-23T21:51:45.250Z', '2026-07-23T21:51:45.2500000Z'],
  ['2026-07-23T21:51Z', '2026-07-23T21:51:00Z', '2026-07-23T21:51:00.0000000Z'],
  ['2026-07-23T21:51:45', '2026-07-23T21:51:45', '2026-07-23T21:51:45'],
  ['2026-13-23T21:51:45Z', '2026-13-23T21:51:45Z', '2026-13-23T21:51:45Z'],
  [null, null, null],
])('the time %j is shown as %j and sent as %j', (given, shown, sent) => {
  expect([dateText(given), wireDate(given)]).toEqual([shown, sent])
})

test('a time that is sent is read back as it is shown', () => {
  assert(
    property(date({ min: new Date(0), max: new Date('2200-01-01'), noInvalidDate: true }), (at) => {
      const shown = dateText(at.toISOString())
      expect(dateText(wireDate(shown))).toBe(shown)
      expect(dateText(shown)).toBe(shown)
    }),
  )
})

test.each([
  [
    ['smtp:*;1', 'SMTP:contoso.com;1', 'contoso.com'],
    ['*', 'contoso.com', 'contoso.com'],
  ],
  ['smtp:ada@fabrikam.com', 'ada@fabrikam.com'],
  ['smtp:contoso.com;5', 'smtp:contoso.com;5'],
  ['x400:a;1', 'x400:a;1'],
  [null, null],
])('the address space %j is named %j', (given, bare) => {
  expect(bareAddress(given)).toEqual(bare)
})

test('sidecars go at every depth', () => {
  expect(withoutSidecars({ 'a@odata.type': 'x', a: [{ 'b@data.type': 'y', b: 1, '@odata.typeless': 2 }] })).toEqual({
    a: [{ b: 1, '@odata.typeless': 2 }],
  })
})
