import { serviceTitle } from './service-titles.ts'
import type { ShownChange } from './tally.ts'

/** Changes under one heading: those of one job in one service. */
export type Group = { readonly service: string; readonly job: string; readonly changes: readonly ShownChange[] }

/** Changes by service and job, both in the order in which they first come up. */
export function groupsOf(changes: readonly ShownChange[]): readonly Group[] {
  const groups = new Map<string, ShownChange[]>()
  for (const change of changes) {
    const slot = JSON.stringify([serviceTitle(change.at.type), change.task.job])
    groups.set(slot, [...(groups.get(slot) ?? []), change])
  }
  return [...groups.values()].flatMap((own) => {
    const [first] = own
    return first === undefined ? [] : [{ service: serviceTitle(first.at.type), job: first.task.job, changes: own }]
  })
}
