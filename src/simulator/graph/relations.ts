import { graphTime } from '../clock.ts'
import { text, texts, without } from '../json.ts'
import type { Raw } from '../json.ts'
import { directoryTypes, types } from '../tenant/type-names.ts'
import { findDirectoryObject } from './ca-rules.ts'
import { answerList, bodyOf, currentOf, memberNames, noContent, param, shown } from './call.ts'
import type { GraphCall, Route } from './call.ts'
import { badRequest, notInDirectory } from './errors.ts'

/** The id in a reference URL such as `https://graph.microsoft.com/v1.0/directoryObjects/{id}`. */
function referredId(call: GraphCall, value: unknown): string {
  const id =
    typeof value === 'string'
      ? /^https:\/\/graph\.microsoft\.com\/(?:v1\.0|beta)\/\w+\/([\w-]+)$/u.exec(value)?.[1]
      : undefined
  if (id === undefined) throw badRequest('Invalid URL format specified in @odata.bind or @odata.id for the reference.')
  if (findDirectoryObject(call.tenant, id) === undefined) throw notInDirectory(id)
  return id
}

/** Ids of `name@odata.bind`, at most 20 of them (reference: entra-graph 1.6 group). */
export function boundIds(call: GraphCall, body: Raw, name: string): readonly string[] {
  const bound = body[`${name}@odata.bind`]
  if (bound === undefined) return []
  if (!Array.isArray(bound)) throw badRequest(`The value of '${name}@odata.bind' is not a collection.`)
  if (bound.length > 20) throw badRequest(`The number of references in '${name}@odata.bind' exceeds the maximum of 20.`)
  const ids = bound.map((value: unknown) => referredId(call, value))
  if (new Set(ids).size !== ids.length)
    throw badRequest(`One or more added object references are duplicates in '${name}'.`)
  return ids
}

/** A directory object as relations and getByIds show it: with its type; none when it is gone. */
export function showRelated(call: GraphCall, id: string): readonly Raw[] {
  const found = findDirectoryObject(call.tenant, id)
  if (found === undefined) return []
  const type = directoryTypes[found.type] ?? 'directoryObject'
  return [
    {
      '@odata.type': `#microsoft.graph.${type}`,
      ...shown(call, type, without(found.raw, 'members', 'owners', 'scopedRoleMembers')),
    },
  ]
}

/**
 * The routes of a relation kept as a list of ids in its object. DELETE without `/$ref` deletes the object itself
 * (reference: entra-graph 1.4.1): the trap is here too.
 */
export function relationRoutes(
  path: string,
  type: string,
  name: string,
  read: Route['needs'],
  write: Route['needs'],
  check: (call: GraphCall, owner: Raw) => void,
): readonly Route[] {
  const owner = (call: GraphCall, view: 'now' | 'byId' = 'byId'): Raw => {
    const raw = call.tenant.store.get(type, param(call), 'byId')
    if (raw === undefined) throw notInDirectory(param(call))
    return view === 'now' ? currentOf(call, type, raw, notInDirectory) : raw
  }
  const list = (call: GraphCall) => {
    const cast = call.params.length > 1 ? param(call, 1) : undefined
    const raws = texts(owner(call), name).flatMap((id) => showRelated(call, id))
    const kept = cast === undefined ? raws : raws.filter((raw) => raw['@odata.type'] === `#${cast}`)
    const members = new Set(Object.values(directoryTypes).flatMap((one) => [...memberNames(call, one)]))
    return answerList(call, kept, {
      context: 'directoryObjects',
      typeName: 'directoryObject',
      members,
      directory: true,
      pageSize: 100,
      emptyFirstPage: call.tenant.chosen('emptyPages') === 'on',
    })
  }
  const add = (call: GraphCall) => {
    const raw = owner(call, 'now')
    check(call, raw)
    const id = referredId(call, bodyOf(call)['@odata.id'])
    if (texts(raw, name).includes(id))
      throw badRequest(
        `One or more added object references already exist for the following modified properties: '${name}'.`,
      )
    call.tenant.store.put(type, { ...raw, [name]: [...texts(raw, name), id] })
    return noContent
  }
  const takeAway = (call: GraphCall) => {
    const raw = owner(call, 'now')
    check(call, raw)
    const id = param(call, 1)
    if (!texts(raw, name).includes(id)) throw notInDirectory(id)
    call.tenant.store.put(type, { ...raw, [name]: texts(raw, name).filter((one) => one !== id) })
    return noContent
  }
  const removeObject = (call: GraphCall) => {
    const found = findDirectoryObject(call.tenant, param(call, 1))
    if (found === undefined) throw notInDirectory(param(call, 1))
    call.tenant.store.delete(found.type, text(found.raw, 'id') ?? '')
    call.tenant.store.put(types.deleted, {
      ...found.raw,
      '@odata.type': `#microsoft.graph.${directoryTypes[found.type] ?? ''}`,
      deletedDateTime: graphTime(call.tenant.clock.now()),
    })
    return { ...noContent, detail: 'DELETE without /$ref deleted the object itself' }
  }
  const at = `${path}/${name}`
  return [
    { method: 'GET', path: at, needs: read, family: 'directory', answer: list },
    { method: 'POST', path: `${at}/$ref`, needs: write, family: 'directory', answer: add },
    { method: 'DELETE', path: `${at}/{id}/$ref`, needs: write, family: 'directory', answer: takeAway },
    { method: 'DELETE', path: `${at}/{id}`, needs: write, family: 'directory', answer: removeObject },
    { method: 'GET', path: `${at}/{cast}`, needs: read, family: 'directory', answer: list },
  ]
}
