import type { Instance } from '../../model/instance.ts'
import type { Json, JsonObject } from '../../model/json.ts'
import { isJson, isJsonList, isJsonObject } from '../../model/json.ts'
import type { Observed } from '../../model/observed.ts'
import { foreignAnswer } from '../../model/foreign-answer.ts'
import { present, unknown } from '../../model/observed.ts'
import type { ResourceType } from '../../model/resource-type.ts'
import { trouble } from '../../model/trouble.ts'
import type { Reply } from '../../model/wire.ts'
import { explainTeamsError, readTeamsError } from './teams-errors.ts'
import { readValue, withoutSecrets } from './teams-values.ts'
import type { TeamsBehaviours } from './teams-wire.ts'
import { teamsBehaviours } from './teams-wire.ts'

/**
 * Instances out of the answer to a list or a get of a configuration type. No refusal is an absence: a type that answers 404 is
 * not served in this cloud. `cloud` is part of the sentence then. Pure.
 */
export function decodeConfiguration(type: ResourceType, reply: Reply, cloud?: string): Observed<readonly Instance[]> {
  const error = readTeamsError(reply)
  if (error !== undefined)
    return unknown(explainTeamsError(error, type, { doing: 'read', ...(cloud === undefined ? {} : { cloud }) }))
  const foreign = foreignAnswer(reply, 'Teams', `${type.name} could not be read`, 'read')
  if (foreign !== undefined) return unknown(foreign)
  const { body } = reply
  const unreadable = (why: string): Observed<never> =>
    unknown(trouble('SERVICE-UNREADABLE', { message: `${type.name}: Teams ${why}.`, subject: { name: type.name } }))
  if (!isJson(body)) return unreadable('gave an answer that is not JSON')
  const rows = isJsonList(body) ? body : [body]
  if (!rows.every(isNamed)) return unreadable('gave something without an identity')
  const named = rows.filter(isJsonObject)
  const wanted = type.cardinality === 'singleton' ? named.filter((row) => isGlobal(bareName(row))).slice(0, 1) : named
  if (type.cardinality === 'singleton' && wanted.length === 0) return unreadable('gave no Global')
  const behaviours = teamsBehaviours(type)
  const found: Instance[] = []
  for (const row of wanted) {
    const instance = instanceOf(type, behaviours, row)
    if (typeof instance === 'string') return unreadable(`shows ${instance} in a form that is not known`)
    found.push(instance)
  }
  return present(found)
}

/** An identity without the prefix of named instances: what is declared, and what a write is addressed to. */
export function bareName(row: JsonObject): string {
  const identity = row['Identity']
  return typeof identity === 'string' ? identity.replace(/^Tag:/iu, '') : ''
}

/** Says whether a name is that of the instance that everybody has who has no other. */
export function isGlobal(name: string): boolean {
  return name.toLowerCase() === 'global'
}

/**
 * Says whether an instance is one of Microsoft's presets: of authority Host. A Global of authority Host was only never changed
 * (reference: teams A.3).
 */
export function isPreset({ raw, id }: Pick<Instance, 'raw' | 'id'>): boolean {
  if (!isJsonObject(raw) || isGlobal(id)) return false
  const [metadata, key] = [raw['ConfigMetadata'], raw['Key']]
  const authorityId = isJsonObject(key) ? key['AuthorityId'] : undefined
  const told = [
    isJsonObject(metadata) ? metadata['Authority'] : undefined,
    isJsonObject(authorityId) ? authorityId['Class'] : undefined,
  ]
  return told.some((one) => typeof one === 'string' && one.toLowerCase() === 'host')
}

function isNamed(row: Json): boolean {
  return isJsonObject(row) && bareName(row) !== ''
}

/** The instance, or the name of a property that is always given back and cannot be read. */
function instanceOf(type: ResourceType, behaviours: TeamsBehaviours, row: JsonObject): Instance | string {
  const name = isGlobal(bareName(row)) ? 'Global' : bareName(row)
  const values: Record<string, Json> = {}
  for (const [property, fact] of Object.entries(type.properties)) {
    const wire = wireValue(behaviours, property, row)
    const value = wire === undefined ? undefined : readValue(behaviours, property, fact, wire)
    if (wire !== undefined && value === undefined && fact.echo === 'returned') return property
    if (type.key.includes(property)) values[property] = name
    else if (value !== undefined) values[property] = value
  }
  const key = type.cardinality === 'singleton' ? '' : name
  return { at: { type: type.name, key }, id: bareName(row), values, raw: withoutSecrets(row) }
}

/** What the wire holds for a property, under the spelling it is read by or the documented one. */
function wireValue({ spelled }: TeamsBehaviours, property: string, row: JsonObject): Json | undefined {
  const names = [spelled[property], property].filter((one) => one !== undefined)
  const name = names.find((one) => Object.hasOwn(row, one))
  return name === undefined ? undefined : row[name]
}
