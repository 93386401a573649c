import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

/** How a run ended, and the most memory that it held. */
export type Ended = {
  readonly exit: number | null
  readonly signal: NodeJS.Signals | null
  readonly out: string
  readonly err: string
  readonly peakMegabytes: number
}

/** A run that may be looked at and killed while it goes on. */
export type Running = {
  readonly kill: (signal: 'SIGKILL' | 'SIGTERM') => void
  readonly look: () => void
  readonly ended: Promise<Ended>
}

/** Starts the built command line; TENANTFORM_CHAOS_CLI names another build of it. Only these names of the environment reach it. */
export function start(words: readonly string[], cwd: string, env: Readonly<Record<string, string>>): Running {
  const program = process.env['TENANTFORM_CHAOS_CLI'] ?? join(root, 'dist/cli.js')
  const child = spawn(process.execPath, [program, ...words], {
    cwd,
    env: { PATH: process.env['PATH'], HOME: tmpdir(), TZ: 'UTC', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const out: Buffer[] = []
  const err: Buffer[] = []
  let peakMegabytes = 0
  child.stdout.on('data', (bytes: Buffer) => out.push(bytes))
  child.stderr.on('data', (bytes: Buffer) => err.push(bytes))
  const ended = new Promise<Ended>((done, failed) => {
    child.on('error', failed)
    child.on('close', (exit, signal) =>
      done({
        exit,
        signal,
        out: Buffer.concat(out).toString(),
        err: Buffer.concat(err).toString(),
        peakMegabytes,
      }),
    )
  })
  return {
    ended,
    kill: (signal) => void child.kill(signal),
    look: () => {
      peakMegabytes = Math.max(peakMegabytes, peakOf(child.pid))
    },
  }
}

/** The peak that the kernel keeps for a process (proc(5), VmHWM); 0 where there is no /proc or it is gone. */
function peakOf(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    return Number(/^VmHWM:\s+(\d+) kB$/mu.exec(status)?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}
