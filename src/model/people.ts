import type { Observed } from './observed.ts'

/**
 * What is known of how one account signs in: the groups that hold it, groups in groups included, and the methods it has registered,
 * in the words of Graph (`fido2AuthenticationMethod` of `authentication/methods`, `fido2SecurityKey` of the registration report).
 */
export type SignInFacts = {
  readonly groups: Observed<readonly string[]>
  readonly methods: Observed<readonly string[]>
}

/** Facts by the object id of an account, in small letters. */
export type PeopleFacts = ReadonlyMap<string, SignInFacts>

/** Which kind of person: `internalGuest` and so on are `guestOrExternalUserTypes` of Graph, `none` a member of the tenant. */
export type PersonKind = 'none' | 'internalGuest' | 'b2bCollaborationGuest' | 'b2bCollaborationMember'

/** One person of the directory, as far as policies tell people apart. */
export type Person = {
  readonly id: string
  /** The user principal name: shown in a requested local file alone. */
  readonly name: string
  readonly kind: PersonKind
}

/** What a reading of everybody wants: the groups that policies name, whether methods, and how many people it may take. */
export type CrowdQuestion = { readonly groups: readonly string[]; readonly most: number }

/**
 * Everybody who can sign in, with what could be read beside. `members`: of the groups that were asked for, by object id of a
 * person in small letters, the places of the groups in the question. `methods`: registered methods by the same id, those of people
 * with equal ones being one value.
 */
export type CrowdFacts = {
  readonly people: readonly Person[]
  readonly members: Observed<ReadonlyMap<string, readonly number[]>>
  readonly methods: Observed<ReadonlyMap<string, readonly string[]>>
}
