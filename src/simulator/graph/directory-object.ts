import { without } from '../json.ts'
import type { Raw } from '../json.ts'
import type { Reply } from '../reply.ts'
import { answerList, answerObject, memberNames, param, shown } from './call.ts'
import type { GraphCall } from './call.ts'
import { notInDirectory } from './errors.ts'
import type { CollectionRules } from './query.ts'

/** How a collection of the directory may be asked; `more` are members beyond the metadata. */
export function directoryRules(
  call: GraphCall,
  type: string,
  context: string,
  ...more: readonly string[]
): CollectionRules {
  return {
    context,
    typeName: type,
    members: memberNames(call, type, ...more),
    directory: true,
    pageSize: 100,
    emptyFirstPage: call.tenant.chosen('emptyPages') === 'on',
  }
}

/** An object of the directory without its relations. */
export function shownObject(call: GraphCall, type: string, raw: Raw): Raw {
  return shown(call, type, without(raw, 'members', 'owners', 'scopedRoleMembers'))
}

/** Answers all objects of a type. */
export function listObjects(call: GraphCall, storeType: string, type: string, context = type): Reply {
  const raws = call.tenant.store.all(storeType, 'list')
  return answerList(call, raws, directoryRules(call, type, context), (raw) => shownObject(call, type, raw))
}

/** The stored object of the path's first parameter. @throws Refusal 404 when it is not there. */
export function findObject(call: GraphCall, storeType: string): Raw {
  const raw = call.tenant.store.get(storeType, param(call), 'byId')
  if (raw === undefined) throw notInDirectory(param(call))
  return raw
}

/** Answers one object by its id. */
export function getOne(call: GraphCall, storeType: string, type: string, context = type): Reply {
  const raw = shownObject(call, type, findObject(call, storeType))
  return answerObject(call, raw, `${context}/$entity`, directoryRules(call, type, context))
}
