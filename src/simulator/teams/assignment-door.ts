import { member, text } from '../json.ts'
import type { Raw } from '../json.ts'
import type { Assignment } from './assignments.ts'
import { groupAssignments } from './grants.ts'
import { bareName } from './instances.ts'
import { policyId } from './people.ts'
import type { TeamsService } from './service.ts'

/** What snapshots call policies that were assigned. */
export const assignmentTypes: readonly string[] = [
  'teams.teamsUserPolicyAssignment',
  'teams.teamsGroupPolicyAssignment',
]

/** The part of the back door that knows assignments. A key is `user or group/type`, by id or name. */
export function assignmentDoor(service: TeamsService) {
  const { assignments } = service
  const kind = (row: string): Assignment['of'] => (row === assignmentTypes[0] ? 'user' : 'group')
  const targets = (of: Assignment['of']): readonly Raw[] =>
    of === 'user' ? service.directory.users() : service.directory.groups()
  const targetCalled = (of: Assignment['of'], name: string): string => {
    const names = ['id', 'userPrincipalName', 'displayName']
    const found = targets(of).find((raw) => names.some((key) => text(raw, key)?.toLowerCase() === name.toLowerCase()))
    if (found === undefined) throw new Error(`There is no ${of} ${name}.`)
    return text(found, 'id') ?? ''
  }
  const read = (of: Assignment['of'], raw: Raw): Assignment => {
    const given = member(raw, 'policyAssignment') ?? raw
    const type = service.types.get((text(raw, 'policyType') ?? text(raw, 'PolicyType') ?? '').toLowerCase())
    const name = ['objectId', 'userPrincipalName', 'GroupId'].map((key) => text(raw, key)).find(Boolean) ?? ''
    if (type === undefined) throw new Error('An assignment has no policy type that is known.')
    const rank = raw['Rank'] ?? raw['Priority']
    return {
      of,
      target: targetCalled(of, name),
      type: type.name,
      policy: bareName(text(given, 'displayName') ?? text(given, 'PolicyName') ?? ''),
      rank: typeof rank === 'number' ? rank : 0,
      made: service.now(),
    }
  }
  const objects = (row: string): readonly Raw[] =>
    kind(row) === 'group'
      ? groupAssignments(service)
      : assignments.latest('user').map((one) => shownGrant(service, one))
  const find = (of: Assignment['of'], key: string): Assignment => {
    const cut = key.lastIndexOf('/')
    const target = targetCalled(of, key.slice(0, cut))
    const type = key.slice(cut + 1).toLowerCase()
    const found = assignments.latest(of).find((one) => one.target === target && one.type.toLowerCase() === type)
    if (found === undefined) throw new Error(`The assignment ${key} is not there.`)
    return found
  }
  const without = (of: Assignment['of'], gone: Assignment): readonly Assignment[] =>
    assignments.latest(of).filter((one) => one.target !== gone.target || one.type !== gone.type)
  const add = (row: string, raw: Raw): string => {
    const made = read(kind(row), raw)
    assignments.set(made.of, [...without(made.of, made), made])
    return `${made.target}/${made.type}`
  }
  return {
    has: (row: string): boolean => assignmentTypes.includes(row),
    objects,
    create: add,
    load: (row: string, raws: readonly Raw[]): void => {
      assignments.set(
        kind(row),
        raws.map((raw) => read(kind(row), raw)),
      )
    },
    change: (row: string, key: string, patch: Raw): void => {
      const before = find(kind(row), key)
      const known = { objectId: before.target, GroupId: before.target, policyType: before.type, Rank: before.rank }
      const policy = { displayName: before.policy, PolicyName: before.policy }
      const { Priority = known.Rank, Rank = Priority } = patch
      add(row, { ...known, ...policy, ...patch, Rank })
    },
    remove: (row: string, key: string): void => {
      const of = kind(row)
      assignments.set(of, without(of, find(of, key)))
    },
  }
}

/** A policy given to a person, as the service tells it beside the person. */
function shownGrant(service: TeamsService, one: Assignment): Raw {
  const user = service.directory.users().find((raw) => text(raw, 'id') === one.target)
  return {
    objectId: one.target,
    userPrincipalName: user === undefined ? null : text(user, 'userPrincipalName'),
    policyType: one.type,
    policyAssignment: {
      assignmentType: 'Direct',
      displayName: one.policy,
      policyId: policyId(one.type, one.policy),
      groupId: null,
    },
  }
}
