import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * A small wrong change, and the tests that must notice it. `find` stands in the file exactly once.
 * @typedef {{ name: string, file: string, find: string, replace: string, tests: readonly string[] }} Mutant
 */

/**
 * The file of a mutant as the mutant has it.
 * @param {string} root @param {Mutant} mutant
 */
export function mutated(root, { name, file, find, replace }) {
  const text = readFileSync(join(root, file), 'utf8')
  const places = text.split(find).length - 1
  if (places !== 1)
    throw new Error(`The mutant "${name}" fits ${places} places of ${file}, not one: bring it up to date.`)
  return text.replace(find, () => replace)
}

/**
 * So many of a list, chosen by a text: the same for the same text.
 * @template Item @param {readonly Item[]} items @param {number} count @param {string} seed
 */
export function sample(items, count, seed) {
  let state = seed.split('').reduce((sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) >>> 0, 7)
  const rest = [...items]
  /** @type {Item[]} */
  const chosen = []
  while (chosen.length < count && rest.length > 0) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    chosen.push(...rest.splice(Math.floor((state / 4_294_967_296) * rest.length), 1))
  }
  return chosen
}
