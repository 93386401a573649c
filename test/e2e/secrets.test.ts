import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { prepareKeys } from '../../src/simulator/start.ts'
import type { Prepare } from './credentials.ts'
import { byCertificate, byGithub, byPfx } from './credentials.ts'
import { action, cli } from './front-door.ts'
import type { Rehearsal } from './rehearsal.ts'
import { withTenant } from './rehearsal.ts'
import { formsFound, formsOf } from './secret-search.ts'
import { tapWire } from './wiretap.ts'

const keys = prepareKeys(Date.now())

const yaml = `version: 1
breakGlass: [bg1@contoso.onmicrosoft.com, bg2@contoso.onmicrosoft.com]
jobs:
  - name: I
    service: entra
    tasks:
      - group: { displayName: Finance, description: changed }
      - group: { displayName: New, mailNickname: new, mailEnabled: false, securityEnabled: true }
  - name: M
    service: exchange
    tasks: [{ organizationConfig: { BookingsEnabled: false } }, { transportRule: { Name: Tag external mail, Comments: c } }]
  - name: P
    service: purview
    tasks: [{ retentionCompliancePolicy: { Name: Keep, Comment: changed } }]
  - name: S
    service: sharepoint
    tasks: [{ tenant: { SharingCapability: Disabled } }]
  - name: T
    service: teams
    tasks: [{ teamsMeetingPolicy: { Identity: Global, AllowCloudRecording: false } }]
`

/** Every fault that a scenario can hold, each met now and then. */
const faults = {
  faults: [
    'reset',
    'resetAfter',
    'truncate',
    'html',
    'falseGzip',
    { status: 401, headers: { 'www-authenticate': 'Bearer error="insufficient_claims", claims="eyJhIjoxfQ=="' } },
    { status: 403, body: { error: { code: 'Authorization_RequestDenied', message: 'no' } } },
    { status: 404, body: { error: { code: 'Request_ResourceNotFound', message: 'no' } } },
    { status: 409, body: 'busy' },
    { status: 412 },
    { status: 424 },
    { status: 429, headers: { 'retry-after': '1' } },
    { status: 503, body: 'busy' },
    { delayMs: 5 },
    'hang',
  ].map((act) => ({ percent: act === 'hang' ? 1 : 3, do: act })),
}

const commands: readonly (readonly string[])[] = [
  ['whoami'],
  ['apply', '--journal', 'journal.jsonl', '--format', 'json'],
  ['plan', '--out', 'plan.json'],
  ['check', '--format', 'markdown'],
  ['export', '--format', 'snapshot', '--out', 'snapshot.json', '--service', 'entra'],
]

describe('a search for secrets', () => {
  const secret = 'canary/+"\\ ümläut=&secret-8f2b'
  test.each([
    ['raw', `said: ${secret}.`],
    ['base64', `x ${Buffer.from(`ab${secret}cd`).toString('base64')} y`],
    ['base64', Buffer.from(`abc${secret}`).toString('base64')],
    ['base64', Buffer.from(`a${secret}z`).toString('base64')],
    ['base64url', Buffer.from(`a${secret}z`).toString('base64url')],
    ['url', `https://x.example/?a=${encodeURIComponent(secret)}&b=1`],
    ['url', new URLSearchParams({ client_assertion: secret, b: 'c' }).toString()],
    ['json', JSON.stringify({ a: [secret] })],
    ['json', JSON.stringify(JSON.stringify({ a: secret }))],
  ])('finds the canary planted as %s', (form, text) => {
    expect(formsFound(text, secret)).toContain(form)
    expect(formsFound(text.replaceAll(/[a-z0-9]{3}/giu, 'xyz'), secret)).toEqual([])
  })
})

type Wire = { readonly nth: number; readonly when: (host: string) => boolean } | undefined

const gateways: Wire = { nth: 5, when: () => true }
const services: Wire = { nth: 1, when: (host) => !/login|actions/u.test(host) }
const authority: Wire = { nth: 1, when: (host) => host.startsWith('login') }
const pipeline: Wire = { nth: 1, when: (host) => host.includes('actions') }

/** How a run goes wrong, and with which credential. */
const runs: readonly (readonly [string, string, Prepare, Wire])[] = [
  ['a certificate in PEM', 'every fault on', byCertificate, undefined],
  ['a PFX with a password', 'every fault on', byPfx, undefined],
  ['a federated credential', 'every fault on', byGithub, undefined],
  ['a certificate in PEM', 'gateways that repeat what they were sent', byCertificate, gateways],
  ['a PFX with a password', 'services that repeat every request', byPfx, services],
  ['a federated credential', 'an authority that repeats every request', byGithub, authority],
  ['a federated credential', 'a pipeline that repeats every request', byGithub, pipeline],
]

test.each(runs)(
  'nothing that a run leaves under --debug holds a secret, with %s and %s',
  { timeout: 120_000 },
  async (_, __, prepare, echo) => {
    await withTenant(
      yaml,
      async (rehearsal) => {
        const wire = await tapWire(rehearsal.simulator.url, echo)
        try {
          const text = await everythingSaid(
            rehearsal,
            { ...rehearsal.env, ...(await prepare(rehearsal)), TENANTFORM_SIMULATOR: wire.url },
            echo === undefined ? commands : commands.slice(0, 3),
          )
          const { privateKeyPem, oidc } = rehearsal.simulator
          const lines = privateKeyPem.split('\n').filter((line) => line.length > 40 && !line.startsWith('-----'))
          // Also a part of a token is too much: what is cut off in the middle here may be whole elsewhere.
          const parts = [...wire.secrets].flatMap((one) => one.split('.').slice(1).flatMap(pieces))
          const secrets = [privateKeyPem, ...lines, 'correct horse', oidc.requestToken, ...wire.secrets, ...parts]
          const leaked = secrets.flatMap((secret) =>
            formsFound(text, secret).map((form) => `${form} ${secret.slice(0, 24)}... in ${around(text, secret)}`),
          )
          expect(leaked.slice(0, 5)).toEqual([])
          expect([wire.secrets.size > 0, text.length > 1000, text.includes(' ms ')]).toEqual([true, true, true])
          expect(wire.echoed() > 0).toBe(echo !== undefined)
        } finally {
          await wire.close()
        }
      },
      { keys: await keys, ...(echo === undefined ? { faults, seed: 7 } : {}) },
    )
  },
)

/** All that some commands and the action leave: streams, summary, outputs, and every file that was not there before. */
async function everythingSaid(
  { folder }: Rehearsal,
  env: Readonly<Record<string, string>>,
  asked: readonly (readonly string[])[],
): Promise<string> {
  const before = new Set(await readdir(folder))
  const said: string[] = []
  for (const words of asked) {
    const ended = await cli([...words, '--debug', '--retries', '3', '--timeout', '1'], { cwd: folder, env })
    said.push(ended.out, ended.err)
  }
  const ran = await action(
    { command: 'check', config: 'tenantform.yml' },
    { cwd: folder, env: { ...env, RUNNER_DEBUG: '1' } },
  )
  said.push(ran.out, ran.err, ran.summary, JSON.stringify(ran.outputs))
  for (const name of await readdir(folder)) if (!before.has(name)) said.push(await readFile(join(folder, name), 'utf8'))
  return said.join('\n')
}

/** Pieces of a token that are long enough to be nobody else's. */
function pieces(text: string): readonly string[] {
  return Array.from({ length: Math.min(20, Math.floor(text.length / 40)) }, (_, index) =>
    text.slice(index * 40, index * 40 + 40),
  )
}

function around(text: string, secret: string): string {
  const place = Object.values(formsOf(secret))
    .flat()
    .map((form) => text.indexOf(form))
    .find((one) => one >= 0)
  return JSON.stringify(text.slice(Math.max(0, (place ?? 0) - 160), (place ?? 0) + 10))
}
