import { readFile } from 'node:fs/promises'
import { Validator } from '@cfworker/json-schema'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { openCatalogue } from '../../src/catalogue/catalogue.ts'
import { countEvidence } from '../../src/catalogue/evidence-count.ts'
import { configurationSchema } from '../../src/catalogue/json-schema.ts'
import type { Properties } from '../../src/model/resource-type.ts'

const catalogue = openCatalogue((name) => readFile(name, 'utf8'))
const rows = await catalogue.all()
const names = new Set(rows.map((row) => row.name))

function referencesOf(properties: Properties): readonly string[] {
  return Object.values(properties).flatMap((property) => [
    ...(property.ref?.to ?? []),
    ...(property.of === undefined ? [] : referencesOf(property.of)),
  ])
}

function brokenListKeys(properties: Properties): readonly string[] {
  return Object.entries(properties).flatMap(([name, property]) => [
    ...(property.listKey ?? []).filter((key) => property.of?.[key] === undefined).map((key) => `${name}.${key}`),
    ...(property.of === undefined ? [] : brokenListKeys(property.of)),
  ])
}

describe.each(rows.map((row) => [row.name, row] as const))('%s', (_, row) => {
  test('names only properties and types that exist', () => {
    const own = [
      ...row.key,
      ...(row.closed ?? []),
      ...(row.priority === undefined ? [] : [row.priority]),
      ...(row.staged === undefined ? [] : [row.staged.property]),
      ...(row.sequence ?? []).map((one) => one.property),
      ...(row.kinds ?? []).flatMap((kind) => [kind.tell.property, ...kind.properties]),
    ]
    expect(own.filter((name) => row.properties[name] === undefined)).toEqual([])
    expect(
      [...referencesOf(row.properties), ...row.after].filter((name) => ![...names].some((one) => one === name)),
    ).toEqual([])
    expect(brokenListKeys(row.properties)).toEqual([])
  })

  test('says what it needs, or why it cannot be written', () => {
    expect(Object.keys(row.permissions.read).length).toBeGreaterThan(0)
    expect(row.readOnly !== undefined || Object.keys(row.permissions.write).length > 0).toBe(true)
  })
})

test('every row counts once by its evidence', () => {
  const counts = countEvidence(rows)

  const sum = Object.values(counts).reduce(
    (all, one) => all + one.captured + one.documented + one.inferred + one.readOnly,
    0,
  )
  expect(sum).toBe(rows.length)
  expect(Object.keys(counts)).toEqual(catalogue.services())
})

test.each([
  [
    'a good file',
    {
      version: 1,
      jobs: [
        { name: 'J', service: 'exchange', tasks: [{ transportRule: { Name: 'A', FromScope: 'NotInOrganization' } }] },
      ],
    },
    true,
  ],
  [
    'an expression for a list',
    {
      version: 1,
      jobs: [{ name: 'J', service: 'entra', tasks: [{ group: { displayName: 'A', members: '${{ breakGlass }}' } }] }],
    },
    true,
  ],
  ['no version', { jobs: [] }, false],
  [
    'an unknown property',
    { version: 1, jobs: [{ name: 'J', service: 'exchange', tasks: [{ transportRule: { Nam: 'A' } }] }] },
    false,
  ],
  [
    'a type of another service',
    { version: 1, jobs: [{ name: 'J', service: 'entra', tasks: [{ transportRule: { Name: 'A' } }] }] },
    false,
  ],
  [
    'text for a boolean',
    {
      version: 1,
      jobs: [
        { name: 'J', service: 'exchange', tasks: [{ organizationConfig: { OAuth2ClientProfileEnabled: 'perhaps' } }] },
      ],
    },
    false,
  ],
])('two validators of the schema agree on %s', (_, document, good) => {
  const schema: unknown = JSON.parse(JSON.stringify(configurationSchema(rows)))
  if (typeof schema !== 'object' || schema === null) throw new Error('the schema is no object')

  expect(new Ajv2020({ strict: false }).compile(schema)(document)).toBe(good)
  expect(new Validator(schema, '2020-12', true).validate(document).valid).toBe(good)
})
