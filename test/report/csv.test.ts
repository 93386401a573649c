import { array, assert, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { csvLine } from '../../src/report/csv.ts'

test.each([
  ['=1+1', `"'=1+1"`],
  ['+1', `"'+1"`],
  ['-1', `"'-1"`],
  ['@SUM(A1)', `"'@SUM(A1)"`],
  ['|calc', `"'|calc"`],
  [' =1', `"' =1"`],
  ['\t=1', `"' =1"`],
  ['\u202E=1', `"'=1"`],
  ['＝1', `"'＝1"`],
  ['a "b", c', '"a ""b"", c"'],
  ['a\r\nb', '"a b"'],
  ['##[group]x', '"#\u2009#[group]x"'],
  ['#\u200B#[group]x', '"#\u2009#[group]x"'],
  ['plain@contoso.com', '"plain@contoso.com"'],
])('%j becomes %s', (text, field) => {
  expect(csvLine([text])).toBe(`${field}\r\n`)
})

test('whatever a field holds, a line stays a line and no field begins a formula', () => {
  assert(
    property(array(string({ unit: 'binary' }), { minLength: 1, maxLength: 4 }), (fields) => {
      const line = csvLine(fields)
      const body = line.slice(0, -2)
      expect(body).not.toMatch(/[\r\n]/u)
      expect(body).not.toMatch(/(?:^|",)"\s*[=+\-@]/u)
    }),
  )
})
