import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Rehearsal } from './rehearsal.ts'
import { rehearse } from './rehearsal.ts'
import { nextRun, onPull, onPush, oursOf, tenantWrites } from './runner/on-github.ts'
import type { RunEnded } from './runner/runner-double.ts'

const rule = (subject: string): string => `version: 1
jobs:
  - name: Mail
    service: exchange
    tasks:
      - transportRule: { Name: E2E mark, FromScope: NotInOrganization, PrependSubject: "${subject} " }
`

/** How far both clocks are ahead, in days. */
const ahead = { days: 0 }
/** What happens when a write comes to the tenant. */
const atWrite = { do: (): void => undefined }
let rehearsal: Rehearsal
let from = 0
beforeAll(async () => {
  rehearsal = await rehearse(rule('[Ext]'), {
    now: () => Date.now() + ahead.days * 86_400_000,
    onRequest: ({ effect, host }) => {
      if (effect === 'write' && host !== 'api.github.com') atWrite.do()
    },
  })
})
afterAll(() => rehearsal.simulator.close())
beforeEach(async () => {
  await rehearsal.write('tenantform.yml', rule('[Ext]'))
  rehearsal.simulator.github.environment('tenant', ['alice'])
  from = rehearsal.simulator.log.length
})

const wrote = (): readonly string[] => tenantWrites(rehearsal.simulator, from)
const plan = (ended: RunEnded) => oursOf(ended.jobs['plan'])[0]
const apply = (ended: RunEnded) => oursOf(ended.jobs['apply'])[0]

/** A push to main whose apply alice lets pass, after what happens while it waits. */
async function merged(sha: string, meanwhile: () => Promise<void> | void, more = {}): Promise<RunEnded> {
  const run = nextRun()
  return onPush(rehearsal, sha, {
    run,
    atDoor: async (environment) => {
      await meanwhile()
      rehearsal.simulator.github.review(run, environment, 'alice', 'approved')
    },
    ...more,
  })
}

describe('main says how its plan stands to the one that was reviewed', () => {
  test('another plan: what differs is in the summary, from the plan of the reviewed run', async () => {
    const { github } = rehearsal.simulator
    const pull = github.openPull({ branch: 'differs' })
    const run = nextRun()
    await onPull(rehearsal, pull, { run })
    await rehearsal.write('tenantform.yml', rule('[Outside]'))
    const ended = await onPush(rehearsal, github.merge(pull.number).mergeSha ?? '')
    const [, compared] = oursOf(ended.jobs['plan'])

    expect(plan(ended)?.outputs).toMatchObject({ reviewed: 'different', 'reviewed-run': String(run) })
    expect(plan(ended)?.summary).toContain(`NOT the plan that was reviewed in pull request ${pull.number}`)
    expect([compared?.exit, compared?.conclusion]).toEqual([3, 'success'])
    expect(compared?.summary).toContain('E2E mark')
    expect(compared?.summary).toMatch(/PrependSubject was .*Ext.* and is .*Outside/u)
    expect(ended.jobs['apply']?.result).toBe('waiting')
  })

  test.each([
    ['no pull request has this commit', 'none', [], 'No reviewed plan was found'],
    ['our words are in somebody else’s comment', 'forged', [], 'No reviewed plan was found'],
    ['the job may not read pull requests', 'own', ['pull-requests'], 'Resource not accessible by integration'],
  ] as const)('not found: %s', async (_name, comment, without, words) => {
    const { github } = rehearsal.simulator
    const pull = github.openPull({ branch: 'not found' })
    if (comment !== 'none') await onPull(rehearsal, pull)
    const [own] = github.comments(pull.number)
    if (comment === 'forged' && own !== undefined) {
      github.deleteComment(own.id)
      github.comment(pull.number, 'mallory', own.body)
    }
    const sha = comment === 'none' ? github.commit('alone') : (github.merge(pull.number).mergeSha ?? '')
    const ended = await onPush(rehearsal, sha, { without })

    expect(plan(ended)?.outputs).toMatchObject({ reviewed: 'notFound' })
    expect(plan(ended)?.outputs['reviewed-run']).toBeUndefined()
    expect(plan(ended)?.out).toContain(words)
    expect(ended.jobs['plan']?.result).toBe('success')
  })
})

describe('what moved between the plan and its apply is met before anything is written', () => {
  test('two runs at once: the one that comes second is refused as stale', async () => {
    const sha = rehearsal.simulator.github.commit('two')
    let first: RunEnded | undefined
    const second = await merged(sha, async () => {
      first = await merged(sha, () => undefined)
    })
    expect([first && apply(first)?.exit, apply(second)?.exit]).toEqual([0, 4])
    expect(apply(second)?.out).toContain('PLAN-STALE')
    expect(wrote()).toEqual(['New-TransportRule'])
    rehearsal.simulator.remove('exchange.transportRule', 'E2E mark')
  })

  test('a name that became ambiguous is refused, and both are named by id', async () => {
    const { simulator } = rehearsal
    simulator.create('entra.group', { displayName: 'E2E twins', mailEnabled: false, securityEnabled: true })
    await rehearsal.write(
      'tenantform.yml',
      `version: 1\njobs:\n  - name: Groups\n    service: entra\n    tasks:\n      - group: { displayName: E2E twins, description: one of two }\n`,
    )
    const ended = await merged(simulator.github.commit('twins'), () => {
      simulator.create('entra.group', { displayName: 'E2E twins', mailEnabled: false, securityEnabled: true })
    })
    expect([plan(ended)?.outputs['changes'], ended.jobs['apply']?.result]).toEqual(['1', 'failure'])
    for (const { id } of simulator.objects('entra.group').filter((one) => one['displayName'] === 'E2E twins'))
      expect(apply(ended)?.out).toContain(String(id))
    expect(wrote()).toEqual([])
  })

  test('a waiver that lapsed yesterday waives nothing: the plan is stale', async () => {
    const soon = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)
    await rehearsal.write(
      'tenantform.yml',
      rule('[Ext]').replace(
        'jobs:',
        `guards: { maxChanges: 0 }\nwaive:\n  - { code: GUARD-MAX-CHANGES, reason: first, owner: ops@contoso.com, expires: ${soon} }\njobs:`,
      ),
    )
    // The process of the apply has its clock where the tenant's is by then.
    const shift =
      'const D=Date,s=3*864e5;globalThis.Date=class extends D{constructor(...a){a.length?super(...a):super(D.now()+s)}static now(){return D.now()+s}}'
    const env: Record<string, string> = {}
    const ended = await merged(
      rehearsal.simulator.github.commit('waiver'),
      () => {
        ahead.days = 3
        env['NODE_OPTIONS'] = `--import=data:text/javascript,${encodeURIComponent(shift)}`
      },
      { env },
    )
    ahead.days = 0
    expect([plan(ended)?.exit, apply(ended)?.exit]).toEqual([0, 4])
    expect(apply(ended)?.out).toContain('PLAN-STALE')
    expect(apply(ended)?.out).toContain('GUARD-MAX-CHANGES')
    expect(wrote()).toEqual([])
  })
})

test('an apply that is cancelled in the middle says what it did, what not, and that it was stopped', async () => {
  const { simulator } = rehearsal
  const names = ['one', 'two', 'three', 'four']
  await rehearsal.write(
    'tenantform.yml',
    `version: 1\njobs:\n  - name: Mail\n    service: exchange\n    tasks:\n${names
      .map(
        (name) =>
          `      - transportRule: { Name: E2E ${name}, FromScope: NotInOrganization, PrependSubject: "[${name}] " }\n`,
      )
      .join('')}`,
  )
  let kill: ((signal: NodeJS.Signals) => void) | undefined
  atWrite.do = () => kill?.('SIGINT')
  const ended = await merged(simulator.github.commit('cancelled'), () => undefined, {
    started: (job: string, signal: (name: NodeJS.Signals) => void) => {
      if (job === 'apply') kill = signal
    },
  })
  atWrite.do = () => undefined
  const made = simulator.objects('exchange.transportRule').filter(({ Name }) => String(Name).startsWith('E2E '))
  const summary = apply(ended)?.summary ?? ''

  expect(apply(ended)?.exit).not.toBe(0)
  expect(made.length).toBeLessThan(names.length)
  expect(wrote()).toHaveLength(made.length)
  expect(summary).toContain(`${made.length} done`)
  expect(summary).toMatch(/stopped|cancelled|interrupted/iu)
  expect(apply(ended)?.outputs).toMatchObject({ drift: 'true' })
})
