import { expect, test } from 'vitest'
import { simulatorNotices } from '../../src/commands/make-run.ts'
import { readOptions } from '../../src/commands/option-values.ts'

const rehearsal = 'This is a rehearsal on the simulator at http://127.0.0.1:1, not Microsoft 365.'

test.each([
  ['a run against Microsoft', undefined, undefined, []],
  ['a clock that nobody set', 'http://127.0.0.1:1', undefined, [rehearsal]],
  ['a clock as fast as ours', 'http://127.0.0.1:1', '1', [rehearsal]],
  ['a faster clock', 'http://127.0.0.1:1', '60', [`${rehearsal} Its clock runs 60 times faster.`]],
])('a rehearsal is told, and its clock where it runs faster: %s', (_, simulator, speed, said) => {
  const env = (name: string): string | undefined =>
    ({ TENANTFORM_SIMULATOR: simulator, TENANTFORM_SIMULATOR_SPEED: speed })[name]

  expect(simulatorNotices({ values: readOptions('plan', new Map(), env), host: { env } })).toEqual(said)
})
