import type { Instance } from '../../model/instance.ts'
import type { Json, JsonObject } from '../../model/json.ts'
import { isJson, isJsonList, isJsonObject, textsOf } from '../../model/json.ts'
import type { Cloud } from '../../model/cloud.ts'
import type { Observed } from '../../model/observed.ts'
import { present, unknown } from '../../model/observed.ts'
import type { Property, ResourceType } from '../../model/resource-type.ts'
import type { Trouble } from '../../model/trouble.ts'
import { trouble } from '../../model/trouble.ts'
import type { Call, Reply } from '../../model/wire.ts'
import { explainGraph } from './sharepoint-errors.ts'
import { sharepointBehaviours } from './sharepoint-wire.ts'
import { instance } from './thing.ts'

/** Whether Graph shows a part of a row: the way for an identity that must not hold Sites.FullControl.All. */
export function isShownByGraph(type: ResourceType): boolean {
  return sharepointBehaviours(type).throughGraph.length > 0
}

/** Reads Graph's few settings of SharePoint (reference: sharepoint B.5; SharePointTenantSettings.Read.All). */
export function graphSettingsCall(cloud: Cloud): Call {
  return {
    effect: 'read',
    method: 'GET',
    url: `${cloud.graph}/v1.0/admin/sharepoint/settings`,
    headers: { accept: 'application/json' },
    audience: cloud.graph,
    budget: 'graph',
    repeat: 'safe',
  }
}

/**
 * The part of a row that Graph tells, under the row's own names: words in its spelling, negations turned round, lists of domains
 * as the one text that the object model has. What Graph does not tell is left out, and so unknown; `why` is what SharePoint
 * itself said.
 */
export function decodeGraphSettings(
  type: ResourceType,
  reply: Reply,
  id: string,
  why: Trouble,
): Observed<readonly Instance[]> {
  if (reply.status !== 200) return unknown(explainGraph(reply).troubles[0] ?? unreadable(type))
  if (!isJson(reply.body) || !isJsonObject(reply.body)) return unknown(unreadable(type))
  const settings: JsonObject = reply.body
  const values = Object.fromEntries(
    sharepointBehaviours(type).throughGraph.map(({ property, name, turned }) => {
      const told = settings[name]
      const value = turned && typeof told === 'boolean' ? !told : told
      return [property, value === undefined ? undefined : asRow(type.properties[property], value)]
    }),
  )
  const partial = `Graph does not show it, and SharePoint itself could not be asked: ${why.message} ${why.hint}`
  return present([{ ...instance(type, '', id, values, settings), partial }])
}

function asRow(property: Property | undefined, value: Json): Json {
  if (isJsonList(value)) return property?.list === undefined ? textsOf(value).join(' ') : value
  if (typeof value !== 'string') return value
  return property?.values?.find((word) => word.toLowerCase() === value.toLowerCase()) ?? value
}

function unreadable(type: ResourceType): Trouble {
  return trouble('SERVICE-UNREADABLE', { message: `${type.name}: Graph's answer does not hold SharePoint's settings.` })
}
