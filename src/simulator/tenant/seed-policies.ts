import { seededId } from '../identifiers.ts'
import type { Raw } from '../json.ts'
import { seedMethods } from './seed-methods.ts'
import { groupId } from './seed-people.ts'
import { types } from './type-names.ts'

const created = '2024-03-04T09:00:00.0000000Z'

/** Id of a seeded named location by its name. */
export function locationId(name: string): string {
  return seededId(`location ${name}`)
}

function seedLocations(): readonly Raw[] {
  const dates = { createdDateTime: created, modifiedDateTime: created, deletedDateTime: null }
  const range = (cidrAddress: string): Raw => ({
    '@odata.type': `#microsoft.graph.${cidrAddress.includes(':') ? 'iPv6' : 'iPv4'}CidrRange`,
    cidrAddress,
  })
  const ip = (displayName: string, isTrusted: boolean, ...ranges: readonly string[]): Raw => ({
    '@odata.type': '#microsoft.graph.ipNamedLocation',
    id: locationId(displayName),
    displayName,
    ...dates,
    isTrusted,
    ipRanges: ranges.map(range),
  })
  const countries = (displayName: string, ...codes: readonly string[]): Raw => ({
    '@odata.type': '#microsoft.graph.countryNamedLocation',
    id: locationId(displayName),
    displayName,
    ...dates,
    countriesAndRegions: codes,
    countryLookupMethod: 'clientIpAddress',
    includeUnknownCountriesAndRegions: false,
  })
  return [
    ip('Headquarters', true, '198.51.100.0/24', '2001:db8:10::/48'),
    ip('VPN egress', false, '203.0.113.16/28'),
    countries('Countries we work in', 'NL', 'BE', 'DE'),
    {
      '@odata.type': '#microsoft.graph.compliantNetworkNamedLocation',
      id: locationId('All Compliant Network locations'),
      displayName: 'All Compliant Network locations',
      ...dates,
      compliantNetworkType: 'allTenantCompliantNetworks',
      isTrusted: true,
    },
  ]
}

const phishingResistant = ['windowsHelloForBusiness', 'fido2', 'x509CertificateMultiFactor']
const passwordless = [...phishingResistant, 'deviceBasedPush']
const multifactor = [
  ...passwordless,
  'temporaryAccessPassOneTime',
  'temporaryAccessPassMultiUse',
  'password,microsoftAuthenticatorPush',
  'password,softwareOath',
  'password,hardwareOath',
  'password,x509CertificateSingleFactor',
  'password,x509CertificateMultiFactor',
  'password,sms',
  'password,voice',
  'federatedMultiFactor',
  'microsoftAuthenticatorPush,federatedSingleFactor',
  'softwareOath,federatedSingleFactor',
  'hardwareOath,federatedSingleFactor',
  'sms,federatedSingleFactor',
  'voice,federatedSingleFactor',
]

/** The three built-in strengths (reference: graph-examples authstrength-list) and one of Contoso's own. */
export function seedStrengths(): readonly Raw[] {
  const builtIn = (
    digit: number,
    displayName: string,
    description: string,
    allowedCombinations: readonly string[],
  ): Raw => ({
    id: `00000000-0000-0000-0000-00000000000${digit}`,
    createdDateTime: '2021-12-01T00:00:00Z',
    modifiedDateTime: '2021-12-01T00:00:00Z',
    displayName,
    description,
    policyType: 'builtIn',
    requirementsSatisfied: 'mfa',
    allowedCombinations,
    combinationConfigurations: [],
  })
  return [
    builtIn(
      2,
      'Multifactor authentication',
      'Combinations of methods that satisfy strong authentication, such as a password + SMS',
      multifactor,
    ),
    builtIn(
      3,
      'Passwordless MFA',
      'Passwordless methods that satisfy strong authentication, such as Passwordless sign-in with the Microsoft Authenticator',
      passwordless,
    ),
    builtIn(
      4,
      'Phishing-resistant MFA',
      'Phishing-resistant, Passwordless methods for the strongest authentication, such as a FIDO2 security key',
      phishingResistant,
    ),
    {
      id: seededId('strength security keys'),
      createdDateTime: created,
      modifiedDateTime: created,
      displayName: 'Security keys only',
      description: 'What administrators of Contoso use',
      policyType: 'custom',
      requirementsSatisfied: 'mfa',
      allowedCombinations: ['fido2'],
      combinationConfigurations: [],
    },
  ]
}

const administrators = [
  '62e90394-69f5-4237-9190-012177145e10',
  '194ae4cb-b126-40b2-bd5b-6091b380977d',
  '29232cdf-9323-42fd-ade2-1d097af3e4de',
  'b1be1c3e-b65d-4f19-8427-f6fa0d97feb9',
]

/** The seeded policies: six of Contoso's, one of them report-only, one off, and one that Microsoft made. */
function seedConditionalAccess(): readonly Raw[] {
  const emergency = [groupId('ca-breakglass')]
  const policy = (
    displayName: string,
    state: string,
    conditions: Raw,
    grantControls: Raw | null,
    more: Raw = {},
  ): Raw => ({
    id: seededId(`policy ${displayName}`),
    templateId: null,
    displayName,
    createdDateTime: created,
    modifiedDateTime: created,
    deletedDateTime: null,
    state,
    conditions: { clientAppTypes: ['all'], applications: { includeApplications: ['All'] }, ...conditions },
    grantControls,
    sessionControls: null,
    ...more,
  })
  const grant = (...builtInControls: readonly string[]): Raw => ({ operator: 'OR', builtInControls })
  const everyone: Raw = { includeUsers: ['All'], excludeGroups: emergency }
  const report = 'enabledForReportingButNotEnforced'
  return [
    policy(
      'CA001 Block legacy authentication',
      'enabled',
      { users: everyone, clientAppTypes: ['exchangeActiveSync', 'other'] },
      grant('block'),
    ),
    policy(
      'CA002 Require MFA for everyone',
      'enabled',
      { users: { ...everyone, excludeGroups: [...emergency, groupId('ca-exclusions')] } },
      grant('mfa'),
    ),
    policy(
      'CA003 Phishing-resistant MFA for administrators',
      'enabled',
      { users: { includeRoles: administrators, excludeGroups: emergency } },
      { operator: 'OR', builtInControls: [], authenticationStrength: { id: '00000000-0000-0000-0000-000000000004' } },
    ),
    policy(
      'CA004 Block other countries',
      report,
      {
        users: everyone,
        locations: { includeLocations: ['All'], excludeLocations: ['AllTrusted', locationId('Countries we work in')] },
      },
      grant('block'),
    ),
    policy(
      'CA005 Sign in daily on unmanaged devices',
      'enabled',
      { users: everyone, devices: { deviceFilter: { mode: 'exclude', rule: 'device.isCompliant -eq True' } } },
      null,
      {
        sessionControls: {
          signInFrequency: {
            value: 1,
            type: 'days',
            authenticationType: 'primaryAndSecondaryAuthentication',
            frequencyInterval: 'timeBased',
            isEnabled: true,
          },
          persistentBrowser: { mode: 'never', isEnabled: true },
        },
      },
    ),
    policy(
      'CA006 Compliant device for finance',
      'disabled',
      {
        users: { includeGroups: [groupId('finance')], excludeGroups: emergency },
        platforms: { includePlatforms: ['windows', 'macOS'], excludePlatforms: [] },
      },
      grant('compliantDevice', 'domainJoinedDevice'),
    ),
    policy(
      'CA007 MFA for guests',
      'enabled',
      {
        users: {
          excludeGroups: emergency,
          includeGuestsOrExternalUsers: {
            guestOrExternalUserTypes: 'b2bCollaborationGuest,b2bCollaborationMember',
            externalTenants: {
              '@odata.type': '#microsoft.graph.conditionalAccessAllExternalTenants',
              membershipKind: 'all',
            },
          },
        },
      },
      grant('mfa'),
    ),
    policy(
      'Microsoft-managed: Multifactor authentication for admins accessing Microsoft Admin Portals',
      report,
      {
        users: { includeRoles: administrators, excludeGroups: emergency },
        applications: { includeApplications: ['MicrosoftAdminPortals'] },
      },
      grant('mfa'),
      {
        templateId: '6364131e-bc4a-47c4-a20b-33492d1fff6c',
      },
    ),
  ]
}

/** Policies of every kind. */
export function seedPolicies(): Readonly<Record<string, readonly Raw[]>> {
  return {
    [types.location]: seedLocations(),
    [types.strength]: seedStrengths(),
    [types.policy]: seedConditionalAccess(),
    [types.authorization]: [
      {
        id: 'authorizationPolicy',
        displayName: 'Authorization Policy',
        description: 'Used to manage authorization related settings across the company.',
        deletedDateTime: null,
        allowInvitesFrom: 'everyone',
        allowedToSignUpEmailBasedSubscriptions: true,
        allowedToUseSSPR: true,
        allowEmailVerifiedUsersToJoinOrganization: false,
        allowUserConsentForRiskyApps: null,
        blockMsolPowerShell: false,
        guestUserRoleId: '10dae51f-b6af-4016-8d66-8c2a99b929b3',
        defaultUserRolePermissions: {
          allowedToCreateApps: true,
          allowedToCreateSecurityGroups: true,
          allowedToCreateTenants: true,
          allowedToReadBitlockerKeysForOwnedDevice: true,
          allowedToReadOtherUsers: true,
          permissionGrantPoliciesAssigned: ['ManagePermissionGrantsForSelf.microsoft-user-default-legacy'],
        },
      },
    ],
    [types.securityDefaults]: [
      {
        id: '00000000-0000-0000-0000-000000000005',
        deletedDateTime: null,
        displayName: 'Security Defaults',
        description: 'Security defaults is a set of basic identity security mechanisms recommended by Microsoft.',
        isEnabled: false,
      },
    ],
    ...seedMethods(),
  }
}
