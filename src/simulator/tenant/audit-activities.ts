import { text, texts, without } from '../json.ts'
import type { Raw } from '../json.ts'
import { types } from './type-names.ts'

/** What became of one object: `before` is absent of one that was made, `after` of one that is gone. */
export interface Change {
  readonly type: string
  readonly before?: Raw
  readonly after?: Raw
  /** It came back from the deleted items. */
  readonly restored?: true
}

/** Kind and names of an object by its id. */
export type NameOf = (id: string) => Names & { readonly type: string }

interface Names {
  readonly displayName: string | null
  readonly userPrincipalName?: string
  readonly groupType?: 'unifiedGroups' | 'azureAD'
}

/** An activity as the log names it. */
export interface Activity {
  readonly service: string
  readonly category: string
  readonly name: string
  readonly operation: 'Add' | 'Update' | 'Delete' | 'Assign' | 'Unassign'
  readonly targets: readonly Raw[]
}

type Operation = 'Add' | 'Update' | 'Delete'

interface Kind {
  readonly service: string
  readonly category: string
  /** `Add group` for Add; a word for all of them where the service has but one. */
  readonly named: (operation: Operation | 'Restore') => string
  /** Kind of the target (Graph documentation: targetResource). */
  readonly target: string
  /** The one property whose values are the whole object; without it each member that changed is a property. */
  readonly whole?: string
}

/**
 * Services, categories and activities (Entra documentation: audit log activity reference). A log of Conditional Access holds
 * the whole policy as one property, which public tools take apart (Entra documentation: troubleshoot policy changes);
 * that of a location is called by analogy (inferred).
 */
const kinds: Readonly<Record<string, Kind>> = {
  [types.policy]: conditionalAccess('conditional access policy', 'ConditionalAccessPolicy'),
  [types.location]: conditionalAccess('named location', 'NamedLocation'),
  [types.securityDefaults]: { ...conditionalAccess('', 'SecurityDefaults'), named: () => 'Update security defaults' },
  [types.strength]: methods((operation) => `Authentication Strength Policy ${made[operation]}`),
  [types.methodsPolicy]: methods(() => 'Authentication Methods Policy Update'),
  [types.method]: methods(() => 'Authentication Methods Policy Update'),
  [types.authorization]: core('AuthorizationPolicy', 'Policy', () => 'Update authorization policy'),
  [types.organization]: core('DirectoryManagement', 'Directory', () => 'Set Company Information'),
  [types.perUserMfa]: core('UserManagement', 'User', () => 'Update user'),
  [types.group]: core('GroupManagement', 'Group', (operation) => `${operation} group`),
  [types.administrativeUnit]: core(
    'AdministrativeUnit',
    'AdministrativeUnit',
    (operation) => `${operation} administrative unit`,
  ),
  [types.user]: core('UserManagement', 'User', (operation) => `${operation} user`),
  [types.application]: core('ApplicationManagement', 'Application', (operation) => `${operation} application`),
  [types.servicePrincipal]: core(
    'ApplicationManagement',
    'ServicePrincipal',
    (operation) => `${operation === 'Delete' ? 'Remove' : operation} service principal`,
  ),
  [types.role]: core('RoleManagement', 'Role', (operation) => `${operation} role definition`),
}

/** Whatever else the directory holds is a policy of some kind. */
const otherPolicy = core('Policy', 'Policy', (operation) => `${operation} policy`)

const made = { Add: 'Create', Update: 'Update', Delete: 'Delete', Restore: 'Update' } as const

function conditionalAccess(what: string, whole: string): Kind {
  return {
    service: 'Conditional Access',
    category: 'Policy',
    named: (operation) => `${operation} ${what}`,
    target: 'Policy',
    whole,
  }
}

function methods(named: Kind['named']): Kind {
  return { service: 'Authentication Methods', category: 'ApplicationManagement', named, target: 'Policy' }
}

function core(category: string, target: string, named: Kind['named']): Kind {
  return { service: 'Core Directory', category, named, target }
}

/** Lists of other objects; a line of the log is about one that came or went. */
const relations: Readonly<Record<string, readonly (readonly [member: string, one: string])[]>> = {
  [types.group]: [
    ['members', 'member'],
    ['owners', 'owner'],
  ],
  [types.administrativeUnit]: [['members', 'member']],
}

/** What moves by itself with a change is no change. */
const moving = ['modifiedDateTime', 'lastModifiedDateTime', 'deletedDateTime'] as const

/** The lines that a change leaves in the log; none for what stayed the same. */
export function activitiesOf(change: Change, nameOf: NameOf): readonly Activity[] {
  const { type, before, after } = change
  if (type === types.roleAssignment) return assignment(change, nameOf)
  const kind = kinds[type] ?? otherPolicy
  const object = after ?? before
  if (object === undefined) return []
  const operation = operationOf(change)
  const related = (relations[type] ?? []).map(([member]) => member)
  const [old, now] = [before, after].map((raw) => (raw === undefined ? undefined : without(raw, ...related)))
  const { service, category } = kind
  const modified = kind.whole === undefined ? membersOf(kind, old, now) : wholeOf(kind.whole, old, now)
  const itself: Activity = {
    service,
    category,
    name: kind.named(change.restored === true ? 'Restore' : operation),
    operation,
    targets: [target(text(object, 'id') ?? '', { type: kind.target, ...namesOf(object) }, modified)],
  }
  const isSame = operation === 'Update' && JSON.stringify(still(old)) === JSON.stringify(still(now))
  return [
    ...(isSame ? [] : [itself]),
    ...(after === undefined || change.restored === true ? [] : comings(kind, change, nameOf)),
  ]
}

function operationOf({ before, after }: Change): Operation {
  if (before === undefined) return 'Add'
  return after === undefined ? 'Delete' : 'Update'
}

function still(raw: Raw | undefined): Raw {
  return without(raw ?? {}, ...moving)
}

/** What an object of the directory is called in the log. */
export function namesOf(raw: Raw): Names {
  const userPrincipalName = text(raw, 'userPrincipalName')
  return {
    displayName: text(raw, 'displayName') ?? null,
    ...(userPrincipalName === undefined ? {} : { userPrincipalName }),
    ...('groupTypes' in raw
      ? { groupType: texts(raw, 'groupTypes').includes('Unified') ? ('unifiedGroups' as const) : ('azureAD' as const) }
      : {}),
  }
}

function target(id: string, names: ReturnType<NameOf>, modifiedProperties: readonly Raw[]): Raw {
  return {
    id,
    displayName: names.displayName,
    type: names.type,
    userPrincipalName: names.userPrincipalName ?? null,
    groupType: names.groupType ?? null,
    modifiedProperties,
  }
}

function wholeOf(displayName: string, before: Raw | undefined, after: Raw | undefined): readonly Raw[] {
  const shown = (raw: Raw | undefined): string | null => (raw === undefined ? null : JSON.stringify(raw))
  return [{ displayName, oldValue: shown(before), newValue: shown(after) }]
}

/** Values of the directory stand in a list, an empty one for none (public recordings of the log). */
function membersOf(kind: Kind, before: Raw = {}, after: Raw = {}): readonly Raw[] {
  const shown = (value: unknown): string => {
    if (kind.service !== 'Core Directory') return JSON.stringify(value ?? '')
    return value === undefined || value === null ? '[]' : JSON.stringify([value])
  }
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((name) => name !== 'id' && JSON.stringify(before[name]) !== JSON.stringify(after[name]))
    .map((name) => ({
      displayName: `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`,
      oldValue: shown(before[name]),
      newValue: shown(after[name]),
    }))
}

/** One line for each that came or went; the log names it first, then what it came to. */
function comings({ service, category, target: kind }: Kind, change: Change, nameOf: NameOf): readonly Activity[] {
  const { type, before = {}, after = {} } = change
  const what = type === types.group ? 'group' : 'administrative unit'
  const owner = target(text(after, 'id') ?? '', { type: kind, ...namesOf(after) }, [])
  return (relations[type] ?? []).flatMap(([member, one]) => {
    const [old, now] = [new Set(texts(before, member)), new Set(texts(after, member))]
    const line = (id: string, name: string, operation: 'Assign' | 'Unassign'): Activity => ({
      service,
      category,
      name,
      operation,
      targets: [target(id, nameOf(id), []), owner],
    })
    return [
      ...[...now].filter((id) => !old.has(id)).map((id) => line(id, `Add ${one} to ${what}`, 'Assign')),
      ...[...old].filter((id) => !now.has(id)).map((id) => line(id, `Remove ${one} from ${what}`, 'Unassign')),
    ]
  })
}

/** The log is about who holds the role and about the role: the assignment's own id does not stand in it. */
function assignment({ before, after }: Change, nameOf: NameOf): readonly Activity[] {
  if (before !== undefined && after !== undefined) return []
  const [raw, name, operation] =
    after === undefined
      ? ([before ?? {}, 'Remove member from role', 'Unassign'] as const)
      : ([after, 'Add member to role', 'Assign'] as const)
  const ids = [text(raw, 'principalId') ?? '', text(raw, 'roleDefinitionId') ?? '']
  const targets = ids.map((id) => target(id, nameOf(id), []))
  return [{ service: 'Core Directory', category: 'RoleManagement', name, operation, targets }]
}
