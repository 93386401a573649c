import { load } from 'js-yaml'
import { expect, test } from 'vitest'
import { differences } from './dump-difference.ts'
import { cli } from './front-door.ts'
import { waiveMeant } from './meant.ts'
import { withTenant } from './rehearsal.ts'

/** A manner of writing, one task that changes one property, and the one place of the tenant that may differ. */
type Manner = readonly [manner: string, service: string, task: string, at: string, after: unknown]

const manners: readonly Manner[] = [
  [
    'merge PATCH',
    'entra',
    'group: { displayName: Finance, description: Who pays }',
    'entra.group/Finance.description',
    'Who pays',
  ],
  [
    'merge PATCH into a sub-object',
    'entra',
    'authorizationPolicy: { defaultUserRolePermissions: { allowedToCreateApps: false } }',
    'entra.authorizationPolicy/Authorization Policy.defaultUserRolePermissions.allowedToCreateApps',
    false,
  ],
  [
    'PATCH that replaces a whole sub-object',
    'entra',
    'authenticationMethodsPolicy: { registrationEnforcement: { authenticationMethodsRegistrationCampaign: { snoozeDurationInDays: 3 } } }',
    'entra.authenticationMethodsPolicy/Authentication Methods Policy.registrationEnforcement.authenticationMethodsRegistrationCampaign.snoozeDurationInDays',
    3,
  ],
  [
    'a state beside nested conditions',
    'entra',
    'conditionalAccessPolicy: { displayName: CA004 Block other countries, state: disabled }',
    'entra.conditionalAccessPolicy/CA004 Block other countries.state',
    'disabled',
  ],
  [
    'typed PATCH of one kind',
    'entra',
    'authenticationMethod: { id: TemporaryAccessPass, defaultLength: 12 }',
    'entra.authenticationMethod/TemporaryAccessPass.defaultLength',
    12,
  ],
  [
    'an action of its own',
    'entra',
    'authenticationStrengthPolicy: { displayName: Security keys only, allowedCombinations: [fido2, x509CertificateMultiFactor] }',
    'entra.authenticationStrengthPolicy/Security keys only.allowedCombinations',
    ['fido2', 'x509CertificateMultiFactor'],
  ],
  [
    'cmdlet Set of a singleton',
    'exchange',
    'organizationConfig: { BookingsEnabled: false }',
    'exchange.organizationConfig/contoso.onmicrosoft.com.BookingsEnabled',
    false,
  ],
  [
    'cmdlet Set of an object',
    'exchange',
    'remoteDomain: { Name: Fabrikam, AutoForwardEnabled: true }',
    'exchange.remoteDomain/Fabrikam.AutoForwardEnabled',
    true,
  ],
  [
    'cmdlet Set of a rule',
    'exchange',
    'transportRule: { Name: Tag external mail, Comments: Asked for by security }',
    'exchange.transportRule/Tag external mail.Comments',
    'Asked for by security',
  ],
  [
    'cmdlet Set of one mailbox',
    'exchange',
    'casMailbox: { Identity: ada.bergstrom@contoso.com, PopEnabled: false }',
    'exchange.casMailbox/22de3206-75cb-4106-a698-9f7f042545ed.PopEnabled',
    false,
  ],
  [
    'add and remove delta of a multi-valued property',
    'exchange',
    'hostedContentFilterPolicy: { Name: Newsletter readers, AllowedSenderDomains: { add: [tailspin.example] } }',
    'exchange.hostedContentFilterPolicy/Newsletter readers.AllowedSenderDomains',
    expect.arrayContaining(['tailspin.example']),
  ],
]

const breakGlass = ['bg1@contoso.onmicrosoft.com', 'bg2@contoso.onmicrosoft.com']

const file = (service: string, task: string): string => `version: 1
breakGlass: [bg1@contoso.onmicrosoft.com, bg2@contoso.onmicrosoft.com]
guards: { maxChanges: 100 }
${waiveMeant()}
jobs:
  - name: J
    service: ${service}
    tasks:
      - ${task}
`

test.each(manners)('by %s nothing changes but what is declared', async (_, service, task, at, after) => {
  await withTenant(file(service, task), async ({ simulator, folder, env }) => {
    const before = simulator.dump()
    const applied = await cli(['apply'], { cwd: folder, env })

    expect(applied.out).toContain('1 done and verified')
    expect(applied.exit).toBe(0)
    expect(differences(before, simulator.dump()).map((one) => [one.at, one.after])).toEqual([[at, after]])
  })
})

test.each(['merge', 'replace'])(
  'conditions go back whole, whether the service would %s them',
  async (caNestedMerge) => {
    const task = `conditionalAccessPolicy:
          displayName: CA006 Compliant device for finance
          conditions:
            clientAppTypes: [all]
            applications: { includeApplications: [All] }
            platforms: { includePlatforms: [windows, macOS, linux] }
            users: { includeGroups: [Finance], excludeGroups: [CA-BreakGlass] }`
    await withTenant(
      file('entra', task),
      async ({ simulator, folder, env }) => {
        const before = simulator.dump()
        const applied = await cli(['apply'], { cwd: folder, env })

        expect(applied.out).toContain('1 done and verified')
        expect(differences(before, simulator.dump()).map((one) => [one.at, one.after])).toEqual([
          [
            'entra.conditionalAccessPolicy/CA006 Compliant device for finance.conditions.platforms.includePlatforms',
            ['windows', 'macOS', 'linux'],
          ],
        ])
      },
      { variants: { caNestedMerge } },
    )
  },
)

/** Switches that pull others along by design, or that cannot be turned once an object is there. */
const apart = [
  'entra.group.mailEnabled',
  'entra.group.isAssignableToRole',
  'entra.administrativeUnit.isMemberManagementRestricted',
  'entra.securityDefaults.isEnabled',
  'exchange.owaMailboxPolicy.IsDefault',
  'purview.label.ApplyContentMarkingFooterEnabled',
  'sharepoint.browserIdleSignOut.Enabled',
]

/** What is read of a plan here. */
type Planned = {
  readonly troubles: readonly {
    readonly code: string
    readonly subject?: { readonly position?: { readonly line: number } }
  }[]
}
type Members = Readonly<Record<string, unknown>>
type Job = {
  readonly name: string
  readonly service: string
  readonly tasks: readonly Readonly<Record<string, Members>>[]
}

/** The jobs of an export, read by a YAML reader that is not ours. */
function jobsOf(yaml: string): readonly Job[] {
  const document: { readonly jobs: readonly Job[] } = JSON.parse(JSON.stringify(load(yaml)))
  return document.jobs
}

/** Types of which one switch alone is free: a rule's conditions and actions are closed, so that one declared empties the others. */
const free: ReadonlyMap<string, string> = new Map([['exchange.transportRule', 'Enabled']])

/** One task for each object of an export that has a switch: its key and the switch, turned. */
function turned(
  service: string,
  task: Readonly<Record<string, Members>>,
  keys: ReadonlyMap<string, readonly string[]>,
) {
  return Object.entries(task).flatMap(([word, values]) => {
    const type = `${service}.${word}`
    const key = keys.get(type) ?? []
    const found = Object.entries(values).find(
      ([name, value]) =>
        typeof value === 'boolean' && !apart.includes(`${type}.${name}`) && (free.get(type) ?? name) === name,
    )
    // The service's own presets are managed by the service.
    if (found === undefined || key.some((name) => /Preset Security|Built-In/u.test(String(values[name])))) return []
    const [name, value] = found
    const declared = Object.fromEntries(key.map((part) => [part, values[part]]))
    return [{ [word]: { ...declared, [name]: value !== true } }]
  })
}

/** In a dump of Exchange a rule's `Enabled` is `State` (reference: the pages of Enable-TransportRule and Get-TransportRule). */
const shownAs = (service: string, word: string, name = ''): string =>
  service === 'exchange' && word.endsWith('Rule') && name === 'Enabled' ? 'State' : name

/** One switch of the service under the names of two rows. */
const twins: ReadonlyMap<string, string> = new Map([
  ['sharepoint.settings isCommentingOnSitePagesEnabled', 'sharepoint.tenant CommentsOnSitePagesDisabled'],
  ['sharepoint.tenantSyncClientRestriction BlockMacSync', 'sharepoint.settings isMacSyncAppEnabled'],
])

/** Services whose raw objects hold nothing that the service sets by itself; the others are compared by what can be declared. */
const byDump = new Set(['entra', 'exchange'])

/** An export in the shape of a dump: an object is told apart by its place in the list of its type. */
function asDump(jobs: readonly Job[]): unknown {
  const types: Record<string, { instances: { key: string; raw: Members }[] }> = {}
  for (const job of jobs)
    for (const task of job.tasks)
      for (const [word, raw] of Object.entries(task).filter(([name]) => name !== 'id')) {
        const { instances } = (types[`${job.service}.${word}`] ??= { instances: [] })
        instances.push({ key: String(instances.length), raw })
      }
  return { types }
}

/** A file with one task on each line, so that a line is a task. */
const listed = (service: string, tasks: readonly unknown[]): string =>
  [
    'version: 1',
    `breakGlass: ${JSON.stringify(breakGlass)}`,
    'guards: { maxChanges: 200 }',
    waiveMeant('UNPROVEN'),
    'jobs:',
    `  - name: ${service}`,
    `    service: ${service}`,
    '    tasks:',
    ...tasks.map((task) => `      - ${JSON.stringify(task)}`),
    '',
  ].join('\n')

const firstTaskLine = 9

test.each(['entra', 'exchange', 'purview', 'sharepoint', 'teams'])(
  'one switch of every exported object of %s is turned, and nothing else in the tenant moves',
  async (service) => {
    await withTenant(undefined, async ({ simulator, folder, env, write }) => {
      const rows: readonly { readonly name: string; readonly key: readonly string[] }[] = JSON.parse(
        (await cli(['types', '--format', 'json'])).out,
      )
      // A named location is told apart by what kind of places it holds, too.
      const kinds = ['ipRanges', 'countriesAndRegions']
      const keys = new Map(
        rows.map(({ name, key }) => [name, name === 'entra.namedLocation' ? [...key, ...kinds] : key]),
      )
      const exportedJobs = async (): Promise<readonly Job[]> =>
        jobsOf((await cli(['export', '--service', service], { cwd: folder, env })).out)
      const tasks = (await exportedJobs()).flatMap((job) => job.tasks.flatMap((task) => turned(service, task, keys)))

      // What the service itself keeps from being changed (presets) is refused in the plan, and left out here.
      await write('tenantform.yml', listed(service, tasks))
      const planned: Planned = JSON.parse((await cli(['plan', '--format', 'json'], { cwd: folder, env })).out)
      const refused = new Set(planned.troubles.map((one) => (one.subject?.position?.line ?? 0) - firstTaskLine))
      const kept = tasks.filter((_, index) => !refused.has(index))
      expect(planned.troubles.map((one) => one.code).filter((code) => code !== 'NOT-WRITABLE')).toEqual([])
      expect(kept.length).toBeGreaterThan(2)

      await write('tenantform.yml', listed(service, kept))
      const seen = byDump.has(service) ? () => simulator.dump() : async () => asDump(await exportedJobs())
      const before = await seen()
      const applied = await cli(['apply'], { cwd: folder, env })
      expect({ exit: applied.exit, out: applied.out }).toMatchObject({ exit: 0 })
      const expected = kept.flatMap((task) =>
        Object.entries(task).map(
          ([word, values]) => `${service}.${word} ${shownAs(service, word, Object.keys(values).at(-1))}`,
        ),
      )
      const moved = differences(before, await seen()).map((one) => one.at.replace(/\/.*\.(?=\w+$)/u, ' '))
      expect(moved.toSorted()).toEqual(expected.flatMap((one) => [one, twins.get(one) ?? []].flat()).toSorted())
    })
  },
)
