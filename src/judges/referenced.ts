import { addressText } from '../model/address.ts'
import type { Json, JsonObject } from '../model/json.ts'
import { isJsonList, isJsonObject } from '../model/json.ts'
import type { Case, Finding, Judge } from '../model/judgement.ts'
import type { Properties, Property } from '../model/resource-type.ts'
import { finding } from './finding.ts'
import type { Move } from './moves.ts'
import { movesOf } from './moves.ts'

const rule = 'GUARD-REFERENCED'

/** What others still name is not deleted, as far as those others were read: they would name nothing. */
export const referenced: Judge = {
  id: rule,
  severity: 'high',
  concerns: () => true,
  reads: () => [],
  judge: (c) => movesOf(c).flatMap((move) => (move.action === 'delete' ? judgeMove(c, move) : [])),
}

function judgeMove(c: Case, move: Move): readonly Finding[] {
  const { at, changes } = move
  const users = [...c.types.values()].flatMap((type) => {
    const all = c.after.of(type.name)
    if (all.is !== 'present' || !names(type.properties, at.type)) return []
    return all.value.filter((one) => inside(type.properties, one.values, move)).map((one) => addressText(one.at))
  })
  if (users.length === 0) return []
  const declared = changes[0]?.declared
  const more = users.length > 3 ? ` and ${users.length - 3} more` : ''
  return [
    finding(rule, {
      verdict: 'fail',
      severity: 'high',
      subject: at,
      ...(declared === undefined ? {} : { declared }),
      message: `${addressText(at)} would be deleted, and ${users.slice(0, 3).join(', ')}${more} still ${users.length === 1 ? 'names' : 'name'} it`,
      hint: 'Take it out of what names it, in this plan or before.',
      evidence: users.slice(0, 50),
    }),
  ]
}

/** Whether any property, however deep, can name an object of a type. */
function names(properties: Properties, type: Move['at']['type']): boolean {
  return Object.values(properties).some(
    ({ ref, of }) => ref?.to.includes(type) === true || (of !== undefined && names(of, type)),
  )
}

function inside(properties: Properties, values: JsonObject, move: Move): boolean {
  return Object.entries(properties).some(([name, property]) => at(property, values[name] ?? null, move))
}

function at(property: Property, value: Json, move: Move): boolean {
  if (isJsonList(value)) return value.some((one) => at(property, one, move))
  const { ref, of } = property
  if (isJsonObject(value)) return of !== undefined && inside(of, value, move)
  if (typeof value !== 'string' || ref === undefined || !ref.to.includes(move.at.type)) return false
  if (ref.keywords?.includes(value) === true) return false
  // What goes on the wire: the object's id, or the value of the property that the reference is made by.
  const own = ref.by === undefined ? move.id : (move.before?.[ref.by] ?? null)
  return typeof own === 'string' && own !== '' && own.toLowerCase() === value.toLowerCase()
}
