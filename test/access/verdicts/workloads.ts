import type { JsonObject } from '../../../src/model/json.ts'
import type { AgentIdentity, ServicePrincipalIdentity } from '../../../src/access/sign-in.ts'
import type { Judged } from '../cases.ts'
import { applies, risks } from '../cases.ts'

const principal = (part: Partial<ServicePrincipalIdentity> = {}): ServicePrincipalIdentity => ({
  kind: 'servicePrincipal',
  id: 'sp1',
  ownedHere: true,
  attributes: { 'Access.zone': 'red' },
  ...part,
})
const agent: AgentIdentity = { kind: 'agent', id: 'a1', attributes: {} }
const nobody = { users: { includeUsers: ['None'] } }
const forAll = (part: JsonObject = {}): JsonObject => ({
  ...nobody,
  clientApplications: { includeServicePrincipals: ['ServicePrincipalsInMyTenant'], ...part },
})
const red = (mode: string, rule = 'CustomSecurityAttribute.Access_zone -eq "red"'): JsonObject => ({
  servicePrincipalFilter: { mode, rule },
})
const sp = { who: principal() }

/** Service principals and agent identities. */
export const workloads: readonly Judged[] = [
  applies('policies for users leave workloads alone', {}, sp, {
    no: 'users: it is for users, and no user signs in (servicePrincipals)',
  }),
  applies(
    'policies for workloads leave users alone',
    forAll(),
    {},
    {
      no: 'users: the user is not included (users)',
    },
  ),
  applies(
    'even where they name all users',
    { clientApplications: { includeServicePrincipals: ['sp1'] } },
    {},
    {
      no: 'workloadIdentities: it is for workload identities, and a user signs in (servicePrincipals)',
    },
  ),
  applies('all of this tenant', forAll(), sp, 'yes'),
  applies('one by its object id', { ...nobody, clientApplications: { includeServicePrincipals: ['SP1'] } }, sp, 'yes'),
  applies('another is not', { ...nobody, clientApplications: { includeServicePrincipals: ['sp2'] } }, sp, {
    no: 'workloadIdentities: the service principal is not included (servicePrincipals)',
  }),
  applies('exclusion wins', forAll({ excludeServicePrincipals: ['sp1'] }), sp, {
    no: 'workloadIdentities: it excludes the service principal (excludeWins)',
  }),
  applies(
    'managed identities and others’ applications are left alone',
    forAll(),
    { who: principal({ ownedHere: false }) },
    {
      no: 'workloadIdentities: managed identities and applications of others are left alone (servicePrincipals)',
    },
  ),
  applies(
    'whose it is may not be known',
    forAll(),
    { who: principal({ ownedHere: 'unknown' }) },
    {
      unknown:
        'workloadIdentities: it is not known whether the service principal is registered in this tenant alone (servicePrincipals)',
    },
  ),
  applies(
    'whose it is does not matter to one that is excluded',
    forAll({ excludeServicePrincipals: ['sp1'] }),
    { who: principal({ ownedHere: 'unknown' }) },
    {
      no: 'workloadIdentities: it excludes the service principal (excludeWins)',
    },
  ),
  applies('a filter excludes', forAll(red('exclude')), sp, {
    no: 'workloadIdentities: the service principal matches the filter that excludes (excludeWins)',
  }),
  applies('a filter alone includes', { ...nobody, clientApplications: red('include') }, sp, 'yes'),
  applies(
    'a filter alone does not include others',
    { ...nobody, clientApplications: red('include') },
    { who: principal({ attributes: { 'Access.zone': 'blue' } }) },
    {
      no: 'workloadIdentities: the service principal is not included (servicePrincipals)',
    },
  ),
  applies(
    'a list and a filter that disagree are not told',
    forAll(red('include')),
    { who: principal({ attributes: { 'Access.zone': 'blue' } }) },
    {
      unknown: 'workloadIdentities: how a filter and a list go together is not told (undocumented)',
    },
  ),
  applies(
    'attributes that were not read leave a filter open',
    forAll(red('exclude')),
    { who: principal({ attributes: 'unknown' }) },
    {
      unknown:
        'workloadIdentities: it is not known whether the service principal matches the filter that excludes (servicePrincipals)',
    },
  ),
  applies(
    'a chosen risk',
    { ...forAll(), servicePrincipalRiskLevels: ['high'] },
    { ...sp, risks: risks({ servicePrincipal: 'high' }) },
    'yes',
  ),
  applies('a risk that is not chosen', { ...forAll(), servicePrincipalRiskLevels: ['high'] }, sp, {
    no: 'servicePrincipalRisk: the risk of the service principal is none, which is not chosen (servicePrincipals)',
  }),
  applies(
    'places hold for workloads',
    { ...forAll(), locations: { includeLocations: ['All'], excludeLocations: ['AllTrusted'] } },
    sp,
    'yes',
  ),
  applies('what a client application is for a workload is not told', { ...forAll(), clientAppTypes: ['browser'] }, sp, {
    unknown: 'clientApps: which client application a workload is, is not told (undocumented)',
  }),
  applies(
    'policies for service principals leave agents alone',
    forAll(),
    { who: agent },
    {
      no: 'agentIdentities: the agent identity is not included (agents)',
    },
  ),
  applies(
    'policies for agents',
    { ...nobody, clientApplications: { includeAgentIdServicePrincipals: ['All'] } },
    { who: agent },
    'yes',
  ),
  applies(
    'leave service principals alone',
    { ...nobody, clientApplications: { includeAgentIdServicePrincipals: ['All'] } },
    sp,
    {
      no: 'workloadIdentities: the service principal is not included (servicePrincipals)',
    },
  ),
  applies(
    'a chosen risk of an agent',
    { ...nobody, clientApplications: { includeAgentIdServicePrincipals: ['a1'] }, agentIdRiskLevels: 'high' },
    { who: agent, risks: risks({ agent: 'high' }) },
    'yes',
  ),
]
