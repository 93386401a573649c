import { afterAll, expect, test } from 'vitest'
import { snippetsOf } from '../docs/snippets.ts'
import { withTenant } from './rehearsal.ts'
import { nextRun, onPull, onPush, oursOf, tenantWrites } from './runner/on-github.ts'
import { exampleWorkflow, runWorkflow } from './runner/runner-double.ts'
import type { JobEnded, RunEnded } from './runner/runner-double.ts'

const played = new Set<string>()
afterAll(() => {
  for (const uses of [...played].toSorted()) process.stdout.write(`played by a double: ${uses}\n`)
})

function seen(ended: RunEnded): RunEnded['jobs'] {
  for (const uses of ended.doubles) played.add(uses)
  return ended.jobs
}

/** What every step of a job came to, by what it is. */
const stepsOf = (job: JobEnded | undefined): readonly string[] =>
  (job?.steps ?? []).map(({ what, outcome }) => `${what.replace(/@.*/u, '').replace(/^.*\//u, '')} ${outcome}`)

const small = `version: 1
jobs:
  - name: Mail
    service: exchange
    tasks:
      - transportConfig: { SmtpClientAuthenticationDisabled: true }
`

test('the examples plan, apply what was reviewed once somebody agrees, check, and find what somebody changed', async () => {
  await withTenant(small, async (rehearsal) => {
    const { simulator, folder } = rehearsal
    const { github } = simulator
    github.environment('tenant', ['alice'])
    const pull = github.openPull({ branch: 'change' })

    const planned = seen(await onPull(rehearsal, pull))
    expect(stepsOf(planned['plan'])).toEqual(['checkout success', 'tenantform success', 'upload-artifact success'])
    expect(github.comments(pull.number)).toHaveLength(1)

    const { mergeSha = '' } = github.merge(pull.number)
    const atDoor: { readonly writes: readonly string[]; readonly kept: boolean }[] = []
    const run = nextRun()
    const merged = await onPush(rehearsal, mergeSha, {
      run,
      atDoor: (environment) => {
        atDoor.push({ writes: tenantWrites(simulator), kept: github.artifact(run, 'plan') !== undefined })
        return github.review(run, environment, 'alice', 'approved')
      },
    })
    const applied = seen(merged)
    const [plan] = oursOf(applied['plan'])
    const [apply] = oursOf(applied['apply'])

    expect(atDoor).toEqual([{ writes: [], kept: true }])
    expect(merged.concurrency).toEqual({
      group: `tenantform-${simulator.tenantDomain}`,
      queue: 'max',
      'cancel-in-progress': 'false',
    })
    expect(plan?.outputs).toMatchObject({ reviewed: 'same' })
    expect(stepsOf(applied['plan']).slice(2)).toEqual([
      'run skipped',
      'upload-artifact success',
      'download-artifact skipped',
      'tenantform skipped',
    ])
    expect(stepsOf(applied['apply'])).toEqual(['checkout success', 'download-artifact success', 'tenantform success'])
    expect(apply?.outputs).toMatchObject({ drift: 'false', intent: plan?.outputs['intent'] })

    const check = (): Promise<RunEnded> =>
      runWorkflow({
        workflow: exampleWorkflow('check'),
        simulator,
        checkout: folder,
        event: { name: 'schedule', payload: {} },
        sha: mergeSha,
        run: nextRun(),
      })
    expect(stepsOf(seen(await check())['check'])).toEqual([
      'checkout success',
      'tenantform success',
      'upload-artifact skipped',
    ])
    simulator.change('exchange.transportConfig', '', { SmtpClientAuthenticationDisabled: false })
    const drifted = seen(await check())['check']
    expect([drifted?.result, ...stepsOf(drifted)]).toEqual([
      'failure',
      'checkout success',
      'tenantform failure',
      'upload-artifact success',
    ])
    expect(oursOf(drifted)[0]?.exit).toBe(3)
  })
})

test('nobody who is not asked lets an apply pass, and a rejection ends it', async () => {
  await withTenant(small, async (rehearsal) => {
    const { simulator } = rehearsal
    simulator.github.environment('tenant', ['alice'])
    const sha = simulator.github.commit('main')
    const waiting = seen(await onPush(rehearsal, sha))
    const run = nextRun()
    const rejected = seen(
      await onPush(rehearsal, sha, {
        run,
        atDoor: (environment) => simulator.github.review(run, environment, 'alice', 'rejected'),
      }),
    )
    expect([waiting['apply']?.result, rejected['apply']?.result]).toEqual(['waiting', 'failure'])
    expect(tenantWrites(simulator)).toEqual([])
  })
})

test('on a public repository a plan that is not sealed stays in its job, and the run says what to do', async () => {
  await withTenant(small, async (rehearsal) => {
    const { simulator } = rehearsal
    const run = nextRun()
    const jobs = seen(await onPush(rehearsal, simulator.github.commit('main'), { run, isPublic: true }))

    expect(stepsOf(jobs['plan']).slice(0, 4)).toEqual([
      'checkout success',
      'tenantform success',
      'run failure',
      'upload-artifact skipped',
    ])
    expect(jobs['plan']?.steps[2]?.out).toContain('docs/plan-file.md')
    expect(jobs['apply']?.result).toBe('skipped')
    expect(simulator.github.artifact(run, 'plan')).toBeUndefined()
  })
})

test('the variant of one job applies on a public repository what was reviewed, and nothing else', async () => {
  await withTenant(small, async (rehearsal) => {
    const { simulator } = rehearsal
    const { github } = simulator
    const [workflow] = snippetsOf(['docs/plan-file.md']).filter(({ tag }) => tag === 'workflow')
    const applied = (sha: string): Promise<RunEnded> =>
      onPush(rehearsal, sha, { isPublic: true, workflow: workflow?.text ?? '' })
    github.environment('tenant')
    const pull = github.openPull({ branch: 'change' })
    await onPull(rehearsal, pull, { isPublic: true })

    const unreviewed = seen(await applied(github.commit('pushed past review')))
    expect(stepsOf(unreviewed['apply'])).toEqual([
      'checkout success',
      'tenantform success',
      'run failure',
      'tenantform skipped',
    ])
    expect(tenantWrites(simulator)).toEqual([])

    const reviewed = seen(await applied(github.merge(pull.number).mergeSha ?? ''))
    expect(stepsOf(reviewed['apply'])).toEqual([
      'checkout success',
      'tenantform success',
      'run skipped',
      'tenantform success',
    ])
    expect(tenantWrites(simulator)).toEqual(['Set-TransportConfig'])
  })
})
