// Conditional Access serves one request a second to all of a tenant: the library waits as it does against Microsoft.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { certificateCredential, graphClient } from './graph-client.mjs'

const path = '/identity/conditionalAccess/policies'

test('a burst is refused in part, without a word about when to come back, and the Graph client library comes back', async () => {
  const { token } = await certificateCredential().getToken('https://graph.microsoft.com/.default')
  const headers = { authorization: `Bearer ${token}` }
  const burst = await Promise.all(
    Array.from({ length: 20 }, () => fetch(`https://graph.microsoft.com/v1.0${path}`, { headers })),
  )
  const refused = burst.filter(({ status }) => status === 429)
  assert.ok(refused.length > 0 && refused.length < burst.length, `${refused.length} of ${burst.length} were refused`)
  assert.deepEqual(new Set(refused.map((answer) => answer.headers.get('retry-after'))), new Set([null]))
  const { value } = await graphClient().api(path).get()
  assert.ok(value.length > 0)
})
