import { randomBytes } from 'node:crypto'
import { appendFile, chmod, mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type { Host } from '../model/host.ts'
import { fail } from '../model/trouble.ts'
import { createClock } from './clock.ts'
import { openJournal } from './file-journal.ts'
import { codeOf, reasonOf } from './file-trouble.ts'
import { neverStops, watchStopSignals } from './stop-signal.ts'

/** Where the program's assets are, and how fast its clock runs (1, but for rehearsals on a simulator). */
export type NodeHostOptions = { readonly assets: URL; readonly speed?: number }

/** The host on Node: clock, randomness, environment, files and signals. */
export function createNodeHost(options: NodeHostOptions): Host {
  return {
    clock: createClock(options.speed),
    realClock: createClock(),
    random: (bytes) => new Uint8Array(randomBytes(bytes)),
    env: (name) => process.env[name],
    asset: (name) => readFile(new URL(name, options.assets), 'utf8'),
    read: async (path) => {
      const bytes = await readBytes(path)
      try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
      } catch {
        return fail('FILE-UNREADABLE', {
          message: `${path} is not UTF-8 text.`,
          subject: { name: path },
          hint: 'Save it as UTF-8.',
        })
      }
    },
    readBytes,
    list,
    replace,
    append: async (path, text) => {
      await appendFile(path, text).catch((error: unknown) => notWritten(path, error))
    },
    absolute: (path) => resolve(path),
    journal: openJournal,
    stop: watchStopSignals(),
    unstoppable: neverStops(),
  }
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch (error) {
    const code = codeOf(error) === 'ENOENT' ? 'FILE-NOT-FOUND' : 'FILE-UNREADABLE'
    return fail(code, { message: `${path} could not be read: ${reasonOf(error)}.`, subject: { name: path } })
  }
}

async function list(pattern: string): Promise<readonly string[]> {
  const { glob } = await import('tinyglobby')
  const found = await glob([pattern], { onlyFiles: true, dot: true, expandDirectories: false })
  return found.map((path) => path.replaceAll('\\', '/')).sort()
}

/** A file is replaced whole or not at all; a device or a pipe (`/dev/null`, `/dev/stdout`) is written to, never replaced. */
async function replace(path: string, text: string, mode?: number): Promise<void> {
  const there = await stat(path).catch(() => undefined)
  if (there !== undefined && !there.isFile() && !there.isDirectory()) {
    await writeFile(path, text).catch((error: unknown) => notWritten(path, error))
    return
  }
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`)
  try {
    await mkdir(dirname(path), { recursive: true })
    const file = await open(temporary, 'wx', mode ?? 0o644)
    try {
      await file.writeFile(text)
      await file.datasync()
    } finally {
      await file.close()
    }
    if (mode !== undefined) await chmod(temporary, mode)
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined)
    notWritten(path, error)
  }
}

function notWritten(path: string, error: unknown): never {
  return fail('FILE-NOT-WRITTEN', {
    message: `${path} could not be written: ${reasonOf(error)}.`,
    subject: { name: path },
  })
}
