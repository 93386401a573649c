import type { Instance } from '../model/instance.ts'
import { isJsonList, textsOf } from '../model/json.ts'
import type { World } from '../model/world.ts'
import { group } from './entra-names.ts'

/** Whether something is so, as far as was read. */
export type Answer = 'yes' | 'no' | 'unknown'

/** Says whether a list of ids holds one, whatever its case. */
export function holds(ids: readonly string[], id: string): boolean {
  return ids.some((one) => one.toLowerCase() === id.toLowerCase())
}

/**
 * Says whether an object is a member of a group, directly or through groups in it, as far as those were read. `unsure`: groups,
 * by id in small letters, whose members are not to be counted on.
 */
export function isMember(
  world: World,
  groupId: string,
  id: string,
  unsure: ReadonlySet<string> = new Set(),
  seen: ReadonlySet<string> = new Set(),
): Answer {
  if (unsure.has(groupId.toLowerCase())) return 'unknown'
  const found = world.findId(group, groupId)
  if (found.is === 'absent') return 'no'
  if (found.is === 'unknown') return 'unknown'
  const { members } = found.value.values
  if (!isJsonList(members)) return 'unknown'
  const ids = textsOf(members)
  if (holds(ids, id)) return 'yes'
  const been = new Set([...seen, groupId.toLowerCase()])
  const deeper = ids.filter((one) => !been.has(one.toLowerCase())).map((one) => isMember(world, one, id, unsure, been))
  return any(deeper)
}

/** Yes where one is; unknown where none is and one cannot be told. */
export function any(answers: readonly Answer[]): Answer {
  if (answers.includes('yes')) return 'yes'
  return answers.includes('unknown') ? 'unknown' : 'no'
}

/** All known objects of a type; undefined where they could not be read. */
export function allOf(world: World, type: Instance['at']['type']): readonly Instance[] | undefined {
  const all = world.of(type)
  return all.is === 'present' && world.complete(type) ? all.value : undefined
}
