// Judges a plan over a crowd: 100,000 people in 300 groups, 240 enabled policies of which one changes. Prints what it counted.
import { impactOf } from '../src/judges/impact.ts'
import { groupsToAsk } from '../src/judges/impact-people.ts'
import type { Instance } from '../src/model/instance.ts'
import type { JsonObject } from '../src/model/json.ts'
import { present } from '../src/model/observed.ts'
import type { CrowdFacts, Person } from '../src/model/people.ts'
import type { World } from '../src/model/world.ts'
import { declare, list, object, planOf, property, row, rows, world } from '../test/engine/builders.ts'

const counts = { people: 100_000, groups: 300, policies: 240 }
const open = property({ shape: 'any' })
const policy = row('entra.conditionalAccessPolicy', {
  properties: { state: property(), conditions: open, grantControls: open },
})
const defaults = row('entra.securityDefaults', { cardinality: 'singleton' })
const assignment = row('entra.directoryRoleAssignment')
const places = row('entra.namedLocation')
const strengths = row('entra.authenticationStrengthPolicy')
const types = rows(policy, defaults, assignment, places, strengths)

const id = (kind: string, number: number): string => `${kind}0000-0000-4000-8000-${String(number).padStart(12, '0')}`
const person = (number: number): string => id('cccccccc-', number)
const group = (number: number): string => id('aaaaaaaa-', number)
const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, number) => number)

function grantOf(number: number): JsonObject {
  return number % 4 === 0
    ? { operator: 'OR', authenticationStrength: { id: '00000000-0000-0000-0000-000000000004' } }
    : { operator: 'OR', builtInControls: [number % 7 === 0 ? 'block' : 'mfa'] }
}

/** Each is for one group and leaves another out; the last is for everybody. */
function policyAt(number: number, state = 'enabled'): Instance {
  const isLast = number === counts.policies - 1
  const users = isLast ? { includeUsers: ['All'] } : { includeGroups: [group(number)] }
  return object(policy, `Policy ${number}`, {
    state,
    conditions: {
      clientAppTypes: ['all'],
      applications: { includeApplications: ['All'] },
      users: { ...users, excludeGroups: [group(counts.groups - 1 - (number % 60))] },
    },
    grantControls: isLast ? grantOf(1) : grantOf(number),
  })
}

function tenantOf(policies: readonly Instance[]): World {
  const admins = numbers(20).map((number) =>
    object(assignment, `assignment ${number}`, {
      roleDefinitionId: '62e90394-69f5-4237-9190-012177145e10',
      principalId: person(number),
      directoryScopeId: '/',
    }),
  )
  return world(
    types,
    list(policy, ...policies),
    list(places),
    list(strengths),
    list(defaults, object(defaults, 'securityDefaults', { isEnabled: false })),
    list(assignment, ...admins),
  )
}

const kindOf = (number: number): Person['kind'] => (number % 50 === 0 ? 'b2bCollaborationGuest' : 'none')
const registered: readonly (readonly string[])[] = [
  ['microsoftAuthenticatorPush', 'softwareOneTimePasscode'],
  ['mobilePhone'],
  ['passKeyDeviceBound'],
  ['email'],
  [],
]

const last = counts.policies - 1
const before = tenantOf([...numbers(last).map((number) => policyAt(number)), policyAt(last, 'disabled')])
const after = tenantOf(numbers(counts.policies).map((number) => policyAt(number)))
const { changes } = planOf(before, types, declare(policy, `Policy ${last}`, { state: 'enabled' })).plan
const groups = groupsToAsk(before, after)
const membership = numbers(counts.groups).map((number) => [groups.indexOf(group(number))].filter((place) => place >= 0))
const everybody = numbers(counts.people)
const crowd: CrowdFacts = {
  people: everybody.map((number) => ({
    id: person(number),
    name: `person${number}@contoso.com`,
    kind: kindOf(number),
  })),
  members: present(
    new Map(everybody.map((number) => [person(number), membership[(number * 7919) % counts.groups] ?? []])),
  ),
  methods: present(new Map(everybody.map((number) => [person(number), registered[number % 5] ?? []]))),
}
const began = process.cpuUsage()
const { impact } = impactOf({ before, after, changes, crowd, groups })
// One thread works: the processor's time is the time that it takes where nobody else wants the machine.
const { user, system } = process.cpuUsage(began)
console.log(JSON.stringify({ ms: (user + system) / 1000, impact }))
