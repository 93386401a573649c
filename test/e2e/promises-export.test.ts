import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Simulator } from '../../src/simulator/start.ts'
import { cli, folderForTest } from './front-door.ts'
import { speed, withTenant } from './rehearsal.ts'

/** What a tenant's export lacks by nature: who must never be locked out. */
const framed = (exported: string): string =>
  exported.replace(
    /^version: 1\n/u,
    'version: 1\nbreakGlass: [bg1@contoso.onmicrosoft.com, bg2@contoso.onmicrosoft.com]\n',
  )

/** Types whose objects are exported only where they are named, with one or two each. */
const named = [
  'entra.domainFederation/contoso.com',
  'entra.perUserMfa/svc-scanner@contoso.com',
  'entra.perUserMfa/ada.bergstrom@contoso.com',
  'exchange.mailbox/ada.bergstrom@contoso.com',
  'exchange.mailbox/bram.devries@contoso.com',
  'exchange.casMailbox/ada.bergstrom@contoso.com',
  'exchange.casMailbox/bram.devries@contoso.com',
]

type Row = { readonly name: string; readonly readOnly?: string }

/** The rows that can be declared, from the shipped catalogue: the test grows with it. */
async function declarable(): Promise<readonly string[]> {
  const counted = await cli(['types', '--format', 'json'])
  const rows: readonly Row[] = JSON.parse(counted.out)
  return rows.filter((row) => row.readOnly === undefined).map((row) => row.name)
}

/** Runs the built simulator until the body is done; gives the body where its credentials are. */
async function withSimulator<T>(
  options: readonly string[],
  body: (env: Readonly<Record<string, string>>) => Promise<T>,
): Promise<T> {
  const folder = await folderForTest()
  let stop: ((signal: NodeJS.Signals) => void) | undefined
  let ended: ReturnType<typeof cli> | undefined
  try {
    await new Promise<void>((listening, failed) => {
      ended = cli(['simulate', '--port', '0', '--write-credentials', 'credentials', ...options], {
        cwd: folder,
        env: { TENANTFORM_SIMULATOR_SPEED: String(speed) },
        started: (kill) => (stop = kill),
        said: (out) => {
          if (out.includes('listening on http://127.0.0.1:')) listening()
        },
      })
      ended.then((early) => failed(new Error(early.out + early.err)), failed)
    })
    const lines = await readFile(join(folder, 'credentials/env'), 'utf8')
    const env = Object.fromEntries(
      [...lines.matchAll(/^export ([A-Z_]+)='(.*)'$/gmu)].map(([, name = '', value = '']) => [name, value]),
    )
    return await body({ ...env, TENANTFORM_SIMULATOR_SPEED: String(speed) })
  } finally {
    stop?.('SIGTERM')
    expect((await ended)?.exit).toBe(0)
  }
}

/** Gives a tenant what the seed has none of. */
function furnish({ create, objects }: Simulator): void {
  const [user, group] = [objects('entra.user')[0], objects('entra.group')[0]]
  create('teams.teamsUserPolicyAssignment', {
    objectId: user?.['id'],
    policyType: 'TeamsMeetingPolicy',
    policyAssignment: { displayName: 'AllOn' },
  })
  create('entra.domainFederation', {
    domain: 'contoso.com',
    displayName: 'Contoso sign-in',
    issuerUri: 'urn:contoso:adfs',
    passiveSignInUri: 'https://sts.contoso.com/adfs/ls',
    preferredAuthenticationProtocol: 'wsFed',
    signingCertificate: 'MIIBExampleCertificate',
    federatedIdpMfaBehavior: 'rejectMfaByFederatedIdp',
    isSignedAuthenticationRequestRequired: true,
  })
  const PolicyType = 'TeamsMeetingPolicy'
  create('teams.teamsGroupPolicyAssignment', { GroupId: group?.['id'], PolicyType, PolicyName: 'AllOn', Rank: 1 })
}

const furnished = { variants: { teamsGrantDelay: '0' } }

describe('export then plan is empty', () => {
  test('over every object of every row that a tenant lists', async () => {
    await withTenant(
      undefined,
      async ({ simulator, folder, env, write }) => {
        furnish(simulator)
        const exported = await cli(['export'], { cwd: folder, env })
        await write('tenantform.yml', framed(exported.out))
        const planned = await cli(['plan', '--detailed-exitcode'], { cwd: folder, env })

        expect(planned.out).toContain('No changes. The tenant is as declared.')
        expect(planned.err).toBe('')
        expect(planned.exit).toBe(0)
        expect(simulator.log.filter((line) => line.effect === 'write')).toEqual([])
      },
      furnished,
    )
  })

  test('over the rows whose objects are exported only by name', async () => {
    await withTenant(undefined, async ({ simulator, folder, env, write }) => {
      furnish(simulator)
      const only = named.flatMap((address) => ['--only', address])
      const exported = await cli(['export', ...only], { cwd: folder, env })
      expect(exported.exit).toBe(0)
      expect(exported.out.match(/^ {6}- (domainFederation|perUserMfa|mailbox|casMailbox):$/gmu)).toHaveLength(
        named.length,
      )

      await write('tenantform.yml', framed(exported.out))
      const planned = await cli(['plan', '--detailed-exitcode'], { cwd: folder, env })
      expect(planned.out).toContain('No changes. The tenant is as declared.')
      expect(planned.exit).toBe(0)
    })
  })

  test('and those exports leave out no row that can be declared', async () => {
    await withTenant(
      undefined,
      async ({ simulator, folder, env }) => {
        furnish(simulator)
        const whole = await cli(['export'], { cwd: folder, env })
        const byName = await cli(['export', ...named.flatMap((address) => ['--only', address])], { cwd: folder, env })

        const exported = new Set([...(whole.out + byName.out).matchAll(/^ {6}- (\w+):$/gmu)].map((found) => found[1]))
        const missing = (await declarable()).filter((name) => !exported.has(name.slice(name.indexOf('.') + 1)))
        expect(missing).toEqual([])
      },
      furnished,
    )
  })
})

test('a tenant that was exported as a snapshot and is run from it gives the same export', async () => {
  const folder = await folderForTest()
  const first = await withSimulator([], async (env) => {
    const snapshot = await cli(['export', '--format', 'snapshot', '--out', join(folder, 'taken.json')], { env })
    expect(snapshot.exit).toBe(0)
    return (await cli(['export'], { env })).out
  })
  const again = await withSimulator(['--state', join(folder, 'taken.json')], async (env) => {
    return (await cli(['export'], { env })).out
  })

  expect(first.length).toBeGreaterThan(50_000)
  expect(again).toBe(first)
})

test('a tenant that was dumped at its end and is run from the dump gives the same export and an empty plan', async () => {
  const folder = await folderForTest()
  const dump = join(folder, 'dump.json')
  const first = await withSimulator(['--dump', dump], async (env) => (await cli(['export'], { env })).out)
  await writeFile(join(folder, 'tenantform.yml'), framed(first))
  const again = await withSimulator(['--state', dump], async (env) => {
    const planned = await cli(['plan', '--detailed-exitcode'], { cwd: folder, env })
    expect(planned.out).toContain('No changes. The tenant is as declared.')
    return (await cli(['export'], { env })).out
  })

  expect(again).toBe(first)
})
