import { isRecord } from '../../../src/model/json.ts'
import type { Properties, Property, ResourceType } from '../../../src/model/resource-type.ts'

/** One property as a source has it that the rows of its service were not made from. */
export type Opinion = {
  readonly resource: string
  readonly name: string
  readonly type: string
  readonly list: boolean
  readonly values: readonly string[]
}

/** What stands against each other, and how it differs; nothing where both say the same. */
export type Comparison = { readonly at: string; readonly differs: readonly string[] }

/** The properties that resources of Microsoft365DSC have. */
export function resourceOpinions(file: unknown): readonly Opinion[] {
  const resources = isRecord(file) && isRecord(file['resources']) ? Object.values(file['resources']) : []
  return resources.flatMap((resource) =>
    listIn(resource, 'properties').flatMap((one): readonly Opinion[] => {
      if (!isRecord(one) || typeof one['name'] !== 'string' || typeof one['type'] !== 'string') return []
      const [name, type, list] = [one['name'], one['type'], one['array'] === true]
      return [{ resource: wordIn(resource, 'name'), name, type, list, values: wordsIn(one, 'allowedValues') }]
    }),
  )
}

/** The parameters that the pages of cmdlets have, of Set and New; a parameter of both once. */
export function pageOpinions(file: unknown): readonly Opinion[] {
  const nouns = isRecord(file) && isRecord(file['nouns']) ? Object.values(file['nouns']) : []
  return nouns.flatMap((noun) => {
    const verbs = isRecord(noun) ? noun['verbs'] : undefined
    const parameters = ['New', 'Set'].flatMap((verb) =>
      listIn(isRecord(verbs) ? verbs[verb] : undefined, 'params').filter(
        (one) => isRecord(one) && one['reserved'] !== true,
      ),
    )
    const byName = new Map(parameters.map((one) => [wordIn(one, 'name'), one]))
    return [...byName].map(([name, one]) => ({
      resource: wordIn(noun, 'noun'),
      name,
      type: wordIn(one, 'type'),
      list: isRecord(one) && (one['multi'] === true || wordIn(one, 'type').endsWith('[]')),
      values: wordsIn(one, 'acceptedValues'),
    }))
  })
}

/** What a property says otherwise than a source: its kind, whether it is a list, its values without regard to case. */
export function differencesOf(opinion: Opinion, property: Property): readonly string[] {
  const type = /^U?Int(?:16|32|64)$/u.test(opinion.type) ? 'integer' : opinion.type.toLowerCase()
  const shape = property.shape === 'duration' ? 'string' : property.shape
  const ours = new Set((property.values ?? []).map((value) => value.toLowerCase()))
  const theirs = opinion.values
    .map((value) => value.toLowerCase())
    .filter((value) => value !== 'unknownfuturevalue' && value !== '')
  const extra = ours.size === 0 ? [] : theirs.filter((value) => !ours.has(value))
  const closed = property.open !== true && theirs.length > 0 ? [...ours].filter((value) => !theirs.includes(value)) : []
  return [
    ...(['string', 'boolean', 'integer'].includes(type) && type !== shape ? [`${shape}, there ${type}`] : []),
    ...(property.flags === true || opinion.list === (property.list !== undefined)
      ? []
      : [`${property.list ?? 'single'}, there ${opinion.list ? 'list' : 'single'}`]),
    ...extra.map((value) => `not here: ${value}`),
    ...closed.map((value) => `not there: ${value}`),
  ]
}

/** Compares a row with the opinions about it. `paths`: ways to members that the source writes flat, by row and name. */
export function compare(
  row: ResourceType,
  opinions: readonly Opinion[],
  paths: Readonly<Record<string, string>>,
): readonly Comparison[] {
  return opinions.map((opinion) => {
    const at = `${row.name} ${opinion.name}`
    const path = paths[at]
    const found = path === undefined ? named(row.properties, opinion.name) : atPath(row.properties, path)
    const ways = found.map((property) => differencesOf(opinion, property))
    const best = ways.toSorted((left, right) => left.length - right.length)[0]
    return { at, differs: best ?? ['absent'] }
  })
}

/** The properties of a row that have a name, wherever they lie, as the source flattens objects. */
function named(properties: Properties, name: string): readonly Property[] {
  return Object.entries(properties).flatMap(([own, property]) => [
    ...(own.toLowerCase() === name.toLowerCase() ? [property] : []),
    ...(property.of === undefined ? [] : named(property.of, name)),
  ])
}

function atPath(properties: Properties, path: string): readonly Property[] {
  const [first = '', ...rest] = path.split('.')
  const property = properties[first]
  if (property === undefined) return []
  return rest.length === 0 ? [property] : atPath(property.of ?? {}, rest.join('.'))
}

function listIn(value: unknown, name: string): readonly unknown[] {
  const found = isRecord(value) ? value[name] : undefined
  return Array.isArray(found) ? found : []
}

function wordIn(value: unknown, name: string): string {
  const found = isRecord(value) ? value[name] : undefined
  return typeof found === 'string' ? found : ''
}

function wordsIn(value: unknown, name: string): readonly string[] {
  return listIn(value, name).filter((one) => typeof one === 'string')
}
