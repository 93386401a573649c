import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { GithubControls } from '../../../src/simulator/start.ts'

/** What a double of an action is given: the folder of its job, and what only GitHub knows. */
export type Place = {
  readonly workspace: string
  /** The files of the commit. */
  readonly checkout: string
  readonly github: GithubControls
  readonly run: number
  /** Permissions of the job's token. */
  readonly permissions: Readonly<Record<string, string>>
}

type Double = (given: Readonly<Record<string, string>>, place: Place) => Promise<string | undefined>

/** Plays an action that is not ours; a text is why it failed. Only what the examples use of each is there. */
const doubles: Readonly<Record<string, Double>> = {
  'actions/checkout': async (given, { workspace, checkout, permissions }) => {
    only(given, 'persist-credentials')
    if (permissions['contents'] === undefined) return 'The repository was not found.'
    await cp(checkout, workspace, { recursive: true })
    return undefined
  },
  'actions/upload-artifact': async (given, { workspace, github, run }) => {
    only(given, 'name', 'path', 'if-no-files-found', 'retention-days')
    if (given['path'] === '') return 'Input required and not supplied: path'
    const path = join(workspace, given['path'] ?? '')
    const content = await readFile(path).catch(() => undefined)
    if (content === undefined) return given['if-no-files-found'] === 'error' ? 'No files were found' : undefined
    // One file stands under its own name in an artifact, without the folders above it.
    const whole = Buffer.concat([Buffer.from(`${basename(path)}\n`), content])
    try {
      github.upload(run, given['name'] ?? 'artifact', whole)
      return undefined
    } catch (error) {
      return error instanceof Error ? error.message : 'conflict'
    }
  },
  'actions/download-artifact': async (given, { workspace, github, run, permissions }) => {
    only(given, 'name', 'path', 'run-id', 'github-token')
    const from = Number(given['run-id'] ?? run)
    const foreign = from !== run
    if (foreign && (given['github-token'] ?? '') === '') return 'A token is needed for another run.'
    if (foreign && permissions['actions'] === undefined) return 'Resource not accessible by integration'
    const artifact = github.artifact(from, given['name'] ?? '')
    if (artifact === undefined) return `Artifact not found for name: ${given['name'] ?? ''}`
    const whole = Buffer.from(artifact.content)
    const mark = whole.indexOf('\n')
    const folder = join(workspace, given['path'] ?? '.')
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, whole.subarray(0, mark).toString()), whole.subarray(mark + 1))
    return undefined
  },
}

/** The double of `owner/name@commit`. @throws Error for an action that has none: it must not pass for played. */
export function doubleOf(uses: string): Double {
  const found = doubles[uses.slice(0, uses.indexOf('@'))]
  if (found === undefined) throw new Error(`There is no double of ${uses}.`)
  return found
}

function only(given: Readonly<Record<string, string>>, ...names: readonly string[]): void {
  const strange = Object.keys(given).find((name) => !names.includes(name))
  if (strange !== undefined) throw new Error(`The double does not know the input ${strange}.`)
}
