import { evaluate } from '../../../src/access/evaluate.ts'
import type { PolicySet, SignIn } from '../../../src/access/sign-in.ts'
import type { Control, Outcome, PolicyVerdict, Session } from '../../../src/access/verdict.ts'
import { type PolicyOpinion, secondOpinion, type Together } from './opinion.ts'
import { all, any } from './three.ts'

/** Where the two evaluators disagree on a sign-in, in words; empty where they agree. */
export function disagreements(set: PolicySet, signIn: SignIn): readonly string[] {
  const verdict = evaluate(set, signIn)
  const opinion = secondOpinion(set, signIn)
  return [
    ...verdict.policies.flatMap((first, index) => {
      const second = opinion.policies[index]
      if (second === undefined) return ['a policy is missing']
      // What a policy for people would demand of a service principal is no question.
      const foreign = signIn.who.kind === 'servicePrincipal' && second.applies === 'no'
      return [...onPolicy(first, second), ...(foreign ? [] : onDemand(first, second))]
    }),
    ...onTogether('enforced', verdict, opinion.enforced),
    ...onTogether('report-only', verdict.reportOnly, opinion.reportOnly),
  ]
}

function onPolicy(first: PolicyVerdict, second: PolicyOpinion): readonly string[] {
  const found: string[] = []
  if (first.applies !== second.applies) found.push(`${first.id} applies: ${first.applies}, oracle ${second.applies}`)
  for (const { condition, says, because, cites } of first.decided) {
    const other = second.conditions.get(nameOf(condition))
    if (other !== says) found.push(`${first.id} ${condition}: ${says}, oracle ${String(other)}: ${because} (${cites})`)
  }
  // Every condition that stands in the way is named, and no other.
  if (first.applies !== 'yes') {
    const named = new Set(first.decided.map(({ condition }) => nameOf(condition)))
    for (const [condition, says] of second.conditions) {
      if (says === first.applies && !named.has(condition))
        found.push(`${first.id} ${condition}: unnamed, oracle ${says}`)
    }
  }
  return found
}

const nameOf = (condition: string): string => {
  if (condition === 'users' || condition === 'workloadIdentities' || condition === 'agentIdentities') return 'who'
  if (condition === 'applications' || condition === 'userActions' || condition === 'authenticationContext')
    return 'target'
  return condition
}

function onDemand({ id, effect }: PolicyVerdict, { demand }: PolicyOpinion): readonly string[] {
  if (effect.kind === 'unreadable') return [`${id}: unreadable`]
  if ((effect.kind === 'block') !== demand.blocks) return [`${id} blocks: ${effect.kind}, oracle ${demand.blocks}`]
  if (effect.kind === 'block') return []
  const judged = effect.clauses.flatMap(({ anyOf }) => anyOf)
  const satisfied = all(effect.clauses.map(({ anyOf }) => any(anyOf.map((one) => one.satisfied))))
  const seen = new Map(judged.map((one) => [controlName(one.control), one]))
  const names = new Set([...seen.keys(), ...demand.controls.keys()])
  return [
    ...[...names]
      .filter((name) => seen.get(name)?.satisfied !== demand.controls.get(name))
      .map((name) => {
        const first = seen.get(name)
        const because = first === undefined ? 'missing' : `${first.satisfied}: ${first.because} (${first.cites})`
        return `${id} ${name}: oracle ${String(demand.controls.get(name))}, not ${because}`
      }),
    ...(satisfied === demand.satisfied ? [] : [`${id} satisfied: ${satisfied}, oracle ${demand.satisfied}`]),
  ]
}

const controlName = (control: Control): string => ('id' in control ? `${control.kind} ${control.id}` : control.kind)

function onTogether(name: string, first: Outcome, second: Together): readonly string[] {
  const sessions = [
    [sessionTexts(first.session), second.session],
    [sessionTexts(first.sessionPerhaps), second.sessionPerhaps],
  ].filter(([one, other]) => String(one) !== String(other))
  const blockedBy = first.blockedBy.map((one) => (one.kind === 'policy' ? one.id : one.kind))
  return [
    ...sessions.map(([one, other]) => `${name} session: ${String(one)}, oracle ${String(other)}`),
    ...(first.result === second.result ? [] : [`${name} result: ${first.result}, oracle ${second.result}`]),
    ...(first.permitted === second.permitted
      ? []
      : [`${name} permitted: ${first.permitted}, oracle ${second.permitted}`]),
    ...(blockedBy.join() === second.blockedBy.join()
      ? []
      : [`${name} blocked by: ${blockedBy.join()}, oracle ${second.blockedBy.join()}`]),
  ]
}

function sessionTexts(session: Session): readonly string[] {
  const lists = Object.entries(session).flatMap(([name, value]): readonly string[] =>
    value === true
      ? [`${name} true`]
      : value.map((one) => (typeof one === 'string' ? `${name} ${one}` : `${name} ${one.hours} ${one.factors}`)),
  )
  return lists.toSorted()
}
