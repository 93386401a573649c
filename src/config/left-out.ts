import type { Address } from '../model/address.ts'
import type { ResourceType } from '../model/resource-type.ts'
import type { YamlMap, YamlNode } from './yaml-node.ts'
import { member } from './yaml-node.ts'

/** What telling of left-out tasks needs: the rows of the job's service, and whom to tell. */
export type LeavingOut = {
  readonly types: ReadonlyMap<string, ResourceType> | undefined
  readonly leave: (at: Address) => void
}

/** Tells what all tasks of a job would have declared. */
export function leaveOutAll(job: YamlMap, leaving: LeavingOut): void {
  const tasks = member(job, 'tasks')
  for (const task of tasks?.kind === 'list' ? tasks.items : []) leaveOut(task, leaving)
}

/** Tells what a task would have declared, without judging it: by its name, or by its type alone where an expression names it. */
export function leaveOut(task: YamlNode, { types, leave }: LeavingOut): void {
  if (task.kind !== 'map') return
  for (const { key: word, value } of task.entries.values()) {
    const type = types?.get(word)
    if (type === undefined) continue
    for (const item of value.kind === 'list' ? value.items : [value]) {
      const parts = type.key.map((property) => {
        const part = item.kind === 'map' ? member(item, property) : undefined
        return part?.kind === 'scalar' && typeof part.value === 'string' && !part.value.includes('${{')
          ? part.value
          : undefined
      })
      const isKnown = parts.every((part) => part !== undefined)
      leave({ type: type.name, key: isKnown ? parts.join(' / ') : '' })
    }
  }
}
