import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { cli, folderForTest } from './front-door.ts'

const where =
  'docs/simulator.md says what it takes: snapshots, clouds, numbers of a crowd, and the variants with their settings.'

test.each([
  [
    'a variant that nobody has',
    ['--variant', 'teamsWriteMethods=putOnly'],
    {},
    ['There is no variant teamsWriteMethods.', where],
  ],
  [
    'a setting that the variant does not have',
    ['--variant', 'teamsWriteMethod=post'],
    {},
    ['Variant teamsWriteMethod is one of both, patchOnly, putOnly; it was given post.', where],
  ],
  [
    'a variant without a setting',
    ['--variant', 'teamsWriteMethod'],
    {},
    ['--variant teamsWriteMethod has no setting.'],
  ],
  ['a crowd without a number', ['--crowd', 'people'], {}, ['--crowd people has no number.']],
  [
    'a crowd of what nobody has',
    ['--crowd', 'persons=3'],
    {},
    ['A tenant has no number of "persons"; it has people, groups,', where],
  ],
  ['a crowd of no number', ['--crowd', 'people='], {}, ['The number of people is NaN', where]],
  ['a snapshot of something else', ['--state', 'other.json'], {}, ['The state is no snapshot', where]],
  [
    'a speed that is no number',
    [],
    { TENANTFORM_SIMULATOR_SPEED: 'fast' },
    ['TENANTFORM_SIMULATOR_SPEED is "fast", which is no number.', 'Write 60 for a clock'],
  ],
] as const)('simulate refuses %s, and says what it takes', async (_, words, env, said) => {
  const cwd = await folderForTest()
  await writeFile(join(cwd, 'other.json'), '{"kind":"other"}')
  const { exit, out, err } = await cli(['simulate', ...words], { cwd, env })

  expect(exit).toBe(2)
  for (const one of said) expect(`${out}${err}`).toContain(one)
  expect(out).not.toContain('listening')
})
