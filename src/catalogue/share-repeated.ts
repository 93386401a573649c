import type { Json, JsonObject } from '../model/json.ts'
import { isJsonList, isJsonObject } from '../model/json.ts'

/** Shorter than this, a schema is not worth a name. */
const shortest = 100

/**
 * Takes definitions of a JSON Schema by name and gives the same ones with every larger part that occurs more than once as a
 * definition of its own, named after the first definition that has it: a change of one leaves the names in others alone.
 */
export function shareRepeated(definitions: JsonObject): JsonObject {
  const counts = new Map<string, number>()
  for (const schema of Object.values(definitions)) rebuild(schema, (part) => count(part, counts))
  const named = new Map<string, string>()
  const shared: [string, Json][] = []
  const own = Object.entries(definitions).map(([name, schema]): [string, Json] => {
    let next = 0
    const replace = (part: JsonObject): Json | undefined => {
      const text = JSON.stringify(part)
      if ((counts.get(text) ?? 0) < 2) return undefined
      if (!named.has(text)) {
        next += 1
        const title = `${name}.${next}`
        named.set(text, title)
        shared.push([title, rebuild(part, replace)])
      }
      return { $ref: `#/$defs/${named.get(text) ?? ''}` }
    }
    return [name, rebuild(schema, replace)]
  })
  return Object.fromEntries([...own, ...shared])
}

/** Counts a part; what was seen before is not looked into again, for it will be there once. */
function count(part: JsonObject, counts: Map<string, number>): Json | undefined {
  const text = JSON.stringify(part)
  if (text.length < shortest) return undefined
  const before = counts.get(text) ?? 0
  counts.set(text, before + 1)
  return before === 0 ? undefined : part
}

/** Rebuilds a schema, asking for every schema inside it whether something else stands in its place. */
function rebuild(schema: Json, instead: (part: JsonObject) => Json | undefined): Json {
  if (!isJsonObject(schema)) return schema
  const inner = (part: Json): Json => (isJsonObject(part) ? (instead(part) ?? rebuild(part, instead)) : part)
  return Object.fromEntries(
    Object.entries(schema).map(([keyword, value]): [string, Json] => {
      if (keyword === 'properties' && isJsonObject(value))
        return [keyword, Object.fromEntries(Object.entries(value).map(([name, part]) => [name, inner(part)]))]
      if (isJsonList(value) && /^(?:all|any|one)Of$/u.test(keyword)) return [keyword, value.map(inner)]
      return [keyword, ['items', 'not', 'if', 'else'].includes(keyword) ? inner(value) : value]
    }),
  )
}
