import type { Instance } from '../../model/instance.ts'
import { isJsonObject, sameJson } from '../../model/json.ts'
import type { Change } from '../../model/plan.ts'
import type { ResourceType } from '../../model/resource-type.ts'
import type { Trouble } from '../../model/trouble.ts'
import { trouble } from '../../model/trouble.ts'
import { bareAddress, dateText, isInstant, sizeText } from './cmdlet-values.ts'
import { cmdletBehaviours } from './cmdlet-wire.ts'

type Refusal = (type: ResourceType, change: Change) => string | undefined

/** What Exchange would refuse, or would do otherwise than declared, and the plan can already know: NOT-WRITABLE, one each. Pure. */
export function cmdletRefusals(type: ResourceType, change: Change): readonly Trouble[] {
  return [preset, ownObject, incomplete, createOnly, renamed, unmade, oneForm].flatMap((rule: Refusal) => {
    const why = rule(type, change)
    return why === undefined
      ? []
      : [trouble('NOT-WRITABLE', { message: why, subject: { address: change.at, position: change.declared } })]
  })
}

/** Preset security policies are read-only; people are put under them, they are not changed (reference: exchange B.5). */
const preset: Refusal = (type, { before, at }) => {
  const { presets } = cmdletBehaviours(type)
  const kind = presets === undefined ? undefined : rawText(before, presets.property)
  if (presets === undefined || kind === undefined || kind === '') return undefined
  return presets.custom.some((one) => one.toLowerCase() === kind.toLowerCase())
    ? undefined
    : `"${at.key}" belongs to a preset of Microsoft (${kind}) and cannot be changed.`
}

/** The service's own objects stay, under their own names; the default policy is for everybody and has no rule. */
const ownObject: Refusal = (type, change) => {
  const { defaultObject } = cmdletBehaviours(type)
  const { before } = change
  if (defaultObject === undefined || before === null) return undefined
  const flagged = defaultObject.flag !== undefined && rawMember(before, defaultObject.flag) === true
  if (!flagged && !defaultObject.names.some((name) => name.toLowerCase() === before.at.key.toLowerCase()))
    return undefined
  if (change.action === 'delete') return `"${before.at.key}" is the service's default and cannot be deleted.`
  return before.at.key.toLowerCase() === change.at.key.toLowerCase()
    ? undefined
    : `"${before.at.key}" is the service's default and cannot be renamed.`
}

/** A New without what it needs asks for it and fails. */
const incomplete: Refusal = (type, change) => {
  if (change.action !== 'create') return undefined
  const missing = Object.entries(type.properties).flatMap(([name, { required }]) =>
    required === true && (change.values[name] ?? null) === null ? [name] : [],
  )
  return missing.length === 0 ? undefined : `"${change.at.key}" cannot be made without ${missing.join(' and ')}.`
}

const createOnly: Refusal = (type, change) => {
  if (change.action !== 'update') return undefined
  const name = change.differences
    .map(({ path }) => path[0])
    .find((one) => typeof one === 'string' && type.properties[one]?.write === 'create' && !type.key.includes(one))
  return name === undefined ? undefined : `${name} can only be set when the object is created.`
}

const renamed: Refusal = (type, { action, before, at }) => {
  if (action !== 'update' || before === null || before.at.key.toLowerCase() === at.key.toLowerCase()) return undefined
  return type.key.some((name) => type.properties[name]?.write !== 'always')
    ? `"${before.at.key}" cannot be renamed: make "${at.key}" beside it, and remove the old one later.`
    : undefined
}

/** What is the default stops being it only when another one becomes the default. */
const unmade: Refusal = (type, change) =>
  type.properties['MakeDefault'] !== undefined &&
  change.values['MakeDefault'] === false &&
  change.before?.values['MakeDefault'] === true
    ? `"${change.at.key}" is the default; declare MakeDefault: true at the one that shall be it instead.`
    : undefined

/** Sizes, points in time and addresses are compared as they are shown; one written otherwise would differ for ever. */
const oneForm: Refusal = (type, change) => {
  const { sizes, dates, bareAddresses } = cmdletBehaviours(type)
  const forms = [
    ...sizes.map((name) => [name, sizeText] as const),
    ...dates.map((name) => [name, dateText] as const),
    ...bareAddresses.map((name) => [name, bareAddress] as const),
  ]
  for (const [name, form] of forms) {
    const value = change.values[name]
    if (value === undefined || value === null) continue
    const shown = form(value)
    if (!sameJson(shown, value)) return `${name}: write ${JSON.stringify(value)} as ${JSON.stringify(shown)}.`
    if (form === dateText && !isInstant(value))
      return `${name}: write ${JSON.stringify(value)} as a date and time with an offset, as in "2026-09-01T10:00:00Z".`
  }
  return undefined
}

function rawMember(instance: Instance, name: string): unknown {
  return isJsonObject(instance.raw) && Object.hasOwn(instance.raw, name) ? instance.raw[name] : undefined
}

function rawText(instance: Instance | null, name: string): string | undefined {
  const value = instance === null ? undefined : rawMember(instance, name)
  return typeof value === 'string' ? value : undefined
}
