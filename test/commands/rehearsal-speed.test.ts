import { describe, expect, test } from 'vitest'
import type { CommandContext } from '../../src/commands/command.ts'
import type { CommandName } from '../../src/commands/option-table.ts'
import { readOptions } from '../../src/commands/option-values.ts'
import { atSpeed } from '../../src/commands/rehearsal-speed.ts'
import { createNodeHost } from '../../src/host/node-host.ts'
import { TenantformError } from '../../src/model/trouble.ts'

let now = 1000
const clock = { now: () => now, sleep: () => Promise.resolve() }
const env = (name: string): string | undefined => (name === 'TENANTFORM_SIMULATOR_SPEED' ? '60' : undefined)
const host = { ...createNodeHost({ assets: new URL('file:///none/') }), env, clock, realClock: clock }

function context(command: CommandName, given: Readonly<Record<string, string>>): CommandContext {
  const words = new Map(Object.entries(given).map(([name, word]) => [name, [word]] as const))
  return {
    values: readOptions(command, words, env),
    host,
    print: () => {},
    tell: () => {},
    colour: false,
    version: '0',
  }
}

function speedOf({ host: made }: CommandContext): unknown {
  const before = made.clock.now()
  now += 10
  return { advanced: made.clock.now() - before, told: made.env('TENANTFORM_SIMULATOR_SPEED') }
}

describe('--speed', () => {
  test.each<[CommandName, Readonly<Record<string, string>>]>([
    ['apply', { simulator: 'http://127.0.0.1:1' }],
    ['check', { rehearse: 'snapshot.json' }],
    ['simulate', {}],
  ])('makes the clock of %s %j faster, before what the environment says', (command, given) => {
    expect(speedOf(atSpeed(context(command, { ...given, speed: '600' })))).toEqual({ advanced: 6000, told: '600' })
  })

  test('that is not given changes nothing', () => {
    const plain = context('apply', { simulator: 'http://127.0.0.1:1' })
    expect(atSpeed(plain)).toBe(plain)
  })

  test.each<[string, Readonly<Record<string, string>>]>([
    ['neither --simulator nor --rehearse', { speed: '60' }],
    ['--speed is 0', { simulator: 'http://127.0.0.1:1', speed: '0' }],
  ])('that cannot be is refused: %s', (words, given) => {
    const tried = (): CommandContext => atSpeed(context('apply', given))
    expect(tried).toThrow(TenantformError)
    expect(tried).toThrow(words)
  })
})
