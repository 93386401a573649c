import type { TypeName } from '../model/address.ts'

/** The types that guards of Entra ID look at. */
export const conditionalAccessPolicy: TypeName = 'entra.conditionalAccessPolicy'
/** Groups, with `members`. */
export const group: TypeName = 'entra.group'
/** Users, by user principal name. */
export const user: TypeName = 'entra.user'
/** Places that policies name. */
export const namedLocation: TypeName = 'entra.namedLocation'
/** Strengths that policies demand. */
export const authenticationStrength: TypeName = 'entra.authenticationStrengthPolicy'
/** How people sign in, by the id of the method. */
export const authenticationMethod: TypeName = 'entra.authenticationMethod'
/** Per-user multifactor authentication, by user principal name. */
export const perUserMfa: TypeName = 'entra.perUserMfa'
/** The one switch that demands multifactor authentication of everybody. */
export const securityDefaults: TypeName = 'entra.securityDefaults'
/** Who has which directory role where. */
export const directoryRoleAssignment: TypeName = 'entra.directoryRoleAssignment'
/** Global Administrator's template id (reference: directory-roles.json; Microsoft's built-in roles page). */
export const globalAdministrator = '62e90394-69f5-4237-9190-012177145e10'
