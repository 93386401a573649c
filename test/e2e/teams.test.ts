import { describe, expect, test } from 'vitest'
import { cli } from './front-door.ts'
import type { Rehearsal } from './rehearsal.ts'
import { withTenant } from './rehearsal.ts'

const head = `version: 1
tenant: contoso.onmicrosoft.com
breakGlass: [bg1@contoso.onmicrosoft.com, bg2@contoso.onmicrosoft.com]
jobs:
  - name: Teams
    service: teams
    tasks:
`

const yaml = `${head}      - tenantFederationConfiguration:
          AllowFederatedUsers: true
          AllowedDomains: [partner.example, Fabrikam.example]
          AllowTeamsConsumer: false
      - teamsClientConfiguration: { AllowEmailIntoChannel: false, RestrictedSenderList: [alerts@contoso.com] }
      - onlineVoiceRoutingPolicy: { Identity: E2E routing, OnlinePstnUsages: [E2E usage] }
      - onlineVoiceRoute: { Identity: E2Eroute, NumberPattern: "^\\\\+31.*$", OnlinePstnUsages: [E2E usage] }
      - onlinePstnUsage: { Usage: { add: [E2E usage] } }
      - teamsMeetingPolicy:
          - { Identity: Global, AutoAdmittedUsers: InvitedUsers, AllowAnonymousUsersToStartMeeting: false }
          - { Identity: E2E kiosk, AllowMeetNow: false, NewMeetingRecordingExpirationDays: -1 }
      - teamsUserPolicyAssignment:
          { UserPrincipalName: ada.bergstrom@contoso.com, PolicyType: TeamsMeetingPolicy, PolicyName: E2E kiosk }
`

const args = ['--config', 'tenantform.yml']

function runIn({ folder, env }: Rehearsal): (...words: readonly string[]) => ReturnType<typeof cli> {
  return (...words) => cli([...words, ...args], { cwd: folder, env })
}

describe('Teams through the built front door', () => {
  test('is planned without a write, applied and verified, and then as declared', async () => {
    await withTenant(yaml, async (rehearsal) => {
      const run = runIn(rehearsal)
      const planned = await run('plan', '--detailed-exitcode')
      expect([planned.exit, planned.err]).toEqual([3, expect.not.stringContaining('Warning')])
      expect(rehearsal.simulator.log.filter(({ effect }) => effect === 'write')).toEqual([])

      const applied = await run('apply')
      expect(applied.out).toContain('Apply: 8 done and verified')
      expect(applied.exit).toBe(0)
      const order = rehearsal.simulator.log.filter(({ effect }) => effect === 'write').map(({ path }) => path)
      const at = (part: string): number => order.findIndex((path) => path.includes(part))
      expect(at('OnlinePstnUsages')).toBeLessThan(at('OnlineVoiceRoute'))
      expect(at('/OnlineVoiceRoute')).toBeLessThan(at('OnlineVoiceRoutingPolicy'))
      expect(at('TeamsMeetingPolicy')).toBeLessThan(at('userAssignments/assign'))

      const again = await run('plan', '--detailed-exitcode')
      expect(again.out).toContain('No changes.')
      expect(again.exit).toBe(0)
    })
  }, 60_000)

  test.each<[string, string, string]>([
    [
      'a preset of Microsoft is not changed',
      '- teamsMeetingPolicy: { Identity: AllOn, AllowMeetNow: false }',
      'is a preset of Microsoft',
    ],
    ['Global is not deleted', '- { teamsMeetingPolicy: { Identity: Global }, ensure: absent }', 'reset all of it'],
    [
      'nobody is allowed by an empty list',
      '- tenantFederationConfiguration: { AllowedDomains: [] }',
      'cannot be empty',
    ],
    [
      'a property that the service ignores is not declared',
      '- teamsMeetingPolicy: { Identity: Global, AllowUserToJoinExternalMeeting: Disabled }',
      'AllowUserToJoinExternalMeeting',
    ],
  ])(
    '%s: refused with exit code 2 before anything is written',
    async (_, task, words) => {
      await withTenant(`${head}      ${task}\n`, async (rehearsal) => {
        const ended = await runIn(rehearsal)('apply')
        expect(ended.out + ended.err).toContain(words)
        expect(ended.exit).toBe(2)
        expect(rehearsal.simulator.log.filter(({ effect }) => effect === 'write')).toEqual([])
      })
    },
    60_000,
  )

  const meeting = '- teamsMeetingPolicy: { Identity: Global, AllowMeetNow: false, AllowIPVideo: false }'
  test('a change that was answered 200 and dropped has failed, with the names of what did not take', async () => {
    await withTenant(`${head}      ${meeting}\n`, async (rehearsal) => {
      rehearsal.simulator.fault({ match: { method: 'PUT', path: /TeamsMeetingPolicy/u }, do: { status: 200 } })
      const ended = await runIn(rehearsal)('apply')
      expect(ended.out).toContain('was taken and dropped: after 90 s')
      expect(ended.out).toContain('AllowMeetNow, AllowIPVideo')
      expect(ended.exit).toBe(1)
    })
  }, 60_000)

  test('a change that one gated property refuses names all that were sent', async () => {
    await withTenant(`${head}      ${meeting}\n`, async (rehearsal) => {
      const body = { code: 'Forbidden', message: 'You are not authorized to perform this action', errorCode: 40301 }
      const refused = { status: 403, body }
      rehearsal.simulator.fault({ match: { method: 'PUT', path: /TeamsMeetingPolicy/u }, do: refused })
      const ended = await runIn(rehearsal)('apply')
      expect(ended.out).toContain('The request held AllowMeetNow, AllowIPVideo.')
      expect(ended.exit).toBe(5)
    })
  }, 60_000)

  test.each(['resetAfter', 'reset'] as const)(
    'a policy whose making had no answer (%s) is made once',
    async (act) => {
      const made = '- teamsFilesPolicy: { Identity: E2E files, SPChannelFilesTab: Disabled }'
      await withTenant(`${head}      ${made}\n`, async (rehearsal) => {
        rehearsal.simulator.fault({ match: { method: 'POST', path: /TeamsFilesPolicy/u }, do: act })
        const ended = await runIn(rehearsal)('apply')
        expect(ended.out).toContain('Apply: 1 done and verified')
        expect(ended.exit).toBe(0)
        const policies = rehearsal.simulator.objects('teams.teamsFilesPolicy')
        expect(policies.filter((one) => one['Identity'] === 'Tag:E2E files')).toHaveLength(1)
      })
    },
    60_000,
  )
})
