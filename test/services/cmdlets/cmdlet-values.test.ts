import { assert, integer, property } from 'fast-check'
import { expect, test } from 'vitest'
import { sizeText, spanText, withoutSidecars } from '../../../src/services/cmdlets/cmdlet-values.ts'

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

test('sidecars go at every depth', () => {
  expect(withoutSidecars({ 'a@odata.type': 'x', a: [{ 'b@data.type': 'y', b: 1, '@odata.typeless': 2 }] })).toEqual({
    a: [{ b: 1, '@odata.typeless': 2 }],
  })
})
