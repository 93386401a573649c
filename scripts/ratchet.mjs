// Counts what should only ever get less: casts, non-null marks, lint suppressions, the largest source file, dist's size.
// `ratchet.json` holds the most that is allowed; `--tighten` writes today's counts where they are lower.
import { readFile, readdir, stat, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const limitsFile = join(root, 'ratchet.json')

/** @param {string} folder @param {(name: string) => boolean} wanted */
async function files(folder, wanted) {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && wanted(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

/** Comments and texts do not count. @param {string} source */
function codeOnly(source) {
  return source
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/'(?:[^'\\\n]|\\.)*'/g, "''")
    .replaceAll(/\/\/.*$/gm, '')
}

async function count() {
  const sources = await files('src', (name) => name.endsWith('.ts'))
  const texts = await Promise.all(sources.map((file) => readFile(file, 'utf8')))
  const code = texts.map(codeOnly)
  /** @param {RegExp} pattern */
  const matches = (pattern) => code.reduce((sum, text) => sum + [...text.matchAll(pattern)].length, 0)
  const dist = await files('dist', () => true).catch(() => [])
  const sizes = await Promise.all(dist.map(async (file) => (await stat(file)).size))
  return {
    casts: matches(/[\w)\]}>]\s+as\s+(?!const\b)(?=[A-Za-z{([])/g) - matches(/\b(?:import|export)\b[^\n]*\bas\s+\w+/g),
    nonNull: matches(/[\w)\]]!(?=[.[;,)\s])(?!\s*=)/g),
    suppressions: texts.reduce(
      (sum, text) => sum + [...text.matchAll(/(?:eslint|oxlint)-disable|@ts-(?:ignore|expect-error|nocheck)/g)].length,
      0,
    ),
    largestSourceLines: Math.max(...texts.map((text) => text.split('\n').length - 1)),
    distKilobytes: Math.ceil(sizes.reduce((sum, size) => sum + size, 0) / 1000),
  }
}

const now = await count()
const allowed = JSON.parse(await readFile(limitsFile, 'utf8').catch(() => '{}'))
if (process.argv.includes('--tighten')) {
  await writeFile(limitsFile, `${JSON.stringify(now, null, 2)}\n`)
  console.log(now)
} else {
  const over = Object.entries(now).filter(([name, value]) => value > (allowed[name] ?? 0))
  for (const [name, value] of Object.entries(now)) console.log(`${name}: ${value} (at most ${allowed[name] ?? 0})`)
  if (over.length > 0) {
    console.error(`Over the ratchet: ${over.map(([name]) => name).join(', ')}`)
    process.exitCode = 1
  }
}
