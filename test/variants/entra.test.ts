import type { Stage, Story } from './story.ts'
import { survives, waive } from './story.ts'

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

survives('entra', story, {
  'caClientAppTypesAbsent=all': { story: withoutClients },
  'caClientAppTypesAbsent=refused': { story: withoutClients },
})
