import { lstat, mkdtemp, readFile, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createNodeHost } from '../../src/host/node-host.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tenantform-host-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const host = createNodeHost({ assets: pathToFileURL('/') })

describe('writing a file', () => {
  test('replaces what was there, for the owner alone when that is asked', async () => {
    const path = join(folder, 'plan.json')
    await writeFile(path, 'before', { mode: 0o644 })
    await host.replace(path, 'after', 0o600)

    expect(await readFile(path, 'utf8')).toBe('after')
    expect((await stat(path)).mode & 0o777).toBe(0o600)
  })

  test('never replaces a device: it is written to', async () => {
    const path = join(folder, 'null')
    await symlink('/dev/null', path)
    await host.replace(path, 'gone')

    expect((await lstat(path)).isSymbolicLink()).toBe(true)
    expect((await stat(path)).isCharacterDevice()).toBe(true)
  })

  test('says that the disk is full', async () => {
    const path = join(folder, 'full')
    await symlink('/dev/full', path)

    await expect(host.replace(path, 'text')).rejects.toMatchObject({
      troubles: [{ code: 'FILE-NOT-WRITTEN', message: `${path} could not be written: the disk is full.` }],
    })
  })

  test('says that a part of the path is no folder', async () => {
    const file = join(folder, 'plain.txt')
    await writeFile(file, 'text')

    await expect(host.replace(join(file, 'plan.json'), 'text')).rejects.toMatchObject({
      troubles: [{ code: 'FILE-NOT-WRITTEN' }],
    })
  })

  test('leaves nothing half-written where a folder is in the way', async () => {
    await expect(host.replace(folder, 'text')).rejects.toMatchObject({
      troubles: [{ code: 'FILE-NOT-WRITTEN' }],
    })
    expect((await readdir(dirname(folder))).filter((name) => name.startsWith(`.${basename(folder)}`))).toEqual([])
  })
})
