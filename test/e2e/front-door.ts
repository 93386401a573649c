import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll } from 'vitest'

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

/** How a process ended. */
export type Ended = {
  readonly exit: number | null
  readonly signal: NodeJS.Signals | null
  readonly out: string
  readonly err: string
}

/** How a front door is started: only these environment names reach it, beside PATH and HOME. */
export type Start = {
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
  /** Called with a function that sends the process a signal. */
  readonly started?: (kill: (signal: NodeJS.Signals) => void) => void
  /** Called with all of standard output so far, whenever there is more of it. */
  readonly said?: (out: string) => void
}

/** Runs the built command line. */
export function cli(words: readonly string[], start: Start = {}): Promise<Ended> {
  return run([join(root, 'dist/cli.js'), ...words], start)
}

function run(words: readonly string[], { cwd, env, started, said }: Start): Promise<Ended> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, words, {
      cwd: cwd ?? root,
      env: { PATH: process.env['PATH'], HOME: tmpdir(), TZ: 'UTC', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const out: Buffer[] = []
    const err: Buffer[] = []
    child.stdout.on('data', (bytes: Buffer) => {
      out.push(bytes)
      said?.(Buffer.concat(out).toString())
    })
    child.stderr.on('data', (bytes: Buffer) => err.push(bytes))
    child.on('error', failed)
    child.on('close', (exit, signal) =>
      done({ exit, signal, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }),
    )
    started?.((signal) => void child.kill(signal))
  })
}

/** What the action left for the runner. */
export type ActionEnded = Ended & { readonly outputs: Readonly<Record<string, string>>; readonly summary: string }

/** Plays the runner for the built action: inputs as it sets them, its files, an event. */
export async function action(
  inputs: Readonly<Record<string, string>>,
  start: Start & { readonly event?: { readonly name: string; readonly payload: unknown } } = {},
): Promise<ActionEnded> {
  const folder = await folderForTest()
  const path = (name: string): string => join(folder, name)
  await Promise.all(['output', 'summary', 'state', 'env'].map((name) => writeFile(path(name), '')))
  await writeFile(path('event.json'), JSON.stringify(start.event?.payload ?? {}))
  const ended = await run([join(root, 'dist/action.js')], {
    ...start,
    env: {
      GITHUB_ACTIONS: 'true',
      GITHUB_OUTPUT: path('output'),
      GITHUB_STEP_SUMMARY: path('summary'),
      GITHUB_STATE: path('state'),
      GITHUB_ENV: path('env'),
      GITHUB_EVENT_PATH: path('event.json'),
      GITHUB_EVENT_NAME: start.event?.name ?? 'push',
      GITHUB_REPOSITORY: 'contoso/tenant',
      GITHUB_WORKSPACE: start.cwd ?? root,
      ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
      ...start.env,
    },
  })
  return {
    ...ended,
    outputs: readOutputs(await readFile(path('output'), 'utf8')),
    summary: await readFile(path('summary'), 'utf8'),
  }
}

/** Reads the runner's output file: `name<<DELIMITER`, lines, `DELIMITER`. */
export function readOutputs(text: string): Record<string, string> {
  const found: Record<string, string> = {}
  const lines = text.split(/\r?\n/u)
  for (let index = 0; index < lines.length; index += 1) {
    const head = /^(.+?)<<(.+)$/u.exec(lines[index] ?? '')
    if (head?.[1] === undefined) continue
    const end = lines.indexOf(head[2] ?? '', index + 1)
    found[head[1]] = lines.slice(index + 1, end).join('\n')
    index = end
  }
  return found
}

const folders: string[] = []

/** A new empty folder that goes away after the test file. */
export async function folderForTest(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tenantform-'))
  folders.push(folder)
  return folder
}

afterAll(async () => {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true })))
})
