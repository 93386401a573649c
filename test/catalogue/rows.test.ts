import { readFile } from 'node:fs/promises'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { openCatalogue } from '../../src/catalogue/catalogue.ts'
import { countEvidence } from '../../src/catalogue/evidence-count.ts'
import type { Properties, Property } from '../../src/model/resource-type.ts'

import { rowShape } from './row-shape.ts'

const isRow = new Ajv2020({ strict: true, strictTypes: false, allErrors: true }).compile(rowShape)
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

/** What members of properties contradict each other, with the way to each. */
function contradictions(properties: Properties, path = ''): readonly string[] {
  return Object.entries(properties).flatMap(([name, property]) => [
    ...contradiction(property).map((what) => `${path}${name}: ${what}`),
    ...(property.of === undefined ? [] : contradictions(property.of, `${path}${name}.`)),
  ])
}

function contradiction(property: Property): readonly string[] {
  const { shape, min, max, values, safer } = property
  const known = new Set((values ?? []).map((value) => value.toLowerCase()))
  const ranked = Array.isArray(safer) ? safer.filter((value) => typeof value === 'string') : []
  return [
    ...(min !== undefined && max !== undefined && min > max ? ['min above max'] : []),
    ...(known.size < (values ?? []).length ? ['a value twice'] : []),
    ...(values !== undefined && shape !== 'string' ? ['values of what is no text'] : []),
    ...(property.of !== undefined && shape !== 'object' ? ['members of what is no object'] : []),
    ...(property.ref !== undefined && shape !== 'string' ? ['a reference that is no text'] : []),
    ...(property.maxLength !== undefined && shape !== 'string' ? ['a length of what is no text'] : []),
    ...(property.listKey !== undefined && property.list === undefined ? ['a list key without a list'] : []),
    ...(property.flags === true && values === undefined ? ['flags without values'] : []),
    ...(property.open !== true && values !== undefined
      ? ranked.filter((value) => !known.has(value.toLowerCase())).map((value) => `ranks ${value}, which it cannot be`)
      : []),
  ]
}

describe.each(rows.map((row) => [row.name, row] as const))('%s', (_, row) => {
  test('has the shape of a row, and nothing beside it', () => {
    isRow(row)
    expect((isRow.errors ?? []).map(({ instancePath, message, params }) => [instancePath, message, params])).toEqual([])
    expect(contradictions(row.properties)).toEqual([])
  })

  test('is named by what can be written of it', () => {
    expect(row.key.length === 0).toBe(row.cardinality === 'singleton')
    expect(row.key.filter((name) => row.properties[name]?.list !== undefined)).toEqual([])
  })

  test('names only properties and types that exist', () => {
    const own = [
      ...row.key,
      ...(row.closed ?? []),
      ...(row.priority === undefined ? [] : [row.priority]),
      ...(row.staged === undefined ? [] : [row.staged.property]),
      ...(row.off === undefined ? [] : [row.off.property]),
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
