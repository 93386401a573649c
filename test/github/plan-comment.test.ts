import { describe, expect, test } from 'vitest'
import type { Comment } from '../../src/github/plan-comment.ts'
import { commentStep } from '../../src/github/plan-comment.ts'

const marker = '<!-- tenantform 0123 '
const author = 'github-actions[bot]'
const body = `${marker}intent=x run=1 -->\nhello [Full report](https://github.com/a/b/actions/runs/1)\n`
const comment = (id: number, part: Partial<Comment> = {}): Comment => ({ id, author, body, ...part })

describe('what is done with the comments of a pull request', () => {
  test.each<[string, readonly Comment[], unknown]>([
    ['none: one is made', [], { do: 'create' }],
    ['ours with these words: nothing', [comment(7)], { do: 'nothing', id: 7 }],
    [
      'ours as GitHub gives it back, with other line ends: nothing',
      [comment(7, { body: body.replaceAll('\n', '\r\n').trimEnd() })],
      { do: 'nothing', id: 7 },
    ],
    [
      'ours of an earlier run that says the same: nothing',
      [comment(7, { body: body.replace('run=1 ', 'run=22 ').replace('/runs/1)', '/runs/22)') })],
      { do: 'nothing', id: 7 },
    ],
    [
      'ours of an earlier run with another intent: it is changed',
      [comment(7, { body: body.replace('intent=x', 'intent=y') })],
      { do: 'update', id: 7 },
    ],
    ['ours with other words: it is changed', [comment(7, { body: `${marker}old` })], { do: 'update', id: 7 }],
    ['ours twice: the first is changed', [comment(7, { body: `${marker}old` }), comment(8)], { do: 'update', id: 7 }],
    ["another's with our mark: ours is made", [comment(7, { author: 'mallory' })], { do: 'create' }],
    ['ours without the mark: one is made', [comment(7, { body: 'hello' })], { do: 'create' }],
    [
      'by our author, who repeats what somebody wrote: one is made',
      [comment(7, { body: `They said:\n${body}` })],
      { do: 'create' },
    ],
    [
      'ours, the name in other letters: nothing',
      [comment(7, { author: 'GitHub-Actions[bot]' })],
      { do: 'nothing', id: 7 },
    ],
  ])('%s', (_, comments, step) => {
    expect(commentStep(comments, marker, author, body)).toEqual(step)
  })
})
