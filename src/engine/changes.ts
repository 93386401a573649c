import { addressText } from '../model/address.ts'
import type { JsonObject } from '../model/json.ts'
import type { Change, Difference } from '../model/plan.ts'
import type { ResourceType } from '../model/resource-type.ts'
import type { Trouble } from '../model/trouble.ts'
import { trouble } from '../model/trouble.ts'
import { changeIdOf } from './change-id.ts'
import { basisOf } from './basis.ts'
import type { Comparison } from './compare.ts'
import { mergeTouched, valuesOfNew } from './merge.ts'

/** What one declaration asks for: changes (none where all is well), or why it cannot be had. */
export type Asked = { readonly changes: readonly Change[]; readonly troubles: readonly Trouble[] }

/** The action that would bring a declaration in line; undefined where it is, or where that cannot be told. */
export function actionFor({ desired, object, different, troubles }: Comparison): Change['action'] | undefined {
  if (troubles.length > 0 || object.is === 'unknown') return undefined
  if (desired.ensure === 'absent') return object.is === 'present' ? 'delete' : undefined
  if (object.is === 'absent') return 'create'
  return different.length > 0 ? 'update' : undefined
}

/** Whether a declaration's mode lets an action be written. */
export function isWritten(mode: Comparison['desired']['mode'], action: Change['action']): boolean {
  return mode === 'enforce' || (mode === 'create' && action === 'create')
}

/**
 * The changes that one comparison asks for: none, one, or two where the row reaches a dangerous state in stages. Needs are
 * not known yet; `ordered` adds them. Gives NOT-WRITABLE or OBJECT-MISSING where the row does not allow the change.
 */
export function changesFor(comparison: Comparison): Asked {
  const action = actionFor(comparison)
  if (action === undefined || !isWritten(comparison.desired.mode, action)) return { changes: [], troubles: [] }
  const denied = denial(comparison, action)
  if (denied.length > 0) return { changes: [], troubles: denied }
  const change = baseChange(comparison, action)
  return { changes: staged(comparison, change), troubles: [] }
}

function baseChange(comparison: Comparison, action: Change['action']): Change {
  const { desired, object, different, values } = comparison
  const { type } = desired
  const before = object.is === 'present' ? object.value : null
  const irreversible = whyIrreversible(type, action)
  return {
    id: changeIdOf(desired),
    action,
    at: desired.at,
    objectId: before?.id ?? null,
    differences: action === 'delete' ? [] : different,
    values: action === 'delete' ? {} : before === null ? valuesOfNew(values) : touchedValues(comparison, before.values),
    needs: [],
    basis: before === null ? null : basisOf(type, before),
    before,
    task: desired.task,
    declared: desired.positions([]),
    ...(desired.version === undefined ? {} : { version: desired.version }),
    ...(desired.note === undefined ? {} : { notes: [desired.note] }),
    ...(desired.revives === undefined || action !== 'create' ? {} : { revives: desired.revives }),
    ...(irreversible === undefined ? {} : { irreversible }),
  }
}

function touchedValues({ desired, values, different }: Comparison, before: JsonObject): JsonObject {
  const touched = new Set(different.map((one) => String(one.path[0])))
  return mergeTouched(desired.type, { values, ignore: desired.ignore, positions: desired.positions }, before, touched)
}

function staged({ desired: { type } }: Comparison, change: Change): readonly Change[] {
  const { staged } = type
  // What comes back out of the bin is as it was; there is nothing to write in stages.
  if (staged === undefined || change.action === 'delete' || change.revives !== undefined) return [change]
  const reaches = change.values[staged.property] === staged.final
  const alone = change.action === 'update' && change.differences.every((one) => one.path[0] === staged.property)
  if (!reaches || alone) return [change]
  const switched = change.differences.find((one) => one.path.length === 1 && one.path[0] === staged.property)
  const declared = switched?.declared ?? change.declared
  const without = change.differences.filter((one) => one !== switched)
  const first: Difference = {
    path: [staged.property],
    verdict: 'different',
    ...(switched?.before === undefined ? {} : { before: switched.before }),
    after: staged.safe,
    declared,
  }
  const second: Difference = {
    path: [staged.property],
    verdict: 'different',
    before: staged.safe,
    after: staged.final,
    declared,
  }
  const alreadySafe = change.before?.values[staged.property] === staged.safe
  const { irreversible: _irreversible, ...again } = change
  return [
    {
      ...change,
      differences: alreadySafe ? without : [...without, first],
      values: { ...change.values, [staged.property]: staged.safe },
    },
    {
      ...again,
      id: `${change.id}#2`,
      action: 'update',
      differences: [second],
      values: { [staged.property]: staged.final },
      needs: [change.id],
    },
  ]
}

function whyIrreversible(type: ResourceType, action: Change['action']): string | undefined {
  if (action === 'delete' && type.remove === 'delete')
    return 'the service keeps nothing of a deleted object of this type'
  if (action === 'create' && type.remove === 'never')
    return 'the service does not let an object of this type be deleted'
  return undefined
}

function denial(comparison: Comparison, action: Change['action']): readonly Trouble[] {
  const { desired, different, object } = comparison
  const { type, at } = desired
  const subject = { position: desired.positions([]), address: at }
  const refuse = (why: string): readonly Trouble[] => [
    trouble('NOT-WRITABLE', { message: `${addressText(at)}: ${why}`, subject }),
  ]
  if (type.readOnly !== undefined) return refuse(type.readOnly)
  if (action === 'delete')
    return type.remove === 'never' ? refuse('objects of this type cannot be deleted or switched off') : []
  if (action === 'create' && !type.create)
    return [
      trouble('OBJECT-MISSING', {
        message: `${addressText(at)} does not exist, and objects of this type cannot be created here`,
        subject,
      }),
    ]
  if (action === 'update' && !type.update) return refuse('objects of this type cannot be changed')
  const fixed = different.filter(({ path }) => isFixed(type, path, action))
  return fixed.flatMap((one) => {
    // A key differs only in the way it is written, or because the object is renamed on purpose.
    const write = writeOf(type, one.path)
    const why = write === 'never' ? 'is set by the service and cannot be written' : 'can only be given at creation'
    const now = object.is === 'present' ? `; it is ${JSON.stringify(one.before ?? null).slice(0, 200)}` : ''
    return [
      trouble('NOT-WRITABLE', {
        message: `${addressText(at)}: ${one.path.join('.')} ${why}${now}`,
        subject: { position: one.declared, address: at },
      }),
    ]
  })
}

function isFixed(type: ResourceType, path: Difference['path'], action: Change['action']): boolean {
  const write = writeOf(type, path)
  if (write === 'never') return action === 'update' || !type.key.includes(String(path[0]))
  return write === 'create' && action === 'update'
}

/** The strictest word on writing along a path. */
function writeOf(type: ResourceType, path: Difference['path']): 'always' | 'create' | 'never' {
  let strictest: 'always' | 'create' | 'never' = 'always'
  let members: ResourceType['properties'] | undefined = type.properties
  for (const step of path) {
    if (typeof step === 'number') continue
    const property: ResourceType['properties'][string] | undefined = members?.[step]
    if (property === undefined) break
    if (property.write === 'never') return 'never'
    if (property.write === 'create') strictest = 'create'
    members = property.of
  }
  return strictest
}
