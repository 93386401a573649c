import type { Stage, Story } from './story.ts'
import { byServiceConnection, survives, waive } from './story.ts'

const policy = (state: string, conditions: string, rest: string): string => `
      - conditionalAccessPolicy:
          displayName: Doubted
          state: ${state}
          conditions: { clientAppTypes: [all], applications: { includeApplications: [All] }, users: { includeUsers: [All], excludeGroups: [CA-BreakGlass] }${conditions} }
${rest}`

const made: Stage = {
  tasks: `
      - group: { displayName: Doubted group, mailNickname: doubted, mailEnabled: false, securityEnabled: true, members: [ada.bergstrom@contoso.com] }
      - administrativeUnit: { displayName: Doubted unit, description: first }
      - namedLocation: { displayName: Doubted place, isTrusted: true, ipRanges: [{ cidrAddress: 198.51.100.0/24 }] }
      - authenticationStrengthPolicy: { displayName: Doubted strength, allowedCombinations: [fido2] }
      - perUserMfa: { userPrincipalName: svc-scanner@contoso.com, perUserMfaState: disabled }
      - conditionalAccessPolicy:
          displayName: Second
          state: disabled
          conditions: { clientAppTypes: [all], applications: { includeApplications: [Office365] }, users: { includeGroups: [Doubted group], excludeGroups: [CA-BreakGlass] } }
          grantControls: { operator: OR, authenticationStrength: Doubted strength }
${policy(
  'enabledForReportingButNotEnforced',
  ', platforms: { includePlatforms: [windows, macOS] }, locations: { includeLocations: [All], excludeLocations: [Doubted place] }, signInRiskLevels: [high]',
  `          grantControls: { operator: OR, builtInControls: [mfa, compliantDevice] }
          sessionControls: { signInFrequency: { isEnabled: true, authenticationType: primaryAndSecondaryAuthentication, frequencyInterval: timeBased, type: hours, value: 9 } }`,
)}`,
  holds: [
    ['entra.group', 'Doubted group', { mailNickname: 'doubted' }],
    ['entra.conditionalAccessPolicy', 'Doubted', { state: 'enabledForReportingButNotEnforced' }],
  ],
}

const changed: Stage = {
  tasks: `
      - group: { displayName: Doubted group, description: second, members: [bram.devries@contoso.com] }
      - administrativeUnit: { displayName: Doubted unit, description: second }
      - namedLocation: { displayName: Doubted place, isTrusted: false, ipRanges: [{ cidrAddress: 203.0.113.0/24 }] }
      - perUserMfa: { userPrincipalName: svc-scanner@contoso.com, perUserMfaState: enabled }
${policy(
  'enabled',
  ', platforms: { includePlatforms: [windows] }, locations: null, signInRiskLevels: []',
  `          grantControls: { operator: AND, builtInControls: [mfa] }
          sessionControls: null`,
)}`,
  holds: [
    ['entra.group', 'Doubted group', { description: 'second' }],
    ['entra.conditionalAccessPolicy', 'Doubted', { state: 'enabled', sessionControls: null }],
  ],
}

const gone: Stage = {
  tasks: `
      - { conditionalAccessPolicy: { displayName: Second }, ensure: absent, ${waive('GUARD-IRREVERSIBLE')} }
      - { conditionalAccessPolicy: { displayName: Doubted }, ensure: absent, ${waive('GUARD-IRREVERSIBLE')} }
      - { administrativeUnit: { displayName: Doubted unit }, ensure: absent, ${waive('GUARD-IRREVERSIBLE')} }
      - { authenticationStrengthPolicy: { displayName: Doubted strength }, ensure: absent, ${waive('GUARD-IRREVERSIBLE')} }
      - { namedLocation: { displayName: Doubted place }, ensure: absent, ${waive('GUARD-IRREVERSIBLE')} }
      - { group: { displayName: Doubted group }, ensure: absent, ${waive('GUARD-IRREVERSIBLE')} }`,
  gone: [
    ['entra.conditionalAccessPolicy', 'Doubted'],
    ['entra.administrativeUnit', 'Doubted unit'],
    ['entra.group', 'Doubted group'],
    ['entra.namedLocation', 'Doubted place'],
  ],
}

const story: Story = { stages: [made, changed, gone], options: { replicationMs: 20_000 } }

/** A policy that does not say which clients it is for. */
const withoutClients: Story = {
  stages: [
    {
      tasks: `
      - conditionalAccessPolicy:
          displayName: Doubted
          state: disabled
          conditions: { applications: { includeApplications: [All] }, users: { includeUsers: [All], excludeGroups: [CA-BreakGlass] } }
          grantControls: { operator: OR, builtInControls: [mfa] }`,
      holds: [['entra.conditionalAccessPolicy', 'Doubted', { state: 'disabled' }]],
    },
  ],
}

/** A location goes while the policy that uses it, which is not declared, stays. */
const stillUsed: Story = {
  stages: [
    made,
    {
      tasks: `      - { namedLocation: { displayName: Doubted place }, ensure: absent, ${waive('GUARD-IRREVERSIBLE')} }`,
    },
  ],
}

/** Ranges that are written in a longer form than need be. */
const longRanges: Story = {
  stages: ['198.51.100.7/24', '203.0.113.9/28'].map((v4) => ({
    tasks: `      - namedLocation: { displayName: Doubted place, ipRanges: [{ cidrAddress: ${v4} }, { cidrAddress: "2001:0DB8:0:0::1/48" }] }`,
  })),
}

/** Beside the one that the tenant has. */
const secondStrength: Story = {
  stages: [
    { tasks: '      - authenticationStrengthPolicy: { displayName: Doubted strength, allowedCombinations: [fido2] }' },
  ],
}

const goingBack: Story = {
  stages: ['migrationComplete', 'preMigration'].map((state) => ({
    tasks: `      - authenticationMethodsPolicy: { policyMigrationState: ${state} }`,
  })),
}

/** Signs in by a service connection of Azure DevOps. */
const connected: Story = {
  signIn: byServiceConnection,
  stages: [secondStrength.stages[0] ?? made],
}

const tokens: Story = {
  stages: ['enabled', 'disabled'].map((state) => ({
    tasks: `      - authenticationMethod: { id: HardwareOath, state: ${state} }`,
  })),
}

/** Somebody has activated the role for some hours that is declared as theirs for good. */
const activated: Story = {
  furnish: (simulator) => {
    const [role, ada] = [
      ['entra.directoryRole', 'Reports Reader'],
      ['entra.user', 'ada.bergstrom@contoso.com'],
    ].map(([type = '', is]) => simulator.objects(type).find((raw) => Object.values(raw).includes(is))?.['id'])
    simulator.create('entra.directoryRoleAssignment', {
      roleDefinitionId: role,
      principalId: ada,
      directoryScopeId: '/',
      activated: true,
    })
  },
  stages: [
    {
      tasks: `
      - directoryRoleAssignment:
          - { roleDefinitionId: Reports Reader, principalId: ada.bergstrom@contoso.com, directoryScopeId: / }
          - { roleDefinitionId: Reports Reader, principalId: bram.devries@contoso.com, directoryScopeId: / }`,
    },
  ],
}

survives('entra', story, {
  'namedLocationInUse=400': {
    story: stillUsed,
    refused: { code: 'SERVICE-FAILED', exit: 1, because: 'a policy that is not declared uses the location' },
  },
  'namedLocationInUse=409': {
    story: stillUsed,
    refused: { code: 'SERVICE-FAILED', exit: 1, because: 'a policy that is not declared uses the location' },
  },
  'namedLocationAddresses=kept': { story: longRanges },
  'namedLocationAddresses=normalised': { story: longRanges },
  // Other services ask for directory roles: test/variants/teams looks with a token that hides them.
  'tokenWids=hidden': { story: { stages: secondStrength.stages } },
  'strengthLimit=1': {
    story: secondStrength,
    refused: { code: 'SERVICE-FAILED', exit: 1, because: 'the tenant has as many as it may have' },
  },
  'methodsMigrationBack=refused': {
    story: goingBack,
    refused: { code: 'SERVICE-FAILED', exit: 1, because: 'the migration is done' },
  },
  'methodsMigrationBack=taken': { story: goingBack },
  'azureDevOpsIssuer=vstoken': { story: connected },
  'azureDevOpsIssuer=entra': { story: connected },
  'hardwareOathWrite=taken': { story: tokens },
  'hardwareOathWrite=refused': {
    story: tokens,
    refused: { code: 'PERMISSION-DENIED', exit: 5, because: 'no application may write it there', stage: 0 },
  },
  'roleActivated=shown': { story: activated },
  'roleActivated=hidden': { story: activated },
  'caClientAppTypesAbsent=all': { story: withoutClients },
  'caClientAppTypesAbsent=refused': { story: withoutClients },
})
