import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { isRecord } from '../../src/model/json.ts'
import type { Properties, Property, ResourceType } from '../../src/model/resource-type.ts'
import { acceptedDifferences } from './accepted-differences.ts'
import { rows } from './readers.ts'

/** One property as Microsoft365DSC has it: a source that no row was made from. */
type Opinion = {
  readonly resource: string
  readonly name: string
  readonly type: string
  readonly list: boolean
  readonly values: readonly string[]
}

/** Resources whose name is not the row's. */
const resourcesOf: Readonly<Record<string, RegExp>> = {
  'entra.authenticationMethodsPolicy': /^AADAuthenticationMethodPolicy$/u,
  'entra.authenticationMethod': /^AADAuthenticationMethodPolicy./u,
  'entra.namedLocation': /^AADNamedLocationPolicy$/u,
  'entra.perUserMfa': /^AADAuthenticationRequirement$/u,
  'entra.organization': /^AADTenantDetails$/u,
}

/** Names that the source made for members of objects, which it writes flat, with their ways in the row. */
const flattened: Readonly<Record<string, string>> = {
  'entra.authorizationPolicy DefaultUserRoleAllowedToCreateApps': 'defaultUserRolePermissions.allowedToCreateApps',
  'entra.authorizationPolicy DefaultUserRoleAllowedToCreateSecurityGroups':
    'defaultUserRolePermissions.allowedToCreateSecurityGroups',
  'entra.authorizationPolicy DefaultUserRoleAllowedToCreateTenants':
    'defaultUserRolePermissions.allowedToCreateTenants',
  'entra.authorizationPolicy DefaultUserRoleAllowedToReadBitlockerKeysForOwnedDevice':
    'defaultUserRolePermissions.allowedToReadBitlockerKeysForOwnedDevice',
  'entra.authorizationPolicy DefaultUserRoleAllowedToReadOtherUsers':
    'defaultUserRolePermissions.allowedToReadOtherUsers',
  'entra.authorizationPolicy GuestUserRole': 'guestUserRoleId',
  'entra.authorizationPolicy PermissionGrantPolicyIdsAssignedToDefaultUserRole':
    'defaultUserRolePermissions.permissionGrantPoliciesAssigned',
  'entra.conditionalAccessPolicy ApplicationEnforcedRestrictionsIsEnabled':
    'sessionControls.applicationEnforcedRestrictions.isEnabled',
  'entra.conditionalAccessPolicy ApplicationsFilter': 'conditions.applications.applicationFilter.rule',
  'entra.conditionalAccessPolicy ApplicationsFilterMode': 'conditions.applications.applicationFilter.mode',
  'entra.conditionalAccessPolicy AuthenticationContexts':
    'conditions.applications.includeAuthenticationContextClassReferences',
  'entra.conditionalAccessPolicy CloudAppSecurityIsEnabled': 'sessionControls.cloudAppSecurity.isEnabled',
  'entra.conditionalAccessPolicy DeviceFilterMode': 'conditions.devices.deviceFilter.mode',
  'entra.conditionalAccessPolicy DeviceFilterRule': 'conditions.devices.deviceFilter.rule',
  'entra.conditionalAccessPolicy DisableResilienceDefaultsIsEnabled': 'sessionControls.disableResilienceDefaults',
  'entra.conditionalAccessPolicy GrantControlOperator': 'grantControls.operator',
  ...Object.fromEntries(
    ['Include', 'Exclude'].flatMap((way) => {
      const at = `entra.conditionalAccessPolicy ${way}`
      const guests = `conditions.users.${way.toLowerCase()}GuestsOrExternalUsers`
      return [
        [`${at}ExternalTenantsMembers`, `${guests}.externalTenants.members`],
        [`${at}ExternalTenantsMembershipKind`, `${guests}.externalTenants.membershipKind`],
        [`${at}GuestOrExternalUserTypes`, `${guests}.guestOrExternalUserTypes`],
      ]
    }),
  ),
  'entra.conditionalAccessPolicy PersistentBrowserIsEnabled': 'sessionControls.persistentBrowser.isEnabled',
  'entra.conditionalAccessPolicy PersistentBrowserMode': 'sessionControls.persistentBrowser.mode',
  'entra.conditionalAccessPolicy ServicePrincipalFilterMode':
    'conditions.clientApplications.servicePrincipalFilter.mode',
  'entra.conditionalAccessPolicy ServicePrincipalFilterRule':
    'conditions.clientApplications.servicePrincipalFilter.rule',
  'entra.conditionalAccessPolicy SignInFrequencyInterval': 'sessionControls.signInFrequency.frequencyInterval',
  'entra.conditionalAccessPolicy SignInFrequencyIsEnabled': 'sessionControls.signInFrequency.isEnabled',
  'entra.conditionalAccessPolicy SignInFrequencyType': 'sessionControls.signInFrequency.type',
  'entra.conditionalAccessPolicy SignInFrequencyValue': 'sessionControls.signInFrequency.value',
  'entra.namedLocation IpRanges': 'ipRanges.cidrAddress',
}

/** What a resource has to steer itself. */
const steering = /^(?:Id|Identity|IsSingleInstance|OdataType|Ensure)$/u

async function opinionsIn(path: string): Promise<readonly Opinion[]> {
  const file: unknown = JSON.parse(await readFile(path, 'utf8'))
  const resources = isRecord(file) && isRecord(file['resources']) ? Object.values(file['resources']) : []
  return resources.flatMap((resource) => {
    if (!isRecord(resource) || !Array.isArray(resource['properties'])) return []
    const properties: readonly unknown[] = resource['properties']
    return properties.flatMap((one): readonly Opinion[] => {
      if (!isRecord(one) || typeof one['name'] !== 'string' || typeof one['type'] !== 'string') return []
      const values: readonly unknown[] = Array.isArray(one['allowedValues']) ? one['allowedValues'] : []
      return [
        {
          resource: String(resource['name']),
          name: one['name'],
          type: one['type'],
          list: one['array'] === true,
          values: values.filter((value) => typeof value === 'string'),
        },
      ]
    })
  })
}

const opinions = {
  entra: await opinionsIn('contracts/dsc-entra.json'),
  exchange: await opinionsIn('contracts/dsc-exchange.json'),
}

function resourcePattern(row: ResourceType): RegExp {
  const [service, name] = row.name.split('.')
  return resourcesOf[row.name] ?? new RegExp(`^${service === 'entra' ? 'AAD' : 'EXO'}${name ?? ''}$`, 'iu')
}

/** The properties of a row that have a name, wherever they lie, as the source flattens objects. */
function named(properties: Properties, name: string): readonly Property[] {
  return Object.entries(properties).flatMap(([own, property]) => [
    ...(own.toLowerCase() === name.toLowerCase() ? [property] : []),
    ...(property.of === undefined ? [] : named(property.of, name)),
  ])
}

function atPath(properties: Properties, path: string): readonly Property[] {
  const [first = '', ...rest] = path.split('.')
  const property = properties[first]
  if (property === undefined) return []
  return rest.length === 0 ? [property] : atPath(property.of ?? {}, rest.join('.'))
}

/** What a property says otherwise than the source: its kind, whether it is a list, its values without regard to case. */
function differencesOf(opinion: Opinion, property: Property): readonly string[] {
  const type = /^U?Int(?:16|32|64)$/u.test(opinion.type) ? 'integer' : opinion.type.toLowerCase()
  const shape = property.shape === 'duration' ? 'string' : property.shape
  const ours = new Set((property.values ?? []).map((value) => value.toLowerCase()))
  const theirs = opinion.values
    .map((value) => value.toLowerCase())
    .filter((value) => value !== 'unknownfuturevalue' && value !== '')
  const extra = ours.size === 0 ? [] : theirs.filter((value) => !ours.has(value))
  const closed = property.open !== true && theirs.length > 0 ? [...ours].filter((value) => !theirs.includes(value)) : []
  return [
    ...(['string', 'boolean', 'integer'].includes(type) && type !== shape ? [`${shape}, there ${type}`] : []),
    ...(property.flags === true || opinion.list === (property.list !== undefined)
      ? []
      : [`${property.list ?? 'single'}, there ${opinion.list ? 'list' : 'single'}`]),
    ...extra.map((value) => `not here: ${value}`),
    ...closed.map((value) => `not there: ${value}`),
  ]
}

/** Every comparison of a service's rows: what is compared, and how it differs. */
function comparisons(
  service: 'entra' | 'exchange',
): readonly { readonly at: string; readonly differs: readonly string[] }[] {
  return rows
    .filter((row) => row.name.startsWith(`${service}.`))
    .flatMap((row) =>
      opinions[service]
        .filter(({ resource, name }) => resourcePattern(row).test(resource) && !steering.test(name))
        .map((opinion) => {
          const path = flattened[`${row.name} ${opinion.name}`]
          const found = path === undefined ? named(row.properties, opinion.name) : atPath(row.properties, path)
          const ways = found.map((property) => differencesOf(opinion, property))
          const best = ways.toSorted((left, right) => left.length - right.length)[0]
          return { at: `${row.name} ${opinion.name}`, differs: best ?? ['absent'] }
        }),
    )
}

test.each([
  ['exchange', { rows: 23, agree: 637, differ: 22 }],
  ['entra', { rows: 11, agree: 151, differ: 16 }],
] as const)('the rows of %s agree with a source they were not made from', (service, counts) => {
  const all = comparisons(service)
  const differing = Object.fromEntries(
    all.flatMap(({ at, differs }) => (differs.length === 0 ? [] : [[at, differs.join(', ')] as const])),
  )
  const accepted = Object.fromEntries(
    Object.entries(acceptedDifferences).flatMap(([at, [difference]]) =>
      at.startsWith(`${service}.`) ? [[at, difference] as const] : [],
    ),
  )

  expect(differing).toEqual(accepted)
  expect({
    rows: new Set(all.map(({ at }) => at.split(' ')[0])).size,
    agree: all.filter(({ differs }) => differs.length === 0).length,
    differ: all.filter(({ differs }) => differs.length > 0).length,
  }).toEqual(counts)
})

test('each accepted difference has its reason', () => {
  expect(Object.values(acceptedDifferences).filter(([, reason]) => reason.length < 12)).toEqual([])
})
