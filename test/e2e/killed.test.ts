import { expect, test } from 'vitest'
import { cli } from './front-door.ts'
import { rehearse } from './rehearsal.ts'

const yaml = `version: 1
breakGlass: [bg1@contoso.onmicrosoft.com, bg2@contoso.onmicrosoft.com]
jobs:
  - name: Identity
    service: entra
    tasks:
      - group: { displayName: Killed group, mailNickname: killed, mailEnabled: false, securityEnabled: true, members: "\${{ breakGlass }}" }
      - conditionalAccessPolicy:
          displayName: Killed policy
          state: enabled
          conditions:
            clientAppTypes: [all]
            users: { includeUsers: [All], excludeGroups: [Killed group] }
            applications: { includeApplications: [All] }
          grantControls: { operator: OR, builtInControls: [mfa] }
  - name: Mail
    service: exchange
    tasks:
      - transportRule: { Name: Killed rule, FromScope: NotInOrganization, PrependSubject: "[Ext] " }
`

const named = (list: readonly Record<string, unknown>[], property: string, name: string): number =>
  list.filter((one) => one[property] === name).length

/** Kills an apply at its n-th request, applies again elsewhere, and says what is there. */
async function killedAt(n: number): Promise<{ readonly requests: number; readonly after: unknown }> {
  let kill: ((signal: NodeJS.Signals) => void) | undefined
  let requests = 0
  const { simulator, folder, env, write } = await rehearse(yaml, {
    onRequest: () => {
      requests += 1
      if (requests === n) kill?.('SIGKILL')
    },
  })
  try {
    await cli(['apply'], { cwd: folder, env, started: (signal) => (kill = signal) })
    const seen = requests
    kill = undefined
    await write('elsewhere.yml', yaml)
    const again = await cli(['apply', '--config', 'elsewhere.yml'], { cwd: folder, env })
    const last = await cli(['plan', '--config', 'elsewhere.yml', '--detailed-exitcode'], { cwd: folder, env })
    return {
      requests: seen,
      after: {
        again: again.exit,
        last: last.exit,
        groups: named(simulator.objects('entra.group'), 'displayName', 'Killed group'),
        policies: named(simulator.objects('entra.conditionalAccessPolicy'), 'displayName', 'Killed policy'),
        rules: named(simulator.objects('exchange.transportRule'), 'Name', 'Killed rule'),
      },
    }
  } finally {
    await simulator.close()
  }
}

const whole = { again: 0, last: 0, groups: 1, policies: 1, rules: 1 }

test(
  'an apply killed at any request is run again elsewhere with nothing but the YAML: the declared tenant, no second object',
  { timeout: 300_000 },
  async () => {
    const untouched = await killedAt(0)
    expect(untouched.after).toEqual(whole)
    expect(untouched.requests).toBeGreaterThan(10)

    for (let n = 1; n <= untouched.requests; n += 1) {
      const { after } = await killedAt(n)
      expect({ n, after }).toEqual({ n, after: whole })
    }
  },
)
