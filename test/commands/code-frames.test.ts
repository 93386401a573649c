import { expect, test } from 'vitest'
import { codeFrames } from '../../src/commands/code-frames.ts'
import { fail, trouble } from '../../src/model/trouble.ts'
import type { Trouble } from '../../src/model/trouble.ts'
import { colourPalette, plainPalette } from '../../src/report/palette.ts'

const files: Readonly<Record<string, string>> = {
  'tenantform.yml': ['jobs:', '  - name: A', '    state: on', '    tasks: []', '', 'end'].join('\n'),
  'hostile.yml': '::error::x\n  \u001B[31m##[group]y\n',
}
const host = {
  read: async (path: string): Promise<string> => {
    await Promise.resolve()
    return files[path] ?? fail('FILE-NOT-FOUND', { message: `${path} is not there` })
  },
}
const at = (file: string, line: number, column: number): Trouble =>
  trouble('CONFIG-VALUE', { message: 'no', subject: { position: { file, line, column } } })

test('a problem is shown with the lines around it and a mark below its column', async () => {
  expect(await codeFrames(host, [at('tenantform.yml', 3, 12)], plainPalette)).toBe(
    [
      '',
      'tenantform.yml:3:12',
      '  1 | jobs:',
      '  2 |   - name: A',
      '> 3 |     state: on',
      '    |            ^',
      '  4 |     tasks: []',
      '  5 |',
      '',
    ].join('\n'),
  )
})

test('in colours the place is cyan, the mark red, and what is only around it dim', async () => {
  const { cyan, dim, red } = colourPalette
  expect(await codeFrames(host, [at('tenantform.yml', 1, 1)], colourPalette)).toBe(
    [
      '',
      cyan('tenantform.yml:1:1'),
      '> 1 | jobs:',
      red('    | ^'),
      dim('  2 |   - name: A'),
      dim('  3 |     state: on'),
      '',
    ].join('\n'),
  )
})

test('nothing in a file colours the terminal or commands the runner', async () => {
  expect(await codeFrames(host, [at('hostile.yml', 1, 1)], plainPalette)).toBe(
    ['', 'hostile.yml:1:1', '> 1 | ::error::x', '    | ^', '  2 |   [31m#\u2009#[group]y', '  3 |', ''].join('\n'),
  )
})

test('files that cannot be read, and problems without a place, are passed over; five are shown', async () => {
  const some = [
    trouble('INTERNAL', { message: 'no place' }),
    at('gone.yml', 1, 1),
    ...[1, 2, 3, 4, 5, 6].map((line) => at('tenantform.yml', line, 1)),
  ]
  const shown = await codeFrames(host, some, plainPalette)

  expect(shown.match(/^\S+:\d+:1$/gmu)).toEqual([1, 2, 3, 4, 5].map((line) => `tenantform.yml:${line}:1`))
  expect(await codeFrames(host, [], plainPalette)).toBe('')
})
