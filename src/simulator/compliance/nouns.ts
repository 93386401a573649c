import type { Cmdlets } from '../exchange/cmdlets.ts'
import type { Noun } from '../exchange/nouns.ts'
import { sameName } from '../exchange/rows.ts'

/** What is peculiar about one noun of the compliance service. */
export type ComplianceNoun = Noun & {
  /** A policy: distributed to workloads and deleted in the background (reference: identity-exchange C.5). */
  readonly distributed: boolean
  /** Its objects stand in an order of their own, 0 first. */
  readonly ordered: boolean
  /** Of a rule: the noun of the policy that its Policy names. */
  readonly parent?: string
}

type Part = { readonly distributed?: true; readonly ordered?: true; readonly parent?: string; readonly single?: true }

const simulated: Readonly<Record<string, Part>> = {
  AuditConfig: { single: true },
  DlpCompliancePolicy: { distributed: true, ordered: true },
  DlpComplianceRule: { parent: 'DlpCompliancePolicy' },
  Label: { ordered: true },
  LabelPolicy: { distributed: true, ordered: true },
  ProtectionAlert: {},
  RetentionCompliancePolicy: { distributed: true },
  RetentionComplianceRule: { parent: 'RetentionCompliancePolicy' },
  UnifiedAuditLogRetentionPolicy: {},
}

// Parameters that steer a cmdlet and are no property of the object.
const steering: readonly string[] = [
  'EnforceSimulationPolicy',
  'MigrationId',
  'NextLabel',
  'NextLabelPolicy',
  'PreviousLabel',
  'PreviousLabelPolicy',
  'RemoveParentLink',
  'RetryDistribution',
  'Setting',
  'StartSimulation',
  'ValidatePolicy',
  'ValidateRule',
]

/** The nouns that are simulated, by the pages of their cmdlets. */
export function complianceNouns(cmdlets: Cmdlets): readonly ComplianceNoun[] {
  return Object.entries(simulated).map(([noun, part]) => ({
    noun,
    type: `purview.${noun.slice(0, 1).toLowerCase()}${noun.slice(1)}`,
    shape: part.single === true ? 'singleton' : 'object',
    container: 'CN=Configuration',
    keys: ['DisplayName', 'ImmutableId'],
    shownAs: {},
    unseen: [...steering, ...deltaNames(cmdlets, noun), ...(noun === 'Label' ? flatNames(cmdlets) : [])],
    statefulSwitches: false,
    distributed: part.distributed === true,
    ordered: part.ordered === true,
    ...(part.parent === undefined ? {} : { parent: part.parent }),
  }))
}

/** The list that an `Add…` or `Remove…` parameter of Set changes, where New has that list under its own name. */
export function deltaOf(
  cmdlets: Cmdlets,
  noun: string,
  parameter: string,
): { readonly list: string; readonly side: 'add' | 'remove' } | undefined {
  const groups = /^(?<side>Add|Remove)(?<list>[A-Z]\w*)$/u.exec(parameter)?.groups
  const list = groups?.['list'] ?? ''
  const made = cmdlets.get(`new-${noun}`.toLowerCase())?.parameters ?? []
  if (!made.some(({ name }) => sameName(name, list))) return undefined
  return { list, side: groups?.['side'] === 'Add' ? 'add' : 'remove' }
}

function deltaNames(cmdlets: Cmdlets, noun: string): readonly string[] {
  const parameters = cmdlets.get(`set-${noun}`.toLowerCase())?.parameters ?? []
  return parameters.map(({ name }) => name).filter((name) => deltaOf(cmdlets, noun, name) !== undefined)
}

/** True for a parameter of a label that Get shows inside LabelActions alone (reference: identity-exchange C.5). */
export function isLabelAction(parameter: string): boolean {
  return /^(?:Apply(?:ContentMarking|WaterMarking|DynamicWatermarking)|DynamicWatermark|Encryption|SiteAndGroup|SiteExternal|Teams)/u.test(
    parameter,
  )
}

function flatNames(cmdlets: Cmdlets): readonly string[] {
  const parameters = ['new-label', 'set-label'].flatMap((name) => cmdlets.get(name)?.parameters ?? [])
  return [...new Set(parameters.map(({ name }) => name).filter(isLabelAction)), 'AdvancedSettings']
}
