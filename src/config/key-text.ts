import type { Path } from '../model/json.ts'
import type { Position } from '../model/position.ts'
import type { ResourceType } from '../model/resource-type.ts'
import type { Problems } from './problems.ts'
import { didYouMean, suggestion } from './suggestion.ts'
import { textOf } from './words.ts'
import type { YamlMap, YamlNode } from './yaml-node.ts'
import { describeNode, member, shorten } from './yaml-node.ts'

/** The natural key: the texts of the naming properties, joined by ` / ` where there are several. */
export function keyText(node: YamlMap, at: Position, type: ResourceType, problems: Problems): string | undefined {
  const parts = type.key.map((property) => {
    const value = member(node, property)
    if (value === undefined) {
      const near = suggestion(property, node.entries.keys())
      const hint = near === undefined ? undefined : `Write \`${property}\` for \`${shorten(near)}\`.`
      problems.add('CONFIG-KEY', at, `\`${type.name}\` is named by \`${property}\`, which is not written.`, hint)
      return undefined
    }
    if (
      value.kind === 'scalar' &&
      value.secret === undefined &&
      value.source !== '' &&
      value.value !== '' &&
      value.value !== null
    ) {
      return typeof value.value === 'string' ? value.value : value.source
    }
    if (value.kind === 'scalar' && value.broken === true) return undefined
    problems.add('CONFIG-KEY', value.at, `\`${property}\` names the object and cannot be ${describeNode(value)}.`)
    return undefined
  })
  return parts.includes(undefined) ? undefined : parts.join(' / ')
}

/** The path that an `ignore` opens; a problem where the type has none of that name. */
export function ignoredPath(node: YamlNode, type: ResourceType, problems: Problems): readonly Path[] {
  const text = textOf(node, '`ignore`', problems)
  if (text === undefined) return []
  const steps = text.split('.')
  let properties: ResourceType['properties'] | undefined = type.properties
  for (const step of steps) {
    const property: ResourceType['properties'][string] | undefined =
      properties !== undefined && Object.hasOwn(properties, step) ? properties[step] : undefined
    if (properties !== undefined && property === undefined) {
      problems.add(
        'CONFIG-UNKNOWN-PROPERTY',
        node.at,
        `\`${type.name}\` has no property \`${shorten(text)}\`.`,
        didYouMean(step, Object.keys(properties)),
      )
      return []
    }
    properties = property?.of
  }
  return [steps]
}
