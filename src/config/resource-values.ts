import type { Json, JsonObject } from '../model/json.ts'
import type { Position } from '../model/position.ts'
import type { Kind, Properties, Property, ResourceType } from '../model/resource-type.ts'
import type { Problems } from './problems.ts'
import { scalarValue } from './scalar-values.ts'
import { didYouMean } from './suggestion.ts'
import type { Declared } from './tasks.ts'
import type { YamlEntry, YamlList, YamlMap, YamlNode, YamlScalar } from './yaml-node.ts'
import { describeNode, entryPosition, member, plainJson, shorten } from './yaml-node.ts'

/** What turning YAML into values needs: the texts of `{ file: path }`, by the place that names them, and where to report. */
export type ValueContext = {
  readonly problems: Problems
  /** The text at a path that a file names; undefined where it could not be read (already told). */
  readonly fileText: (named: YamlScalar) => string | undefined
}

/** Checks a declared resource against its row and gives its values with marks; what is wrong becomes problems. */
export function resourceValues(declared: Declared, context: ValueContext): JsonObject {
  const { type, node } = declared
  checkWritable(declared, context.problems)
  const kind = kindOf(declared, context.problems)
  const foreign = new Map(
    (type.kinds ?? [])
      .filter((one) => one !== kind)
      .flatMap((one) => one.properties.map((name): [string, Kind] => [name, one])),
  )
  for (const name of kind?.properties ?? []) foreign.delete(name)
  for (const [name, other] of kind === undefined ? [] : foreign) {
    const entry = node.entries.get(name)
    if (entry !== undefined)
      context.problems.add(
        'CONFIG-KIND',
        entry.keyAt,
        `\`${name}\` belongs to the kind ${other.name}; this is ${kind?.name ?? ''}.`,
      )
  }
  return objectValue(node, type.properties, { ...context, type, beta: declared.version === 'beta' }, '')
}

type Walk = ValueContext & { readonly type: ResourceType; readonly beta: boolean }

function checkWritable(declared: Declared, problems: Problems): void {
  const { type, at, mode } = declared
  if (mode === 'audit') return
  if (type.readOnly !== undefined)
    problems.add('CONFIG-READ-ONLY', at, `\`${type.name}\` can be read, not written: ${type.readOnly}`)
  else if (!type.create && !type.update && type.remove === 'never')
    problems.add('CONFIG-READ-ONLY', at, `\`${type.name}\` can be referred to, not declared.`)
}

function kindOf(declared: Declared, problems: Problems): Kind | undefined {
  const { type, node, at } = declared
  const kinds = type.kinds ?? []
  const told = kinds.filter(({ tell }) => {
    const value = member(node, tell.property)
    return value !== undefined && (tell.equals === undefined || plainJson(value) === tell.equals)
  })
  const tells = [
    ...new Set(
      kinds.map(({ tell }) =>
        tell.equals === undefined ? tell.property : `${tell.property}: ${JSON.stringify(tell.equals)}`,
      ),
    ),
  ]
  if (told.length > 1)
    problems.add(
      'CONFIG-KIND',
      at,
      `This cannot be ${told.map((kind) => kind.name).join(' and ')} at once.`,
      `Write one of: ${tells.join(', ')}.`,
    )
  if (told.length === 0 && kinds.length > 0 && declared.ensure !== 'absent') {
    problems.add(
      'CONFIG-KIND',
      at,
      `It cannot be told which kind of \`${type.name}\` is meant.`,
      `Write one of: ${tells.join(', ')}.`,
    )
  }
  return told.length === 1 ? told[0] : undefined
}

function objectValue(node: YamlMap, properties: Properties, walk: Walk, path: string): JsonObject {
  const values: [string, Json][] = []
  for (const entry of node.entries.values()) {
    const property = Object.hasOwn(properties, entry.key) ? properties[entry.key] : undefined
    if (property === undefined) {
      const owner = path === '' ? walk.type.name : path
      walk.problems.add(
        'CONFIG-UNKNOWN-PROPERTY',
        entry.keyAt,
        `\`${owner}\` has no property \`${shorten(entry.key)}\`.`,
        didYouMean(entry.key, Object.keys(properties)),
      )
      continue
    }
    const here = path === '' ? entry.key : `${path}.${entry.key}`
    checkAllowed(entry, property, walk, path, here)
    const value = propertyValue(entry, property, walk, here)
    if (value !== undefined) values.push([entry.key, value])
  }
  return Object.fromEntries(values)
}

function checkAllowed(entry: YamlEntry, property: Property, walk: Walk, path: string, here: string): void {
  const names =
    path === '' &&
    (walk.type.key.includes(entry.key) || walk.type.kinds?.some((kind) => kind.tell.property === entry.key) === true)
  if (property.write === 'never' && !names)
    walk.problems.add(
      'CONFIG-READ-ONLY',
      entry.keyAt,
      `\`${here}\` is set by the service and cannot be written.`,
      'Leave it away.',
    )
  if (property.beta === true && !walk.beta)
    walk.problems.add('CONFIG-BETA', entry.keyAt, `\`${here}\` exists only in the beta of the service.`)
}

function propertyValue(entry: YamlEntry, property: Property, walk: Walk, here: string): Json | undefined {
  const { value } = entry
  const what = `\`${here}\``
  if (property.list === undefined) return singleValue(value, property, walk, here)
  if (value.kind === 'list') return listValue(value, property, walk, here)
  if (value.kind === 'scalar' && (value.bare || value.value === null))
    return scalarValue(value, property, what, walk.problems)
  const delta =
    value.kind === 'map' &&
    value.entries.size > 0 &&
    [...value.entries.keys()].every((key) => key === 'add' || key === 'remove')
  if (value.kind === 'map' && delta) return deltaValue(value, property, walk, here)
  const hint = value.kind === 'scalar' ? `Write [${shorten(value.source)}].` : undefined
  walk.problems.add('CONFIG-TYPE', entryPosition(entry), `${what} takes a list; here is ${describeNode(value)}.`, hint)
  return undefined
}

function deltaValue(node: YamlMap, property: Property, walk: Walk, here: string): Json | undefined {
  if (property.list === 'ordered') {
    walk.problems.add(
      'CONFIG-TYPE',
      node.at,
      `\`${here}\` is a sequence: write it whole, not as \`add\` and \`remove\`.`,
    )
    return undefined
  }
  const part = (key: string): readonly Json[] => {
    const entry = node.entries.get(key)
    if (entry === undefined) return []
    if (entry.value.kind === 'list') return listValue(entry.value, property, walk, here)
    walk.problems.add(
      'CONFIG-TYPE',
      entryPosition(entry),
      `\`${key}\` takes a list; here is ${describeNode(entry.value)}.`,
    )
    return []
  }
  const [add, remove] = [part('add'), part('remove')]
  const both = add.find((one) => remove.some((other) => JSON.stringify(one) === JSON.stringify(other)))
  if (both !== undefined) walk.problems.add('CONFIG-VALUE', node.at, `\`${here}\` adds and removes the same value.`)
  return { $list: { add, remove } }
}

function listValue(node: YamlList, property: Property, walk: Walk, here: string): readonly Json[] {
  return node.items.flatMap((item, index) => {
    const none = item.kind === 'scalar' && item.value === null && !item.bare && item.broken !== true
    const value =
      item.kind === 'list' || none
        ? wrong(item, 'one value', `${here}[${index}]`, walk)
        : singleValue(item, property, walk, `${here}[${index}]`)
    return value === undefined ? [] : [value]
  })
}

function singleValue(node: YamlNode, property: Property, walk: Walk, here: string): Json | undefined {
  if (node.kind === 'scalar') return scalarValue(node, property, `\`${here}\``, walk.problems)
  const isText = property.shape === 'string' && property.ref === undefined
  const named = node.kind === 'map' && node.entries.size === 1 ? member(node, 'file') : undefined
  if (isText && named !== undefined) return fileValue(named, property, walk, here)
  if (property.jsonText === true) return secretFree(node, walk, here) ? JSON.stringify(plainJson(node)) : undefined
  if (property.shape === 'any') return secretFree(node, walk, here) ? plainJson(node) : undefined
  if (property.flags === true && node.kind === 'list') {
    return listValue(node, property, walk, here)
      .filter((one) => typeof one === 'string')
      .join(',')
  }
  if (property.shape === 'object')
    return node.kind === 'map' ? memberValues(node, property, walk, here) : wrong(node, 'a mapping', here, walk)
  return wrong(
    node,
    property.shape === 'boolean' ? 'true or false' : property.shape === 'integer' ? 'a whole number' : 'text',
    here,
    walk,
  )
}

function memberValues(node: YamlMap, property: Property, walk: Walk, here: string): Json | undefined {
  if (property.of !== undefined) return objectValue(node, property.of, walk, here)
  return secretFree(node, walk, here) ? plainJson(node) : undefined
}

function fileValue(named: YamlNode, property: Property, walk: Walk, here: string): Json | undefined {
  if (named.kind !== 'scalar' || typeof named.value !== 'string' || named.value === '')
    return wrong(named, 'the path of a file', `${here}.file`, walk)
  const text = walk.fileText(named)
  return text === undefined
    ? undefined
    : scalarValue({ ...named, value: text, source: text, computed: true }, property, `\`${here}\``, walk.problems)
}

/** Free-form values are copied as they are: nothing in them may be a secret, or nothing at all. */
function secretFree(node: YamlNode, walk: Walk, here: string): boolean {
  if (node.kind === 'list') return node.items.every((item) => secretFree(item, walk, here))
  if (node.kind === 'map') return [...node.entries.values()].every((entry) => secretFree(entry.value, walk, here))
  return (
    scalarValue(node, { shape: 'any', write: 'always', echo: 'returned' }, `\`${here}\``, walk.problems) !== undefined
  )
}

function wrong(node: YamlNode, wanted: string, here: string, walk: Walk): undefined {
  walk.problems.add('CONFIG-TYPE', node.at, `\`${here}\` takes ${wanted}; here is ${describeNode(node)}.`)
  return undefined
}

/** The position of a declared value; of its nearest declared parent where the path itself was not written. */
export function positionIn(root: YamlMap, at: Position, path: readonly (string | number)[]): Position {
  let node: YamlNode = root
  let position = at
  for (const step of path) {
    if (step === '$list') continue
    if (typeof step === 'number') {
      const item: YamlNode | undefined = node.kind === 'list' ? node.items[step] : undefined
      if (item === undefined) return position
      node = item
      position = item.at
    } else {
      const entry: YamlEntry | undefined = node.kind === 'map' ? node.entries.get(step) : undefined
      if (entry === undefined) return position
      node = entry.value
      position = entryPosition(entry)
    }
  }
  return position
}
