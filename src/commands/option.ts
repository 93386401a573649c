/** The commands by name, in the order of the help. */
export const commandNames = [
  'validate',
  'plan',
  'apply',
  'check',
  'restore',
  'compare',
  'export',
  'whoami',
  'what-if',
  'coverage',
  'report',
  'prove',
  'simulate',
  'demo',
  'schema',
  'types',
  'version',
] as const
/** A command's name. */
export type CommandName = (typeof commandNames)[number]

/** What each command does, one line for the help and the README. */
export const commandSummaries: Readonly<Record<CommandName, string>> = {
  validate: 'Read the YAML and say everything that is wrong with it. Needs no sign-in.',
  plan: 'Show what would change in the tenant. Writes nothing.',
  apply: 'Make the tenant as declared: plan, guard, write, verify.',
  check: 'Compare the tenant with the YAML and report drift. Writes nothing.',
  restore: 'Bring back what a plan changed, or a snapshot. Shows it; writes with --apply.',
  compare: 'Show how a plan file differs from a reviewed one. Needs no sign-in.',
  export: 'Write the tenant as YAML or as a snapshot.',
  whoami: 'Show who signs in, to which services, and what that identity may do.',
  'what-if': 'Judge one sign-in by the policies as they are, and as the YAML would make them. Reads only.',
  coverage: 'Show what protects which people at which applications, and the holes. Reads only.',
  report: 'Report on people: `report mfa` who has registered what, and whom enforcement would stop. Reads only.',
  prove: 'Record what this tenant answers, scrubbed, as evidence for the types. Reads only, unless --write.',
  simulate: 'Run a tenant on this machine to rehearse against.',
  demo: 'Watch the whole story on a simulated tenant. Needs nothing.',
  schema: 'Print the JSON Schema of the YAML for editors.',
  types: 'List the resource types with their evidence.',
  version: 'Print the version.',
}

/** One option: from this come the action's input, the command line's flag, the environment name, help and tables. */
export interface Option {
  readonly name: string
  readonly kind: 'text' | 'list' | 'switch' | 'number'
  readonly doc: string
  readonly placeholder?: string
  readonly default?: string
  readonly values?: readonly string[]
  /** The environment name that is read where neither flag nor input is given. */
  readonly environment?: string
  /** Commands that take it; all where absent. */
  readonly commands?: readonly CommandName[]
  /** Doors that offer it; both where absent. `refused`: recognised only to say why it is not taken. */
  readonly door?: 'cli' | 'action' | 'refused'
  readonly group: 'what' | 'sign-in' | 'network' | 'output' | 'simulator'
  readonly secret?: true
}

/** Commands that read a tenant's objects. */
export const reading = ['plan', 'apply', 'check', 'restore', 'export'] as const
/** Commands that sign in. */
export const signedIn = [...reading, 'whoami', 'what-if', 'coverage', 'report', 'prove'] as const
/** Commands that read a configuration or write one. */
export const configured = ['validate', 'plan', 'apply', 'check', 'restore', 'export', 'prove'] as const
