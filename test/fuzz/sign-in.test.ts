import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { decodeReply } from '../../src/http/reply-decoding.ts'
import { openCertificate } from '../../src/identity/certificate.ts'
import { hide } from '../../src/identity/hidden.ts'
import type { Credential } from '../../src/identity/credential.ts'
import { signIn } from '../../src/identity/session.ts'
import { clouds } from '../../src/model/cloud.ts'
import type { Door } from '../../src/model/wire.ts'
import { fail } from '../../src/model/trouble.ts'
import { root } from '../e2e/front-door.ts'
import { tokenOf } from '../identity/identity-scene.ts'
import { attack } from './attack.ts'
import { mutateJson } from './mutate.ts'

const tenant = '11111111-1111-4111-8111-111111111111'
const authority = `https://login.microsoftonline.com/${tenant}`

/** What an authority and a pipeline answer, good and bad. */
const answers = [
  {
    token_type: 'Bearer',
    expires_in: 3599,
    ext_expires_in: 3599,
    access_token: tokenOf({ tid: tenant, roles: 'x', exp: 1 }),
  },
  {
    error: 'invalid_client',
    error_description: 'AADSTS700027: no\r\nTrace ID: 1',
    error_codes: [700027],
    timestamp: '2026-11-25 12:00:00Z',
    trace_id: 'a',
    correlation_id: 'b',
    claims: '{"access_token":{}}',
  },
  { error: 'temporarily_unavailable', error_codes: [90033], suberror: 'x' },
  {
    token_endpoint: `${authority}/oauth2/v2.0/token`,
    issuer: `${authority}/v2.0`,
    authorization_endpoint: authority,
    jwks_uri: authority,
    tenant_region_scope: 'EU',
  },
  { value: tokenOf({ iss: 'i', sub: 's', aud: 'a' }), count: 1 },
  // Once this took longer than anybody waits: a search for tokens went over it anew from every letter.
  { error: 'invalid_client', error_description: 'x'.repeat(1_000_000), trace_id: 'y'.repeat(100_000) },
].map((one) => new TextEncoder().encode(JSON.stringify(one)))

test(
  'signing in: whatever an authority or a pipeline answers, it succeeds or says why not',
  { timeout: 60_000 },
  async () => {
    const fixture = (name: string): Promise<Uint8Array> => readFile(join(root, 'test/identity/fixtures', name))
    const certificate = await openCertificate({ certificate: await fixture('cert.pem'), key: await fixture('key.pem') })
    const credentials: readonly Credential[] = [
      { kind: 'certificate', certificate },
      {
        kind: 'github',
        requestUrl: 'https://pipelines.actions.githubusercontent.com/x',
        requestToken: hide('request'),
        audience: 'a',
      },
      { kind: 'gitlab', token: hide(tokenOf({ iss: 'i', sub: 's', aud: 'a' })) },
    ]
    const wrong = await attack({
      name: 'sign-in',
      samples: answers,
      mutate: mutateJson,
      take: async (input, dice) => {
        let calls = 0
        const door: Door = {
          send: async ({ url }) => {
            calls += 1
            if (calls > 100) throw new Error('more than 100 calls for one sign-in')
            const body = url.includes('actions') && dice.chance(50) ? (answers[4] ?? input) : input
            const type = dice.pick(['application/json', 'application/json', 'text/html'])
            return decodeReply(
              dice.pick([200, 200, 400, 401, 503]),
              new Map([['content-type', type]]),
              body,
              50_000_000,
            ).catch(() => fail('NETWORK-FAILED', { message: 'the answer broke off' }))
          },
        }
        const clock = { now: () => Date.UTC(2026, 10, 25), sleep: () => Promise.resolve() }
        const signal = new AbortController().signal
        const options = {
          tenant,
          clientId: tenant,
          credential: dice.pick(credentials),
          cloud: clouds.commercial,
          door,
          clock,
          signal,
        }
        expect(typeof (await signIn(options, clouds.commercial.graph)).tenant).toBe('string')
      },
    })
    expect(wrong).toEqual([])
  },
)
