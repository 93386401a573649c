import type { Annotation } from '../report/annotations.ts'
import type { CommandContext } from './command.ts'
import type { DemoTenant } from './demo-stage.ts'
import { demoEnvironment, indented, stepTitle, storyHost } from './demo-stage.ts'
import { runAction } from './run-action.ts'

/** What a step of a workflow gave: its exit code, what it printed, its annotations and outputs. */
export type Step = {
  readonly exit: number
  readonly text: string
  readonly annotations: readonly Annotation[]
  readonly outputs: Readonly<Record<string, string>>
}

/** The event that a workflow runs on. */
export type DemoEvent = { readonly name: string; readonly payload: unknown; readonly commit: string }

/** A repository with its workflows, as a story plays them. */
export type DemoWorkflow = {
  /** The files of the checkout, `tenantform.yml` among them. */
  readonly files: Map<string, string>
  readonly print: (text: string) => void
  readonly title: (text: string) => void
  /** Runs the action as the runner would: inputs, an event, the workflow's own token. */
  readonly step: (inputs: Readonly<Record<string, string>>, event: DemoEvent) => Promise<Step>
  /** The event of a pull request at its head. */
  readonly onPull: (number: number, headSha: string) => DemoEvent
  /** Prints the annotations of a level, each with its line. */
  readonly tell: (step: Step, level: Annotation['level']) => void
}

/** Opens the workflows of a private repository that holds this YAML; everything is in memory. */
export function openWorkflow(context: CommandContext, tenant: DemoTenant, yaml: string): DemoWorkflow {
  const { github } = tenant
  const files = new Map([['tenantform.yml', yaml]])
  const print = (text: string): void => context.print(indented(text))
  const title = (text: string): void => stepTitle(context, text)
  const token = github.token({ contents: 'read', 'pull-requests': 'write', checks: 'write' })
  let run = 100
  const step = async (inputs: Readonly<Record<string, string>>, event: DemoEvent): Promise<Step> => {
    run += 1
    files.set('event.json', JSON.stringify({ repository: { private: true }, ...Object(event.payload) }))
    const environment = {
      ...demoEnvironment(tenant),
      ACTIONS_ID_TOKEN_REQUEST_URL: tenant.oidc.requestUrl,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: tenant.oidc.requestToken,
      GITHUB_EVENT_NAME: event.name,
      GITHUB_EVENT_PATH: 'event.json',
      GITHUB_SHA: event.commit,
      GITHUB_REPOSITORY: github.repository,
      GITHUB_API_URL: github.apiUrl,
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_RUN_ID: String(run),
      GITHUB_STEP_SUMMARY: `summary-${run}.md`,
    }
    const annotations: Annotation[] = []
    const outputs: Record<string, string> = {}
    let text = ''
    const exit = await runAction({
      host: storyHost(context.host, environment, files),
      version: context.version,
      print: (words) => {
        text += words
      },
      tell: () => undefined,
      runner: {
        input: (name) => (name === 'github-token' ? token : (inputs[name] ?? '')),
        output: (name, value) => {
          outputs[name] = value
        },
        annotate: (one) => void annotations.push(one),
        mask: () => undefined,
      },
    })
    return { exit, text, annotations, outputs }
  }
  const onPull = (number: number, headSha: string): DemoEvent => ({
    name: 'pull_request',
    payload: { pull_request: { number, head: { sha: headSha, repo: { full_name: github.repository, fork: false } } } },
    commit: headSha,
  })
  const tell = ({ annotations }: Step, level: Annotation['level']): void => {
    for (const { title: code, message, position } of annotations.filter((one) => one.level === level))
      print(`${position === undefined ? '' : `${position.file}:${position.line} `}${code}: ${message}\n`)
  }
  return { files, print, title, step, onPull, tell }
}
