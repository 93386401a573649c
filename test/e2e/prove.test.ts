import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { differences } from './dump-difference.ts'
import { cli } from './front-door.ts'
import type { Rehearsal } from './rehearsal.ts'
import { rehearse, withTenant } from './rehearsal.ts'

const yaml = (tenant = 'contoso.onmicrosoft.com'): string => `version: 1
tenant: ${tenant}
proof: [proof/]
jobs:
  - name: Information
    service: purview
    tasks:
      - dlpCompliancePolicy: { Name: Cards, Mode: TestWithoutNotifications, ExchangeLocation: [All] }
`
const every = ['entra', 'exchange', 'purview', 'teams', 'sharepoint'].flatMap((name) => ['--service', name])
const run = ({ folder, env }: Rehearsal, ...words: readonly string[]): ReturnType<typeof cli> =>
  cli(words, { cwd: folder, env })
const writes = ({ simulator }: Rehearsal): number => simulator.log.filter(({ effect }) => effect === 'write').length

/** All text of the proofs of a rehearsal. */
async function proofs({ folder }: Rehearsal): Promise<string> {
  const names = await readdir(join(folder, 'proof'))
  return (await Promise.all(names.map((name) => readFile(join(folder, 'proof', name), 'utf8')))).join('\n')
}

describe('a proof by reading', () => {
  test('takes the place of the waiver, in this tenant alone', async () => {
    await withTenant(yaml(), async (here) => {
      const before = await run(here, 'apply')
      expect([before.exit, before.out.includes('UNPROVEN')]).toEqual([4, true])

      const proven = await run(here, 'prove')
      expect(proven.exit).toBe(0)
      expect(proven.out).toMatch(/purview\.dlpCompliancePolicy +proven: read, absent \(2 objects\)/u)
      expect(proven.out).toContain('create, update, delete not: nothing was written: --write was not given')
      expect(writes(here)).toBe(0)

      const after = await run(here, 'apply')
      expect([after.exit, after.out.includes('UNPROVEN')]).toEqual([0, false])
      expect(after.out).toContain(
        'taken for captured by a proof of this tenant: purview.dlpCompliancePolicy (read, not',
      )
    })
  })

  test('counts for nothing in another tenant, and that is said', async () => {
    await withTenant(yaml(), async (here) => {
      expect((await run(here, 'prove')).exit).toBe(0)
      const id = '11111111-2222-4333-8444-555555555555'
      const moved = JSON.parse(JSON.stringify(here.simulator.dump()))
      moved.tenant = { id, initialDomain: 'contoso.onmicrosoft.com' }
      await writeFile(join(here.folder, 'other.json'), JSON.stringify(moved))

      const planned = await run(here, 'apply', '--rehearse', 'other.json')
      expect([planned.exit, planned.out.includes('UNPROVEN')]).toEqual([4, true])
      expect(planned.out).toContain('is a proof of another tenant and counts for nothing here.')
    })
  })

  test('is refused once it was edited, before anything is asked', async () => {
    await withTenant(yaml(), async (here) => {
      expect((await run(here, 'prove')).exit).toBe(0)
      const [name = ''] = await readdir(join(here.folder, 'proof'))
      const path = join(here.folder, 'proof', name)
      await writeFile(path, (await readFile(path, 'utf8')).replace('"objects": 3', '"objects": 4'))
      const asked = here.simulator.log.length

      const applied = await run(here, 'apply')
      expect([applied.exit, applied.out.includes('PROOF-EDITED')]).toEqual([4, true])
      expect(here.simulator.log.length).toBe(asked)

      await writeFile(path, '{}')
      const unreadable = await run(here, 'plan')
      expect([unreadable.exit, unreadable.out.includes('PROOF-UNREADABLE')]).toEqual([2, true])
    })
  })

  test('does not count where there was nothing to decode', async () => {
    await withTenant(yaml(), async (here) => {
      for (const { Name } of here.simulator.objects('purview.dlpComplianceRule'))
        here.simulator.remove('purview.dlpComplianceRule', String(Name))
      for (const { Name } of here.simulator.objects('purview.dlpCompliancePolicy'))
        here.simulator.remove('purview.dlpCompliancePolicy', String(Name))

      const proven = await run(here, 'prove', '--only', 'purview.dlpCompliancePolicy')
      expect(proven.out).toContain('read not: there is no object of it, so none was decoded')
      expect((await run(here, 'apply')).exit).toBe(4)
    })
  })

  test('holds nobody, nothing of the tenant and no token', async () => {
    await withTenant(yaml(), async (here) => {
      expect((await run(here, 'prove', ...every)).exit).toBe(0)
      const text = await proofs(here)
      const { simulator } = here
      const people = simulator.objects('entra.user')
      const named = ['displayName', 'userPrincipalName', 'mail', 'id', 'givenName', 'surname', 'mobilePhone']
      const rows = ['entra.group', 'entra.conditionalAccessPolicy', 'exchange.transportRule', 'exchange.mailbox']
      const theirs = [
        ...people.flatMap((one) => named.map((member) => one[member])),
        ...rows.flatMap((type) =>
          simulator.objects(type).flatMap(({ displayName, Name, id }) => [displayName, Name, id]),
        ),
        simulator.tenantId,
        simulator.tenantDomain,
        simulator.clientId,
      ].filter((one): one is string => typeof one === 'string' && one.length > 4)

      expect(theirs.length).toBeGreaterThan(200)
      expect(theirs.filter((one) => holdsWord(text, one))).toEqual([])
      expect(holdsWord(`${text} "${String(people[5]?.['displayName'])}"`, String(people[5]?.['displayName']))).toBe(
        true,
      )
      expect(text.match(/contoso|Bearer|eyJ\w{5}|"authorization"/giu) ?? []).toEqual([])
      expect(text.match(/"step": "read"/gu)?.length ?? 0).toBeGreaterThan(70)
    })
  })
})

describe('a proof by writing', () => {
  test('makes, changes and deletes, and leaves the tenant as it was', async () => {
    await withTenant(yaml(), async (here) => {
      const before = here.simulator.dump()
      const proven = await run(here, 'prove', ...every, '--write', '--format', 'json')
      expect(proven.exit).toBe(0)
      const { proofs: shown }: { proofs: { type: string; steps: Record<string, { proven: boolean }> }[] } = JSON.parse(
        proven.out,
      )
      const made = shown.filter(({ steps }) => steps['create']?.proven === true)

      expect(made.map(({ type }) => type)).toEqual(
        expect.arrayContaining(['purview.dlpCompliancePolicy', 'purview.label', 'teams.teamsMeetingPolicy']),
      )
      expect(made.filter(({ steps }) => steps['delete']?.proven !== true)).toEqual([])
      expect(made.filter(({ steps }) => steps['update']?.proven !== true)).toEqual([])
      expect(made.length).toBe(10)
      await settled(here)
      expect(differences(before, here.simulator.dump())).toEqual([])
    })
  })

  test('says what could not be made, and takes nothing that was not there for deleted', async () => {
    await withTenant(yaml(), async (here) => {
      here.simulator.fault({ match: { cmdlet: 'New-RemoteDomain' }, times: 1_000, do: { status: 400 } })
      const proven = await run(here, 'prove', '--only', 'exchange.remoteDomain', '--write')

      expect(proven.exit).toBe(0)
      expect(proven.out).toMatch(/exchange\.remoteDomain +proven: read, absent \(/u)
      expect(proven.out).toContain('update, delete not: there was nothing to do it to: nothing could be made')
    })
  })

  test('never happens in a tenant that the YAML does not name', async () => {
    for (const [text, code] of [
      [yaml('fabrikam.onmicrosoft.com'), 'CONFIG-TENANT'],
      [yaml('11111111-2222-4333-8444-555555555555'), 'PROVE-TENANT'],
      [yaml().replace(/^tenant:.*$/mu, ''), 'PROVE-TENANT'],
    ] as const)
      await withTenant(text, async (here) => {
        const proven = await run(here, 'prove', '--write')
        expect([proven.exit === 0, proven.out.includes(code)]).toEqual([false, true])
        expect(writes(here)).toBe(0)
        expect(await readdir(here.folder)).not.toContain('proof')
      })
  })

  test('that was killed leaves what the next one finds: reading tells it, writing deletes it', async () => {
    let kill: ((signal: NodeJS.Signals) => void) | undefined
    let count = 0
    const here = await rehearse(yaml(), {
      onRequest: ({ effect }) => {
        if (effect !== 'write') return
        count += 1
        if (count === 2) kill?.('SIGKILL')
      },
    })
    try {
      const before = here.simulator.dump()
      const service = ['--service', 'exchange']
      await cli(['prove', ...service, '--write'], {
        cwd: here.folder,
        env: here.env,
        started: (signal) => (kill = signal),
      })
      kill = undefined
      expect(differences(before, here.simulator.dump())).not.toEqual([])

      const told = await run(here, 'prove', ...service)
      expect([told.exit, told.out.includes('SCRATCH-LEFT')]).toEqual([1, true])
      expect(told.out).toMatch(/exchange\.authenticationPolicy\/tenantform-proof-[0-9a-f]{8}: an earlier run left it/u)

      const removed = await run(here, 'prove', ...service, '--write')
      expect(removed.exit).toBe(0)
      expect(removed.err).toMatch(/exchange\.authenticationPolicy\/tenantform-proof-[0-9a-f]{8} of an earlier run was/u)
      expect(differences(before, here.simulator.dump())).toEqual([])
    } finally {
      await here.simulator.close()
    }
  })

  test('that is told to stop takes away what it made', async () => {
    let stop: ((signal: NodeJS.Signals) => void) | undefined
    const here = await rehearse(yaml(), {
      onRequest: ({ effect }) => {
        if (effect === 'write') stop?.('SIGTERM')
      },
    })
    try {
      const before = here.simulator.dump()
      const ended = await cli(['prove', '--service', 'exchange', '--write'], {
        cwd: here.folder,
        env: here.env,
        started: (signal) => (stop = signal),
      })
      expect(ended.out).toContain('not: the run was stopped')
      expect(differences(before, here.simulator.dump())).toEqual([])
    } finally {
      await here.simulator.close()
    }
  })
})

/** Whether a text holds another one that is not a part of a longer word: `Martins` is not in `SmartInsights`. */
function holdsWord(text: string, word: string): boolean {
  const escaped = word.replaceAll(/[$()*+./?[\\\]^{|}]/gu, String.raw`\$&`)
  return new RegExp(String.raw`(?<![A-Za-z])${escaped}(?![A-Za-z])`, 'iu').test(text)
}

/** Waits until removed policies of Purview are no longer listed, which the service says takes its time. */
async function settled(here: Rehearsal): Promise<void> {
  const scratch = (): number =>
    ['purview.dlpCompliancePolicy', 'purview.dlpComplianceRule'].flatMap((type) =>
      here.simulator.objects(type).filter(({ Name }) => String(Name).startsWith('tenantform-proof-')),
    ).length
  await expect.poll(scratch, { timeout: 20_000 }).toBe(0)
}
