import { readFaults } from './fault-file.ts'
import type { Fault } from './fault.ts'
import { isRaw } from './json.ts'
import type { Raw } from './json.ts'

/** The services that a latency can be given for; `login` is Entra ID. */
export const latencyNames = ['login', 'graph', 'exchange', 'purview', 'sharepoint', 'teams'] as const
/** One of them. */
export type LatencyName = (typeof latencyNames)[number]

/** Least and most milliseconds of the tenant's clock. */
export type Span = readonly [number, number]

/** What a tenant has to share out; absent: as documented. */
export interface BudgetLimits {
  /** Resource units of the directory in ten seconds. */
  readonly resourceUnits?: number
  /** Writes to the directory in 150 seconds. */
  readonly writes?: number
}

/** How a tenant behaves throughout a scenario. */
export interface ScenarioSettings {
  readonly latency?: Readonly<Partial<Record<LatencyName, Span>>>
  /** Seconds that access tokens live. */
  readonly tokenSeconds?: number
  /** Seconds that lists lag behind writes. */
  readonly replicationSeconds?: number
  /** The most rows that a page holds, whatever was asked for. */
  readonly pageSize?: number
  /** Seconds that the tenant's clock is ahead of this machine's; negative: behind. */
  readonly skewSeconds?: number
  readonly budgets?: BudgetLimits
}

/** A scenario: single faults, and what holds throughout. */
export interface Scenario {
  readonly faults: readonly Fault[]
  readonly settings: ScenarioSettings
}

const members = new Set([
  'faults',
  'latency',
  'tokenSeconds',
  'replicationSeconds',
  'pageSize',
  'skewSeconds',
  'budgets',
])

/**
 * Reads a scenario document (docs/simulator.md, Faults). `faults` must be there; the settings may be.
 * @throws Error that names the member that is wrong.
 */
export function readScenario(document: unknown): Scenario {
  const faults = readFaults(document)
  const raw = isRaw(document) ? document : {}
  const strange = Object.keys(raw).find((name) => !members.has(name))
  if (strange !== undefined) throw new Error(`the scenario has an unknown member "${strange}"`)
  const latency = latencyOf(raw['latency'])
  const budgets = budgetsOf(raw['budgets'])
  const skewSeconds = wholeOf(raw, 'skewSeconds', -Infinity)
  return {
    faults,
    settings: {
      ...(latency === undefined ? {} : { latency }),
      ...named('tokenSeconds', wholeOf(raw, 'tokenSeconds', 1)),
      ...named('replicationSeconds', wholeOf(raw, 'replicationSeconds', 0)),
      ...named('pageSize', wholeOf(raw, 'pageSize', 1)),
      ...named('skewSeconds', skewSeconds),
      ...(budgets === undefined ? {} : { budgets }),
    },
  }
}

function named(name: string, value: number | undefined): Readonly<Record<string, number>> {
  return value === undefined ? {} : { [name]: value }
}

function wholeOf(raw: Raw, name: string, least: number, place = ''): number | undefined {
  const value = raw[name]
  if (value === undefined) return undefined
  if (typeof value === 'number' && Number.isInteger(value) && value >= least) return value
  throw new Error(`${place}${name} is no whole number${least === -Infinity ? '' : ` of at least ${least}`}`)
}

function latencyOf(value: unknown): ScenarioSettings['latency'] {
  if (value === undefined) return undefined
  if (!isRaw(value)) throw new Error('latency is no object')
  const strange = Object.keys(value).find((name) => !latencyNames.some((one) => one === name))
  if (strange !== undefined) throw new Error(`latency has an unknown service "${strange}"`)
  const spans = latencyNames.flatMap((name) =>
    value[name] === undefined ? [] : [[name, spanOf(value[name], name)] as const],
  )
  return Object.fromEntries(spans)
}

function spanOf(value: unknown, name: string): Span {
  const [least, most, ...more]: readonly unknown[] = Array.isArray(value) ? value : []
  if (typeof least === 'number' && typeof most === 'number' && more.length === 0 && least >= 0 && most >= least)
    return [least, most]
  throw new Error(`latency.${name} is no list of the least and the most milliseconds`)
}

function budgetsOf(value: unknown): BudgetLimits | undefined {
  if (value === undefined) return undefined
  if (!isRaw(value)) throw new Error('budgets is no object')
  const strange = Object.keys(value).find((name) => !['resourceUnits', 'writes'].includes(name))
  if (strange !== undefined) throw new Error(`budgets has an unknown member "${strange}"`)
  return {
    ...named('resourceUnits', wholeOf(value, 'resourceUnits', 1, 'budgets.')),
    ...named('writes', wholeOf(value, 'writes', 1, 'budgets.')),
  }
}
