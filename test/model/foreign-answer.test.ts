import { describe, expect, test } from 'vitest'
import { foreignAnswer } from '../../src/model/foreign-answer.ts'
import type { Reply } from '../../src/model/wire.ts'

const answer = (status: number, body: unknown): Reply => ({ status, headers: new Map(), body })
const page = '<!DOCTYPE html><html><body>Sign in to the network</body></html>'

describe('an answer that the service did not give', () => {
  test.each<[string, Reply]>([
    ['an empty one', answer(204, undefined)],
    ['blank text', answer(200, ' \r\n')],
    ['JSON', answer(200, { value: [] })],
    ['a refusal, in whatever form', answer(403, page)],
    ['a redirect', answer(302, page)],
  ])('%s may be its own', (_, reply) => {
    expect(foreignAnswer(reply, 'Graph', 'entra.group could not be written', 'write')).toBeUndefined()
  })

  test('a page leaves open whether a write was done, and says nothing of what it holds', () => {
    expect(foreignAnswer(answer(200, page), 'Graph', 'entra.group could not be written', 'write')).toEqual({
      code: 'SERVICE-UNREADABLE',
      kind: 'service',
      message:
        'entra.group could not be written: the answer is not JSON, so it may not come from Graph but from a proxy on the way.',
      hint: expect.stringContaining('proxy, network sign-in, firewall'),
      service: { status: 200 },
      arrived: 'maybe',
    })
  })

  test('after a read there is nothing that may have arrived', () => {
    expect(foreignAnswer(answer(200, page), 'Teams', 'it could not be read', 'read')).not.toHaveProperty('arrived')
  })
})
