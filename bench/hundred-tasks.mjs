/** One declaration: its type, and its properties. @typedef {{ type: string, values: Record<string, unknown> }} Task */

/** @template Item @param {number} length @param {(index: number) => Item} make @returns {readonly Item[]} */
export const many = (length, make) => Array.from({ length }, (_, index) => make(index))

const people = ['ada.bergstrom', 'bram.devries', 'carla.fontana', 'dmitri.ivanov'].map((one) => `${one}@contoso.com`)

/** @param {number} index */
const person = (index) => people[index % people.length]

/**
 * A hundred declarations of thirty types in two services, as a grown configuration has them: policies that name groups, users,
 * roles and locations, groups with members, rules that name their policies, settings of single mailboxes. Some differ from the
 * simulator's tenant, some are new to it.
 */
export function hundredTasks() {
  const jobs = Object.entries({ entra: entraTasks(), exchange: exchangeTasks() }).map(([name, tasks]) =>
    jobOf(name, tasks),
  )
  return {
    version: 1,
    guards: { maxChanges: 200 },
    breakGlass: ['bg1@contoso.onmicrosoft.com', 'bg2@contoso.onmicrosoft.com'],
    jobs,
  }
}

/** The job of a service. @param {string} service @param {readonly Task[]} tasks */
export function jobOf(service, tasks) {
  return { name: service, service, tasks: tasks.map(({ type, values }) => ({ [type]: values })) }
}

/** @returns {readonly Task[]} */
function entraTasks() {
  const excluded = ['CA-BreakGlass', 'CA-Exclusions', 'Bench group 4']
  return [
    { type: 'securityDefaults', values: { isEnabled: false } },
    { type: 'authorizationPolicy', values: { allowInvitesFrom: 'adminsAndGuestInviters' } },
    { type: 'authenticationMethodsPolicy', values: { policyMigrationState: 'migrationComplete' } },
    { type: 'organization', values: { technicalNotificationMails: ['it@contoso.com'] } },
    ...['Fido2', 'MicrosoftAuthenticator', 'Sms', 'Voice', 'Email'].map((id) => ({
      type: 'authenticationMethod',
      values: { id, state: id === 'Fido2' ? 'enabled' : 'disabled' },
    })),
    ...many(6, (index) => ({
      type: 'namedLocation',
      values: {
        displayName: `Bench office ${index}`,
        isTrusted: false,
        ipRanges: [{ cidrAddress: `192.0.2.${index}/32` }],
      },
    })),
    ...many(2, (index) => ({
      type: 'authenticationStrengthPolicy',
      values: { displayName: `Bench strength ${index}`, allowedCombinations: ['fido2'] },
    })),
    ...many(8, (index) => ({
      type: 'conditionalAccessPolicy',
      values: {
        displayName: `Bench policy ${index}`,
        state: 'enabledForReportingButNotEnforced',
        conditions: {
          clientAppTypes: ['all'],
          users: { includeUsers: [person(index)], includeRoles: ['Global Administrator'], excludeGroups: excluded },
          applications: { includeApplications: ['Contoso CRM'] },
          locations: { includeLocations: ['All'], excludeLocations: [`Bench office ${index % 6}`] },
        },
        grantControls: { operator: 'OR', builtInControls: ['mfa'] },
      },
    })),
    ...many(8, (index) => ({
      type: 'group',
      values: {
        displayName: ['Finance', 'Sales', 'Marketing', 'Engineering'][index] ?? `Bench group ${index}`,
        mailNickname: `bench-${index}`,
        mailEnabled: false,
        securityEnabled: true,
        members: [person(index), person(index + 1)],
      },
    })),
    ...many(3, (index) => ({
      type: 'administrativeUnit',
      values: { displayName: `Bench unit ${index}`, members: [person(index)] },
    })),
    ...many(3, (index) => ({
      type: 'directoryRoleAssignment',
      values: { roleDefinitionId: 'Message Center Reader', principalId: person(index), directoryScopeId: '/' },
    })),
    ...many(4, (index) => ({
      type: 'perUserMfa',
      // The third is enforced already: a step back would be refused.
      values: { userPrincipalName: person(index), perUserMfaState: index === 2 ? 'enforced' : 'disabled' },
    })),
  ]
}

/** @returns {readonly Task[]} */
function exchangeTasks() {
  const toEverybody = { RecipientDomainIs: ['contoso.com'] }
  return [
    { type: 'organizationConfig', values: { AuditDisabled: false } },
    { type: 'transportConfig', values: { SmtpClientAuthenticationDisabled: true } },
    { type: 'acceptedDomain', values: { Name: 'contoso.com', DomainType: 'Authoritative' } },
    ...many(2, (index) => ({
      type: 'remoteDomain',
      values: { Name: `Bench ${index}`, DomainName: `bench${index}.example` },
    })),
    ...many(2, (index) => ({
      type: 'inboundConnector',
      values: { Name: `Bench in ${index}`, Enabled: false, SenderDomains: [`bench${index}.example`], RequireTls: true },
    })),
    ...many(2, (index) => ({
      type: 'outboundConnector',
      values: {
        Name: `Bench out ${index}`,
        Enabled: false,
        RecipientDomains: [`bench${index}.example`],
        UseMXRecord: true,
      },
    })),
    ...['hostedContentFilter', 'hostedOutboundSpamFilter', 'antiPhish', 'malwareFilter', 'safeLinks'].flatMap(
      (family) => {
        const policy = `${family}Policy`
        const property = `${policy.slice(0, 1).toUpperCase()}${policy.slice(1)}`
        const whom = family === 'hostedOutboundSpamFilter' ? { SenderDomainIs: ['contoso.com'] } : toEverybody
        return many(2, (index) => [
          { type: policy, values: { Name: `Bench ${index}` } },
          { type: `${family}Rule`, values: { Name: `Bench ${index}`, [property]: `Bench ${index}`, ...whom } },
        ]).flat()
      },
    ),
    ...many(24, (index) => ({
      type: 'transportRule',
      values: { Name: `Bench rule ${index}`, FromScope: 'NotInOrganization', PrependSubject: `[${index}] ` },
    })),
    ...many(4, (index) => ({ type: 'casMailbox', values: { Identity: person(index), PopEnabled: false } })),
  ]
}
