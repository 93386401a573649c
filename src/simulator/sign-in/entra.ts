import { exportJWK } from 'jose'
import type { KeyObject } from 'node:crypto'
import type { SimulatorClock } from '../clock.ts'
import { isGuid } from '../identifiers.ts'
import { jsonReply, unknownReply } from '../reply.ts'
import type { Ask, Reply } from '../reply.ts'
import { aadsts } from './aadsts.ts'
import type { CloudHosts } from '../cloud-hosts.ts'
import { mintToken } from './access-token.ts'
import type { Resource } from './access-token.ts'
import { checkAssertion } from './assertion.ts'
import type { Refuse } from './assertion.ts'
import type { SigningKey } from './keys.ts'
import type { PipelineApp } from './pipeline-app.ts'

/** What the sign-in service of one tenant rests on. */
export interface EntraDeps {
  readonly tenantId: string
  /** Every domain of the tenant; each is a name for it in URLs. */
  readonly domains: () => readonly string[]
  readonly app: PipelineApp
  readonly key: SigningKey
  readonly clock: SimulatorClock
  readonly foreignKey: (issuer: string) => KeyObject | undefined
  readonly hosts: CloudHosts
  /** Seconds that access tokens live; a token lifetime policy can make them few (600 at least) or many. */
  readonly lifetimeSeconds: number
  /** The claim `appidacr` of a token got by a foreign token. */
  readonly federatedAppidacr: string
  /** Whether the tokens of an application tell its directory roles. */
  readonly tellsRoles: boolean
  /** What tokens may be asked for. */
  readonly resources: readonly Resource[]
}

/**
 * The login host of one tenant: discovery, keys and the token endpoint for client credentials.
 * Sources: Microsoft's identity platform documentation; reference: identity A.1 to A.3, A.9, A.10.
 */
export async function answerEntra(ask: Ask, deps: EntraDeps): Promise<Reply> {
  const [tenant = '', ...rest] = ask.path
    .split('/')
    .filter((part) => part !== '')
    .map(decodeURIComponent)
  const route = `${ask.method} ${rest.join('/').toLowerCase()}`
  if (route === 'GET discovery/instance') return jsonReply(200, instances(deps))
  if (route === 'GET v2.0/.well-known/openid-configuration') {
    checkTenant(tenant, deps, refuser(ask, deps))
    return jsonReply(200, configuration(deps))
  }
  if (route === 'GET discovery/v2.0/keys') return jsonReply(200, { keys: [await publicJwk(deps.key)] })
  if (route === 'POST oauth2/v2.0/token') return token(ask, tenant, deps)
  return unknownReply(`${ask.method} ${ask.host}${ask.path}`)
}

/** The public half of a key as a JSON Web Key for signatures. */
export async function publicJwk(key: SigningKey): Promise<Readonly<Record<string, unknown>>> {
  const { n, e } = await exportJWK(key.publicKey)
  return { kty: 'RSA', use: 'sig', alg: 'RS256', kid: key.kid, x5t: key.kid, n, e }
}

function refuser(ask: Ask, deps: EntraDeps): Refuse {
  return (code, message) => {
    throw aadsts(code, message, deps.clock.wall(), ask.headers['client-request-id'])
  }
}

function checkTenant(tenant: string, deps: EntraDeps, refuse: Refuse): void {
  const name = tenant.toLowerCase()
  if (name === deps.tenantId || deps.domains().some((domain) => domain.toLowerCase() === name)) return
  if (!isGuid(name) && !/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/u.test(name))
    refuse(900023, `Specified tenant identifier '${tenant}' is neither a valid DNS name, nor a valid external domain.`)
  refuse(
    90002,
    `Tenant '${tenant}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud. Check with your subscription administrator, this may happen if there are no active subscriptions for the tenant.`,
  )
}

async function token(ask: Ask, tenant: string, deps: EntraDeps): Promise<Reply> {
  const refuse = refuser(ask, deps)
  checkTenant(tenant, deps, refuse)
  const form = new URLSearchParams(ask.body)
  const host = `https://${deps.hosts.login}`
  const need = (name: string): string =>
    form.get(name) ?? refuse(900144, `The request body must contain the following parameter: '${name}'.`)
  const { app } = deps
  const grant = need('grant_type')
  if (grant !== 'client_credentials') refuse(70003, `The app requested an unsupported grant type '${grant}'.`)
  const clientId = need('client_id')
  if (clientId.toLowerCase() !== app.clientId)
    refuse(
      700016,
      `Application with identifier '${clientId}' was not found in the directory 'Contoso'. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You may have sent your authentication request to the wrong tenant.`,
    )
  if (!app.enabled()) refuse(7000112, `Application '${clientId}'(Tenantform pipeline) is disabled.`)
  if (form.has('client_secret'))
    refuse(
      7000215,
      `Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '${clientId}'.`,
    )
  if (form.has('resource')) refuse(901002, `The 'resource' request parameter is not supported.`)
  const assertion = form.get('client_assertion')
  if (assertion === null)
    return refuse(
      7000218,
      `The request body must contain the following parameter: 'client_assertion' or 'client_secret'.`,
    )
  if (form.get('client_assertion_type') !== 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer')
    refuse(900144, `The request body must contain the following parameter: 'client_assertion_type'.`)
  const proof = await checkAssertion(assertion, {
    app,
    audiences: [deps.tenantId, tenant].flatMap((name) => [`${host}/${name}/oauth2/v2.0/token`, `${host}/${name}/v2.0`]),
    foreignKey: deps.foreignKey,
    wall: deps.clock.wall(),
    refuse,
  })
  const scopes = need('scope')
    .split(' ')
    .filter((scope) => scope !== '' && !['openid', 'profile', 'offline_access'].includes(scope))
  const [scope = ''] = scopes
  if (scopes.length !== 1 || !scope.endsWith('/.default'))
    refuse(
      70011,
      `The provided request must include a 'scope' input parameter. The provided value for the input parameter 'scope' is not valid. The scope ${scopes.join(' ')} is not valid.`,
    )
  const name = scope.slice(0, -'/.default'.length)
  const resource = deps.resources.find((one) => one.names.includes(name.replace(/\/$/u, '')))
  if (resource === undefined)
    return refuse(
      500011,
      `The resource principal named ${name} was not found in the tenant named Contoso. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You might have sent your authentication request to the wrong tenant.`,
    )
  const { key, tenantId, hosts, clock, lifetimeSeconds, tellsRoles } = deps
  return jsonReply(
    200,
    {
      token_type: 'Bearer',
      expires_in: lifetimeSeconds,
      ext_expires_in: lifetimeSeconds,
      access_token: await mintToken({
        key,
        tenantId,
        app,
        resource,
        audience: name,
        issuer: hosts.issuer,
        now: clock.now(),
        lifetimeSeconds,
        tellsRoles,
        appidacr: proof === 'federation' ? deps.federatedAppidacr : '2',
      }),
    },
    { 'cache-control': 'no-store, no-cache', pragma: 'no-cache' },
  )
}

function instances({ tenantId, hosts }: EntraDeps): unknown {
  const host = `https://${hosts.login}`
  const aliases =
    hosts.login === 'login.microsoftonline.com'
      ? [hosts.login, 'login.windows.net', 'login.microsoft.com', 'sts.windows.net']
      : [hosts.login]
  return {
    tenant_discovery_endpoint: `${host}/${tenantId}/v2.0/.well-known/openid-configuration`,
    'api-version': '1.1',
    metadata: [{ preferred_network: aliases[0], preferred_cache: aliases[1] ?? aliases[0], aliases }],
  }
}

function configuration({ tenantId, hosts }: EntraDeps): unknown {
  const host = `https://${hosts.login}`
  return {
    token_endpoint: `${host}/${tenantId}/oauth2/v2.0/token`,
    token_endpoint_auth_methods_supported: ['client_secret_post', 'private_key_jwt', 'client_secret_basic'],
    jwks_uri: `${host}/${tenantId}/discovery/v2.0/keys`,
    response_modes_supported: ['query', 'fragment', 'form_post'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    response_types_supported: ['code', 'id_token', 'code id_token', 'id_token token'],
    scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
    issuer: `${host}/${tenantId}/v2.0`,
    authorization_endpoint: `${host}/${tenantId}/oauth2/v2.0/authorize`,
    end_session_endpoint: `${host}/${tenantId}/oauth2/v2.0/logout`,
    ...regionOf(hosts),
    cloud_instance_name: hosts.login.replace(/^login\./u, ''),
    cloud_graph_host_name: 'graph.windows.net',
    msgraph_host: hosts.graph,
    rbac_url: 'https://pas.windows.net',
  }
}

/** The region that a cloud's metadata tell (reference: identity A.9). */
function regionOf({ name }: CloudHosts): Readonly<Record<string, string>> {
  if (name === 'commercial') return { tenant_region_scope: 'EU' }
  if (name === 'china') return { tenant_region_scope: 'CN' }
  const sub = { gcc: 'GCC', gcchigh: 'DODCON', dod: 'DOD' }[name]
  return { tenant_region_scope: name === 'gcc' ? 'NA' : 'USGov', tenant_region_sub_scope: sub }
}
