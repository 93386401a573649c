import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { rolldown } from 'rolldown'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')

/**
 * Imports a TypeScript module of this project from a script: Node 20 cannot by itself.
 * @param {string} path relative to the project's root
 * @returns {Promise<Record<string, unknown>>} the module's exports
 */
export async function importTypeScript(path) {
  const build = await rolldown({ cwd: root, input: path, platform: 'node', external: [/^node:/], logLevel: 'silent' })
  const { output } = await build.generate({ format: 'esm', codeSplitting: false })
  await build.close()
  const folder = join(root, '.tmp', `import-${process.pid}-${Date.now()}-${Math.random().toString(36).slice(2)}`)
  await mkdir(folder, { recursive: true })
  try {
    const file = join(folder, 'module.mjs')
    await writeFile(file, output[0].code)
    return await import(pathToFileURL(file).href)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
