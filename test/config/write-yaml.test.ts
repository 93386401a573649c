import * as fc from 'fast-check'
import { load as loadYaml, YAML11_SCHEMA } from 'js-yaml'
import { expect, test } from 'vitest'
import { writeYaml } from '../../src/config/write-yaml.ts'
import type { Json } from '../../src/model/json.ts'
import { load } from './rows.ts'

const awkward = fc.constantFrom(
  '0123',
  '+31201234567',
  'no',
  'on',
  'null',
  '~',
  '2026-01-01',
  '1e3',
  '12:30:00',
  '=',
  '<<',
  '',
  ' x ',
  '- a',
  'a: b',
  '#x',
  '@x',
  '*',
  'a\nb\n',
  '${{ vars.x }}',
  '}}',
  "it's",
  '<p>\n  x</p>\n',
  'abc\u202Efdp.exe',
  'one\n\u2066two\u2069\n',
  '\u009B2J',
  'zero\u200Bwidth, and more',
)
const text = fc.oneof(
  awkward,
  fc.string({ maxLength: 20 }),
  fc
    .string({ unit: 'binary', maxLength: 5 })
    .filter((one) => !/\p{Surrogate}/u.test(one) && !/[\uFFFE\uFFFF]/u.test(one)),
)

const note = fc.letrec<{ note: Json }>((tie) => ({
  note: fc.oneof(
    { maxDepth: 3 },
    text,
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('note'), { maxLength: 3 }),
    fc.dictionary(fc.stringMatching(/^[a-zA-Z]{1,6}$/u), tie('note'), { maxKeys: 3 }),
  ),
})).note

const written = (values: Record<string, Json>, type = 'group', service = 'entra'): string =>
  writeYaml({
    tenant: 'contoso.com',
    breakGlass: ['bg1@contoso.com'],
    jobs: [{ name: 'All', service, tasks: [{ type, values }] }],
  })

test('what is written reads back as it was', async () => {
  await fc.assert(
    fc.asyncProperty(note, async (value) => {
      const { desired } = await load({ 'tenantform.yml': written({ displayName: 'G', note: value }) })
      expect(desired.map((one) => one.values)).toEqual([{ displayName: 'G', note: value }])
    }),
  )
})

test('nothing that is not seen, or that turns the reading order, is written raw', () => {
  fc.assert(
    fc.property(note, (value) => {
      expect(written({ displayName: 'G', note: value })).not.toMatch(/[^\n\P{Cc}]|[\p{Cf}\u2028\u2029]/u)
    }),
  )
})

test('marks are written in the words of the format', async () => {
  const values = {
    ApiKey: { $secret: 'KEY' },
    Senders: { $list: { add: ['a'], remove: [] } },
  }
  const { desired } = await load({ 'tenantform.yml': written(values, 'organizationConfig', 'exchange') })

  expect(desired.map((one) => one.values)).toEqual([values])
  const members = [{ $ref: { types: ['entra.user', 'entra.group'] as const, name: 'a@b.c' } }]
  expect((await load({ 'tenantform.yml': written({ displayName: 'G', members }) })).desired[0]?.values).toEqual({
    displayName: 'G',
    members,
  })
})

test('it is easy to read, and safe for readers of YAML 1.1', () => {
  const yaml = written({ displayName: 'off', note: ['a', 'b'], visibility: '0123' })

  expect(yaml).toBe(
    [
      'version: 1',
      'tenant: contoso.com',
      'breakGlass: [ bg1@contoso.com ]',
      'jobs:',
      '  - name: All',
      '    service: entra',
      '    tasks:',
      '      - group:',
      "          displayName: 'off'",
      '          note: [ a, b ]',
      "          visibility: '0123'",
      '',
    ].join('\n'),
  )
  expect(loadYaml(yaml, { schema: YAML11_SCHEMA })).toMatchObject({
    jobs: [{ tasks: [{ group: { displayName: 'off', visibility: '0123' } }] }],
  })
})
