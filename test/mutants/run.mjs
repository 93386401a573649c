// Are the tests worth anything? Mutants of the simulator, and of the engine and the guards, must be killed by them. Without
// `--all` samples of both are tried, chosen by the commit, in two minutes; the score of all is taken by hand.
import { execFileSync } from 'node:child_process'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { killEngineSample } from './kill-engine.mjs'
import { killSimulator, passesUnchanged } from './kill-simulator.mjs'
import { sample } from './mutant.mjs'
import { simulatorMutants } from './simulator-mutants.mjs'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')
const began = Date.now()
const all = process.argv.includes('--all')
const only = process.argv.slice(2).find((word) => !word.startsWith('--'))

/** The commit, or a word that stands for none. */
function commit() {
  try {
    return execFileSync('git', ['rev-parse', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim()
  } catch {
    return 'no commit'
  }
}

/** @param {string} line */
function say(line) {
  process.stdout.write(`${line}\n`)
}

const seed = commit()
const named = simulatorMutants.filter(({ name }) => only === undefined || name.includes(only))
const tried = all ? named : sample(named, 12, seed)
if (!(await passesUnchanged(root, tried)))
  throw new Error('The tests of the simulator fail without any mutant, so they prove nothing about one.')
const verdicts = await killSimulator(root, tried, all ? Infinity : began + 70_000)
const killed = verdicts.filter(({ fate }) => fate === 'killed').length
say(`Mutants of the simulator: ${killed} of ${verdicts.length} killed, of ${simulatorMutants.length} that have a name.`)

const engine = all ? undefined : await killEngineSample(root, seed)
if (engine !== undefined) {
  say(`Mutants of the engine and the guards: ${engine.killed} of ${engine.tried} killed.`)
  for (const one of engine.survivors) say(`  lives: ${one}`)
}
if (!all)
  say(`Samples, chosen by the commit ${seed.slice(0, 12)}; node test/mutants/run.mjs --all tries every named one.`)
const tooMany = engine !== undefined && engine.tried > 0 && engine.killed / engine.tried < engine.least
const failed = verdicts.length - killed + (engine !== undefined && tooMany ? engine.survivors.length : 0)
say(`${killed + (engine?.killed ?? 0)} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0
