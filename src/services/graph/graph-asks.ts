import { isGuid } from '../../model/guid.ts'
import type { Sight, Want } from '../../model/protocol.ts'
import type { ResourceType } from '../../model/resource-type.ts'
import type { Get } from './graph-batch.ts'
import { isTogether } from './graph-ids.ts'
import { itemPath } from './graph-path.ts'
import { graphWire, relationsOf } from './graph-wire.ts'

/** One thing that a want asks: the read whose answer (with its further pages) holds the objects of a scope. */
export type Ask = {
  readonly type: ResourceType
  readonly scope: Sight['scope']
  readonly get: Get
  /** The properties for whose sake it is asked, where not all matter. */
  readonly only: Want['only']
}

/**
 * The reads of a want: one list for what is read whole, one look-up a key or id for what is not. Ids of which only a part
 * matters are not among them where they can be resolved together. Pure.
 */
export function asksOf(want: Want): readonly Ask[] {
  const { type } = want
  const wire = graphWire(type)
  const select = selectOf(type)
  const ask = (scope: Sight['scope'], path: string): Ask => ({
    type,
    scope,
    only: want.only,
    get: { version: wire.read, path, budget: type.budget },
  })
  if (type.cardinality !== 'perObject') return [ask('all', `${wire.path}${wire.list ?? ''}`)]
  // Objects of the directory, of which a page has a hundred unless more are asked for (reference: entra-graph 3.3).
  if (want.keys === 'all') return [ask('all', `${wire.path}${queryOf(select, '$top=999')}`)]
  return [
    ...want.keys.map((key) => ask({ key }, lookUpPath(type, key, select))),
    ...(isTogether(want) ? [] : (want.ids ?? [])).map((id) => ask({ id }, `${idPath(type, id)}${queryOf(select)}`)),
  ]
}

/**
 * Look-ups by a property use `$filter`, where a quote is doubled and everything is percent-encoded: a raw `&` or `#` in a name
 * would end the filter (reference: entra-graph 1.4.6, 3.3).
 */
function lookUpPath(type: ResourceType, key: string, select: string): string {
  const { path, asked, lookup, guidLookup } = graphWire(type)
  if (asked !== undefined) return `${asked.replace('{key}', () => encodeURIComponent(key))}${queryOf(select)}`
  if (lookup === undefined) return `${itemPath(type, key, key)}${queryOf(select)}`
  const property = guidLookup !== undefined && isGuid(key) ? guidLookup : lookup
  const filter = encodeURIComponent(`${property} eq '${key.replaceAll("'", "''")}'`)
  return `${path}${queryOf(`$filter=${filter}`, select)}`
}

/** Objects whose path takes a key are asked for by id on that path: Graph takes either there. */
function idPath(type: ResourceType, id: string): string {
  return itemPath(type, id, id)
}

/** Names exactly what the row knows: lists stay small, and what needs another permission is not asked for. */
function selectOf(type: ResourceType): string {
  if (!graphWire(type).select) return ''
  const relations = relationsOf(type).map((one) => one.property)
  const names = Object.keys(type.properties).filter((name) => !relations.includes(name) && !name.startsWith('@'))
  return `$select=${['id', ...names.filter((name) => name !== 'id')].join(',')}`
}

function queryOf(...parts: readonly string[]): string {
  const given = parts.filter((part) => part !== '')
  return given.length === 0 ? '' : `?${given.join('&')}`
}
