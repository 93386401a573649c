import type { Instance } from '../../model/instance.ts'
import type { Json, JsonObject } from '../../model/json.ts'
import { isJson, isJsonList, isJsonObject, isRecord } from '../../model/json.ts'
import type { Observed } from '../../model/observed.ts'
import { unknown } from '../../model/observed.ts'
import type { ResourceType } from '../../model/resource-type.ts'
import { trouble } from '../../model/trouble.ts'
import type { Reply } from '../../model/wire.ts'
import { decodeCmdlet } from '../cmdlets/cmdlet-decode.ts'
import { textOf } from '../cmdlets/cmdlet-wire.ts'
import type { ComplianceBehaviours } from './compliance-wire.ts'
import { complianceBehaviours } from './compliance-wire.ts'
import { flatLabelActions, parsed, settingsOf } from './label-actions.ts'

/**
 * Objects out of the answer to a Get of Purview: as cmdlets are read, after its own shapes are brought into the form in which
 * they are written. What is being deleted is not there any more: it is listed for a while. Pure.
 */
export function decodeCompliance(type: ResourceType, reply: Reply, asked?: string): Observed<readonly Instance[]> {
  const rows: unknown = isRecord(reply.body) ? reply.body['value'] : undefined
  if (!isRecord(reply.body) || !isJson(rows) || !isJsonList(rows)) return decodeCmdlet(type, reply, asked)
  const behaviours = complianceBehaviours(type)
  const there = rows.filter((row) => !isPendingDeletion(row))
  if (behaviours.labelActions && there.some((row) => isJsonObject(row) && actionsOf(row) === undefined))
    return unknown(
      trouble('SERVICE-UNREADABLE', {
        message: `${type.name}: Purview gave a label whose actions cannot be read.`,
        subject: { name: type.name },
      }),
    )
  const value = together(behaviours, there).map((row) => (isJsonObject(row) ? written(type, behaviours, row) : row))
  return decodeCmdlet(type, { ...reply, body: { ...reply.body, value } }, asked)
}

/** Says whether an object is being deleted (reference: purview C.5). */
export function isPendingDeletion(row: Json): boolean {
  return isJsonObject(row) && textOf(row['Mode'])?.toLowerCase() === 'pendingdeletion'
}

function written(type: ResourceType, behaviours: ComplianceBehaviours, row: JsonObject): JsonObject {
  const shaped: Record<string, Json> = { ...row }
  const change = (names: readonly string[], how: (value: Json) => Json): void => {
    for (const name of names) {
      const value = row[name]
      if (value !== undefined && value !== null) shaped[name] = how(value)
    }
  }
  change(behaviours.names, (value) => listOf(value).map(nameOf))
  change(behaviours.commaLists, (value) => (typeof value === 'string' ? commaParts(value) : value))
  change(behaviours.jsonItems, (value) => listOf(value).map(parsed))
  change(behaviours.days, daysText)
  if (behaviours.labelActions) Object.assign(shaped, actionsOf(row))
  const { settings } = behaviours
  if (settings !== undefined && row['Settings'] !== undefined)
    shaped[settings] = tableOf(settingsOf(row['Settings']), Object.keys(type.properties[settings]?.of ?? {}))
  return shaped
}

/** One object of all that are switches of one list; others as they are. */
function together({ switches }: ComplianceBehaviours, rows: readonly Json[]): readonly Json[] {
  if (switches === undefined || rows.length === 0) return rows
  const { list, by, on } = switches
  const items = rows.filter(isJsonObject).filter((row) => typeof row[list] === 'string' && row[by] !== undefined)
  if (items.length < rows.length) return rows
  return [{ [list]: items.filter((row) => textOf(row[by]) === on).map((row) => row[list] ?? null) }]
}

/** What is off must not be guessed: a label that is written with its protection switched off would lose it. */
function actionsOf(row: JsonObject): JsonObject | undefined {
  return flatLabelActions(row['LabelActions'])
}

function listOf(value: Json): readonly Json[] {
  return isJsonList(value) ? value : [value]
}

/** What names a place: an address, else a name (of a site: its URL), else what it is shown as. */
function nameOf(item: Json): Json {
  if (!isJsonObject(item)) return item
  return textOf(item['PrimarySmtpAddress']) ?? textOf(item['Name']) ?? textOf(item['DisplayName']) ?? item
}

/** Whole days as they are written (`2555`), also where they are read as a span of time (`2555.00:00:00`). */
function daysText(value: Json): Json {
  const days = typeof value === 'string' ? /^(\d+)\.00:00:00(?:\.0+)?$/u.exec(value)?.[1] : undefined
  return days ?? value
}

function commaParts(text: string): readonly string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

/** Only the settings that can be declared; the service keeps its own among them. */
function tableOf(settings: ReadonlyMap<string, string>, names: readonly string[]): JsonObject {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = settings.get(name.toLowerCase())
      return value === undefined ? [] : [[name, value] as const]
    }),
  )
}
