import { readFileSync } from 'node:fs'
import { load } from 'js-yaml'
import { globSync } from 'tinyglobby'
import { describe, expect, test } from 'vitest'
import { inputProblemsIn, workflowProblems } from './workflows.ts'

const examples = globSync('examples/workflows/*.yml').toSorted()
const own = globSync('.github/workflows/*.yml').toSorted()
const read = (file: string): unknown => load(readFileSync(file, 'utf8'))

test('there is a workflow for the pull request, the merge and the schedule', () => {
  expect(examples).toEqual(['apply', 'check', 'pull-request'].map((name) => `examples/workflows/${name}.yml`))
})

test.each([...examples, ...own])('%s gives the action what it takes, pinned and with permissions', (file) => {
  expect(workflowProblems(read(file))).toEqual([])
})

describe('a workflow that would fail, or be unsafe, is found', () => {
  const job = (more: string, input = 'command: apply'): string =>
    `permissions: { id-token: write }\nconcurrency: { group: tenant }\njobs:\n  a:\n    environment: tenant\n    steps: [{ id: t, uses: OWNER/tenantform@COMMIT_ID, with: { ${input} } }${more}]\n`

  test.each([
    ['nothing', job(''), []],
    ['an input that is none', job('', 'comand: apply'), ['a: there is no input comand']],
    ['an output that is none', job(", { run: '${{ steps.t.outputs.change }}' }"), ['a: there is no output change']],
    ['an output of another step', job(", { run: '${{ steps.x.outputs.change }}' }"), []],
    ['a moving tag', job(', { uses: actions/checkout@v7 }'), ['a: actions/checkout@v7 is not pinned']],
    ['no ID token', job('').replace('id-token', 'contents'), ['a: it signs in without `id-token: write`']],
    ['no queue', job('').replace('concurrency', 'other'), ['a: it applies without `concurrency`']],
    ['no environment', job('').replace('environment', 'other'), ['a: it applies without `environment`']],
    ['a plan without a queue', job('', 'command: plan').replace('concurrency', 'other'), []],
    ['no steps', 'jobs: { a: {} }', ['a: it has no steps']],
  ])('%s', (_, text, problems) => {
    expect(workflowProblems(load(text))).toEqual(problems)
  })

  test('also in a part of one', () => {
    expect(inputProblemsIn({ steps: [{ uses: 'OWNER/tenantform@COMMIT_ID', with: { tennant: 'a' } }] })).toEqual([
      'there is no input tennant',
    ])
  })
})
