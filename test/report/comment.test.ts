import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { commentLines } from '../../src/report/comment-lines.ts'
import { commentMarker, markedLine, readMarker } from '../../src/report/comment-marker.ts'
import { commentLimit, commentOf } from '../../src/report/comment.ts'
import { change, differs, finding, planOf, run } from './build-run.ts'
import { hostileWords } from './cases.ts'

const place = { run: '42', link: 'https://github.com/contoso/tenant/actions/runs/42' }
const intent = 'a'.repeat(64)

describe('the mark of a comment', () => {
  const marker = commentMarker('Contoso.onmicrosoft.com', 'plan')
  test('is found again, whatever the case of the tenant, and says intent and run', () => {
    const line = markedLine(commentMarker('contoso.onmicrosoft.com', 'plan'), { intent, run: '42' })
    expect(readMarker(`${line}\r\nbody`, marker)).toEqual({ intent, run: '42' })
  })
  test('is another one for another tenant and another command', () => {
    expect(commentMarker('fabrikam.onmicrosoft.com', 'plan')).not.toBe(marker)
    expect(commentMarker('Contoso.onmicrosoft.com', 'check')).not.toBe(marker)
    expect(marker).not.toContain('ontoso')
  })
  test.each([
    ['no mark', 'hello'],
    ['half a mark', marker],
    ['a mark with more behind it', `${marker}intent=${intent} run=42 --> x`],
    ['an intent that is none', `${marker}intent=../../x run=42 -->`],
    [
      'a mark behind other words, which another workflow of the same bot may repeat',
      `x\n${marker}intent=${intent} run=42 -->`,
    ],
    ['a mark with something before the intent', `${marker}x intent=${intent} run=42 -->`],
    ['a mark inside a line', `x ${marker}intent=${intent} run=42 -->`],
  ])('%s is not read', (_, body) => {
    expect(readMarker(body, marker)).toBeUndefined()
  })
})

describe('what a comment shows of values', () => {
  const text = (part: Parameters<typeof differs>[1], action: 'create' | 'update' = 'update'): string | undefined =>
    commentLines(change(action, 'entra.group/A', [differs('p', part)]))[0]?.text
  test.each([
    ['a switch', { before: true, after: false }, 'true → false'],
    ['a number', { before: 5, after: 7 }, '5 → 7'],
    ['nothing before', { after: 'new' }, '(none) → "new"'],
    ['a text that the tenant holds', { before: 'Ada Lovelace', after: 'new' }, 'another value → "new"'],
    ['an object that the tenant holds', { before: { owner: 'Ada' }, after: null }, '{…} → (none)'],
    ['a list: what comes by name, what goes by count', { before: ['ada', 'b'], after: ['b', 'c'] }, '+"c" −1 entry'],
    ['a list that is emptied', { before: ['ada', 'bob'], after: [] }, '−2 entries'],
    ['a list in another order', { before: ['a', 'b'], after: ['b', 'a'] }, 'another order'],
    ['a list that becomes nothing', { before: ['ada'], after: null }, '[1 entry] → (none)'],
  ])('%s', (_, part, told) => {
    expect(text(part)).toBe(told)
  })
  test('a word that the service lists', () => {
    const words = new Set(['disabled'])
    const lines = commentLines(
      change('update', 'entra.group/A', [differs('p', { before: 'disabled', after: 'enabled' })]),
      words,
    )
    expect(lines).toEqual([{ path: 'p', text: '"disabled" → "enabled"' }])
  })
  test('a create shows what the YAML writes', () => {
    expect(text({ after: 'Ada' }, 'create')).toBe('"Ada"')
  })
  test('no text that only the tenant holds is in the comment', () => {
    const differences = [
      differs('a', { before: 'SECRETNAME', after: 'x' }),
      differs('b', { before: ['SECRETNAME'], after: ['x'] }),
      differs('c', { before: { SECRETNAME: 'SECRETNAME' }, after: 'x' }),
    ]
    const comment = commentOf(
      run({ plan: planOf([change('update', 'entra.group/A', differences)], { intent }) }),
      place,
    )
    expect(comment).not.toContain('SECRETNAME')
    expect(comment).toContain('+"x"')
  })
})

describe('a comment', () => {
  const many = (count: number, width: number, jobs: number): ReturnType<typeof run> =>
    run({
      plan: planOf(
        Array.from({ length: count }, (_, n) =>
          change('create', `entra.group/Group ${n}`, [differs('description', { after: 'd'.repeat(width) })], {
            task: { job: `Job ${n % jobs}` },
          }),
        ),
        { intent },
      ),
    })
  test.each([
    ['a few changes', many(3, 10, 1), '', true],
    ['2,000 changes', many(2000, 200, 2000), 'Only the counts are here', false],
    ['2,000 changes of 50 jobs', many(2000, 200, 50), 'Single objects and their properties are left out', false],
    ['400 changes', many(400, 200, 50), 'Properties are left out', true],
  ])('of %s is as long as GitHub takes it, and says what it left out', (_, made, said, objects) => {
    const text = commentOf(made, place)
    expect(text.length).toBeLessThanOrEqual(commentLimit)
    expect(text).toContain(said)
    expect(text.includes('entra.group/Group 2`')).toBe(objects)
    expect(text).toContain('[Full report](https://github.com/contoso/tenant/actions/runs/42)')
    expect(readMarker(text, commentMarker(planOf([]).tenant, 'plan'))).toEqual({ intent, run: '42' })
  })
  test.each([2000, 50])('of %i jobs that leaves objects out still names the riskiest', (jobs) => {
    const some = many(2000, 200, jobs).plan?.changes ?? []
    const dangerous = Array.from({ length: 30 }, (_, n) =>
      change('update', `entra.group/Danger ${n}`, [], {
        risk: { level: n === 29 ? 'critical' : 'high', reason: `because ${n}` },
      }),
    )
    const text = commentOf(run({ plan: planOf([...some, ...dangerous], { intent }) }), place)
    expect(text.length).toBeLessThanOrEqual(commentLimit)
    expect(text.indexOf('Danger 29`')).toBeGreaterThan(0)
    expect(text.indexOf('Danger 29`')).toBeLessThan(text.indexOf('Danger 0`'))
    expect(text).toContain('_10 more_')
    expect(text).not.toContain('Danger 28`')
  })
  test('of nothing to do is one line behind its mark', () => {
    const lines = commentOf(run({ plan: planOf([], { intent }) }), place)
      .trimEnd()
      .split('\n')
    expect(lines).toHaveLength(2)
    expect(lines[1]).toContain('No changes.')
  })
  test('is coloured by the highest risk, with its reason at the change', () => {
    const risky = (level: 'low' | 'critical'): ReturnType<typeof change> =>
      change('update', `entra.group/${level}`, [], { risk: { level, reason: `because ${level}` } })
    const text = commentOf(run({ plan: planOf([risky('low'), risky('critical')], { intent }) }), place)
    expect(text).toContain('🔴 Risk: critical. **Plan:')
    expect(text).toContain('🟢 low: because low')
  })
  test('is quiet about guards that pass, and tells those that do not', () => {
    const findings = [finding('GUARD-A', { verdict: 'pass' }), finding('GUARD-B', { verdict: 'waived' })]
    const text = commentOf(run({ findings, plan: planOf([], { intent }) }), place)
    expect(text).not.toContain('GUARD-A')
    expect(text).toContain('**GUARD-B** (waived)')
  })
  test('never shows foreign words as markup, a mention or another mark', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(hostileWords, '<!-- tenantform x -->', '@octo/team', '<img src=x>', '</details><script>'),
        (word) => {
          const made = run({
            tenant: word,
            notices: [word],
            findings: [finding('GUARD-A', { message: word, hint: word })],
            plan: planOf(
              [
                change('create', 'entra.group/A', [differs('p', { after: word })], {
                  notes: [word],
                  irreversible: word,
                  task: { job: word },
                }),
              ],
              { intent },
            ),
          })
          const text = commentOf(made, place)
          // Inside code nothing is markup.
          const plain = text.slice(text.indexOf('\n')).replaceAll(/(?<fence>`+)[^]*?\k<fence>/gu, '')
          expect(plain).not.toMatch(/<script|<img|<!--|@[a-z]/iu)
          expect(text.startsWith('<!-- tenantform ')).toBe(true)
        },
      ),
    )
  })
})
