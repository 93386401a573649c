import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Rehearsal } from './rehearsal.ts'
import { rehearse } from './rehearsal.ts'
import { asked, onPull, onPush, oursOf } from './runner/on-github.ts'
import { exampleWorkflow } from './runner/runner-double.ts'

const yaml = `version: 1
jobs:
  - name: Mail
    service: exchange
    tasks:
      - transportConfig: { SmtpClientAuthenticationDisabled: true }
`

let rehearsal: Rehearsal
beforeAll(async () => {
  rehearsal = await rehearse(yaml)
})
afterAll(() => rehearsal.simulator.close())

describe('who gets no sign-in has the YAML validated, and is told that it was no more', () => {
  test.each([
    ['a fork', { fork: 'mallory/tenant' }, undefined, 'from a fork'],
    ['Dependabot', {}, 'dependabot[bot]', "Dependabot's"],
  ])('%s', async (_name, of, actor, words) => {
    const pull = rehearsal.simulator.github.openPull({ branch: 'outside', ...of })
    const before = rehearsal.simulator.log.length
    const ended = await onPull(rehearsal, pull, actor === undefined ? {} : { actor })
    const [plan] = oursOf(ended.jobs['plan'])

    expect(ended.jobs['plan']?.result).toBe('success')
    expect(plan?.outputs).toEqual({ 'exit-code': '0' })
    expect(plan?.out).toContain('only validated, plan was not run')
    expect(plan?.out).toContain(words)
    expect(plan?.summary).toContain('only validated')
    expect(rehearsal.simulator.log.slice(before)).toEqual([])
  })

  test('a mistake in the YAML is still shown on its line', async () => {
    const pull = rehearsal.simulator.github.openPull({ branch: 'outside', fork: 'mallory/tenant' })
    await rehearsal.write('tenantform.yml', yaml.replace('Smtp', 'Smpt'))
    const ended = await onPull(rehearsal, pull)
    await rehearsal.write('tenantform.yml', yaml)

    expect(ended.jobs['plan']?.result).toBe('failure')
    expect(oursOf(ended.jobs['plan'])[0]?.out).toMatch(/::error .*file=tenantform\.yml,line=6/u)
  })
})

test('the pull request of a repository that is a fork itself is one of its own', async () => {
  const { github } = rehearsal.simulator
  const pull = github.openPull({ branch: 'inside' })
  const ended = await onPull(rehearsal, pull, { repositoryIsFork: true })

  expect(oursOf(ended.jobs['plan'])[0]?.outputs).toMatchObject({ changes: '1' })
  expect(github.comments(pull.number)).toHaveLength(1)
})

test.each(['plan', 'check'])('%s is refused on pull_request_target, with the reason', async (command) => {
  const pull = rehearsal.simulator.github.openPull({ branch: 'target' })
  const workflow = exampleWorkflow('pull-request').replace('command: plan', `command: ${command}`)
  const before = rehearsal.simulator.log.length
  const ended = await onPull(rehearsal, pull, { workflow, event: 'pull_request_target' })
  const [step] = oursOf(ended.jobs['plan'])

  expect([step?.exit, ended.jobs['plan']?.result]).toEqual([2, 'failure'])
  expect(step?.out).toContain('EVENT-REFUSED')
  expect(step?.out).toContain('stranger’s YAML would steer a signed-in run')
  expect(rehearsal.simulator.log.slice(before)).toEqual([])
})

test.each(['pull_request', 'issue_comment', 'pull_request_review'])('an apply is refused on %s', async (event) => {
  const ended = await onPush(rehearsal, rehearsal.simulator.github.commit('main'), {
    workflow: exampleWorkflow('apply').replaceAll('command: plan', 'command: apply'),
    event,
  })
  expect(oursOf(ended.jobs['plan'])[0]?.out).toContain('EVENT-REFUSED')
  expect(asked(rehearsal.simulator).filter((line) => line.includes('403'))).toEqual([])
})

test.each(['validate', 'plan', 'check', 'apply'])(
  'the defaults of every input, which a runner always fills in, are not taken for given by %s',
  async (command) => {
    const workflow = `jobs:\n  only:\n    runs-on: ubuntu-24.04\n    permissions: { contents: read }\n    steps:\n      - { uses: actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 }\n      - { uses: OWNER/tenantform@COMMIT_ID, with: { command: ${command} } }\n`
    const ended = await onPush(rehearsal, rehearsal.simulator.github.commit('main'), { workflow })
    const [step] = oursOf(ended.jobs['only'])

    expect(step?.out).not.toContain('does not take')
    // Without a tenant and an identity nothing but a validation gets further.
    expect(step?.exit).toBe(command === 'validate' ? 0 : 2)
  },
)
