import { spawn } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'

const left = new Set(['node_modules', 'dist', '.git', '.stryker-tmp', 'reports'])

/** A copy of the tree in a folder of its own, which mutants may change. @param {string} root */
export async function copyTree(root) {
  const folder = await mkdtemp(join(tmpdir(), 'tenantform-mutants-'))
  await cp(root, folder, { recursive: true, filter: (path) => path === root || !left.has(basename(path)) })
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'))
  return {
    folder,
    /**
     * Runs test files, and gives how many tests failed; undefined where they could not be run.
     * @param {readonly string[]} tests
     */
    test: async (tests) => {
      const told = join(folder, 'vitest.json')
      await rm(told, { force: true })
      const words = ['run', ...tests, '--bail', '1', '--reporter', 'json', '--outputFile', told]
      await ended([join(folder, 'node_modules/vitest/vitest.mjs'), ...words], folder)
      const report = await readFile(told, 'utf8').catch(() => '{}')
      const { numFailedTests, numPassedTests } = JSON.parse(report)
      return numFailedTests + numPassedTests > 0 ? Number(numFailedTests) : undefined
    },
    /** Puts a text into a file, and gives what puts the old one back. @param {string} file @param {string} text */
    change: async (file, text) => {
      const path = join(folder, file)
      const before = await readFile(path, 'utf8')
      await writeFile(path, text)
      return () => writeFile(path, before)
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

/**
 * Runs Node to its end, and gives how it ended and what it said.
 * @param {readonly string[]} words @param {string} cwd
 * @returns {Promise<{ exit: number | null, out: string }>}
 */
export function ended(words, cwd) {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, words, { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
    let out = ''
    child.stdout.on('data', (bytes) => (out += bytes))
    child.stderr.on('data', (bytes) => (out += bytes))
    child.on('error', failed)
    child.on('close', (exit) => done({ exit, out }))
  })
}
