import type { Cite } from './citations.ts'
import { baseline } from './baseline.ts'
import { locationsOf } from './locations.ts'
import type { Demand } from './outcome.ts'
import { outcomeOf } from './outcome.ts'
import type { ReadPolicy } from './policy.ts'
import { readPolicy } from './policy.ts'
import { preferRegistrationStrengths } from './registration.ts'
import type { PolicySet, SignIn } from './sign-in.ts'
import { strengthsOf } from './strengths.ts'
import type { PolicyVerdict, Verdict } from './verdict.ts'

/** Answers what a set of policies says of sign-ins. */
export type Evaluator = (signIn: SignIn) => Verdict

/** Reads a set of policies once, to judge many sign-ins by it. */
export function evaluatorOf(set: PolicySet): Evaluator {
  const strengths = strengthsOf(set)
  const locations = locationsOf(set)
  const policies = set.policies.map((held) => readPolicy(held, { strengths, locations }))
  return (signIn) => {
    const judged = policies.map((policy) => ({ policy, verdict: policy.judge(signIn) }))
    const enforced = judged.filter(({ policy }) => policy.state === 'enabled' || policy.state === 'unknown')
    const reported = judged.filter(({ policy }) => policy.state === 'reportOnly')
    const demands = preferRegistrationStrengths(enforced.map(demandOf), signIn)
    const outcome = outcomeOf([...demands, ...baseline(set, signIn, strengths, locations.mfa)])
    const verdicts = judged.map(({ verdict }) => verdict)
    return {
      ...outcome,
      policies: verdicts,
      reportOnly: outcomeOf(preferRegistrationStrengths(reported.map(demandOf), signIn)),
      cites: citesOf(verdicts, outcome),
    }
  }
}

/**
 * Answers what a set of policies says of one sign-in: which policies apply and why the others do not, what they demand together,
 * and what report-only policies would. What is not documented, or hangs on what is not known, is undetermined.
 */
export function evaluate(set: PolicySet, signIn: SignIn): Verdict {
  return evaluatorOf(set)(signIn)
}

function demandOf({ policy, verdict }: { readonly policy: ReadPolicy; readonly verdict: PolicyVerdict }): Demand {
  const open = verdict.decided.find(({ says }) => says === 'unknown')
  return {
    from: policy.from,
    applies: verdict.applies,
    why: open ?? { because: 'it applies', cites: 'conditionsAnd' },
    effect: verdict.effect,
    session: verdict.session,
    aim: policy.aim,
  }
}

function citesOf(
  policies: readonly PolicyVerdict[],
  outcome: Pick<Verdict, 'result' | 'blockedBy' | 'clauses' | 'why' | 'session'>,
) {
  const cites = new Set<Cite>()
  for (const { decided, state } of policies) {
    for (const { cites: cite } of decided) cites.add(cite)
    if (state === 'reportOnly') cites.add('reportOnly')
  }
  for (const { cites: cite } of outcome.why) cites.add(cite)
  if (outcome.result === 'blocked') cites.add('block')
  if (outcome.clauses.length > 0) cites.add('controls')
  for (const { anyOf } of outcome.clauses) for (const { cites: cite } of anyOf) cites.add(cite)
  if (outcome.clauses.length > 1) cites.add('allMustBeSatisfied')
  if (Object.keys(outcome.session).length > 0) cites.add('session')
  for (const from of [...outcome.blockedBy, ...outcome.clauses.map((clause) => clause.from)])
    if (from.kind !== 'policy') cites.add(from.kind)
  return [...cites].toSorted()
}
