import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openCatalogue } from '../../src/catalogue/catalogue.ts'
import { loadConfiguration } from '../../src/config/load-configuration.ts'
import { today } from '../config/rows.ts'
import { root } from '../e2e/front-door.ts'
import { attack } from './attack.ts'
import { mutateText } from './mutate.ts'

const catalogue = openCatalogue((name) => readFile(join(root, name), 'utf8'))

async function samples(): Promise<readonly Uint8Array[]> {
  const names = (await readdir(join(root, 'examples'), { recursive: true })).filter((name) => name.endsWith('.yml'))
  return Promise.all(names.sort().map((name) => readFile(join(root, 'examples', name))))
}

/** Reads a configuration whose every file is the same hostile text, whatever path it names. */
async function load(text: string): Promise<void> {
  const { desired } = await loadConfiguration({
    file: 'tenantform.yml',
    read: () => Promise.resolve(text),
    list: () => Promise.resolve(['a.yml', 'b.yml']),
    catalogue,
    vars: new Map([['name', text.slice(0, 100)]]),
    env: () => text.slice(0, 100),
    allowedEnv: ['NAME'],
    now: today,
  })
  for (const one of desired) expect(typeof one.at.key).toBe('string')
}

test('a configuration: any text is read or refused with its problems', { timeout: 120_000 }, async () => {
  expect(
    await attack({
      name: 'configuration',
      samples: await samples(),
      mutate: mutateText,
      take: (input) => load(new TextDecoder().decode(input)),
    }),
  ).toEqual([])
})
