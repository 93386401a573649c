import { describe, expect, test } from 'vitest'
import type { SimulatorOptions } from '../../src/simulator/start.ts'
import { cli } from './front-door.ts'
import type { Ended } from './front-door.ts'
import type { Rehearsal } from './rehearsal.ts'
import { withTenant } from './rehearsal.ts'
import { expectTold, expectUnwritten } from './told.ts'

const yaml = `version: 1
breakGlass: [bg1@contoso.onmicrosoft.com, bg2@contoso.onmicrosoft.com]
jobs:
  - name: Entra
    service: entra
    tasks:
      - conditionalAccessPolicy: { displayName: "Terms for guests", state: enabledForReportingButNotEnforced }
`
const policy = {
  displayName: 'Terms for guests',
  state: 'disabled',
  conditions: {
    clientAppTypes: ['all'],
    users: { includeUsers: ['GuestsOrExternalUsers'] },
    applications: { includeApplications: ['All'] },
  },
  grantControls: { operator: 'OR', builtInControls: ['mfa'] },
  modifiedDateTime: null,
}
const [type, key] = ['entra.conditionalAccessPolicy', 'Terms for guests']
const bram = 'bram.devries@contoso.com'

/** What the refusal says of the object, whoever is named. */
const moved = `${type}/${key} changed since the plan was made: state was "disabled" and is "enabled"`
const asks = ({ simulator }: Rehearsal): readonly number[] =>
  simulator.log.filter((line) => line.path.startsWith('/v1.0/auditLogs/')).map((line) => line.status ?? 0)

/** Plans, lets the policy be changed in the portal, and applies what was planned. */
async function refusal(
  options: Partial<SimulatorOptions>,
  body: (rehearsal: Rehearsal, apply: () => Promise<Ended>) => Promise<void>,
  before: (rehearsal: Rehearsal) => void = () => undefined,
  hand = bram,
): Promise<void> {
  await withTenant(
    yaml,
    async (rehearsal) => {
      const { simulator, folder, env } = rehearsal
      simulator.create(type, policy)
      before(rehearsal)
      const planned = await cli(['plan', '--out', 'plan.json'], { cwd: folder, env })
      expect({ exit: planned.exit, said: planned.out + planned.err }).toEqual({ exit: 0, said: expect.any(String) })
      simulator.change(type, key, { state: 'enabled' }, hand)
      await body(rehearsal, () => cli(['apply', '--plan', 'plan.json'], { cwd: folder, env }))
      expectUnwritten(rehearsal)
      expect(simulator.objects(type).find((raw) => raw['displayName'] === key)?.['state']).toBe('enabled')
    },
    options,
  )
}

describe('a plan that somebody made stale in the portal', () => {
  test('WHO-01 is refused with the object, the property, both values, and who changed it when', async () => {
    await refusal({}, async (rehearsal, apply) => {
      const ended = await apply()
      expectTold(ended, { code: 'PLAN-STALE', exit: 4 })
      expect(ended.out).toContain(`${moved}; last changed by ${bram} at 20`)
      expect(asks(rehearsal)).toEqual([200])
    })
  })

  test('WHO-02 names an application where one did it, also where nothing of the plan is left to be done', async () => {
    await withTenant(yaml, async ({ simulator, folder, env }) => {
      simulator.create(type, policy)
      const run = (...words: readonly string[]): Promise<Ended> => cli(words, { cwd: folder, env })
      expect((await run('plan', '--out', 'plan.json')).exit).toBe(0)
      expect((await run('apply')).exit).toBe(0)
      const ended = await run('apply', '--plan', 'plan.json')
      expectTold(ended, { code: 'PLAN-STALE', exit: 4 })
      expect(ended.out).toContain(
        `${key}: the reviewed update would not be done now; last changed by Tenantform pipeline at 20`,
      )
    })
  })

  test('WHO-03 is refused without these words where the application may not read the log', async () => {
    await refusal({}, async (rehearsal, apply) => {
      rehearsal.simulator.app.revoke('AuditLog.Read.All')
      const ended = await apply()
      expectTold(ended, { code: 'PLAN-STALE', exit: 4 })
      expect(ended.out).toContain(`${moved}.`)
      expect(ended.out + ended.err).not.toMatch(/last changed by|AuditLog|Authentication_MSGraph/u)
      expect(asks(rehearsal)).toEqual([403])
    })
  })

  test('WHO-04 is refused without these words where the log does not have it yet', async () => {
    await refusal({ variants: { directoryAuditLag: '300' }, speed: 1 }, async (rehearsal, apply) => {
      const ended = await apply()
      expectTold(ended, { code: 'PLAN-STALE', exit: 4 })
      expect(ended.out).toContain(`${moved}.`)
      expect(asks(rehearsal)).toEqual([200])
    })
  })

  test('WHO-05 names nobody who changed it before the plan was made: the log lags, and they did not make it stale', async () => {
    // Both clocks are the wall's; that of the tenant is set back for what happened before.
    let back = 90_000
    const now = (): number => Date.now() - back
    const before = ({ simulator }: Rehearsal): void => {
      simulator.change(type, key, { state: 'enabledForReportingButNotEnforced' }, 'carla.fontana@contoso.com')
      simulator.change(type, key, { state: 'disabled' }, 'carla.fontana@contoso.com')
      back = 0
    }
    const lagging = { now, speed: 1, variants: { directoryAuditLag: '60' } }
    await refusal(
      lagging,
      async (rehearsal, apply) => {
        const ended = await apply()
        expectTold(ended, { code: 'PLAN-STALE', exit: 4 })
        expect(ended.out).toContain(`${moved}.`)
        expect(ended.out).not.toContain('carla.fontana')
        expect(asks(rehearsal)).toEqual([200])
      },
      before,
    )
  })

  test('WHO-06 asks for many objects no faster than reports are answered', async () => {
    const names = ['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven']
    const groups = names.map((name) => `      - group: { displayName: ${name}, description: Declared }`).join('\n')
    const many = `${yaml.slice(0, yaml.indexOf('      - '))}${groups}\n`
    await withTenant(many, async (rehearsal) => {
      const { simulator, folder, env } = rehearsal
      const empty = { groupTypes: [], members: [], owners: [], securityEnabled: true, mailEnabled: false }
      for (const displayName of names) simulator.create('entra.group', { ...empty, displayName, description: 'Old' })
      expect((await cli(['plan', '--out', 'plan.json'], { cwd: folder, env })).exit).toBe(0)
      for (const name of names) simulator.change('entra.group', name, { description: 'By hand' }, bram)
      const ended = await cli(['apply', '--plan', 'plan.json'], { cwd: folder, env })
      expectTold(ended, { code: 'PLAN-STALE', exit: 4 })
      for (const name of names)
        expect(ended.out).toMatch(
          new RegExp(`entra.group/${name} changed since .*"Old" and is "By hand"; last changed by ${bram} at 20`),
        )
      expect(asks(rehearsal)).toEqual(names.map(() => 200))
      expectUnwritten(rehearsal)
    })
  })
})
