import { seededId } from '../identifiers.ts'
import type { Raw } from '../json.ts'
import { types } from './type-names.ts'

/** The seeded tenant's names. */
export const seededTenant = {
  id: seededId('tenant'),
  displayName: 'Contoso',
  initialDomain: 'contoso.onmicrosoft.com',
  domain: 'contoso.com',
  /** Who works in the portals where nobody else is named. */
  administrator: 'ada.bergstrom@contoso.com',
  clientId: seededId('pipeline application'),
  principalId: seededId('pipeline principal'),
} as const

const staff: readonly (readonly [string, string, string])[] = [
  ['Ada', 'Bergström', 'Head of IT'],
  ['Bram', 'de Vries', 'Security engineer'],
  ['Carla', 'Fontana', 'Exchange administrator'],
  ['Dmitri', 'Ivanov', 'Helpdesk'],
  ['Elif', 'Kaya', 'Helpdesk'],
  ['Farid', 'Haddad', 'Finance director'],
  ['Greta', 'Lindqvist', 'Controller'],
  ['Hugo', 'Martins', 'Accountant'],
  ['Ines', 'Navarro', 'Accountant'],
  ['Jonas', 'Okafor', 'Sales manager'],
  ['Keiko', 'Tanaka', 'Sales'],
  ['Liam', 'Byrne', 'Sales'],
  ['Maja', 'Nowak', 'Sales'],
  ['Nadia', 'Rahman', 'Marketing'],
  ['Oskar', 'Schmidt', 'Marketing'],
  ['Priya', 'Sharma', 'Engineering lead'],
  ['Quentin', 'Dubois', 'Engineer'],
  ['Rosa', 'Alvarez', 'Engineer'],
  ['Sven', 'Larsen', 'Engineer'],
  ['Tomas', 'Horvat', 'Engineer'],
  ['Uma', 'Patel', 'Engineer'],
  ['Viktor', 'Kovacs', 'Warehouse'],
  ['Wanda', 'Zielinska', 'Warehouse'],
  ['Xavier', 'Moreau', 'Legal counsel'],
  ['Yara', 'Cohen', 'People'],
  ['Zeno', 'Rossi', 'People'],
  ['Anouk', 'Peeters', 'Chief executive'],
  ['Boris', 'Weber', 'Reception'],
]

const guests = ['lena@fabrikam.com', 'marco@fabrikam.com', 'ops@northwind.example', 'audit@woodgrove.example']

/** The user principal name of a member of the staff by first name. */
export function staffName(first: string, last: string): string {
  const plain = `${first}.${last}`.normalize('NFD').replace(/[^a-z.]/giu, '')
  return `${plain.toLowerCase()}@${seededTenant.domain}`
}

/** Id of a seeded user by the part of the name before the sign. */
export function userId(local: string): string {
  return seededId(`user ${local}`)
}

function user(local: string, name: string, displayName: string, more: Raw = {}): Raw {
  return {
    id: userId(local),
    deletedDateTime: null,
    accountEnabled: true,
    businessPhones: [],
    createdDateTime: '2023-05-02T08:00:00Z',
    displayName,
    givenName: null,
    jobTitle: null,
    mail: null,
    mobilePhone: null,
    officeLocation: null,
    preferredLanguage: null,
    surname: null,
    userPrincipalName: name,
    userType: 'Member',
    usageLocation: 'NL',
    onPremisesSyncEnabled: null,
    ...more,
  }
}

/** Everyone: 28 of the staff, guests, service accounts, the two accounts for emergencies. */
export function seedUsers(): readonly Raw[] {
  return [
    ...staff.map(([first, last, jobTitle]) => {
      const name = staffName(first, last)
      return user(name.split('@')[0] ?? '', name, `${first} ${last}`, {
        givenName: first,
        surname: last,
        jobTitle,
        mail: name,
      })
    }),
    ...guests.map((mail) =>
      user(
        `guest ${mail}`,
        `${mail.replace('@', '_')}#EXT#@${seededTenant.initialDomain}`,
        `${mail.split('@')[0] ?? ''} (guest)`,
        {
          mail,
          userType: 'Guest',
          usageLocation: null,
          externalUserState: 'Accepted',
        },
      ),
    ),
    ...['bg1', 'bg2'].map((local) =>
      user(local, `${local}@${seededTenant.initialDomain}`, `Break glass ${local.slice(2)}`),
    ),
    ...['scanner', 'crm-sync', 'backup', 'print'].map((local) =>
      user(local, `svc-${local}@${seededTenant.domain}`, `Service ${local}`),
    ),
    user('former', `former@${seededTenant.domain}`, 'Former colleague', { accountEnabled: false }),
  ]
}

/** Users who have registered a second factor: most of the staff. */
export function registeredUsers(): ReadonlySet<string> {
  return new Set(staff.slice(0, 22).map(([first, last]) => userId(staffName(first, last).split('@')[0] ?? '')))
}

/** Per-user MFA as it was left by an earlier age: one enabled, two enforced. */
export function seedPerUserMfa(): readonly Raw[] {
  const states: readonly (readonly [string, string])[] = [
    ['carla.fontana', 'enforced'],
    ['farid.haddad', 'enforced'],
    ['zeno.rossi', 'enabled'],
  ]
  return states.map(([local, perUserMfaState]) => ({
    id: userId(local),
    userPrincipalName: `${local}@${seededTenant.domain}`,
    perUserMfaState,
  }))
}

/** Names of groups with the local names of their members. */
const groups: readonly {
  readonly name: string
  readonly nickname: string
  readonly members: readonly string[]
  readonly more?: Raw
}[] = [
  {
    name: 'All Staff',
    nickname: 'allstaff',
    members: [],
    more: {
      groupTypes: ['DynamicMembership'],
      membershipRule: '(user.userType -eq "Member")',
      membershipRuleProcessingState: 'On',
    },
  },
  {
    name: 'CA-BreakGlass',
    nickname: 'ca-breakglass',
    members: ['bg1', 'bg2'],
    more: { isAssignableToRole: true, visibility: 'Private' },
  },
  { name: 'CA-Exclusions', nickname: 'ca-exclusions', members: ['scanner', 'print'] },
  { name: 'CA-Pilot', nickname: 'ca-pilot', members: ['ada.bergstrom', 'bram.devries', 'priya.sharma'] },
  {
    name: 'Finance',
    nickname: 'finance',
    members: ['farid.haddad', 'greta.lindqvist', 'hugo.martins', 'ines.navarro'],
  },
  { name: 'Sales', nickname: 'sales', members: ['jonas.okafor', 'keiko.tanaka', 'liam.byrne', 'maja.nowak'] },
  { name: 'Marketing', nickname: 'marketing', members: ['nadia.rahman', 'oskar.schmidt'] },
  {
    name: 'Engineering',
    nickname: 'engineering',
    members: ['priya.sharma', 'quentin.dubois', 'rosa.alvarez', 'sven.larsen', 'tomas.horvat', 'uma.patel'],
  },
  { name: 'Warehouse', nickname: 'warehouse', members: ['viktor.kovacs', 'wanda.zielinska'] },
  {
    name: 'Helpdesk',
    nickname: 'helpdesk',
    members: ['dmitri.ivanov', 'elif.kaya'],
    more: { isAssignableToRole: true, visibility: 'Private' },
  },
  { name: 'Executives', nickname: 'executives', members: ['anouk.peeters', 'farid.haddad'] },
  { name: 'Legal', nickname: 'legal', members: ['xavier.moreau'] },
  { name: 'Passkey Pilot', nickname: 'passkeypilot', members: ['ada.bergstrom', 'bram.devries'] },
  { name: 'External Partners', nickname: 'partners', members: ['guest lena@fabrikam.com', 'guest marco@fabrikam.com'] },
  {
    name: 'Project Aurora',
    nickname: 'aurora',
    members: ['priya.sharma', 'nadia.rahman'],
    more: {
      groupTypes: ['Unified'],
      mailEnabled: true,
      securityEnabled: false,
      mail: 'aurora@contoso.com',
      proxyAddresses: ['SMTP:aurora@contoso.com'],
      visibility: 'Private',
    },
  },
]

/** Id of a seeded group by its mail nickname. */
export function groupId(nickname: string): string {
  return seededId(`group ${nickname}`)
}

/** The seeded groups. */
export function seedGroups(): readonly Raw[] {
  return groups.map(({ name, nickname, members, more }) => ({
    id: groupId(nickname),
    deletedDateTime: null,
    classification: null,
    createdDateTime: '2023-05-03T08:00:00Z',
    description: `${name} of Contoso`,
    displayName: name,
    expirationDateTime: null,
    groupTypes: [],
    isAssignableToRole: null,
    mail: null,
    mailEnabled: false,
    mailNickname: nickname,
    membershipRule: null,
    membershipRuleProcessingState: null,
    onPremisesSyncEnabled: null,
    proxyAddresses: [],
    renewedDateTime: '2023-05-03T08:00:00Z',
    securityEnabled: true,
    securityIdentifier: 'S-1-12-1-1-1-1-1',
    visibility: null,
    ...more,
    members: members.map(userId),
    owners: [userId('ada.bergstrom')],
  }))
}

/** Type names with what this file seeds. */
export function seedPeople(): Readonly<Record<string, readonly Raw[]>> {
  return { [types.user]: seedUsers(), [types.group]: seedGroups(), [types.perUserMfa]: seedPerUserMfa() }
}
