import type { Instance } from '../../model/instance.ts'
import type { Json, JsonObject } from '../../model/json.ts'
import { isJson, isJsonList, isJsonObject } from '../../model/json.ts'
import type { Observed } from '../../model/observed.ts'
import { foreignAnswer } from '../../model/foreign-answer.ts'
import { absent, present, unknown } from '../../model/observed.ts'
import type { ResourceType } from '../../model/resource-type.ts'
import { trouble } from '../../model/trouble.ts'
import type { Reply } from '../../model/wire.ts'
import { explainCmdletError, readCmdletError, warningsOf } from './cmdlet-errors.ts'
import { bareAddress, dateText, readValue, sizeText } from './cmdlet-values.ts'
import type { CmdletBehaviours, CmdletWire } from './cmdlet-wire.ts'
import { cmdletBehaviours, cmdletWire, textOf } from './cmdlet-wire.ts'

/**
 * Objects out of the answer to a Get. Only an object that was asked for by its key can be absent by a 404; a list that the
 * service cut short, says nothing or holds anything but objects is unknown (reference: exchange B.4 to B.8). `asked`: the key
 * it was asked for. Pure.
 */
export function decodeCmdlet(type: ResourceType, reply: Reply, asked?: string): Observed<readonly Instance[]> {
  const wire = cmdletWire(type)
  const error = readCmdletError(reply)
  if (error?.kind === 'notFound' && type.cardinality === 'perObject') return absent
  if (error !== undefined) return unknown(explainCmdletError(error, type, `Get-${wire.noun}`))
  const service = type.protocol === 'compliance' ? 'Purview' : 'Exchange'
  const foreign = foreignAnswer(reply, service, `${type.name} could not be read`, 'read')
  if (foreign !== undefined) return unknown(foreign)
  const { body } = reply
  const unreadable = (why: string): Observed<never> =>
    unknown(trouble('SERVICE-UNREADABLE', { message: `Get-${wire.noun} ${why}.`, subject: { name: type.name } }))
  if (!isJson(body) || !isJsonObject(body)) return unreadable('gave an answer that is not JSON')
  const rows = body['value']
  if (!isJsonList(rows) || !rows.every(isJsonObject)) return unreadable('gave no list of objects')
  if (
    body['@odata.nextLink'] !== undefined ||
    warningsOf(reply).some((one) => /more results are available|there are more results/iu.test(one))
  )
    return unreadable('gave a list that was cut short')
  if (type.cardinality === 'singleton' && rows.length !== 1)
    return unreadable(`gave ${rows.length} objects instead of one`)
  if (asked !== undefined && rows.length === 0) return absent
  const behaviours = cmdletBehaviours(type)
  return present(rows.filter(isJsonObject).map((row) => instanceOf(type, wire, behaviours, row, asked)))
}

function instanceOf(
  type: ResourceType,
  wire: CmdletWire,
  behaviours: CmdletBehaviours,
  row: JsonObject,
  asked: string | undefined,
): Instance {
  const { askedKey } = behaviours
  const own = textOf(row[wire.listKey ?? 'Identity'])
  const raw = askedKey === undefined ? row : { ...row, [askedKey]: asked ?? own ?? null }
  const values = Object.fromEntries(
    Object.keys(type.properties).flatMap((name) => {
      const value = valueOf(type, behaviours, name, raw)
      return value === undefined ? [] : [[name, value] as const]
    }),
  )
  const key = type.key.map((name) => textOf(values[name]) ?? textOf(raw[name]) ?? '').join(' / ')
  return { at: { type: type.name, key }, id: idOf(raw, key), values, raw }
}

/** What names an object to a cmdlet for good: its GUID, else what it says of itself, else its key (reference: exchange B.6). */
function idOf(raw: JsonObject, key: string): string {
  const known = [raw['Guid'], raw['ExchangeGuid']].map(textOf).find((one) => one !== undefined && !/^[0-]+$/u.test(one))
  return known ?? textOf(raw['Identity']) ?? key
}

function valueOf(type: ResourceType, behaviours: CmdletBehaviours, name: string, raw: JsonObject): Json | undefined {
  const property = type.properties[name]
  if (property === undefined) return undefined
  if (behaviours.stateVerbs && name === 'Enabled') {
    const state = textOf(raw['State'])
    return state === undefined ? undefined : state.toLowerCase() === 'enabled'
  }
  const as = behaviours.readAs[name] ?? name
  const value = Object.hasOwn(raw, as) ? raw[as] : undefined
  if (value === undefined) return undefined
  const read = readValue(property, value)
  if (behaviours.sizes.includes(name)) return sizeText(read)
  if (behaviours.dates.includes(name)) return dateText(read)
  return behaviours.bareAddresses.includes(name) ? bareAddress(read) : read
}
