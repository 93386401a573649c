import type { Json } from '../../model/json.ts'
import { isJsonList, isJsonObject, textsOf } from '../../model/json.ts'
import type { ResourceType } from '../../model/resource-type.ts'
import { cmdletBehaviours, textOf } from '../cmdlets/cmdlet-wire.ts'

/**
 * The named behaviours that only Purview's rows have, decoded (reference: purview C.5). Each is a fact that a row opts into in
 * catalogue/overlays/purview.json:
 * `names`: lists that are read as texts or as objects with a name (the same that are written by adding and removing).
 * `commaLists`: lists that may be read as one text with commas.
 * `days`: numbers of days that may be read as a span of time.
 * `switches`: a list that is read as one object for each of its items, with a switch.
 * `labelActions`: what is written flat is read as actions with settings.
 * `settings`: the property that is read as a list of `[key, value]`.
 * `jsonItems`: lists of objects that go as JSON texts.
 * `unlink`: what an emptied property is written as instead: a switch of another name.
 * `distribution`: a change is carried to its places later; `detail` where the status must be asked for in detail to be true.
 * `builtIn`: flags of objects that the service keeps for itself.
 * `apart`: groups of properties that no one object can have together.
 * `exclusive`: a property that replaces others.
 * `oneWay`: a value that can never be taken back.
 */
export type ComplianceBehaviours = {
  readonly names: readonly string[]
  readonly commaLists: readonly string[]
  readonly days: readonly string[]
  readonly switches: { readonly list: string; readonly by: string; readonly on: string } | undefined
  readonly labelActions: boolean
  readonly settings: string | undefined
  readonly jsonItems: readonly string[]
  readonly unlink: Readonly<Record<string, string>>
  readonly distribution: { readonly detail: boolean } | undefined
  readonly builtIn: readonly string[]
  readonly apart: readonly (readonly string[])[]
  readonly exclusive: { readonly property: string; readonly others: readonly string[] } | undefined
  readonly oneWay: { readonly property: string; readonly value: Json; readonly why: string } | undefined
}

/** Decodes the behaviours of a row of Purview; what is not there does nothing. */
export function complianceBehaviours(type: ResourceType): ComplianceBehaviours {
  const of = (name: string): Json | undefined => type.behaviours.find(({ use }) => use === name)?.with
  const [unlink, switches] = [of('unlink'), of('switches')]
  const [list, by] = isJsonObject(switches) ? [textOf(switches['list']), textOf(switches['by'])] : []
  const [distribution, apart, exclusive, oneWay] = [of('distribution'), of('apart'), of('exclusive'), of('oneWay')]
  const one = isJsonObject(exclusive) ? textOf(exclusive['property']) : undefined
  const way = isJsonObject(oneWay) ? textOf(oneWay['property']) : undefined
  return {
    names: cmdletBehaviours(type).addRemove,
    commaLists: textsOf(of('commaLists')),
    days: textsOf(of('days')),
    switches:
      isJsonObject(switches) && list !== undefined && by !== undefined
        ? { list, by, on: textOf(switches['on']) ?? '' }
        : undefined,
    labelActions: type.behaviours.some(({ use }) => use === 'labelActions'),
    settings: textOf(of('settings')),
    jsonItems: textsOf(of('jsonItems')),
    unlink: isJsonObject(unlink)
      ? Object.fromEntries(
          Object.entries(unlink).flatMap(([name, as]) => (typeof as === 'string' ? [[name, as] as const] : [])),
        )
      : {},
    distribution: isJsonObject(distribution) ? { detail: distribution['detail'] === true } : undefined,
    builtIn: textsOf(of('builtIn')),
    apart: isJsonList(apart) ? apart.map(textsOf) : [],
    exclusive:
      isJsonObject(exclusive) && one !== undefined
        ? { property: one, others: textsOf(exclusive['others']) }
        : undefined,
    oneWay:
      isJsonObject(oneWay) && way !== undefined
        ? { property: way, value: oneWay['value'] ?? null, why: textOf(oneWay['why']) ?? '' }
        : undefined,
  }
}
