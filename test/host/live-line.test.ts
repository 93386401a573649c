import { expect, test } from 'vitest'
import { liveLine } from '../../src/host/live-line.ts'

test.each([
  ['takes the place of the last one', '[1/2] done', 20, '\r\u001B[K[1/2] done'],
  ['may have one character less than the terminal', 'abcdefghi', 10, '\r\u001B[Kabcdefghi'],
  ['is cut before it would wrap', 'abcdefghij', 10, '\r\u001B[Kabcdefgh…'],
  ['is never cut inside a character', '😀😀😀😀', 4, '\r\u001B[K😀😀…'],
  ['is cleared by no text', '', 10, '\r\u001B[K'],
  ['has 80 columns where nobody knows', 'x'.repeat(90), undefined, `\r\u001B[K${'x'.repeat(78)}…`],
  ['has 80 columns where the terminal says none', 'x'.repeat(90), 0, `\r\u001B[K${'x'.repeat(78)}…`],
])('a live line %s', (_, line, columns, sent) => {
  expect(liveLine(line, columns)).toBe(sent)
})
