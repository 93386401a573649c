import { jsonOf } from './session-json.ts'
import type { Position } from '../model/position.ts'
import type { Decider, ToldSide, ToldWorld } from '../model/what-if.ts'
import { controlWords } from './control-words.ts'
import type { Clause, ConditionName, Demander, Outcome, PolicyVerdict, Verdict } from './verdict.ts'

/** Where a policy is declared, by its id. */
export type DeclaredAt = (id: string) => Position | undefined

/** Tells a verdict: what decides, what would satisfy it, why the other policies do not apply. Pure. */
export function toldWorld(verdict: Verdict, declaredAt: DeclaredAt): ToldWorld {
  return {
    ...toldSide(verdict, declaredAt),
    reportOnly: toldSide(verdict.reportOnly, declaredAt),
    policies: verdict.policies.map(({ id, name, state, applies, decided }) => ({
      policy: deciderOf({ kind: 'policy', id, name }, declaredAt),
      state,
      applies,
      because: applies === 'yes' ? [] : decided.map(({ because }) => because),
    })),
  }
}

function toldSide(outcome: Outcome, declaredAt: DeclaredAt): ToldSide {
  const { result, permitted, blockedBy, clauses, why, session } = outcome
  return {
    result,
    permitted,
    blockedBy: blockedBy.map((one) => deciderOf(one, declaredAt)),
    demands: clauses.map((clause) => demandOf(clause, declaredAt)),
    open: why.map(({ from, because }) => ({ from: deciderOf(from, declaredAt), because })),
    session: jsonOf(session),
  }
}

function demandOf({ from, anyOf, satisfied }: Clause, declaredAt: DeclaredAt): ToldSide['demands'][number] {
  return {
    from: deciderOf(from, declaredAt),
    satisfied,
    anyOf: anyOf.map((one) => ({
      what: controlWords(one.control),
      satisfied: one.satisfied,
      because: one.because,
    })),
  }
}

function deciderOf(from: Demander, declaredAt: DeclaredAt): Decider {
  if (from.kind === 'securityDefaults') return { name: 'security defaults' }
  if (from.kind === 'perUserMfa') return { name: 'per-user multifactor authentication' }
  const declared = declaredAt(from.id)
  return { name: from.name, id: from.id, ...(declared === undefined ? {} : { declared }) }
}

/** What tells more about a condition that is open, by the option of the command line that does. */
const options: { readonly [name in ConditionName]?: string } = {
  clientApps: '--client',
  platforms: '--platform',
  locations: '--location',
  devices: '--device',
  userRisk: '--risk user=LEVEL',
  signInRisk: '--risk sign-in=LEVEL',
  insiderRisk: '--risk insider=LEVEL',
  flows: '--flow',
}

const trusted = '--location trusted or untrusted'

/** Options that would settle what verdicts leave open, sorted, each once. */
export function optionsMissing(...verdicts: readonly Verdict[]): readonly string[] {
  const all = verdicts.flatMap(({ policies }) => policies)
  const open = all.filter(({ applies, state }) => applies === 'unknown' && state !== 'disabled')
  const found = new Set(open.flatMap(({ decided }) => decided.flatMap(optionFor)))
  // An address or a country may tell whether it is trusted as well.
  if (found.has('--location')) found.delete(trusted)
  return [...found].toSorted()
}

function optionFor({ condition, because }: PolicyVerdict['decided'][number]): readonly string[] {
  const option = /whether the place is trusted/u.test(because) ? trusted : options[condition]
  // What no option tells either is not missing.
  return option === undefined || /not told|means is not known/u.test(because) ? [] : [option]
}
