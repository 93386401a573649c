import { administrativeUnitRoutes } from './administrative-units.ts'
import type { Route } from './call.ts'
import { policyRoutes } from './ca-policies.ts'
import { directoryAuditRoutes } from './directory-audits.ts'
import { crossTenantRoutes } from './cross-tenant.ts'
import { directoryRoutes } from './directory.ts'
import { domainRoutes } from './domains.ts'
import { groupRoutes } from './groups.ts'
import { methodRoutes } from './methods.ts'
import { locationRoutes } from './named-locations.ts'
import { singlePolicyRoutes } from './policies.ts'
import { registrationRoutes } from './registrations.ts'
import { roleRoutes } from './roles.ts'
import { sharePointRoutes } from './sharepoint.ts'
import type { Version } from './schema.ts'
import { strengthRoutes } from './strengths.ts'
import { teamsAdminRoutes } from './teams-admin.ts'
import { transitiveRoutes } from './transitive.ts'
import { whatIfRoutes } from './what-if.ts'

/** Everything that the simulated Graph answers; the permissions are those of the reference's table (graph-resources). */
export const routes: readonly Route[] = [
  ...policyRoutes,
  ...locationRoutes,
  ...strengthRoutes,
  ...methodRoutes,
  ...singlePolicyRoutes,
  ...crossTenantRoutes,
  ...domainRoutes,
  ...groupRoutes,
  ...directoryRoutes,
  ...administrativeUnitRoutes,
  ...roleRoutes,
  ...sharePointRoutes,
  ...teamsAdminRoutes,
  ...registrationRoutes,
  ...directoryAuditRoutes,
  ...transitiveRoutes,
  ...whatIfRoutes,
]

/** A route with the values of its parameters. */
export interface Match {
  readonly route: Route
  readonly params: readonly string[]
}

/** Splits a path below the version: `/users('a')/x(appId='b')` has the parts users, a, x, appId=b. */
export function partsOf(path: string): readonly string[] {
  return path
    .split('/')
    .filter((part) => part !== '')
    .flatMap((part) => {
      const plain = decodeURIComponent(part)
      const keyed = /^(\w+)\((?:(\w+)=)?'((?:[^']|'')+)'\)$/u.exec(plain)
      if (keyed === null) return [plain]
      const [, name = '', key, value = ''] = keyed
      const text = value.replaceAll("''", "'")
      return [name, key === undefined ? text : `${key}=${text}`]
    })
}

/** The route of a call, the most literal one where several fit. */
export function matchRoute(method: string, version: Version, path: string): Match | undefined {
  const parts = partsOf(path)
  const found = routes.flatMap((route): readonly (Match & { readonly literal: number })[] => {
    if (route.method !== method || (route.only !== undefined && route.only !== version)) return []
    const pattern = route.path.split('/').filter((part) => part !== '')
    if (pattern.length !== parts.length) return []
    const params: string[] = []
    for (const [index, wanted] of pattern.entries()) {
      const value = fit(wanted, parts[index] ?? '')
      if (value === undefined) return []
      if (wanted.includes('{')) params.push(value)
    }
    return [{ route, params, literal: pattern.filter((part) => !part.startsWith('{')).length }]
  })
  return found.sort((one, other) => other.literal - one.literal)[0]
}

/**
 * A cast may be written `Microsoft.Graph.Group` (CLI for Microsoft 365) and `graph.group` (the generated SDKs, by the alias that
 * Graph's metadata declares); types begin in lower case.
 */
function spelt(cast: string): string {
  return cast.replace(/^(?:microsoft\.)?graph\.(.)/iu, (_, first: string) => `microsoft.graph.${first.toLowerCase()}`)
}

function fit(pattern: string, part: string): string | undefined {
  const cast = /^(?:microsoft\.)?graph\.\w+$/iu.test(part)
  if (pattern === '{cast}' || pattern === '{type}') return cast ? spelt(part) : undefined
  // A function with more than one argument, with its namespace before it or without.
  if (pattern === '{getPolicyId}')
    return /^(?:microsoft\.graph\.teamsAdministration\.)?getPolicyId\(.+\)$/iu.test(part) ? part : undefined
  if (pattern === '{id}') return cast || part.startsWith('$') || part.includes('=') ? undefined : part
  const key = /^(\w+)=\{id\}$/u.exec(pattern)?.[1]
  if (key !== undefined)
    return part.toLowerCase().startsWith(`${key.toLowerCase()}=`) ? part.slice(key.length + 1) : undefined
  return pattern.toLowerCase() === part.toLowerCase() ? part : undefined
}

/** True for calls of the service that Conditional Access budgets: one request a second (reference: entra-graph 3.1). */
export function isConditionalAccess(path: string): boolean {
  return /^\/identity\/conditionalAccess\/(?:policies|namedLocations|deletedItems|evaluate)(?:\/|\(|$)/iu.test(path)
}
