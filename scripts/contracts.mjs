// Trims the contract catalogues in ../shared (facts: names, types, values, from public documentation and schemas) to what
// the rows and the simulator need, as contracts/*.json, one entry a line. `--check` exits 1 where a file is stale; where
// ../shared is not there, there is nothing to compare with and it says so.
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const shared = resolve(root, '../shared')
const check = process.argv.includes('--check')

/** @typedef {Record<string, unknown>} Entry */
/** @typedef {{ meta: Entry } & Record<string, Record<string, Entry>>} Catalogue */

const nouns = [
  'OrganizationConfig',
  'TransportConfig',
  'TransportRule',
  'AcceptedDomain',
  'RemoteDomain',
  'InboundConnector',
  'OutboundConnector',
  'HostedContentFilterPolicy',
  'HostedContentFilterRule',
  'HostedOutboundSpamFilterPolicy',
  'HostedOutboundSpamFilterRule',
  'AntiPhishPolicy',
  'AntiPhishRule',
  'MalwareFilterPolicy',
  'MalwareFilterRule',
  'SafeLinksPolicy',
  'SafeLinksRule',
  'SafeAttachmentPolicy',
  'SafeAttachmentRule',
  'DkimSigningConfig',
  'OwaMailboxPolicy',
  'AuthenticationPolicy',
  'CASMailbox',
  'Mailbox',
  'ExternalInOutlook',
  'Recipient',
]
/** Resources of the second opinion that are named otherwise than the nouns, in words by service. */
const opinionsOn = {
  purview:
    'SCRetentionCompliancePolicy SCRetentionComplianceRule SCDLPCompliancePolicy SCDLPComplianceRule SCSensitivityLabel SCLabelPolicy SCProtectionAlert SCAuditConfigurationPolicy SCUnifiedAuditLogRetentionPolicy'.split(
      ' ',
    ),
  teams:
    'TeamsMeetingPolicy TeamsMessagingPolicy TeamsMeetingBroadcastPolicy TeamsMeetingConfiguration TeamsClientConfiguration TeamsGuestMeetingConfiguration TeamsGuestMessagingConfiguration TeamsGuestCallingConfiguration TeamsFederationConfiguration TeamsAppPermissionPolicy TeamsAppSetupPolicy TeamsCallingPolicy TeamsChannelsPolicy TeamsUpdateManagementPolicy TeamsEventsPolicy TeamsFilesPolicy TeamsPstnUsage TeamsVoiceRoute TeamsVoiceRoutingPolicy TeamsTenantDialPlan TeamsEmergencyCallingPolicy TeamsUserPolicyAssignment TeamsGroupPolicyAssignment'.split(
      ' ',
    ),
  sharepoint:
    'SPOTenantSettings SPOSharingSettings SPOAccessControlSettings SPOSite SPOHubSite SPOHomeSite SPOTheme SPOTenantCdnEnabled SPOTenantCDNPolicy SPOBrowserIdleSignout SPOOrgAssetsLibrary SPOSiteScript SPOSiteDesign ODSettings'.split(
      ' ',
    ),
}
const complianceNouns = [
  'RetentionCompliancePolicy',
  'RetentionComplianceRule',
  'DlpCompliancePolicy',
  'DlpComplianceRule',
  'Label',
  'LabelPolicy',
  'ProtectionAlert',
  'AuditConfig',
  'UnifiedAuditLogRetentionPolicy',
]
const teamsNouns = [
  'CsTeamsMeetingPolicy',
  'CsTeamsMessagingPolicy',
  'CsTeamsMeetingBroadcastPolicy',
  'CsTeamsMeetingConfiguration',
  'CsTeamsClientConfiguration',
  'CsTeamsGuestMeetingConfiguration',
  'CsTeamsGuestMessagingConfiguration',
  'CsTeamsGuestCallingConfiguration',
  'CsExternalAccessPolicy',
  'CsTenantFederationConfiguration',
  'CsTeamsAppPermissionPolicy',
  'CsTeamsAppSetupPolicy',
  'CsTeamsCallingPolicy',
  'CsTeamsChannelsPolicy',
  'CsTeamsUpdateManagementPolicy',
  'CsTeamsEventsPolicy',
  'CsTeamsFilesPolicy',
  'CsOnlineVoiceRoute',
  'CsOnlineVoiceRoutingPolicy',
  'CsOnlinePstnUsage',
  'CsTenantDialPlan',
  'CsTeamsEmergencyCallingPolicy',
]
/** Nouns of the SharePoint module whose parameters name properties of our rows. */
const sharePointNouns = [
  'SPOTenant',
  'SPOSite',
  'SPOHubSite',
  'SPOHomeSite',
  'SPOTheme',
  'SPOTenantCdnEnabled',
  'SPOTenantCdnOrigin',
  'SPOTenantCdnPolicy',
  'SPOTenantSyncClientRestriction',
  'SPOBrowserIdleSignOut',
  'SPOOrgAssetsLibrary',
  'SPOSiteDesign',
  'SPOSiteScript',
]
const roots = [
  'sharepointSettings',
  'conditionalAccessPolicy',
  'ipNamedLocation',
  'countryNamedLocation',
  'compliantNetworkNamedLocation',
  'authenticationStrengthPolicy',
  'fido2CombinationConfiguration',
  'x509CertificateCombinationConfiguration',
  'authenticationMethodsPolicy',
  'emailAuthenticationMethodConfiguration',
  'externalAuthenticationMethodConfiguration',
  'fido2AuthenticationMethodConfiguration',
  'hardwareOathAuthenticationMethodConfiguration',
  'microsoftAuthenticatorAuthenticationMethodConfiguration',
  'qrCodePinAuthenticationMethodConfiguration',
  'smsAuthenticationMethodConfiguration',
  'softwareOathAuthenticationMethodConfiguration',
  'temporaryAccessPassAuthenticationMethodConfiguration',
  'verifiableCredentialsAuthenticationMethodConfiguration',
  'voiceAuthenticationMethodConfiguration',
  'x509CertificateAuthenticationMethodConfiguration',
  'microsoftAuthenticatorAuthenticationMethodTarget',
  'passkeyAuthenticationMethodTarget',
  'passkeyProfile',
  'smsAuthenticationMethodTarget',
  'verifiableCredentialAuthenticationMethodTarget',
  'voiceAuthenticationMethodTarget',
  'scopedRoleMembership',
  'authorizationPolicy',
  'identitySecurityDefaultsEnforcementPolicy',
  'strongAuthenticationRequirements',
  'authentication',
  'group',
  'administrativeUnit',
  'unifiedRoleAssignment',
  'unifiedRoleDefinition',
  'organization',
  'domain',
  'internalDomainFederation',
  'crossTenantAccessPolicyConfigurationDefault',
  'crossTenantAccessPolicyConfigurationPartner',
  'user',
  'servicePrincipal',
  'application',
  'directoryObject',
]
/** Resources that describe what the rows of Entra do; none describes a role assignment that stands for ever. */
const entraResources = [
  'AADAdministrativeUnit',
  'AADAuthenticationMethodPolicy',
  'AADAuthenticationMethodPolicyAuthenticator',
  'AADAuthenticationMethodPolicyEmail',
  'AADAuthenticationMethodPolicyExternal',
  'AADAuthenticationMethodPolicyFido2',
  'AADAuthenticationMethodPolicyHardware',
  'AADAuthenticationMethodPolicyQRCodeImage',
  'AADAuthenticationMethodPolicySms',
  'AADAuthenticationMethodPolicySoftware',
  'AADAuthenticationMethodPolicyTemporary',
  'AADAuthenticationMethodPolicyVoice',
  'AADAuthenticationMethodPolicyX509',
  'AADAuthenticationRequirement',
  'AADAuthenticationStrengthPolicy',
  'AADAuthorizationPolicy',
  'AADConditionalAccessPolicy',
  'AADCrossTenantAccessPolicyConfigurationDefault',
  'AADCrossTenantAccessPolicyConfigurationPartner',
  'AADDomain',
  'AADGroup',
  'AADNamedLocationPolicy',
  'AADSecurityDefaults',
  'AADTenantDetails',
]
const routes = [
  '/identity/conditionalAccess/',
  '/policies/authenticationStrengthPolicies',
  '/policies/authenticationMethodsPolicy',
  '/policies/authorizationPolicy',
  '/policies/identitySecurityDefaultsEnforcementPolicy',
  '/groups',
  '/directory/administrativeUnits',
  '/directory/deletedItems',
  '/roleManagement/directory/roleAssignments',
  '/roleManagement/directory/roleDefinitions',
  '/organization',
  '/users',
  '/servicePrincipals',
  '/applications',
  '/directoryObjects',
  '/domains',
  '/policies/crossTenantAccessPolicy',
  '/admin/sharepoint',
  '/admin/teams',
  '/sites',
]

if (!existsSync(shared)) {
  console.log('contracts: ../shared is not here, nothing to compare with')
} else {
  const stale = []
  for (const [name, text] of await files()) {
    const path = join(root, 'contracts', name)
    const before = await readFile(path, 'utf8').catch(() => '')
    if (before === text) continue
    if (check) stale.push(`contracts/${name}`)
    else {
      await mkdir(dirname(path), { recursive: true })
      await writeFile(path, text)
    }
  }
  if (stale.length > 0) {
    console.error(`Stale: ${stale.join(', ')}. Run \`node scripts/contracts.mjs\`.`)
    process.exitCode = 1
  }
}

/** @returns {Promise<readonly (readonly [string, string])[]>} file names and texts */
async function files() {
  const cmdlets = await catalogue('contracts/exchange-cmdlets.json')
  const v1 = await catalogue('contracts/graph-types.json')
  const beta = await catalogue('contracts/graph-types-beta.json')
  const all = await catalogue('contracts/graph-routes.json')
  const dsc = await catalogue('contracts/dsc-resources.json')
  const teams = await catalogue('contracts/teams-cmdlets.json')
  const spo = await catalogue('contracts/spo-cmdlets.json')
  const teamsTypes = await list('reference/data/teams-config-types.json')
  /** @type {readonly Entry[]} */
  const roles = await list('reference/data/directory-roles.json')
  /** @type {readonly Entry[]} */
  const appRoles = await list('reference/data/graph-approles.json')
  const wantedRoute = (/** @type {string} */ key) => {
    const path = key.slice(key.indexOf(' ') + 1)
    return (
      routes.some((start) => path === start || path.startsWith(start.endsWith('/') ? start : `${start}/`)) &&
      path.split('/').length <= 6
    )
  }
  return [
    [
      'exchange-cmdlets.json',
      write(
        'nouns',
        cmdlets.meta,
        pick(cmdlets['nouns'] ?? {}, (key) => nouns.includes(key)),
      ),
    ],
    [
      'compliance-cmdlets.json',
      write(
        'nouns',
        cmdlets.meta,
        pick(cmdlets['nouns'] ?? {}, (key) => complianceNouns.includes(key)),
      ),
    ],
    [
      'teams-cmdlets.json',
      write(
        'nouns',
        teams.meta,
        pick(teams['nouns'] ?? {}, (key) => teamsNouns.includes(key)),
      ),
    ],
    [
      'spo-cmdlets.json',
      write(
        'nouns',
        spo.meta,
        pick(spo['nouns'] ?? {}, (key) => sharePointNouns.includes(key)),
      ),
    ],
    [
      'teams-config-types.json',
      lines(
        'nouns',
        teamsTypes.filter((type) => teamsNouns.includes(String(type['noun']))),
      ),
    ],
    [
      'sharepoint-tenant-properties.json',
      lines('properties', await list('reference/data/sharepoint-tenant-properties.json')),
    ],
    [
      'sharepoint-site-properties.json',
      lines('properties', await list('reference/data/sharepoint-site-properties.json')),
    ],
    ['graph-types.json', write('types', v1.meta, reachable(v1['types'] ?? {}))],
    ['graph-types-beta.json', write('types', beta.meta, reachable(beta['types'] ?? {}))],
    ['graph-routes.json', write('routes', all.meta, pick(all['routes'] ?? {}, wantedRoute))],
    [
      'dsc-exchange.json',
      write(
        'resources',
        dsc.meta,
        pick(dsc['resources'] ?? {}, (key) => nouns.some((noun) => key.toLowerCase() === `exo${noun}`.toLowerCase())),
      ),
    ],
    [
      'dsc-entra.json',
      write('resources', dsc.meta, opinions(pick(dsc['resources'] ?? {}, (key) => entraResources.includes(key)))),
    ],
    ...Object.entries(opinionsOn).map(
      ([service, wanted]) =>
        /** @type {const} */ ([
          `dsc-${service}.json`,
          write('resources', dsc.meta, opinions(pick(dsc['resources'] ?? {}, (key) => wanted.includes(key)))),
        ]),
    ),
    [
      'directory-roles.json',
      lines(
        'roles',
        roles.map((role) => ({
          name: role['displayName'] ?? role['name'],
          templateId: role['templateId'] ?? role['id'],
          ...(role['isPrivileged'] === true ? { privileged: true } : {}),
        })),
      ),
    ],
    [
      'graph-approles.json',
      lines(
        'appRoles',
        appRoles
          .filter((role) => role['kind'] === undefined || String(role['kind']).toLowerCase().includes('app'))
          .map((role) => ({ resourceAppId: role['resourceAppId'], name: role['name'], id: role['id'] })),
      ),
    ],
  ]
}

/** The wanted types with their base types and the types of their properties; navigation is not followed. @param {Record<string, Entry>} types */
function reachable(types) {
  /** @type {Set<string>} */
  const found = new Set()
  const visit = (/** @type {string} */ name) => {
    const type = types[name]
    if (type === undefined || found.has(name)) return
    found.add(name)
    if (typeof type['baseType'] === 'string') visit(type['baseType'])
    for (const property of /** @type {readonly { type?: string }[]} */ (type['properties'] ?? []))
      if (property.type !== undefined) visit(property.type)
    if (type['kind'] === 'complex')
      for (const [other, entry] of Object.entries(types)) if (entry['baseType'] === name) visit(other)
  }
  for (const name of roots) visit(name)
  return pick(types, (key) => found.has(key))
}

/** @param {Record<string, Entry>} entries @param {(key: string) => boolean} wanted */
function pick(entries, wanted) {
  return Object.fromEntries(
    Object.entries(entries)
      .filter(([key]) => wanted(key))
      .sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0)),
  )
}

/** Of a resource, only what a row can be compared with. @param {Record<string, Entry>} resources @returns {Record<string, Entry>} */
function opinions(resources) {
  return Object.fromEntries(
    Object.entries(resources).map(([key, { name, keys, properties }]) => [key, { name, keys, properties }]),
  )
}

/** @param {string} collection @param {Entry} meta @param {Record<string, Entry>} entries */
function write(collection, meta, entries) {
  const rows = Object.entries(entries).map(([key, entry]) => `${JSON.stringify(key)}:${JSON.stringify(entry)}`)
  return `{"meta":${JSON.stringify(meta)},\n"${collection}":{\n${rows.join(',\n')}\n}}\n`
}

/** @param {string} collection @param {readonly Entry[]} entries */
function lines(collection, entries) {
  return `{"${collection}":[\n${entries.map((entry) => JSON.stringify(entry)).join(',\n')}\n]}\n`
}

/** @param {string} path @returns {Promise<Catalogue>} */
async function catalogue(path) {
  return JSON.parse(await readFile(join(shared, path), 'utf8'))
}

/** @param {string} path @returns {Promise<readonly Entry[]>} */
async function list(path) {
  const value = JSON.parse(await readFile(join(shared, path), 'utf8'))
  const found = Array.isArray(value)
    ? value
    : Object.values(value).find((member) => Array.isArray(member) && member.length > 90)
  if (!Array.isArray(found)) throw new Error(`${path} holds no list`)
  return found
}
