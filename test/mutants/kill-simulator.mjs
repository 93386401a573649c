import { copyTree } from './tree-copy.mjs'
import { mutated } from './mutant.mjs'

/** @typedef {import('./mutant.mjs').Mutant} Mutant */
/** What became of a mutant. @typedef {{ name: string, fate: 'killed' | 'survived' | 'broken' }} Verdict */

/**
 * Tries mutants of the simulator, two at a time, each in a copy of the tree, against the tests that must kill it. Stops to begin
 * further ones at the deadline. Throws where the tests fail of themselves: nobody could tell then what they kill.
 * @param {string} root @param {readonly Mutant[]} mutants @param {number} deadline  by `Date.now()`
 * @returns {Promise<readonly Verdict[]>}
 */
export async function killSimulator(root, mutants, deadline) {
  const trees = await Promise.all([copyTree(root), copyTree(root)])
  try {
    const waiting = [...mutants]
    /** @type {Verdict[]} */
    const verdicts = []
    const work = trees.map(async (tree) => {
      for (let next = waiting.shift(); next !== undefined && Date.now() < deadline; next = waiting.shift()) {
        const verdict = { name: next.name, fate: await fateOf(tree, root, next) }
        verdicts.push(verdict)
        if (verdict.fate !== 'killed') process.stdout.write(`${verdict.fate}: ${verdict.name} (${next.file})\n`)
      }
    })
    await Promise.all(work)
    return verdicts
  } finally {
    await Promise.all(trees.map((tree) => tree.remove()))
  }
}

/**
 * Whether the tests pass without any mutant.
 * @param {string} root @param {readonly Mutant[]} mutants
 */
export async function passesUnchanged(root, mutants) {
  const tree = await copyTree(root)
  try {
    return (await tree.test([...new Set(mutants.flatMap(({ tests }) => tests))])) === 0
  } finally {
    await tree.remove()
  }
}

/**
 * @param {Awaited<ReturnType<typeof copyTree>>} tree @param {string} root @param {Mutant} mutant
 * @returns {Promise<Verdict['fate']>}
 */
async function fateOf(tree, root, mutant) {
  const restore = await tree.change(mutant.file, mutated(root, mutant))
  try {
    const failed = await tree.test(mutant.tests)
    if (failed === undefined) return 'broken'
    return failed > 0 ? 'killed' : 'survived'
  } finally {
    await restore()
  }
}
