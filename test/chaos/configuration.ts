import { waiveMeant } from '../e2e/meant.ts'
import type { Dice } from './dice.ts'
import { inventions } from './inventions.ts'
import type { Task } from './inventions.ts'
import { goneTasks, turnedTasks } from './pool.ts'
import type { Rows } from './pool.ts'
import { standingTasks } from './standing.ts'

const services = ['entra', 'exchange', 'purview', 'teams', 'sharepoint']

/** Draws 10 to 60 tasks over all services: what is there, changed, and what nobody has yet. */
export function drawTasks(pool: readonly Task[], rows: Rows, dice: Dice): readonly Task[] {
  const count = dice.int(10, 58)
  const drawn: Task[] = []
  const add = (tasks: readonly Task[]): void => {
    // What belongs together comes together or not at all: half of a pair would refer to nothing.
    if (!tasks.some((task) => drawn.some((one) => sameObject(one, task, rows)))) drawn.push(...tasks)
  }
  const names = Object.keys(inventions)
  for (let n = 1; drawn.length < Math.ceil(count * 0.4); n += 1) {
    const invention = dice.pick(names)
    add(inventions[invention]?.(`Chaos ${n} ${invention}`, dice) ?? [])
  }
  for (const task of standingTasks(Math.ceil(count * 0.15), dice)) add([task])
  for (const task of goneTasks(pool, rows, dice.int(0, 3), dice)) add([task])
  const left = (): readonly Task[] => pool.filter((task) => !drawn.some((one) => sameObject(one, task, rows)))
  // One of each service at least, so that no case is about one alone.
  for (const service of services) {
    const own = left().filter((task) => task.service === service)
    for (const task of turnedTasks(own, rows, 1, dice)) add([task])
  }
  for (const task of turnedTasks(left(), rows, count - drawn.length, dice)) add([task])
  return dice.some(drawn, 99)
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
    waiveMeant('UNPROVEN', 'GUARD-IRREVERSIBLE', 'GUARD-UNPROTECTED', 'GUARD-ADMIN-LOCKOUT'),
    'jobs:',
    ...jobs,
    '',
  ].join('\n')
}
