import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { LogLine } from '../../src/simulator/start.ts'
import { blind, overwritten, strike } from './blow.ts'
import type { Blow } from './blow.ts'
import { drawTasks, yamlOf } from './configuration.ts'
import { diceOf } from './dice.ts'
import { act } from './hand.ts'
import type { Act } from './hand.ts'
import type { Holdings, Moved } from './holdings.ts'
import { holdingsOf, isValues, meant } from './holdings.ts'
import { begunWithout, leaks, lies, madeAnew, madeTwice, reordered, strayChanges, strayWrites } from './judge.ts'
import { newMachine, openTenant } from './ground.ts'
import type { Ground } from './ground.ts'
import { start } from './process.ts'
import type { Ended, Running } from './process.ts'
import { bad, reasons, tally, toldBy } from './told.ts'
import { drawFaults, drawTenant } from './trouble.ts'

/** What a case found wrong, and figures of it; `story` is what happened, a line each. */
export type Verdict = {
  readonly wrong: readonly string[]
  readonly story: readonly string[]
  readonly tasks: number
  readonly requests: number
  readonly writes: number
  readonly runs: number
  readonly kills: number
  readonly peakMegabytes: number
}

/** How long the simulated Purview takes to carry a change to its places, on the tenant's clock. */
const distributionMs = 180_000

/** The most memory that a run may hold, in MB. */
export const memoryLimit = 160

/** Plays the case of a seed from its start to its convergence, and judges it. */
export async function play(seed: number, ground: Ground): Promise<Verdict> {
  const dice = diceOf(String(seed))
  const { pool, rows, speed, calm } = ground
  const tasks = drawTasks(pool, rows, dice.apart('configuration'))
  const yaml = yamlOf(tasks)
  const tenant = drawTenant(dice.apart('tenant'))
  let hook: ((line: LogLine) => void) | undefined
  const simulator = await openTenant(ground, {
    ...(calm === true ? {} : tenant),
    onRequest: (line) => hook?.(line),
  })
  const wrong: string[] = []
  const story: string[] = [`${tasks.length} tasks, ${JSON.stringify(tenant)}`]
  const figures = { runs: 0, kills: 0, peakMegabytes: 0 }
  const seeded = holdingsOf(simulator.dump())
  let expected = seeded
  const own = new Set<string>()
  const note = (): void => {
    const held = holdingsOf(simulator.dump())
    for (const task of tasks) for (const [id] of meant(task, held, rows)) own.add(id)
  }
  const acts: Act[] = []
  let planFile: string | undefined
  const another = (name: string, anything: boolean): void => {
    note()
    const done = act(simulator, tasks, rows, dice.apart(name), anything)
    if (done === undefined) return
    acts.push(done)
    expected = patched(expected, done.moved)
    story.push(`another hand ${done.said}`)
  }

  /** One run on a machine of its own: nothing but the YAML and the credentials. */
  const run = async (name: string, words: readonly string[], trouble: Trouble = {}): Promise<Ended> => {
    const { folder, env } = await newMachine(simulator, speed, yaml)
    if (trouble.planFile !== undefined) await writeFile(join(folder, 'plan.json'), trouble.planFile)
    const [before, from, actsBefore] = [holdingsOf(simulator.dump()), simulator.log.length, acts.length]
    note()
    let running: Running | undefined
    let blow: Blow | undefined
    let blinded = false
    let [n, writes] = [0, 0]
    const began = Date.now()
    hook = (line) => {
      n += 1
      if (line.effect === 'write') writes += 1
      if (trouble.blind === true && !blinded) blinded = blind(simulator, line)
      if (trouble.blow === true && blow === undefined) {
        blow = strike(simulator, line, tasks, rows, simulator.log.slice(from))
        if (blow !== undefined) {
          acts.push(blow)
          expected = patched(expected, blow.moved)
          story.push(`another hand ${blow.said}`)
        }
      }
      if (n % 8 === 1) running?.look()
      if (n === trouble.handAt) another(`${name}/hand`, false)
      if (n === trouble.killAt || (line.effect === 'write' && writes === trouble.killAtWrite))
        running?.kill(trouble.signal ?? 'SIGKILL')
    }
    running = start([...words, '--format', 'json', ...(trouble.options ?? [])], folder, env)
    const deadline = setTimeout(() => running?.kill('SIGKILL'), 120_000)
    const ended = await running.ended
    clearTimeout(deadline)
    hook = undefined
    planFile = await readFile(join(folder, 'plan.json'), 'utf8').catch(() => undefined)
    await rm(folder, { recursive: true, force: true })
    note()
    const after = holdingsOf(simulator.dump())
    figures.runs += 1
    figures.kills += ended.signal === null ? 0 : 1
    figures.peakMegabytes = Math.max(figures.peakMegabytes, ended.peakMegabytes)
    const told = toldBy(ended)
    story.push(
      `${name}: ${words.join(' ')}, ${n} requests in ${Date.now() - began} ms, ${ended.signal ?? `exit ${ended.exit}`} ${tally(told)}`,
    )
    if (bad(told))
      story.push(
        ...reasons(ended)
          .split('\n')
          .map((line) => `    ${line.trim().slice(0, 300)}`),
      )
    const say = (found: readonly string[]): void => void wrong.push(...found.map((one) => `${name}: ${one}`))
    const log = simulator.log.slice(from)
    if (blow !== undefined) say(overwritten(blow, log, told?.outcomes ?? [], after))
    say(leaks(ended, [simulator.privateKeyPem.slice(60, 120), simulator.oidc.requestToken]))
    say(strayWrites(log, words[0] === 'apply' ? tasks : [], rows, own))
    say(madeTwice(tasks, after, rows))
    say(strayChanges(expected, after, tasks, rows).map(shown))
    say(reordered(expected, after, tasks, rows))
    say(log.flatMap((line) => (isUnserved(line) ? [`${line.path} ${line.detail}`] : [])))
    if (ended.signal !== null && trouble.killAt === undefined && trouble.killAtWrite === undefined)
      say(['it did not end in time'])
    if (ended.signal !== null) return ended
    if (told !== undefined) say(lies(told, ended.exit, tasks, [before, after], acts.slice(actsBefore), rows, log))
    if (told !== undefined) say(begunWithout(told, tasks, rows))
    if (told !== undefined) say(madeAnew(told, tasks, seeded, before, rows))
    else if (ended.exit === 0) say([`exit 0 without a report: ${ended.out.slice(0, 200)}`])
    if (ended.peakMegabytes > memoryLimit) say([`held ${Math.round(ended.peakMegabytes)} MB`])
    return ended
  }

  // A run that was killed may have made what no list shows yet; a new machine takes longer to start than that.
  const replicated = (): Promise<void> => sleep((tenant.replicationMs * 1.2) / speed)

  try {
    const stormy = calm === true ? 0 : dice.int(1, 3)
    for (let round = 1; round <= stormy; round += 1) {
      const own = dice.apart(`round ${round}`)
      for (let n = own.int(0, 2); n > 0; n -= 1) another(`round ${round} before ${n}`, true)
      // A blow is judged by what the run could see, so nothing else is in its way then, and no replica lags.
      const blow = tenant.replicationMs === 0 && own.chance(35)
      const isBlind = !blow && own.chance(12)
      const faults = blow || isBlind ? [] : drawFaults(own.apart('faults'))
      for (const fault of faults) simulator.fault(fault)
      story.push(
        ...faults.map(
          (fault) =>
            `fault ${fault.match.host ?? ''} ${fault.match.effect ?? ''} ${fault.match.nth}x${fault.times} ${JSON.stringify(fault.do)}`,
        ),
      )
      // A third of the time what is applied is a plan that was reviewed, with another hand at work since.
      planFile = undefined
      if (own.chance(33)) {
        await run(`round ${round}`, ['plan', '--out', 'plan.json'], { options: ['--timeout', '1'] })
        for (let n = own.int(0, 1); n > 0; n -= 1) another(`round ${round} since ${n}`, true)
      }
      const reviewed = planFile === undefined ? {} : { planFile }
      const ended = await run(`round ${round}`, ['apply', ...(planFile === undefined ? [] : ['--plan', 'plan.json'])], {
        ...reviewed,
        ...(blow ? { blow: true as const } : {}),
        ...(isBlind ? { blind: true as const } : {}),
        ...(!blow && own.chance(55)
          ? {
              // As a write comes in: it is done, and whoever asked for it is dead.
              ...(own.chance(65)
                ? { killAtWrite: own.int(1, 12) }
                : { killAt: own.chance(60) ? own.int(1, 45) : own.int(45, 160) }),
              signal: own.pick(['SIGKILL', 'SIGKILL', 'SIGTERM'] as const),
            }
          : {}),
        ...(!blow && own.chance(50) ? { handAt: own.int(1, 100) } : {}),
        options: ['--retries', String(own.pick([0, 1, 3, 3, 8, 8])), '--timeout', '1'],
      })
      simulator.calm()
      if (ended.signal !== null) await replicated()
    }
    // Faults end many runs before they write. Nothing is in the way of this one, which mends what other hands have done, but its end.
    const end = dice.apart('end')
    if (calm !== true && end.chance(60)) {
      const signal = end.pick(['SIGKILL', 'SIGKILL', 'SIGTERM'] as const)
      for (let n = end.int(1, 4); n > 0; n -= 1) another(`end before ${n}`, true)
      const ended = await run('killed', ['apply'], { killAtWrite: end.int(1, 4), signal })
      if (ended.signal !== null) await replicated()
    }
    const first = await run('calm 1', ['apply'])
    const planned = async (name: string): Promise<boolean> =>
      (await run(name, ['plan', '--detailed-exitcode'])).exit === 0
    let converged = first.exit === 0 && (await planned('plan 1'))
    if (!converged) {
      // What Purview still carries to its places may not be changed again (STILL-CHANGING: run again later).
      await sleep((distributionMs * 1.5) / speed)
      const last = await run('calm 2', ['apply'])
      converged = last.exit === 0 && (await planned('plan 2'))
      if (!converged)
        wrong.push(`two runs after the last fault it is not as declared: exit ${last.exit} ${reasons(last)}`)
    }
  } finally {
    await simulator.close()
  }
  if (process.env['TENANTFORM_CHAOS_TELL'] === '1') process.stdout.write(`seed ${seed}\n  ${story.join('\n  ')}\n`)
  const writes = simulator.log.filter((line) => line.effect === 'write').length
  return { wrong, story, tasks: tasks.length, requests: simulator.log.length, writes, ...figures }
}

/** What our own client may not ask, for nobody answers it. */
function isUnserved({ detail }: LogLine): boolean {
  return detail?.startsWith('SIMULATOR') === true
}

type Trouble = {
  readonly planFile?: string
  readonly killAt?: number
  readonly killAtWrite?: number
  readonly signal?: 'SIGKILL' | 'SIGTERM'
  readonly handAt?: number
  /** Another hand strikes between the plan and the write of one object. */
  readonly blow?: true
  /** Nobody can tell what became of the first group that is made. */
  readonly blind?: true
  readonly options?: readonly string[]
}

/** A dump as it would be with another hand's work in it. */
function patched(held: Holdings, moves: readonly Moved[]): Holdings {
  const next = new Map([...held].map(([type, objects]) => [type, new Map(objects)]))
  for (const { type, id, member, after } of moves) {
    const objects = next.get(type) ?? new Map()
    if (member !== undefined) objects.set(id, { ...objects.get(id), [member]: after })
    else if (isValues(after)) objects.set(id, after)
    else objects.delete(id)
    next.set(type, objects)
  }
  return next
}

function shown({ type, id, member, before, after }: Moved): string {
  const text = (value: unknown): string => (JSON.stringify(value) ?? 'nothing').slice(0, 160)
  return `${type}/${id}${member === undefined ? '' : `.${member}`} changed undeclared: ${text(before)} -> ${text(after)}`
}
