import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

/** How a run ended, the most memory that it held, and what it held whenever it was looked at. */
export type Ended = {
  readonly exit: number | null
  readonly signal: NodeJS.Signals | null
  readonly out: string
  readonly err: string
  readonly peakMegabytes: number
  readonly megabytes: readonly number[]
}

/** A run that may be looked at and killed while it goes on. */
export type Running = {
  readonly kill: (signal: 'SIGKILL' | 'SIGTERM') => void
  readonly look: () => void
  readonly ended: Promise<Ended>
}

/** Told by the run itself as it ends (getrusage(2), in kB): a look from outside misses what is held between two looks. */
const tellPeak = `data:text/javascript,${encodeURIComponent(
  "import { writeSync } from 'node:fs'; process.on('exit', () => writeSync(3, String(process.resourceUsage().maxRSS)))",
)}`

/** Starts the built command line; TENANTFORM_CHAOS_CLI names another build of it. Only these names of the environment reach it. */
export function start(words: readonly string[], cwd: string, env: Readonly<Record<string, string>>): Running {
  const program = process.env['TENANTFORM_CHAOS_CLI'] ?? join(root, 'dist/cli.js')
  const child = spawn(process.execPath, ['--import', tellPeak, program, ...words], {
    cwd,
    env: { PATH: process.env['PATH'], HOME: tmpdir(), TZ: 'UTC', ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  })
  const out: Buffer[] = []
  const err: Buffer[] = []
  const peak: Buffer[] = []
  const megabytes: number[] = []
  child.stdio[3]?.on('data', (bytes: Buffer) => peak.push(bytes))
  child.stdout?.on('data', (bytes: Buffer) => out.push(bytes))
  child.stderr?.on('data', (bytes: Buffer) => err.push(bytes))
  const ended = new Promise<Ended>((done, failed) => {
    child.on('error', failed)
    child.on('close', (exit, signal) =>
      done({
        exit,
        signal,
        out: Buffer.concat(out).toString(),
        err: Buffer.concat(err).toString(),
        // One that was killed tells nothing; what was seen of it is the most that is known.
        peakMegabytes: Math.max(Number(Buffer.concat(peak).toString()) / 1024, ...megabytes),
        megabytes,
      }),
    )
  })
  return {
    ended,
    kill: (signal) => void child.kill(signal),
    look: () => {
      const held = heldBy(child.pid)
      if (held !== undefined) megabytes.push(held)
    },
  }
}

/** What the kernel says that a process holds (proc(5), VmRSS); nothing where there is no /proc or it is gone. */
function heldBy(pid: number | undefined): number | undefined {
  try {
    const held = /^VmRSS:\s+(\d+) kB$/mu.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return held === undefined ? undefined : Number(held) / 1024
  } catch {
    return undefined
  }
}
