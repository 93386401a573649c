import { expect, test } from 'vitest'
import { cli } from './front-door.ts'
import { waiveMeant } from './meant.ts'
import { withTenant } from './rehearsal.ts'

const good =
  `version: 1\n${waiveMeant()}\n` +
  'jobs:\n  - name: J\n    service: exchange\n    tasks:\n      - organizationConfig: { OAuth2ClientProfileEnabled: false }\n'

test('a federated credential that does not fit names the claims that must', async () => {
  await withTenant(good, async ({ simulator, folder, env }) => {
    simulator.app.forgetFederations()
    simulator.app.federate({
      issuer: 'https://token.actions.githubusercontent.com',
      subject: 'repo:contoso/other:environment:production',
      audience: 'api://AzureADTokenExchange',
    })
    const { TENANTFORM_CERTIFICATE: _, TENANTFORM_CERTIFICATE_KEY: __, ...rest } = env
    const ended = await cli(['plan'], {
      cwd: folder,
      env: {
        ...rest,
        ACTIONS_ID_TOKEN_REQUEST_URL: simulator.oidc.requestUrl,
        ACTIONS_ID_TOKEN_REQUEST_TOKEN: simulator.oidc.requestToken,
      },
    })

    expect(ended.out).toContain('SIGN-IN-FEDERATION')
    expect(ended.out).toContain(simulator.oidc.subject.replaceAll('::', ':'))
    expect(ended.out).not.toMatch(/eyJ[A-Za-z0-9_-]{20,}\./u)
    expect(ended.exit).toBe(5)
  })
})

test('a proxy that is not there is told as one', async () => {
  await withTenant(good, async ({ folder, env }) => {
    const ended = await cli(['plan', '--retries', '0'], {
      cwd: folder,
      env: { ...env, TENANTFORM_SIMULATOR: '', HTTPS_PROXY: 'http://127.0.0.1:9' },
    })

    expect(ended.out).toMatch(/NETWORK-(PROXY|FAILED)/u)
    expect(ended.exit).toBe(1)
  })
})

test('a journal that cannot be written stops the apply before its first write', async () => {
  await withTenant(good, async ({ simulator, folder, env }) => {
    const ended = await cli(['apply', '--journal', '/dev/full'], { cwd: folder, env })

    expect(ended.out).toContain('FILE-NOT-WRITTEN')
    expect(simulator.log.filter((line) => line.effect === 'write')).toEqual([])
    expect(ended.exit).toBe(1)
  })
})

test('a name that two objects carry is never guessed at', async () => {
  const yaml =
    'version: 1\njobs:\n  - name: J\n    service: entra\n    tasks:\n      - group: { displayName: Twins, description: one }\n'
  await withTenant(yaml, async ({ simulator, folder, env }) => {
    for (const mailNickname of ['twin1', 'twin2'])
      simulator.create('entra.group', {
        displayName: 'Twins',
        mailNickname,
        mailEnabled: false,
        securityEnabled: true,
        groupTypes: [],
      })
    const ended = await cli(['apply'], { cwd: folder, env })

    expect(ended.out).toContain('OBJECT-AMBIGUOUS')
    expect(simulator.log.filter((line) => line.effect === 'write')).toEqual([])
    expect(ended.exit).toBe(2)
  })
})
