import { readdirSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { installClients } from '../third-party/install.mjs'
import { sample } from './mutant.mjs'
import { copyTree, ended } from './tree-copy.mjs'

/** Windows of source that a sample mutates, and how many lines each has. */
const [windows, lines] = [16, 5]

/**
 * Lets Stryker mutate a sample of the engine and the guards: a few lines here and there, chosen by `seed`. A few lines say little about
 * the whole (a window of messages has mutants that nobody needs to kill), so the sample is told and held to three in ten; the score
 * of all, with its 85 %, is taken by hand.
 * @param {string} root @param {string} seed
 */
export async function killEngineSample(root, seed) {
  const files = ['src/engine', 'src/judges'].flatMap((folder) =>
    readdirSync(join(root, folder)).map((name) => `${folder}/${name}`),
  )
  const places = files.flatMap((file) => {
    const length = readFileSync(join(root, file), 'utf8').split('\n').length
    return Array.from(
      { length: Math.ceil(length / lines) },
      (_, index) => `${file}:${index * lines + 1}-${Math.min(length, (index + 1) * lines)}`,
    )
  })
  const chosen = sample(places, windows, seed)
  installClients(join(root, 'test/mutants'))
  const stryker = join(root, 'test/mutants/node_modules/@stryker-mutator/core/bin/stryker.js')
  const tree = await copyTree(root)
  try {
    const words = [
      'run',
      join(tree.folder, 'test/mutants/stryker.config.json'),
      '--mutate',
      chosen.join(','),
      '--reporters',
      'json',
    ]
    const { out } = await ended([stryker, ...words], tree.folder)
    const report = await readFile(join(tree.folder, 'reports/mutation/mutation.json'), 'utf8').catch(() => {
      throw new Error(`Stryker made no report:\n${out.slice(-3000)}`)
    })
    return { ...countedIn(JSON.parse(report)), least: 0.3 }
  } finally {
    await tree.remove()
  }
}

/**
 * What became of the mutants of a report (schema of mutation-testing-elements).
 * @param {{ files: Record<string, { mutants: readonly { status: string, mutatorName: string, replacement?: string, location: { start: { line: number } } }[] }> }} report
 */
export function countedIn({ files }) {
  const mutants = Object.entries(files).flatMap(([file, { mutants }]) => mutants.map((mutant) => ({ file, ...mutant })))
  const judged = mutants.filter(({ status }) => ['Killed', 'Timeout', 'Survived', 'NoCoverage'].includes(status))
  const alive = judged.filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
  return {
    tried: judged.length,
    killed: judged.length - alive.length,
    survivors: alive.map(
      ({ file, location, mutatorName, replacement = '' }) =>
        `${file}:${location.start.line} ${mutatorName} ${replacement.replace(/\s+/gu, ' ').slice(0, 80)}`,
    ),
  }
}
