import type { Json, JsonObject } from '../../model/json.ts'
import type { ResourceType } from '../../model/resource-type.ts'
import { fail } from '../../model/trouble.ts'
import type { CsomAction, CsomValue } from './csom-request.ts'
import { readMember, writeMember } from './sharepoint-values.ts'
import { sharepointBehaviours, sharepointWire } from './sharepoint-wire.ts'

/** The properties of an object of the object model as the row has them; what is not of its type is left out. Pure. */
export function readMembers(type: ResourceType, raw: JsonObject): Readonly<Record<string, Json | undefined>> {
  const { asZero } = sharepointBehaviours(type)
  return Object.fromEntries(
    Object.entries(sharepointWire(type).members).map(([name, member]) => {
      const given = raw[name]
      const read = given === undefined ? undefined : readMember(member, given)
      return [name, read === -1 && asZero.includes(name) ? 0 : read]
    }),
  )
}

/** A value of a row for the wire. Fails with NOT-WRITABLE where it is not of its type. */
export function memberValue(type: ResourceType, name: string, value: Json): CsomValue {
  const member = sharepointWire(type).members[name]
  const written = member === undefined ? undefined : writeMember(member, value)
  return (
    written ??
    fail('NOT-WRITABLE', {
      message: `${type.name}: SharePoint has no way to take this value of ${name}.`,
      arrived: 'no',
    })
  )
}

/** Actions that set properties of the object at a path; their numbers begin at `from`. */
export function setActions(type: ResourceType, values: JsonObject, path: number, from: number): readonly CsomAction[] {
  return Object.entries(values).map(([name, value], index) => ({
    id: from + index,
    path,
    kind: 'set',
    name,
    value: memberValue(type, name, value),
  }))
}

/** What of a change's values can be written now: creation-only properties only when the object is made. */
export function writableValues(type: ResourceType, values: JsonObject, action: 'create' | 'update'): JsonObject {
  return Object.fromEntries(
    Object.entries(values).filter(([name]) => {
      const write = type.properties[name]?.write
      return write === 'always' || (write === 'create' && action === 'create')
    }),
  )
}
