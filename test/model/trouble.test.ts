import { expect, test } from 'vitest'
import { trouble } from '../../src/model/trouble.ts'

const token = `${Buffer.from('{"alg":"RS256","typ":"JWT"}').toString('base64url')}.${Buffer.from('{"sub":"x"}').toString('base64url')}.c2lnbmF0dXJl`

test.each([
  ['whole', token],
  ['cut off in its claims', token.slice(0, 45)],
  ['cut off in its head', token.slice(0, 24)],
])('no words of a trouble hold a token, %s', (_, part) => {
  const words = `refused: Bearer ${part} by the gateway`
  const made = trouble('SERVICE-FAILED', {
    message: words,
    hint: words,
    service: { status: 403, code: words, message: words, requestId: words },
  })
  const clean = 'refused: Bearer *** by the gateway'
  expect(made).toMatchObject({
    message: clean,
    hint: clean,
    service: { status: 403, code: clean, message: clean, requestId: clean },
  })
})

test('other words stay as they are', () => {
  const words = 'eyJ and eyJubbles.com stay, and so does a.b.c'
  expect(trouble('SERVICE-FAILED', { message: words }).message).toBe(words)
})
