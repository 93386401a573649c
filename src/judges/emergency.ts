import { evaluatorOf } from '../access/evaluate.ts'
import { policySetOf } from '../access/policy-set.ts'
import type { Clause, Control, PolicyVerdict } from '../access/verdict.ts'
import type { Case } from '../model/judgement.ts'
import { identityAfter, mail, methodsOf, plainSignIn, portal } from './personas.ts'
import { usablePhishingResistant } from './usable-methods.ts'

/** How policies treat a break-glass account: by the id of a policy, whether it lets the account in; with what it asks for otherwise. */
export type Treatment = { readonly lets: 'in' } | { readonly lets: 'not'; readonly because: string }

/**
 * What the evaluator says of an account and each enabled policy of the world after the plan: that it lets the account in with its
 * registered phishing-resistant methods from any place and any device, or what it asks for that the account cannot give. A policy
 * that is not in the answer is undetermined. Nothing is determined where methods or groups could not be read.
 */
export function treatments(c: Case, id: string): ReadonlyMap<string, Treatment> {
  const set = policySetOf(c.after)
  const facts = c.people?.get(id.toLowerCase())
  const methods = methodsOf(facts)
  if (set === undefined || facts === undefined || methods === 'unknown') return new Map()
  const who = identityAfter(c, id)
  const proven = usablePhishingResistant(c.after, methods)
  const judge = evaluatorOf(set)
  const all = [portal, mail].map((target) => {
    const plain = plainSignIn(who, target)
    return judge({ ...plain, proofs: { ...plain.proofs, methods: proven } }).policies
  })
  const found = new Map<string, Treatment>()
  for (const [index, policy] of (all[0] ?? []).entries()) {
    if (policy.state !== 'enabled') continue
    const told = all.flatMap((verdicts) => verdicts[index] ?? []).map(treatmentBy)
    const not = told.find((one) => one?.lets === 'not')
    if (not !== undefined) found.set(policy.id, not)
    else if (told.every((one) => one?.lets === 'in')) found.set(policy.id, { lets: 'in' })
  }
  return found
}

/** What decides for whom a policy is: not known means that nothing can be said. */
const about = ['users', 'other', 'state', 'workloadIdentities', 'agentIdentities']

function treatmentBy({ applies, decided, effect }: PolicyVerdict): Treatment | undefined {
  if (applies === 'no') return { lets: 'in' }
  if (effect.kind === 'clauses' && effect.clauses.every(({ satisfied }) => satisfied === 'yes')) return { lets: 'in' }
  if (applies === 'unknown' && decided.some(({ condition }) => about.includes(condition))) return undefined
  const when =
    applies === 'yes' ? '' : `, depending on its ${decided.map(({ condition }) => words[condition]).join(' and ')}`
  if (effect.kind === 'block') return { lets: 'not', because: `it blocks the account${when}` }
  const clause = effect.kind === 'clauses' ? effect.clauses.find(({ satisfied }) => satisfied === 'no') : undefined
  return clause === undefined
    ? undefined
    : { lets: 'not', because: `it demands ${demanded(clause)} of the account${when}` }
}

const words: { readonly [name: string]: string } = {
  locations: 'place',
  devices: 'device',
  platforms: 'platform',
  userRisk: 'risk',
  signInRisk: 'risk',
  insiderRisk: 'risk',
  applications: 'application',
}

/** What a clause demands, in words. */
export function demanded({ anyOf }: Clause): string {
  return [...new Set(anyOf.map(({ control }) => controlWords(control)))].join(' or ')
}

function controlWords(control: Control): string {
  switch (control.kind) {
    case 'mfa':
      return 'multifactor authentication'
    case 'strength':
      return 'an authentication strength'
    case 'compliantDevice':
      return 'a compliant device'
    case 'domainJoinedDevice':
      return 'a device of the domain'
    case 'approvedApplication':
    case 'compliantApplication':
      return 'an application on a managed device'
    case 'passwordChange':
      return 'a new password'
    case 'riskRemediation':
      return 'that a risk is remedied'
    case 'termsOfUse':
      return 'that terms of use are accepted'
    case 'customFactor':
      return 'a factor of somebody else'
    case 'other':
      return control.name
  }
}
