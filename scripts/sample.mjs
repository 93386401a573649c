// Which test files of a suite a commit runs, where the whole would not fit into CI's time: half of the broad ones, another half for
// another commit, so that all of them are run within a few. `TENANTFORM_SAMPLE=1` asks for it; by hand everything runs.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { globSync } from 'tinyglobby'

/** @param {string} name */
function digest(name) {
  return createHash('sha256').update(name).digest('hex')
}

function commit() {
  return execFileSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8' }).trim()
}

/**
 * The files of a suite that are to run: all that `broad` does not name, and half of those that it does, by the commit. What is left
 * out is said on standard error.
 * @param {string} pattern @param {RegExp} broad @returns {string[]}
 */
export function sampled(pattern, broad) {
  if ((process.env['TENANTFORM_SAMPLE'] ?? '') === '') return [pattern]
  const all = globSync([pattern]).sort()
  const wide = all.filter((file) => broad.test(file))
  const id = commit()
  const shuffled = wide.toSorted((left, right) => (digest(`${id} ${left}`) < digest(`${id} ${right}`) ? -1 : 1))
  const left = new Set(shuffled.slice(Math.ceil(shuffled.length / 2)))
  if (left.size > 0)
    process.stderr.write(
      `Sampled by commit ${id.slice(0, 12)}: ${all.length - left.size} of ${all.length} files; not run: ${[...left].sort().join(', ')}\n`,
    )
  return all.filter((file) => !left.has(file))
}
