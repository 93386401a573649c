import type { Journal } from './plan.ts'

/** What the surrounding machine gives; tests and the demo give another. */
export interface Host {
  readonly clock: Clock
  /** The clock on the wall, whatever `clock` does: for pauses that must not be sped up. */
  readonly realClock: Clock
  random(bytes: number): Uint8Array
  env(name: string): string | undefined
  /** Text of an asset shipped beside the program: `catalogue/entra.json`. */
  asset(name: string): Promise<string>
  /** UTF-8 text of a file. Fails with FILE-NOT-FOUND or FILE-UNREADABLE. */
  read(path: string): Promise<string>
  /** Bytes of a file (certificates). */
  readBytes(path: string): Promise<Uint8Array>
  /** Paths that a glob pattern matches, sorted, with forward slashes. */
  list(pattern: string): Promise<readonly string[]>
  /** Writes a file whole: either the old text or the new one is there, never half. Fails with FILE-NOT-WRITTEN. */
  replace(path: string, text: string, mode?: number): Promise<void>
  /** Appends text to a file. Fails with FILE-NOT-WRITTEN. */
  append(path: string, text: string): Promise<void>
  /** The absolute form of a path. */
  absolute(path: string): string
  journal(path: string): Journal
  /** Aborts on SIGINT and SIGTERM. */
  readonly stop: AbortSignal
  /** Never aborts: for writes that are under way when `stop` does. */
  readonly unstoppable: AbortSignal
}

/** The one clock through which all waiting goes. */
export interface Clock {
  now(): number
  sleep(ms: number, signal: AbortSignal): Promise<void>
}
