import { texts, text } from '../json.ts'
import type { Raw } from '../json.ts'
import { directoryTypes, types } from '../tenant/type-names.ts'
import { findDirectoryObject } from './ca-rules.ts'
import type { GraphCall, Route } from './call.ts'
import { answerList, memberNames, param } from './call.ts'
import { notInDirectory } from './errors.ts'
import { findUser } from './policies.ts'
import { showRelated } from './relations.ts'

const readGroups = [['GroupMember.Read.All'], ['Group.Read.All'], ['Directory.Read.All'], ['Group.ReadWrite.All']]
const readOwn = [['Directory.Read.All'], ['User.Read.All'], ['GroupMember.Read.All'], ['Group.Read.All']]

/** Membership through any number of groups (Graph documentation: list transitiveMembers, list transitiveMemberOf). */
export const transitiveRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/groups/{id}/transitiveMembers',
    needs: readGroups,
    family: 'directory',
    answer: listMembers,
  },
  {
    method: 'GET',
    path: '/groups/{id}/transitiveMembers/{cast}',
    needs: readGroups,
    family: 'directory',
    answer: listMembers,
  },
  { method: 'GET', path: '/users/{id}/transitiveMemberOf', needs: readOwn, family: 'directory', answer: listGroups },
  {
    method: 'GET',
    path: '/users/{id}/transitiveMemberOf/{cast}',
    needs: readOwn,
    family: 'directory',
    answer: listGroups,
  },
]

function listMembers(call: GraphCall) {
  const { store } = call.tenant
  const group = store.get(types.group, param(call), 'byId')
  if (group === undefined) throw notInDirectory(param(call))
  const found = new Set<string>()
  const open = [...texts(group, 'members')]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue
    found.add(id)
    open.push(...texts(store.get(types.group, id, 'list') ?? {}, 'members'))
  }
  return answerIds(call, [...found])
}

function listGroups(call: GraphCall) {
  const { store } = call.tenant
  return answerIds(call, holders(store.all(types.group, 'list'), text(findUser(call), 'id') ?? ''))
}

/** Ids of all groups that hold an object, through any number of groups. */
export function holders(groups: readonly Raw[], member: string): readonly string[] {
  const found = new Set<string>()
  const open = [member]
  for (let id = open.pop(); id !== undefined; id = open.pop())
    for (const group of holding(groups, id)) {
      if (found.has(group)) continue
      found.add(group)
      open.push(group)
    }
  return [...found]
}

function holding(groups: readonly Raw[], id: string): readonly string[] {
  return groups.filter((group) => texts(group, 'members').includes(id)).map((group) => text(group, 'id') ?? '')
}

function answerIds(call: GraphCall, ids: readonly string[]) {
  const cast = call.params.length > 1 ? param(call, 1) : undefined
  const kept = ids.flatMap((id) => {
    const found = findDirectoryObject(call.tenant, id)
    const isAsked = cast === undefined || cast === `microsoft.graph.${directoryTypes[found?.type ?? ''] ?? ''}`
    return found !== undefined && isAsked ? [found.raw] : []
  })
  const rules = {
    context: 'directoryObjects',
    typeName: 'directoryObject',
    members: new Set(Object.values(directoryTypes).flatMap((one) => [...memberNames(call, one)])),
    directory: true,
    pageSize: 100,
    emptyFirstPage: call.tenant.chosen('emptyPages') === 'on',
  }
  // A group may hold everybody: those of the page alone are shown.
  return answerList(call, kept, rules, (raw) => showRelated(call, text(raw, 'id') ?? '')[0] ?? {})
}
