import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Rehearsal } from './rehearsal.ts'
import { rehearse } from './rehearsal.ts'
import { asked, onPull, oursOf, tenantWrites } from './runner/on-github.ts'

const yaml = `version: 1
jobs:
  - name: Mail
    service: exchange
    tasks:
      - transportRule: { Name: E2E mark, FromScope: NotInOrganization, PrependSubject: "[Ext] " }
`

let rehearsal: Rehearsal
beforeAll(async () => {
  rehearsal = await rehearse(yaml)
})
afterAll(() => rehearsal.simulator.close())

/** Where the log of the tenant stands. */
const mark = (): number => rehearsal.simulator.log.length

/** Only what was written to GitHub, without ids. */
const written = (from: number): readonly string[] =>
  asked(rehearsal.simulator, from)
    .filter((line) => !line.startsWith('GET'))
    .map((line) => line.replaceAll(/\d{3,}(?= )/gu, 'N').replace(/issues\/\d+/u, 'issues/N'))

describe('the comment of a pull request', () => {
  test('is made, left alone while nothing changes, kept up to date, and made anew where it was deleted', async () => {
    const { github } = rehearsal.simulator
    const pull = github.openPull({ branch: 'mark' })
    const bodies = (): readonly string[] => github.comments(pull.number).map((one) => one.body)

    const first = await onPull(rehearsal, pull)
    const [made] = github.comments(pull.number)
    expect(first.jobs['plan']?.result).toBe('success')
    expect([made?.user.login, made?.body]).toEqual(['github-actions[bot]', expect.stringContaining('E2E mark')])
    expect(github.checks().map(({ headSha, status }) => [headSha, status])).toEqual([[pull.headSha, 'completed']])

    // What a browser saves ends its lines with CR LF; that is no change either.
    github.editComment(made?.id ?? 0, made?.body ?? '')
    const before = mark()
    await onPull(rehearsal, pull)
    expect(written(before)).toEqual(['POST check-runs 201'])
    expect(bodies()[0]).toContain('\r\n')

    await rehearsal.write('tenantform.yml', yaml.replace('[Ext] ', '[Outside] '))
    await onPull(rehearsal, github.push(pull.number))
    expect(github.comments(pull.number).map(({ id }) => id)).toEqual([made?.id])
    expect(bodies()[0]).toContain('[Outside]')
    await rehearsal.write('tenantform.yml', yaml)

    github.deleteComment(made?.id ?? 0)
    await onPull(rehearsal, github.push(pull.number))
    expect(bodies()).toEqual([expect.stringContaining('[Ext]')])
    expect(tenantWrites(rehearsal.simulator)).toEqual([])
  })

  test('is never somebody else’s, whatever it says, and is found behind a hundred others', async () => {
    const { github } = rehearsal.simulator
    const pull = github.openPull({ branch: 'mark' })
    await onPull(rehearsal, pull)
    const [own] = github.comments(pull.number)
    github.deleteComment(own?.id ?? 0)
    const forged = github.comment(pull.number, 'mallory', own?.body ?? '')
    for (let index = 0; index < 120; index += 1) github.comment(pull.number, 'octocat', `talk ${index}`)
    await onPull(rehearsal, pull)
    const before = mark()
    await onPull(rehearsal, pull)
    const [first, ...rest] = github.comments(pull.number)

    expect(first).toEqual(forged)
    expect(rest.filter(({ user }) => user.login === 'github-actions[bot]')).toHaveLength(1)
    expect(written(before)).toEqual(['POST check-runs 201'])
  })
})

describe('what GitHub does not take never turns a good plan red, and is said once', () => {
  test.each([
    ['no pull-requests: write', ['pull-requests'], /comment could not be written/gu, 'POST check-runs 201'],
    ['no checks: write', ['checks'], /check run could not be written/gu, 'POST issues/N/comments 201'],
  ])('%s', async (_name, without, words, other) => {
    const pull = rehearsal.simulator.github.openPull({ branch: 'mark' })
    const before = mark()
    const ended = await onPull(rehearsal, pull, { without })
    const [plan] = oursOf(ended.jobs['plan'])

    expect(ended.jobs['plan']?.result).toBe('success')
    expect(plan?.out.match(words)).toHaveLength(1)
    expect(plan?.summary.match(words)).toHaveLength(1)
    expect(plan?.out).toContain('Resource not accessible by integration')
    expect(written(before).filter((line) => !line.includes(' 403'))).toEqual([other])
  })

  test('a limit that is over by the time it named is waited for', async () => {
    const { github } = rehearsal.simulator
    const pull = github.openPull({ branch: 'mark' })
    rehearsal.simulator.fault({
      match: { host: 'api.github.com', effect: 'write' },
      do: {
        status: 429,
        headers: { 'retry-after': '2' },
        body: { message: 'You have exceeded a secondary rate limit.' },
      },
    })
    const ended = await onPull(rehearsal, pull)

    expect(ended.jobs['plan']?.result).toBe('success')
    expect(github.comments(pull.number)).toHaveLength(1)
  })

  test.each([
    ['a limit of writing', { contentAMinute: 0 }, 'secondary rate limit'],
    ['the hourly limit', { requestsAnHour: 0 }, 'API rate limit exceeded'],
  ])('%s', async (_name, limits, words) => {
    const { github } = rehearsal.simulator
    const pull = github.openPull({ branch: 'mark' })
    github.limits({ contentAMinute: 80, requestsAnHour: 1000, ...limits })
    const ended = await onPull(rehearsal, pull)
    const [plan] = oursOf(ended.jobs['plan'])

    expect(ended.jobs['plan']?.result).toBe('success')
    expect(plan?.out).toContain(words)
    expect(plan?.out.match(/comment could not be written/gu)).toHaveLength(1)
    expect(github.comments(pull.number)).toEqual([])
  })
})
