import { array, assert, constantFrom, oneof, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { foreignText, markdownCode, markdownText } from '../../src/report/foreign-text.ts'

const hostile = oneof(
  string({ unit: 'binary' }),
  constantFrom(
    '##[add-mask]e',
    '::error::x',
    ' ::add-mask::e',
    '\u001B[31mred',
    '</details>',
    '@team',
    '| a | b',
    '`x`',
    '\u202Eabc',
    'a\r\n::stop-commands::t',
  ),
)
const several = array(hostile, { maxLength: 5 }).map((parts) => parts.join(' '))

test('no foreign text holds a command of the runner or a control character', () => {
  assert(
    property(several, (text) => {
      const shown = foreignText(text)
      expect(` ${shown}`).not.toMatch(/^\s*::/u)
      expect(shown).not.toContain('##[')
      expect(shown).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u)
    }),
  )
})

test('foreign text in Markdown is neither markup nor a mention nor the end of a cell', () => {
  assert(
    property(several, (text) => {
      expect(markdownText(text)).not.toMatch(/<|(?<!\\)\||@(?!\u200B)/u)
      expect(markdownCode(text)).not.toMatch(/\||@(?!\u200B)|\n/u)
    }),
  )
})

test('an address of IPv6 stays as it is', () => {
  expect(foreignText('2001:db8::/32')).toBe('2001:db8::/32')
})
