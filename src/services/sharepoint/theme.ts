import type { Json, JsonObject } from '../../model/json.ts'
import { isJson, isJsonList, isJsonObject } from '../../model/json.ts'
import { present, unknown } from '../../model/observed.ts'
import { trouble } from '../../model/trouble.ts'
import { writableValues } from './csom-members.ts'
import { restCall } from './sharepoint-call.ts'
import { explainSharepoint, readSharepointError } from './sharepoint-errors.ts'
import type { Thing } from './thing.ts'
import { instance } from './thing.ts'

/** Themes of the tenant, by name. A theme's colours are JSON inside JSON (reference: sharepoint B.8). */
export const theme: Thing = {
  looks: (_want, { admin }) => [
    { call: restCall(admin, 'thememanager/GetTenantThemingOptions', 'read'), scope: 'all' },
  ],
  decode: (type, reply) => {
    const error = readSharepointError(reply, false)
    if (error !== undefined) return unknown(explainSharepoint(error, type, 'read'))
    const body = isJson(reply.body) && isJsonObject(reply.body) ? reply.body : {}
    const list = body['themePreviews'] ?? (body['odata.null'] === true ? [] : undefined)
    if (!isJsonList(list))
      return unknown(trouble('SERVICE-UNREADABLE', { message: `${type.name}: SharePoint gave no list of themes.` }))
    return present(
      list.filter(isJsonObject).flatMap((raw) => {
        const { name } = raw
        if (typeof name !== 'string') return []
        const inside = insideOf(raw)
        const values = { Name: name, IsInverted: inside['isInverted'] ?? false, Palette: inside['palette'] }
        return [instance(type, name, name, values, raw)]
      }),
    )
  },
  acts: ({ type, change, current }, { admin }) => {
    const call = (method: string, body: JsonObject, repeat: 'safe' | 'afterLookup' = 'safe') =>
      restCall(admin, `thememanager/${method}`, 'write', { body, repeat })
    const name = current?.id ?? change.at.key
    if (change.action === 'delete') return [{ call: call('DeleteTenantTheme', { name }), removes: true, changes: 1 }]
    const values = writableValues(type, change.values, change.action)
    // A theme is written whole: what nobody declared goes back as it was read.
    const before = current === null || !isJsonObject(current.raw) ? {} : insideOf(current.raw)
    const whole = {
      ...before,
      ...(values['Palette'] === undefined ? {} : { palette: values['Palette'] }),
      isInverted: values['IsInverted'] ?? before['isInverted'] ?? false,
    }
    const body = { name, themeJson: JSON.stringify(whole) }
    return change.action === 'create'
      ? [{ call: call('AddTenantTheme', body, 'afterLookup'), changes: 1, made: () => name }]
      : [{ call: call('UpdateTenantTheme', body), changes: 1 }]
  },
}

/** What a theme's text holds; nothing where it is no JSON. */
function insideOf(raw: JsonObject): JsonObject {
  const text = raw['themeJson']
  if (typeof text !== 'string') return {}
  try {
    const inside: Json = JSON.parse(text)
    return isJsonObject(inside) ? inside : {}
  } catch {
    return {}
  }
}
