const entra = 'https://learn.microsoft.com/entra'
const access = `${entra}/identity/conditional-access`
const graph = 'https://learn.microsoft.com/graph/api/resources'

/**
 * Where each rule of the evaluator comes from: a public page of Microsoft's documentation. A rule without a page is none; what no
 * page tells is undetermined and cites `undocumented`, or the page that leaves it open.
 */
export const citations = {
  adminPortals: `${access}/concept-conditional-access-cloud-apps#microsoft-admin-portals`,
  agents: `${access}/agent-id`,
  allApplications: `${access}/concept-conditional-access-cloud-apps#all-resources`,
  allMustBeSatisfied: `${access}/concept-conditional-access-policies`,
  applicationFilter: `${access}/concept-filter-for-applications`,
  applications: `${access}/concept-conditional-access-cloud-apps`,
  authenticationContext: `${access}/concept-conditional-access-cloud-apps#authentication-context`,
  azureManagement: `${access}/concept-conditional-access-cloud-apps#windows-azure-service-management-api`,
  block: `${access}/concept-conditional-access-grant#block-access`,
  clientApps: `${access}/concept-conditional-access-conditions#client-apps`,
  clientAppTypes: `${graph}/conditionalaccessconditionset`,
  conditionsAnd: `${access}/concept-conditional-access-policies#assignments`,
  controls: `${access}/concept-conditional-access-grant#grant-access`,
  countries: `${access}/concept-assignment-network#countries`,
  deviceCode: `${access}/concept-conditional-access-grant#require-microsoft-entra-hybrid-joined-device`,
  deviceFilter: `${access}/concept-condition-filters-for-devices`,
  deviceFilterTable: `${access}/concept-condition-filters-for-devices#policy-behavior-with-filter-for-devices`,
  deviceStates: `${graph}/conditionalaccessdevices`,
  excludeWins: `${access}/concept-conditional-access-users-groups#exclude-users`,
  externalControls: `${entra}/external-id/authentication-conditional-access#comparing-external-id-conditional-access-policies`,
  externalKinds: `${entra}/external-id/authentication-conditional-access#assigning-conditional-access-policies-to-external-user-types`,
  flows: `${access}/concept-authentication-flows`,
  gps: `${access}/concept-assignment-network#countries`,
  graphScopes: `${access}/concept-conditional-access-cloud-apps#all-resources`,
  insiderRisk: `${access}/concept-conditional-access-conditions#insider-risk`,
  legacyClients: `${access}/concept-conditional-access-conditions#client-apps`,
  locations: `${access}/concept-assignment-network`,
  mfaStrength: `${entra}/identity/authentication/concept-authentication-strengths#built-in-authentication-strengths`,
  office365: `${access}/reference-office-365-application-contents`,
  perUserMfa: `${entra}/identity/authentication/howto-mfa-userstates`,
  platforms: `${access}/concept-conditional-access-conditions#device-platforms`,
  policyShape: `${graph}/conditionalaccesspolicy`,
  registration: `${entra}/identity/authentication/concept-authentication-strength-how-it-works#how-multiple-conditional-access-authentication-strength-policies-are-evaluated-for-registering-security-info`,
  reportOnly: `${access}/concept-conditional-access-report-only`,
  roles: `${access}/concept-conditional-access-users-groups#include-users`,
  ruleSyntax: `${entra}/identity/users/groups-dynamic-membership`,
  securityDefaults: `${entra}/fundamentals/security-defaults#enforced-security-policies`,
  servicePrincipals: `${access}/workload-identity`,
  session: `${access}/concept-conditional-access-session`,
  signInRisk: `${access}/concept-conditional-access-conditions#sign-in-risk`,
  state: `${graph}/conditionalaccesspolicy#properties`,
  strengths: `${entra}/identity/authentication/concept-authentication-strengths`,
  strengthOptions: `${entra}/identity/authentication/concept-authentication-strength-advanced-options`,
  trusted: `${access}/concept-assignment-network#all-trusted-networks-and-locations`,
  undocumented: `${access}/overview`,
  unknownCountries: `${access}/concept-assignment-network#include-unknown-countriesregions`,
  userActions: `${access}/concept-conditional-access-cloud-apps#user-actions`,
  userRisk: `${access}/concept-conditional-access-conditions#user-risk`,
  users: `${access}/concept-conditional-access-users-groups`,
  whatIf: 'https://learn.microsoft.com/graph/api/conditionalaccessroot-evaluate',
} as const satisfies { readonly [rule: string]: string }

/** The name of a documented rule. */
export type Cite = keyof typeof citations
