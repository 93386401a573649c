import { execFileSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { play } from './case.ts'
import type { Verdict } from './case.ts'
import { diceOf } from './dice.ts'
import { prepareGround } from './ground.ts'
import { root } from './process.ts'

const asked = process.env['TENANTFORM_CHAOS_SEED'] ?? ''
const seconds = Number(process.env['TENANTFORM_CHAOS_SECONDS'] ?? 95)
const calm = process.env['TENANTFORM_CHAOS_CALM'] === '1'

/** Seeds one after the other: those that were asked for; else those that once failed, then without end from the commit. */
async function* seeds(): AsyncGenerator<number> {
  const until = Date.now() + seconds * 1000
  if (asked !== '') return yield* asked.split(',').map(Number)
  const corpus: { readonly seeds: readonly { readonly seed: number }[] } = JSON.parse(
    await readFile(join(root, 'test/chaos/corpus.json'), 'utf8'),
  )
  yield* corpus.seeds.map(({ seed }) => seed)
  const from = process.env['TENANTFORM_CHAOS_FROM'] ?? commit()
  say(`${corpus.seeds.length} seeds of the corpus, then from ${from} as many as fit ${seconds} s`)
  const dice = diceOf(from)
  while (Date.now() < until) yield dice.int(1, 999_999_999)
}

/** Said at once: a long suite that says nothing looks dead. */
function say(text: string): void {
  process.stdout.write(`${text}\n`)
}

function commit(): string {
  return execFileSync('git', ['rev-parse', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim()
}

function told(seed: number, { wrong, story }: Verdict): string {
  return [
    `seed ${seed}; replay it: TENANTFORM_CHAOS_SEED=${seed} npm run test:chaos -- chaos.test`,
    'Once it is understood, it belongs into test/chaos/corpus.json.',
    ...story.map((line) => `  ${line}`),
    ...wrong.map((line) => `  WRONG ${line}`),
  ].join('\n')
}

test(
  'from any seed: no write outside the plan, nothing twice, nothing undeclared, the truth told, and converged in two runs',
  { timeout: (seconds + 600) * 1000 },
  async () => {
    const ground = { ...(await prepareGround()), ...(calm ? { calm: true as const } : {}) }
    const source = seeds()
    const played: Verdict[] = []
    const failures: string[] = []
    const worker = async (): Promise<void> => {
      for (let next = await source.next(); next.done !== true; next = await source.next()) {
        const verdict = await play(next.value, ground)
        played.push(verdict)
        if (verdict.wrong.length > 0) {
          failures.push(told(next.value, verdict))
          say(failures.at(-1) ?? '')
        }
      }
    }
    await Promise.all([worker(), worker()])
    const sum = (of: (verdict: Verdict) => number): number => played.reduce((total, one) => total + of(one), 0)
    say(
      `${played.length} seeds: ${sum((one) => one.tasks)} tasks, ${sum((one) => one.runs)} runs, ` +
        `${sum((one) => one.kills)} killed, ${sum((one) => one.requests)} requests, ${sum((one) => one.writes)} writes; ` +
        `at most ${Math.round(Math.max(...played.map((one) => one.peakMegabytes)))} MB`,
    )
    expect(failures).toEqual([])
    expect(played.length).toBeGreaterThan(0)
  },
)
