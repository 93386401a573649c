import { describe, expect, test } from 'vitest'
import type { Impact, ImpactRow } from '../../src/model/impact.ts'
import { impactBlock } from '../../src/report/impact-block.ts'
import { impactLines } from '../../src/report/impact-lines.ts'

function row(part: Partial<ImpactRow>): ImpactRow {
  return {
    kind: 'mustUseMfa',
    policy: null,
    people: 42,
    guests: 2,
    administrators: 3,
    withoutMethod: 7,
    methodUnknown: 2,
    ...part,
  }
}

const known = (...rows: readonly ImpactRow[]): Impact => ({ is: 'known', people: 900, rows, notes: ['A limit.'] })

describe('what a plan does to people, in sentences', () => {
  test.each<[string, Impact, readonly string[]]>([
    ['nothing', known(), ['Of 900 people who can sign in, nobody is asked for more or less than before.', 'A limit.']],
    [
      'many',
      known(row({})),
      [
        'Of 900 people who can sign in, 42 newly must use multifactor authentication (40 members and 2 guests; 3 administrators); 7 of them have no method registered that satisfies it; of 2 it is not known what they have registered.',
        'A limit.',
      ],
    ],
    [
      'one, by one policy',
      known(
        row({
          policy: 'P',
          kind: 'isBlocked',
          people: 1,
          guests: 0,
          administrators: 1,
          withoutMethod: 1,
          methodUnknown: 0,
        }),
      ),
      [
        'Of 900 people who can sign in, nobody is asked for more or less than before.',
        '"P": 1 is newly blocked (1 member; 1 administrator); 1 of them has no method registered that satisfies it.',
        'A limit.',
      ],
    ],
    [
      'guests alone',
      known(row({ kind: 'needsNoMfa', people: 2, guests: 2, administrators: 0, withoutMethod: 0, methodUnknown: 0 })),
      [
        'Of 900 people who can sign in, 2 no longer must use multifactor authentication (2 guests; no administrator).',
        'A limit.',
      ],
    ],
    ['not known', { is: 'unknown', why: 'Graph refused' }, ['What it does to people is not known: Graph refused.']],
  ])('%s', (_, impact, expected) => {
    expect(impactLines(impact)).toEqual(expected)
  })

  test('of many policies names twenty, and says how many more there are', () => {
    const rows = Array.from({ length: 23 }, (_, number) => row({ policy: `P${number}` }))
    const lines = impactLines(known(row({}), ...rows))
    expect(lines.filter((line) => line.startsWith('"P'))).toHaveLength(20)
    expect(lines).toContain('3 sentences more of single policies: the JSON report has them.')
  })

  test('in Markdown make names of policies harmless, and nothing where nobody asked', () => {
    expect(impactBlock({})).toEqual([])
    const [block] = impactBlock({ impact: known(row({ policy: '@all <b>' })) })
    expect(block).toContain('#### What it does to people')
    expect(block).not.toContain('<b>')
    expect(block).not.toContain('@all')
  })
})
