import { assert, asyncProperty, constantFrom, nat, string, tuple } from 'fast-check'
import { load as loadYaml } from 'js-yaml'
import { describe, expect, test } from 'vitest'
import type { Json, JsonObject } from '../../src/model/json.ts'
import { isJson } from '../../src/model/json.ts'
import { anyValues, pathsIn, replaced, rightDeclarations } from './declarations.ts'
import { answerTo, declaring, fileOf, rowsAndInvented, verdictOn } from './readers.ts'

/** A file that declares one group with something. */
const group = (values: JsonObject): Json => fileOf('entra', { group: { displayName: 'A', ...values } })

const runs = { numRuns: 25 }

describe.each(rowsAndInvented.map((row) => [row.name, row] as const))('%s', (_, row) => {
  test('what is right is taken by the tool and by both validators', async () => {
    await assert(
      asyncProperty(rightDeclarations(row), async ({ words, values }) => {
        expect(await answerTo(declaring(row, values, words))).toBe('accepted')
      }),
      runs,
    )
  })

  test('one property of any name is refused by all', async () => {
    await assert(
      asyncProperty(rightDeclarations(row), string({ minLength: 1 }), async ({ words, values }, name) => {
        const wrong = Object.hasOwn(row.properties, name) ? `${name}Not` : name
        expect(await answerTo(declaring(row, { ...values, [wrong]: 'x' }, words))).toBe('refused')
      }),
      { numRuns: 15 },
    )
  })

  test('all say the same of any value of any property', async () => {
    await assert(
      asyncProperty(
        rightDeclarations(row),
        tuple(constantFrom(...Object.keys(row.properties)), anyValues),
        async ({ words, values }, [name, value]) => {
          const answer = await answerTo(declaring(row, { ...values, [name]: value }, words))
          expect(answer === 'accepted' ? 'refused' : answer).toBe('refused')
        },
      ),
      { numRuns: 30 },
    )
  })

  test('all say the same of any value anywhere in a declaration', async () => {
    await assert(
      asyncProperty(rightDeclarations(row), nat(), anyValues, async ({ words, values }, place, value) => {
        const paths = pathsIn(values)
        const changed = replaced(values, paths[place % Math.max(1, paths.length)] ?? [], value)
        const answer = await answerTo(declaring(row, changed, words))
        expect(answer === 'accepted' ? 'refused' : answer).toBe('refused')
      }),
      { numRuns: 30 },
    )
  })
})

/**
 * Everything on which the walk and the schema differ, and must: the schema sees one file without its text, no other file, no
 * environment and no tenant. `own` is the first code of the walk, undefined where it takes what the schema refuses.
 */
const differences: readonly {
  readonly why: string
  readonly file: Json | string
  readonly own: string | undefined
}[] = [
  { why: 'a bare empty value is null to the schema', file: 'version: 1\nvars: { a: }', own: 'CONFIG-EMPTY' },
  {
    why: 'aliases, tags and keys are gone in the value',
    file: '{"version": 1, "version": 1}',
    own: 'CONFIG-DUPLICATE-KEY',
  },
  { why: 'what an expression gives', file: group({ mailEnabled: '${{ 3 }}' }), own: 'CONFIG-TYPE' },
  { why: 'what an expression in text says', file: group({ description: 'a ${{ b' }), own: 'CONFIG-EXPRESSION' },
  {
    why: 'names of variables and of the environment',
    file: group({ description: '${{ vars.none }}' }),
    own: 'CONFIG-EXPRESSION',
  },
  { why: 'a variable holds no secret', file: { version: 1, vars: { a: '${{ secrets.A }}' } }, own: 'CONFIG-SECRET' },
  {
    why: 'a task whose condition does not hold is not read',
    file: fileOf('entra', { if: '1 > 2', group: { displayName: 'A', nothing: 1 } }),
    own: undefined,
  },
  {
    why: 'a task for nothing is not read',
    file: fileOf('entra', { for: [], group: { displayName: 'A', nothing: 1 } }),
    own: undefined,
  },
  {
    why: 'what a file holds that is named',
    file: fileOf('entra', { perUserMfa: { userPrincipalName: 'a@b.c', perUserMfaState: { file: 'x' } } }),
    own: 'CONFIG-VALUE',
  },
  { why: 'a named file lies in the folder', file: group({ description: { file: '../x' } }), own: 'CONFIG-INCLUDE' },
  { why: 'included files are there', file: { version: 1, include: ['../x.yml'] }, own: 'CONFIG-INCLUDE' },
  {
    why: 'one object is declared once',
    file: fileOf('entra', { group: [{ displayName: 'A' }, { displayName: 'A' }] }),
    own: 'CONFIG-DUPLICATE-TASK',
  },
  { why: 'the version of the tool', file: { version: 1, requires: '>=9' }, own: 'CONFIG-REQUIRES' },
  {
    why: 'paths that are ignored exist',
    file: fileOf('entra', { group: { displayName: 'A' }, ignore: ['none'] }),
    own: 'CONFIG-UNKNOWN-PROPERTY',
  },
  {
    why: 'types of protected objects exist',
    file: { version: 1, protect: ['entra.none/A'] },
    own: 'CONFIG-UNKNOWN-TYPE',
  },
  {
    why: 'days of the calendar',
    file: { version: 1, waive: [{ code: 'A-B', reason: 'r', owner: 'o', expires: '2027-02-30' }] },
    own: 'CONFIG-VALUE',
  },
  {
    why: 'nothing is added and removed at once',
    file: group({ members: { add: ['a'], remove: ['a'] } }),
    own: 'CONFIG-VALUE',
  },
  {
    why: 'numbers in text',
    file: fileOf('exchange', { mailbox: { Identity: 'a', RecipientLimits: '1001' } }),
    own: 'CONFIG-VALUE',
  },
  {
    why: 'case does not count where the service ignores it; the schema asks for its own spelling',
    file: fileOf('exchange', { hostedOutboundSpamFilterPolicy: { Name: 'A', AutoForwardingMode: 'off' } }),
    own: undefined,
  },
]

test.each(differences)('only one of them knows: $why', async ({ file, own }) => {
  const text = typeof file === 'string' ? file : JSON.stringify(file)
  const value = loadYaml(text, { json: true })
  if (!isJson(value)) throw new Error('not a JSON value')
  const verdict = await verdictOn(value, text)

  expect({ ...verdict, own: verdict.own[0]?.split(' ')[0] }).toEqual({
    own,
    ajv: own !== undefined,
    cfworker: own !== undefined,
  })
})

const keyed = rowsAndInvented.filter((row) => row.key.length > 0)

test.each(keyed.map((row) => [row.name, row] as const))('%s without its key is refused by all', async (_, row) => {
  await assert(
    asyncProperty(rightDeclarations(row), constantFrom(...row.key), async ({ words, values }, key) => {
      const rest = Object.fromEntries(Object.entries(values).filter(([name]) => name !== key))
      expect(await answerTo(declaring(row, rest, words))).toBe('refused')
    }),
    { numRuns: 10 },
  )
})
