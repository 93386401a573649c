import { describe, expect, test } from 'vitest'
import type { Fault } from '../../src/simulator/start.ts'
import { cli } from './front-door.ts'
import { withTenant } from './rehearsal.ts'

const file = (entra: readonly string[], exchange: readonly string[] = []): string => `version: 1
breakGlass: [bg1@contoso.onmicrosoft.com, bg2@contoso.onmicrosoft.com]
jobs:
  - name: I
    service: entra
    tasks:${entra.map((task) => `\n      - ${task}`).join('')}
${exchange.length === 0 ? '' : `  - name: M\n    service: exchange\n    tasks:${exchange.map((task) => `\n      - ${task}`).join('')}\n`}`

const described = (name: string): string => `group: { displayName: ${name}, description: changed }`
const made = (name: string, nick: string, more = ''): string =>
  `group: { displayName: ${name}, mailNickname: ${nick}, mailEnabled: false, securityEnabled: true${more} }`
const referring =
  'conditionalAccessPolicy: { displayName: Referring, state: disabled, conditions: { clientAppTypes: [all], applications: { includeApplications: [All] }, users: { includeUsers: [All], excludeGroups: [CA-BreakGlass, Never made] } }, grantControls: { operator: OR, builtInControls: [mfa] } }'
const slow = 'organizationConfig: { BookingsEnabled: false }'

type Outcome = { readonly at: { readonly key: string }; readonly result: string; readonly trouble?: unknown }
type Run = { readonly outcomes: readonly Outcome[] }

/** An object that is seen only in an hour: far beyond every settling time. */
const hour = { variants: { exchangeLag: '3600000' } }

const created: Fault = {
  match: { host: 'graph.microsoft.com', method: 'POST', path: /\/groups$/u },
  do: { status: 400, body: { error: { code: 'Request_BadRequest', message: 'Planted refusal.', innerError: {} } } },
}

/** Applies, and tells what became of each object. */
async function results(
  yaml: string,
  faults: (simulator: Parameters<Parameters<typeof withTenant>[1]>[0]['simulator']) => void,
  options: Parameters<typeof withTenant>[2] = {},
): Promise<{ readonly exit: number | null; readonly of: Readonly<Record<string, string>>; readonly out: string }> {
  return await withTenant(
    yaml,
    async ({ simulator, folder, env }) => {
      faults(simulator)
      const ended = await cli(['apply', '--format', 'json', '--retries', '1'], { cwd: folder, env })
      const run: Run = JSON.parse(ended.out)
      return {
        exit: ended.exit,
        out: ended.out,
        of: Object.fromEntries(run.outcomes.map((one) => [one.at.key, one.result])),
      }
    },
    options,
  )
}

/** The id of a seeded group, for faults that are to meet it alone. */
const pathOf = (simulator: { objects: (type: string) => readonly Record<string, unknown>[] }, name: string): RegExp =>
  new RegExp(
    `/groups/${String(simulator.objects('entra.group').find((one) => one['displayName'] === name)?.['id'])}$`,
    'u',
  )

describe('the outcomes of a change', () => {
  test('all five in one run, and exit 1', async () => {
    const ended = await results(
      file([described('Finance'), described('Sales'), made('Never made', 'never'), referring], [slow]),
      (simulator) => {
        simulator.fault(created)
        simulator.fault({ match: { method: 'PATCH', path: pathOf(simulator, 'Sales') }, times: 9, do: 'reset' })
      },
      hour,
    )

    expect(ended.of).toEqual({
      Finance: 'done',
      Sales: 'undetermined',
      'Never made': 'failed',
      Referring: 'notAttempted',
      '': 'accepted',
    })
    expect(ended.exit).toBe(1)
  })

  test('accepted, not yet visible: exit 0', async () => {
    const ended = await results(file([described('Finance')], [slow]), () => undefined, hour)

    expect(ended.of).toEqual({ Finance: 'done', '': 'accepted' })
    expect(ended.exit).toBe(0)
  })

  test('an object of the directory that no replica shows yet is accepted too', async () => {
    const ended = await results(file([made('Late', 'late')]), () => undefined, { replicationMs: 3_600_000 })

    expect(ended.of).toEqual({ Late: 'accepted' })
    expect(ended.exit).toBe(0)
  })

  test('failed: exit 1, and nothing was written', async () => {
    await withTenant(file([made('Never made', 'never')]), async ({ simulator, folder, env }) => {
      simulator.fault(created)
      const ended = await cli(['apply'], { cwd: folder, env })

      expect(ended.out).toContain('Planted refusal.')
      expect(ended.exit).toBe(1)
      expect(simulator.objects('entra.group').filter((one) => one['displayName'] === 'Never made')).toEqual([])
      expect(simulator.log.filter((line) => line.effect === 'write')).toHaveLength(1)
    })
  })

  test('failed for lack of permission: exit 5', async () => {
    const ended = await results(file([described('Finance')]), (simulator) =>
      simulator.app.revoke('Group.ReadWrite.All'),
    )

    expect(ended.of).toEqual({ Finance: 'failed' })
    expect(ended.out).toContain('PERMISSION-DENIED')
    expect(ended.exit).toBe(5)
  })

  test('undetermined: says what to look at, and exit 1', async () => {
    await withTenant(file([described('Sales')]), async ({ simulator, folder, env }) => {
      simulator.fault({ match: { method: 'PATCH', path: pathOf(simulator, 'Sales') }, times: 99, do: 'reset' })
      const ended = await cli(['apply'], { cwd: folder, env })

      expect(ended.out).toContain('1 undetermined')
      expect(ended.out).toContain('entra.group/Sales may have been written')
      expect(ended.out).toContain('Look at the object, then run again')
      expect(ended.exit).toBe(1)
    })
  })

  test('a create that got no answer goes again only when its whole settling time has proven it absent', async () => {
    await withTenant(file([made('Lost', 'lost')]), async ({ simulator, folder, env }) => {
      simulator.fault({ match: { method: 'POST', path: /\/groups$/u }, times: 9, do: 'reset' })
      const ended = await cli(['apply'], { cwd: folder, env })

      expect(ended.out).toContain('1 failed')
      expect(ended.exit).toBe(1)
      const sent = simulator.log.filter((line) => line.effect === 'write').map((line) => line.at)
      expect(sent.length).toBeLessThanOrEqual(3)
      for (const [index, at] of sent.entries()) {
        const next = sent[index + 1] ?? simulator.log.at(-1)?.at ?? 0
        expect(next - at).toBeGreaterThan(110_000)
      }
    })
  })

  test('a create whose second try arrived without an answer, seen late, is not made a third time', async () => {
    const yaml = file([made('Lost', 'lost')])
    await withTenant(
      yaml,
      async ({ simulator, folder, env }) => {
        simulator.fault({ match: { method: 'POST', path: /\/groups$/u }, do: 'reset' })
        simulator.fault({ match: { method: 'POST', path: /\/groups$/u }, do: 'resetAfter' })
        const ended = await cli(['apply'], { cwd: folder, env })

        expect(ended.out).toContain('1 done and verified')
        expect(simulator.objects('entra.group').filter((one) => one['displayName'] === 'Lost')).toHaveLength(1)
      },
      { replicationMs: 60_000 },
    )
  })

  test.each([['resetAfter'], ['truncate'], ['falseGzip']] as const)(
    'a create whose answer was lost by %s is settled by reading back: done, once',
    async (act) => {
      await withTenant(file([made('Lost', 'lost')]), async ({ simulator, folder, env }) => {
        simulator.fault({ match: { method: 'POST', path: /\/groups$/u }, do: act })
        const ended = await cli(['apply'], { cwd: folder, env })

        expect(ended.out).toContain('1 done and verified')
        expect(ended.exit).toBe(0)
        expect(simulator.objects('entra.group').filter((one) => one['displayName'] === 'Lost')).toHaveLength(1)
        expect(simulator.log.filter((line) => line.effect === 'write')).toHaveLength(1)
      })
    },
  )

  test('not attempted names what it waited for', async () => {
    const ended = await results(file([made('Never made', 'never'), referring]), (simulator) => simulator.fault(created))

    expect(ended.of).toEqual({ 'Never made': 'failed', Referring: 'notAttempted' })
    expect(ended.out).toMatch(/"because": "[^"]*Never made/u)
    expect(ended.exit).toBe(1)
  })
})

describe('the first exit code that holds, in this order', () => {
  const bad = described('Nobody has this name')

  test.each<readonly [string, number, (simulator: Parameters<Parameters<typeof results>[1]>[0]) => void, string]>([
    [
      'permission before drift',
      5,
      (simulator) => simulator.app.revoke('Exchange.ManageAsApp'),
      file([described('Finance')], [slow]),
    ],
    [
      'unreadable before drift',
      1,
      (simulator) => simulator.fault({ match: { host: /outlook/u }, times: 99, do: { status: 400 } }),
      file([described('Finance')], [slow]),
    ],
    [
      'permission before unreadable',
      5,
      (simulator) => {
        simulator.app.revoke('Exchange.ManageAsApp')
        simulator.fault({
          match: { host: 'graph.microsoft.com', path: /^\/v1\.0\/groups/u },
          times: 99,
          do: { status: 400 },
        })
      },
      file([described('Finance')], [slow]),
    ],
    [
      'bad input before permission',
      2,
      (simulator) => simulator.app.revoke('Exchange.ManageAsApp'),
      file([bad, `group: { displayName: Finance, members: [nobody@contoso.com] }`], [slow]),
    ],
  ])('%s', async (_, exit, prepare, yaml) => {
    await withTenant(yaml, async ({ simulator, folder, env }) => {
      prepare(simulator)
      const ended = await cli(['check', '--retries', '0'], { cwd: folder, env })

      expect({ exit: ended.exit, out: ended.out }).toMatchObject({ exit })
      expect(simulator.log.filter((line) => line.effect === 'write')).toEqual([])
    })
  })
})
