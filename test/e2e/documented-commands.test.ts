import { spawn } from 'node:child_process'
import { symlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { snippetsOf, writtenPages } from '../docs/snippets.ts'
import { cli, folderForTest, root } from './front-door.ts'
import { withTenant } from './rehearsal.ts'

const rehearsals = snippetsOf(writtenPages()).filter(({ language, tag }) => language === 'sh' && tag === 'rehearsal')

/** Runs a block as a reader would paste it into a shell, in a folder that looks like the repository; it stops at the first failure. */
async function paste(block: string): Promise<{ readonly exit: number | null; readonly said: string }> {
  const folder = await folderForTest()
  await Promise.all(['dist', 'examples'].map((name) => symlink(join(root, name), join(folder, name))))
  const speed = block.includes('TENANTFORM_SIMULATOR_SPEED') ? '' : 'export TENANTFORM_SIMULATOR_SPEED=60\n'
  // The jobs that a block starts are ended by it; the trap is for a block that fails on its way there.
  const script = `set -em\ntrap 'jobs -p | xargs -r kill 2>/dev/null || true' EXIT\n${speed}${block}`
  return new Promise((done, failed) => {
    const child = spawn('bash', ['-c', script], {
      cwd: folder,
      env: {
        PATH: `${dirname(process.execPath)}:${process.env['PATH'] ?? ''}`,
        HOME: folder,
        TZ: 'UTC',
        NO_COLOR: '1',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
      // A block that waits for ever must not outlive its test.
      timeout: 90_000,
    })
    const said: Buffer[] = []
    child.stdout.on('data', (bytes: Buffer) => said.push(bytes))
    child.stderr.on('data', (bytes: Buffer) => said.push(bytes))
    child.on('error', failed)
    child.on('close', (exit) => done({ exit, said: Buffer.concat(said).toString() }))
  })
}

describe('what the pages tell a reader to run ends well', () => {
  test.each(rehearsals.map(({ page, line, text }) => [`${page}:${line}`, text] as const))(
    '%s',
    async (_, text) => {
      const { exit, said } = await paste(text)

      expect({ exit, said: exit === 0 ? '' : said.slice(-2000) }).toEqual({ exit: 0, said: '' })
    },
    100_000,
  )
})

describe('the configurations that the pages show whole can be applied, and hold', () => {
  const whole = snippetsOf(writtenPages()).filter(({ language, tag }) => language === 'yaml' && tag === 'configuration')

  test.each(whole.map(({ page, line, text }) => [`${page}:${line}`, text] as const))('%s', async (_, text) => {
    await withTenant(text, async ({ folder, env }) => {
      const applied = await cli(['apply'], { cwd: folder, env })
      const checked = await cli(['check'], { cwd: folder, env })

      expect([applied.exit, applied.exit === 0 ? '' : applied.out]).toEqual([0, ''])
      expect([checked.exit, checked.exit === 0 ? '' : checked.out]).toEqual([0, ''])
    })
  })
})

test('a block that fails is seen', async () => {
  const { exit } = await paste('node dist/cli.js validate --config nowhere.yml\ntrue\n')

  expect(exit).toBe(2)
})
