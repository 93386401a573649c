import { answerGraph, graphEffect } from './graph/graph.ts'
import type { Github } from './github/github.ts'
import { createAllowances } from './graph/allowances.ts'
import { oneASecond } from './graph/budget.ts'
import { graphError, stamp } from './graph/errors.ts'
import { readSchema } from './graph/schema.ts'
import { Refusal, unknownReply } from './reply.ts'
import type { Ask, Reply } from './reply.ts'
import { graphResource, verifyBearer } from './sign-in/access-token.ts'
import type { CloudHosts } from './cloud-hosts.ts'
import type { Resource, TokenFault } from './sign-in/access-token.ts'
import { answerEntra } from './sign-in/entra.ts'
import type { EntraDeps } from './sign-in/entra.ts'
import type { Pipelines } from './sign-in/pipelines.ts'
import type { Nature } from './room.ts'
import type { ScenarioSettings } from './scenario.ts'
import type { Tenant } from './tenant/tenant.ts'
import { types } from './tenant/type-names.ts'
import type { Chosen } from './variants.ts'

/** Everything behind the socket. */
export interface ServiceDeps {
  readonly tenant: Tenant
  readonly entra: EntraDeps
  readonly pipelines: Pipelines
  readonly github: Github
  readonly chosen: Chosen
  readonly speed: number
  readonly newId: () => string
  readonly contracts: (name: string) => Promise<string>
  readonly settings: ScenarioSettings
  readonly planted: (method: string, path: string, effect: 'read' | 'write') => Reply | undefined
}

/** The hosts of the tenant and of the job. */
export interface Services {
  /** Whether a proxy reaches a host. */
  readonly knows: (host: string) => boolean
  readonly nature: (ask: Ask) => Nature
  readonly answer: (ask: Ask) => Promise<Reply & { readonly effect?: 'read' | 'write'; readonly cmdlet?: string }>
}

/** Builds the services; they are told apart by host alone. */
export async function createServices(deps: ServiceDeps): Promise<Services> {
  const { clock, hosts, key } = deps.entra
  const { rooms } = deps.tenant
  const ownGraph = graphResource(hosts)
  const graph = {
    tenant: {
      tenantId: deps.tenant.id,
      initialDomain: deps.tenant.initialDomain,
      store: deps.tenant.store,
      audit: deps.tenant.audit,
      teams: deps.tenant.teams,
      clock,
      chosen: deps.chosen,
      newId: deps.newId,
      registered: deps.tenant.registered,
      sharePoint: deps.tenant.sharePoint,
      ...(deps.settings.pageSize === undefined ? {} : { pageSize: deps.settings.pageSize }),
      schemas: {
        'v1.0': readSchema('v1.0', await deps.contracts('graph-types.json')),
        beta: readSchema('beta', await deps.contracts('graph-types-beta.json')),
      },
    },
    conditionalAccess: oneASecond(clock.now, 100 + 20 * deps.speed),
    allowances: createAllowances(clock.now, () => deps.tenant.store.all(types.user).length, deps.settings.budgets),
    planted: deps.planted,
  }
  // Services that run cmdlets keep to the page size that is preferred: a smaller page is asked for in the caller's place.
  const { pageSize } = deps.settings
  const paged = (ask: Ask): Ask =>
    pageSize === undefined
      ? ask
      : { ...ask, headers: { ...ask.headers, prefer: `odata.maxpagesize=${pageSize};${ask.headers['prefer'] ?? ''}` } }
  const answer: Services['answer'] = async (ask) => {
    if (ask.host === hosts.login) return answerEntra(ask, deps.entra)
    if (deps.pipelines.has(ask.host)) return deps.pipelines.answer(ask)
    if (deps.github.has(ask.host)) return deps.github.answer(ask)
    const verify = (resource: Resource): ReturnType<typeof verifyBearer> =>
      verifyBearer(ask.headers['authorization'], key, resource, clock.now())
    if (ask.host === hosts.graph) {
      const token = await verify(ownGraph)
      if (typeof token === 'string') throw refusedToken(token, hosts)
      return answerGraph(ask, token, graph)
    }
    for (const room of rooms) {
      const resource = room.resource(ask.host)
      if (resource === undefined) continue
      const token = await verify(resource)
      return typeof token === 'string' ? room.unauthorized(token) : room.answer(paged(ask), token)
    }
    return unknownReply(`the host ${ask.host}`)
  }
  return {
    knows: (host) =>
      host === hosts.login ||
      host === hosts.graph ||
      deps.pipelines.isPublic(host) ||
      deps.github.has(host) ||
      rooms.some((room) => room.resource(host) !== undefined),
    nature: (ask) => {
      if (ask.host === hosts.graph) return { effect: graphEffect(ask.method, ask.path, ask.body) }
      if (deps.github.has(ask.host)) return { effect: ask.method === 'GET' ? 'read' : 'write' }
      return rooms.find((room) => room.resource(ask.host) !== undefined)?.nature(ask) ?? { effect: 'read' }
    },
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

const tokenWords: Readonly<Record<TokenFault, string>> = {
  missing: 'Access token is empty.',
  malformed: 'IDX14100: JWT is not well formed, there are no dots (.).',
  signature: 'Access token validation failure. Signature validation failed.',
  audience: 'Access token validation failure. Invalid audience.',
  expired: 'Lifetime validation failed, the token is expired.',
}

/** 401 with the words of reference entra-graph 3.4 and graph-examples error-401-token. */
function refusedToken(fault: TokenFault, hosts: CloudHosts): Refusal {
  const refusal = graphError(401, 'InvalidAuthenticationToken', tokenWords[fault])
  const challenge = `Bearer realm="", authorization_uri="https://${hosts.login}/common/oauth2/authorize", client_id="${graphResource(hosts).appId}"`
  return new Refusal({ ...refusal.reply, headers: { ...refusal.reply.headers, 'www-authenticate': challenge } })
}
