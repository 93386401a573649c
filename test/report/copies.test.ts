import { describe, expect, test } from 'vitest'
import type { Copy, Run } from '../../src/model/run.ts'
import { commentMarker } from '../../src/report/comment-marker.ts'
import { commentOf } from '../../src/report/comment.ts'
import { jsonReporter } from '../../src/report/json-report.ts'
import { markdownReporter } from '../../src/report/markdown-report.ts'
import { verdictText } from '../../src/report/tally.ts'
import { textReporter } from '../../src/report/text-report.ts'
import { planOf, run } from './build-run.ts'

const copy = (kind: Copy['kind']): Copy => ({
  kind,
  tenant: 'contoso.onmicrosoft.com',
  taken: '2026-11-25T12:00:00.000Z',
  file: 'copy.json',
  notes: [],
})
const of = 'a copy of contoso.onmicrosoft.com taken 2026-11-25T12:00:00.000Z'
const end = 'No changes. The copy is as declared.'
const on = (kind: Copy['kind']): Run => run({ copy: copy(kind) })

describe('a run on a copy says so', () => {
  test.each([
    ['rehearsal', `Rehearsal on ${of}: ${end}`],
    ['snapshot', `Compared with ${of}: ${end}`],
  ] as const)('%s: in its verdict, and so in the last line of the text', (kind, verdict) => {
    expect(verdictText(on(kind))).toBe(verdict)
    expect(textReporter().render(on(kind), 100_000).trimEnd().split('\n').at(-1)).toBe(verdict)
  })

  test.each([
    ['rehearsal', '(rehearsal on a copy)'],
    ['snapshot', '(compared with a copy)'],
  ] as const)('%s: in the heading of the Markdown, however short', (kind, words) => {
    const heading = `## Tenantform plan: contoso.onmicrosoft.com ${words}`
    expect(markdownReporter.render(on(kind), 100_000).split('\n')[0]).toBe(heading)
    expect(markdownReporter.render(on(kind), 10).split('\n')[0]).toBe(`## Tenantform plan ${words}`)
  })

  test('in the JSON, whole', () => {
    expect(JSON.parse(jsonReporter.render(on('rehearsal'), 100_000))).toMatchObject({ copy: copy('rehearsal') })
  })

  test('and one on the tenant does not', () => {
    expect(verdictText(run())).toBe('No changes. The tenant is as declared.')
    expect(markdownReporter.render(run(), 100_000).split('\n')[0]).toBe('## Tenantform plan: contoso.onmicrosoft.com')
  })
})

test('its comment is another one than that of the plan, so that nobody takes it for what was reviewed', () => {
  const { tenant } = planOf([])
  const place = { run: '1' }
  const marker = commentMarker(tenant, 'plan')

  expect(commentOf(run(), place).startsWith(marker)).toBe(true)
  const rehearsed = commentOf(on('rehearsal'), place)
  expect(rehearsed.startsWith(marker)).toBe(false)
  expect(rehearsed.startsWith(commentMarker(tenant, 'plan on a rehearsal'))).toBe(true)
  expect(rehearsed).toContain('(rehearsal on a copy)')
  expect(commentOf(on('snapshot'), place).split(' ')[2]).not.toBe(rehearsed.split(' ')[2])
})
