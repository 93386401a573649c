import { settingOf } from '../setting-of.ts'
import type { VariantFact } from '../setting-of.ts'

/** What nobody has settled about the admin API, as switches, so that a client can be shown to survive every answer. */
export const exchangeVariants = {
  exchangeLag: {
    settings: ['0', '250', '2000'],
    open: true,
    about: 'Milliseconds after a write until Get shows it; any whole number is taken.',
    source: 'reference: identity-exchange B.14 (writes reach several directory servers one after the other)',
  },
  exchangeFollowUp: {
    settings: ['sees', 'lags'],
    about: 'Whether a Set or Remove right after a New finds the object although Get does not show it yet.',
    source: 'reference: identity-exchange B.14 (one provider retries not-found on the Set after its New)',
  },
  exchangeForbidden: {
    settings: ['nul', 'json'],
    about: 'Whether an unknown or ungranted cmdlet is a 403 of NUL bytes declared gzip, or 401 in JSON.',
    source: 'reference: identity-exchange B.6 (both are recorded)',
  },
  exchangeContinuation: {
    settings: ['anchor', 'post', 'get', 'never'],
    about: 'How a nextLink is followed: POST from the organisation anchor, any POST, GET only, or not at all.',
    source: 'reference: identity-exchange B.8 (UNCERTAIN: sources contradict each other)',
  },
  exchangeEmptyArray: {
    settings: ['ignored', 'clears'],
    about: 'Whether an empty JSON array clears a multi-valued property.',
    source: 'reference: identity-exchange B.3 and D.3 (UNCERTAIN per property)',
  },
  exchangeClearingTable: {
    settings: ['clears', 'multiValuedOnly'],
    about: 'Whether the empty table clears parameters typed as plain arrays too, or only MultiValuedProperty.',
    source: 'reference: identity-exchange B.3 (measured for MultiValuedProperty alone)',
  },
  exchangeStrayConfirm: {
    settings: ['ignored', 'refused'],
    about: 'What Confirm does on a cmdlet whose reference page has no -Confirm.',
    source: 'reference: identity-exchange B.2 (common parameters may ride along; not measured for such cmdlets)',
  },
  exchangeEmbeddedErrors: {
    settings: ['never', 'writes'],
    about: 'Whether a refused write is told inside a 200 as @adminapi.errors.',
    source: 'reference: identity-exchange B.4',
  },
  exchangeSenderDomains: {
    settings: ['routed', 'plain'],
    about: 'Whether Get-InboundConnector shows SenderDomains as address spaces, smtp:contoso.com;1, or as written.',
    source: 'public tests of assessment tools hold rows with smtp:*;1; the cmdlet page shows plain domains',
  },
  exchangePolicyInUse: {
    settings: ['refused', 'leavesRule'],
    about: 'Whether a policy that a rule uses can be removed, which leaves a rule that points at nothing.',
    source:
      'MicrosoftDocs/office-docs-powershell Remove-HostedOutboundSpamFilterPolicy (the rules are not removed); the refusal is inferred',
  },
  exchangeBatchOrder: {
    settings: ['reversed', 'kept'],
    about: 'The order of the answers of a batch.',
    source: 'reference: identity-exchange B.12 (not guaranteed)',
  },
  exchangeOrganization: {
    settings: ['customized', 'dehydrated'],
    about: 'Whether the organisation has been enabled for customisation.',
    source: 'reference: identity-exchange B.10',
  },
  exchangeHydration: {
    settings: ['0', '1800000'],
    open: true,
    about:
      'Milliseconds that New-* is still refused after Enable-OrganizationCustomization; any whole number is taken.',
    source: 'reference: identity-exchange B.10 (measured as 30 to 60 minutes)',
  },
} as const satisfies Readonly<Record<string, VariantFact>>

/** The name of a point of doubt. */
export type ExchangeVariant = keyof typeof exchangeVariants

/** The settings in force, one for every point of doubt. */
export type Settings = Readonly<Record<ExchangeVariant, string>>

/** Reads the choices. @throws Error for a setting that a switch of this table does not have. */
export function settingsFrom(chosen: Readonly<Record<string, string>>): Settings {
  const one = settingOf(exchangeVariants, chosen)
  return {
    exchangeLag: one('exchangeLag'),
    exchangeFollowUp: one('exchangeFollowUp'),
    exchangeForbidden: one('exchangeForbidden'),
    exchangeContinuation: one('exchangeContinuation'),
    exchangeEmptyArray: one('exchangeEmptyArray'),
    exchangeClearingTable: one('exchangeClearingTable'),
    exchangeStrayConfirm: one('exchangeStrayConfirm'),
    exchangeEmbeddedErrors: one('exchangeEmbeddedErrors'),
    exchangeSenderDomains: one('exchangeSenderDomains'),
    exchangePolicyInUse: one('exchangePolicyInUse'),
    exchangeBatchOrder: one('exchangeBatchOrder'),
    exchangeOrganization: one('exchangeOrganization'),
    exchangeHydration: one('exchangeHydration'),
  }
}
