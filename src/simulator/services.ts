import { answerGraph, graphEffect } from './graph/graph.ts'
import { oneASecond } from './graph/budget.ts'
import { graphError, stamp } from './graph/errors.ts'
import { readSchema } from './graph/schema.ts'
import { isRaw, member, members, parseJson, text } from './json.ts'
import type { Raw } from './json.ts'
import { Refusal, unknownReply } from './reply.ts'
import type { Ask, Reply } from './reply.ts'
import { resources, verifyBearer } from './sign-in/access-token.ts'
import type { TokenFault } from './sign-in/access-token.ts'
import { answerEntra } from './sign-in/entra.ts'
import type { EntraDeps } from './sign-in/entra.ts'
import { answerGithub } from './sign-in/github-oidc.ts'
import type { GithubDeps } from './sign-in/github-oidc.ts'
import type { Tenant } from './tenant/tenant.ts'
import type { Chosen } from './variants.ts'

/** Everything behind the socket. */
export interface ServiceDeps {
  readonly tenant: Tenant
  readonly entra: EntraDeps
  readonly github: GithubDeps
  readonly chosen: Chosen
  readonly speed: number
  readonly newId: () => string
  readonly contracts: (name: string) => Promise<string>
  readonly planted: (method: string, path: string, effect: 'read' | 'write') => Reply | undefined
}

/** What is known of a request before it is answered. */
export interface Nature {
  readonly effect: 'read' | 'write'
  readonly cmdlet?: string
}

/** The hosts of the tenant and of the job. */
export interface Services {
  readonly knows: (host: string) => boolean
  readonly nature: (ask: Ask) => Nature
  readonly answer: (ask: Ask) => Promise<Reply & { readonly effect?: 'read' | 'write'; readonly cmdlet?: string }>
}

const entraHost = 'login.microsoftonline.com'
const graphHost = 'graph.microsoft.com'
const exchangeHost = 'outlook.office365.com'

/** Builds the services; they are told apart by host alone. */
export async function createServices(deps: ServiceDeps): Promise<Services> {
  const { clock } = deps.entra
  const graph = {
    tenant: {
      tenantId: deps.tenant.id,
      initialDomain: deps.tenant.initialDomain,
      store: deps.tenant.store,
      clock,
      chosen: deps.chosen,
      newId: deps.newId,
      registered: deps.tenant.registered,
      schemas: {
        'v1.0': readSchema('v1.0', await deps.contracts('graph-types.json')),
        beta: readSchema('beta', await deps.contracts('graph-types-beta.json')),
      },
    },
    conditionalAccess: oneASecond(clock.now, 100 + 20 * deps.speed),
    planted: deps.planted,
  }
  const isGithub = (host: string): boolean => host.endsWith('.actions.githubusercontent.com')
  const answer: Services['answer'] = async (ask) => {
    if (ask.host === entraHost) return answerEntra(ask, deps.entra)
    if (isGithub(ask.host)) return answerGithub(ask, deps.github)
    if (ask.host === graphHost) {
      const token = await verifyBearer(ask.headers['authorization'], deps.entra.key, resources.graph, clock.now())
      if (typeof token === 'string') throw refusedToken(token)
      return answerGraph(ask, token, graph)
    }
    if (ask.host === exchangeHost) {
      const token = await verifyBearer(ask.headers['authorization'], deps.entra.key, resources.exchange, clock.now())
      if (typeof token === 'string')
        return {
          status: 401,
          headers: {
            'www-authenticate': `Bearer realm="", authorization_uri="https://${entraHost}/common/oauth2/authorize", error="invalid_token"`,
          },
          body: '',
          detail: token,
        }
      const { method, path, headers, body } = ask
      return deps.tenant.exchange.handle({ method, path, headers, body, query: new URLSearchParams(ask.query), token })
    }
    return unknownReply(`the host ${ask.host}`)
  }
  return {
    knows: (host) => [entraHost, graphHost, exchangeHost].includes(host) || isGithub(host),
    nature: (ask) => natureOf(ask),
    answer: async (ask) => {
      try {
        return await answer(ask)
      } catch (error) {
        if (error instanceof Refusal) return stamp(error.reply, clock.now(), ask.headers['client-request-id'])
        throw error
      }
    },
  }
}

function natureOf(ask: Ask): Nature {
  if (ask.host === graphHost) return { effect: graphEffect(ask.method, ask.path, ask.body) }
  if (ask.host !== exchangeHost) return { effect: 'read' }
  const body = parseJson(ask.body)
  if (!isRaw(body)) return { effect: 'read' }
  const cmdlet = cmdletOf(body)
  if (cmdlet !== undefined) return { effect: effectOf(cmdlet), cmdlet }
  const items = members(body, 'requests').map((item) => cmdletOf(member(item, 'body') ?? {}) ?? '')
  return { effect: items.every((name) => effectOf(name) === 'read') ? 'read' : 'write' }
}

function cmdletOf(body: Raw): string | undefined {
  return text(member(body, 'CmdletInput') ?? {}, 'CmdletName')
}

function effectOf(cmdlet: string): 'read' | 'write' {
  return /^(?:Get|Test)-/iu.test(cmdlet) ? 'read' : 'write'
}

const tokenWords: Readonly<Record<TokenFault, string>> = {
  missing: 'Access token is empty.',
  malformed: 'IDX14100: JWT is not well formed, there are no dots (.).',
  signature: 'Access token validation failure. Signature validation failed.',
  audience: 'Access token validation failure. Invalid audience.',
  expired: 'Lifetime validation failed, the token is expired.',
}

/** 401 with the words of reference entra-graph 3.4 and graph-examples error-401-token. */
function refusedToken(fault: TokenFault): Refusal {
  const refusal = graphError(401, 'InvalidAuthenticationToken', tokenWords[fault])
  const challenge = `Bearer realm="", authorization_uri="https://${entraHost}/common/oauth2/authorize", client_id="${resources.graph.appId}"`
  return new Refusal({ ...refusal.reply, headers: { ...refusal.reply.headers, 'www-authenticate': challenge } })
}
