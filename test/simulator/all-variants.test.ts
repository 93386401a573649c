import { expect, test } from 'vitest'
import { refuseUnknownVariants, variantTables } from '../../src/simulator/all-variants.ts'

test('no two services have a variant of one name', () => {
  const names = variantTables.flatMap((table) => Object.keys(table))
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
})

test('a name of any service is known', () => {
  const choices = Object.fromEntries(variantTables.map((table) => [Object.keys(table)[0] ?? '', 'x']))
  expect(Object.keys(choices)).toHaveLength(5)
  expect(() => refuseUnknownVariants(choices)).not.toThrow()
})

test.each(['exchangeLagg', 'toString', 'caNestedMerges'])('%s is not', (name) => {
  expect(() => refuseUnknownVariants({ [name]: 'on' })).toThrow(`There is no variant ${name}.`)
})
