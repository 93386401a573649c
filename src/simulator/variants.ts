import { settingOf } from './setting-of.ts'
import type { VariantFact } from './setting-of.ts'
/**
 * The points on which public sources disagree or are silent. Each is a switch with two or more settings, so that a
 * client can be shown to survive all of them. The first setting is the default. Those of other services are in their folders.
 */
export const variants = {
  caNestedMerge: {
    settings: ['merge', 'replace'],
    about: 'Whether members nested in conditions, grantControls and sessionControls merge on PATCH or are replaced.',
    source: 'reference: entra-graph 1.4.1 (UNCERTAIN; the documented sample patches one member of conditions)',
  },
  betaOnlyMembersOnV1Patch: {
    settings: ['drop', 'keep'],
    about: 'What a v1.0 PATCH does to the members of a policy that only beta knows.',
    source: 'reference: entra-graph 1.6 conditionalAccessPolicy (inferred)',
  },
  caDisplayNameFilter: {
    settings: ['works', 'refused'],
    about: 'Whether $filter=displayName eq works on Conditional Access policies.',
    source: 'reference: entra-graph 3.3 (UNCERTAIN)',
  },
  caClientAppTypesAbsent: {
    settings: ['all', 'refused'],
    about: 'Whether a new policy without clientAppTypes gets ["all"] or is refused.',
    source: 'Graph documentation calls the member required; older bodies without it were accepted (inferred)',
  },
  namedLocationInUse: {
    settings: ['400', '409'],
    about: 'How the removal of a named location that a policy uses is refused.',
    source: 'reference: entra-graph 1.6 namedLocation (UNCERTAIN exact code)',
  },
  namedLocationAddresses: {
    settings: ['kept', 'normalised'],
    about: 'Whether ranges are shown as written, or without their host bits and in the shortest form.',
    source: 'reference: entra-graph 1.6 namedLocation (UNCERTAIN)',
  },
  strengthLimit: {
    settings: ['15', '1'],
    open: true,
    about: 'How many authentication strengths of its own a tenant may have; any whole number is taken.',
    source: 'reference: entra-graph 1.6 authenticationStrengthPolicy (15: UNCERTAIN)',
  },
  methodsMigrationBack: {
    settings: ['refused', 'taken'],
    about: 'Whether a finished migration of authentication methods can go back to before it began.',
    source: 'reference: entra-graph 1.6 authenticationMethodsPolicy (UNCERTAIN)',
  },
  tokenWids: {
    settings: ['shown', 'hidden'],
    about: 'Whether the token of an application tells its directory roles; services know them either way.',
    source: 'reference: entra-graph 4.1 (UNCERTAIN)',
  },
  hardwareOathWrite: {
    settings: ['taken', 'refused'],
    about: 'Whether an application may change the method of hardware tokens.',
    source: 'reference: entra-graph 1.6 authenticationMethod.hardwareOath (UNCERTAIN)',
  },
  azureDevOpsIssuer: {
    settings: ['vstoken', 'entra'],
    about: 'Who issues the ID token of a service connection of Azure DevOps: its own service, or Entra for newer ones.',
    source: 'reference: identity-exchange A.4 (UNCERTAIN)',
  },
  roleActivated: {
    settings: ['shown', 'hidden'],
    about: 'Whether an assignment that somebody activated for some hours is listed among the role assignments.',
    source: 'reference: entra-graph 1.6 roleAssignment (UNCERTAIN)',
  },
  listLag: {
    settings: ['on', 'off'],
    about: 'Whether lists lag behind a read by id when replication is slow.',
    source: 'reference: entra-graph 1.4.4',
  },
  perUserMfaBulk: {
    settings: ['works', 'refused'],
    about: 'Whether perUserMfaState may be selected on /users.',
    source: 'reference: entra-graph 1.6 perUserMfaState (undocumented, app-only UNCERTAIN)',
  },
  securityGroupDelete: {
    settings: ['soft', 'hard'],
    about: 'Whether a deleted security group can be found in deletedItems.',
    source: 'reference: entra-graph 1.6 group (UNCERTAIN for security groups)',
  },
  administrativeUnitDelete: {
    settings: ['works', 'betaOnly'],
    about: 'Whether v1.0 deletes an administrative unit or answers 404 "The OData path is invalid".',
    source: 'reference: entra-graph 1.6 administrativeUnit (azuread deletes through beta)',
  },
  emptyPages: {
    settings: ['off', 'on'],
    about: 'Whether a list may begin with an empty page that has a nextLink.',
    source: 'reference: entra-graph 3.3 (legal)',
  },
  directoryAuditLag: {
    settings: ['0', '300'],
    open: true,
    about: 'Seconds of the tenant’s clock until a change stands in the audit log; any whole number is taken.',
    source:
      'Entra documentation: reporting latencies (95 of 100 records within 2 minutes, 99 within 5; withdrawn since without another figure)',
  },
  conditionalAccessBudget: {
    settings: ['on', 'off'],
    about: 'Whether Conditional Access is held to one request a second.',
    source: 'reference: entra-graph 3.1',
  },
} as const satisfies Readonly<Record<string, VariantFact>>

/** The name of a switch of this file. */
export type VariantName = keyof typeof variants

/** The chosen setting of a switch, its default when nothing was chosen. */
export type Chosen = (name: VariantName) => string

/** Reads the choices. @throws Error when a switch of this table is given a setting it does not have. */
export function chooseVariants(choices: Readonly<Record<string, string>>): Chosen {
  return settingOf(variants, choices)
}
