import { slidingMeter } from './budget.ts'
import type { Meter } from './budget.ts'
import { Refusal } from '../reply.ts'
import type { Reply } from '../reply.ts'
import type { BudgetLimits } from '../scenario.ts'
import { graphError } from './errors.ts'

/** What Graph counts of an application in a tenant beside Conditional Access. */
export interface Allowances {
  /**
   * Counts a request. Gives the headers that its answer carries.
   * @throws Refusal 429 where it was one too many.
   */
  readonly take: (request: CountedRequest) => Readonly<Record<string, string>>
}

/** What of a request is counted. */
export interface CountedRequest {
  readonly method: string
  /** Path below the version. */
  readonly path: string
  readonly query: string
  readonly family: 'directory' | 'policy'
  readonly reads: boolean
  readonly appId: string
  readonly tenantId: string
}

/**
 * The documented limits of the directory and of the reports (reference: entra-graph 3.1): resource units in ten seconds by the
 * size of the tenant, 3,000 writes in 150 seconds, 5 requests for reports in ten seconds.
 */
export function createAllowances(now: () => number, users: () => number, limits: BudgetLimits = {}): Allowances {
  let units: Meter | undefined
  const writes = slidingMeter(now, limits.writes ?? 3000, 150_000)
  const reports = slidingMeter(now, 5, 10_000)
  return {
    take: (request) => {
      if (isReport(request.path)) {
        if (!reports.use(1).served) throw tooMany({})
        return {}
      }
      if (request.family !== 'directory') return {}
      const cost = costOf(request)
      // Counting the people of a large tenant takes a while, so it is done once they are asked for.
      units ??= slidingMeter(now, limits.resourceUnits ?? unitsFor(users()), 10_000)
      const { served, share, waitSeconds } = units.use(cost)
      if (!served) throw over(request, 'ReadWrite', 'ResourceUnitLimitExceeded', waitSeconds)
      if (!request.reads) {
        const written = writes.use(1)
        if (!written.served) throw over(request, 'Write', 'WriteLimitExceeded', written.waitSeconds)
      }
      return {
        'x-ms-resource-unit': String(cost),
        ...(share >= 0.8 ? { 'x-ms-throttle-limit-percentage': share.toFixed(1) } : {}),
      }
    },
  }
}

function unitsFor(users: number): number {
  if (users < 50) return 3500
  return users <= 500 ? 5000 : 8000
}

function isReport(path: string): boolean {
  return /^\/(?:auditLogs|reports)\//iu.test(path)
}

/** What a request costs in resource units (reference: entra-graph 3.1); a write one. */
export function costOf({ method, path, query }: Pick<CountedRequest, 'method' | 'path' | 'query'>): number {
  if (method !== 'GET' && !/getByIds$/iu.test(path)) return 1
  const base = costs.find(([pattern]) => pattern.test(path))?.[1] ?? 1
  const options = new URLSearchParams(query)
  const top = Number(options.get('$top') ?? Number.NaN)
  const change = (options.has('$select') ? -1 : 0) + (options.has('$expand') ? 1 : 0) + (top < 20 ? -1 : 0)
  return Math.max(1, base + change)
}

const costs: readonly (readonly [RegExp, number])[] = [
  [/\/transitiveMembers/iu, 5],
  [/\/members(?:\/|$)/iu, 3],
  [/\/memberOf/iu, 2],
  [/getByIds$/iu, 3],
  [/^\/users$/iu, 2],
  [/^\/applications/iu, 2],
  [/^\/subscribedSkus/iu, 3],
  [/^\/oauth2PermissionGrants/iu, 2],
]

function over({ appId, tenantId }: CountedRequest, what: string, why: string, waitSeconds: number): Refusal {
  return tooMany({
    'retry-after': String(waitSeconds),
    'x-ms-throttle-scope': `Tenant_Application/${what}/${appId}/${tenantId}`,
    'x-ms-throttle-information': why,
  })
}

function tooMany(headers: Readonly<Record<string, string>>): Refusal {
  const { reply } = graphError(429, 'TooManyRequests', 'Too many requests.')
  return new Refusal({ ...reply, headers: { ...reply.headers, ...headers } })
}

/** An answer with the headers that tell how much of an allowance is used. */
export function withUse(reply: Reply, headers: Readonly<Record<string, string>>): Reply {
  return reply.status >= 400 ? reply : { ...reply, headers: { ...reply.headers, ...headers } }
}
