import { seededId } from '../identifiers.ts'
import type { Raw } from '../json.ts'
import { seedUsers, seededTenant, userId } from './seed-people.ts'
import { crowdRegistration } from './seed-registrations.ts'
import { types } from './type-names.ts'

/** How many objects a tenant has beyond those of the seed. */
export interface Crowd {
  readonly people?: number
  readonly groups?: number
  readonly policies?: number
  readonly transportRules?: number
  /** How many of `people` have a mailbox; all of them where absent. */
  readonly mailboxes?: number
  readonly sites?: number
}

/** The names that a crowd is asked for by. */
export const crowdNames = ['people', 'groups', 'policies', 'transportRules', 'mailboxes', 'sites'] as const

const most = 200_000

/** @throws Error for a name that is none, and a number that is no whole one of 0 to 200,000. */
export function readCrowd(asked: Readonly<Record<string, number>>): Crowd {
  for (const [name, count] of Object.entries(asked)) {
    if (!crowdNames.some((known) => known === name))
      throw new Error(`A tenant has no number of "${name.slice(0, 60)}"; it has ${crowdNames.join(', ')}.`)
    if (!Number.isInteger(count) || count < 0 || count > most)
      throw new Error(`The number of ${name} is ${count}; it is a whole one of at most ${most}.`)
  }
  return asked
}

const given = ['Aino', 'Bela', 'Chidi', 'Dalia', 'Emeka', 'Freja', 'Goran', 'Hana', 'Ivo', 'Jana', 'Kofi', 'Leila']
const family = ['Abe', 'Bauer', 'Costa', 'Diallo', 'Evans', 'Ferrari', 'Gupta', 'Hansen', 'Ito', 'Jensen', 'Kim']

/** User principal name of a person of the crowd, counted from 1. */
export function crowdName(number: number): string {
  return `person${number}@${seededTenant.domain}`
}

/** Id of a person of the crowd. */
export function crowdId(number: number): string {
  return seededId(`crowd person ${number}`)
}

/** Id of a group of the crowd. */
export function crowdGroupId(number: number): string {
  return seededId(`crowd group ${number}`)
}

function counted<Item>(count: number | undefined, make: (number: number) => Item): readonly Item[] {
  return Array.from({ length: count ?? 0 }, (_, index) => make(index + 1))
}

/** The crowd's objects of the directory by type: the same for the same numbers and seed on every machine. */
export function directoryCrowd(crowd: Crowd, seed: number): Readonly<Record<string, readonly Raw[]>> {
  const [pattern] = seedUsers()
  const people = crowd.people ?? 0
  // Two primes spread the members of a group over everybody.
  const somebody = (group: number, place: number): string =>
    people === 0 ? userId('ada.bergstrom') : crowdId(1 + ((group * 7919 + place * 104_729 + seed) % people))
  return {
    [types.user]: counted(people, (number) => {
      const [first, last] = [given[number % given.length], family[number % family.length]]
      const hasMailbox = number <= (crowd.mailboxes ?? people)
      return {
        ...pattern,
        id: crowdId(number),
        // Names repeat, as they do among so many people; what tells them apart is the user principal name.
        displayName: `${first} ${last}`,
        givenName: first,
        surname: last,
        jobTitle: null,
        mail: hasMailbox ? crowdName(number) : null,
        userPrincipalName: crowdName(number),
        ...(hasMailbox ? {} : { assignedPlans: [] }),
      }
    }),
    [types.group]: counted(crowd.groups, (number) => ({
      id: crowdGroupId(number),
      deletedDateTime: null,
      createdDateTime: '2023-05-03T08:00:00Z',
      description: null,
      displayName: `Team ${number}`,
      groupTypes: [],
      mail: null,
      mailEnabled: false,
      mailNickname: `team${number}`,
      membershipRule: null,
      proxyAddresses: [],
      securityEnabled: true,
      members: [...new Set(counted(3 + (number % 5), (place) => somebody(number, place)))],
      owners: [somebody(number, 0)],
    })),
    [types.registration]: counted(crowd.people, (number) => crowdRegistration(number, crowdId(number))).flat(),
    [types.policy]: counted(crowd.policies, (number) => policy(number, crowd.groups ?? 0)),
  }
}

function policy(number: number, groups: number): Raw {
  const displayName = `Crowd policy ${number}`
  return {
    id: seededId(`policy ${displayName}`),
    templateId: null,
    displayName,
    createdDateTime: '2024-03-04T09:00:00.0000000Z',
    modifiedDateTime: '2024-03-04T09:00:00.0000000Z',
    deletedDateTime: null,
    state: number % 3 === 0 ? 'disabled' : 'enabledForReportingButNotEnforced',
    conditions: {
      clientAppTypes: ['all'],
      applications: { includeApplications: ['All'] },
      users:
        groups === 0
          ? { includeUsers: [userId('ada.bergstrom')] }
          : { includeUsers: [], includeGroups: [crowdGroupId(1 + (number % groups))] },
    },
    grantControls: { operator: 'OR', builtInControls: ['mfa'] },
    sessionControls: null,
  }
}

/** The crowd's transport rules; their priority puts them behind those of the seed. */
export function crowdRules(crowd: Crowd): readonly Raw[] {
  return counted(crowd.transportRules, (number) => ({
    Name: `Crowd rule ${number}`,
    Guid: seededId(`crowd rule ${number}`),
    FromScope: 'NotInOrganization',
    SubjectContainsWords: [`word${number}`],
    PrependSubject: `[${number}] `,
    Priority: most + number,
    State: number % 4 === 0 ? 'Disabled' : 'Enabled',
  }))
}

/** The crowd's site collections under `root`, an origin. */
export function crowdSites(crowd: Crowd, root: string): readonly Raw[] {
  return counted(crowd.sites, (number) => ({
    Url: `${root}/sites/crowd${number}`,
    SiteId: seededId(`crowd site ${number}`),
    Title: `Crowd ${number}`,
    Template: 'STS#3',
    Owner: `ada.bergstrom@${seededTenant.domain}`,
    Lcid: 1033,
    SharingCapability: number % 2,
    DenyAddAndCustomizePages: 2,
    StorageMaximumLevel: 26_214_400,
    StorageWarningLevel: 25_574_400,
  }))
}
