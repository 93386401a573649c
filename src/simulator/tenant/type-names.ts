/** The names by which snapshots call what the simulated directory holds. */
export const types = {
  policy: 'entra.conditionalAccessPolicy',
  location: 'entra.namedLocation',
  strength: 'entra.authenticationStrengthPolicy',
  methodsPolicy: 'entra.authenticationMethodsPolicy',
  method: 'entra.authenticationMethod',
  authorization: 'entra.authorizationPolicy',
  securityDefaults: 'entra.securityDefaults',
  perUserMfa: 'entra.perUserMfa',
  registration: 'entra.registeredMethods',
  group: 'entra.group',
  administrativeUnit: 'entra.administrativeUnit',
  roleAssignment: 'entra.directoryRoleAssignment',
  role: 'entra.directoryRole',
  organization: 'entra.organization',
  domain: 'entra.domain',
  federation: 'entra.domainFederation',
  crossTenantDefault: 'entra.crossTenantAccessPolicyDefault',
  crossTenantPartner: 'entra.crossTenantAccessPolicyPartner',
  user: 'entra.user',
  servicePrincipal: 'entra.servicePrincipal',
  application: 'entra.application',
  deleted: 'entra.deletedItems',
} as const

/** The types whose objects are directory objects, with the name that `@odata.type` gives them. */
export const directoryTypes: Readonly<Record<string, string>> = {
  [types.user]: 'user',
  [types.group]: 'group',
  [types.servicePrincipal]: 'servicePrincipal',
  [types.application]: 'application',
  [types.administrativeUnit]: 'administrativeUnit',
}

/** Directory types in the order in which an id is looked for. */
export const directoryTypeNames: readonly string[] = Object.keys(directoryTypes)
