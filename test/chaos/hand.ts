import type { Simulator } from '../../src/simulator/start.ts'
import type { Dice } from './dice.ts'
import type { Holdings, Moved } from './holdings.ts'
import { holdingsOf, meant, moved } from './holdings.ts'
import type { Task } from './inventions.ts'
import type { Rows } from './pool.ts'

/** What somebody else did to the tenant: a sentence, and each member that moved by it. */
export type Act = { readonly said: string; readonly moved: readonly Moved[] }

/**
 * One act of a second administrator. `anything` is for the time between two runs; during a run what nobody declared is left
 * alone on declared objects, since a service that takes an object whole cannot keep it through a write under way.
 */
export function act(
  simulator: Simulator,
  tasks: readonly Task[],
  rows: Rows,
  dice: Dice,
  anything: boolean,
): Act | undefined {
  const before = holdingsOf(simulator.dump())
  const choices = [spoil, remove, elsewhere, group, ...(anything ? [beside, beside, sooner] : [])]
  try {
    const said = dice.pick(choices)(simulator, tasks, rows, before, dice)
    if (said === undefined) return undefined
    return { said, moved: moved(before, holdingsOf(simulator.dump())) }
  } catch (error) {
    // The back door has its own rules (presets, built-in roles): then nothing was done, and that is all.
    if (moved(before, holdingsOf(simulator.dump())).length > 0) throw error
    return undefined
  }
}

type Deed = (simulator: Simulator, tasks: readonly Task[], rows: Rows, held: Holdings, dice: Dice) => string | undefined

/** Turns a declared value to something else. */
const spoil: Deed = (simulator, tasks, rows, held, dice) =>
  turnSwitch(simulator, dice.pick(tasks), rows, held, dice, true)

/** Turns a switch of a declared object that nobody declared. */
const beside: Deed = (simulator, tasks, rows, held, dice) =>
  turnSwitch(simulator, dice.pick(tasks), rows, held, dice, false)

function turnSwitch(
  simulator: Simulator,
  task: Task,
  rows: Rows,
  held: Holdings,
  dice: Dice,
  declared: boolean,
): string | undefined {
  const type = `${task.service}.${task.word}`
  const [object] = meant(task, held, rows)
  if (object === undefined) return undefined
  const [id, raw] = object
  const properties = rows.get(type)?.properties ?? {}
  const names = Object.keys(raw).filter(
    (name) =>
      typeof raw[name] === 'boolean' &&
      name in task.values === declared &&
      properties[name]?.write === 'always' &&
      properties[name].beta !== true &&
      !/IsDefault|mailEnabled|securityEnabled|isMemberManagementRestricted|ApplyContent|Enabled$/u.test(name),
  )
  if (names.length === 0) return undefined
  const name = dice.pick(names)
  simulator.change(type, keyIn(type, id, raw), { [name]: raw[name] !== true })
  return `turned ${type}/${id}.${name}`
}

/** Takes away what a task made. */
const remove: Deed = (simulator, tasks, rows, held, dice) => {
  const there = tasks.filter(
    (task) => task.made === true && /group$|Policy$|theme/u.test(task.word) && meant(task, held, rows).length === 1,
  )
  if (there.length === 0) return undefined
  const task = dice.pick(there)
  const [object] = meant(task, held, rows)
  if (object === undefined) return undefined
  const type = `${task.service}.${task.word}`
  simulator.remove(type, keyIn(type, object[0], object[1]))
  return `removed ${type}/${object[0]}`
}

/** Changes a group that no task names. */
const elsewhere: Deed = (simulator, tasks, rows, held, dice) => {
  const mine = new Set(tasks.flatMap((task) => meant(task, held, rows).map(([id]) => id)))
  const others = [...(held.get('entra.group') ?? [])].filter(([id]) => !mine.has(id))
  if (others.length === 0) return undefined
  const [id] = dice.pick(others)
  simulator.change('entra.group', id, { description: `another hand ${dice.int(1, 99)}` })
  return `described entra.group/${id}`
}

/** Makes a group of their own. */
const group: Deed = (simulator, _tasks, _rows, _held, dice) => {
  const displayName = `Another hand ${dice.int(1, 1_000_000)}`
  const id = simulator.create('entra.group', {
    displayName,
    mailNickname: displayName.replaceAll(' ', ''),
    mailEnabled: false,
    securityEnabled: true,
    groupTypes: [],
    members: [],
    owners: [],
  })
  return `made entra.group/${id}`
}

/** Makes by hand what a task is about to make, otherwise than it is declared. */
const sooner: Deed = (simulator, tasks, rows, held, dice) => {
  const waiting = tasks.filter(
    (task) => task.made === true && task.word in readyMade && meant(task, held, rows).length === 0,
  )
  if (waiting.length === 0) return undefined
  const task = dice.pick(waiting)
  const type = `${task.service}.${task.word}`
  const [key = ''] = rows.get(type)?.key ?? []
  const id = simulator.create(type, { ...readyMade[task.word], [key]: task.values[key] })
  return `made ${type}/${id} sooner`
}

/** What is needed of an object that somebody makes by hand, beside its key. */
const readyMade: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  group: {
    mailNickname: 'byhand',
    mailEnabled: false,
    securityEnabled: true,
    groupTypes: [],
    members: [],
    owners: [],
    description: 'by hand',
  },
  authenticationPolicy: {},
  owaMailboxPolicy: {},
  teamsMessagingPolicy: {},
  antiPhishPolicy: {},
}

/** What the back door finds an object by. */
function keyIn(type: string, id: string, raw: Readonly<Record<string, unknown>>): string {
  if (type.startsWith('entra.')) return id
  for (const name of ['Name', 'Identity', 'Url', 'Title', 'name', 'CdnType']) {
    const value = raw[name]
    if (typeof value === 'string' && value !== '') return value
  }
  return ''
}
