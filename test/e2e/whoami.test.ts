import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { prepareKeys } from '../../src/simulator/start.ts'
import type { Prepare } from './credentials.ts'
import {
  byAppService,
  byAzureDevOps,
  byCertificate,
  byGithub,
  byGitlab,
  byMachine,
  byTokenFile,
  exchanges,
  secretsOf,
} from './credentials.ts'
import type { Ended } from './front-door.ts'
import { action, cli } from './front-door.ts'
import type { Rehearsal } from './rehearsal.ts'
import { withTenant } from './rehearsal.ts'
import { expectTold, expectUnwritten } from './told.ts'

const keys = prepareKeys(Date.now())

const within = async <T>(body: (rehearsal: Rehearsal) => Promise<T>): Promise<T> =>
  withTenant(undefined, body, { keys: await keys })

async function whoami(
  rehearsal: Rehearsal,
  words: readonly string[] = [],
  prepare: Prepare = byCertificate,
): Promise<Ended> {
  const env = { ...rehearsal.env, ...(await prepare(rehearsal)) }
  return cli(['whoami', ...words], { cwd: rehearsal.folder, env })
}

/** The whole answer, its numbers of types left to the catalogue. */
const shaped = (text: string): string =>
  text
    .replaceAll(/\d{4}-\d\d-\d\d \d\d:\d\d:\d\d/gu, 'TIME')
    .replaceAll(/\b\d+ types, may write \d+/gu, 'N types, may write M')

describe('whoami', () => {
  test('tells people who signs in, with what, and what it may do', async () => {
    await within(async (rehearsal) => {
      const { simulator } = rehearsal
      const ended = await whoami(rehearsal, ['--service', 'exchange'])

      expect(ended).toMatchObject({ exit: 0, err: '' })
      expect(shaped(ended.out)).toMatch(
        new RegExp(
          [
            `^Tenant       contoso\\.onmicrosoft\\.com \\(${simulator.tenantId}\\), commercial cloud`,
            `Application  ${simulator.clientId}, service principal [\\w-]{36}`,
            'Credential   certificate: the certificate CN=Tenantform pipeline \\(SHA-256 [0-9a-f]{64}\\), until TIME UTC',
            '             Signing in with the certificate: .+\\.',
            '',
            'exchange',
            '  token        for https://outlook\\.office365\\.com, until TIME UTC',
            '  permissions  Exchange\\.ManageAsApp',
            '  roles        Exchange Administrator, Teams Administrator, Compliance Administrator',
            '  may read     N types, may write M\n$',
          ].join('\n'),
          'u',
        ),
      )
      expect(new Set(simulator.log.map((line) => line.host))).toEqual(new Set(['login.microsoftonline.com']))
    })
  })

  test('tells programs the same', async () => {
    await within(async (rehearsal) => {
      const { simulator, folder } = rehearsal
      const ended = await whoami(rehearsal, ['--service', 'exchange', '--format', 'json', '--out', 'who.json'])

      expect(ended).toMatchObject({ exit: 0, out: '' })
      expect(JSON.parse(await readFile(join(folder, 'who.json'), 'utf8'))).toEqual({
        tenant: simulator.tenantId,
        name: 'contoso.onmicrosoft.com',
        cloud: 'commercial',
        application: simulator.clientId,
        servicePrincipal: expect.stringMatching(/^[\w-]{36}$/u),
        credential: {
          kind: 'certificate',
          words: expect.stringContaining('CN=Tenantform pipeline'),
          ends: expect.stringMatching(/^\d{4}-\d\d-\d\dT/u),
        },
        why: expect.stringContaining('Signing in with the certificate'),
        services: [
          {
            service: 'exchange',
            audience: 'https://outlook.office365.com',
            expires: expect.stringMatching(/^\d{4}-\d\d-\d\dT/u),
            permissions: ['Exchange.ManageAsApp'],
            directoryRoles: ['Exchange Administrator', 'Teams Administrator', 'Compliance Administrator'],
            abilities: {
              read: expect.arrayContaining(['exchange.transportRule']),
              write: expect.arrayContaining(['exchange.transportRule']),
              lacking: [],
            },
          },
        ],
      })
    })
  })

  test('asks all five services’ tokens where none is chosen, and writes nothing', async () => {
    await within(async (rehearsal) => {
      const ended = await whoami(rehearsal)

      expect(ended.exit).toBe(0)
      expect(ended.out.match(/^\w+$/gmu)).toEqual(['entra', 'exchange', 'purview', 'teams', 'sharepoint'])
      expect(ended.out).not.toContain('lacks')
      expectUnwritten(rehearsal)
    })
  })

  test.each([
    ['GitHub', byGithub, 'github: GitHub’s ID token'],
    ['Azure DevOps', byAzureDevOps, 'azure-devops: Azure DevOps’ ID token for the service connection [\\w-]{36}'],
    ['GitLab', byGitlab, 'gitlab: GitLab’s ID token, until TIME UTC'],
    ['a token file', byTokenFile, 'token-file: the token file \\S+token'],
    ['a machine', byMachine, 'managed-identity: the managed identity'],
    ['App Service', byAppService, 'managed-identity: the managed identity'],
  ] as const)('describes the credential of %s and repeats no secret of it', async (_, prepare, words) => {
    await within(async (rehearsal) => {
      const ended = await whoami(rehearsal, ['--service', 'entra', '--debug'], prepare)

      expectTold(ended, { code: /^Tenant/u, exit: 0 }, secretsOf(rehearsal))
      expect(shaped(ended.out)).toMatch(new RegExp(`\nCredential   ${words}\n +Signing in with`, 'u'))
    })
  })

  test.each([
    ['entra', 'Policy.Read.All', /lacks {8}permission Policy\.Read\.All.*, to read .*conditionalAccessPolicy/u],
    ['exchange', 'Exchange.ManageAsApp', /lacks {8}permission Exchange\.ManageAsApp, to read .*and \d+ more/u],
    [
      'teams',
      'TeamsUserConfiguration.Read.All',
      /lacks .*TeamsUserConfiguration.*, to read teamsUserPolicyAssignment/u,
    ],
    ['sharepoint', 'SharePoint/Sites.FullControl.All', /lacks {8}permission Sites\.FullControl\.All, to write tenant/u],
  ] as const)('names what %s lacks without %s', async (service, permission, words) => {
    await within(async (rehearsal) => {
      rehearsal.simulator.app.revoke(permission)
      const ended = await whoami(rehearsal, ['--service', service])

      expect(ended).toMatchObject({ exit: 0, err: '' })
      expect(ended.out).toMatch(words)
    })
  })

  test('names a directory role that is missing', async () => {
    await within(async (rehearsal) => {
      rehearsal.simulator.app.directoryRole('Compliance Administrator', false)
      const ended = await whoami(rehearsal, ['--service', 'purview'])

      expect(ended.out).toMatch(/lacks {8}directory role .*Compliance Administrator.*, to write/u)
    })
  })

  test('tells the other services where one has no token, and ends with 5', async () => {
    await within(async (rehearsal) => {
      const { simulator } = rehearsal
      const body = {
        error: 'invalid_resource',
        error_codes: [500011],
        error_description: 'AADSTS500011: The resource principal named https://outlook.office365.com was not found.',
      }
      simulator.fault({ match: { path: /\/token/u, method: 'POST', nth: 2 }, do: { status: 400, body } })
      const words = ['--service', 'entra', '--service', 'exchange', '--service', 'purview']
      const ended = await whoami(rehearsal, [...words, '--format', 'json'])

      expectTold(ended, { code: 'SIGN-IN-RESOURCE', exit: 5 })
      const { services } = Object(JSON.parse(ended.out))
      expect(services).toMatchObject([
        { service: 'entra', permissions: expect.any(Array) },
        { service: 'exchange', trouble: { code: 'SIGN-IN-RESOURCE' } },
        { service: 'purview', permissions: expect.any(Array) },
      ])
      expect(services[1]).not.toHaveProperty('abilities')
    })
  })

  test('says so in words, too, and what to do', async () => {
    await within(async (rehearsal) => {
      rehearsal.simulator.app.revoke('Sites.Read.All')
      const ended = await whoami(rehearsal, ['--service', 'sharepoint', '--service', 'teams'])

      expectTold(ended, { code: /\nsharepoint\n {2}PERMISSION-DENIED .+\n {2}\S.+\n/u, exit: 5 })
      expect(ended.out).toMatch(/\nteams\n {2}token/u)
    })
  })

  test('refuses a service that there is none of, unasked', async () => {
    await within(async (rehearsal) => {
      expectTold(await whoami(rehearsal, ['--service', 'intune']), {
        code: /INPUT-INVALID[^]*entra, exchange/u,
        exit: 2,
      })
      expect(exchanges(rehearsal.simulator.log)).toEqual([])
    })
  })

  test('is a command of the action, too', async () => {
    await within(async (rehearsal) => {
      const { simulator, env, folder } = rehearsal
      const ended = await action(
        { command: 'whoami', tenant: simulator.tenantDomain, 'client-id': simulator.clientId, service: 'exchange' },
        {
          cwd: folder,
          env: {
            TENANTFORM_SIMULATOR: env['TENANTFORM_SIMULATOR'] ?? '',
            ...(await byGithub(rehearsal)),
          },
        },
      )

      expectTold(ended, { code: 'github: GitHub’s ID token', exit: 0 }, secretsOf(rehearsal))
      expect(ended.outputs['exit-code']).toBe('0')
    })
  })
})
