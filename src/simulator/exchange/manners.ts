import { CmdletRefused, notFound } from './faults.ts'
import { nounCalled, type Noun } from './nouns.ts'
import { type Organization, serverOf } from './organization.ts'
import { numberOf, type Row, textOf } from './rows.ts'
import { dkimFacts } from './seed.ts'
import { named } from './shelf.ts'

/** What the service makes of an object beyond its parameters. Throws CmdletRefused where it cannot be. */
export function mannered(organization: Organization, noun: Noun, row: Row): Row {
  switch (noun.noun) {
    case 'TransportRule':
      return withDisclaimerManners(row)
    case 'InboundConnector':
      return organization.settings.exchangeSenderDomains === 'routed' ? withRoutedDomains(row) : row
    case 'DkimSigningConfig':
      return withSelectors(organization, row)
    default:
      return row
  }
}

// Where a disclaimer stands, and what happens to mail it cannot be put into, matter with a text alone; the defaults
// then are Append and Wrap (documentation of New-TransportRule).
function withDisclaimerManners(row: Row): Row {
  if (row['ApplyHtmlDisclaimerText'] == null) return row
  return {
    ...row,
    ApplyHtmlDisclaimerLocation: row['ApplyHtmlDisclaimerLocation'] ?? 'Append',
    ApplyHtmlDisclaimerFallbackAction: row['ApplyHtmlDisclaimerFallbackAction'] ?? 'Wrap',
  }
}

// Domains of a connector are address spaces: `contoso.com` is kept as `smtp:contoso.com;1`.
function withRoutedDomains(row: Row): Row {
  const domains = row['SenderDomains']
  if (!Array.isArray(domains)) return row
  const routed = domains.map((domain: unknown) =>
    typeof domain === 'string' && !/^smtp:/iu.test(domain) ? `smtp:${domain};1` : domain,
  )
  return { ...row, SenderDomains: [...new Set(routed)] }
}

function withSelectors(organization: Organization, row: Row): Row {
  if (row['Selector1CNAME'] !== undefined) return row
  const domain = textOf(row, 'Domain')
  const accepted = nounCalled('AcceptedDomain')
  if (accepted === undefined || named(accepted, organization.shelf.latest(accepted), domain).length === 0) {
    throw new CmdletRefused(notFound(domain, serverOf(organization)))
  }
  return { ...row, ...dkimFacts(organization.initialDomain, domain, numberOf(row, 'Selector1KeySize', 1024)) }
}

// Parameters of a mail flow rule that say what is done; every other one says when.
const ACTION =
  /^(?:Add|Apply|BlindCopyTo|CopyTo|DeleteMessage|Disconnect|GenerateIncidentReport|GenerateNotification|LogEvent|Moderate|NotifySender|PrependSubject|Quarantine|Redirect|RejectMessage|Remove|Route|SetAuditSeverity|SetHeader|SetSCL|SmtpReject|StopRuleProcessing)/u
const NEITHER = new Set(['ActivationDate', 'ExpiryDate', 'Comments', 'DlpPolicy', 'Mode', 'RuleErrorAction'])
const NOT_FLAT = new Set([...NEITHER, 'RuleSubType', 'SenderAddressLocation', 'Conditions', 'Exceptions', 'Actions'])
const CLASS = 'Microsoft.Exchange.MessagingPolicies.Rules.Tasks.'

/**
 * A row as Get shows it: a mail flow rule also lists the .NET classes of its conditions, exceptions and actions, or
 * null (reference: identity-exchange B.5; the class of a parameter is inferred from its name).
 */
export function dressed(noun: Noun, row: Row, flat: ReadonlySet<string>): Row {
  if (noun.noun !== 'TransportRule') return row
  const used = Object.keys(row).filter((name) => flat.has(name) && !NOT_FLAT.has(name) && isUsed(row[name]))
  const classes = (names: readonly string[], kind: string): readonly string[] | null =>
    names.length === 0 ? null : names.map((name) => `${CLASS}${name.replace(/^ExceptIf/u, '')}${kind}`)
  const actions = used.filter((name) => ACTION.test(name))
  const exceptions = used.filter((name) => name.startsWith('ExceptIf'))
  const conditions = used.filter((name) => !actions.includes(name) && !exceptions.includes(name))
  return {
    ...row,
    Conditions: classes(conditions, 'Predicate'),
    Exceptions: classes(exceptions, 'Predicate'),
    Actions: classes(actions, 'Action'),
  }
}

function isUsed(value: unknown): boolean {
  return value !== null && value !== undefined && value !== false && value !== ''
}
