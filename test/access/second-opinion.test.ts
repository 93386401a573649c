import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { disagreements } from './oracle/compare.ts'
import { secondOpinion } from './oracle/opinion.ts'
import { tenants } from './oracle/tenants.ts'
import { signIns } from './oracle/sign-ins.ts'

/** A small number by default; a nightly or a hand-taken run asks for more. */
const numRuns = Number(process.env['TENANTFORM_LAW_RUNS'] ?? 300)
const seed = process.env['TENANTFORM_LAW_SEED']
const options = seed === undefined ? { numRuns } : { numRuns, seed: Number(seed) }

/**
 * The oracle in test/access/oracle was written from the public documentation by someone who had not seen the evaluator. Whatever the
 * two disagree on was judged by the documentation, and stands in differences.test.ts.
 */
describe('a second opinion', () => {
  test('agrees which policies apply and why not, what they demand, whether it is shown, and what they say together', () => {
    fc.assert(
      fc.property(tenants, signIns, (set, signIn) => {
        expect(disagreements(set, signIn)).toEqual([])
      }),
      options,
    )
  })

  test('is asked about policies of all kinds: that apply, that do not, that block, and that nobody can tell of', () => {
    const seen = new Map<string, number>()
    for (const [set, signIn] of fc.sample(fc.tuple(tenants, signIns), { numRuns: 300, seed: 1 })) {
      const { policies, enforced } = secondOpinion(set, signIn)
      const words = [
        ...policies.map(({ applies }) => `applies ${applies}`),
        enforced.result,
        `in ${enforced.permitted}`,
      ]
      for (const word of words) seen.set(word, (seen.get(word) ?? 0) + 1)
    }
    const enough = [...seen].filter(([, count]) => count >= 10).map(([word]) => word)
    expect(enough.toSorted()).toEqual([
      'allowed',
      'applies no',
      'applies unknown',
      'applies yes',
      'blocked',
      'controls',
      'in no',
      'in unknown',
      'in yes',
      'undetermined',
    ])
  })
})
