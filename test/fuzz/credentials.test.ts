import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { decodeAccessToken } from '../../src/identity/access-token.ts'
import { openCertificate } from '../../src/identity/certificate.ts'
import { claimsText, federationFix } from '../../src/identity/federation-fix.ts'
import { hide } from '../../src/identity/hidden.ts'
import { root } from '../e2e/front-door.ts'
import type { Dice } from '../chaos/dice.ts'
import { attack } from './attack.ts'
import { mutateBytes, mutateJson, mutateText } from './mutate.ts'

const fixtures = join(root, 'test/identity/fixtures')
const read = async (ending: string): Promise<readonly Uint8Array[]> => {
  const names = (await readdir(fixtures)).filter((name) => name.endsWith(ending)).sort()
  return Promise.all(names.map((name) => readFile(join(fixtures, name))))
}

const claims = {
  aud: 'api://AzureADTokenExchange',
  iss: 'https://token.actions.githubusercontent.com',
  sub: 'repo:contoso/tenant:ref:refs/heads/main',
  tid: '11111111-1111-4111-8111-111111111111',
  appid: 'a',
  azp: 'b',
  oid: 'c',
  roles: ['Policy.Read.All'],
  wids: ['62e90394-69f5-4237-9190-012177145e10'],
  job_workflow_ref: 'contoso/tenant/.github/workflows/apply.yml@refs/heads/main',
  exp: 1_795_000_000,
}

const base64url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url')

test('a token: whatever it says, its claims are read as far as they are claims', { timeout: 60_000 }, async () => {
  expect(
    await attack({
      name: 'jwt',
      samples: [new TextEncoder().encode(JSON.stringify(claims))],
      mutate: mutateJson,
      take: (input, dice) => {
        const token = dice.chance(80)
          ? `${base64url(new TextEncoder().encode('{"alg":"RS256"}'))}.${base64url(input)}.AAAA`
          : new TextDecoder().decode(input)
        const told = decodeAccessToken(token)
        for (const one of [
          told.audience,
          told.issuer,
          told.subject,
          told.tenant,
          told.application,
          told.objectId,
          told.jobWorkflowRef,
        ])
          expect(['string', 'undefined']).toContain(typeof one)
        expect([...told.roles, ...told.wids].every((one) => typeof one === 'string')).toBe(true)
        const words = `${claimsText(told)} ${federationFix('client', told, dice.pick([700212, 70021]))}`
        if (words.length > 10_000) throw new Error(`its claims are told in ${words.length} characters`)
      },
    }),
  ).toEqual([])
})

/** Opens a certificate as a pipeline might give it: alone, with a key apart, with the right, a wrong or no password. */
async function open(input: Uint8Array, dice: Dice, key: Uint8Array): Promise<void> {
  const password = dice.chance(20) ? undefined : dice.pick(['', 'correct', 'wrong', 'pässwörd', 'x'.repeat(5000)])
  const wrapped = dice.chance(20) ? Buffer.from(Buffer.from(input).toString('base64')) : input
  const { chain } = await openCertificate({
    certificate: wrapped,
    ...(dice.chance(50) ? { key: dice.chance(50) ? key : wrapped } : {}),
    ...(password === undefined ? {} : { password: hide(password) }),
  })
  expect(chain).toContain('BEGIN CERTIFICATE')
}

test('a PFX: any bytes are opened or refused by a code', { timeout: 60_000 }, async () => {
  const key = await readFile(join(fixtures, 'key.pem'))
  expect(
    await attack({
      name: 'pfx',
      samples: await read('.pfx'),
      mutate: mutateBytes,
      take: (input, dice) => open(input, dice, key),
    }),
  ).toEqual([])
})

test('a PEM: any text is opened or refused by a code', { timeout: 60_000 }, async () => {
  const key = await readFile(join(fixtures, 'key.pem'))
  const alone = await read('.pem')
  const joined = alone.map((one) => Buffer.concat([one, key]))
  expect(
    await attack({
      name: 'pem',
      samples: [...alone, ...joined],
      mutate: (sample, dice, others) => (dice.chance(50) ? mutateText : mutateBytes)(sample, dice, others),
      take: (input, dice) => open(input, dice, key),
    }),
  ).toEqual([])
})
