import type { Instance } from '../model/instance.ts'
import type { Json, JsonObject, Path } from '../model/json.ts'
import { isJsonObject, pathText, sameJson } from '../model/json.ts'
import type { ResourceType } from '../model/resource-type.ts'

/** One value of an object that is not what it was. */
export type Moved = { readonly path: Path; readonly before: Json | null; readonly now: Json | null }

/**
 * What of an object moved between two looks at it: the leaves of what can be written, as `basisOf` counts them. Lists are told
 * whole. Pure.
 */
export function movedValues(type: ResourceType, before: Instance, now: Instance): readonly Moved[] {
  const names = [...new Set([...Object.keys(before.values), ...Object.keys(now.values)])].filter((name) => {
    const property = type.properties[name]
    return property !== undefined && property.write !== 'never' && name !== type.priority
  })
  const leaves = names.flatMap((name) => leavesOf([name], before.values[name] ?? null, now.values[name] ?? null))
  return before.id === now.id ? leaves : [{ path: ['id'], before: before.id, now: now.id }, ...leaves]
}

/** What moved, as words: `state was "enabled" and is "disabled"`; at most five values are told. */
export function movedText(moved: readonly Moved[]): string {
  const told = moved
    .slice(0, 5)
    .map(({ path, before, now }) => `${pathText(path)} was ${wordOf(before)} and is ${wordOf(now)}`)
  return [...told, ...(moved.length > 5 ? [`${moved.length - 5} more`] : [])].join('; ')
}

function leavesOf(path: Path, before: Json, now: Json): readonly Moved[] {
  if (sameJson(before, now)) return []
  if (!isJsonObject(before) || !isJsonObject(now)) return [{ path, before, now }]
  return membersOf(before, now).flatMap((name) => leavesOf([...path, name], before[name] ?? null, now[name] ?? null))
}

function membersOf(before: JsonObject, now: JsonObject): readonly string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(now)])]
}

function wordOf(value: Json): string {
  const text = value === null ? 'nothing' : JSON.stringify(value)
  return text.length > 200 ? `${text.slice(0, 199)}…` : text
}
