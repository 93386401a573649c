import type { JsonObject } from '../../model/json.ts'
import { isJsonObject, textsOf } from '../../model/json.ts'
import type { Step } from '../../model/protocol.ts'
import type { ResourceType } from '../../model/resource-type.ts'
import { fail } from '../../model/trouble.ts'
import { bodyOf, kindType, plainValues, versionFor } from './graph-body.ts'
import { itemPath } from './graph-path.ts'
import { childChanges, childOf, childrenIn, relationChanges, relationsOfNew } from './graph-relations.ts'
import { recycleBin } from './recycle-bin.ts'
import type { GraphRequest } from './graph-transport.ts'
import { withTypes } from './graph-typed.ts'
import { behaviour, graphWire, relationsOf, textOf } from './graph-wire.ts'

/**
 * The requests of a step, in order. `{id}` in a path stands for the id that the first one gives. Where the service merges, only
 * touched top-level properties are sent; a property that it replaces whole is sent whole, with explicit empties. `directory` is
 * the URL below which directory objects have theirs. Fails with INTERNAL where a value cannot be sent as it stands.
 */
export function encodeStep(step: Step, directory: string): readonly GraphRequest[] {
  switch (step.change.action) {
    case 'create':
      return encodeCreate(step, directory)
    case 'update':
      return encodeUpdate(step, directory)
    case 'delete':
      return encodeDelete(step)
  }
}

/** Brings an object back under its own id, as it was when it was deleted (reference: entra-graph 1.6). */
function encodeRevival({ type }: Step, id: string): readonly GraphRequest[] {
  const bin = recycleBin(type) ?? fail('INTERNAL', { message: `${type.name} has no recycle bin`, arrived: 'no' })
  const path = bin.restore.replace('{id}', () => encodeURIComponent(id))
  return [{ budget: type.budget, effect: 'write', method: 'POST', version: 'v1.0', path, repeat: 'afterLookup' }]
}

function encodeCreate(step: Step, directory: string): readonly GraphRequest[] {
  const { type, change } = step
  if (change.revives !== undefined) return encodeRevival(step, change.revives)
  const values = plainValues(change.values)
  const child = childOf(type)
  const own = without(values, apart(type, false))
  const version = versionFor(type, { values: own, all: values }, change.version)
  const { bound, rest } = relationsOfNew(type, values, directory)
  const body = bodyOf(type, { values: own, all: values, before: {}, action: 'create', version })
  return [
    {
      budget: type.budget,
      effect: 'write',
      method: 'POST',
      version,
      path: graphWire(type).make,
      body: { ...body, ...bound },
      repeat: 'afterLookup',
    },
    ...rest,
    ...(child === undefined
      ? []
      : childChanges(type, child, '{id}', { before: [], after: typedChildren(type, child.property, values) })),
  ]
}

function encodeUpdate({ type, change, current }: Step, directory: string): readonly GraphRequest[] {
  const values = plainValues(change.values)
  const seen = current ?? change.before
  const before = seen?.values ?? {}
  const id =
    change.objectId ?? fail('INTERNAL', { message: `${type.name} is to be changed, but which?`, arrived: 'no' })
  const own = without(values, apart(type, true))
  const all = { ...before, ...values }
  const version = versionFor(type, { values: own, all }, change.version)
  const path = itemPath(type, id, change.at.key)
  const body = bodyOf(type, { values: own, all, before, action: 'update', version })
  const action = actionOf(type)
  const child = childOf(type)
  const write = { budget: type.budget, effect: 'write', repeat: 'safe' } as const
  return [
    ...(Object.keys(body).some((name) => name !== '@odata.type')
      ? [{ ...write, method: 'PATCH', version, path, body } as const]
      : []),
    ...(action === undefined || values[action.property] === undefined
      ? []
      : [
          {
            ...write,
            method: 'POST',
            version: graphWire(type).version,
            path: `${path}/${action.action}`,
            body: { [action.property]: values[action.property] },
          } as const,
        ]),
    ...relationsOf(type).flatMap((relation) => {
      if (values[relation.property] === undefined) return []
      if (before[relation.property] === undefined)
        return fail('INTERNAL', { message: `the ${relation.property} were not read before the change`, arrived: 'no' })
      const lists = { before: textsOf(before[relation.property]), after: textsOf(values[relation.property]) }
      return relationChanges(type, relation, id, lists, directory)
    }),
    ...(child === undefined || values[child.property] === undefined
      ? []
      : childChanges(type, child, id, {
          before: childrenIn(isJsonObject(seen?.raw) ? seen.raw[child.property] : before[child.property]),
          after: typedChildren(type, child.property, values),
        })),
  ]
}

/** A trusted location is refused by DELETE: the trust is taken first, and DELETE waits until that has arrived. */
function encodeDelete({ type, change, current }: Step): readonly GraphRequest[] {
  const values = current?.values ?? change.before?.values ?? {}
  const id =
    change.objectId ?? fail('INTERNAL', { message: `${type.name} is to be deleted, but which?`, arrived: 'no' })
  const path = itemPath(type, id, change.at.key)
  const untrust = textOf(behaviour(type, 'untrustBeforeDelete'))
  const write = { budget: type.budget, effect: 'write', path, repeat: 'safe' } as const
  const { version, removeBy } = graphWire(type)
  if (untrust === undefined || values[untrust] !== true) return [{ ...write, method: 'DELETE', version: removeBy }]
  return [
    { ...write, method: 'PATCH', version, body: { ...kindType(type, values), [untrust]: false } },
    { ...write, method: 'DELETE', version: removeBy, follows: true },
  ]
}

/** Properties that are not part of the object's own body. An action takes over only once the object exists. */
function apart(type: ResourceType, exists: boolean): readonly string[] {
  const [child, action] = [childOf(type), actionOf(type)]
  return [
    ...relationsOf(type).map((one) => one.property),
    ...(child === undefined ? [] : [child.property]),
    ...(action === undefined || !exists ? [] : [action.property]),
  ]
}

function actionOf(type: ResourceType): { readonly property: string; readonly action: string } | undefined {
  const one = behaviour(type, 'actionProperty')
  const [property, action] = isJsonObject(one) ? [textOf(one['property']), textOf(one['action'])] : []
  return property === undefined || action === undefined ? undefined : { property, action }
}

function typedChildren(type: ResourceType, property: string, values: JsonObject): readonly JsonObject[] {
  return childrenIn(withTypes(type, { [property]: values[property] ?? [] })[property])
}

function without(values: JsonObject, names: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !names.includes(name)))
}
