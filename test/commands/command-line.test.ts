import { describe, expect, test } from 'vitest'
import { parseCommandLine } from '../../src/commands/command-line.ts'
import { TenantformError } from '../../src/model/trouble.ts'

/** The hint that a wrong command line ends with. */
function hintFor(...words: readonly string[]): string | undefined {
  try {
    parseCommandLine(words)
  } catch (error) {
    if (error instanceof TenantformError) return error.troubles[0]?.hint
    throw error
  }
  throw new Error(`${words.join(' ')} was taken`)
}

describe('a mistyped word', () => {
  test.each([
    ['two letters swapped', ['paln'], 'Did you mean `plan`?'],
    ['another case', ['PLAN'], 'Did you mean `plan`?'],
    ['one letter too many', ['chekck'], 'Did you mean `check`?'],
    ['the start of a command', ['val'], 'Did you mean `validate`?'],
    ['an option with a letter missing', ['plan', '--tennt', 'x'], 'Did you mean --tenant?'],
    ['the start of an option', ['plan', '--certificate-p', 'x'], 'Did you mean --certificate-password?'],
    ['a start before a nearer word', ['plan', '--cert', 'x'], 'Did you mean --certificate?'],
    ['an option that resembles nothing', ['plan', '--zzzzzzzz', 'x'], 'Run with --help to see the options.'],
    ['a refused option is never proposed', ['plan', '--usernam', 'x'], 'Run with --help to see the options.'],
  ])('%s', (_, words, hint) => {
    expect(hintFor(...words)).toBe(hint)
  })

  test('a command that resembles none is answered with the commands', () => {
    expect(hintFor('zzzzzzzz')).toMatch(/^The commands are: validate, plan, /u)
  })
})
