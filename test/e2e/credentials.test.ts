import { writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { SimulatorOptions } from '../../src/simulator/start.ts'
import { prepareKeys } from '../../src/simulator/start.ts'
import { action, cli } from './front-door.ts'
import type { Prepare } from './credentials.ts'
import {
  byAppService,
  byAzureDevOps,
  byCertificate,
  byGithub,
  byGitlab,
  byMachine,
  byPfx,
  byTokenFile,
  exchanges,
  gitlab,
  nothing,
  secretsOf,
  vouchers,
} from './credentials.ts'
import type { Rehearsal } from './rehearsal.ts'
import { withTenant } from './rehearsal.ts'
import { expectTold, expectUnwritten } from './told.ts'

const keys = prepareKeys(Date.now())

const yaml = `version: 1
breakGlass: [bg1@contoso.onmicrosoft.com, bg2@contoso.onmicrosoft.com]
jobs:
  - name: I
    service: entra
    tasks: [{ group: { displayName: Finance, description: changed } }]
  - name: M
    service: exchange
    tasks: [{ organizationConfig: { BookingsEnabled: false } }]
`

async function within<T>(
  body: (rehearsal: Rehearsal) => Promise<T>,
  options: Partial<SimulatorOptions> = {},
  source = yaml,
): Promise<T> {
  return withTenant(source, body, { keys: await keys, ...options })
}

const ready = async (rehearsal: Rehearsal, prepare: Prepare, more: Readonly<Record<string, string>> = {}) => ({
  cwd: rehearsal.folder,
  env: { ...rehearsal.env, ...(await prepare(rehearsal)), ...more },
})

describe('every credential', () => {
  test.each([
    ['a certificate in PEM', byCertificate, []],
    ['a PFX', byPfx, []],
    ['GitHub’s ID token', byGithub, ['pipelines.actions.githubusercontent.com']],
    ['Azure DevOps’ ID token', byAzureDevOps, ['dev.azure.com']],
    ['GitLab’s ID token', byGitlab, []],
    ['a token file', byTokenFile, []],
    ['a machine’s managed identity', byMachine, ['169.254.169.254']],
    ['App Service’s managed identity', byAppService, ['169.254.129.2']],
  ] as const)('%s signs in to two services', async (_, prepare, [voucher]) => {
    await within(async (rehearsal) => {
      const ended = await cli(['check', '--debug', '--format', 'json'], await ready(rehearsal, prepare))

      expectTold(ended, { code: '"drift"', exit: 3 }, secretsOf(rehearsal))
      const run: unknown = JSON.parse(ended.out)
      expect(run).toMatchObject({
        troubles: [],
        compared: { declared: 2, same: 0, different: 2, unknown: 0 },
        notices: [expect.stringContaining('rehearsal')],
      })
      // Each token request presents a fresh token of whoever vouches.
      const { log } = rehearsal.simulator
      expect(exchanges(log).map((line) => line.status)).toEqual([200, 200])
      expect(vouchers(log)).toEqual(voucher === undefined ? [] : [voucher, voucher])
      expect(log.filter((line) => line.status === 501)).toEqual([])
    })
  })

  test('a token file is read again for every token, for its writer keeps it fresh', async () => {
    const first = { ...gitlab, subject: 'system:serviceaccount:ops:first' }
    const second = { ...gitlab, subject: 'system:serviceaccount:ops:second' }
    const steps: (() => void)[] = []
    await within(
      async (rehearsal) => {
        const { simulator } = rehearsal
        simulator.app.federate(first)
        const path = await rehearsal.write('token', await simulator.idToken(first))
        const later = await simulator.idToken(second)
        // While the first token request is on its way the file is written anew; the second one has to present what is in it then.
        steps.push(
          () => {
            writeFileSync(path, later)
          },
          () => {
            simulator.app.forgetFederations()
            simulator.app.federate(second)
          },
        )
        const ended = await cli(['check', '--token-file', path], await ready(rehearsal, () => nothing))

        expectTold(ended, { code: 'Drift: 2 objects', exit: 3 })
        expect(exchanges(simulator.log).map((line) => line.status)).toEqual([200, 200])
      },
      {
        onRequest: (line) => {
          if (line.method === 'POST' && line.host.startsWith('login.')) steps.shift()?.()
        },
      },
    )
  })
})

describe('where several credentials fit', () => {
  const certificateAndGithub: Prepare = (rehearsal) => {
    const { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: token } = Object(byGithub(rehearsal))
    return { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: token }
  }
  const githubAndFile: Prepare = async (rehearsal) => ({
    ...(await byTokenFile(rehearsal)),
    ...(await byGithub(rehearsal)),
  })

  test.each([
    [
      'what is given goes first',
      certificateAndGithub,
      {},
      'Signing in with the certificate: it is given as an input, which goes before what the environment offers (GitHub’s ID token would fit too).',
      0,
    ],
    [
      'else their order decides',
      githubAndFile,
      {},
      'Signing in with GitHub’s ID token: of those that fit, it comes first (the token file would fit too).',
      2,
    ],
    [
      'the input credential decides over both',
      certificateAndGithub,
      { TENANTFORM_CREDENTIAL: 'github' },
      'Signing in with GitHub’s ID token: the input credential names it (the certificate would fit too).',
      2,
    ],
  ] as const)('%s, and the run says so', async (_, prepare, more, why, asked) => {
    await within(async (rehearsal) => {
      const start = await ready(rehearsal, prepare, more)
      const [text, json] = [await cli(['check'], start), await cli(['check', '--format', 'json'], start)]

      expect(text.out).toContain(`Note: ${why}`)
      expect(JSON.parse(json.out)).toMatchObject({ notices: expect.arrayContaining([why]) })
      expect(vouchers(rehearsal.simulator.log)).toHaveLength(asked * 2)
    })
  })

  test('an export says so beside its answer, which stays a document', async () => {
    await within(async (rehearsal) => {
      const ended = await cli(['export', '--service', 'entra'], await ready(rehearsal, certificateAndGithub))

      expect(ended).toMatchObject({ exit: 0, out: expect.stringMatching(/^version: 1\n/u) })
      expect(ended.err).toContain('GitHub’s ID token would fit too')
      expect(ended.out).not.toContain('would fit too')
    })
  })

  test('a sign-in that fails says why it was this one', async () => {
    await within(async (rehearsal) => {
      rehearsal.simulator.app.forgetCertificates()
      const ended = await cli(['check'], await ready(rehearsal, certificateAndGithub))

      expectTold(ended, { code: 'SIGN-IN-CERTIFICATE-UNKNOWN', exit: 5 })
      expect(ended.err).toContain('goes before what the environment offers (GitHub’s ID token would fit too)')
    })
  })

  test('one that is named and not there is an error, and no other one is tried', async () => {
    await within(async (rehearsal) => {
      const ended = await cli(['check', '--credential', 'gitlab'], await ready(rehearsal, certificateAndGithub))

      expectTold(ended, { code: /SIGN-IN-CREDENTIAL-MISSING[^]*id_tokens/u, exit: 2 })
      expect(rehearsal.simulator.log).toEqual([])
    })
  })
})

describe('the audience of another cloud', () => {
  const usGovernment = 'api://AzureADTokenExchangeUSGov'
  const trusted =
    (who: (rehearsal: Rehearsal) => object): Prepare =>
    (rehearsal) => {
      const { issuer, subject } = Object(who(rehearsal))
      rehearsal.simulator.app.forgetFederations()
      rehearsal.simulator.app.federate({ issuer, subject, audience: usGovernment })
      return nothing
    }
  const github = trusted(({ simulator }) => ({
    issuer: 'https://token.actions.githubusercontent.com',
    subject: simulator.oidc.subject,
  }))
  const both =
    (...all: readonly Prepare[]): Prepare =>
    async (rehearsal) =>
      Object.assign({}, ...(await Promise.all(all.map(async (one) => one(rehearsal)))))

  test.each([
    ['in the application', both(byGithub, github), {}, /SIGN-IN-FEDERATION[^]*audience api:\/\/AzureADTokenExchange,/u],
    [
      'in the input',
      byGithub,
      { INPUT: usGovernment },
      /SIGN-IN-FEDERATION[^]*audience api:\/\/AzureADTokenExchangeUSGov[,.]/u,
    ],
    [
      'in a GitLab job',
      async ({ simulator }: Rehearsal) => {
        simulator.app.federate(gitlab)
        return { ...nothing, TENANTFORM_ID_TOKEN: await simulator.idToken({ ...gitlab, audience: usGovernment }) }
      },
      {},
      /SIGN-IN-FEDERATION[^]*audience api:\/\/AzureADTokenExchangeUSGov[,.]/u,
    ],
    ['asked of a machine', byMachine, { INPUT: usGovernment }, /SIGN-IN-MANAGED-IDENTITY[^]*AADSTS50001/u],
  ] as const)('%s is refused by name', async (_, prepare, { INPUT }: { readonly INPUT?: string }, code) => {
    await within(async (rehearsal) => {
      const words = INPUT === undefined ? [] : ['--federation-audience', INPUT]
      const ended = await cli(['apply', '--debug', ...words], await ready(rehearsal, prepare))

      expectTold(ended, { code, exit: 5 }, secretsOf(rehearsal))
      expectUnwritten(rehearsal)
      expect(exchanges(rehearsal.simulator.log).filter((line) => line.status === 200)).toEqual([])
    })
  })

  test.each([
    ['GitHub', both(byGithub, github)],
    ['a machine', byMachine],
  ] as const)('is the right one in that cloud: %s', async (_, prepare) => {
    await within(
      async (rehearsal) => {
        const ended = await cli(['check', '--cloud', 'gcchigh'], await ready(rehearsal, prepare))

        expectTold(ended, { code: 'Drift: 2 objects', exit: 3 })
        expect(exchanges(rehearsal.simulator.log).map((line) => line.host)).toEqual([
          'login.microsoftonline.us',
          'login.microsoftonline.us',
        ])
      },
      { cloud: 'gcchigh' },
    )
  })
})

test('the action takes the credential by its inputs, too', async () => {
  await within(async (rehearsal) => {
    const { simulator, env, folder } = rehearsal
    const { requestUri, accessToken, serviceConnectionId } = simulator.azureDevOps
    simulator.app.federate(simulator.azureDevOps)
    const ended = await action(
      {
        command: 'check',
        tenant: simulator.tenantDomain,
        'client-id': simulator.clientId,
        certificate: env['TENANTFORM_CERTIFICATE'] ?? '',
        'certificate-key': env['TENANTFORM_CERTIFICATE_KEY'] ?? '',
        credential: 'azure-devops',
        'service-connection-id': serviceConnectionId,
      },
      {
        cwd: folder,
        env: {
          TENANTFORM_SIMULATOR: simulator.url,
          TENANTFORM_SIMULATOR_SPEED: env['TENANTFORM_SIMULATOR_SPEED'] ?? '',
          SYSTEM_OIDCREQUESTURI: requestUri,
          SYSTEM_ACCESSTOKEN: accessToken,
        },
      },
    )

    expectTold(
      ended,
      { code: 'the input credential names it \\(the certificate would fit too\\)', exit: 3 },
      secretsOf(rehearsal),
    )
    expect(ended.outputs['exit-code']).toBe('3')
    expect(ended.summary).toContain('the certificate would fit too')
    expect(vouchers(simulator.log)).toEqual(['dev.azure.com', 'dev.azure.com'])
  })
})
