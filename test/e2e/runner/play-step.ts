import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { load } from 'js-yaml'
import { isRecord } from '../../../src/model/json.ts'
import { action, folderForTest, readOutputs, root } from '../front-door.ts'
import { doubleOf } from './doubles.ts'
import type { Place } from './doubles.ts'
import type { Scope } from './expressions.ts'
import { filled, filledTree, lets, scalar } from './expressions.ts'

/** How a step ended: `outcome` before, `conclusion` after `continue-on-error`. */
export type StepEnded = {
  readonly what: string
  readonly outcome: 'success' | 'failure' | 'skipped'
  readonly conclusion: 'success' | 'failure' | 'skipped'
  readonly exit: number | null
  readonly outputs: Readonly<Record<string, string>>
  readonly out: string
  readonly summary: string
}

type StepPlace = Place & {
  readonly doubles: Set<string>
  readonly env: Readonly<Record<string, string>>
  readonly event: { readonly name: string; readonly payload: unknown }
  readonly started: (kill: (signal: NodeJS.Signals) => void) => void
}

/** How Tenantform is named in the examples. */
const ours = 'OWNER/tenantform@COMMIT_ID'

/** Plays one step: ours on the built action, `run` in bash, any other action by its double. */
export async function playStep(
  step: Readonly<Record<string, unknown>>,
  scope: Scope,
  place: StepPlace,
): Promise<StepEnded> {
  const what = typeof step['uses'] === 'string' ? step['uses'] : 'run'
  const nothing = { what, exit: null, outputs: {}, out: '', summary: '' }
  if (!lets(step['if'], scope)) return { ...nothing, outcome: 'skipped', conclusion: 'skipped' }
  const given = filledTree(step['with'], scope)
  const ended =
    what === ours
      ? await playOurs(given, scope, place)
      : what === 'run'
        ? await playScript(filled(scalar(step['run']), scope), place)
        : await playDouble(what, given, place)
  const outcome = ended.exit === 0 ? 'success' : 'failure'
  const conclusion = step['continue-on-error'] === true ? 'success' : outcome
  return { ...nothing, ...ended, outcome, conclusion }
}

type Played = Pick<StepEnded, 'exit' | 'outputs' | 'out' | 'summary'>

/** Inputs that a step does not give have the defaults of action.yml, whose expressions the runner fills too. */
async function playOurs(given: Readonly<Record<string, string>>, scope: Scope, place: StepPlace): Promise<Played> {
  const known: unknown = load(readFileSync(join(root, 'action.yml'), 'utf8'))
  const inputs = isRecord(known) && isRecord(known['inputs']) ? known['inputs'] : {}
  const strange = Object.keys(given).find((name) => !(name in inputs))
  if (strange !== undefined) throw new Error(`The action has no input ${strange}.`)
  const defaults = Object.entries(inputs).flatMap(([name, input]) =>
    isRecord(input) && input['default'] !== undefined ? [[name, filled(scalar(input['default']), scope)]] : [],
  )
  const { workspace: cwd, env, event, started } = place
  const { exit, out, err, outputs, summary } = await action(
    { ...Object.fromEntries(defaults), ...given },
    { cwd, env, event, started },
  )
  return { exit, out: `${out}${err}`, outputs, summary }
}

async function playScript(script: string, { workspace, env }: StepPlace): Promise<Played> {
  const folder = await folderForTest()
  const [file, output] = [join(folder, 'step.sh'), join(folder, 'output')]
  await Promise.all([writeFile(file, script), writeFile(output, '')])
  const { exit, out } = await bash(file, workspace, { ...env, GITHUB_OUTPUT: output })
  return { exit, out, outputs: readOutputs(await readFile(output, 'utf8')), summary: '' }
}

/** The shell of a `run`: `bash -e`, as where no shell is named. */
function bash(file: string, cwd: string, env: Readonly<Record<string, string>>) {
  return new Promise<{ readonly exit: number | null; readonly out: string }>((done, failed) => {
    const child = spawn('bash', ['-e', file], { cwd, env: { PATH: process.env['PATH'], ...env } })
    const bytes: Buffer[] = []
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => bytes.push(chunk))
    child.on('error', failed)
    child.on('close', (exit) => done({ exit, out: Buffer.concat(bytes).toString() }))
  })
}

async function playDouble(uses: string, given: Readonly<Record<string, string>>, place: StepPlace): Promise<Played> {
  place.doubles.add(uses)
  const failure = await doubleOf(uses)(given, place)
  return { exit: failure === undefined ? 0 : 1, out: failure ?? '', outputs: {}, summary: '' }
}
