import { settingOf } from '../setting-of.ts'
import type { VariantFact } from '../setting-of.ts'

/** What nobody has settled about the service, as switches, so that a client can be shown to survive every answer. */
export const teamsVariants = {
  teamsWriteMethod: {
    settings: ['both', 'patchOnly', 'putOnly'],
    about: 'Which of PUT and PATCH changes an instance; the other is answered 405.',
    source: 'reference: teams A.3 (both are proven, by different projects and for different types)',
  },
  teamsWriteAnswer: {
    settings: ['empty', 'object', 'array'],
    about: 'What a write answers beside 200: nothing, the instance, or a list of it.',
    source: 'reference: teams A.3 (200 with array, object or empty)',
  },
  teamsGetOne: {
    settings: ['object', 'array'],
    about: 'Whether one instance is answered as an object or as a list of one.',
    source: 'reference: teams A.3 (accept object or one-element array)',
  },
  teamsEmptyList: {
    settings: ['array', 'null'],
    about: 'Whether an empty list is shown as [] or as null.',
    source: 'reference: teams A.3 (lists come as [] or null)',
  },
  teamsClearedText: {
    settings: ['null', 'kept'],
    about: 'Whether a text that was cleared by "" is shown as null or as "".',
    source: 'reference: teams A.4 (UNCERTAIN which one each type prefers)',
  },
  teamsClear: {
    settings: ['either', 'text', 'null'],
    about: 'Which of "" and null clears a text; the other is taken and changes nothing.',
    source: 'reference: teams A.4 (UNCERTAIN which one each type prefers)',
  },
  teamsUnknownProperty: {
    settings: ['refused', 'dropped'],
    about: 'Whether a property that the type does not have is 400, or 200 and nothing.',
    source: 'reference: teams C.2 (UNCERTAIN: some types answer 400, others 200 and ignore)',
  },
  teamsListedValues: {
    settings: ['closed', 'open'],
    about: 'Whether a text outside the values that both contracts list alike is refused.',
    source: 'contracts/teams-config-types.json and contracts/teams-cmdlets.json (bullets of a page are a reading aid)',
  },
  teamsFederationShape: {
    settings: ['nested', 'strings', 'objects'],
    about: 'How the federation lists are shown: {AllowedDomain:[{Domain}]}, texts, or a list of {Domain}.',
    source: 'reference: teams A.4 (accept an object, an array of strings or an array of {Domain} on read)',
  },
  teamsFederationWrite: {
    settings: ['any', 'byMethod'],
    about: 'Whether {AllowList} is understood by PUT alone and the list of texts by PATCH alone.',
    source: 'reference: teams A.4 (each form was run with one of the two methods)',
  },
  teamsParticipantsSpelling: {
    settings: ['documented', 'misspelt', 'both'],
    about: 'Which spelling of ...ForChatParticipants a write wants; the service shows the misspelt one.',
    source: 'reference: teams A.4 (UNCERTAIN)',
  },
  teamsRulePriority: {
    settings: ['dropped', 'kept', 'refused'],
    about: 'What happens to the Priority of a normalisation rule.',
    source: 'reference: teams A.4 (UNCERTAIN whether Priority is accepted)',
  },
  teamsAppCatalog: {
    settings: ['refuses', 'accepts'],
    about: 'Whether app ids in permission policies can be validated for an application.',
    source: 'reference: teams A.3 Errors (microsoft/Microsoft365DSC#4018, cause not stated)',
  },
  teamsDuplicate: {
    settings: ['409', '400'],
    about: 'How the creation of an instance that exists is refused.',
    source: 'inferred: no public recording',
  },
  teamsAssignedPolicyDelete: {
    settings: ['drops', 'refused'],
    about: 'Whether deleting a policy that is assigned drops its assignments or is refused.',
    source: 'reference: teams C.11 (the page says both)',
  },
  teamsRankName: {
    settings: ['Rank', 'Priority'],
    about: 'What the rank of a group assignment is called, read and written; another name is ignored.',
    source: 'reference: teams A.5 (UNCERTAIN)',
  },
  teamsGroupRemoval: {
    settings: ['works', 'missing'],
    about: 'Whether the assignment of a group is taken away by the route that one source has, or 404 answers there.',
    source: 'reference: teams A.5 (tail UNCERTAIN)',
  },
  teamsReader: {
    settings: ['reads', 'refused'],
    about: 'Whether the directory role Teams Reader is enough to read.',
    source: 'reference: teams A.2 (UNCERTAIN)',
  },
  teamsUnknownType: {
    settings: ['404', '400'],
    about: 'How a type that the service does not have is refused.',
    source: 'reference: teams A.3 Errors (404 or 400: UNCERTAIN)',
  },
  teamsDodHost: {
    settings: ['own', 'gcchigh'],
    about: 'Whether the cloud of the Department of Defense has a host of its own, or that of GCC High.',
    source: 'reference: teams A.1 (UNCERTAIN)',
  },
  teamsGovernment: {
    settings: ['missing', 'served'],
    about: 'Whether GCC High answers 404 for federation settings and broadcast policies.',
    source: 'reference: teams A.1 (cisagov/ScubaGear#1946)',
  },
  teamsSettle: {
    settings: ['0', '45000'],
    open: true,
    about: 'Milliseconds after a write until GET shows it; any whole number is taken.',
    source: 'reference: teams A.8 (usually consistent within seconds but not guaranteed)',
  },
  teamsGrantDelay: {
    settings: ['45000', '0'],
    open: true,
    about: 'Milliseconds until an assignment to a user or group is effective; any whole number is taken.',
    source: 'reference: teams A.5 (30 to 45 seconds)',
  },
} as const satisfies Readonly<Record<string, VariantFact>>

/** The name of a point of doubt. */
export type TeamsVariant = keyof typeof teamsVariants

/** The setting in force of a point of doubt. */
export type TeamsSettings = (name: TeamsVariant) => string

/** Reads the choices. @throws Error for a setting that a switch of this table does not have. */
export function teamsSettings(chosen: Readonly<Record<string, string>>): TeamsSettings {
  return settingOf(teamsVariants, chosen, 'teams')
}
