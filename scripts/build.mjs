// Builds dist/: the two front doors as ES modules, split into chunks with stable names, their assets, and the licences of
// what is inside. Deterministic: the same sources give the same bytes on every supported Node.
import { cp, mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const target = join(
  root,
  process.argv.includes('--out') ? (process.argv[process.argv.indexOf('--out') + 1] ?? 'dist') : 'dist',
)
/** Built beside and then moved over, file by file, so that whoever runs dist/ meanwhile finds a whole one. */
const dist = `${target}.${process.pid}.tmp`

const allowedLicences = new Set([
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  '0BSD',
  'Unlicense',
  '(BSD-3-Clause OR GPL-2.0)',
  'BlueOak-1.0.0',
  'Python-2.0',
])

/** Packages that get a chunk of their own, so that a command loads only what it uses. The action's http client has an undici of its own. */
const packageChunks = {
  undici: /^(?!.*http-client).*node_modules\/undici\//,
  msal: /node_modules\/@azure\/msal/,
  'graph-client': /node_modules\/@microsoft\/microsoft-graph-client\//,
  'js-yaml': /node_modules\/js-yaml\//,
  'json-schema': /node_modules\/@cfworker\/json-schema\//,
  expressions: /node_modules\/@actions\/expressions\//,
  'actions-core': /node_modules\/@actions\/(core|http-client|exec|io)\//,
  'actions-github':
    /node_modules\/(@actions\/github|@octokit|universal-user-agent|before-after-hook|bottleneck|deprecation|content-type|fast-content-type-parse)\//,
  forge: /node_modules\/node-forge\//,
  hono: /node_modules\/(hono|@hono)\//,
  x509: /node_modules\/(@peculiar|asn1js|pvtsutils|pvutils|tsyringe|reflect-metadata)\//,
  jose: /node_modules\/jose\//,
}

const build = await rolldown({
  cwd: root,
  input: { cli: 'src/cli.ts', action: 'src/action.ts' },
  platform: 'node',
  external: [/^node:/],
  treeshake: true,
  logLevel: 'warn',
})
await rm(dist, { recursive: true, force: true })
const { output } = await build.write({
  dir: dist,
  format: 'esm',
  sourcemap: false,
  minify: false,
  entryFileNames: '[name].js',
  chunkFileNames: '[name].js',
  codeSplitting: { groups: Object.entries(packageChunks).map(([name, test]) => ({ name, test })) },
})
await build.close()

const modules = output.flatMap((item) => (item.type === 'chunk' ? Object.keys(item.modules) : []))
await writeFile(join(dist, 'THIRD-PARTY.txt'), await licences(modules))
await copyAssets()
await moveOver()
console.log(`dist/: ${output.length} files, ${((await size(target)) / 1000) | 0} kB`)

/** @param {readonly string[]} ids */
async function licences(ids) {
  /** @type {Set<string>} */
  const folders = new Set()
  for (const id of ids) {
    const path = id.replace(/^\0/, '').split('?')[0] ?? ''
    const match = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)
    if (match?.[1] !== undefined && existsSync(join(match[1], 'package.json'))) folders.add(match[1])
  }
  const parts = []
  for (const folder of [...folders].sort((a, b) => (relative(root, a) < relative(root, b) ? -1 : 1))) {
    const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
    if (!allowedLicences.has(manifest.license))
      throw new Error(`${manifest.name} has the licence ${manifest.license}, which nobody has looked at`)
    const file = (await readdir(folder)).sort().find((name) => /^licen[cs]e/i.test(name))
    const text = file === undefined ? '' : (await readFile(join(folder, file), 'utf8')).replaceAll('\r\n', '\n').trim()
    parts.push(`${manifest.name} ${manifest.version} (${manifest.license})\n\n${text}\n`)
  }
  return `What is bundled here besides Tenantform itself, with its licences.\n\n${parts.join(`\n${'-'.repeat(80)}\n\n`)}`
}

/** Replaces what differs in the target, then removes what is no longer built. */
async function moveOver() {
  const built = await filesIn(dist)
  for (const name of built) {
    const [from, to] = [join(dist, name), join(target, name)]
    if (existsSync(to) && (await readFile(from)).equals(await readFile(to))) continue
    await mkdir(dirname(to), { recursive: true })
    await rename(from, to)
  }
  const kept = new Set(built)
  for (const name of existsSync(target) ? await filesIn(target) : [])
    if (!kept.has(name)) await rm(join(target, name), { force: true })
  await rm(dist, { recursive: true, force: true })
}

/** @param {string} folder */
async function filesIn(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter((one) => one.isFile()).map((one) => relative(folder, join(one.parentPath, one.name)))
}

async function copyAssets() {
  await mkdir(join(dist, 'assets'), { recursive: true })
  for (const name of ['catalogue', 'contracts', 'examples/quickstart']) {
    if (!existsSync(join(root, name))) continue
    await cp(join(root, name), join(dist, 'assets', name), {
      recursive: true,
      filter: (path) => !/overlays|cross-source|dsc-entra|README/.test(relative(root, path)),
    })
  }
}

/** @param {string} folder @returns {Promise<number>} */
async function size(folder) {
  const files = await readdir(folder, { recursive: true, withFileTypes: true })
  let bytes = 0
  for (const file of files) if (file.isFile()) bytes += (await readFile(join(file.parentPath, file.name))).length
  return bytes
}
