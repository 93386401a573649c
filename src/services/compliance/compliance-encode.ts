import type { JsonObject } from '../../model/json.ts'
import { isJsonList, isJsonObject } from '../../model/json.ts'
import type { Step } from '../../model/protocol.ts'
import type { Cmdlet } from '../cmdlets/cmdlet-call.ts'
import { encodeCmdlets } from '../cmdlets/cmdlet-encode.ts'
import { complianceBehaviours } from './compliance-wire.ts'

/**
 * The cmdlets of a step at Purview: as cmdlets are written, with objects that go as JSON texts written as such, and with the
 * switch that empties what no value empties. Pure.
 */
export function encodeCompliance(step: Step): readonly Cmdlet[] {
  const { jsonItems, unlink } = complianceBehaviours(step.type)
  const values: JsonObject = Object.fromEntries(
    Object.entries(step.change.values).map(([name, value]) => [
      name,
      jsonItems.includes(name) && isJsonList(value)
        ? value.map((item) => (isJsonObject(item) ? JSON.stringify(item) : item))
        : value,
    ]),
  )
  return encodeCmdlets({ ...step, change: { ...step.change, values } }).map((cmdlet) => ({
    ...cmdlet,
    parameters: unlinked(cmdlet.parameters, unlink),
  }))
}

function unlinked(parameters: JsonObject, unlink: Readonly<Record<string, string>>): JsonObject {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => {
      const instead = Object.hasOwn(unlink, name) && value === null ? unlink[name] : undefined
      return instead === undefined ? [name, value] : [instead, true]
    }),
  )
}
