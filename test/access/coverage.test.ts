import { describe, expect, test } from 'vitest'
import { coverageOf } from '../../src/access/coverage.ts'
import { kindsOf } from '../../src/access/personas-of-coverage.ts'
import type { PolicySet } from '../../src/access/sign-in.ts'
import type { JsonObject } from '../../src/model/json.ts'

const globalAdministrator = '62e90394-69f5-4237-9190-012177145e10'
const resistant = '00000000-0000-0000-0000-000000000004'
const kinds = kindsOf([{ id: globalAdministrator, name: 'Global Administrator' }])

type Part = { readonly conditions?: JsonObject; readonly grant?: JsonObject; readonly state?: string }

function policy(name: string, { conditions = {}, grant = { builtInControls: ['mfa'] }, state = 'enabled' }: Part = {}) {
  return {
    id: `id of ${name}`,
    name,
    values: {
      state,
      conditions: {
        users: { includeUsers: ['All'] },
        applications: { includeApplications: ['All'] },
        clientAppTypes: ['all'],
        ...conditions,
      },
      grantControls: { operator: 'OR', ...grant },
    },
  }
}

function matrix(...policies: PolicySet['policies']) {
  return coverageOf({ policies, locations: [], strengths: [], securityDefaults: false, mfaTrustedIps: [] }, kinds)
}

function cell(made: ReturnType<typeof matrix>, people: string, application: string) {
  const row = made.rows.find((one) => one.people === people)
  return row?.cells.find((one) => one.application === application)
}

const block = { builtInControls: ['block'] }
const users = { includeUsers: ['All'] }

describe('what protects a field', () => {
  test.each<[string, Part, string, string, string]>([
    ['nothing at all', { state: 'disabled' }, 'Members', 'All applications', 'nothing'],
    ['multifactor authentication', {}, 'Members', 'All applications', 'mfa'],
    ['a block', { grant: block }, 'Members', 'Office 365', 'block'],
    [
      'a strength that resists phishing',
      { grant: { builtInControls: [], authenticationStrength: resistant } },
      'Members',
      'Admin portals',
      'phishingResistant',
    ],
    [
      'a factor or a device, for any one is enough',
      { grant: { builtInControls: ['mfa', 'compliantDevice'] } },
      'Members',
      'All applications',
      'mfaOrDevice',
    ],
    [
      'both, of which the stronger is told',
      { grant: { operator: 'AND', builtInControls: ['mfa', 'compliantDevice'] } },
      'Members',
      'All applications',
      'mfa',
    ],
    [
      'a new password, which proves nobody',
      { grant: { builtInControls: ['passwordChange'] } },
      'Members',
      'All applications',
      'other',
    ],
    [
      'a policy for another application',
      { conditions: { applications: { includeApplications: ['Office365'] } } },
      'Members',
      'All applications',
      'nothing',
    ],
    [
      'the same for the application itself',
      { conditions: { applications: { includeApplications: ['Office365'] } } },
      'Members',
      'Office 365',
      'mfa',
    ],
    [
      'a policy for a role',
      { conditions: { users: { includeRoles: [globalAdministrator] } } },
      'Global Administrator',
      'All applications',
      'mfa',
    ],
    [
      'a policy for a role, at whoever holds none',
      { conditions: { users: { includeRoles: [globalAdministrator] } } },
      'Members',
      'All applications',
      'nothing',
    ],
    [
      'a block of legacy clients',
      { conditions: { clientAppTypes: ['exchangeActiveSync', 'other'] }, grant: block },
      'Members',
      'Legacy clients',
      'block',
    ],
    [
      'a block of the device code flow',
      { conditions: { authenticationFlows: { transferMethods: 'deviceCodeFlow' } }, grant: block },
      'Members',
      'Device code flow',
      'block',
    ],
    [
      'a policy for a user action',
      { conditions: { applications: { includeUserActions: ['urn:user:registersecurityinfo'] } } },
      'Members',
      'Registering security info',
      'mfa',
    ],
    [
      'a policy for guests',
      { conditions: { users: { includeUsers: ['GuestsOrExternalUsers'] } } },
      'Invited guests (B2B collaboration)',
      'All applications',
      'mfa',
    ],
    ['policies for users, at workload identities', {}, 'Workload identities', 'All applications', 'nothing'],
    ['what a workload cannot do', {}, 'Workload identities', 'Device code flow', 'notApplicable'],
    [
      'a place that nobody knows',
      { conditions: { locations: { includeLocations: ['All'], excludeLocations: ['somewhere'] } }, grant: block },
      'Members',
      'All applications',
      'undetermined',
    ],
  ])('%s', (_, part, people, application, protection) => {
    expect(cell(matrix(policy('P', part)), people, application)?.protection).toBe(protection)
  })

  test('is that of the weakest sign-in, which is named', () => {
    const made = matrix(
      policy('Windows', { conditions: { platforms: { includePlatforms: ['all'], excludePlatforms: ['linux'] } } }),
    )

    expect(cell(made, 'Members', 'All applications')).toMatchObject({
      protection: 'nothing',
      weakest: 'with a browser on linux',
    })
  })

  test('says who decides, whom a policy leaves out, and for whom more holds', () => {
    const made = matrix(
      policy('Everyone', { conditions: { users: { ...users, excludeGroups: ['a-group'] } } }),
      policy('Pilot', { conditions: { users: { includeGroups: ['another'] } }, grant: block }),
    )

    expect(cell(made, 'Members', 'All applications')).toEqual({
      application: 'All applications',
      protection: 'mfa',
      demands: ['multifactor authentication'],
      by: ['Everyone'],
      weakest: '',
      open: [],
      exceptions: ['Everyone'],
      some: ['Pilot'],
    })
  })

  test('report-only policies are told beside, and protect nobody', () => {
    const made = matrix(policy('Later', { state: 'enabledForReportingButNotEnforced' }))

    expect(cell(made, 'Members', 'All applications')).toMatchObject({ protection: 'nothing', reportOnly: 'mfa' })
  })
})

describe('holes', () => {
  const says = (made: ReturnType<typeof matrix>) =>
    made.holes.map(({ severity, people, applications }) => [severity, people, applications])

  test('a tenant without a policy has them everywhere, the worst first', () => {
    const severities = matrix().holes.map(({ severity }) => severity)

    expect(severities[0]).toBe('high')
    expect(severities).toEqual(
      severities.toSorted(
        (one, other) => ['high', 'medium', 'low'].indexOf(one) - ['high', 'medium', 'low'].indexOf(other),
      ),
    )
  })

  test('who and where share a line where the reason is the same', () => {
    const made = coverageOf(
      { policies: [], locations: [], strengths: [], securityDefaults: false, mfaTrustedIps: [] },
      kinds.filter(({ people }) => people === 'Members'),
    )

    expect(says(made)).toEqual([
      ['high', ['Members'], ['All applications', 'Office 365']],
      ['high', ['Members'], ['Admin portals', 'Legacy clients']],
      ['medium', ['Members'], ['Registering security info']],
      ['medium', ['Members'], ['Device code flow']],
      ['low', ['Members'], ['Registering a device']],
    ])
  })

  test('what is blocked for everybody has none', () => {
    const made = coverageOf(
      {
        policies: [
          policy('Shut', { grant: block }),
          policy('Register', {
            conditions: {
              applications: { includeUserActions: ['urn:user:registersecurityinfo', 'urn:user:registerdevice'] },
            },
            grant: block,
          }),
        ],
        locations: [],
        strengths: [],
        securityDefaults: false,
        mfaTrustedIps: [],
      },
      kinds.filter(({ kind }) => kind === 'member' || kind === 'administrator'),
    )

    expect(says(made)).toEqual([])
  })

  test('a break-glass account that is left out is none', () => {
    const made = coverageOf(
      { policies: [], locations: [], strengths: [], securityDefaults: false, mfaTrustedIps: [] },
      kinds.slice(1, 2).map((one) => ({ ...one, people: 'Break-glass bg1', kind: 'breakGlass' as const })),
    )

    expect(made.holes).toEqual([])
  })
})
