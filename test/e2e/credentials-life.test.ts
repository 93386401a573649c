import { describe, expect, test } from 'vitest'
import type { SimulatorOptions } from '../../src/simulator/start.ts'
import { prepareKeys } from '../../src/simulator/start.ts'
import { byGithub, byGitlab, exchanges, gitlab, nothing, vouchers } from './credentials.ts'
import { cli } from './front-door.ts'
import type { Rehearsal } from './rehearsal.ts'
import { withTenant } from './rehearsal.ts'
import { expectTold, expectUnwritten } from './told.ts'

const keys = prepareKeys(Date.now())

const head = `version: 1
breakGlass: [bg1@contoso.onmicrosoft.com, bg2@contoso.onmicrosoft.com]
jobs:
`
const groups = (count: number): string => {
  const task = (n: number): string =>
    `      - group: { displayName: Life ${n}, mailNickname: life-${n}, mailEnabled: false, securityEnabled: true }\n`
  return `${head}  - name: I\n    service: entra\n    tasks:\n${Array.from({ length: count }, (_, n) => task(n)).join('')}`
}
const policy = (n: number, excludeGroups = ''): string =>
  `      - conditionalAccessPolicy: { displayName: Life ${n}, state: disabled, conditions: { clientAppTypes: [all], users: { includeUsers: [All]${excludeGroups} }, applications: { includeApplications: [All] } }, grantControls: { operator: OR, builtInControls: [mfa] } }\n`

async function within<T>(
  source: string,
  options: Partial<SimulatorOptions>,
  body: (rehearsal: Rehearsal) => Promise<T>,
): Promise<T> {
  return withTenant(source, body, { keys: await keys, ...options })
}

describe('a job’s one ID token', () => {
  test('is exchanged for every service before any of them is read', async () => {
    const five = `${head}
  - { name: E, service: entra, tasks: [{ authorizationPolicy: { allowInvitesFrom: everyone } }] }
  - { name: X, service: exchange, tasks: [{ externalInOutlook: { Enabled: true } }] }
  - { name: S, service: sharepoint, tasks: [{ tenant: { SharingCapability: Disabled } }] }
  - { name: T, service: teams, tasks: [{ teamsClientConfiguration: { AllowDropBox: false } }] }
  - { name: P, service: purview, tasks: [{ label: { Name: Confidential, Comment: x } }] }
`
    await within(five, {}, async (rehearsal) => {
      const { simulator, env, folder } = rehearsal
      const ended = await cli(['check'], { cwd: folder, env: { ...env, ...(await byGitlab(rehearsal)) } })

      expect(ended.err).toBe('')
      const order = simulator.log.map((line) => (line.host.startsWith('login.') ? 'token' : line.host))
      // Graph alone is asked before: where the tenant's SharePoint is.
      expect(order.slice(0, order.lastIndexOf('token')).filter((one) => one !== 'token')).toEqual([
        'graph.microsoft.com',
      ])
      expect(exchanges(simulator.log)).toHaveLength(6)
      expect(new Set(order)).toContain('contoso-admin.sharepoint.com')
    })
  })

  test('is not enough for a run that is forecast to outlive its tokens: refused with the plan, unwritten', async () => {
    const many = Array.from({ length: 50 }, (_, n) => policy(n)).join('')
    await within(`${groups(0)}${many}`, { tokenSeconds: 120 }, async (rehearsal) => {
      const { env, folder } = rehearsal
      rehearsal.simulator.app.federate(gitlab)
      const idToken = await rehearsal.simulator.idToken({ ...gitlab, expiresInSeconds: 90 })
      const start = { cwd: folder, env: { ...env, ...nothing, TENANTFORM_ID_TOKEN: idToken } }
      const ended = await cli(['apply'], start)

      expectTold(ended, {
        code: /SIGN-IN-TOKEN-OVER The run is expected to take 3 minutes, and its tokens end in \d+: GitLab/u,
        exit: 5,
      })
      expectUnwritten(rehearsal)
      // A plan writes nothing, and may be made all the same.
      expect((await cli(['plan'], start)).exit).toBe(0)
    })
  })

  test('is enough for a short one', async () => {
    await within(groups(2), {}, async (rehearsal) => {
      const { env, folder } = rehearsal
      const ended = await cli(['apply'], { cwd: folder, env: { ...env, ...(await byGitlab(rehearsal)) } })

      expectTold(ended, { code: 'Apply: 2 done and verified', exit: 0 })
      expect(exchanges(rehearsal.simulator.log)).toHaveLength(1)
    })
  })

  test('that is over when a token is refused ends the run with that reason, and what was done is told', async () => {
    const [first, second] = [1, 2].map((n) => policy(n, ', excludeGroups: [Life 0]'))
    await within(`${groups(1)}${first}${second}`, {}, async (rehearsal) => {
      const { simulator, env, folder } = rehearsal
      simulator.app.federate(gitlab)
      const idToken = await simulator.idToken({ ...gitlab, expiresInSeconds: 8 })
      // The group takes until the ID token is over; the policies wait for it, and meet an access token that was revoked.
      const match = { host: 'graph.microsoft.com', effect: 'write' } as const
      simulator.fault({ match, do: { delayMs: 8_000 } })
      simulator.fault({ match, times: 20, do: { status: 401 } })
      const ended = await cli(['apply'], {
        cwd: folder,
        env: { ...env, ...nothing, TENANTFORM_ID_TOKEN: idToken },
      })

      expectTold(
        ended,
        { code: /Life 1: failed, SIGN-IN-TOKEN-OVER\n +GitLab’s ID token ended at [^]* a job gets only one/u, exit: 5 },
        [idToken],
      )
      expect(simulator.objects('entra.group').map((one) => one['displayName'])).toContain('Life 0')
    })
  })
})

describe('tokens that end in mid-run', () => {
  test('are had again with a fresh ID token each, and the run ends well', async () => {
    const options = { speed: 600, tokenSeconds: 600, latencyMs: 100 }
    await within(groups(6), options, async (rehearsal) => {
      const { simulator, env, folder } = rehearsal
      const ended = await cli(['apply'], {
        cwd: folder,
        env: { ...env, ...(await byGithub(rehearsal)), TENANTFORM_SIMULATOR_SPEED: '600' },
      })

      expectTold(ended, { code: 'Apply: 6 done and verified', exit: 0 })
      const asked = exchanges(simulator.log)
      expect(asked.length).toBeGreaterThan(1)
      expect(vouchers(simulator.log)).toHaveLength(asked.length)
      expect(simulator.log.filter((line) => line.status >= 400 && line.host.startsWith('login.'))).toEqual([])
    })
  })

  test('that are revoked are had again, and the write is made once', async () => {
    await within(groups(3), {}, async (rehearsal) => {
      const { simulator, env, folder } = rehearsal
      simulator.fault({ match: { host: 'graph.microsoft.com', effect: 'write' }, do: { status: 401 } })
      const ended = await cli(['apply'], { cwd: folder, env: { ...env, ...(await byGithub(rehearsal)) } })

      expectTold(ended, { code: 'Apply: 3 done and verified', exit: 0 })
      expect(vouchers(simulator.log)).toHaveLength(2)
      expect(
        simulator.objects('entra.group').filter((one) => String(one['displayName']).startsWith('Life ')),
      ).toHaveLength(3)
    })
  })
})
