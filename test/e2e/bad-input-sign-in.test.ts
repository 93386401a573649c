import { createPrivateKey } from 'node:crypto'
import forge from 'node-forge'
import { describe, expect, test } from 'vitest'
import { makeCertificate } from '../../src/simulator/sign-in/keys.ts'
import { cli } from './front-door.ts'
import type { Rehearsal } from './rehearsal.ts'
import { withTenant } from './rehearsal.ts'
import { expectTold, expectUnwritten } from './told.ts'

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
const password = 'correct horse battery staple'
const day = 86_400_000

type Env = Readonly<Record<string, string>>
/** Changes what the run signs in with, or what the tenant thinks of it; gives environment over the usual one. */
type Prepare = (rehearsal: Rehearsal) => Promise<Env> | Env
type Row = readonly [id: string, trigger: string, prepare: Prepare, code: string, exit: number]

/** Registers a certificate of other dates and signs in with it. */
const dated =
  (from: number, to: number): Prepare =>
  async ({ simulator, write }) => {
    const made = await makeCertificate('Dated', Date.now() + from * day, Date.now() + to * day)
    simulator.app.certificate(made.certificatePem)
    return {
      TENANTFORM_CERTIFICATE: await write('dated.pem', made.certificatePem),
      TENANTFORM_CERTIFICATE_KEY: await write('dated-key.pem', made.privateKeyPem),
    }
  }

/** The pipeline's own certificate and key as a PFX under the password, in base64. */
const pfx =
  (given: Env): Prepare =>
  async ({ simulator, write }) => {
    const file = forge.pkcs12.toPkcs12Asn1(
      forge.pki.privateKeyFromPem(simulator.privateKeyPem),
      [forge.pki.certificateFromPem(simulator.certificatePem)],
      password,
      { algorithm: '3des' },
    )
    const base64 = forge.util.encode64(forge.asn1.toDer(file).getBytes())
    return {
      TENANTFORM_CERTIFICATE: await write('pipeline.pfx.base64', base64),
      TENANTFORM_CERTIFICATE_KEY: '',
      ...given,
    }
  }

/** The pipeline's own key, encrypted under the password. */
const lockedKey =
  (given: Env): Prepare =>
  async ({ simulator, write }) => {
    const key = createPrivateKey(simulator.privateKeyPem)
    const locked = key.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: password }).toString()
    return { TENANTFORM_CERTIFICATE_KEY: await write('locked.pem', locked), ...given }
  }

const wrong = { TENANTFORM_CERTIFICATE_PASSWORD: 'hunter2hunter2' }

/** Signs in by GitHub's ID token, with a federated credential that differs in one claim. */
const federated =
  (claim: Partial<Record<'issuer' | 'subject' | 'audience', string>>, more: Env = {}): Prepare =>
  ({ simulator }) => {
    simulator.app.forgetFederations()
    simulator.app.federate({
      issuer: 'https://token.actions.githubusercontent.com',
      subject: simulator.oidc.subject,
      audience: 'api://AzureADTokenExchange',
      ...claim,
    })
    return {
      TENANTFORM_CERTIFICATE: '',
      TENANTFORM_CERTIFICATE_KEY: '',
      ACTIONS_ID_TOKEN_REQUEST_URL: simulator.oidc.requestUrl,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: simulator.oidc.requestToken,
      ...more,
    }
  }

const rows: readonly Row[] = [
  ['CERT-01', 'a certificate that expired yesterday', dated(-30, -1), 'SIGN-IN-CERTIFICATE-EXPIRED', 5],
  ['CERT-02', 'a certificate that is valid from tomorrow', dated(1, 30), 'SIGN-IN-CERTIFICATE-EARLY', 2],
  ['CERT-03', 'a PFX without its password', pfx({}), 'SIGN-IN-CERTIFICATE-PASSWORD-MISSING', 2],
  ['CERT-04', 'a PFX with a wrong password', pfx(wrong), 'SIGN-IN-CERTIFICATE-PASSWORD ', 2],
  ['CERT-05', 'an encrypted key without its password', lockedKey({}), 'SIGN-IN-CERTIFICATE-PASSWORD-MISSING', 2],
  ['CERT-06', 'an encrypted key with a wrong password', lockedKey(wrong), 'SIGN-IN-CERTIFICATE-PASSWORD ', 2],
  [
    'CERT-07',
    'the key of another certificate',
    async ({ write }) => ({
      TENANTFORM_CERTIFICATE_KEY: await write(
        'other.pem',
        (await makeCertificate('Other', Date.now() - day, Date.now() + day)).privateKeyPem,
      ),
    }),
    'SIGN-IN-CERTIFICATE ',
    2,
  ],
  ['CERT-08', 'a certificate without a key', () => ({ TENANTFORM_CERTIFICATE_KEY: '' }), 'SIGN-IN-CERTIFICATE ', 2],
  [
    'CERT-09',
    'a certificate that is none',
    async ({ write }) => ({ TENANTFORM_CERTIFICATE: await write('none.pem', 'this is no certificate') }),
    'SIGN-IN-CERTIFICATE ',
    2,
  ],
  [
    'CERT-10',
    'a certificate of which the middle was lost',
    async ({ simulator, write }) => ({
      TENANTFORM_CERTIFICATE: await write('cut.pem', simulator.certificatePem.split('\n').toSpliced(4, 5).join('\n')),
    }),
    'SIGN-IN-CERTIFICATE ',
    2,
  ],
  [
    'CERT-11',
    'a certificate that the application does not know',
    ({ simulator }) => (simulator.app.forgetCertificates(), {}),
    'SIGN-IN-CERTIFICATE-UNKNOWN',
    5,
  ],
  [
    'FED-01',
    'a federated credential of another subject',
    federated({ subject: 'repo:contoso/other:ref:refs/heads/main' }),
    'SIGN-IN-FEDERATION',
    5,
  ],
  [
    'FED-02',
    'a federated credential of another audience',
    federated({ audience: 'api://somewhere' }),
    'SIGN-IN-FEDERATION',
    5,
  ],
  [
    'FED-03',
    'a federated credential of another issuer',
    federated({ issuer: 'https://gitlab.example' }),
    'SIGN-IN-FEDERATION',
    5,
  ],
  [
    'FED-04',
    'a request token that GitHub does not take',
    federated({}, { ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'hunter2hunter2' }),
    'SIGN-IN-ID-TOKEN',
    5,
  ],
  [
    'FED-05',
    'an ID token address that is none',
    federated({}, { ACTIONS_ID_TOKEN_REQUEST_URL: 'nowhere' }),
    'SIGN-IN-ID-TOKEN|INPUT-INVALID',
    5,
  ],
  [
    'CONSENT-01',
    'no consent to anything',
    ({ simulator }) => {
      for (const role of [
        'Policy.Read.All',
        'Directory.Read.All',
        'Group.ReadWrite.All',
        'User.Read.All',
        'Exchange.ManageAsApp',
      ])
        simulator.app.revoke(role)
      return {}
    },
    'PERMISSION-DENIED|OBJECT-UNREADABLE',
    5,
  ],
  [
    'CONSENT-02',
    'no consent to Exchange.ManageAsApp',
    ({ simulator }) => (simulator.app.revoke('Exchange.ManageAsApp'), {}),
    'Exchange\\.ManageAsApp',
    5,
  ],
  [
    'CONSENT-03',
    'no Exchange role',
    ({ simulator }) => (simulator.app.directoryRole('Exchange Administrator', false), {}),
    'Exchange Administrator',
    5,
  ],
  [
    'APP-01',
    'an application that is switched off',
    ({ simulator }) => (simulator.app.disable(), {}),
    'SIGN-IN-APPLICATION',
    5,
  ],
  [
    'APP-02',
    'a client id of another application',
    () => ({ TENANTFORM_CLIENT_ID: '00000000-0000-0000-0000-00000000dead' }),
    'SIGN-IN-APPLICATION',
    5,
  ],
  ['TENANT-01', 'a tenant that does not exist', () => ({ TENANTFORM_TENANT: 'nobody.example' }), 'SIGN-IN-TENANT', 5],
]

describe('a sign-in that cannot work', () => {
  test.each(rows)('%s %s', async (_id, _trigger, prepare, code, exit) => {
    await withTenant(yaml, async (rehearsal) => {
      const more = await prepare(rehearsal)
      const ended = await cli(['apply', '--debug'], { cwd: rehearsal.folder, env: { ...rehearsal.env, ...more } })

      const { simulator } = rehearsal
      expectTold(ended, { code: new RegExp(code, 'u'), exit }, [
        password,
        'hunter2hunter2',
        simulator.oidc.requestToken,
      ])
      expectUnwritten(rehearsal)
      expect(simulator.log.filter((line) => line.status === 501)).toEqual([])
    })
  })
})

describe('the same files with the right password', () => {
  test.each([
    ['a PFX', pfx({ TENANTFORM_CERTIFICATE_PASSWORD: password })],
    ['an encrypted key', lockedKey({ TENANTFORM_CERTIFICATE_PASSWORD: password })],
    ['a federated credential', federated({})],
  ])('%s signs in', async (_, prepare) => {
    await withTenant(yaml, async (rehearsal) => {
      const more = await prepare(rehearsal)
      const ended = await cli(['plan', '--debug'], { cwd: rehearsal.folder, env: { ...rehearsal.env, ...more } })

      expectTold(ended, { code: 'Plan: 0 to create, 2 to change', exit: 0 }, [password])
      expectUnwritten(rehearsal)
      expect(rehearsal.simulator.log.length).toBeGreaterThan(3)
    })
  })
})
