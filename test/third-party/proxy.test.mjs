// The way to the tenant: CONNECT and absolute form, and what lies outside of it.
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import axios from 'axios'
import { certificateCredential } from './graph-client.mjs'
import { login, m365, refusal } from './m365.mjs'
import { tenant } from './tenant.mjs'

const run = promisify(execFile)
const program = fileURLToPath(new URL('./index.js', import.meta.resolve('@pnp/cli-microsoft365')))
before(login)

async function bearer() {
  const { token } = await certificateCredential().getToken('https://graph.microsoft.com/.default')
  return { authorization: `Bearer ${token}` }
}

test('a request in absolute form is answered as the same one through a tunnel', async () => {
  const ask = (/** @type {string} */ url) =>
    m365('request', { method: 'get', url, resource: 'https://graph.microsoft.com' })
  const [plain, tunnelled] = [
    await ask('http://graph.microsoft.com/v1.0/organization'),
    await ask('https://graph.microsoft.com/v1.0/organization'),
  ]
  assert.equal(plain.value[0].displayName, 'Contoso')
  assert.deepEqual(plain, tunnelled)
})

test('CLI for Microsoft 365 signs in as a program of its own, and keeps its connection', async () => {
  const pem = Buffer.from(`${tenant.key}${tenant.certificate}`).toString('base64')
  const cli = async (/** @type {readonly string[]} */ ...words) =>
    JSON.parse((await run(process.execPath, [program, ...words, '--output', 'json'])).stdout)
  const options = ['--authType', 'certificate', '--certificateBase64Encoded', pem]
  const status = await cli('login', ...options, '--appId', tenant.clientId, '--tenant', tenant.domain)
  assert.equal(status.connectedAs, 'Tenantform pipeline')
  const users = await cli('entra', 'user', 'list', '--properties', 'userPrincipalName')
  assert.ok(users.some((/** @type {any} */ one) => one.userPrincipalName === 'ada.bergstrom@contoso.com'))
})

test('axios and the fetch of Node go the same way', async () => {
  const [headers, url] = [await bearer(), 'https://graph.microsoft.com/v1.0/organization?$select=displayName']
  const { data } = await axios.get(url, { headers })
  const fetched = await (await fetch(url, { headers })).json()
  assert.deepEqual([data.value, fetched.value], [[{ displayName: 'Contoso' }], [{ displayName: 'Contoso' }]])
})

test('a host outside the tenant is refused in both forms', async () => {
  await assert.rejects(axios.get('https://dc.services.visualstudio.com/v2/track'), /403/u)
  const { status } = await axios.get('http://dc.services.visualstudio.com/v2/track', { validateStatus: () => true })
  assert.equal(status, 403)
  assert.match(await refusal('tenant id get', { domainName: 'contoso.com' }), /login\.windows\.net:443.*403/u)
})

test('a port that is not that of TLS is refused', async () => {
  await assert.rejects(axios.get('https://graph.microsoft.com:8443/v1.0/organization'), /403/u)
})

test('the certificate of the tenant is trusted through the authority alone', async () => {
  const script =
    "fetch('https://graph.microsoft.com/v1.0/').then(() => console.log('trusted'), (e) => console.log(e.cause.code))"
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env
  const { stdout } = await run(process.execPath, ['-e', script], { env })
  assert.equal(stdout.trim(), 'SELF_SIGNED_CERT_IN_CHAIN')
})
