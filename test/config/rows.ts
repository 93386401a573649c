import type { LoadOptions } from '../../src/config/load-configuration.ts'
import { loadConfiguration } from '../../src/config/load-configuration.ts'
import type { TypeName } from '../../src/model/address.ts'
import type { Configuration } from '../../src/model/desired.ts'
import type { Property, ResourceType } from '../../src/model/resource-type.ts'
import type { Trouble } from '../../src/model/trouble.ts'
import { fail, subjectText, TenantformError } from '../../src/model/trouble.ts'

/** A property with everything a test does not care about. */
export function property(shape: Property['shape'], more: Partial<Property> = {}): Property {
  return { shape, write: 'always', echo: 'returned', ...more }
}

/** A row with everything a test does not care about. */
export function row(name: TypeName, more: Partial<ResourceType>): ResourceType {
  return {
    name,
    protocol: 'graph',
    cardinality: 'collection',
    key: ['displayName'],
    keyCase: 'ignore',
    properties: {},
    create: true,
    update: true,
    remove: 'delete',
    after: [],
    permissions: { read: {}, write: {} },
    budget: 'graph',
    settleSeconds: 1,
    evidence: 'documented',
    docs: '',
    behaviours: [],
    wire: {},
    ...more,
  }
}

const text = property('string')
const texts = property('string', { list: 'set' })

/** A few rows that show every feature of a row. */
export const rows: readonly ResourceType[] = [
  row('entra.group', {
    properties: {
      displayName: property('string', { maxLength: 30 }),
      id: property('string', { write: 'never' }),
      mailEnabled: property('boolean'),
      visibility: property('string', { values: ['Private', 'Public', 'HiddenMembership'] }),
      members: property('string', { list: 'set', ref: { to: ['entra.user', 'entra.group'] } }),
      uniqueName: property('string', { beta: true }),
      note: property('any'),
    },
  }),
  row('entra.conditionalAccessPolicy', {
    staged: { property: 'state', safe: 'enabledForReportingButNotEnforced', final: 'enabled' },
    properties: {
      displayName: text,
      state: property('string', { values: ['enabled', 'disabled', 'enabledForReportingButNotEnforced'] }),
      conditions: property('object', {
        closed: true,
        of: {
          clientAppTypes: texts,
          users: property('object', {
            of: {
              includeUsers: property('string', { list: 'set', ref: { to: ['entra.user'], keywords: ['All', 'None'] } }),
              excludeUsers: property('string', {
                list: 'set',
                ref: { to: ['entra.user'], keywords: ['GuestsOrExternalUsers'] },
              }),
              excludeGroups: property('string', { list: 'set', ref: { to: ['entra.group'], by: 'id' } }),
            },
          }),
        },
      }),
    },
  }),
  row('entra.namedLocation', {
    properties: { displayName: text, isTrusted: property('boolean'), ipRanges: texts, countriesAndRegions: texts },
    kinds: [
      { name: 'ip', tell: { property: 'ipRanges' }, properties: ['ipRanges', 'isTrusted'], wire: {} },
      { name: 'country', tell: { property: 'countriesAndRegions' }, properties: ['countriesAndRegions'], wire: {} },
    ],
  }),
  row('entra.user', {
    key: ['userPrincipalName'],
    create: false,
    update: false,
    remove: 'never',
    properties: { userPrincipalName: text },
  }),
  row('exchange.organizationConfig', {
    cardinality: 'singleton',
    key: [],
    remove: 'never',
    properties: {
      OAuth2ClientProfileEnabled: property('boolean'),
      MaxRate: property('integer', { min: 1, max: 100 }),
      Window: property('duration'),
      Senders: texts,
      Steps: property('string', { list: 'ordered' }),
      Modes: property('string', { flags: true, values: ['A', 'B'] }),
      Phone: text,
      Settings: property('string', { jsonText: true }),
      ApiKey: property('string', { secret: true, echo: 'writeOnly' }),
    },
  }),
  row('exchange.pair', { key: ['Left', 'Right'], keyCase: 'exact', properties: { Left: text, Right: text } }),
  row('exchange.report', { key: ['Name'], readOnly: 'the service computes it.', properties: { Name: text } }),
]

/** A catalogue of the rows above. */
export const catalogue: LoadOptions['catalogue'] = {
  services: () => ['entra', 'exchange'],
  service: (name) =>
    Promise.resolve(new Map(rows.filter((one) => one.name.startsWith(`${name}.`)).map((one) => [one.name, one]))),
}

/** The day on which the tests take place. */
export const today = Date.parse('2026-11-25T12:00:00Z')

/** Loads a configuration from files that are given as text. */
export function load(files: Readonly<Record<string, string>>, more: Partial<LoadOptions> = {}): Promise<Configuration> {
  return loadConfiguration({
    file: 'tenantform.yml',
    read: (path) => {
      const found = Object.hasOwn(files, path) ? files[path] : undefined
      return found === undefined ? Promise.reject(missing(path)) : Promise.resolve(found)
    },
    list: (pattern) => {
      const expression = new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '[^/]*')}$`, 'u')
      return Promise.resolve(
        Object.keys(files)
          .filter((path) => expression.test(path))
          .sort(),
      )
    },
    catalogue,
    vars: new Map(),
    env: () => undefined,
    allowedEnv: [],
    now: today,
    ...more,
  })
}

/** The problems of a configuration; none where it loads. */
export async function troublesOf(
  files: Readonly<Record<string, string>>,
  more: Partial<LoadOptions> = {},
): Promise<readonly Trouble[]> {
  try {
    await load(files, more)
    return []
  } catch (error) {
    if (!(error instanceof TenantformError)) throw error
    return error.troubles
  }
}

/** The problems of a configuration as `file:line:col CODE message`. */
export async function problemsOf(
  files: Readonly<Record<string, string>>,
  more: Partial<LoadOptions> = {},
): Promise<readonly string[]> {
  return (await troublesOf(files, more)).map((one) => `${subjectText(one.subject)} ${one.code} ${one.message}`)
}

function missing(path: string): unknown {
  try {
    return fail('FILE-NOT-FOUND', { message: `${path} could not be read: it does not exist.`, subject: { name: path } })
  } catch (error) {
    return error
  }
}

/** A file with one job of one task: the task's lines, indented to their place (line 5, column 7). */
export function task(lines: string, service = 'entra'): string {
  const indented = lines.split('\n').map((line, index) => `${index === 0 ? '    - ' : '      '}${line}`)
  return `version: 1\njobs:\n- name: J\n  service: ${service}\n  tasks:\n${indented.join('\n')}\n`
}
