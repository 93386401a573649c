import type { ResourceType } from '../../../src/model/resource-type.ts'
import { flattened } from './flattened.ts'
import type { Opinion } from './opinion.ts'
import { moduleMap } from './module-map.ts'
import { compare, pageOpinions, resourceOpinions } from './opinion.ts'
import type { Outcome } from './outcome.ts'
import { routes } from './routes.ts'

/** Reads a file of contracts. */
export type ReadContract = (name: string) => Promise<string>

/** Resources whose name is not the row's. */
const resourcesOf: Readonly<Record<string, RegExp>> = {
  'entra.authenticationMethodsPolicy': /^AADAuthenticationMethodPolicy$/u,
  'entra.authenticationMethod': /^AADAuthenticationMethodPolicy./u,
  'entra.namedLocation': /^AADNamedLocationPolicy$/u,
  'entra.perUserMfa': /^AADAuthenticationRequirement$/u,
  'entra.organization': /^AADTenantDetails$/u,
  'purview.label': /^SCSensitivityLabel$/u,
  'purview.auditConfig': /^SCAuditConfigurationPolicy$/u,
  'teams.tenantFederationConfiguration': /^TeamsFederationConfiguration$/u,
  'teams.onlinePstnUsage': /^TeamsPstnUsage$/u,
  'teams.onlineVoiceRoute': /^TeamsVoiceRoute$/u,
  'teams.onlineVoiceRoutingPolicy': /^TeamsVoiceRoutingPolicy$/u,
  'teams.tenantDialPlan': /^TeamsTenantDialPlan$/u,
  'sharepoint.tenant': /^(?:SPOTenantSettings|SPOSharingSettings|SPOAccessControlSettings|ODSettings)$/u,
  'sharepoint.tenantCdn': /^(?:SPOTenantCdnEnabled|SPOTenantCDNPolicy)$/u,
  'sharepoint.orgAssetLibrary': /^SPOOrgAssetsLibrary$/u,
  'sharepoint.settings': /^$/u,
}
const prefixes: Readonly<Record<string, string>> = {
  entra: 'AAD',
  exchange: 'EXO',
  purview: 'SC',
  teams: '',
  sharepoint: 'SPO',
}

/** Nouns of cmdlets whose name is not the row's. */
const nounsOf: Readonly<Record<string, RegExp>> = {
  'sharepoint.orgAssetLibrary': /^SPOOrgAssetsLibrary$/u,
  'sharepoint.tenantCdn': /^SPOTenantCdn(?:Enabled|Origin|Policy)$/u,
  'sharepoint.settings': /^$/u,
}

/** What a resource has to steer itself, and what a cmdlet has. */
const steering =
  /^(?:Id|Identity|IsSingleInstance|OdataType|Ensure|Force|WhatIf|Confirm|Tenant|InMemory|Instance|AsJob|PassThru|LocalStore|BypassDualWrite|MsftInternalProcessingMode|Global|PolicyName|Group|Rank|Break|HttpPipeline\w+|Proxy\w*)$/u

/** Compares every service's rows with every source that they were not made from. */
export async function crossSource(rows: readonly ResourceType[], read: ReadContract): Promise<readonly Outcome[]> {
  const json = async (name: string): Promise<unknown> => JSON.parse(await read(name))
  const services = Object.keys(prefixes)
  const resources = await Promise.all(
    services.map(async (service) => {
      const opinions = resourceOpinions(await json(`dsc-${service}.json`))
      return outcome(rows, service, 'Microsoft365DSC', opinions, resourcePattern)
    }),
  )
  const pages = await Promise.all(
    (['teams', 'sharepoint'] as const).map(async (service) => {
      const opinions = pageOpinions(await json(service === 'teams' ? 'teams-cmdlets.json' : 'spo-cmdlets.json'))
      return outcome(rows, service, 'pages of the cmdlets', opinions, nounPattern)
    }),
  )
  const module = moduleMap(rows, await json('teams-config-types.json'))
  return [...resources, ...pages, module, routes(rows, await json('graph-routes.json'))]
}

function outcome(
  rows: readonly ResourceType[],
  service: string,
  source: string,
  opinions: readonly Opinion[],
  pattern: (row: ResourceType) => RegExp,
): Outcome {
  const own = rows.filter((row) => row.name.startsWith(`${service}.`))
  const compared = own.map((row) => {
    const about = opinions.filter(({ resource, name }) => pattern(row).test(resource) && !steering.test(name))
    const names = new Set(
      about.map(({ name }) => (flattened[`${row.name} ${name}`] ?? name).split('.')[0]?.toLowerCase()),
    )
    const lone = Object.keys(row.properties).filter((name) => !names.has(name.toLowerCase()))
    return { comparisons: compare(row, about, flattened), onlyHere: about.length === 0 ? 0 : lone.length }
  })
  return {
    service,
    source,
    comparisons: compared.flatMap(({ comparisons }) => comparisons),
    onlyHere: compared.reduce((sum, { onlyHere }) => sum + onlyHere, 0),
  }
}

function resourcePattern(row: ResourceType): RegExp {
  const [service = '', name = ''] = row.name.split('.')
  return resourcesOf[row.name] ?? new RegExp(`^${prefixes[service] ?? ''}${name}$`, 'iu')
}

function nounPattern(row: ResourceType): RegExp {
  const [service, name = ''] = row.name.split('.')
  return nounsOf[row.name] ?? new RegExp(`^${service === 'teams' ? 'Cs' : 'SPO'}${name}$`, 'iu')
}
