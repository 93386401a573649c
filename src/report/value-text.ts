import type { Json } from '../model/json.ts'
import { isJsonList, isJsonObject } from '../model/json.ts'
import { isListDelta, isReference, isSecretName } from '../model/marks.ts'
import { foreignText } from './foreign-text.ts'

/** Names for ids that a run knows, so that a reader sees `Break glass` and not a GUID. */
export type Names = ReadonlyMap<string, string>

/** Writes a value as a person reads it: text in quotes, references by name, `***` for secrets, `(none)` for nothing. */
export function valueText(value: Json | undefined, limit = 160, names: Names = new Map()): string {
  return foreignText(write(value, names), limit)
}

function write(value: Json | undefined, names: Names): string {
  if (value === undefined || value === null) return '(none)'
  if (typeof value === 'string') {
    const name = names.get(value.toLowerCase())
    return name === undefined ? JSON.stringify(value) : JSON.stringify(name)
  }
  if (typeof value !== 'object') return String(value)
  if (isReference(value))
    return `${JSON.stringify(value.$ref.name)}${value.$ref.id === undefined ? ' (known after apply)' : ''}`
  if (isSecretName(value)) return '***'
  if (isListDelta(value)) {
    const { add, remove } = value.$list
    return [
      ...(add.length > 0 ? [`at least ${write(add, names)}`] : []),
      ...(remove.length > 0 ? [`none of ${write(remove, names)}`] : []),
    ].join(', ')
  }
  if (isJsonList(value)) return value.length === 0 ? '[]' : `[${value.map((item) => write(item, names)).join(', ')}]`
  if (isJsonObject(value)) {
    const members = Object.entries(value).map(([key, item]) => `${key}: ${write(item, names)}`)
    return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`
  }
  return JSON.stringify(value)
}
