import { expect, test } from 'vitest'
import { variantsByService } from '../../src/simulator/all-variants.ts'
import { cli } from '../e2e/front-door.ts'

test('the program lists its switches, at least forty, each with two settings or more', async () => {
  const listed = await cli(['simulate', '--list-variants'])
  const lines = listed.out.trimEnd().split('\n')
  const names = Object.values(variantsByService).flatMap((table) => Object.keys(table))
  expect(lines.map((line) => line.split('\t')[0])).toEqual(names)
  expect(lines.filter((line) => !/^\w+\t[^\t|]+(?:\|[^\t|]+)+\t\S.*$/u.test(line))).toEqual([])
  expect([names.length >= 40, listed.exit, listed.err]).toEqual([true, 0, ''])
})

test('a switch that does not exist starts nothing', async () => {
  const ended = await cli(['simulate', '--variant', 'exchangeLagg=0'])
  expect(ended.exit).toBe(2)
  expect(ended.out).toContain('There is no variant exchangeLagg.')
  expect(ended.out + ended.err).not.toContain('listening')
})
