import { expect, test } from 'vitest'
import type { Change } from '../../src/model/plan.ts'
import { jsonReporter } from '../../src/report/json-report.ts'
import { markdownReporter } from '../../src/report/markdown-report.ts'
import { textReporter } from '../../src/report/text-report.ts'
import { change, outcome, planOf, run } from './build-run.ts'

const risky = (level: 'low' | 'medium' | 'critical'): Change =>
  change('update', `entra.group/${level}`, [], { risk: { level, reason: `because ${level}` } })
const of = (...levels: readonly Parameters<typeof risky>[0][]) => run({ plan: planOf(levels.map(risky)) })
const all = of('low', 'critical', 'medium')
const reporters = [
  ['text', textReporter(), 'risk critical: because critical'],
  ['markdown', markdownReporter, 'Risk **critical**: because critical'],
] as const

test.each(reporters)(
  '%s tells the highest risk of the plan in its headline, and each from medium on',
  (_, reporter, told) => {
    const text = reporter.render(all, 1_000_000)
    expect(text).toContain('Risk: critical.')
    expect(text).toContain(told)
    expect(text).toContain('because medium')
    expect(text).not.toContain('because low')
    expect(reporter.render(of('low'), 1_000_000)).toContain('Risk: low.')
  },
)

test.each(reporters)('%s tells no risk in the headline of what is done', (_, reporter) => {
  const done = { ...all, outcomes: [outcome('entra.group/low', 'update')] }
  expect(reporter.render(done, 1_000_000)).not.toContain('Risk: ')
})

test('JSON has all of it', () => {
  expect(JSON.parse(jsonReporter.render(all, 1_000_000)).plan.changes.map((one: Change) => one.risk?.level)).toEqual([
    'low',
    'critical',
    'medium',
  ])
})
