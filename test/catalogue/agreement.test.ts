import { assert, asyncProperty, constantFrom, nat, string, tuple } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyValues, pathsIn, replaced, rightDeclarations } from './declarations.ts'
import { answerTo, declaring, rows } from './readers.ts'

const runs = { numRuns: 40 }

describe.each(rows.map((row) => [row.name, row] as const))('%s', (_, row) => {
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

  test.skipIf(row.key.length === 0)('a missing key is refused by all', async () => {
    await assert(
      asyncProperty(rightDeclarations(row), constantFrom(...row.key), async ({ words, values }, key) => {
        const rest = Object.fromEntries(Object.entries(values).filter(([name]) => name !== key))
        expect(await answerTo(declaring(row, rest, words))).toBe('refused')
      }),
      { numRuns: 10 },
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
      { numRuns: 60 },
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
      { numRuns: 60 },
    )
  })
})
