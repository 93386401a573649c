import { addressText } from '../model/address.ts'
import type { BreakGlass } from '../model/desired.ts'
import type { Instance } from '../model/instance.ts'
import type { Json, JsonObject } from '../model/json.ts'
import { isJsonObject, valueAt, textsOf } from '../model/json.ts'
import type { Case, Finding, Judge } from '../model/judgement.ts'
import type { World } from '../model/world.ts'
import {
  authenticationMethod,
  conditionalAccessPolicy,
  directoryRoleAssignment,
  group,
  perUserMfa,
  securityDefaults,
  user,
} from './entra-names.ts'
import { declaredAt, finding, namesService } from './finding.ts'
import type { Treatment } from './emergency.ts'
import { treatments } from './emergency.ts'
import type { Answer } from './membership.ts'
import { allOf, any, holds, isMember } from './membership.ts'

const rule = 'GUARD-BREAK-GLASS'

/**
 * No enabled Conditional Access policy may block a break-glass account or demand of it a device, a place, or a method that it has not
 * registered. Where the evaluator cannot tell (its methods or groups could not be read), the account must be excluded, by itself, by
 * a group or by a role, from every enabled policy that blocks or demands something of users. It stops what the plan causes and what a declared policy would still do; the same
 * fault of a policy that nobody declared is a warning. What cannot be told stops as if it were so.
 */
export const breakGlass: Judge = {
  id: rule,
  severity: 'critical',
  concerns: (c) => c.configuration.breakGlass.length > 0 && namesService(c, 'entra'),
  reads: ({ configuration }) => [
    { type: conditionalAccessPolicy, keys: 'all' },
    { type: user, keys: configuration.breakGlass.map((one) => one.user) },
    { type: group, keys: [], through: ['excludeGroups', 'members'] },
  ],
  judge: (c) => {
    const accounts = c.configuration.breakGlass.map((account) => ({ account, id: idOf(c.after, account) }))
    const missing = accounts.flatMap(({ account, id }) =>
      typeof id === 'string' ? [] : [notFound(account, id.answer)],
    )
    const policies = allOf(c.after, conditionalAccessPolicy)
    if (policies === undefined) return [...missing, policiesUnknown(), ...demandedElsewhere(c)]
    const found = accounts.flatMap(({ account, id }) => (typeof id === 'string' ? [{ account, id }] : []))
    const told = found.map((one) => ({ ...one, treats: treatments(c, one.id) }))
    const judged = policies.flatMap((policy) => judgePolicy(c, policy, told))
    return [...missing, ...judged, ...meanwhile(c, found, judged), ...demandedElsewhere(c)]
  },
}

type Account = { readonly account: BreakGlass; readonly id: string }
type Told = Account & { readonly treats: ReadonlyMap<string, Treatment> }

function judgePolicy(c: Case, policy: Instance, accounts: readonly Told[]): readonly Finding[] {
  if (!isDangerous(policy)) return []
  return accounts.flatMap((one): readonly Finding[] => {
    const treated = one.treats.get(policy.id)
    if (treated?.lets === 'in') return []
    const now = treated === undefined ? isExcluded(c.after, policy, one.id, rebuilt(c)) : 'no'
    if (now === 'yes') return []
    const was = wasExcluded(c, policy.id, one.id)
    const why = treated === undefined ? '' : `: ${treated.because}`
    const declared = declaredAt(c, policy.at)
    const caused = was === 'yes' || c.changes.some((change) => addressText(change.at) === addressText(policy.at))
    const { user: name } = one.account
    return [
      finding(rule, {
        verdict: now === 'no' ? 'fail' : 'unknown',
        severity: 'critical',
        stops: caused || declared !== undefined,
        subject: policy.at,
        ...(declared === undefined ? {} : { declared }),
        message:
          now === 'no'
            ? `"${policy.at.key}" is enabled and does not exclude the break-glass account ${name}${why}`
            : `it cannot be told whether "${policy.at.key}" excludes the break-glass account ${name}`,
        hint: `Exclude ${name} or a group it is a member of (conditions.users.excludeUsers or excludeGroups).`,
        evidence: [
          { policy: policy.id, account: one.id, users: valueAt(policy.values, ['conditions', 'users']) ?? null },
        ],
      }),
    ]
  })
}

/** Ids of authentication methods, by the words of `breakGlass`. */
const methodIds: Readonly<Record<string, string>> = { fido2: 'Fido2', certificate: 'X509Certificate' }

/**
 * What demands multifactor authentication without Conditional Access knows no exclusions, and neither does the switch of a method:
 * only what the plan switches stops.
 */
function demandedElsewhere({ changes, configuration, after }: Case): readonly Finding[] {
  const names = configuration.breakGlass.flatMap(({ user: name }) => {
    const found = after.find(user, name)
    return [name, ...(found.is === 'present' ? found.value.map((one) => one.at.key) : [])]
  })
  return changes.flatMap((change): readonly Finding[] => {
    const { at, values, declared } = change
    const demand = (message: string, hint: string): readonly Finding[] => [
      finding(rule, { verdict: 'fail', severity: 'critical', subject: at, declared, message, hint }),
    ]
    if (at.type === securityDefaults && values['isEnabled'] === true)
      return demand(
        'security defaults are switched on, and they demand multifactor authentication of break-glass accounts, too',
        'Use Conditional Access, which can exclude them.',
      )
    if (at.type === authenticationMethod && values['state'] === 'disabled')
      return configuration.breakGlass
        .filter(({ method }) => method !== undefined && methodIds[method] === at.key)
        .flatMap(({ user: name, method }) =>
          demand(
            `the method ${at.key} is switched off, with which the break-glass account ${name} signs in`,
            `Give the account another method first, and say so in breakGlass (it is ${method} now).`,
          ),
        )
    const state = values['perUserMfaState'] ?? 'disabled'
    if (at.type !== perUserMfa || state === 'disabled' || !holds(names, at.key)) return []
    return demand(
      `per-user multifactor authentication is switched on for the break-glass account ${at.key}`,
      'Declare it disabled for break-glass accounts.',
    )
  })
}

/** Enabled, aimed at people of the tenant, and with a control that blocks or demands. */
function isDangerous({ values }: Instance): boolean {
  const grant = values['grantControls']
  if (values['state'] !== 'enabled' || !isJsonObject(grant)) return false
  const demands =
    ['builtInControls', 'termsOfUse', 'customAuthenticationFactors'].some((name) => textsOf(grant[name]).length > 0) ||
    // The id of a strength, or the reference to one; null where there is none.
    (grant['authenticationStrength'] ?? null) !== null
  const list = (name: string): readonly string[] => textsOf(valueAt(values, ['conditions', 'users', name]))
  const included = [...list('includeUsers'), ...list('includeGroups'), ...list('includeRoles')]
  return demands && included.some((one) => one !== 'None' && one !== 'GuestsOrExternalUsers')
}

/** Whether an account was excluded from a policy; from one that is not there or does no harm, it was. */
function wasExcluded({ before }: Case, policyId: string, id: string): Answer {
  const policy = before.byId(conditionalAccessPolicy, policyId)
  return policy !== undefined && isDangerous(policy) ? isExcluded(before, policy, id) : 'yes'
}

/**
 * A plan that takes an account out of an excluded group and changes the policy to match leaves it shut out in between, and for
 * good where the change of the policy fails: the policy as it is must still exclude it by the groups as they will be. Not where
 * every change of a group waits for the policy's.
 */
function meanwhile(c: Case, accounts: readonly Account[], judged: readonly Finding[]): readonly Finding[] {
  const groups = c.changes.filter(({ at }) => at.type === group)
  const policies = c.changes.filter(({ at, before }) => at.type === conditionalAccessPolicy && before !== null)
  return policies.flatMap((change): readonly Finding[] => {
    const policy = change.objectId === null ? undefined : c.before.byId(conditionalAccessPolicy, change.objectId)
    const isTold = judged.some(({ subject }) => subject !== null && addressText(subject) === addressText(change.at))
    if (policy === undefined || isTold || !isDangerous(policy)) return []
    if (groups.every(({ needs }) => needs.includes(change.id))) return []
    return accounts.flatMap(({ account, id }): readonly Finding[] => {
      const now = isExcluded(c.after, policy, id, rebuilt(c))
      if (now === 'yes' || wasExcluded(c, policy.id, id) !== 'yes') return []
      return [
        finding(rule, {
          verdict: now === 'no' ? 'fail' : 'unknown',
          severity: 'critical',
          subject: change.at,
          declared: change.declared,
          message: `until "${policy.at.key}" is changed, or if that fails, it shuts out the break-glass account ${account.user}, which the plan takes out of an excluded group`,
          hint: 'Change the policy first, and the group in a later run.',
        }),
      ]
    })
  })
}

/** Groups whose rule the plan writes: who is in them is decided by the service, after the plan. */
function rebuilt({ changes }: Case): ReadonlySet<string> {
  const rules = ['membershipRule', 'membershipRuleProcessingState', 'groupTypes']
  const written = changes.filter(({ at, values }) => at.type === group && rules.some((name) => isRule(values, name)))
  return new Set(written.flatMap(({ objectId }) => (objectId === null ? [] : [objectId.toLowerCase()])))
}

function isRule(values: JsonObject, name: string): boolean {
  const value = values[name] ?? null
  return name === 'groupTypes' ? textsOf(value).includes('DynamicMembership') : value !== null
}

function isExcluded(world: World, policy: Instance, id: string, unsure: ReadonlySet<string> = new Set()): Answer {
  const users: Json | undefined = valueAt(policy.values, ['conditions', 'users'])
  const list = (name: string): readonly string[] => (isJsonObject(users) ? textsOf(users[name]) : [])
  if (holds(list('excludeUsers'), id)) return 'yes'
  return any([
    ...list('excludeGroups').map((one) => isMember(world, one, id, unsure)),
    ...list('excludeRoles').map((one) => hasRole(world, one, id)),
  ])
}

function hasRole(world: World, role: string, id: string): Answer {
  const assignments = allOf(world, directoryRoleAssignment)
  if (assignments === undefined) return 'unknown'
  const holdsIt = assignments.some(({ values }) => {
    const { roleDefinitionId, principalId, directoryScopeId = '/' } = values
    // Conditional Access sees roles over the whole tenant alone (Microsoft Learn: Conditional Access, users and groups).
    if (directoryScopeId !== '/') return false
    return typeof roleDefinitionId === 'string' && typeof principalId === 'string'
      ? roleDefinitionId.toLowerCase() === role.toLowerCase() && principalId.toLowerCase() === id.toLowerCase()
      : false
  })
  return holdsIt ? 'yes' : 'no'
}

function idOf(world: World, { user: name }: BreakGlass): string | { readonly answer: Answer } {
  const found = world.find(user, name)
  if (found.is === 'unknown') return { answer: 'unknown' }
  const [first] = found.is === 'present' ? found.value : []
  return first?.id ?? { answer: 'no' }
}

function notFound({ user: name, position }: BreakGlass, answer: Answer): Finding {
  return finding(rule, {
    verdict: answer === 'no' ? 'fail' : 'unknown',
    severity: 'critical',
    subject: { type: user, key: name },
    declared: position,
    message:
      answer === 'no'
        ? `the break-glass account ${name} does not exist in the tenant`
        : `the break-glass account ${name} could not be looked up`,
    hint: 'Correct `breakGlass`: it names accounts by their user principal name.',
  })
}

function policiesUnknown(): Finding {
  return finding(rule, {
    verdict: 'unknown',
    severity: 'critical',
    subject: null,
    message:
      'Conditional Access policies could not be read, so nobody can tell whether break-glass accounts are excluded',
    hint: 'Grant the permission to read them (Policy.Read.All) and run again.',
  })
}
