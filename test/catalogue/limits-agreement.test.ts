import { describe, expect, test } from 'vitest'
import type { Json, JsonObject } from '../../src/model/json.ts'
import type { Properties, Property, ResourceType } from '../../src/model/resource-type.ts'
import { answerTo, declaring, rowsAndInvented } from './readers.ts'

/** One value at one property, with what all readers must say of it. */
type Probe = { readonly what: string; readonly document: Json; readonly answer: 'accepted' | 'refused' }

/** Values at the edge of what a property takes, and one step beyond. */
function edges(property: Property): readonly (readonly [Json, Probe['answer']])[] {
  if (property.secret === true)
    return [
      ['${{ secrets.KEY }}', 'accepted'],
      ['open', 'refused'],
      [1, 'refused'],
    ]
  const { shape, min, max, maxLength, values, ref } = property
  const number = (value: number): Json => (shape === 'integer' ? value : String(value))
  const taken: readonly Json[] = [
    ...(shape === 'boolean' ? [true, false] : []),
    ...(min === undefined ? [] : [number(min)]),
    ...(max === undefined ? [] : [number(max)]),
    ...(maxLength === undefined ? [] : ['m'.repeat(maxLength)]),
    ...(values !== undefined && shape === 'string' && maxLength === undefined ? values : []),
    ...(ref?.keywords ?? []),
  ]
  const isText = shape === 'string' && property.jsonText !== true
  const beyond: readonly Json[] = [
    ...(shape === 'boolean' ? ['true', 1, 'yes'] : []),
    ...(shape === 'integer' ? ['1', 1.5, true] : []),
    ...(min === undefined || shape !== 'integer' ? [] : [min - 1]),
    ...(max === undefined || shape !== 'integer' ? [] : [max + 1]),
    ...(maxLength === undefined ? [] : ['m'.repeat(maxLength + 1)]),
    ...(values === undefined || property.open === true ? [] : ['no such value']),
    ...(ref?.keywords ?? []).filter((word) => word !== word.toUpperCase()).map((word) => word.toUpperCase()),
    ...(isText ? [1, true] : []),
    ...(shape === 'duration' ? ['soon', 'P', 'P1DT'] : []),
  ]
  return [...taken.map((value) => [value, 'accepted'] as const), ...beyond.map((value) => [value, 'refused'] as const)]
}

function probesOf(row: ResourceType): readonly Probe[] {
  const key: JsonObject = Object.fromEntries(
    row.key.map((name) => {
      const property = row.properties[name]
      return [name, property?.open === true ? 'k' : (property?.values?.[0] ?? 'k')]
    }),
  )
  const walk = (
    properties: Properties,
    wrap: (name: string, value: Json) => JsonObject,
    path: string,
  ): readonly Probe[] =>
    Object.entries(properties).flatMap(([name, property]): readonly Probe[] => {
      const kind = path === '' ? row.kinds?.find((one) => one.properties.includes(name)) : undefined
      const top = path.split('.')[0] ?? ''
      const owner = path === '' ? kind : row.kinds?.find((one) => one.properties.includes(top.replace('[]', '')))
      if (property.write === 'never' || row.key.includes(name)) return []
      if (path === '' && row.kinds?.some((one) => one.tell.property === name) === true && property.of === undefined)
        return []
      const here = path === '' ? name : `${path}.${name}`
      const listed = (value: Json): Json => (property.list === undefined ? value : [value])
      const told = tellOf(row, owner)
      const own = edges(property).map(([value, answer]): Probe => {
        const values = { ...key, ...told, ...wrap(name, listed(value)) }
        return {
          what: `${here} = ${JSON.stringify(value)}`,
          document: declaring(row, values, { version: 'beta' }),
          answer,
        }
      })
      const inside =
        property.of === undefined
          ? []
          : walk(property.of, (member, value) => wrap(name, listed({ [member]: value })), here)
      return [...own, ...inside]
    })
  return walk(row.properties, (name, value) => ({ [name]: value }), '')
}

/** What makes a declaration one of a kind; of the first kind where the property is every kind's. */
function tellOf(row: ResourceType, owner: NonNullable<ResourceType['kinds']>[number] | undefined): JsonObject {
  const kind = owner ?? row.kinds?.[0]
  if (kind === undefined) return {}
  const list = row.properties[kind.tell.property]?.list !== undefined
  return { [kind.tell.property]: kind.tell.equals ?? (list ? [] : null) }
}

describe.each(rowsAndInvented.map((row) => [row.name, row] as const))('%s', (_, row) => {
  test('every property takes its limits and nothing beyond, for all readers', async () => {
    const wrong: string[] = []
    for (const { what, document, answer } of probesOf(row)) {
      const given = await answerTo(document)
      if (given !== answer) wrong.push(`${what}: ${given}`)
    }
    expect(wrong).toEqual([])
  })
})

test('the limits are probed in every way that rows have', () => {
  const probes = rowsAndInvented.flatMap(probesOf)

  expect(probes.filter(({ answer }) => answer === 'accepted').length).toBeGreaterThan(1000)
  expect(probes.filter(({ answer }) => answer === 'refused').length).toBeGreaterThan(2000)
})
