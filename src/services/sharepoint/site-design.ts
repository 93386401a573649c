import type { Json, JsonObject } from '../../model/json.ts'
import { isJson, isJsonList, isJsonObject, textsOf } from '../../model/json.ts'
import { isReference } from '../../model/marks.ts'
import type { Instance } from '../../model/instance.ts'
import { present } from '../../model/observed.ts'
import type { ResourceType } from '../../model/resource-type.ts'
import type { Call, Reply } from '../../model/wire.ts'
import { writableValues } from './csom-members.ts'
import { restList } from './rest-list.ts'
import { restCall } from './sharepoint-call.ts'
import { guidText } from './sharepoint-values.ts'
import type { SharepointPlace } from './sharepoint-hosts.ts'
import type { Thing } from './thing.ts'
import { instance } from './thing.ts'

/** Both live on the root host, whose token is another one (reference: sharepoint B.8). */
function call(
  { root }: SharepointPlace,
  method: string,
  effect: Call['effect'],
  body?: Json,
  repeat: Call['repeat'] = 'safe',
): Call {
  const path = `Microsoft.Sharepoint.Utilities.WebTemplateExtensions.SiteScriptUtility.${method}`
  return restCall(root, path, effect, { repeat, ...(body === undefined ? {} : { body }) })
}

/** Site scripts: actions that a site design runs. Their list leaves the actions out, so each is asked for them. */
export const siteScript: Thing = {
  looks: (_want, place) => [
    {
      call: call(place, 'GetSiteScripts', 'read'),
      scope: 'all',
      detail: ({ id }) => call(place, 'GetSiteScriptMetadata', 'read', { id }),
    },
  ],
  decode: decodeTitled,
  join: (type, one, reply) => {
    const { body } = reply
    if (!isJson(body) || !isJsonObject(body) || typeof body['Content'] !== 'string') return undefined
    const raw = { ...(isJsonObject(one.raw) ? one.raw : {}), ...body }
    return instance(type, one.at.key, one.id, { ...one.values, ...body, Title: one.at.key }, raw)
  },
  acts: ({ type, change, current }, place) => {
    const id = change.objectId ?? current?.id ?? '{id}'
    if (change.action === 'delete')
      return [{ call: call(place, 'DeleteSiteScript', 'write', { id }), removes: true, changes: 1 }]
    const values = writableValues(type, change.values, change.action)
    if (change.action === 'update') {
      const content = values['Content'] === undefined ? {} : { Content: textOf(values['Content']) }
      const updateInfo = { Id: id, ...values, ...content }
      return [{ call: call(place, 'UpdateSiteScript', 'write', { updateInfo }), changes: 1 }]
    }
    // Title and description are arguments in the URL, the script itself is the body.
    const { Description: description } = values
    const named = [
      ['title', 'Title', change.at.key],
      ...(typeof description === 'string' ? [['desc', 'Description', description]] : []),
    ]
    const inside = named.map(([alias, name]) => `${name}=@${alias}`).join(',')
    const query = named.map(([alias, , text = '']) => `@${alias}=${quoted(text)}`).join('&')
    const made = call(place, `CreateSiteScript(${inside})?${query}`, 'write', parsed(values['Content']), 'afterLookup')
    return [{ call: made, changes: 1, made: idIn }]
  },
}

/** Site designs: what is offered where somebody makes a site (reference: sharepoint B.8). */
export const siteDesign: Thing = {
  looks: (_want, place) => [{ call: call(place, 'GetSiteDesigns', 'read'), scope: 'all' }],
  decode: decodeTitled,
  acts: ({ type, change, current }, place) => {
    const id = change.objectId ?? current?.id ?? '{id}'
    if (change.action === 'delete')
      return [{ call: call(place, 'DeleteSiteDesign', 'write', { id }), removes: true, changes: 1 }]
    const { SiteScriptIds: scripts, ...values } = writableValues(type, change.values, change.action)
    const info = { ...values, ...(scripts === undefined ? {} : { SiteScriptIds: idsOf(scripts) }) }
    return change.action === 'create'
      ? [{ call: call(place, 'CreateSiteDesign', 'write', { info }, 'afterLookup'), changes: 1, made: idIn }]
      : [{ call: call(place, 'UpdateSiteDesign', 'write', { updateInfo: { Id: id, ...info } }), changes: 1 }]
  },
}

function decodeTitled(type: ResourceType, reply: Reply): ReturnType<Thing['decode']> {
  const list = restList(type, reply)
  if (list.is !== 'present') return list
  return present(
    list.value.flatMap((raw): readonly Instance[] => {
      const [title, id] = [raw['Title'], guidText(raw['Id'])]
      if (typeof title !== 'string' || id === undefined) return []
      const scripts = raw['SiteScriptIds']
      const ids = isJsonList(scripts) ? { SiteScriptIds: scripts.flatMap((one) => guidText(one) ?? []) } : {}
      // A list may name the script and still show none: that says nothing of it.
      const { Content: content, ...told } = raw
      const whole: JsonObject = content === null || content === undefined ? told : raw
      return [instance(type, title, id, { ...whole, ...ids }, raw)]
    }),
  )
}

function idsOf(scripts: Json): readonly string[] {
  return isJsonList(scripts) ? scripts.flatMap((one) => (isReference(one) ? (one.$ref.id ?? []) : textsOf([one]))) : []
}

function idIn({ body }: Reply): string | undefined {
  return isJson(body) && isJsonObject(body) ? guidText(body['Id']) : undefined
}

function textOf(content: Json): string {
  return typeof content === 'string' ? content : JSON.stringify(content)
}

/** The script as JSON; a text that is none goes as the text it is, for the service to refuse. */
function parsed(content: Json | undefined): Json {
  if (typeof content !== 'string') return content ?? {}
  try {
    const whole: Json = JSON.parse(content)
    return whole
  } catch {
    return content
  }
}

/** A text in an OData URL: in quotes, its own quotes doubled. */
function quoted(text: string): string {
  return encodeURIComponent(`'${text.replaceAll("'", "''")}'`).replaceAll("'", '%27')
}
