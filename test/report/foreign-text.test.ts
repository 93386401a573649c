import { array, assert, constantFrom, oneof, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { foreignText, markdownCells, markdownCode, markdownText, shorten } from '../../src/report/foreign-text.ts'

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
      expect(markdownCode(text)).not.toMatch(/@(?!\u200B)|\n/u)
      expect(markdownCells([text, text])).not.toMatch(/(?<!\\)\||\\\\\||@(?!\u200B)|\n/u)
    }),
  )
})

test('an address of IPv6 stays as it is', () => {
  expect(foreignText('2001:db8::/32')).toBe('2001:db8::/32')
})

test.each([
  ['one line', 'a\r\nb\tc\nd', 'a b c d'],
  ['no terminal colours', 'a\u001B[31mb', 'a[31mb'],
  ['no turned reading order', 'a\u202Eb', 'ab'],
  ['no line separators', 'a\u2028b\u2029c', 'abc'],
  ['no command of the runner at its start', '  ::error::x', '  :\u2009:error::x'],
  ['no old command anywhere', 'a ##[group]b', 'a #\u2009#[group]b'],
])('foreign text has %s', (_, text, shown) => {
  expect(foreignText(text)).toBe(shown)
})

test.each([
  ['at the limit it is whole', 'abc', 3, 'abc'],
  ['beyond it ends with an ellipsis', 'abcd', 3, 'ab…'],
  ['never inside a character', '😀😀😀', 2, '😀…'],
])('text is cut: %s', (_, text, limit, cut) => {
  expect(shorten(text, limit)).toBe(cut)
  expect(foreignText(text, limit)).toBe(cut)
})

test.each([
  ['tags', '<img src=x onerror=alert(1)> & "x"', '&lt;img src=x onerror=alert\\(1\\)&gt; &amp; "x"'],
  [
    'markup',
    '*a* _b_ `c` ~d~ [e](f) #g $h$ {i} | \\ - + !',
    '\\*a\\* \\_b\\_ \\`c\\` \\~d\\~ \\[e\\]\\(f\\) \\#g \\$h\\$ \\{i\\} \\| \\\\ \\- \\+ \\!',
  ],
  ['a mention', '@octo/team', '@\u200Bocto/team'],
  ['an issue', 'see #12', 'see \\#\u200B12'],
  ['a link', 'http://a https://b www.c HTTPS://d', 'http\u200B://a https\u200B://b www\u200B.c HTTPS\u200B://d'],
])('Markdown shows %s as text', (_, text, shown) => {
  expect(markdownText(text)).toBe(shown)
})

test.each([
  ['plain', 'a b', '`a b`'],
  ['with a backtick', 'a`b', '``a`b``'],
  ['with backticks at its ends', '``a`', '``` ``a` ```'],
  ['with a backtick at its start', '`a', '`` `a ``'],
  ['with a backtick at its end', 'a`', '`` a` ``'],
  ['of nothing', '', '`  `'],
  ['of a blank', ' ', '`   `'],
])('code in Markdown: %s', (_, text, code) => {
  expect(markdownCode(text)).toBe(code)
})

test.each([
  ['lines are below each other, indentation kept', ['{', '  a: 1', '}'], '`{`<br>`\u00A0\u00A0a: 1`<br>`}`'],
  ['a bar is escaped', ['a|b'], '`a\\|b`'],
  ['a bar behind a backslash is one that looks the same', ['a\\|b|c'], '`a\\∣b\\|c`'],
  ['a line has a limit', ['x'.repeat(1001)], `\`${'x'.repeat(999)}…\``],
])('code in a cell: %s', (_, lines, cells) => {
  expect(markdownCells(lines)).toBe(cells)
})
