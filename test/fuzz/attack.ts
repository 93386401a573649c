import { execFileSync } from 'node:child_process'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { afterAll, beforeAll } from 'vitest'
import { errorCodes } from '../../src/model/error-codes.ts'
import type { Trouble } from '../../src/model/trouble.ts'
import { TenantformError } from '../../src/model/trouble.ts'
import { diceOf } from '../chaos/dice.ts'
import type { Dice } from '../chaos/dice.ts'
import { root } from '../e2e/front-door.ts'
import type { Mutation } from './mutate.ts'

/** A place where text or bytes of others come in. */
export type Border = {
  readonly name: string
  readonly samples: readonly Uint8Array[]
  readonly mutate: Mutation
  /** Takes an input as the product would; `dice` are the same each time for the same input. What it throws is judged. */
  readonly take: (input: Uint8Array, dice: Dice) => unknown
  /** Where what comes in is refused by an Error with a message and not by a TenantformError. */
  readonly plainErrors?: true
}

const corpus = join(root, 'test/fuzz/corpus')
const asked = process.env['TENANTFORM_FUZZ_FROM']
const from = asked ?? execFileSync('git', ['rev-parse', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim()
/** Seconds for each border; the inputs that fit them are tried, all of the corpus first. */
const seconds = Number(process.env['TENANTFORM_FUZZ_SECONDS'] ?? 1.5)
const longestMs = 1000
const hangMs = 20_000

const shared = new SharedArrayBuffer(8 + 4_000_000)
const state = new Int32Array(shared, 0, 2)
const underWay = new Uint8Array(shared, 8)
let watchdog: Worker | undefined

beforeAll(() => {
  watchdog = new Worker(new URL('watchdog.mjs', import.meta.url), { workerData: { shared, longestMs: hangMs } })
  watchdog.unref()
})
afterAll(() => watchdog?.terminate())

/**
 * Tries a border with every input of its corpus, with its samples, and with as many mutations as fit its seconds. Gives what was
 * wrong: nothing but what it should refuse with a code and words, no more than a second for an input, prototypes as they were.
 */
export async function attack(border: Border): Promise<readonly string[]> {
  const before = prototypes()
  const wrong: string[] = []
  const dice = diceOf(`${from}/${border.name}`)
  const judge = async (input: Uint8Array, name: string, own: Dice): Promise<void> => {
    const told = await judged(border, input, name, own)
    const polluted = prototypes() === before ? [] : ['it left something in a prototype']
    const found = [...told, ...polluted]
    if (found.length === 0) return
    wrong.push(
      `${name}: ${found.join('; ')} [${input.length} bytes: ${JSON.stringify(Buffer.from(input.slice(0, 300)).toString('latin1'))}]`,
    )
    if (asked !== undefined) await keep(border.name, name, input)
  }
  for (const [name, input] of await kept(border.name)) await judge(input, name, diceOf(name))
  for (const [index, sample] of border.samples.entries())
    await judge(sample, `sample ${index}`, dice.apart(`sample ${index}`))
  const until = Date.now() + seconds * 1000
  let tried = 0
  for (; Date.now() < until && wrong.length < 3; tried += 1) {
    const own = dice.apart(String(tried))
    const input = border.mutate(own.pick(border.samples), own, border.samples)
    await judge(input, `${from.slice(0, 12)}-${tried}`, own.apart('take'))
  }
  process.stdout.write(
    `${border.name}: ${tried} inputs from ${from.slice(0, 12)} in ${seconds} s, ${border.samples.length} samples\n`,
  )
  if (wrong.length > 0)
    wrong.push(
      `to keep these inputs in test/fuzz/corpus: TENANTFORM_FUZZ_FROM=${from} npm run test:fuzz -- -t '${border.name}'`,
    )
  return tried === 0 ? [...wrong, 'nothing was tried'] : wrong
}

async function judged(border: Border, input: Uint8Array, name: string, dice: Dice): Promise<readonly string[]> {
  let cpuMs = Number.POSITIVE_INFINITY
  let found: readonly string[] = []
  // The best of three: other work on the machine, and the first run of code, are no fault of an input.
  for (let attempt = 0; attempt < 3 && cpuMs > longestMs; attempt += 1) {
    begin(name, input)
    const used = process.cpuUsage()
    try {
      await border.take(input, dice.apart('same'))
      found = []
    } catch (error) {
      found = verdict(error, border.plainErrors === true)
    }
    const { user, system } = process.cpuUsage(used)
    end()
    cpuMs = Math.min(cpuMs, (user + system) / 1000)
  }
  return cpuMs > longestMs ? [...found, `it took ${Math.round(cpuMs)} ms`] : found
}

function begin(name: string, input: Uint8Array): void {
  const bytes = Buffer.concat([Buffer.from(`${name}\n`), input]).subarray(0, underWay.length)
  underWay.set(bytes)
  Atomics.store(state, 1, bytes.length)
  Atomics.add(state, 0, 1)
  Atomics.notify(state, 0)
}

function end(): void {
  Atomics.add(state, 0, 1)
  Atomics.notify(state, 0)
}

function verdict(error: unknown, plainErrors: boolean): readonly string[] {
  if (error instanceof TenantformError)
    return error.troubles.length === 0 ? ['it failed without a trouble'] : error.troubles.flatMap(faultsOf)
  if (plainErrors && error instanceof Error && error.constructor === Error && error.message !== '') return []
  return [`it threw ${error instanceof Error ? (error.stack ?? error.message).slice(0, 600) : String(error)}`]
}

/** What is wrong with a trouble that others' input caused: it is known, has words, not too many, and is no fault of ours. */
export function faultsOf({ code, message, hint }: Trouble): readonly string[] {
  return [
    ...(Object.hasOwn(errorCodes, code) ? [] : [`there is no code ${code}`]),
    ...(code === 'INTERNAL' ? [`it is told as a fault of ours: ${message}`] : []),
    ...(message.trim() === '' ? [`${code} has no message`] : []),
    ...(message.length > 3000
      ? [`${code} has a message of ${message.length} characters: ${message.slice(0, 120)}`]
      : []),
    ...(hint.length > 3000 ? [`${code} has a hint of ${hint.length} characters: ${hint.slice(0, 120)}`] : []),
  ]
}

function prototypes(): string {
  const own = [Object.prototype, Array.prototype, String.prototype, Number.prototype, Function.prototype, Map.prototype]
  return own.map((one) => Reflect.ownKeys(one).map(String).join()).join(';')
}

async function kept(border: string): Promise<readonly (readonly [string, Uint8Array])[]> {
  const folder = join(corpus, border)
  const names = await readdir(folder).catch(() => [])
  return Promise.all(
    names
      .toSorted((left, right) => (left < right ? -1 : 1))
      .map(async (name) => [name, await readFile(join(folder, name))] as const),
  )
}

async function keep(border: string, name: string, input: Uint8Array): Promise<void> {
  await mkdir(join(corpus, border), { recursive: true })
  await writeFile(join(corpus, border, name), input)
}
