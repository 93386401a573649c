import type { JsonObject } from '../../model/json.ts'
import { sameJson } from '../../model/json.ts'
import type { Step } from '../../model/protocol.ts'
import type { ResourceType } from '../../model/resource-type.ts'
import { configurationPath } from './teams-call.ts'
import { writeValue } from './teams-values.ts'
import type { TeamsBehaviours, TeamsWire } from './teams-wire.ts'
import { teamsBehaviours } from './teams-wire.ts'

/**
 * One write to a configuration type. `forms` are the bodies that may be right, the best proven first; `doubtful` names, by row
 * property, what decides between them when it is read back, with its name in each body.
 */
export type Writing = {
  readonly method: 'POST' | 'PUT' | 'DELETE'
  readonly path: string
  readonly forms: readonly { readonly body: JsonObject; readonly prefers: 'PUT' | 'PATCH' }[]
  readonly doubtful: readonly { readonly property: string; readonly names: readonly string[] }[]
}

/**
 * The writes of a step, in order. A create names the instance and what is declared; a change holds only what differs, since one
 * gated property refuses all that are sent with it (reference: teams A.3). Properties whose spelling is in doubt go alone. Pure.
 */
export function encodeConfiguration(
  { type, change, current }: Step,
  { configType }: Extract<TeamsWire, { kind: 'configuration' }>,
): readonly Writing[] {
  const behaviours = teamsBehaviours(type)
  const identity = type.cardinality === 'singleton' ? 'Global' : (current?.id ?? change.objectId ?? change.at.key)
  const path = configurationPath(configType, identity)
  if (change.action === 'delete') return [{ method: 'DELETE', path, forms: [], doubtful: [] }]
  const values = Object.entries(change.values).filter(([name]) => !type.key.includes(name) && isWritable(type, name))
  if (change.action === 'create') {
    const declared = Object.fromEntries(values.filter(([, value]) => value !== null))
    const body = { Identity: change.at.key, ...bodyOf(behaviours, type, declared, 0) }
    return [{ method: 'POST', path: configurationPath(configType), forms: [{ body, prefers: 'PUT' }], doubtful: [] }]
  }
  const before = current ?? change.before
  const sent = values.filter(([name, value]) => !sameJson(before?.values[name], value))
  const plain = Object.fromEntries(sent.filter(([name]) => behaviours.spelled[name] === undefined))
  const main = Object.keys(plain).length === 0 ? [] : [changeOf(behaviours, type, path, plain)]
  const alone = sent.flatMap(([name, value]): readonly Writing[] => {
    const read = behaviours.spelled[name]
    if (read === undefined) return []
    const forms = [name, read].map((one) => ({ body: { [one]: value }, prefers: 'PUT' as const }))
    return [{ method: 'PUT', path, forms, doubtful: [{ property: name, names: [name, read] }] }]
  })
  return [...main, ...alone]
}

function isWritable(type: ResourceType, name: string): boolean {
  return (type.properties[name]?.write ?? 'always') !== 'never'
}

function changeOf(behaviours: TeamsBehaviours, type: ResourceType, path: string, values: JsonObject): Writing {
  const ways = Object.entries(values).map(
    ([name, value]) => [name, writeValue(behaviours, name, type.properties[name], value).length] as const,
  )
  const most = Math.max(...ways.map(([, count]) => count))
  const lists = behaviours.allowedDomains !== undefined && Object.hasOwn(values, behaviours.allowedDomains)
  return {
    method: 'PUT',
    path,
    forms: Array.from({ length: most }, (_, form) => ({
      body: bodyOf(behaviours, type, values, form),
      prefers: lists && form > 0 ? 'PATCH' : 'PUT',
    })),
    doubtful: ways.flatMap(([name, count]) => (count < 2 ? [] : [{ property: name, names: [name] }])),
  }
}

/** The body with every value in its nth way of writing, or its last. */
function bodyOf(behaviours: TeamsBehaviours, type: ResourceType, values: JsonObject, form: number): JsonObject {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const ways = writeValue(behaviours, name, type.properties[name], value)
      return [name, ways[Math.min(form, ways.length - 1)] ?? null]
    }),
  )
}
