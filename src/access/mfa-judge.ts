import type { Protection } from '../model/coverage.ts'
import type { PersonKind } from '../model/people.ts'
import type { Registration } from '../model/registration.ts'
import type { Answered } from '../model/what-if.ts'
import type { Evaluator } from './evaluate.ts'
import { evaluatorOf } from './evaluate.ts'
import { protectionOf } from './protection.ts'
import { registered } from './registered-methods.ts'
import type { Maybe, PerUserMfaState, PolicySet, SignIn, UserIdentity } from './sign-in.ts'
import type { Outcome, Truth, Verdict } from './verdict.ts'

/** What policies tell people apart by, beside what is registered. */
export type Belonging = {
  /** Groups and roles; people with the same ones share the list. */
  readonly groups: Maybe<readonly string[]>
  readonly roles: Maybe<readonly string[]>
  readonly perUserMfa: Maybe<PerUserMfaState>
}

/** What policies do to a person. */
export type Judged = {
  readonly protection: Protection
  readonly stoppedNow: Answered
  readonly stoppedTomorrow: Answered
  readonly stoppedBy: readonly string[]
  /** Of each policy of the set, in its order. */
  readonly applies: readonly Truth[]
}

/** Judges people one by one; those whom policies cannot tell apart are judged once. */
export type MfaJudge = (person: Registration, belonging: Belonging) => Judged

/** The same set with every report-only policy switched on. */
export function enforcing(set: PolicySet): PolicySet {
  return {
    ...set,
    policies: set.policies.map((held) =>
      held.values['state'] === 'enabledForReportingButNotEnforced'
        ? { ...held, values: { ...held.values, state: 'enabled' } }
        : held,
    ),
  }
}

/**
 * Judges the sign-in of a person to mail, and of an administrator to the Azure portal too, with what is registered: an ordinary one in
 * a browser without risk, from a place, a platform and a device that are not known. `named`: people whom policies name one by one.
 */
export function mfaJudge(set: PolicySet, named: ReadonlySet<string>): MfaJudge {
  const now = evaluatorOf(set)
  const tomorrow = evaluatorOf(enforcing(set))
  const known = new Map<string, Judged>()
  return (person, belonging) => {
    const { id, kind, isAdmin, capable, methods } = person
    const { groups, roles, perUserMfa } = belonging
    const parts = [named.has(id) ? id : '', kind, isAdmin, capable, methods, groups, roles, perUserMfa]
    const key = JSON.stringify(parts)
    const judged = known.get(key) ?? judge(now, tomorrow, person, belonging)
    known.set(key, judged)
    return judged
  }
}

const mail = '00000002-0000-0ff1-ce00-000000000000'
const portal = 'c44b4083-3bb0-49c1-b47d-974e53cbdf3c'

function judge(now: Evaluator, tomorrow: Evaluator, person: Registration, belonging: Belonging): Judged {
  const signIns = (person.isAdmin ? [mail, portal] : [mail]).map((appId) => signInOf(person, belonging, appId))
  const [first, ...others] = signIns.map(now)
  if (first === undefined) throw new Error('A person signs in to nothing.')
  const today = [first, ...others]
  const then = signIns.map(tomorrow)
  const stoppedNow = worst(today.map(stopped))
  const later = worst(then.map(stopped))
  return {
    protection: protectionOf(first),
    stoppedNow,
    stoppedTomorrow: stoppedNow === 'yes' ? 'no' : later === stoppedNow ? sameDoubt(today, then) : later,
    stoppedBy: stoppedNow === 'yes' || later !== 'yes' ? [] : [...new Set(then.flatMap(stoppers))],
    applies: first.policies.map((_, place) => anyOf(today.map(({ policies }) => policies[place]?.applies ?? 'no'))),
  }
}

/** Where it is not known today and not known tomorrow, it is news only if more is demanded. */
function sameDoubt(today: readonly Verdict[], then: readonly Verdict[]): Answered {
  const now = worst(today.map(stopped))
  if (now !== 'unknown') return 'no'
  const doubts = (verdicts: readonly Verdict[]): number =>
    verdicts.reduce((sum, { clauses, why }) => sum + clauses.filter(isOpen).length + why.length, 0)
  return doubts(then) > doubts(today) ? 'unknown' : 'no'
}

function isOpen({ satisfied }: Verdict['clauses'][number]): boolean {
  return satisfied === 'unknown'
}

function stopped({ permitted }: Outcome): Answered {
  return permitted === 'yes' ? 'no' : permitted === 'no' ? 'yes' : 'unknown'
}

function stoppers({ blockedBy, clauses }: Outcome): readonly string[] {
  const unsatisfied = clauses.filter(({ satisfied }) => satisfied === 'no').map(({ from }) => from)
  return [...blockedBy, ...unsatisfied].flatMap((from) => (from.kind === 'policy' ? [from.name] : []))
}

function worst(answers: readonly Answered[]): Answered {
  return anyOf(answers)
}

function anyOf(answers: readonly Truth[]): Truth {
  if (answers.includes('yes')) return 'yes'
  return answers.includes('unknown') ? 'unknown' : 'no'
}

function signInOf(person: Registration, { groups, roles, perUserMfa }: Belonging, appId: string): SignIn {
  const who: UserIdentity = {
    kind: 'user',
    id: person.id,
    groups,
    roles,
    external: person.kind,
    homeTenant: isOfHere(person.kind) ? null : 'unknown',
    perUserMfa,
  }
  return {
    who,
    target: { kind: 'application', appId, groups: {}, attributes: 'unknown' },
    clientApp: 'browser',
    platform: 'unknown',
    place: {
      ip: 'unknown',
      country: 'unknown',
      gpsCountry: 'unknown',
      trusted: 'unknown',
      compliantNetwork: 'unknown',
    },
    device: 'unknown',
    risks: { user: 'none', signIn: 'none', servicePrincipal: 'none', agent: 'none', insider: 'none' },
    flow: 'none',
    proofs: {
      methods: methodsOf(person),
      termsOfUse: 'unknown',
      approvedApplication: 'unknown',
      compliantApplication: 'unknown',
      passwordChange: 'unknown',
      riskRemediation: 'unknown',
      customFactors: 'unknown',
    },
  }
}

function isOfHere(kind: PersonKind): boolean {
  return kind === 'none' || kind === 'internalGuest'
}

/**
 * Whoever is not capable has nothing that the methods policy allows (reference: entra-graph 2.2). What an invited person has registered
 * at home is not told, and may count.
 */
function methodsOf({ kind, capable, methods }: Registration): SignIn['proofs']['methods'] {
  if (!isOfHere(kind)) return 'unknown'
  if (!capable) return []
  const { combinations, open } = registered(methods)
  return open ? 'unknown' : combinations
}
