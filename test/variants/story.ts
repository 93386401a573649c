import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { variantsByService } from '../../src/simulator/all-variants.ts'
import type { Simulator, SimulatorKeys, SimulatorOptions } from '../../src/simulator/start.ts'
import { prepareKeys } from '../../src/simulator/start.ts'
import { cli } from '../e2e/front-door.ts'
import { waiveMeant } from '../e2e/meant.ts'
import { withTenant } from '../e2e/rehearsal.ts'

/** One configuration of a story: its tasks, and what the tenant itself must hold once it has been applied. */
export type Stage = {
  readonly tasks: string | ((simulator: Simulator) => string)
  /** Read from the tenant, not from the client: a type, the value of one of its members, members that the object must have. */
  readonly holds?: readonly (readonly [type: string, is: string, members: Readonly<Record<string, unknown>>])[]
  /** Type and name of what must be gone. */
  readonly gone?: readonly (readonly [type: string, is: string])[]
}

/** What is declared of a tenant, one configuration after the other. */
export type Story = {
  readonly stages: readonly Stage[]
  readonly options?: Partial<SimulatorOptions>
  readonly flags?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** Another way to sign in: what it changes about the application, and the environment that it needs. */
  readonly signIn?: (simulator: Simulator) => Readonly<Record<string, string>>
  readonly furnish?: (simulator: Simulator) => void
  /** What is exported; all of the service where absent. */
  readonly exports?: readonly string[]
}

/** Leaves the application nothing but a service connection of Azure DevOps, and gives its environment. */
export const byServiceConnection: NonNullable<Story['signIn']> = ({ app, azureDevOps }) => {
  app.forgetCertificates()
  app.federate(azureDevOps)
  return {
    TENANTFORM_CERTIFICATE: '',
    TENANTFORM_CERTIFICATE_KEY: '',
    SYSTEM_OIDCREQUESTURI: azureDevOps.requestUri,
    SYSTEM_ACCESSTOKEN: azureDevOps.accessToken,
    AZURESUBSCRIPTION_SERVICE_CONNECTION_ID: azureDevOps.serviceConnectionId,
  }
}

/** A setting that has another story, or under which the last stage of it is refused, and why that is right. */
export type Apart = {
  readonly story?: Story
  readonly refused?: {
    readonly code: string
    readonly exit: number
    readonly because: string
    /** Where it is refused, if not at the last stage. */
    readonly stage?: number | 'export'
  }
}

type Service = keyof typeof variantsByService
type Run = {
  readonly outcomes?: readonly { readonly result: string; readonly trouble?: { readonly code: string } }[]
  readonly troubles?: readonly { readonly code: string; readonly message: string }[]
  readonly findings?: readonly { readonly rule: string; readonly stops?: boolean }[]
}

/** The last day of a waiver, not far off, as a waiver wants it. */
const soon = new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10)

/** A waiver of one finding, as a member of a task. */
export const waive = (...codes: readonly string[]): string =>
  `waive: [${codes.map((code) => `{ code: ${code}, reason: tried in a test tenant, owner: x@contoso.com, expires: ${soon} }`).join(', ')}]`

const frame = `version: 1
breakGlass: [bg1@contoso.onmicrosoft.com, bg2@contoso.onmicrosoft.com]
guards: { maxChanges: 100, maxDeletes: 20 }
${waiveMeant()}
`

/** How a story ended: at which stage, and what was told there. A story that ends well ends with an empty plan of its export. */
type Ending = {
  readonly at: number | 'export'
  readonly exit: number | null
  readonly codes: readonly string[]
  /** What it said, where it did not end well. */
  readonly told: string
}

const well: Ending = { at: 'export', exit: 0, codes: [], told: '' }

/** Runs a service's story under every setting of every one of its switches, through the built command line. */
export function survives(service: Service, story: Story, apart: Readonly<Record<string, Apart>>): void {
  const table: Readonly<Record<string, { readonly settings: readonly string[] }>> = variantsByService[service]
  const all = Object.entries(table).flatMap(([name, { settings }]) =>
    settings.map((setting, index) => ({ name, setting, at: `${name}=${setting}`, first: index === 0 })),
  )
  let keys: SimulatorKeys
  beforeAll(async () => {
    keys = await prepareKeys(Date.now())
  })

  test('every exception is a setting that exists', () => {
    expect(Object.keys(apart).filter((at) => !all.some((one) => one.at === at))).toEqual([])
  })

  // All first settings together are the tenant as it starts: one run is a run of each of them.
  const usual = all.filter((one) => one.first && apart[one.at] === undefined)
  const others = all.filter(({ at }) => !usual.some((one) => one.at === at) && apart[at]?.refused === undefined)
  describe('a tenant becomes as declared, and its export says the same', () => {
    test(`with ${usual.map(({ at }) => at).join(', ')}`, async () => {
      const variants = Object.fromEntries(usual.map(({ name, setting }) => [name, setting]))
      expect(await play(service, story, { keys, variants })).toEqual(well)
    })

    test.each(others)('with $at', async ({ name, setting, at }) => {
      const own = apart[at]?.story ?? story
      expect(await play(service, own, { keys, variants: { [name]: setting } })).toEqual(well)
    })
  })

  const refused = all.flatMap((one) => {
    const { refused: how, story: own = story } = apart[one.at] ?? {}
    return how === undefined ? [] : [{ ...one, ...how, own, stage: how.stage ?? own.stages.length - 1 }]
  })
  describe.skipIf(refused.length === 0)('what the doubt forbids is refused and told', () => {
    test.each(refused)('$at: $code, because $because', async ({ name, setting, own, stage, exit, code }) => {
      const told = expect.stringContaining(code)
      expect(await play(service, own, { keys, variants: { [name]: setting } })).toEqual({
        at: stage,
        exit,
        codes: [code],
        told,
      })
    })
  })
}

/** Plays a story to its end, or to the first run that does not end well. */
async function play(service: Service, story: Story, options: Partial<SimulatorOptions>): Promise<Ending> {
  const { variants, ...rest } = story.options ?? {}
  return withTenant(
    undefined,
    async ({ simulator, folder, env, write }) => {
      const signIn = story.signIn?.(simulator)
      const run = async (words: string): Promise<Omit<Ending, 'at'>> => {
        const all = [...words.split(' '), ...(story.flags ?? [])]
        const ended = await cli(all, { cwd: folder, env: { ...env, ...signIn, ...story.env } })
        const codes = codesOf(ended.out, ended.err)
        const idle = words.startsWith('apply') && (reportIn(ended.out).outcomes ?? []).length === 0
        const isWell = ended.exit === 0 && codes.length === 0 && !idle
        return { exit: ended.exit, codes, told: isWell ? '' : `${words}: ${ended.err}${ended.out}` }
      }
      story.furnish?.(simulator)
      for (const [at, { tasks, ...stage }] of story.stages.entries()) {
        const text = typeof tasks === 'string' ? tasks : tasks(simulator)
        await write('tenantform.yml', `${frame}jobs:\n  - name: J\n    service: ${service}\n    tasks:\n${text}\n`)
        for (const words of ['apply --format json', 'plan --detailed-exitcode --format json']) {
          const ended = await run(words)
          if (ended.told !== '') return { at, ...ended }
        }
        expectHeld(simulator, stage)
      }
      const exports = story.exports ?? ['--service', service]
      const exported = await run(`export --out all.yml ${exports.join(' ')}`)
      if (exported.exit !== 0) return { at: 'export', ...exported }
      const whole = await readFile(join(folder, 'all.yml'), 'utf8')
      await write('all.yml', whole.replace(/^version: 1\n/u, frame))
      return { at: 'export', ...(await run('plan --config all.yml --detailed-exitcode --format json')) }
    },
    { ...rest, ...options, variants: { ...variants, ...options.variants } },
  )
}

/** The codes of all that a run tells of troubles, outcomes that failed and findings that stop it, each once. */
function codesOf(out: string, err: string): readonly string[] {
  // An export has no report: each line of its complaint begins with the code.
  if (out === '') return [...new Set([...err.matchAll(/^[A-Z]+(?:-[A-Z]+)+(?= )/gmu)].map(([code]) => code))].toSorted()
  const { troubles = [], outcomes = [], findings = [] } = reportIn(out)
  const failed = outcomes.flatMap(({ result, trouble }) =>
    result === 'skipped' || trouble === undefined ? [] : [trouble.code],
  )
  const stops = findings.filter(({ stops: stop }) => stop === true).map(({ rule }) => rule)
  return [...new Set([...troubles.map(({ code }) => code), ...failed, ...stops])].toSorted()
}

function reportIn(out: string): Run {
  return out.startsWith('{') ? JSON.parse(out) : {}
}

function expectHeld(simulator: Simulator, { holds = [], gone = [] }: Pick<Stage, 'holds' | 'gone'>): void {
  for (const [type, is, members] of holds)
    expect({ type, is, found: find(simulator, type, is) }).toEqual({
      type,
      is,
      found: expect.objectContaining(members),
    })
  for (const [type, is] of gone) expect({ type, is, found: find(simulator, type, is) }).toEqual({ type, is })
}

function find(simulator: Simulator, type: string, is: string): unknown {
  return simulator.objects(type).find((raw) => Object.values(raw).includes(is))
}
