import type { JsonObject } from '../../model/json.ts'
import { isJson, isJsonList, isJsonObject } from '../../model/json.ts'
import type { Observed } from '../../model/observed.ts'
import { present, unknown } from '../../model/observed.ts'
import type { ResourceType } from '../../model/resource-type.ts'
import { trouble } from '../../model/trouble.ts'
import type { Reply } from '../../model/wire.ts'
import { explainSharepoint, readSharepointError } from './sharepoint-errors.ts'

/**
 * The objects of a REST list (`{value: [...]}`), or why there are none. `odata.null` is an empty list (reference: sharepoint,
 * example "Theme: list").
 */
export function restList(type: ResourceType, reply: Reply): Observed<readonly JsonObject[]> {
  const error = readSharepointError(reply, false)
  if (error !== undefined) return unknown(explainSharepoint(error, type, 'read'))
  const { body } = reply
  const list = isJson(body) && isJsonObject(body) ? (body['value'] ?? (body['odata.null'] === true ? [] : null)) : null
  if (!isJsonList(list) || !list.every(isJsonObject))
    return unknown(trouble('SERVICE-UNREADABLE', { message: `${type.name}: SharePoint gave no list.` }))
  return present(list.filter(isJsonObject))
}
