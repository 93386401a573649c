import { codeOf, reasonOf } from './file-trouble.ts'

/**
 * Keeps a broken standard stream from ending the process in the middle of an apply. A reader that went away (`| head`) has
 * read what it wanted: nothing is said. Anything else (a full disk) is told on standard error and turns an exit code of 0
 * into 1; call `exitCode` with the code of the command.
 */
export function watchStandardStreams(): { readonly exitCode: (code: number) => number } {
  let broken = false
  const onError = (name: string, tell: (line: string) => void) => (error: unknown) => {
    if (codeOf(error) === 'EPIPE' || broken) return
    broken = true
    tell(`FILE-NOT-WRITTEN ${name} could not be written: ${reasonOf(error)}.\n`)
    if (process.exitCode === undefined || process.exitCode === 0) process.exitCode = 1
  }
  process.stdout.on(
    'error',
    onError('Standard output', (line) => void process.stderr.write(line)),
  )
  process.stderr.on(
    'error',
    onError('Standard error', () => undefined),
  )
  return { exitCode: (code) => (code === 0 && broken ? 1 : code) }
}
