import { argumentValue, type Bound, textArgument } from './binding.ts'
import { CmdletRefused, unknownHere, untransformable } from './faults.ts'
import type { Noun } from './nouns.ts'
import { inOrder } from './order.ts'
import { only, type Organization, type Outcome } from './organization.ts'
import { type Row, sameName, textOf } from './rows.ts'
import { asShown } from './shown.ts'

// What these ask for is in the rows anyway, or shapes properties that are not simulated.
const NO_EFFECT = new Set(['Advanced', 'Impersonation', 'Spoof', 'ExcludeConditionActionDetails', 'ProtocolSettings'])
const HANDLED = new Set([
  'Identity',
  'ResultSize',
  'State',
  'Filter',
  'RecipientTypeDetails',
  'IncludeTestModeConnectors',
  'IsTransportRuleScoped',
])

const MORE =
  'There are more results available than are currently displayed. To view them, increase the value for the ResultSize parameter.'

/** Runs Get-*. Throws CmdletRefused for an identity nobody has, and 501 for a parameter whose effect is not known here. */
export function getObjects(organization: Organization, noun: Noun, bound: Bound): Outcome {
  const strange = bound.arguments.find(
    ({ parameter }) => !HANDLED.has(parameter.name) && !NO_EFFECT.has(parameter.name),
  )
  if (strange !== undefined) {
    throw new CmdletRefused(unknownHere(`Get-${noun.noun} -${strange.parameter.name} is not known to the simulator`))
  }
  const shown = organization.shelf.shown(noun)
  const identity = textArgument(bound, 'Identity')
  const rows = identity === undefined ? shown : [only(organization, noun, shown, identity)]
  const ordered = noun.shape === 'rule' ? inOrder(rows) : rows
  const kept = ordered.filter((row) => keeps(noun, bound, row))
  const limit = resultSize(bound)
  return { rows: asShown(organization, noun, kept.slice(0, limit)), warnings: kept.length > limit ? [MORE] : [] }
}

function keeps(noun: Noun, bound: Bound, row: Row): boolean {
  const state = textArgument(bound, 'State')
  if (state !== undefined && !sameName(textOf(row, 'State'), state)) return false
  if (noun.noun === 'OutboundConnector') {
    if (row['TestMode'] === true && argumentValue(bound, 'IncludeTestModeConnectors') !== true) return false
    const scoped = argumentValue(bound, 'IsTransportRuleScoped')
    if (typeof scoped === 'boolean' && row['IsTransportRuleScoped'] !== scoped) return false
  }
  const kinds = argumentValue(bound, 'RecipientTypeDetails')
  if (Array.isArray(kinds) && !kinds.includes(row['RecipientTypeDetails'])) return false
  const filter = textArgument(bound, 'Filter')
  return filter === undefined || passes(filter, row)
}

const COMPARISON =
  /^\s*\(?\s*(?<property>\w+)\s+-(?<operator>eq|ne|like)\s+(?:'(?<text>[^']*)'|\$?(?<word>\w+))\s*\)?\s*$/iu

/** One OPATH comparison; what is longer is not known here. */
function passes(filter: string, row: Row): boolean {
  const groups = COMPARISON.exec(filter)?.groups
  if (groups === undefined) throw new CmdletRefused(unknownHere(`the filter ${filter} is not known to the simulator`))
  const property = groups['property'] ?? ''
  const key = Object.keys(row).find((name) => sameName(name, property))
  if (key === undefined)
    throw new CmdletRefused(
      untransformable('Filter', filter, 'String', `"${property}" isn't a recognized filterable property.`),
    )
  const held = comparable(row[key])
  const wanted = (groups['text'] ?? groups['word'] ?? '').toLowerCase()
  switch ((groups['operator'] ?? '').toLowerCase()) {
    case 'eq':
      return held === wanted
    case 'ne':
      return held !== wanted
    default:
      return like(held, wanted)
  }
}

// Lists and tables never equal a text.
function comparable(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  return typeof value === 'string' ? value.toLowerCase() : ''
}

function like(held: string, pattern: string): boolean {
  const bare = pattern.replaceAll('*', '')
  if (bare.includes('?') || pattern.slice(1, -1).includes('*')) {
    throw new CmdletRefused(unknownHere(`the pattern ${pattern} is not known to the simulator`))
  }
  if (pattern.startsWith('*') && pattern.endsWith('*')) return held.includes(bare)
  if (pattern.startsWith('*')) return held.endsWith(bare)
  return pattern.endsWith('*') ? held.startsWith(bare) : held === bare
}

// Without ResultSize a cmdlet shows the first thousand (documentation of -ResultSize).
function resultSize(bound: Bound): number {
  const value = argumentValue(bound, 'ResultSize')
  if (value === undefined) return 1000
  return value === 'Unlimited' ? Number.POSITIVE_INFINITY : Number(value)
}
