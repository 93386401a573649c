import type { Instance } from '../../model/instance.ts'
import type { Json } from '../../model/json.ts'
import { isJsonList, isJsonObject, pathText, valueAt } from '../../model/json.ts'
import type { Change } from '../../model/plan.ts'
import type { ResourceType } from '../../model/resource-type.ts'
import type { Trouble } from '../../model/trouble.ts'
import { trouble } from '../../model/trouble.ts'
import { behaviour, textOf, textsOf } from './graph-wire.ts'

type Refusal = (type: ResourceType, change: Change) => string | undefined

/**
 * What Graph would refuse, or would do silently and wrongly, and the plan can already know. One Trouble each, NOT-WRITABLE, at
 * the line of the YAML. Pure.
 */
export function refusalsOf(type: ResourceType, change: Change): readonly Trouble[] {
  const rules: readonly Refusal[] = [
    microsoftManaged,
    betaMembers,
    builtIn,
    readOnlyKinds,
    refusedPaths,
    createOnly,
    dynamicMembers,
  ]
  return rules.flatMap((rule) => {
    const why = rule(type, change)
    return why === undefined
      ? []
      : [trouble('NOT-WRITABLE', { message: why, subject: { address: change.at, position: change.declared } })]
  })
}

/** Of policies that Microsoft manages only the state and the exclusions can be changed (reference: entra-graph 1.6). */
const microsoftManaged: Refusal = (type, change) => {
  const rule = behaviour(type, 'microsoftManaged')
  const name = change.before?.values['displayName']
  if (!isJsonObject(rule) || typeof name !== 'string' || !name.startsWith(textOf(rule['prefix']) ?? '\u0000'))
    return undefined
  if (change.action === 'delete') return `"${name}" is managed by Microsoft and cannot be deleted.`
  const allowed = textsOf(rule['mayChange'])
  const other = change.differences
    .map((one) => pathText(one.path))
    .find((path) => !allowed.some((one) => path === one || path.startsWith(`${one}[`)))
  return other === undefined
    ? undefined
    : `"${name}" is managed by Microsoft: only its state and its exclusions can be changed, not ${other}.`
}

/** Writing through v1.0 may drop what only beta knows, so such a policy is left alone (reference: entra-graph 1.4.7). */
const betaMembers: Refusal = (type, change) => {
  if (change.action !== 'update' || change.version === 'beta') return undefined
  const found = textsOf(behaviour(type, 'betaMembers')).find(
    (path) => !isNothing(valueAt(rawOf(change.before), path.split('.'))),
  )
  return found === undefined
    ? undefined
    : `The policy holds ${found}, which only Graph beta knows; writing it through v1.0 could drop that. Write \`version: beta\` beside the task.`
}

const builtIn: Refusal = (type, change) => {
  const rule = behaviour(type, 'builtIn')
  const property = isJsonObject(rule) ? textOf(rule['property']) : undefined
  if (!isJsonObject(rule) || property === undefined || change.before?.values[property] !== rule['value'])
    return undefined
  return `"${change.at.key}" is built in and cannot be changed.`
}

const readOnlyKinds: Refusal = (type, change) => {
  const kind = valueAt(rawOf(change.before), ['@odata.type'])
  return typeof kind === 'string' && textsOf(behaviour(type, 'readOnlyKinds')).includes(kind)
    ? `"${change.at.key}" is of a kind that the service makes itself (${kind.replace('#microsoft.graph.', '')}) and cannot be written.`
    : undefined
}

const refusedPaths: Refusal = (type, change) => {
  const rules = behaviour(type, 'refuse')
  for (const rule of isJsonList(rules) ? rules : []) {
    const path = isJsonObject(rule) ? textOf(rule['path']) : undefined
    if (path === undefined || !isJsonObject(rule)) continue
    const touched = change.differences.some(
      (one) => pathText(one.path) === path || pathText(one.path).startsWith(`${path}.`),
    )
    if (touched) return `${path} cannot be written: ${textOf(rule['why']) ?? 'the service refuses it'}.`
  }
  return undefined
}

const createOnly: Refusal = (type, change) => {
  if (change.action !== 'update') return undefined
  const path = change.differences
    .map((one) => one.path)
    .find(([name]) => typeof name === 'string' && type.properties[name]?.write === 'create')
  return path === undefined ? undefined : `${pathText(path)} can only be set when the object is created.`
}

/** The members of a dynamic group follow its rule; the service refuses to add or remove any. */
const dynamicMembers: Refusal = (type, change) => {
  if (type.properties['membershipRule'] === undefined || change.values['members'] === undefined) return undefined
  const kinds = change.values['groupTypes'] ?? change.before?.values['groupTypes']
  return isJsonList(kinds) && kinds.includes('DynamicMembership')
    ? 'The members of a dynamic group follow its rule and cannot be declared.'
    : undefined
}

function rawOf(instance: Instance | null): Json | undefined {
  return instance?.raw
}

function isNothing(value: Json | undefined): boolean {
  return value === undefined || value === null || value === '' || (isJsonList(value) && value.length === 0)
}
