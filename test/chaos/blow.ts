import type { LogLine, Simulator } from '../../src/simulator/start.ts'
import type { Act } from './hand.ts'
import type { Holdings } from './holdings.ts'
import { holdingsOf, isValues, meant, moved } from './holdings.ts'
import type { Task } from './inventions.ts'
import type { Rows } from './pool.ts'

/** A change by another hand that fell between the plan and the write of its object, which therefore has to be left alone. */
export type Blow = Act & { readonly type: string; readonly key: string; readonly id: string; readonly after: number }

const word = 'conditionalAccessPolicy'
const type = `entra.${word}`

/**
 * Strikes as a write of a run comes in, where the engine cannot have looked at the struck object for the last time yet: of the
 * Conditional Access policies one is written after the other, and a policy that keeps a new group out waits for that group,
 * whose write is held up (for 200 ms of the wall, 20 s of the two clocks) for longer than a list is taken for young.
 */
export function strike(
  simulator: Simulator,
  line: LogLine,
  tasks: readonly Task[],
  rows: Rows,
  written: readonly LogLine[],
): Blow | undefined {
  if (line.effect !== 'write' || line.host !== 'graph.microsoft.com') return undefined
  const held = holdingsOf(simulator.dump())
  const policies = tasks.filter((task) => task.service === 'entra' && task.word === word)
  if (line.path.includes('/conditionalAccess/policies')) {
    const untouched = policies.flatMap((task) => {
      const [object] = meant(task, held, rows)
      return object === undefined || task.made === true || written.some((one) => one.path.includes(object[0]))
        ? []
        : [{ task, id: object[0], raw: object[1] }]
    })
    const [victim] = untouched
    if (victim === undefined) return undefined
    const { task, id, raw } = victim
    const state = ['enabled', 'disabled', 'enabledForReportingButNotEnforced'].find(
      (one) => one !== raw['state'] && one !== task.values['state'],
    )
    return told(simulator, held, task, line, () => {
      simulator.change(type, id, { state })
      return id
    })
  }
  if (!line.path.startsWith('/v1.0/groups') || line.method !== 'POST') return undefined
  const waiting = policies.find(
    (task) => task.made === true && meant(task, held, rows).length === 0 && waitsForGroup(task, tasks, held, rows),
  )
  if (waiting === undefined) return undefined
  simulator.fault({
    match: { host: 'graph.microsoft.com', path: /\/groups/u, method: 'POST' },
    do: { delayMs: 200 },
  })
  return told(simulator, held, waiting, line, () =>
    simulator.create(type, {
      displayName: waiting.values['displayName'],
      state: 'disabled',
      conditions: waiting.values['conditions'],
      grantControls: waiting.values['grantControls'],
    }),
  )
}

/** Loses the answer to the creation of a group, and every look at groups after it: nobody can tell what became of it. */
export function blind(simulator: Simulator, line: LogLine): boolean {
  if (line.method !== 'POST' || !/^\/v1\.0\/groups(?:\?|$)/u.test(line.path)) return false
  const host = 'graph.microsoft.com'
  simulator.fault({ match: { host, path: /\/groups(?:\?|$)/u, method: 'POST' }, do: 'resetAfter' })
  simulator.fault({ match: { host, effect: 'read' }, times: 1000, do: { status: 503 } })
  return true
}

function waitsForGroup(policy: Task, tasks: readonly Task[], held: Holdings, rows: Rows): boolean {
  const text = JSON.stringify(policy.values)
  return tasks.some(
    (task) =>
      task.word === 'group' &&
      task.made === true &&
      text.includes(JSON.stringify(task.values['displayName'])) &&
      meant(task, held, rows).length === 0,
  )
}

function told(simulator: Simulator, before: Holdings, task: Task, line: LogLine, deed: () => string): Blow {
  const id = deed()
  const key = String(task.values['displayName'])
  const moves = moved(before, holdingsOf(simulator.dump()))
  return { type, key, id, after: line.n, said: `struck ${type}/${key} at request ${line.n}`, moved: moves }
}

/** Where a run wrote to what another hand had struck, or says that it did. */
export function overwritten(
  blow: Blow,
  log: readonly LogLine[],
  outcomes: readonly unknown[],
  held: Holdings,
): readonly string[] {
  const writes = log.filter((line) => line.n > blow.after && line.effect === 'write' && line.path.includes(blow.id))
  const same = [...(held.get(type) ?? [])].filter(([, raw]) => raw['displayName'] === blow.key)
  const done = outcomes.some(
    (one) =>
      isValues(one) && one['change'] === `${type}/${blow.key}` && ['done', 'accepted'].includes(String(one['result'])),
  )
  return [
    ...writes.map((line) => `${line.method} ${line.path} although another hand had changed it since the plan`),
    ...(same.length > 1 ? [`${blow.key} was made although another hand had made it since the plan`] : []),
    ...(done ? [`${blow.key} is told as done although another hand had changed it since the plan`] : []),
  ]
}
