import type { Dice } from './dice.ts'
import { inventions } from './inventions.ts'
import type { Task } from './inventions.ts'
import { goneTasks, turnedTasks } from './pool.ts'
import type { Rows } from './pool.ts'

const services = ['entra', 'exchange', 'purview', 'teams', 'sharepoint']

/** Draws 10 to 60 tasks over all services: what is there, changed, and what nobody has yet. */
export function drawTasks(pool: readonly Task[], rows: Rows, dice: Dice): readonly Task[] {
  const count = dice.int(10, 60)
  const made: Task[] = []
  const names = Object.keys(inventions)
  for (let n = 1; made.length < Math.ceil(count * 0.4); n += 1) {
    const invention = dice.pick(names)
    made.push(...(inventions[invention]?.(`Chaos ${n} ${invention}`, dice) ?? []))
  }
  const gone = goneTasks(pool, rows, dice.int(0, 3), dice)
  const kept = pool.filter((task) => !gone.some((one) => sameObject(one, task, rows)))
  const left = count - made.length - gone.length
  // One of each service at least, so that no case is about one alone.
  const first = services.flatMap((service) =>
    turnedTasks(
      kept.filter((task) => task.service === service),
      rows,
      1,
      dice,
    ),
  )
  const rest = turnedTasks(
    kept.filter((task) => !first.some((one) => sameObject(one, task, rows))),
    rows,
    left - first.length,
    dice,
  )
  return dice.some([...made, ...gone, ...first, ...rest], 99)
}

function sameObject(left: Task, right: Task, rows: Rows): boolean {
  const key = rows.get(`${left.service}.${left.word}`)?.key ?? []
  return (
    left.service === right.service &&
    left.word === right.word &&
    key.every((name) => left.values[name] === right.values[name])
  )
}

/** The YAML of a configuration, a job for each service and a task on each line. */
export function yamlOf(tasks: readonly Task[]): string {
  const jobs = services.flatMap((service) => {
    const mine = tasks.filter((task) => task.service === service)
    if (mine.length === 0) return []
    const lines = mine.map(
      (task) =>
        `      - ${JSON.stringify({ [task.word]: task.values, ...(task.gone === true ? { ensure: 'absent' } : {}) })}`,
    )
    return [`  - name: ${service}`, `    service: ${service}`, '    tasks:', ...lines]
  })
  return [
    'version: 1',
    'breakGlass: [bg1@contoso.onmicrosoft.com, bg2@contoso.onmicrosoft.com]',
    'guards: { maxChanges: 200, maxDeletes: 50 }',
    `waive: [${['UNPROVEN', 'GUARD-IRREVERSIBLE'].map((code) => `{ code: ${code}, reason: rehearsal, owner: ops@contoso.com, expires: 2099-01-01 }`).join(', ')}]`,
    'jobs:',
    ...jobs,
    '',
  ].join('\n')
}
