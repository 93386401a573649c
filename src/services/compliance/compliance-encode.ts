import type { JsonObject } from '../../model/json.ts'
import { isJsonList, isJsonObject } from '../../model/json.ts'
import type { Step } from '../../model/protocol.ts'
import type { Cmdlet } from '../cmdlets/cmdlet-call.ts'
import { encodeCmdlets } from '../cmdlets/cmdlet-encode.ts'
import { complianceBehaviours } from './compliance-wire.ts'

/** The cmdlets of a step at Purview: as cmdlets are written, with objects that go as JSON texts written as such. Pure. */
export function encodeCompliance(step: Step): readonly Cmdlet[] {
  const { jsonItems } = complianceBehaviours(step.type)
  const values: JsonObject = Object.fromEntries(
    Object.entries(step.change.values).map(([name, value]) => [
      name,
      jsonItems.includes(name) && isJsonList(value)
        ? value.map((item) => (isJsonObject(item) ? JSON.stringify(item) : item))
        : value,
    ]),
  )
  return encodeCmdlets({ ...step, change: { ...step.change, values } })
}
