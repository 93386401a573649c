// Every check that is not a test, one after the other; all run even where one fails. Exit code 1 where any did.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, readdir, rm } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const bin = (/** @type {string} */ name) => join(root, 'node_modules', '.bin', name)
/** Other Node versions to build with, as paths of their programs, separated by colons. */
const otherNodes = (process.env['TENANTFORM_OTHER_NODES'] ?? '').split(':').filter((path) => path !== '')

/** @type {readonly (readonly [string, () => boolean | Promise<boolean>])[]} */
const checks = [
  ['format', () => run(bin('oxfmt'), ['--check', '.'])],
  ['types', () => run(bin('tsc'), ['--noEmit'])],
  ['lint', () => run(bin('oxlint'), ['--type-aware', '--deny-warnings', '.'])],
  ['generated files', () => run(process.execPath, ['scripts/generate.mjs', '--check'])],
  ['contracts', () => run(process.execPath, ['scripts/contracts.mjs', '--check'])],
  ['catalogue', () => run(process.execPath, ['scripts/catalogue.mjs', '--check'])],
  ['ratchets', () => run(process.execPath, ['scripts/ratchet.mjs'])],
  ...[process.execPath, ...otherNodes].map(
    (node) => /** @type {const} */ ([`dist under ${version(node)}`, () => sameDist(node)]),
  ),
]

let failed = 0
for (const [name, check] of checks) {
  const start = Date.now()
  const good = await check()
  failed += good ? 0 : 1
  console.log(`${good ? 'ok  ' : 'FAIL'} ${name} (${((Date.now() - start) / 1000).toFixed(1)} s)`)
}
console.log(`${checks.length - failed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1

/** @param {string} program @param {readonly string[]} words */
function run(program, words) {
  const { status, stdout, stderr } = spawnSync(program, words, { cwd: root, encoding: 'utf8' })
  if (status !== 0) console.log(`${stdout}${stderr}`.trimEnd())
  return status === 0
}

/** @param {string} node */
function version(node) {
  return `Node ${spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim()}`
}

/** @param {string} node */
async function sameDist(node) {
  const out = `.tmp/dist-${process.pid}`
  try {
    if (!run(node, ['scripts/build.mjs', '--out', out])) return false
    const [built, committed] = [await digests(join(root, out)), await digests(join(root, 'dist'))]
    const names = [...new Set([...built.keys(), ...committed.keys()])].filter(
      (name) => built.get(name) !== committed.get(name),
    )
    if (names.length > 0)
      console.log(`dist/ is not what the sources give: ${names.join(', ')}. Run \`npm run build\` and commit.`)
    return names.length === 0
  } finally {
    await rm(join(root, out), { recursive: true, force: true })
  }
}

/** @param {string} folder */
async function digests(folder) {
  /** @type {Map<string, string>} */
  const found = new Map()
  if (!existsSync(folder)) return found
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    found.set(
      relative(folder, path),
      createHash('sha256')
        .update(await readFile(path))
        .digest('hex'),
    )
  }
  return found
}
