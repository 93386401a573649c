import { readCmdlets } from './exchange/cmdlets.ts'
import { nouns } from './exchange/nouns.ts'
import { complianceNouns } from './compliance/nouns.ts'
import { routes } from './graph/routes.ts'
import { parseJson } from './json.ts'
import { readFacts } from './sharepoint/facts.ts'
import { readConfigTypes } from './teams/config-types.ts'

/** How one simulated service stands to the real one. */
export interface Fidelity {
  /** What is served, in numbers: what each number counts. */
  readonly served: readonly { readonly count: number; readonly of: string }[]
  /** What it was made from. */
  readonly from: readonly string[]
  /** What it does as no service would, or not as every tenant does. */
  readonly differs: readonly string[]
  /** What is answered 501 SIMULATOR-UNKNOWN. */
  readonly unserved: readonly string[]
}

/**
 * How true each service is, by the names that rows use. The numbers are counted from the tables that the services are served
 * from, so that they cannot say more than there is; `contracts` reads contracts/NAME.
 */
export async function fidelityByService(
  contracts: (name: string) => Promise<string>,
): Promise<Readonly<Record<string, Fidelity>>> {
  const exchange = readCmdlets(parseJson(await contracts('exchange-cmdlets.json')))
  const compliance = readCmdlets(parseJson(await contracts('compliance-cmdlets.json')))
  const purview = complianceNouns(compliance)
  const teams = readConfigTypes(await contracts('teams-config-types.json'), await contracts('teams-cmdlets.json'))
  const types = [...teams.values()]
  const [tenant, site] = [
    readFacts(await contracts('sharepoint-tenant-properties.json')),
    readFacts(await contracts('sharepoint-site-properties.json')),
  ]
  const owned = (names: readonly string[], cmdlets: ReadonlyMap<string, unknown>): number => {
    const known = new Set(names.map((name) => name.toLowerCase()))
    return [...cmdlets.keys()].filter((name) => known.has(name.slice(name.indexOf('-') + 1).toLowerCase())).length
  }
  return {
    entra: {
      served: [
        { count: new Set(routes.map(({ path }) => path)).size, of: 'addresses below /v1.0 and /beta' },
        { count: routes.length, of: 'routes: an address and a method' },
        { count: routes.filter(({ method }) => method !== 'GET').length, of: 'of them write' },
      ],
      from: [
        'the published metadata of Graph, v1.0 and beta (names, types and which members there are)',
        'the documentation pages of Graph and its permissions reference',
        'recorded exchanges of public projects',
      ],
      differs: [
        '`$filter`, `$select`, `$expand`, `$orderby`, `$top` and `$count` work as lists of the directory document them; `$search` is refused.',
        'A token’s claims are those that services look at; Conditional Access is stored and never enforced on sign-ins.',
        'Dynamic membership is stored and not computed.',
        'The audit log holds what was changed since the start in the directory and its policies, what Graph or somebody in a portal did; it has no line of what was refused, nor of what other services did.',
      ],
      unserved: ['an address or a method outside the routes', 'a reset of authentication methods to their defaults'],
    },
    exchange: {
      served: [
        { count: nouns.length, of: 'nouns with objects of their own' },
        {
          count: owned(
            nouns.map(({ noun }) => noun),
            exchange,
          ),
          of: 'cmdlets of these nouns with the parameters of their pages',
        },
      ],
      from: [
        'the cmdlet pages of office-docs-powershell, with the parameters’ types from the module',
        'what Microsoft365DSC reads of each noun',
        'recorded exchanges of the module’s REST door',
      ],
      differs: [
        'Mail does not flow: rules and policies are kept and shown, and never run.',
        'Filters take comparisons joined by and/or, as callers are known to write them.',
        'Roles of Exchange are those of the directory roles that applications are given; custom role groups are not.',
      ],
      unserved: [
        'a cmdlet that is not of these nouns',
        'a parameter of Get whose effect is not documented',
        'a filter, a pattern or a batch of another shape',
        'a body without CmdletInput',
      ],
    },
    purview: {
      served: [
        { count: purview.length, of: 'nouns with objects of their own' },
        {
          count: owned(
            purview.map(({ noun }) => noun),
            compliance,
          ),
          of: 'cmdlets of these nouns with the parameters of their pages',
        },
      ],
      from: [
        'the cmdlet pages of office-docs-powershell',
        'what Microsoft365DSC and CIPP send and read',
        'one recorded exchange: the redirect of a front door to its region',
      ],
      differs: [
        'Of the bodies nearly all are concluded from pages and from what other tools read, and not recorded.',
        'Policies are distributed after a time that no source measures; nothing is classified, retained or blocked.',
        'Labels are published to nobody’s client.',
      ],
      unserved: [
        'a cmdlet that is not of these nouns',
        '`All` beside other locations in one list',
        'a parameter of Get whose effect is not documented',
      ],
    },
    teams: {
      served: [
        { count: types.length, of: 'configuration types' },
        { count: types.filter(({ named }) => named).length, of: 'of them with instances beside Global' },
        { count: types.filter(({ grantable }) => grantable).length, of: 'of them can be assigned' },
        { count: types.reduce((sum, { properties }) => sum + properties.size, 0), of: 'settings' },
      ],
      from: [
        'the configuration types and settings that the Teams module itself knows',
        'the cmdlet pages of office-docs-powershell (values, defaults, what is reserved)',
        'exchanges of public projects that speak to the same doors',
      ],
      differs: [
        'Which of PUT and PATCH a type takes, and what it answers, is a switch for all types alike.',
        'An assignment takes effect after a time that is a switch; no meeting and no call is held.',
      ],
      unserved: [
        'a type that the module does not know',
        'the items of a list whose form no source shows',
        'settings of federation that nobody has shown on the wire',
      ],
    },
    sharepoint: {
      served: [
        { count: tenant.size, of: 'settings of the tenant' },
        { count: site.size, of: 'settings of a site' },
      ],
      from: [
        'the client object model that Microsoft publishes (names and types)',
        'CLI for Microsoft 365 and PnP: the requests that they send',
        'the cmdlet pages of the SharePoint module',
      ],
      differs: [
        'Sites hold settings and no content: files, lists and pages are not there.',
        'The object model runs the actions that callers are known to send; it compiles no other query.',
        'Changing a site takes a while, and how long is a switch.',
      ],
      unserved: [
        'a method of the object model that none of them calls',
        'an address below _api outside those that they use',
      ],
    },
  }
}
