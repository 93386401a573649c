import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Simulator } from '../../src/simulator/start.ts'
import { differences } from './dump-difference.ts'
import { cli } from './front-door.ts'
import { withTenant } from './rehearsal.ts'
import { expectTold, expectUnwritten } from './told.ts'

const yaml = `version: 1
breakGlass: [bg1@contoso.onmicrosoft.com, bg2@contoso.onmicrosoft.com]
guards: { maxDeletes: 10 }
waive:
  - { code: GUARD-IRREVERSIBLE, reason: rehearsal, owner: ops@contoso.com, expires: 2099-01-01 }
  - { code: GUARD-WEAKENED, reason: rehearsal, owner: ops@contoso.com, expires: 2099-01-01 }
jobs:
  - name: Identity
    service: entra
    tasks:
      - group: { displayName: Finance, description: changed }
      - group: { displayName: Made, mailNickname: made, mailEnabled: false, securityEnabled: true }
      - namedLocation: { displayName: Made office, isTrusted: false, ipRanges: [{ cidrAddress: 198.51.100.0/24 }] }
      - conditionalAccessPolicy:
          displayName: Made policy
          state: disabled
          conditions: { clientAppTypes: [all], applications: { includeApplications: [All] }, users: { includeUsers: [All], excludeGroups: [CA-BreakGlass, Made] }, locations: { includeLocations: [All], excludeLocations: [Made office] } }
          grantControls: { operator: OR, builtInControls: [mfa] }
  - name: Mail
    service: exchange
    tasks:
      - transportRule: { Name: Tag external mail, Comments: changed }
      - remoteDomain: { Name: Made domain, DomainName: made.example }
`
const gone = (displayName: string): string => `
      - conditionalAccessPolicy: { displayName: ${displayName} }
        ensure: absent
`

const dump = (simulator: Simulator): Promise<unknown> => Promise.resolve(JSON.parse(JSON.stringify(simulator.dump())))

describe('restore', () => {
  test('RESTORE-01 the plan of an apply is undone: what was made is gone, what was changed is as it was, nothing else moved', async () => {
    await withTenant(yaml, async ({ simulator, folder, env }) => {
      const run = (...words: readonly string[]): ReturnType<typeof cli> => cli(words, { cwd: folder, env })
      const before = await dump(simulator)
      expect((await run('plan', '--out', 'plan.json')).exit).toBe(0)
      expect((await run('apply', '--plan', 'plan.json')).exit).toBe(0)
      expect(differences(before, await dump(simulator)).length).toBeGreaterThan(4)

      const shown = await run('restore', '--plan', 'plan.json', '--out', 'undo.json')
      expect(shown.out).toContain('nothing is written without --apply')
      expect(shown.exit).toBe(0)
      const applied = await run('restore', '--plan', 'plan.json', '--apply', '--reviewed', 'undo.json')
      expect(applied.out).toMatch(/Apply: 6 done and verified/u)
      expect(applied.exit).toBe(0)
      const left = differences(before, await dump(simulator)).filter((one) => !one.at.startsWith('entra.deletedItems'))
      expect(left).toEqual([])
      const again = await run('restore', '--plan', 'plan.json')
      expect(again.out).toContain('No changes.')
    })
  })

  test('RESTORE-02 a deleted policy comes back out of the recycle bin, under its own id', async () => {
    await withTenant(undefined, async ({ simulator, folder, env }) => {
      const [policy] = simulator.objects('entra.conditionalAccessPolicy')
      const name = String(policy?.['displayName'])
      await writeFile(
        join(folder, 'tenantform.yml'),
        `${yaml.slice(0, yaml.indexOf('jobs:'))}  - { code: GUARD-WEAKENED, reason: rehearsal, owner: ops@contoso.com, expires: 2099-01-01 }
jobs:
  - name: Identity
    service: entra
    tasks:${gone(name)}`,
      )
      const run = (...words: readonly string[]): ReturnType<typeof cli> => cli(words, { cwd: folder, env })
      await run('plan', '--out', 'plan.json')
      const deleted = await run('apply', '--plan', 'plan.json')
      expect(deleted.out).toContain('1 done and verified')
      expect(simulator.objects('entra.conditionalAccessPolicy').map((one) => one['id'])).not.toContain(policy?.['id'])

      const back = await run('restore', '--plan', 'plan.json', '--apply')
      expect(back.out).toContain('1 done and verified')
      expect(
        simulator.objects('entra.conditionalAccessPolicy').find((one) => one['id'] === policy?.['id']),
      ).toMatchObject({
        displayName: name,
        state: policy?.['state'],
        conditions: policy?.['conditions'],
      })
    })
  })

  test('RESTORE-03 a restore that is not the reviewed one writes nothing: exit 4', async () => {
    await withTenant(yaml, async ({ simulator, folder, env }) => {
      const run = (...words: readonly string[]): ReturnType<typeof cli> => cli(words, { cwd: folder, env })
      await run('plan', '--out', 'plan.json')
      await run('apply', '--plan', 'plan.json')
      await run('restore', '--plan', 'plan.json', '--out', 'undo.json')
      simulator.change('exchange.transportRule', 'Tag external mail', { Comments: 'theirs' })
      const writes = simulator.log.filter((line) => line.effect === 'write').length
      const ended = await run('restore', '--plan', 'plan.json', '--apply', '--reviewed', 'undo.json')

      expectTold(ended, { code: 'PLAN-STALE', exit: 4 })
      expect(ended.out).toContain('Comments was "changed" and is "theirs"')
      expect(simulator.log.filter((line) => line.effect === 'write').length).toBe(writes)
    })
  })

  test('RESTORE-04 guards judge a restore as they judge any plan: deletions beyond the limit are refused', async () => {
    await withTenant(yaml, async ({ simulator, folder, env }) => {
      const run = (...words: readonly string[]): ReturnType<typeof cli> => cli(words, { cwd: folder, env })
      await run('plan', '--out', 'plan.json')
      await run('apply', '--plan', 'plan.json')
      await writeFile(join(folder, 'tenantform.yml'), yaml.replace('maxDeletes: 10', 'maxDeletes: 0'))
      const writes = simulator.log.filter((line) => line.effect === 'write').length
      const ended = await run('restore', '--plan', 'plan.json', '--apply')

      expect(ended.exit).toBe(4)
      expect(ended.out).toContain('GUARD-MAX-DELETES')
      expect(simulator.log.filter((line) => line.effect === 'write').length).toBe(writes)
    })
  })

  test('RESTORE-05 a snapshot is brought back: renamed, changed and deleted objects', async () => {
    await withTenant(yaml, async ({ simulator, folder, env }) => {
      const run = (...words: readonly string[]): ReturnType<typeof cli> => cli(words, { cwd: folder, env })
      const only = ['--only', 'exchange.transportRule', '--only', 'entra.namedLocation']
      expect((await run('export', '--format', 'snapshot', '--out', 'snap.json', ...only)).exit).toBe(0)
      const before = await dump(simulator)
      const [location] = simulator.objects('entra.namedLocation')
      simulator.change('entra.namedLocation', String(location?.['displayName']), { displayName: 'Renamed by hand' })
      simulator.change('exchange.transportRule', 'Tag external mail', { Comments: 'by hand' })
      const ended = await run('restore', '--snapshot', 'snap.json', '--apply')

      expect(ended.out).toContain('2 done and verified')
      expect(differences(before, await dump(simulator))).toEqual([])
      expect((await run('restore', '--snapshot', 'snap.json')).out).toContain('No changes.')
    })
  })

  test.each([
    ['neither a plan nor a snapshot', [], 'INPUT-INVALID'],
    ['both', ['--plan', 'a', '--snapshot', 'b'], 'INPUT-INVALID'],
    ['--reviewed without --apply', ['--plan', 'plan.json', '--reviewed', 'b'], 'INPUT-INVALID'],
    ['an edited plan', ['--plan', 'edited.json'], 'PLAN-EDITED'],
    ['a file that is none', ['--plan', 'tenantform.yml'], 'PLAN-UNREADABLE'],
  ] as const)('RESTORE-06 %s is refused before anything is written', async (_, words, code) => {
    await withTenant(yaml, async ({ simulator, folder, env }) => {
      const run = (...more: readonly string[]): ReturnType<typeof cli> => cli(more, { cwd: folder, env })
      await run('plan', '--out', 'plan.json')
      const text = await readFile(join(folder, 'plan.json'), 'utf8')
      await writeFile(join(folder, 'edited.json'), text.replace('"changed"', '"chAnged"'))
      const ended = await run('restore', ...words)

      expect(ended.exit).toBe(code === 'INPUT-INVALID' ? 2 : 4)
      expectTold(ended, { code, exit: code === 'INPUT-INVALID' ? 2 : 4 })
      expectUnwritten({ simulator })
    })
  })
})
