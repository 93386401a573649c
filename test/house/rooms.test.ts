import { readFileSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'
import { globSync } from 'tinyglobby'
import { describe, expect, test } from 'vitest'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

/** Which room may import which: the table of ARCHITECTURE.md. `model` is open to all; a room may import itself. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  model: [],
  http: [],
  identity: ['http'],
  github: ['http'],
  catalogue: [],
  services: ['catalogue'],
  config: ['catalogue'],
  access: [],
  judges: ['access', 'catalogue'],
  records: [],
  engine: ['records'],
  report: [],
  commands: [
    'http',
    'identity',
    'github',
    'catalogue',
    'services',
    'config',
    'access',
    'judges',
    'records',
    'engine',
    'report',
  ],
  host: [],
  'cli.ts': ['host', 'commands'],
  'action.ts': ['host', 'commands'],
  simulator: [],
}

/** The only modules through which the simulator is reached, and only by a dynamic import. */
const simulatorDoors = ['src/commands/simulate.ts', 'src/commands/demo.ts', 'src/commands/rehearse.ts']

type Arrow = { readonly from: string; readonly to: string; readonly dynamic: boolean }

const roomOf = (path: string): string => path.split('/')[1] ?? path

function arrowsInText(): readonly Arrow[] {
  return globSync(['src/**/*.ts'], { cwd: root }).flatMap((file) => {
    const text = readFileSync(resolve(root, file), 'utf8')
    const at = (specifier: string): string => relative(root, resolve(root, dirname(file), specifier))
    const fixed = [
      ...text.matchAll(/(?:^|\n)\s*(?:import|export)[^'";]*?from\s*'(\.[^']+)'|(?:^|\n)\s*import\s*'(\.[^']+)'/gu),
    ]
    const late = [...text.matchAll(/import\(\s*'(\.[^']+)'\s*\)/gu)]
    return [
      ...fixed.map((match) => ({ from: file, to: at(match[1] ?? match[2] ?? ''), dynamic: false })),
      ...late.map((match) => ({ from: file, to: at(match[1] ?? ''), dynamic: true })),
    ]
  })
}

async function arrowsInBundle(): Promise<readonly Arrow[]> {
  const found: Arrow[] = []
  const inside = (id: string): boolean => id.startsWith(resolve(root, 'src'))
  const build = await rolldown({
    cwd: root,
    input: { cli: 'src/cli.ts', action: 'src/action.ts' },
    platform: 'node',
    external: (id) => !id.startsWith('.') && !id.startsWith('/') && !id.startsWith('src/'),
    logLevel: 'silent',
    plugins: [
      {
        name: 'arrows',
        buildEnd() {
          for (const id of this.getModuleIds()) {
            const info = this.getModuleInfo(id)
            if (info === null || !inside(id)) continue
            for (const to of info.importedIds.filter(inside))
              found.push({ from: relative(root, id), to: relative(root, to), dynamic: false })
            for (const to of info.dynamicallyImportedIds.filter(inside))
              found.push({ from: relative(root, id), to: relative(root, to), dynamic: true })
          }
        },
      },
    ],
  })
  await build.generate({ format: 'esm' })
  await build.close()
  return found
}

function forbidden(all: readonly Arrow[]): readonly string[] {
  return all
    .filter(({ from, to, dynamic }) => {
      const [here, there] = [roomOf(from), roomOf(to)]
      if (here === there) return false
      if (there === 'simulator') return !(dynamic && simulatorDoors.includes(from))
      if (here === 'simulator') return true
      if (there === 'model') return !(here in arrows)
      return !(arrows[here] ?? []).includes(there)
    })
    .map(({ from, to, dynamic }) => `${from} ${dynamic ? '=>' : '->'} ${to}`)
}

describe('the house', () => {
  test('has no room that the table does not know', () => {
    const rooms = new Set(globSync(['src/**/*.ts'], { cwd: root }).map(roomOf))
    expect([...rooms].filter((room) => !(room in arrows))).toEqual([])
  })

  test('has no arrow outside the table, types included', () => {
    expect(forbidden(arrowsInText())).toEqual([])
  })

  test('has no arrow outside the table in the module graph that is bundled', async () => {
    const all = await arrowsInBundle()
    expect(all.length).toBeGreaterThan(20)
    expect(forbidden(all)).toEqual([])
  })

  test('keeps the process out of every room but the host', () => {
    const offenders = globSync(['src/**/*.ts', '!src/host/**', '!src/cli.ts', '!src/action.ts'], { cwd: root }).filter(
      (file) =>
        /\bprocess\.(?!versions)/u.test(
          readFileSync(resolve(root, file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gmu, ''),
        ),
    )
    expect(offenders).toEqual([])
  })

  test('reveals secrets only in identity and http', () => {
    const offenders = globSync(
      ['src/**/*.ts', '!src/identity/**', '!src/http/**', '!src/model/wire.ts', '!src/simulator/**'],
      { cwd: root },
    ).filter((file) => readFileSync(resolve(root, file), 'utf8').includes('.reveal('))
    expect(offenders).toEqual([])
  })
})
