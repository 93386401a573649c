import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { glob } from 'tinyglobby'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { loadConfiguration } from '../../src/config/load-configuration.ts'
import { resolveNamedPath } from '../../src/config/source-files.ts'
import { catalogue, problemsOf, task, today } from './rows.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tenantform-'))
  await mkdir(join(folder, 'parts'))
  await writeFile(join(folder, 'tenantform.yml'), 'version: 1\ninclude: [parts/*.yml]\n')
  await writeFile(
    join(folder, 'parts', 'a.yml'),
    task('group:\n  displayName: { file: name.txt }\n  note: x').replace('{ file: name.txt }', 'G'),
  )
  await writeFile(
    join(folder, 'parts', 'b.yml'),
    task('organizationConfig: { Phone: { file: phone.txt } }', 'exchange'),
  )
  await writeFile(join(folder, 'parts', 'phone.txt'), '+31')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

test.each([
  ['an absolute path', (file: string) => file],
  ['a path that climbs', (file: string) => relative('.', file)],
])('patterns and files are found on a disk by %s', async (_name, named) => {
  const { desired } = await loadConfiguration({
    file: named(join(folder, 'tenantform.yml')),
    read: (path) => readFile(path, 'utf8'),
    list: async (pattern) => (await glob([pattern])).sort(),
    catalogue,
    vars: new Map(),
    env: () => undefined,
    allowedEnv: [],
    now: today,
  })

  expect(desired.map((one) => one.values)).toEqual([{ displayName: 'G', note: 'x' }, { Phone: '+31' }])
})

test.each([
  ['tenantform.yml', 'parts/a.yml', 'tenantform.yml', 'parts/a.yml'],
  ['parts/a.yml', '../b.yml', 'tenantform.yml', 'b.yml'],
  ['parts/a.yml', '../../b.yml', 'tenantform.yml', undefined],
  ['parts/a.yml', 'x/../../../b.yml', 'tenantform.yml', undefined],
  ['tenantform.yml', '/etc/passwd', 'tenantform.yml', undefined],
  ['tenantform.yml', 'C:\\secret', 'tenantform.yml', undefined],
  ['tenantform.yml', '..\\secret', 'tenantform.yml', undefined],
  ['/a/t.yml', 'b.yml', '/a/t.yml', '/a/b.yml'],
  ['/a/t.yml', '../ab/c.yml', '/a/t.yml', undefined],
  ['../a/t.yml', 'b.yml', '../a/t.yml', '../a/b.yml'],
  ['../a/t.yml', '../b.yml', '../a/t.yml', undefined],
])('%s names %s (configuration %s): %s', (from, named, first, expected) => {
  expect(resolveNamedPath(from, named, first)).toBe(expected)
})

test('a file that two files include is read once', async () => {
  const shared = task('group: { displayName: G }')
  const files = {
    'tenantform.yml': 'version: 1\ninclude: [a.yml, b.yml]\n',
    'a.yml': 'version: 1\ninclude: [c.yml]\n',
    'b.yml': 'version: 1\ninclude: [c.yml]\n',
    'c.yml': shared,
  }

  expect(await problemsOf(files)).toEqual([])
})
