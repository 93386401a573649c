import { expect, test } from 'vitest'
import { listedValues } from '../../src/engine/listed-values.ts'
import type { Change } from '../../src/model/plan.ts'
import { at, property, row, rows } from './builders.ts'

const thing = row('test.thing', {
  properties: {
    state: property({ values: ['on', 'off'] }),
    deep: property({ shape: 'object', of: { mode: property({ values: ['Global'] }) } }),
    note: property(),
  },
})

test('old values that the service lists for their property are words; anything else is not', () => {
  const differs = (
    path: Change['differences'][number]['path'],
    before: string | boolean,
  ): Change['differences'][number] => ({
    path,
    verdict: 'different',
    before,
    declared: at([]),
  })
  const change = {
    at: { type: 'test.thing', key: 'A' } as const,
    differences: [
      differs(['state'], 'on'),
      differs(['deep', 'mode'], 'Global'),
      differs(['deep', 0, 'mode'], 'Global'),
      differs(['note'], 'on the quiet'),
      differs(['state'], 'Ada'),
      differs(['state'], true),
      differs(['gone', 'x'], 'on'),
    ],
  }
  expect(listedValues([change], rows(thing))).toEqual(['Global', 'on'])
  expect(listedValues([{ ...change, at: { type: 'test.other', key: 'A' } }], rows(thing))).toEqual([])
})
