import { createHash, createPrivateKey, randomUUID, X509Certificate } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { SignJWT } from 'jose'
import { request } from 'undici'
import type { Simulator, SimulatorOptions } from '../../src/simulator/start.ts'
import { prepareKeys, startSimulator } from '../../src/simulator/start.ts'

/** A value that has been parsed and may be asked for members of members. */
export type Json = { readonly [name: string]: unknown }

/** An answer as a test looks at it. */
export type Answer = {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly text: string
  readonly json: Json
}

/** A request as a test makes it. */
export type Sent = {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

// Keys take most of a start; the tenants of one file share them.
const keys = prepareKeys(Date.now())

/** A tenant of its own for one test file or test. */
export async function startTenant(options: Partial<SimulatorOptions> = {}): Promise<Simulator> {
  return startSimulator({
    keys: await keys,
    contracts: (name) => readFile(new URL(`../../contracts/${name}`, import.meta.url), 'utf8'),
    ...options,
    variants: { conditionalAccessBudget: 'off', ...options.variants },
  })
}

/** Sends one request to a host of the tenant. */
export async function ask(simulator: Simulator, host: string, path: string, sent: Sent = {}): Promise<Answer> {
  const form = typeof sent.body === 'string'
  const answer = await request(`${simulator.url}${path}`, {
    method: sent.method ?? 'GET',
    headers: {
      host,
      ...(sent.body === undefined || form ? {} : { 'content-type': 'application/json' }),
      ...sent.headers,
    },
    ...(sent.body === undefined ? {} : { body: typeof sent.body === 'string' ? sent.body : JSON.stringify(sent.body) }),
  })
  const text = await answer.body.text()
  return { status: answer.statusCode, headers: answer.headers, text, json: parsed(text) }
}

function parsed(text: string): Json {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}

/** What a certificate assertion says; each part can be made wrong. */
export type AssertionParts = {
  readonly algorithm?: 'PS256' | 'RS256'
  readonly certificatePem?: string
  readonly privateKeyPem?: string
  readonly claims?: Readonly<Record<string, unknown>>
}

/** Signs the assertion of the tenant's pipeline. */
export function assertion(simulator: Simulator, parts: AssertionParts = {}): Promise<string> {
  const algorithm = parts.algorithm ?? 'PS256'
  const certificate = new X509Certificate(parts.certificatePem ?? simulator.certificatePem)
  const digest = (name: string): string => createHash(name).update(certificate.raw).digest('base64url')
  const seconds = Math.floor(Date.now() / 1000)
  return new SignJWT({
    aud: `https://login.microsoftonline.com/${simulator.tenantId}/oauth2/v2.0/token`,
    iss: simulator.clientId,
    sub: simulator.clientId,
    jti: randomUUID(),
    nbf: seconds - 30,
    exp: seconds + 300,
    ...parts.claims,
  })
    .setProtectedHeader({
      alg: algorithm,
      typ: 'JWT',
      ...(algorithm === 'PS256' ? { 'x5t#S256': digest('sha256') } : { x5t: digest('sha1') }),
    })
    .sign(createPrivateKey(parts.privateKeyPem ?? simulator.privateKeyPem))
}

/** The form of a token request; undefined members are left out. */
export async function tokenForm(
  simulator: Simulator,
  changes: Readonly<Record<string, string | undefined>> = {},
): Promise<string> {
  const fields: Readonly<Record<string, string | undefined>> = {
    client_id: simulator.clientId,
    scope: 'https://graph.microsoft.com/.default',
    grant_type: 'client_credentials',
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    ...('client_assertion' in changes ? {} : { client_assertion: await assertion(simulator) }),
    ...changes,
  }
  return new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]): [string, string][] => (value === undefined ? [] : [[name, value]])),
  ).toString()
}

/** Posts a token request. */
export function askToken(simulator: Simulator, body: string, tenant: string = simulator.tenantId): Promise<Answer> {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  return ask(simulator, 'login.microsoftonline.com', `/${tenant}/oauth2/v2.0/token`, { method: 'POST', headers, body })
}

/** Signs in and gives the access token. */
export async function signIn(simulator: Simulator, scope = 'https://graph.microsoft.com/.default'): Promise<string> {
  const answer = await askToken(simulator, await tokenForm(simulator, { scope }))
  return String(answer.json['access_token'])
}

/** A function that calls Graph with a token of the pipeline. */
export async function graphOf(simulator: Simulator): Promise<(path: string, sent?: Sent) => Promise<Answer>> {
  const authorization = `Bearer ${await signIn(simulator)}`
  return (path, sent = {}) =>
    ask(simulator, 'graph.microsoft.com', path, { ...sent, headers: { authorization, ...sent.headers } })
}

/** The objects of a list answer. */
export function valueOf(answer: Answer): readonly Json[] {
  const value = answer.json['value']
  return Array.isArray(value) ? value.map((item: unknown) => ({ ...Object(item) })) : []
}

/** The code of an error in Graph's envelope, with its text. */
export function errorOf(answer: Answer): string {
  const error = inside(answer.json, 'error')
  const inner = inside(error, 'innerError')['message']
  return `${answer.status} ${String(error['code'])}: ${typeof inner === 'string' ? inner : String(error['message'])}`
}

/** A member that is an object, else an empty one. */
export function inside(json: Json, name: string): Json {
  const value = json[name]
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

/** Path of the next page, empty when there is none. */
export function nextPath(answer: Answer): string {
  const link = answer.json['@odata.nextLink']
  return typeof link === 'string' ? link.replace('https://graph.microsoft.com', '') : ''
}
