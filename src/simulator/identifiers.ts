import { createHash } from 'node:crypto'

/**
 * A GUID that is always the same for the same name, so that the seeded tenant is the same on every machine. Shaped as
 * version 4, which is what the directory hands out.
 */
export function seededId(name: string): string {
  const hex = createHash('sha256').update(`tenantform simulator ${name}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** True for text shaped like a GUID. */
export function isGuid(value: string): boolean {
  return /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/iu.test(value)
}

/**
 * The security identifier that the directory gives an object: `S-1-12-1` and the object id's bytes as four
 * little-endian numbers (public knowledge of how Entra ids and SIDs map).
 */
export function securityIdentifier(objectId: string): string {
  const [first = '', second = '', third = '', ...rest] = objectId.split('-')
  const turned = [first, second, third].map((part) => Buffer.from(part, 'hex').reverse())
  const bytes = Buffer.concat([...turned, Buffer.from(rest.join(''), 'hex')])
  return `S-1-12-1-${[0, 4, 8, 12].map((at) => bytes.readUInt32LE(at)).join('-')}`
}
