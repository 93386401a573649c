import { seededId } from '../identifiers.ts'
import { freshRow } from './fresh.ts'
import { nounCalled } from './nouns.ts'
import type { Organization } from './organization.ts'
import type { Row } from './rows.ts'

/** Somebody in the directory who has a mailbox. */
export type Person = { readonly id: string; readonly userPrincipalName: string; readonly displayName: string }

const GIGABYTES_100 = '100 GB (107,374,182,400 bytes)'
const GIGABYTES_99 = '99 GB (106,300,440,576 bytes)'
const GIGABYTES_98 = '98 GB (105,226,698,752 bytes)'
const MEGABYTES_35 = '35 MB (36,700,160 bytes)'
const MEGABYTES_36 = '36 MB (37,748,736 bytes)'

/**
 * Gives everybody who has arrived in the directory a mailbox, once: `met` holds who has been met, so that a mailbox
 * that was taken away stays away. Quotas and limits are those of a licensed mailbox (reference: identity-exchange B.5).
 */
export function meetPeople(organization: Organization, people: readonly Person[], met: Set<string>): void {
  const arrived = people.filter((person) => !met.has(person.id))
  if (arrived.length === 0) return
  for (const [name, makeRow] of [
    ['Mailbox', mailboxOf],
    ['CASMailbox', casMailboxOf],
  ] as const) {
    const noun = nounCalled(name)
    if (noun === undefined) continue
    // Mailboxes that are made at one moment differ in whose they are.
    const birth = { initialDomain: organization.initialDomain, at: organization.now(), guid: '' }
    const fresh = freshRow(organization.cmdlets, noun, '', birth)
    const rows = arrived.map((person) => ({
      ...fresh,
      Guid: seededId(`mailbox ${person.id}`),
      ...makeRow(organization, person),
    }))
    organization.shelf.set(noun, [...organization.shelf.latest(noun), ...rows])
  }
  for (const person of arrived) met.add(person.id)
}

function addressesOf(organization: Organization, person: Person): Row {
  const alias = person.userPrincipalName.split('@')[0] ?? person.userPrincipalName
  return {
    DisplayName: person.displayName,
    PrimarySmtpAddress: person.userPrincipalName,
    ExternalDirectoryObjectId: person.id,
    // Two people may have one display name: the directory's own name for the object is unique.
    Name: person.id,
    Id: person.id,
    Identity: person.id,
    DistinguishedName: `CN=${person.id},OU=${organization.initialDomain},OU=Microsoft Exchange Hosted Organizations`,
    EmailAddresses: [
      `SMTP:${person.userPrincipalName}`,
      ...(person.userPrincipalName.endsWith(`@${organization.initialDomain}`)
        ? []
        : [`smtp:${alias}@${organization.initialDomain}`]),
    ],
  }
}

function mailboxOf(organization: Organization, person: Person): Row {
  return {
    ...addressesOf(organization, person),
    Alias: person.userPrincipalName.split('@')[0] ?? '',
    UserPrincipalName: person.userPrincipalName,
    ExchangeGuid: seededId(`exchange ${person.id}`),
    RecipientType: 'UserMailbox',
    RecipientTypeDetails: 'UserMailbox',
    ProhibitSendReceiveQuota: GIGABYTES_100,
    ProhibitSendQuota: GIGABYTES_99,
    IssueWarningQuota: GIGABYTES_98,
    MaxSendSize: MEGABYTES_35,
    MaxReceiveSize: MEGABYTES_36,
    RecipientLimits: '500',
    RetainDeletedItemsFor: '14.00:00:00',
    LitigationHoldDuration: 'Unlimited',
    AuditEnabled: true,
    AuditLogAgeLimit: '90.00:00:00',
  }
}

function casMailboxOf(organization: Organization, person: Person): Row {
  return {
    ...addressesOf(organization, person),
    OWAEnabled: true,
    ActiveSyncEnabled: true,
    MAPIEnabled: true,
    EwsEnabled: true,
    ImapEnabled: true,
    PopEnabled: true,
    SmtpClientAuthenticationDisabled: null,
    OwaMailboxPolicy: 'OwaMailboxPolicy-Default',
  }
}
