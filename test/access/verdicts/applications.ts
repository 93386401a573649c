import type { JsonObject } from '../../../src/model/json.ts'
import type { ApplicationTarget, Target } from '../../../src/access/sign-in.ts'
import type { Judged } from '../cases.ts'
import { app, applies, azurePortal, exchange, graph } from '../cases.ts'

type Says = Parameters<typeof applies>[3]

const apps = (it: string, part: JsonObject, target: Target, says: Says): Judged =>
  applies(it, { applications: part }, { target }, says)

const notIn = { no: 'applications: the application is not included (applications)' }
const management = '797f4846-ba00-4fd7-ba43-dac1f8f63013'
const own = app('11111111-2222-3333-4444-555555555555')
const unknownApp: ApplicationTarget = { kind: 'application', appId: 'unknown', groups: {}, attributes: 'unknown' }
const register = 'urn:user:registersecurityinfo'
const action = (application: ApplicationTarget | null | 'unknown' = null): Target => ({
  kind: 'userAction',
  action: register,
  application,
})
const context = (id: string, application: ApplicationTarget | null | 'unknown' = null): Target => ({
  kind: 'authenticationContext',
  id,
  application,
})

/** Which applications a policy is for. */
export const applications: readonly Judged[] = [
  apps('All are all', { includeApplications: ['All'] }, own, 'yes'),
  apps('All is even one that is not known', { includeApplications: ['All'] }, unknownApp, 'yes'),
  apps('None are none', { includeApplications: ['None'] }, own, notIn),
  apps('a policy that names no application is for none', {}, own, notIn),
  apps('a named application is included', { includeApplications: [exchange] }, app(exchange), 'yes'),
  apps('ids compare without case', { includeApplications: [own.appId.toUpperCase()] }, own, 'yes'),
  apps('another application is not', { includeApplications: [exchange] }, own, notIn),
  apps('an unknown application stays open', { includeApplications: [exchange] }, unknownApp, {
    unknown: 'applications: it is not known which application is asked for (applications)',
  }),
  apps('exclusion wins over All', { includeApplications: ['All'], excludeApplications: [exchange] }, app(exchange), {
    no: 'applications: it excludes the application 00000002-0000-0ff1-ce00-000000000000 (excludeWins)',
  }),
  apps(
    'exclusion of one leaves others in',
    { includeApplications: ['All'], excludeApplications: [exchange] },
    own,
    'yes',
  ),
  apps(
    'exclusion of one leaves an unknown one open',
    { includeApplications: ['All'], excludeApplications: [exchange] },
    unknownApp,
    {
      unknown: 'applications: it is not known which application is asked for (applications)',
    },
  ),
  apps(
    'with exclusions, basic scopes of Graph are left out, and which scopes are asked for is not known',
    { includeApplications: ['All'], excludeApplications: [exchange] },
    app(graph),
    {
      unknown:
        'applications: of a policy for all applications but some, calls of Microsoft Graph for basic scopes are left out (graphScopes)',
    },
  ),
  apps(
    'an application that is not known may be Graph, though it is known not to be excluded',
    { includeApplications: ['All'], excludeApplications: ['Office365'] },
    { ...unknownApp, groups: { Office365: false } },
    {
      unknown:
        'applications: of a policy for all applications but some, calls of Microsoft Graph for basic scopes are left out (graphScopes)',
    },
  ),
  apps('without exclusions Graph is like any other', { includeApplications: ['All'] }, app(graph), 'yes'),
  apps(
    'Graph that is named is included',
    { includeApplications: [graph], excludeApplications: [exchange] },
    app(graph),
    'yes',
  ),
  apps('Exchange belongs to Office 365', { includeApplications: ['Office365'] }, app(exchange), 'yes'),
  apps(
    'Teams belongs to Office 365',
    { includeApplications: ['Office365'] },
    app('1FEC8E78-BCE4-4AAF-AB1B-5451CC387264'),
    'yes',
  ),
  apps('Graph does not belong to Office 365', { includeApplications: ['Office365'] }, app(graph), notIn),
  apps(
    'whether an application that is in no list belongs to Office 365 is not known',
    { includeApplications: ['Office365'] },
    own,
    {
      unknown: 'applications: it is not known whether the application belongs to Office365 (office365)',
    },
  ),
  apps(
    'unless it is said that it does not',
    { includeApplications: ['Office365'] },
    app(own.appId, { groups: { Office365: false } }),
    notIn,
  ),
  apps('or does', { includeApplications: ['Office365'] }, app(own.appId, { groups: { Office365: true } }), 'yes'),
  apps(
    'what is said wins over the list',
    { includeApplications: ['Office365'] },
    app(exchange, { groups: { Office365: false } }),
    notIn,
  ),
  apps('an excluded group wins', { includeApplications: ['All'], excludeApplications: ['Office365'] }, app(exchange), {
    no: 'applications: it excludes Office365 (office365)',
  }),
  apps(
    'the Azure portal is an admin portal',
    { includeApplications: ['MicrosoftAdminPortals'] },
    app(azurePortal),
    'yes',
  ),
  apps('Azure Resource Manager is none', { includeApplications: ['MicrosoftAdminPortals'] }, app(management), notIn),
  apps('Graph is none', { includeApplications: ['MicrosoftAdminPortals'] }, app(graph), notIn),
  apps(
    'whether the Office portal is one is not known',
    { includeApplications: ['MicrosoftAdminPortals'] },
    app('00000006-0000-0ff1-ce00-000000000000'),
    {
      unknown: 'applications: it is not known whether the application belongs to MicrosoftAdminPortals (adminPortals)',
    },
  ),
  apps('Azure management covers the Azure portal', { includeApplications: [management] }, app(azurePortal), 'yes'),
  apps('Azure management covers itself', { includeApplications: [management] }, app(management), 'yes'),
  apps('Azure management does not cover Graph', { includeApplications: [management] }, app(graph), notIn),
  apps(
    'a policy for the Azure portal does not cover Azure management',
    { includeApplications: [azurePortal] },
    app(management),
    notIn,
  ),
  apps(
    'which applications belong to agents is not told',
    { includeApplications: ['AllAgentIdResources'] },
    app(exchange),
    {
      unknown: 'applications: it is not known whether the application belongs to AllAgentIdResources (agents)',
    },
  ),
  apps(
    'traffic of Global Secure Access is not judged',
    { includeApplications: ['All'], networkAccess: { x: 'y' } },
    own,
    {
      unknown: 'applications: it is for traffic of Global Secure Access (applications)',
    },
  ),
]

/** User actions and authentication contexts. */
export const actions: readonly Judged[] = [
  apps('a named action is included', { includeUserActions: [register] }, action(), 'yes'),
  apps('another action is not', { includeUserActions: ['urn:user:registerdevice'] }, action(), {
    no: 'userActions: it is not for the user action urn:user:registersecurityinfo (userActions)',
  }),
  apps(
    'an unknown action stays open',
    { includeUserActions: [register] },
    { kind: 'userAction', action: 'unknown', application: null },
    {
      unknown: 'userActions: it is not known which user action is asked for (userActions)',
    },
  ),
  apps('a policy for an action is not for applications', { includeUserActions: [register] }, own, {
    no: 'userActions: it is for user actions, and none is asked for (userActions)',
  }),
  apps(
    'a policy for all applications is for registering alone, too',
    { includeApplications: ['All'] },
    action(),
    'yes',
  ),
  apps('a policy for some applications is not for an action alone', { includeApplications: [exchange] }, action(), {
    no: 'applications: it is for applications, and a user action is judged alone (userActions)',
  }),
  apps('but for the sign-in that the action is a part of', { includeApplications: ['All'] }, action(own), 'yes'),
  apps('whichever application that is for', { includeApplications: ['All'] }, action('unknown'), 'yes'),
  apps('though not for one that it does not include', { includeApplications: [exchange] }, action(own), notIn),
  apps(
    'a named context is included',
    { includeAuthenticationContextClassReferences: ['c1', 'c2'] },
    context('c2'),
    'yes',
  ),
  apps('another context is not', { includeAuthenticationContextClassReferences: ['c1'] }, context('c2'), {
    no: 'authenticationContext: it is not for the authentication context c2 (authenticationContext)',
  }),
  apps(
    'a policy for a context is not for an action',
    { includeAuthenticationContextClassReferences: ['c1'] },
    action(),
    {
      no: 'authenticationContext: it is for authentication contexts, and none is asked for (authenticationContext)',
    },
  ),
  apps('a policy for applications is not for a context alone', { includeApplications: ['All'] }, context('c1'), {
    no: 'applications: it is for applications, and a context is judged alone (authenticationContext)',
  }),
  apps(
    'but for the application that asks for it',
    { includeApplications: [exchange] },
    context('c1', app(exchange)),
    'yes',
  ),
  apps(
    'applications and actions do not go together',
    { includeApplications: ['All'], includeUserActions: [register] },
    own,
    {
      unknown: 'applications: it is for applications, user actions or contexts at once (policyShape)',
    },
  ),
]

const filter = (mode: string, rule: string): JsonObject => ({ applicationFilter: { mode, rule } })
const tagged = (value: string | readonly string[] | null): ApplicationTarget =>
  app(own.appId, { attributes: { 'Access.requirement': value } })
const wantsMfa = 'CustomSecurityAttribute.Access_requirement -contains "requireMFA"'
const noMatch = 'the application does not match the filter that includes'

/** Filters for applications. */
export const filters: readonly Judged[] = [
  apps('a filter includes what it matches', filter('include', wantsMfa), tagged(['requireMFA', 'x']), 'yes'),
  apps('text compares without case', filter('include', wantsMfa), tagged(['REQUIREmfa']), 'yes'),
  apps('a part of one of several values is no match', filter('include', wantsMfa), tagged(['requireMFAnow']), {
    no: `applications: ${noMatch} (applicationFilter)`,
  }),
  apps('a part of a single value may be one', filter('include', wantsMfa), tagged('requireMFAnow'), {
    unknown:
      'applications: it is not known whether the application matches the filter that includes (applicationFilter)',
  }),
  apps('no value is no match', filter('include', wantsMfa), tagged(null), {
    no: `applications: ${noMatch} (applicationFilter)`,
  }),
  apps(
    'attributes that were not read leave it open',
    filter('include', wantsMfa),
    app(own.appId, { attributes: 'unknown' }),
    {
      unknown:
        'applications: it is not known whether the application matches the filter that includes (applicationFilter)',
    },
  ),
  apps('so does an attribute that is not there', filter('include', wantsMfa), own, {
    unknown:
      'applications: it is not known whether the application matches the filter that includes (applicationFilter)',
  }),
  apps(
    'a filter excludes what it matches',
    { includeApplications: ['All'], ...filter('exclude', wantsMfa) },
    tagged(['requireMFA']),
    {
      no: 'applications: the application matches the filter that excludes (applicationFilter)',
    },
  ),
  apps(
    'and leaves in what it does not',
    { includeApplications: ['All'], ...filter('exclude', wantsMfa) },
    tagged(['x']),
    'yes',
  ),
  apps(
    'a list and a filter that agree are told',
    { includeApplications: [own.appId], ...filter('include', wantsMfa) },
    tagged(['requireMFA']),
    'yes',
  ),
  apps(
    'what a filter adds to a list is not told',
    { includeApplications: [exchange], ...filter('include', wantsMfa) },
    tagged(['requireMFA']),
    {
      unknown: 'applications: how a filter and a list of applications go together is not told (undocumented)',
    },
  ),
  apps(
    'a rule that cannot be read leaves it open',
    filter('include', 'CustomSecurityAttribute.A_b -like "x"'),
    tagged('x'),
    {
      unknown:
        'applications: the rule of applicationFilter cannot be read: -like is not an operator at character 29 (policyShape)',
    },
  ),
  apps('a mode that is not known, too', filter('other', wantsMfa), tagged('x'), {
    unknown: 'applications: applicationFilter has neither the mode include nor exclude (policyShape)',
  }),
]
