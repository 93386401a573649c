import { text } from '../json.ts'
import type { GraphCall, Route } from './call.ts'
import { answerList, answerObject, param } from './call.ts'
import { graphError, missingPermission } from './errors.ts'
import type { Filter } from './filter.ts'

/** Who changed what in the directory (Graph documentation: List directoryAudits, Get directoryAudit). */
export const directoryAuditRoutes: readonly Route[] = [
  { method: 'GET', path: '/auditLogs/directoryAudits', needs: [[]], family: 'policy', answer: list },
  { method: 'GET', path: '/auditLogs/directoryAudits/{id}', needs: [[]], family: 'policy', answer: get },
]

const members: ReadonlySet<string> = new Set([
  'id',
  'category',
  'correlationId',
  'result',
  'resultReason',
  'activityDisplayName',
  'activityDateTime',
  'loggedByService',
  'operationType',
  'initiatedBy',
  'targetResources',
  'additionalDetails',
])

const rules = {
  context: 'auditLogs/directoryAudits',
  typeName: 'directoryAudit',
  members,
  directory: false,
  pageSize: 999,
  emptyFirstPage: false,
  times: true as const,
}

/** What may be compared, and how (Graph documentation: directoryAudit; a category by public use). */
const filterable: Readonly<Record<string, readonly string[]>> = {
  id: ['eq'],
  activityDateTime: ['eq', 'ge', 'le'],
  activityDisplayName: ['eq', 'startswith'],
  category: ['eq'],
  correlationId: ['eq'],
  loggedByService: ['eq'],
  'initiatedBy/user/id': ['eq'],
  'initiatedBy/user/displayName': ['eq'],
  'initiatedBy/user/userPrincipalName': ['eq', 'startswith'],
  'initiatedBy/app/appId': ['eq'],
  'initiatedBy/app/displayName': ['eq'],
}
const ofTarget: Readonly<Record<string, readonly string[]>> = { id: ['eq'], displayName: ['eq', 'startswith'] }

function isFilterable(filter: Filter, variable?: string): boolean {
  const takes = (path: string, operator: string): boolean => {
    const inside = variable !== undefined && path.startsWith(`${variable}/`)
    const table = inside ? ofTarget : filterable
    return table[inside ? path.slice(variable.length + 1) : path]?.includes(operator) === true
  }
  switch (filter.kind) {
    case 'and':
    case 'or':
      return isFilterable(filter.left, variable) && isFilterable(filter.right, variable)
    case 'not':
    case 'in':
      return false
    case 'any':
      return filter.path === 'targetResources' && isFilterable(filter.inner, filter.variable)
    case 'call':
      return takes(filter.path, filter.name)
    case 'compare':
      // A time in quotes is no time.
      return filter.path !== 'activityDateTime' && takes(filter.path, filter.operator)
    case 'time':
      return filter.path === 'activityDateTime' && takes(filter.path, filter.operator)
  }
}

/** The earliest moment that a filter asks for. */
function earliest(filter: Filter): number {
  if (filter.kind === 'and' || filter.kind === 'or') return Math.min(earliest(filter.left), earliest(filter.right))
  return filter.kind === 'time' ? filter.at : Infinity
}

const day = 86_400_000

/** The log goes back thirty days, and whoever asks for more is refused (msgraph-beta-sdk-dotnet issue 626). */
function checkReach(call: GraphCall, filter: Filter): void {
  const now = call.tenant.clock.now()
  const oldest = now - (now % day) - 30 * day
  if (earliest(filter) >= oldest) return
  const date = new Date(oldest)
  const shown = `${date.getUTCMonth() + 1}/${date.getUTCDate()}/${date.getUTCFullYear()} 12:00:00 AM`
  throw graphError(
    400,
    'BadRequest',
    `Specified argument was out of the range of valid values. (Parameter 'Minimum allowed time for activityDateTime is ${shown}')`,
  )
}

/** Both are wanted (Graph documentation: List directoryAudits, permissions). */
function checkRoles(call: GraphCall): void {
  for (const role of ['AuditLog.Read.All', 'Directory.Read.All'])
    if (!call.roles.includes(role)) throw missingPermission(role)
}

function list(call: GraphCall) {
  checkRoles(call)
  return answerList(call, call.tenant.audit.seen(), {
    ...rules,
    filterable: (filter) => {
      if (!isFilterable(filter)) return false
      checkReach(call, filter)
      return true
    },
  })
}

function get(call: GraphCall) {
  checkRoles(call)
  const raw = call.tenant.audit.seen().find((one) => text(one, 'id') === param(call))
  if (raw === undefined) throw graphError(404, 'ResourceNotFound', `Audit log with id ${param(call)} does not exist.`)
  return answerObject(call, raw, 'auditLogs/directoryAudits/$entity', rules)
}
