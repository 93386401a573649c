import { expect, test } from 'vitest'
import { decodeReply } from '../../src/http/reply-decoding.ts'
import { sentSecrets } from '../../src/http/sent-secrets.ts'

const form = new URLSearchParams({ client_id: 'id', client_assertion: 'aaa.bbb.ccc+/=', scope: 'x' }).toString()

test.each([
  ['a bearer', { Authorization: 'Bearer secret-token' }, undefined, ['secret-token']],
  ['an identity header', { 'X-IDENTITY-HEADER': 'secret-header' }, undefined, ['secret-header']],
  ['an assertion in a form', {}, form, ['aaa.bbb.ccc+/=']],
  ['nothing', { accept: 'x' }, '{"a":1}', []],
])('a request may carry %s', (_, headers, body, secrets) => {
  expect(sentSecrets(headers, body)).toEqual(secrets)
})

test('what a request carried is not in its answer, whoever repeats it and wherever', async () => {
  const headers = new Map([
    ['content-type', 'application/json'],
    ['request-id', 'for secret-token'],
  ])
  const body = JSON.stringify({ error: { message: 'refused: Bearer secret-token', data: ['secret-token'] } })
  expect(await decodeReply(403, headers, Buffer.from(body), 1000, ['secret-token'])).toEqual({
    status: 403,
    headers: new Map([
      ['content-type', 'application/json'],
      ['request-id', 'for ***'],
    ]),
    body: { error: { message: 'refused: Bearer ***', data: ['***'] } },
  })
})
