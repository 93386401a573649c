import { describe, expect, test } from 'vitest'
import { explainTeamsError, readTeamsError } from '../../../src/services/teams/teams-errors.ts'
import { reply, row } from './teams-scene.ts'

const type = row('teamsMeetingPolicy')

describe('a refusal of Teams says what to do', () => {
  test.each<[string, number, object, 'read' | 'write', string, string, string]>([
    [
      'a token it does not accept',
      401,
      { code: 'Unauthorized', message: 'Expired.' },
      'read',
      'PERMISSION-DENIED',
      'does not accept the token. It says Unauthorized: Expired.',
      'sign-ins in Entra ID',
    ],
    [
      'a role that is missing',
      403,
      { code: 'Forbidden', message: 'No.', errorCode: 40_301 },
      'read',
      'PERMISSION-DENIED',
      'Teams says 40301: No.',
      'Give the application the directory role',
    ],
    [
      'an instance that is gone',
      404,
      { code: 'NotFound', message: 'Global was not found.' },
      'write',
      'SERVICE-FAILED',
      'it is not there',
      'Run again: a new plan',
    ],
    [
      'a name that is taken',
      409,
      { code: 'Conflict', message: 'It exists.' },
      'write',
      'SERVICE-FAILED',
      'Teams says Conflict: It exists.',
      'Run again: a new plan',
    ],
    [
      'a value it does not take',
      400,
      { code: 'ClientError', message: 'No such value.', errorCode: 40_003 },
      'write',
      'SERVICE-FAILED',
      'The request held AllowMeetNow.',
      'Act on what the service says',
    ],
  ])('%s', (_, status, body, doing, code, words, hint) => {
    const error = readTeamsError(reply(body, status))
    const sent = doing === 'write' ? ['AllowMeetNow'] : []
    expect(error === undefined ? undefined : explainTeamsError(error, type, { doing, sent })).toMatchObject({
      code,
      message: expect.stringContaining(words),
      hint: expect.stringContaining(hint),
    })
  })
})

test('no word of an answer comes into a refusal without a bound, its code neither', () => {
  const long = 'x'.repeat(10_000)
  const read = readTeamsError({ status: 400, headers: new Map(), body: { code: long, message: long } })
  expect([read?.code.length, read?.message.length]).toEqual([200, 800])
})
