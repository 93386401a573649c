import { addressText } from '../model/address.ts'
import type { Instance } from '../model/instance.ts'
import type { Json, JsonObject } from '../model/json.ts'
import { isJsonList, isJsonObject, textsOf, valueAt } from '../model/json.ts'
import type { Case, Finding, Judge } from '../model/judgement.ts'
import { conditionalAccessPolicy } from './entra-names.ts'
import { declaredAt, finding } from './finding.ts'
import { allOf } from './membership.ts'

const rule = 'POLICY-IDLE'

/**
 * Names declared policies that can never apply, that contradict another, or that another makes needless: warnings, for each is
 * harmless by itself and seldom what was meant. Only what the text of the policies shows is said, and only where the plan changes one.
 */
export const idlePolicies: Judge = {
  id: rule,
  severity: 'low',
  concerns: ({ configuration }) => configuration.desired.some(({ type }) => type.name === conditionalAccessPolicy),
  reads: () => [],
  judge: (c) => {
    const enabled = (allOf(c.after, conditionalAccessPolicy) ?? []).filter(
      ({ values }) => values['state'] === 'enabled',
    )
    const declared = enabled.filter(({ at }) => declaredAt(c, at) !== undefined)
    const changed = new Set(c.changes.map(({ at }) => addressText(at)))
    const isNew = ({ at }: Instance): boolean => changed.has(addressText(at))
    return declared.flatMap((policy) => {
      const never = isNew(policy) ? neverApplies(policy.values) : undefined
      if (never !== undefined)
        return [warn(c, policy, `can never apply: ${never}`, 'Delete it, or correct its conditions.')]
      const others = enabled.filter((other) => other.id !== policy.id && (isNew(policy) || isNew(other)))
      return others.flatMap((other) => between(c, policy, other))
    })
  },
}

function warn(c: Case, policy: Instance, what: string, hint: string): Finding {
  const declared = declaredAt(c, policy.at)
  return finding(rule, {
    verdict: 'fail',
    severity: 'low',
    stops: false,
    subject: policy.at,
    ...(declared === undefined ? {} : { declared }),
    message: `"${policy.at.key}" ${what}`,
    hint,
    evidence: [addressText(policy.at)],
  })
}

/** Includes and excludes of a condition, by the words for all there is. */
const pairs: readonly (readonly [
  what: string,
  at: readonly string[],
  include: string,
  exclude: string,
  all: string,
])[] = [
  ['users', ['users'], 'includeUsers', 'excludeUsers', 'All'],
  ['groups', ['users'], 'includeGroups', 'excludeGroups', ''],
  ['roles', ['users'], 'includeRoles', 'excludeRoles', ''],
  ['applications', ['applications'], 'includeApplications', 'excludeApplications', 'All'],
  ['locations', ['locations'], 'includeLocations', 'excludeLocations', 'All'],
  ['platforms', ['platforms'], 'includePlatforms', 'excludePlatforms', 'all'],
]

function neverApplies({ conditions }: JsonObject): string | undefined {
  if (!isJsonObject(conditions)) return undefined
  for (const [what, at, include, exclude, all] of pairs) {
    if (what === 'groups' || what === 'roles') continue
    const list = (name: string): readonly string[] => textsOf(valueAt(conditions, [...at, name]))
    const [included, excluded] = [list(include), list(exclude)]
    if (what === 'users' && others(conditions).length > 0) continue
    if (included.length > 0 && included.every((one) => one === 'None')) {
      if (what === 'users' && isJsonObject(conditions['clientApplications'])) continue
      return `it includes no ${what}`
    }
    if (excluded.includes(all)) return `it excludes all ${what}`
    if (included.length > 0 && included.every((one) => excluded.includes(one)))
      return `it excludes all ${what} that it includes`
  }
  return undefined
}

/** Who else is included beside listed users: groups, roles and guests. */
function others(conditions: JsonObject): readonly Json[] {
  const users = conditions['users']
  if (!isJsonObject(users)) return []
  const { includeGroups, includeRoles, includeGuestsOrExternalUsers } = users
  return [
    ...textsOf(includeGroups),
    ...textsOf(includeRoles),
    ...(isJsonObject(includeGuestsOrExternalUsers) ? [true] : []),
  ]
}

/** What another enabled policy with the same conditions does to this one. */
function between(c: Case, policy: Instance, other: Instance): readonly Finding[] {
  if (same(policy.values['conditions']) !== same(other.values['conditions'])) return []
  const [own, theirs] = [blocks(policy), blocks(other)]
  if (!own && theirs)
    return [
      warn(
        c,
        policy,
        `contradicts "${other.at.key}", which has the same conditions and blocks: what it demands never matters`,
        'Exclude from the one what the other is for.',
      ),
    ]
  const isSame = same(policy.values['grantControls']) === same(other.values['grantControls'])
  const isSameSession = same(policy.values['sessionControls']) === same(other.values['sessionControls'])
  // Of two that are declared one is told.
  const isToTell = declaredAt(c, other.at) === undefined || policy.id > other.id
  if (isSame && isSameSession && isToTell)
    return [warn(c, policy, `does the same as "${other.at.key}" under the same conditions`, 'Delete one of them.')]
  return []
}

function blocks({ values }: Instance): boolean {
  return textsOf(valueAt(values, ['grantControls', 'builtInControls'])).includes('block')
}

/** A value in one way of writing: members and lists sorted, what says nothing left out. */
function same(value: Json | undefined): string {
  return JSON.stringify(plain(value ?? null))
}

function plain(value: Json): Json {
  if (isJsonList(value))
    return value.map(plain).toSorted((left, right) => (JSON.stringify(left) < JSON.stringify(right) ? -1 : 1))
  if (!isJsonObject(value)) return typeof value === 'string' ? value.toLowerCase() : value
  const members = Object.entries(value)
    .map(([name, item]) => [name, plain(item)] as const)
    .filter(([, item]) => item !== null && JSON.stringify(item) !== '[]' && JSON.stringify(item) !== '{}')
  return Object.fromEntries(members.toSorted(([left], [right]) => (left < right ? -1 : 1)))
}
