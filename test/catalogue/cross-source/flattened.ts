/** Names that the source made for members of objects, which it writes flat, with their ways in the row. */
export const flattened: Readonly<Record<string, string>> = {
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
