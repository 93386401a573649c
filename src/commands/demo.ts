import type { Host } from '../model/host.ts'
import { fail } from '../model/trouble.ts'
import type { Command, CommandContext, CommandResult } from './command.ts'
import { apply } from './apply.ts'
import { check } from './check.ts'
import type { DemoTenant } from './demo-stage.ts'
import { demoEnvironment, demoSpeed, indented, stepTitle } from './demo-stage.ts'
import { fasterClock } from './faster-clock.ts'
import type { CommandName } from './option-table.ts'
import { readOptions } from './option-values.ts'
import { plan } from './plan.ts'

const example = 'examples/quickstart'

/**
 * Tells a story on a tenant that exists for its length only. Ends with 0 where every step came out as it is told; no network, no files
 * written.
 */
export const demo: Command = async (context) => {
  const { startSimulator } = await import('../simulator/start.ts')
  const { host, print, values } = context
  const simulator = await startSimulator({ contracts: (name) => host.asset(`contracts/${name}`), speed: demoSpeed })
  try {
    print(
      `Tenantform demo: a tenant of ${simulator.objects('entra.user').length} people on ${simulator.url}, gone when this ends.\nIts clock runs ${demoSpeed} times faster, so that minutes of waiting pass in seconds.\n`,
    )
    const story = values.text('story')
    if (story === 'pull-request') await (await import('./demo-pull-request.ts')).tellPullRequest(context, simulator)
    else if (story === 'lockout') await (await import('./demo-lockout.ts')).tellLockout(context, simulator)
    else await tellMainJob(context, simulator)
    return { exit: 0 }
  } finally {
    await simulator.close()
  }
}

/**
 * Tells the main job: sign in with a certificate made on the spot, plan, apply, plan again, sign in once more with a federated token,
 * change a setting behind its back, and check.
 */
async function tellMainJob(context: CommandContext, simulator: DemoTenant): Promise<void> {
  const { host, print } = context
  const environment = demoEnvironment(simulator)
  const certificate = {
    TENANTFORM_CERTIFICATE: simulator.certificatePem,
    TENANTFORM_CERTIFICATE_KEY: simulator.privateKeyPem,
  }
  const federated = {
    ACTIONS_ID_TOKEN_REQUEST_URL: simulator.oidc.requestUrl,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: simulator.oidc.requestToken,
  }
  const stage = (
    name: CommandName,
    command: Command,
    credential: Readonly<Record<string, string>>,
  ): Promise<CommandResult> => {
    const staged = demoHost(host, { ...environment, ...credential })
    const given = new Map([['config', [`${example}/tenantform.yml`]]])
    return command({
      ...context,
      host: staged,
      values: readOptions(name, given, staged.env),
      print: (text) => print(indented(text)),
      tell: () => undefined,
    })
  }
  const title = (text: string): void => stepTitle(context, text)
  title(`1. Sign in once with a certificate, and plan ${example}/tenantform.yml`)
  expectExit(await stage('plan', plan, certificate), [0], 'the first plan')
  title('2. Apply: guard, write, read back')
  expectExit(await stage('apply', apply, certificate), [0], 'the apply')
  title('3. Plan again: nothing left to do')
  expectEmpty(await stage('plan', plan, certificate), 'the second plan')
  title('4. Sign in with GitHub’s ID token instead: no secret at all')
  expectEmpty(await stage('check', check, federated), 'the check by federated token')
  title('5. Somebody changes a setting in the portal')
  const drifted = driftBehindItsBack(simulator)
  print(`  ${drifted}\n`)
  title('6. Check finds exactly that, with file and line')
  const found = await stage('check', check, federated)
  expectExit(found, [3], 'the check after the change')
  if (found.run?.drift?.length !== 1)
    fail('INTERNAL', { message: `The check found ${found.run?.drift?.length ?? 0} objects instead of one.` })
  print(ledgerText(found))
}

function driftBehindItsBack(simulator: DemoTenant): string {
  simulator.change('exchange.organizationConfig', '', { OAuth2ClientProfileEnabled: false })
  return 'Set-OrganizationConfig -OAuth2ClientProfileEnabled $false'
}

/** The host with the demo's own environment, its example out of the assets, and its faster clock. */
function demoHost(host: Host, environment: Readonly<Record<string, string>>): Host {
  const inExample = (path: string): boolean => path.startsWith(`${example}/`)
  return {
    ...host,
    clock: fasterClock(host.realClock, demoSpeed),
    env: (name) => environment[name],
    read: (path) => (inExample(path) ? host.asset(path) : host.read(path)),
    list: (pattern) => Promise.resolve(pattern.includes('*') ? demoFiles : [pattern]),
  }
}

const demoFiles = ['collaboration', 'compliance', 'mail'].map((name) => `${example}/parts/${name}.yml`)

function expectExit({ exit }: CommandResult, wanted: readonly number[], what: string): void {
  if (!wanted.includes(exit)) fail('INTERNAL', { message: `In the demo ${what} ended with ${exit}.` })
}

function expectEmpty(result: CommandResult, what: string): void {
  expectExit(result, [0], what)
  const left = result.run?.plan?.changes.length ?? 0
  if (left > 0) fail('INTERNAL', { message: `In the demo ${what} was not empty: ${left} changes.` })
}

function ledgerText({ run }: CommandResult): string {
  const rows = Object.entries(run?.ledger ?? {}).map(
    ([host, row]) =>
      `  ${host.padEnd(46)} ${String(row.requests).padStart(3)} ${row.requests === 1 ? 'request' : 'requests'}${row.retries === 0 ? '' : `, ${row.retries} repeated`}`,
  )
  return `\nWhat that last check cost:\n${rows.join('\n')}\n`
}
