import { openCatalogue } from '../catalogue/catalogue.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import { loadConfiguration } from '../config/load-configuration.ts'
import { addressText, parseAddress, serviceOf } from '../model/address.ts'
import type { Configuration, Desired } from '../model/desired.ts'
import { fail } from '../model/trouble.ts'
import type { FiledProof } from '../records/raise-evidence.ts'
import type { CommandContext } from './command.ts'
import { loadProofs } from './load-proofs.ts'
import type { OptionValues } from './option-values.ts'

/** A configuration with the catalogue that it was read by, and the proofs that it names. */
export type Loaded = {
  readonly configuration: Configuration
  readonly catalogue: Catalogue
  readonly proofs: readonly FiledProof[]
}

/** Reads the configuration that the options name, and keeps what they select. Fails as `loadConfiguration` does. */
export async function load(context: Pick<CommandContext, 'values' | 'host' | 'version'>): Promise<Loaded> {
  const loaded = await read(context)
  const desired = selected(loaded.configuration.desired, context.values)
  const { prune, ...rest } = loaded.configuration
  // What is not selected is declared all the same: pruning looks at the whole or not at all.
  const isWhole = desired.length === loaded.configuration.desired.length
  const configuration = { ...rest, desired, ...(prune === undefined || !isWhole ? {} : { prune }) }
  return { ...loaded, configuration }
}

async function read({ values, host, version }: Pick<CommandContext, 'values' | 'host' | 'version'>): Promise<Loaded> {
  const catalogue = openCatalogue((name) => host.asset(name))
  const tenantInput = values.text('tenant')
  const configuration = await loadConfiguration({
    file: values.text('config') ?? 'tenantform.yml',
    read: (path) => host.read(path),
    list: (pattern) => host.list(pattern),
    catalogue,
    vars: new Map(values.list('var').map(variable)),
    env: (name) => host.env(name),
    allowedEnv: values.list('env'),
    toolVersion: version,
    now: host.clock.now(),
    ...(tenantInput === undefined ? {} : { tenantInput }),
  })
  return { catalogue, configuration, proofs: await loadProofs(host, configuration) }
}

/** The configuration whole, whatever the options select: for a command that declares something else. Fails as `load` does. */
export async function loadWhole(context: Pick<CommandContext, 'values' | 'host' | 'version'>): Promise<Loaded> {
  return read(context)
}

function variable(text: string): [string, string] {
  const [name, ...rest] = text.split('=')
  if (name === undefined || name === '' || rest.length === 0)
    return fail('INPUT-INVALID', {
      message: `--var ${text.slice(0, 80)} gives no value.`,
      subject: { name: '--var' },
      hint: 'Write --var name=value.',
    })
  return [name, rest.join('=')]
}

/** The declarations that `--service`, `--job` and `--only` leave. Fails with INPUT-INVALID for a selection that selects nothing. */
export function selected(desired: readonly Desired[], values: OptionValues): readonly Desired[] {
  const [services, jobs, only] = [values.list('service'), values.list('job'), values.list('only')]
  if (services.length + jobs.length + only.length === 0) return desired
  const kept = desired.filter(
    (one) =>
      (services.length === 0 || services.includes(serviceOf(one.at.type))) &&
      (jobs.length === 0 || jobs.includes(one.task.job)) &&
      (only.length === 0 || only.some((text) => isNamed(one, text))),
  )
  if (kept.length === 0)
    fail('INPUT-INVALID', {
      message: `Nothing is selected by ${[...services, ...jobs, ...only].map((one) => `"${one.slice(0, 60)}"`).join(', ')}.`,
      subject: { name: '--only' },
      hint: 'Check the names against the YAML; types are written service.type, objects service.type/key.',
    })
  return kept
}

function isNamed(one: Desired, text: string): boolean {
  const address = parseAddress(text)
  if (address === undefined || address.type !== one.at.type) return false
  return !text.includes('/') || addressText(address).toLowerCase() === addressText(one.at).toLowerCase()
}
