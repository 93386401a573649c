import type { Copy } from '../model/run.ts'
import type { TypeName } from '../model/address.ts'
import type { Host } from '../model/host.ts'
import type { Json, JsonObject } from '../model/json.ts'
import { isJsonObject, jsonText } from '../model/json.ts'
import type { Entry } from '../model/plan.ts'
import type { ResourceType } from '../model/resource-type.ts'
import { fail } from '../model/trouble.ts'
import type { SnapshotOutline } from '../records/snapshot-outline.ts'
import { outlineSnapshot } from '../records/snapshot-outline.ts'
import type { CommandContext } from './command.ts'
import { fasterClock } from './faster-clock.ts'
import { load } from './load.ts'
import { missingInCopy } from './missing-in-copy.ts'
import { optionTable } from './option-table.ts'
import type { OptionValues } from './option-values.ts'

/** A command's context on the simulated copy, and how it ends. */
export type Rehearsal = { readonly context: CommandContext; close(): Promise<void> }

/** How much faster than the wall a rehearsal's clock runs where nobody says otherwise: minutes of settling pass in seconds. */
const usualSpeed = 60

/**
 * Starts a tenant in this process from the snapshot that `--rehearse` names and gives the context to run a command on it: with
 * credentials made on the spot, a faster clock, and nothing of the options and variables that would lead to the real one.
 * Fails with SNAPSHOT-UNREADABLE and FILE-* codes, and as loading the configuration does.
 */
export async function openRehearsal(outside: CommandContext, file: string): Promise<Rehearsal> {
  const { host, values } = outside
  if (values.text('state') !== undefined)
    fail('INPUT-INVALID', {
      message: '--rehearse and --state were both given.',
      subject: { name: '--rehearse' },
      hint: 'Give --state to compare with the snapshot alone, --rehearse to run on a simulated tenant made of it.',
    })
  const outline = outlineSnapshot(await host.read(file))
  const { configuration, catalogue } = await load(withoutTenant(outside))
  const types = new Map((await catalogue.all()).map((type) => [type.name, type]))
  const speed = speedOf(host.env('TENANTFORM_SIMULATOR_SPEED'))
  const domain = domainOf(outline, configuration.tenant?.name)
  const { startSimulator } = await import('../simulator/start.ts')
  const simulator = await startSimulator({
    contracts: (name) => host.asset(`contracts/${name}`),
    cloud: values.text('cloud') ?? 'commercial',
    speed,
    state: stateOf(outline, domain, types),
  }).catch((error: unknown) =>
    fail('SNAPSHOT-UNREADABLE', {
      message: `No tenant could be made of ${file}: ${error instanceof Error ? error.message : String(error)}`,
      subject: { name: file },
    }),
  )
  const copy: Copy = {
    kind: 'rehearsal',
    tenant: outline.tenant.initialDomain ?? outline.tenant.id,
    taken: outline.taken,
    file,
    notes: [
      ...(speed === 1 ? [] : [`Its clock runs ${speed} times faster.`]),
      ...missingInCopy(outline, configuration, types),
    ],
  }
  const reach = new Map([
    // By its id: which of its domains the YAML asserts is judged, and not a matter of how it is reached.
    ['tenant', simulator.tenantId],
    ['client-id', simulator.clientId],
    ['certificate', simulator.certificatePem],
    ['certificate-key', simulator.privateKeyPem],
    ['credential', 'certificate'],
    ['simulator', simulator.url],
  ])
  return {
    context: {
      ...outside,
      copy,
      values: reaching(values, reach),
      host: inside(host, values, copy, speed),
    },
    close: () => simulator.close(),
  }
}

/** Options that say how a tenant is reached, but for those that hold for any. */
const connecting: ReadonlySet<string> = new Set(
  optionTable
    .filter(({ group }) => group === 'sign-in' || group === 'network' || group === 'simulator')
    .map(({ name }) => name)
    .filter((name) => !['cloud', 'retries', 'concurrency', 'timeout'].includes(name)),
)

/** The options with those of reaching a tenant replaced: neither given ones nor the environment's lead outside. */
function reaching(values: OptionValues, reach: ReadonlyMap<string, string>): OptionValues {
  return {
    command: values.command,
    isGiven: (name) => !connecting.has(name) && values.isGiven(name),
    text: (name) => (connecting.has(name) ? reach.get(name) : values.text(name)),
    list: (name) => (connecting.has(name) ? [] : values.list(name)),
    flag: (name) => !connecting.has(name) && values.flag(name),
    number: (name) => (connecting.has(name) ? undefined : values.number(name)),
  }
}

function withoutTenant(context: CommandContext): CommandContext {
  return { ...context, values: reaching(context.values, new Map()) }
}

/** The host with a faster clock, a journal that says what it is of, and of the environment only what the YAML may read. */
function inside(host: Host, values: OptionValues, copy: Copy, speed: number): Host {
  const readable = values.list('env')
  const rehearsal = `a copy of ${copy.tenant}, taken ${copy.taken}`
  return {
    ...host,
    clock: fasterClock(host.realClock, speed),
    env: (name) => (readable.includes(name) ? host.env(name) : undefined),
    journal: (path) => {
      const journal = host.journal(path)
      return {
        append: (entry) => {
          const marked: Entry & { readonly rehearsal: string } = { ...entry, rehearsal }
          return journal.append(marked)
        },
      }
    },
  }
}

/**
 * The snapshot as the simulator takes it: types that could not be read are left away. Of people and groups that nobody took
 * none are there, and not the made-up ones that the simulator has for itself.
 */
function stateOf(outline: SnapshotOutline, domain: string, types: ReadonlyMap<TypeName, ResourceType>): JsonObject {
  const { document } = outline
  const held = isJsonObject(document['types']) ? document['types'] : {}
  const kept = Object.entries(held).filter(([name]) => [...outline.types.keys()].some((one) => one === name))
  const empty = [...types.values()]
    .filter(({ name, cardinality }) => cardinality === 'perObject' && name.startsWith('entra.'))
    .map(({ name }): readonly [string, Json] => [name, { complete: false, instances: [] }])
  return {
    ...document,
    tenant: { id: outline.tenant.id, initialDomain: domain },
    types: Object.fromEntries([...empty, ...kept]),
  }
}

/** The initial domain, without which no tenant can be made: the snapshot's, else what it tells by itself, else a made-up one. */
function domainOf({ tenant, document }: SnapshotOutline, declared: string | undefined): string {
  const initial = /^[a-z0-9-]+\.(?:partner\.)?onmicrosoft\.[a-z]+$/iu
  if (tenant.initialDomain !== undefined) return tenant.initialDomain
  if (declared !== undefined && initial.test(declared)) return declared
  const site = /https:\/\/(?<name>[a-z0-9]+)-admin\.sharepoint\.com/iu.exec(jsonText(document))?.groups?.['name']
  return `${site ?? 'copy'}.onmicrosoft.com`
}

function speedOf(text: string | undefined): number {
  const speed = Number(text ?? usualSpeed)
  return Number.isFinite(speed) && speed >= 1 ? speed : usualSpeed
}
