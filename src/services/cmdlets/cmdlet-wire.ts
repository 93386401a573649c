import type { Json, JsonObject } from '../../model/json.ts'
import { isJsonObject, textsOf } from '../../model/json.ts'
import type { ResourceType } from '../../model/resource-type.ts'
import { fail } from '../../model/trouble.ts'

/** How a row is spoken of in cmdlets. */
export type CmdletWire = {
  readonly noun: string
  /** The parameter of New that names the object, where it is not `Name` (DKIM: `DomainName`). */
  readonly identity?: string
  /** Parameters of the Get that lists everything. */
  readonly listWith: JsonObject
  /** What names the objects of a list that is read by key otherwise (mailboxes: their address). */
  readonly listKey?: string
  /** Verbs whose cmdlet knows no `Confirm` and would refuse it (reference: contracts, `shouldProcess`). */
  readonly unconfirmed: readonly string[]
}

/**
 * The named behaviours, decoded. Each is a fact about cmdlets that a row opts into in catalogue/overlays/exchange.json:
 * `stateVerbs`: `State` is read, New takes `Enabled`, and Enable- and Disable- change it later.
 * `readAs`: a parameter that is read back under another name.
 * `deltaLists`: lists that are changed by what is added and removed, so that a neighbour's entry survives.
 * `newTakesOnly`, `setOnly`: what New takes, or what it does not; the rest follows in a Set.
 * `arrays`: lists (or `all`) whose parameter is an array and is emptied by null; others are emptied by an empty table.
 * `sizes`: numbers of bytes that are read as "10 MB (10,485,760 bytes)".
 * `dates`: points in time, read with an offset and ticks, written in UTC.
 * `bareAddresses`: domains and addresses that are read as `smtp:NAME` or `smtp:NAME;1`, and written bare.
 * `defaultObject`, `presets`: objects of the service itself.
 * `askedKey`: the key is the text that was asked with.
 * `addRemove`: lists that New takes whole and Set takes as `AddX` and `RemoveX`, without what is there already.
 * `carried`: what every Set must name, also where it stays.
 */
export type CmdletBehaviours = {
  readonly stateVerbs: boolean
  readonly readAs: Readonly<Record<string, string>>
  readonly deltaLists: readonly string[]
  readonly newTakesOnly: readonly string[] | undefined
  readonly setOnly: readonly string[]
  readonly arrays: 'all' | readonly string[]
  readonly sizes: readonly string[]
  readonly dates: readonly string[]
  readonly bareAddresses: readonly string[]
  readonly defaultObject: { readonly names: readonly string[]; readonly flag?: string } | undefined
  readonly presets: { readonly property: string; readonly custom: readonly string[] } | undefined
  readonly askedKey: string | undefined
  readonly addRemove: readonly string[]
  readonly carried: readonly string[]
}

/** Decodes a row's `wire`. Fails with INTERNAL where the catalogue is wrong. */
export function cmdletWire(type: ResourceType): CmdletWire {
  const { wire } = type
  const noun = isJsonObject(wire) ? textOf(wire['noun']) : undefined
  if (!isJsonObject(wire) || noun === undefined)
    fail('INTERNAL', { message: `the row ${type.name} does not say its noun` })
  const [identity, listKey, listWith] = [textOf(wire['identity']), textOf(wire['listKey']), wire['listWith']]
  return {
    noun,
    listWith: isJsonObject(listWith) ? listWith : {},
    unconfirmed: textsOf(wire['unconfirmed']),
    ...(identity === undefined ? {} : { identity }),
    ...(listKey === undefined ? {} : { listKey }),
  }
}

/** Decodes a row's behaviours. */
export function cmdletBehaviours(type: ResourceType): CmdletBehaviours {
  const of = (name: string): Json | undefined => type.behaviours.find(({ use }) => use === name)?.with
  const [readAs, objects, presets] = [of('readAs'), of('defaultObject'), of('presets')]
  const flag = isJsonObject(objects) ? textOf(objects['flag']) : undefined
  const property = isJsonObject(presets) ? textOf(presets['property']) : undefined
  return {
    stateVerbs: type.behaviours.some(({ use }) => use === 'stateVerbs'),
    readAs: isJsonObject(readAs)
      ? Object.fromEntries(
          Object.entries(readAs).flatMap(([name, as]) => (typeof as === 'string' ? [[name, as] as const] : [])),
        )
      : {},
    deltaLists: textsOf(of('deltaLists')),
    newTakesOnly: of('newTakesOnly') === undefined ? undefined : textsOf(of('newTakesOnly')),
    setOnly: textsOf(of('setOnly')),
    arrays: of('arrays') === 'all' ? 'all' : textsOf(of('arrays')),
    sizes: textsOf(of('sizes')),
    dates: textsOf(of('dates')),
    bareAddresses: textsOf(of('bareAddresses')),
    defaultObject: isJsonObject(objects)
      ? { names: textsOf(objects['names']), ...(flag === undefined ? {} : { flag }) }
      : undefined,
    presets:
      isJsonObject(presets) && property !== undefined ? { property, custom: textsOf(presets['custom']) } : undefined,
    askedKey: textOf(of('askedKey')),
    addRemove: textsOf(of('addRemove')),
    carried: textsOf(of('carried')),
  }
}

/** Text that is not empty, or undefined. */
export function textOf(value: Json | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}
