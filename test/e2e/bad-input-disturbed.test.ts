import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { LogLine, Simulator } from '../../src/simulator/start.ts'
import { action, cli } from './front-door.ts'
import { rehearse, speed, withTenant } from './rehearsal.ts'
import { expectTold, expectUnwritten } from './told.ts'

const yaml = `version: 1
breakGlass: [bg1@contoso.onmicrosoft.com, bg2@contoso.onmicrosoft.com]
jobs:
  - name: I
    service: entra
    tasks:
      - group: { displayName: Finance, description: changed }
      - group: { displayName: Made, mailNickname: made, mailEnabled: false, securityEnabled: true }
      - conditionalAccessPolicy:
          displayName: Made too
          state: disabled
          conditions: { clientAppTypes: [all], applications: { includeApplications: [All] }, users: { includeUsers: [All], excludeGroups: [CA-BreakGlass, Made] } }
          grantControls: { operator: OR, builtInControls: [mfa] }
  - name: M
    service: exchange
    tasks:
      - transportRule: { Name: Tag external mail, Comments: changed }
      - remoteDomain: { Name: Made domain, DomainName: made.example }
`

const isWrite = (line: LogLine): boolean => line.effect === 'write'
const group = (displayName: string): Record<string, unknown> => ({
  displayName,
  mailNickname: 'theirs',
  mailEnabled: false,
  securityEnabled: true,
  groupTypes: [],
})

/** Applies, and has another hand act on the tenant between the plan and the writes: at the first write that is seen. */
async function disturbed(
  act: (simulator: Simulator) => void,
  words: readonly string[] = [],
): Promise<{ readonly ended: Awaited<ReturnType<typeof cli>>; readonly simulator: Simulator }> {
  let hand: (() => void) | undefined
  const { simulator, folder, env } = await rehearse(yaml, {
    onRequest: (line) => {
      if (!isWrite(line)) return
      hand?.()
      hand = undefined
    },
  })
  try {
    hand = () => act(simulator)
    return { ended: await cli(['apply', ...words], { cwd: folder, env }), simulator }
  } finally {
    await simulator.close()
  }
}

const named = (
  simulator: Simulator,
  type: string,
  property: string,
  name: string,
): readonly Record<string, unknown>[] => simulator.objects(type).filter((one) => one[property] === name)

describe('another hand on the tenant during an apply', () => {
  test('RACE-01 what it made in the meantime is not made a second time', async () => {
    const { ended, simulator } = await disturbed((tenant) => {
      tenant.create('exchange.remoteDomain', { Name: 'Made domain', DomainName: 'made.example' })
    })

    expect(named(simulator, 'exchange.remoteDomain', 'Name', 'Made domain')).toHaveLength(1)
    // The service refuses, or the last look before the write saw it: either way it is told, and the others are done.
    expect(ended.out).toMatch(
      /create exchange\.remoteDomain\/Made domain: failed, \S+\n.*(?:already exists|exists already)/u,
    )
    expect(ended.out).toContain('4 done and verified, 1 failed')
    expect([1, 4]).toContain(ended.exit)
  })

  test('RACE-02 a policy that waits for a group is not written while two groups have that name', async () => {
    const { ended, simulator } = await disturbed((tenant) => {
      tenant.create('entra.group', group('Made'))
      tenant.create('entra.group', { ...group('Made'), mailNickname: 'theirs2' })
    })

    // Either their groups were seen before ours was made, or ours was made already: the policy knows ours alone.
    const groups = named(simulator, 'entra.group', 'displayName', 'Made')
    const ours = groups.filter((one) => one['mailNickname'] === 'made')
    const policies = named(simulator, 'entra.conditionalAccessPolicy', 'displayName', 'Made too')
    expect(policies).toHaveLength(ours.length)
    const theirs = groups.filter((one) => one['mailNickname'] !== 'made').map((one) => String(one['id']))
    expect(theirs).toHaveLength(2)
    expect(theirs.filter((id) => JSON.stringify(policies).includes(id))).toEqual([])
    expect(ended.out).toMatch(ours.length === 0 ? /PLAN-STALE[^]*not attempted/u : /done and verified/u)
  })

  test('RACE-03 an object that was changed after the plan is not overwritten: exit 4, and their value stays', async () => {
    await withTenant(yaml, async ({ simulator, folder, env }) => {
      await cli(['plan', '--out', 'plan.json'], { cwd: folder, env })
      simulator.change('exchange.transportRule', 'Tag external mail', { Comments: 'theirs' })
      const ended = await cli(['apply', '--plan', 'plan.json'], { cwd: folder, env })

      expectTold(ended, { code: 'PLAN-STALE', exit: 4 })
      expectUnwritten({ simulator })
      expect(named(simulator, 'exchange.transportRule', 'Name', 'Tag external mail')).toMatchObject([
        { Comments: 'theirs' },
      ])
    })
  })

  test('RACE-04 an object that was created after the plan is not created twice: exit 4', async () => {
    await withTenant(yaml, async ({ simulator, folder, env }) => {
      await cli(['plan', '--out', 'plan.json'], { cwd: folder, env })
      simulator.create('entra.group', group('Made'))
      const ended = await cli(['apply', '--plan', 'plan.json'], { cwd: folder, env })

      expectTold(ended, { code: 'PLAN-STALE', exit: 4 })
      expectUnwritten({ simulator })
      expect(named(simulator, 'entra.group', 'displayName', 'Made')).toHaveLength(1)
    })
  })

  test('RACE-05 a name that two objects carry by now: exit 2, nothing is guessed', async () => {
    await withTenant(yaml, async ({ simulator, folder, env }) => {
      for (const mailNickname of ['one', 'two']) simulator.create('entra.group', { ...group('Made'), mailNickname })
      const ended = await cli(['apply'], { cwd: folder, env })

      expectTold(ended, { code: /OBJECT-AMBIGUOUS|REFERENCE-AMBIGUOUS/u, exit: 2 })
      expectUnwritten({ simulator })
      expect(named(simulator, 'entra.group', 'displayName', 'Made')).toHaveLength(2)
    })
  })

  test('RACE-06 an object that vanished after the plan: exit 4, and it is not made anew', async () => {
    await withTenant(yaml, async ({ simulator, folder, env }) => {
      await cli(['plan', '--out', 'plan.json'], { cwd: folder, env })
      simulator.remove('exchange.transportRule', 'Tag external mail')
      const ended = await cli(['apply', '--plan', 'plan.json'], { cwd: folder, env })

      expectTold(ended, { code: 'PLAN-STALE', exit: 4 })
      expectUnwritten({ simulator })
      expect(named(simulator, 'exchange.transportRule', 'Name', 'Tag external mail')).toEqual([])
    })
  })
})

describe('a disk that is full', () => {
  const full: readonly (readonly [id: string, words: readonly string[], code: string])[] = [
    ['DISK-01 plan --out', ['plan', '--out', '/dev/full'], 'FILE-NOT-WRITTEN'],
    ['DISK-02 export --out', ['export', '--out', '/dev/full'], 'FILE-NOT-WRITTEN'],
    ['DISK-03 check --out', ['check', '--out', '/dev/full'], 'FILE-NOT-WRITTEN'],
    ['DISK-04 apply --journal', ['apply', '--journal', '/dev/full'], 'FILE-NOT-WRITTEN'],
    ['DISK-05 a folder that is none', ['plan', '--out', 'tenantform.yml/plan.json'], 'FILE-NOT-WRITTEN'],
  ]

  test.each(full)('%s: exit 1, the tenant is untouched', async (_id, words, code) => {
    await withTenant(yaml, async (rehearsal) => {
      const ended = await cli(words, { cwd: rehearsal.folder, env: rehearsal.env })

      expectTold(ended, { code, exit: 1 })
      expectUnwritten(rehearsal)
      expect(rehearsal.simulator.log.length).toBeGreaterThan(0)
    })
  })

  test('DISK-06 apply --out is told after the writes: they are done, and the exit is 1', async () => {
    await withTenant(yaml, async ({ simulator, folder, env }) => {
      const ended = await cli(['apply', '--out', '/dev/full'], { cwd: folder, env })

      expectTold(ended, { code: 'FILE-NOT-WRITTEN', exit: 1 })
      expect(named(simulator, 'entra.group', 'displayName', 'Made')).toHaveLength(1)
    })
  })
})

describe('a stop in the middle of an apply, through the action', () => {
  test.each(['SIGTERM', 'SIGINT'] as const)(
    'KILL %s: what is under way is finished, outputs and summary are written, exit 1, and a run after it ends the work',
    async (signal) => {
      let kill: ((name: NodeJS.Signals) => void) | undefined
      const { simulator, folder, env } = await rehearse(yaml, {
        onRequest: (line) => {
          if (!isWrite(line)) return
          kill?.(signal)
          kill = undefined
        },
      })
      try {
        const ended = await action(
          {
            command: 'apply',
            config: 'tenantform.yml',
            journal: 'journal.jsonl',
            tenant: simulator.tenantDomain,
            'client-id': simulator.clientId,
            simulator: simulator.url,
          },
          {
            cwd: folder,
            started: (send) => (kill = send),
            env: {
              ACTIONS_ID_TOKEN_REQUEST_URL: simulator.oidc.requestUrl,
              ACTIONS_ID_TOKEN_REQUEST_TOKEN: simulator.oidc.requestToken,
              TENANTFORM_SIMULATOR_SPEED: String(speed),
            },
          },
        )

        expect(ended.signal).toBeNull()
        expectTold(ended, { code: /not attempted/u, exit: 1 }, [simulator.oidc.requestToken])
        expect(ended.outputs).toMatchObject({ 'exit-code': '1' })
        expect(ended.summary).toContain('not attempted')
        const journal = await readFile(join(folder, 'journal.jsonl'), 'utf8')
        for (const phase of ['intent', 'receipt', 'verified']) expect(journal).toContain(`"phase":"${phase}"`)
        expect(named(simulator, 'entra.conditionalAccessPolicy', 'displayName', 'Made too')).toEqual([])

        const again = await cli(['apply'], { cwd: folder, env })
        expectTold(again, { code: 'done and verified', exit: 0 })
        expectTold(await cli(['plan', '--detailed-exitcode'], { cwd: folder, env }), { code: 'No changes.', exit: 0 })
        expect(named(simulator, 'entra.group', 'displayName', 'Made')).toHaveLength(1)
      } finally {
        await simulator.close()
      }
    },
  )
})
