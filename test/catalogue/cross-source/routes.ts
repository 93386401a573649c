import { isRecord } from '../../../src/model/json.ts'
import type { ResourceType } from '../../../src/model/resource-type.ts'
import type { Comparison } from './opinion.ts'
import type { Outcome } from './outcome.ts'

/** The routes of Microsoft's software kits against the paths of the rows of Graph, and the methods they are written by. */
export function routes(rows: readonly ResourceType[], file: unknown): Outcome {
  const listed = isRecord(file) && isRecord(file['routes']) ? file['routes'] : {}
  // A parameter that is no id is named by its type and property there: `{type-tenantId}`.
  const known = Object.fromEntries(
    Object.entries(listed).map(([at, route]) => [at.replaceAll(/\{\w+-\w+\}/gu, '{id}'), route]),
  )
  const comparisons = rows.filter(({ protocol }) => protocol === 'graph').flatMap((row) => routesOf(row, known))
  return { service: 'graph', source: "routes of Microsoft's software kits", comparisons, onlyHere: 0 }
}

function routesOf(row: ResourceType, known: Readonly<Record<string, unknown>>): readonly Comparison[] {
  const word = (name: string): string | undefined => {
    const found = isRecord(row.wire) ? row.wire[name] : undefined
    return typeof found === 'string' && found !== '' ? found : undefined
  }
  const path = word('path') ?? ''
  const isMany = row.cardinality !== 'singleton' || (isRecord(row.wire) && row.wire['single'] === true)
  const one = (word('item') ?? (isMany ? `${path}/{id}` : path)).replace('{key}', '{id}')
  const version = word('version') ?? ''
  const wanted = [
    ['GET', word('read') ?? version, path, true],
    ['POST', version, word('make') ?? path, row.create],
    ['PATCH', version, one, row.update],
    ['DELETE', version, one, row.remove === 'delete' || row.remove === 'recycle'],
  ] as const
  return wanted
    .filter(([, , , does]) => does)
    .map(([method, at, where]) => {
      const route = known[`${at} ${where}`]
      const methods: readonly unknown[] = isRecord(route) && Array.isArray(route['methods']) ? route['methods'] : []
      const missing = route === undefined ? 'no such route' : 'no such method'
      return { at: `${row.name} ${method}`, differs: methods.includes(method) ? [] : [missing] }
    })
}
