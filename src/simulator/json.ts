/** A JSON object as it goes over the wire; nothing is known of it until it has been looked at. */
export type Raw = Readonly<Record<string, unknown>>

/** True for a plain JSON object (not null, not an array). */
export function isRaw(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The text in a member, or undefined when it is absent or not text. */
export function text(raw: Raw, name: string): string | undefined {
  const value = raw[name]
  return typeof value === 'string' ? value : undefined
}

/** The texts in a list member; an absent or odd member gives none. */
export function texts(raw: Raw | undefined, name: string): readonly string[] {
  const value = raw?.[name]
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : []
}

/** The object in a member, or undefined. */
export function member(raw: Raw | undefined, name: string): Raw | undefined {
  const value = raw?.[name]
  return isRaw(value) ? value : undefined
}

/** The objects in a list member. */
export function members(raw: Raw | undefined, name: string): readonly Raw[] {
  const value = raw?.[name]
  return Array.isArray(value) ? value.filter(isRaw) : []
}

/** A copy without the named members. */
export function without(raw: Raw, ...names: readonly string[]): Raw {
  return Object.fromEntries(Object.entries(raw).filter(([name]) => !names.includes(name)))
}

/** Text parsed as JSON, or undefined when it is not JSON. */
export function parseJson(source: string): unknown {
  try {
    const value: unknown = JSON.parse(source)
    return value
  } catch {
    return undefined
  }
}

/** A plain value as text; nothing for objects, lists and null. */
export function plainText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? `${value}` : ''
}
