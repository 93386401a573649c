import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Simulator } from '../../src/simulator/start.ts'
import { ask, startTenant } from './wire.ts'
import type { Answer, Sent } from './wire.ts'

let simulator: Simulator
beforeAll(async () => {
  simulator = await startTenant()
})
afterAll(() => simulator.close())

const repository = '/repos/contoso/tenant'
const everything = { 'pull-requests': 'write', checks: 'write', actions: 'read' } as const

/** A request as a job with these permissions sends it. */
function as(token: string, path: string, sent: Sent = {}): Promise<Answer> {
  const headers = { 'user-agent': 'test', authorization: `Bearer ${token}`, ...sent.headers }
  return ask(simulator, 'api.github.com', `${repository}${path}`, { ...sent, headers })
}

const messages = ({ status, json }: Answer): readonly unknown[] => [status, json['message']]

describe('who may do what', () => {
  test.each([
    ['no token', undefined, [401, 'Requires authentication']],
    ['a token of somebody else', 'Bearer ghs_other', [401, 'Bad credentials']],
  ])('%s is refused', async (_name, authorization, expected) => {
    const headers = { 'user-agent': 'test', ...(authorization === undefined ? {} : { authorization }) }
    expect(messages(await ask(simulator, 'api.github.com', `${repository}/pulls/1`, { headers }))).toEqual(expected)
  })

  test('whoever does not say what they are is refused', async () => {
    const headers = { authorization: `Bearer ${simulator.github.token(everything)}`, 'user-agent': '' }
    expect((await ask(simulator, 'api.github.com', `${repository}/pulls/1`, { headers })).status).toBe(403)
  })

  test('a token does what its permissions say, and is over when its job is', async () => {
    const pull = simulator.github.openPull({ branch: 'permissions' })
    const reader = simulator.github.token({ 'pull-requests': 'read' })
    const comments = `/issues/${pull.number}/comments`
    const refused = await as(reader, comments, { method: 'POST', body: { body: 'hello' } })
    const head = { name: 'x', head_sha: pull.headSha }

    expect((await as(reader, comments)).status).toBe(200)
    expect(messages(refused)).toEqual([403, 'Resource not accessible by integration'])
    expect(refused.headers['x-accepted-github-permissions']).toBe('issues=write; pull_requests=write')
    expect((await as(reader, '/check-runs', { method: 'POST', body: head })).status).toBe(403)
    expect((await as(reader, '/actions/runs/1/artifacts')).status).toBe(403)
    expect((await as(simulator.github.token({}), comments)).status).toBe(403)
    simulator.github.revoke(reader)
    expect((await as(reader, comments)).status).toBe(401)
  })

  test('another repository is not to be seen, and an unknown address says that it is unknown', async () => {
    const headers = { 'user-agent': 'test', authorization: `Bearer ${simulator.github.token(everything)}` }
    const elsewhere = await ask(simulator, 'api.github.com', '/repos/fabrikam/tenant/pulls/1', { headers })
    const unknown = await ask(simulator, 'api.github.com', `${repository}/labels`, { headers })
    expect(elsewhere.status).toBe(404)
    expect([unknown.status, unknown.text.includes('SIMULATOR-UNKNOWN')]).toEqual([501, true])
  })
})

describe('comments', () => {
  test('are the token’s own, are kept as they were sent, and can be changed and deleted', async () => {
    const { number } = simulator.github.openPull({ branch: 'comments' })
    const token = simulator.github.token(everything)
    const made = await as(token, `/issues/${number}/comments`, { method: 'POST', body: { body: 'one\ntwo' } })
    const one = `/issues/comments/${String(made.json['id'])}`
    const changed = await as(token, one, { method: 'PATCH', body: { body: 'three' } })

    expect(made.status).toBe(201)
    expect(made.json).toMatchObject({ body: 'one\ntwo', user: { login: 'github-actions[bot]', type: 'Bot' } })
    expect(changed.json).toMatchObject({ id: made.json['id'], body: 'three' })
    expect((await as(token, one, { method: 'DELETE' })).status).toBe(204)
    expect((await as(token, one)).status).toBe(404)
  })

  test('what a browser writes ends its lines with CR LF', async () => {
    const { number } = simulator.github.openPull({ branch: 'browser' })
    const { id } = simulator.github.comment(number, 'mallory', 'one\ntwo')
    const seen = await as(simulator.github.token(everything), `/issues/comments/${id}`)
    expect(seen.json).toMatchObject({ body: 'one\r\ntwo', user: { login: 'mallory', type: 'User' } })
  })

  test('come a page at a time, with links to the others', async () => {
    const { number } = simulator.github.openPull({ branch: 'pages' })
    for (let index = 0; index < 205; index += 1) simulator.github.comment(number, 'octocat', `comment ${index}`)
    const token = simulator.github.token(everything)
    const pages = await Promise.all(
      ['per_page=100', 'per_page=100&page=3', 'per_page=1000&page=2', ''].map((query) =>
        as(token, `/issues/${number}/comments?${query}`),
      ),
    )
    const rows = pages.map(({ text }): unknown => JSON.parse(text))
    expect(rows.map((page) => (Array.isArray(page) ? page.length : -1))).toEqual([100, 5, 100, 30])
    expect(pages[0]?.headers['link']).toBe(
      `<https://api.github.com${repository}/issues/${number}/comments?per_page=100&page=2>; rel="next", ` +
        `<https://api.github.com${repository}/issues/${number}/comments?per_page=100&page=3>; rel="last"`,
    )
    expect(pages[1]?.headers['link']).toContain('rel="prev"')
    expect(pages[1]?.headers['link']).not.toContain('rel="next"')
  })

  test.each([
    [65_536, 201],
    [65_537, 422],
    [0, 422],
  ])('of %i characters are answered with %i', async (length, status) => {
    const { number } = simulator.github.openPull({ branch: 'length' })
    const body = { body: '😀'.repeat(length) }
    const answer = await as(simulator.github.token(everything), `/issues/${number}/comments`, { method: 'POST', body })
    expect(answer.status).toBe(status)
  })
})

describe('check runs', () => {
  const annotations = (count: number): readonly unknown[] =>
    Array.from({ length: count }, (_, index) => ({
      path: 'tenantform.yml',
      start_line: index + 1,
      end_line: index + 1,
      annotation_level: 'notice',
      message: 'm',
    }))

  test('take 50 annotations at a time and keep those of earlier requests', async () => {
    const { headSha } = simulator.github.openPull({ branch: 'checks' })
    const token = simulator.github.token(everything)
    const output = (count: number) => ({ title: 't', summary: 's', annotations: annotations(count) })
    const body = { name: 'plan', head_sha: headSha, conclusion: 'success', output: output(50) }
    const many = await as(token, '/check-runs', { method: 'POST', body: { ...body, output: output(51) } })
    const made = await as(token, '/check-runs', { method: 'POST', body })
    const path = `/check-runs/${String(made.json['id'])}`
    const more = await as(token, path, { method: 'PATCH', body: { output: output(20) } })
    const listed = await as(token, `/commits/${headSha}/check-runs?check_name=plan`)

    expect(messages(many)).toEqual([422, 'Invalid request.\n\nNo more than 50 items are allowed; 51 were supplied.'])
    expect([made.status, made.json['status'], made.json['conclusion']]).toEqual([201, 'completed', 'success'])
    expect(more.json).toMatchObject({ output: { annotations_count: 70 } })
    expect(listed.json).toMatchObject({ total_count: 1 })
  })

  test.each([
    ['a commit that is not there', { head_sha: '0'.repeat(40) }],
    ['no commit', { head_sha: undefined }],
    ['a summary that is too long', { output: { title: 't', summary: 's'.repeat(65_536) } }],
    ['an output without a title', { output: { summary: 's' } }],
    ['a conclusion that is none', { conclusion: 'good' }],
    ['an annotation on line 0', { output: { title: 't', summary: 's', annotations: [{ ...first(), start_line: 0 }] } }],
    [
      'columns of two lines',
      { output: { title: 't', summary: 's', annotations: [{ ...first(), end_line: 2, start_column: 1 }] } },
    ],
  ])('%s is refused', async (_name, change) => {
    const { headSha } = simulator.github.openPull({ branch: 'refused' })
    const body = { name: 'plan', head_sha: headSha, ...change }
    const answer = await as(simulator.github.token(everything), '/check-runs', { method: 'POST', body })
    expect(answer.status).toBe(422)
  })

  function first(): Record<string, unknown> {
    return { path: 'a.yml', start_line: 1, end_line: 1, annotation_level: 'notice', message: 'm' }
  }
})

test('the pull request of a commit is found by its head while it is open and by the merge afterwards', async () => {
  const { number, headSha } = simulator.github.openPull({ branch: 'merged', fork: 'mallory/tenant' })
  const token = simulator.github.token(everything)
  const open = await as(token, `/commits/${headSha}/pulls`)
  const { mergeSha = '' } = simulator.github.merge(number)
  const merged = await as(token, `/commits/${mergeSha}/pulls`)
  const alone = await as(token, `/commits/${simulator.github.commit('alone')}/pulls`)
  const unknown = await as(token, `/commits/${'0'.repeat(40)}/pulls`)

  const [before, after]: unknown[] = [JSON.parse(open.text), JSON.parse(merged.text)]
  expect(before).toMatchObject([
    { number, state: 'open', merged_at: null, head: { repo: { full_name: 'mallory/tenant' } } },
  ])
  expect(after).toMatchObject([{ number, state: 'closed', merge_commit_sha: mergeSha }])
  expect(alone.text).toBe('[]')
  expect(messages(unknown)).toEqual([422, `No commit found for SHA: ${'0'.repeat(40)}`])
  expect((await as(token, `/pulls/${number}`)).json).toMatchObject({ merged: true })
})

test('artifacts are listed by run and name', async () => {
  simulator.github.upload(7, 'plan', Buffer.from('{}'))
  simulator.github.upload(8, 'plan', Buffer.from('{ }'))
  const answer = await as(simulator.github.token(everything), '/actions/runs/8/artifacts?name=plan')
  expect(answer.json).toMatchObject({ total_count: 1, artifacts: [{ name: 'plan', size_in_bytes: 3, expired: false }] })
  expect(() => simulator.github.upload(8, 'plan', Buffer.from(''))).toThrow('already')
})

test('an environment lets nobody in until one of its reviewers agrees', async () => {
  simulator.github.environment('tenant', ['alice'])
  const doors = '/actions/runs/9/pending_deployments'
  expect(simulator.github.enter(9, 'tenant')).toBe('waiting')
  const job = simulator.github.token({ actions: 'write' })
  const alice = simulator.github.token({ actions: 'write' }, 'alice')
  const waiting: unknown = JSON.parse((await as(alice, doors)).text)
  expect(waiting).toMatchObject([{ environment: { name: 'tenant' }, current_user_can_approve: true }])
  const [first] = Array.isArray(waiting) ? waiting : []
  const body = { environment_ids: [first.environment.id], state: 'approved', comment: 'as reviewed' }
  expect((await as(job, doors, { method: 'POST', body })).status).toBe(403)
  expect(simulator.github.enter(9, 'tenant')).toBe('waiting')
  expect((await as(alice, doors, { method: 'POST', body })).status).toBe(200)
  expect(simulator.github.enter(9, 'tenant')).toBe('approved')
})

describe('limits', () => {
  test('both are told: the hourly one in the headers, the other by when to come again', async () => {
    const own = await startTenant({ github: { visibility: 'public', lineEnds: 'crlf' } })
    try {
      own.github.limits({ requestsAnHour: 4, contentAMinute: 1 })
      const { number } = own.github.openPull({ branch: 'limits' })
      const headers = { 'user-agent': 'test', authorization: `Bearer ${own.github.token({ issues: 'write' })}` }
      const send = (sent: Sent = {}): Promise<Answer> =>
        ask(own, 'api.github.com', `${repository}/issues/${number}/comments`, { headers, ...sent })
      const first = await send({ method: 'POST', body: { body: 'a\nb' } })
      const second = await send({ method: 'POST', body: { body: 'b' } })
      await send()
      await send()
      const last = await send()

      expect([first.status, first.json['body'], first.headers['x-ratelimit-remaining']]).toEqual([201, 'a\r\nb', '3'])
      expect([second.status, second.headers['retry-after']]).toEqual([403, '60'])
      expect(second.json['message']).toContain('secondary rate limit')
      expect([last.status, last.headers['x-ratelimit-remaining']]).toEqual([403, '0'])
      expect(last.json['message']).toContain('API rate limit exceeded for installation ID')
      expect(own.github.comments(number)).toHaveLength(1)
    } finally {
      await own.close()
    }
  })
})
