import type { Instance } from '../../model/instance.ts'
import type { Json } from '../../model/json.ts'
import { isJsonList, isJsonObject, pathText, valueAt, textsOf } from '../../model/json.ts'
import type { Change } from '../../model/plan.ts'
import type { ResourceType } from '../../model/resource-type.ts'
import type { Trouble } from '../../model/trouble.ts'
import { trouble } from '../../model/trouble.ts'
import { nameAsKeyOf } from './graph-names.ts'
import { behaviour, kindWire, textOf } from './graph-wire.ts'

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
    fixedKinds,
    refusedPaths,
    createOnly,
    dynamicMembers,
    synced,
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
    .find((path) => !allowed.some((one) => isWithin(path, one)))
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
  const kind = valueAt(rawOf(change.before), ['@odata.type']) ?? kindWire(type, change.values).odataType
  return typeof kind === 'string' && textsOf(behaviour(type, 'readOnlyKinds')).includes(kind)
    ? `"${change.at.key}" is of a kind that the service makes itself (${kind.replace('#microsoft.graph.', '')}) and cannot be written.`
    : undefined
}

/** Methods with a fixed id are always there: only external ones can be made and deleted (reference: entra-graph 1.6). */
const fixedKinds: Refusal = (type, change) => {
  const rule = nameAsKeyOf(type)
  if (rule === undefined || change.action === 'update') return undefined
  const { name } = kindWire(type, { ...change.before?.values, ...change.values })
  if (name === rule.kind) return undefined
  return change.action === 'delete'
    ? `"${change.at.key}" is always there and cannot be deleted; set its state to disabled.`
    : `"${change.at.key}" is not among the methods of this tenant, and only an external one can be made.`
}

const refusedPaths: Refusal = (type, change) => {
  const rules = behaviour(type, 'refuse')
  for (const rule of isJsonList(rules) ? rules : []) {
    const path = isJsonObject(rule) ? textOf(rule['path']) : undefined
    if (path === undefined || !isJsonObject(rule)) continue
    // A difference may stand above the path: where an object is new as a whole.
    const touched = change.differences.some(
      (one) =>
        isWithin(pathText(one.path), path) ||
        (isWithin(path, pathText(one.path)) && !isNothing(valueAt(change.values, path.split('.')))),
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

/** The members of a dynamic group or unit follow its rule; the service refuses to add or remove any. */
const dynamicMembers: Refusal = (type, change) => {
  const rule = behaviour(type, 'dynamic')
  const [property, members] = isJsonObject(rule) ? [textOf(rule['property']), textOf(rule['members'])] : []
  if (property === undefined || members === undefined || !isJsonObject(rule)) return undefined
  if (change.values[members] === undefined) return undefined
  const kind = change.values[property] ?? change.before?.values[property]
  const isDynamic = kind === rule['value'] || (isJsonList(kind) && kind.some((one) => one === rule['value']))
  return isDynamic ? `The ${members} of "${change.at.key}" follow its rule and cannot be declared.` : undefined
}

/** What comes from an on-premises directory is changed there; Graph refuses (reference: entra-graph 1.6). */
const synced: Refusal = (type, change) => {
  const property = textOf(behaviour(type, 'synced'))
  return property !== undefined && change.before?.values[property] === true
    ? `"${change.at.key}" comes from the on-premises directory and can only be changed there.`
    : undefined
}

/** Says whether a path is the other one or inside it. */
function isWithin(path: string, outer: string): boolean {
  return path === outer || path.startsWith(`${outer}.`) || path.startsWith(`${outer}[`)
}

function rawOf(instance: Instance | null): Json | undefined {
  return instance?.raw
}

function isNothing(value: Json | undefined): boolean {
  if (value === undefined || value === null || value === '') return true
  if (isJsonList(value)) return value.length === 0
  return isJsonObject(value) && Object.entries(value).every(([name, item]) => name.startsWith('@') || isNothing(item))
}
