import { describe, expect, test } from 'vitest'
import type { Reporter } from '../../src/model/run.ts'
import { trouble } from '../../src/model/trouble.ts'
import { annotationsOf } from '../../src/report/annotations.ts'
import { markdownReporter } from '../../src/report/markdown-report.ts'
import { colourPalette, plainPalette } from '../../src/report/palette.ts'
import { reporterFor } from '../../src/report/reporters.ts'
import { textReporter } from '../../src/report/text-report.ts'
import { at, change, differs, finding, outcome, planOf, run } from './build-run.ts'
import { cases } from './cases.ts'

const long = run({
  command: 'apply',
  plan: planOf([
    change('update', 'entra.group/Ümlaut', [differs('description', { before: 'é'.repeat(70), after: 'ö'.repeat(70) })]),
    change('delete', 'entra.group/Other'),
  ]),
  outcomes: [
    outcome('entra.group/Ümlaut', 'update', { result: 'done' }),
    outcome('entra.group/Other', 'delete', { result: 'notAttempted', because: 'it was stopped' }),
  ],
  findings: [finding('GUARD-LOCKOUT')],
})
const bytes = (text: string): number => Buffer.byteLength(text)

describe.each([
  ['text', textReporter()],
  ['text in colours', textReporter(colourPalette)],
  ['Markdown', markdownReporter],
])('a report in %s', (_, reporter: Reporter) => {
  const whole = reporter.render(long, 1_000_000)

  test('is whole where its bytes just fit, and shorter by its properties where one is missing', () => {
    expect(reporter.render(long, bytes(whole))).toBe(whole)
    const shorter = reporter.render(long, bytes(whole) - 1)
    expect(bytes(shorter)).toBeLessThan(bytes(whole))
    expect(whole).toContain('description')
    expect(shorter).not.toContain('description')
    expect(shorter).toContain('entra.group/Ümlaut')
    expect(shorter).toMatch(/Properties are left out to stay within .*JSON|--format json/u)
  })

  test('keeps every step within its limit and ends with the verdict alone', () => {
    for (const limit of [2000, 1200, 900, 700, 500, 400]) {
      const text = reporter.render(long, limit)
      expect({ limit, fits: bytes(text) <= limit }).toEqual({ limit, fits: true })
      expect(text).toContain('1 done and verified, 1 not attempted.')
      expect(text).toContain('Refused by 1 guard.')
    }
    expect(reporter.render(long, 1)).not.toContain('entra.group')
  })
})

test('between properties and the verdict alone, Markdown tells what was not done', () => {
  const objects = markdownReporter.render(long, bytes(markdownReporter.render(long, 1_000_000)) - 1)
  const counts = markdownReporter.render(long, bytes(objects) - 1)

  expect(objects).toContain('_Properties are left out')
  expect(counts).toContain('_Only counts and what went wrong fit here; the JSON report has everything._')
  expect(counts).not.toContain('entra.group/Ümlaut')
  expect(counts).toContain('| delete | `entra.group/Other` | not attempted | it was stopped |')
  expect(markdownReporter.render(long, bytes(counts) - 1)).toBe(
    '## Tenantform apply\n\n**Apply: 1 done and verified, 1 not attempted. Refused by 1 guard.**\n',
  )
})

test.each([
  ['json', 'json'],
  ['markdown', 'markdown'],
  ['text', 'text'],
  ['yaml', 'text'],
  [undefined, 'text'],
])('the format %s is drawn by the reporter for %s', (format, drawn) => {
  expect(reporterFor(format, plainPalette).format).toBe(drawn)
})

test('a text report takes colours and width of whom it is drawn for, and at least 60 characters', () => {
  const plan = cases['plan'] ?? run()
  const render = (reporter: Reporter): string => reporter.render(plan, 1_000_000)

  expect(render(reporterFor('text', colourPalette, 80))).toBe(render(textReporter(colourPalette, 80)))
  expect(render(textReporter(plainPalette, 60))).toBe(render(textReporter(plainPalette, 10)))
  expect(render(textReporter(plainPalette, 61))).not.toBe(render(textReporter(plainPalette, 120)))
})

describe('GitHub shows ten annotations of a level', () => {
  const troubles = (count: number) =>
    run({
      command: 'validate',
      troubles: Array.from({ length: count }, (_, index) =>
        trouble('INTERNAL', { message: `Number ${index}.`, hint: 'Look.', subject: { position: at(index + 1) } }),
      ),
    })

  test('ten are all shown', () => {
    expect(annotationsOf(troubles(10)).map((one) => one.position?.line)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  })

  test('of eleven nine are, and the last says how many more there are and how it ended', () => {
    const shown = annotationsOf(troubles(11))
    expect(shown).toHaveLength(10)
    expect(shown.slice(0, 9).map((one) => one.position?.line)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
    expect(shown[9]).toEqual({
      level: 'error',
      title: 'Tenantform',
      message: '2 more: see the job summary. 11 problems.',
    })
  })

  test('each level has its own ten', () => {
    const changes = Array.from({ length: 12 }, (_, index) => change('create', `entra.group/G${index}`))
    const shown = annotationsOf(
      run({
        plan: planOf(changes),
        troubles: troubles(12).troubles,
        findings: changes.map((one) => finding('UNPROVEN', { stops: false, subject: one.at })),
        outcomes: changes.map((one) => outcome(one.id, 'create', { result: 'accepted', why: 'slow' })),
      }),
    )
    expect(['error', 'warning', 'notice'].map((level) => shown.filter((one) => one.level === level).length)).toEqual([
      10, 10, 10,
    ])
    expect(shown.map((one) => one.level)).toEqual([
      ...Array<string>(10).fill('error'),
      ...Array<string>(10).fill('warning'),
      ...Array<string>(10).fill('notice'),
    ])
  })
})
