import { isJsonList, textsOf } from '../../model/json.ts'
import { isGuid } from '../../model/guid.ts'
import type { Change } from '../../model/plan.ts'
import type { ResourceType } from '../../model/resource-type.ts'
import type { Trouble } from '../../model/trouble.ts'
import { trouble } from '../../model/trouble.ts'
import { isGlobal, isPreset } from './teams-decode.ts'
import { everyDomain, meansEveryDomain } from './teams-domains.ts'
import { teamsBehaviours, teamsWire } from './teams-wire.ts'
import { assignedBy } from './user-assignment.ts'

type Refusal = (type: ResourceType, change: Change) => string | undefined

/** What Teams would refuse, or would do otherwise than declared, and the plan can already know: NOT-WRITABLE, one each. Pure. */
export function teamsRefusals(type: ResourceType, change: Change): readonly Trouble[] {
  return [preset, globalObject, renamed, allowedDomains, joinedText, assignment].flatMap((rule: Refusal) => {
    const why = rule(type, change)
    return why === undefined
      ? []
      : [trouble('NOT-WRITABLE', { message: why, subject: { address: change.at, position: change.declared } })]
  })
}

/** Microsoft's presets are read-only (reference: teams A.3). */
const preset: Refusal = (_type, { action, before, at }) =>
  action !== 'create' && before !== null && isPreset(before)
    ? `"${at.key}" is a preset of Microsoft and cannot be ${action === 'delete' ? 'deleted' : 'changed'}; make a policy of your own beside it.`
    : undefined

/** To delete Global resets every property of it to the service's default (reference: teams, trap 5). */
const globalObject: Refusal = (type, { action, before, at }) => {
  if (teamsWire(type).kind !== 'configuration' || action === 'update') return undefined
  if (!isGlobal(before?.id ?? at.key)) return undefined
  return action === 'delete'
    ? '"Global" cannot be deleted: Teams would reset all of it to its defaults instead. Declare the values it shall have.'
    : '"Global" is there in every tenant and cannot be made; that it was not read is a fault of the service.'
}

const renamed: Refusal = (type, { action, before, at }) =>
  action === 'update' && type.key.length > 0 && before !== null && before.at.key.toLowerCase() !== at.key.toLowerCase()
    ? `"${before.at.key}" cannot be renamed: make "${at.key}" beside it, move its assignments, and remove the old one later.`
    : undefined

/** An empty allow list means everybody to one source and nobody to another (reference: teams A.4): it is never written. */
const allowedDomains: Refusal = (type, change) => {
  const { allowedDomains: name } = teamsBehaviours(type)
  const value = name === undefined ? undefined : change.values[name]
  if (name === undefined || value === undefined) return undefined
  const domains = isJsonList(value) ? textsOf(value) : []
  if (domains.length === 0)
    return `${name} cannot be empty: write [${everyDomain}] for all domains, or AllowFederatedUsers: false for none.`
  return domains.length > 1 && domains.some((one) => meansEveryDomain([one]))
    ? `${name}: ${everyDomain} stands alone, not beside domains.`
    : undefined
}

/** What joins a list on the wire cannot be inside one of its texts. */
const joinedText: Refusal = (type, change) => {
  const { joined } = teamsBehaviours(type)
  for (const name of Object.keys(joined)) {
    const wrong = textsOf(change.values[name]).find((one) => /[;,\s]/u.test(one))
    if (wrong !== undefined) return `${name}: write ${JSON.stringify(wrong)} as entries of their own.`
  }
  return undefined
}

/** Who has no policy of the own has Global; a group is named by its id, for names of groups belong to another service. */
const assignment: Refusal = (type, { action, at, values }) => {
  const { kind } = teamsWire(type)
  if (kind === 'configuration' || action === 'delete') return undefined
  const assigned = assignedBy(at.key)
  if (assigned === undefined)
    return `"${at.key}" does not name ${kind === 'userAssignment' ? 'a user' : 'a group'} and a type of policy.`
  if (kind === 'groupAssignment' && !isGuid(assigned.user))
    return `GroupId: write the id of the group, not "${assigned.user}".`
  const name = values['PolicyName']
  if (action === 'create' && (name ?? null) === null) return `"${at.key}" needs PolicyName.`
  if (name === undefined) return undefined
  if (typeof name !== 'string' || name === '' || isGlobal(name))
    return `"${at.key}": to fall back to Global, declare \`ensure: absent\`; ${JSON.stringify(name)} cannot be assigned.`
  return /^Tag:/iu.test(name) ? `PolicyName: write "${name.slice(4)}", without the prefix of the service.` : undefined
}
