import { expect } from 'vitest'
import type { ActionEnded, Ended } from './front-door.ts'
import type { Rehearsal } from './rehearsal.ts'

/** What a run that could not do its work must have said: the code, the exit code. */
export type Told = { readonly code: RegExp | string; readonly exit: number }

/**
 * Holds a run to the code and the exit code of its row; in any case no stack, no secret and no token is in what it said.
 * `secrets` are words of this run that nothing may repeat.
 */
export function expectTold(ended: Ended | ActionEnded, { code, exit }: Told, secrets: readonly string[] = []): void {
  const said = [ended.out, ended.err, 'summary' in ended ? ended.summary : ''].join('\n')
  expect({ exit: ended.exit, said }).toEqual({ exit, said: expect.stringMatching(code) })
  expect(said).not.toMatch(/\n\s+at .*[:(]\d+|node:internal/u)
  expect(said).not.toMatch(/eyJ[\w-]{20,}\.[\w-]{10,}|PRIVATE KEY/u)
  expect(secrets.filter((secret) => said.includes(secret))).toEqual([])
}

/** Holds a tenant to have seen no write at all. */
export function expectUnwritten({ simulator }: Pick<Rehearsal, 'simulator'>): void {
  expect(simulator.log.filter((line) => line.effect === 'write')).toEqual([])
}
