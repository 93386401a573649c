import type { Host } from '../model/host.ts'
import { fail } from '../model/trouble.ts'
import type { CommandContext } from './command.ts'
import { fasterClock } from './faster-clock.ts'

/** How many times faster a demo's clock runs: minutes of waiting pass in seconds. */
export const demoSpeed = 60

/** As much of a simulated tenant as a story needs. */
export type DemoTenant = {
  readonly url: string
  readonly tenantDomain: string
  readonly clientId: string
  readonly certificatePem: string
  readonly privateKeyPem: string
  readonly oidc: { readonly requestUrl: string; readonly requestToken: string }
  readonly objects: (type: string) => readonly Readonly<Record<string, unknown>>[]
  readonly change: (type: string, key: string, patch: Record<string, unknown>) => void
  readonly github: DemoGithub
}

type DemoPull = { readonly number: number; readonly headSha: string; readonly mergeSha?: string }

/** As much of the simulated GitHub as a story needs. */
export type DemoGithub = {
  readonly repository: string
  readonly apiUrl: string
  readonly token: (permissions: Readonly<Record<string, 'read' | 'write'>>) => string
  readonly openPull: (pull: { readonly branch: string; readonly title?: string }) => DemoPull
  readonly push: (number: number) => DemoPull
  readonly merge: (number: number) => DemoPull
  readonly comments: (number: number) => readonly { readonly body: string }[]
}

/** The environment by which every command talks to the simulated tenant. */
export function demoEnvironment(tenant: DemoTenant): Readonly<Record<string, string>> {
  return {
    TENANTFORM_TENANT: tenant.tenantDomain,
    TENANTFORM_CLIENT_ID: tenant.clientId,
    TENANTFORM_SIMULATOR: tenant.url,
    TENANTFORM_SIMULATOR_SPEED: String(demoSpeed),
  }
}

/** A host whose files are in memory, with an environment of its own and a faster clock: a story writes nothing to the disk. */
export function storyHost(host: Host, environment: Readonly<Record<string, string>>, files: Map<string, string>): Host {
  const name = (path: string): string => path.replace(/^\.\//u, '')
  return {
    ...host,
    clock: fasterClock(host.realClock, demoSpeed),
    env: (one) => environment[one],
    read: (path) => {
      const text = files.get(name(path))
      return text === undefined
        ? Promise.resolve().then(() =>
            fail('FILE-NOT-FOUND', { message: `${path} is not there.`, subject: { name: path } }),
          )
        : Promise.resolve(text)
    },
    list: (pattern) => Promise.resolve([pattern]),
    replace: (path, text) => Promise.resolve(void files.set(name(path), text)),
    append: (path, text) => Promise.resolve(void files.set(name(path), `${files.get(name(path)) ?? ''}${text}`)),
  }
}

/** Prints the numbered heading of a step. */
export function stepTitle({ print, colour }: Pick<CommandContext, 'print' | 'colour'>, text: string): void {
  print(`\n${colour ? `\u001B[1m\u001B[36m${text}\u001B[39m\u001B[22m` : `== ${text}`}\n\n`)
}

/** Every line of a text with two blanks before it. */
export function indented(text: string): string {
  return text.replaceAll(/^(?=.)/gmu, '  ')
}

/** Fails with INTERNAL where a step of a story did not come out as it is told. */
export function expectTold(holds: boolean, what: string): void {
  if (!holds) fail('INTERNAL', { message: `In the demo ${what} went another way than it is told.` })
}
