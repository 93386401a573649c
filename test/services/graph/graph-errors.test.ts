import { describe, expect, test } from 'vitest'
import type { Reply } from '../../../src/model/wire.ts'
import { explainReply } from '../../../src/services/graph/graph-errors.ts'
import { entra, refusal } from './rows.ts'

const group = entra('group')
const challenged: Reply = {
  ...refusal(401, 'InvalidAuthenticationToken'),
  headers: new Map([['www-authenticate', 'Bearer error="insufficient_claims", claims="eyJhIjoxfQ=="']]),
}

describe('a refusal of Graph says what to do', () => {
  test.each<[string, Reply, 'read' | 'write', string, string, string]>([
    [
      'a token it does not accept',
      refusal(401, 'InvalidAuthenticationToken'),
      'read',
      'PERMISSION-DENIED',
      'Graph does not accept the token',
      'No permission is missing',
    ],
    [
      'a challenge',
      challenged,
      'read',
      'PERMISSION-DENIED',
      'Graph does not accept the token',
      'policy for workload identities',
    ],
    [
      'a missing permission',
      refusal(403, 'Authorization_RequestDenied'),
      'write',
      'PERMISSION-DENIED',
      'Graph refused',
      'Grant the application Group.ReadWrite.All',
    ],
    [
      'a missing licence',
      refusal(403, 'AccessDenied', 'Your tenant is not licensed for this feature.'),
      'write',
      'PERMISSION-DENIED',
      'lacks the licence',
      'The type needs',
    ],
    [
      'an object that is gone',
      refusal(404, 'Request_ResourceNotFound'),
      'write',
      'SERVICE-FAILED',
      'Graph says',
      'Run again: a new plan',
    ],
    [
      'one that is there already',
      refusal(409, 'Request_BadRequest', 'It already exists.'),
      'write',
      'SERVICE-FAILED',
      'Graph says',
      'Run again: a new plan',
    ],
    [
      'a path that is wrong',
      refusal(404, 'BadRequest', "Resource not found for the segment 'x'."),
      'write',
      'SERVICE-FAILED',
      'Graph says',
      'Act on what the service says',
    ],
  ])('%s', (_, reply, doing, code, words, hint) => {
    expect(explainReply(reply, group, doing)).toMatchObject({
      code,
      message: expect.stringContaining(words),
      hint: expect.stringContaining(hint),
    })
  })
})

test('no word of an answer comes into a refusal without a bound, its code and its request id neither', () => {
  const long = 'x'.repeat(10_000)
  const body = { error: { code: long, message: long, innerError: { 'request-id': long } } }
  const { message, service } = explainReply({ status: 403, headers: new Map(), body }, group, 'write')
  const { code, message: words, requestId } = service ?? {}
  expect([message.length < 1500, code?.length, words?.length, requestId?.length]).toEqual([true, 200, 800, 100])
})
