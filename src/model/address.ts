/** A resource type's full name, `service.row`: `entra.conditionalAccessPolicy`. */
export type TypeName = `${string}.${string}`

/** Names one object: its type and its natural key. A singleton's key is the empty string. */
export type Address = { readonly type: TypeName; readonly key: string; readonly within?: string }

/** Says whether text has the form of a type's full name. */
export function isTypeName(text: string): text is TypeName {
  return /^[a-z][a-z0-9]*\.[a-z][A-Za-z0-9]*$/u.test(text)
}

/** Writes an address: `service.row/key`; a singleton has no slash. */
export function addressText(address: Address): string {
  return address.key === '' ? address.type : `${address.type}/${address.key}`
}

/**
 * Reads an address. It is split at the first slash, so that keys may hold slashes (`sharepoint.site//sites/Partners`).
 * Gives undefined where the type's name is malformed.
 */
export function parseAddress(text: string): Address | undefined {
  const slash = text.indexOf('/')
  const type = slash < 0 ? text : text.slice(0, slash)
  return isTypeName(type) ? { type, key: slash < 0 ? '' : text.slice(slash + 1) } : undefined
}

/** The service a type belongs to: `entra` of `entra.group`. */
export function serviceOf(type: TypeName): string {
  return type.slice(0, type.indexOf('.'))
}
