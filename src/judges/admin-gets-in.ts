import { evaluatorOf } from '../access/evaluate.ts'
import { policySetOf } from '../access/policy-set.ts'
import type { SignIn, UserIdentity } from '../access/sign-in.ts'
import { every } from '../access/truth.ts'
import type { Truth, Verdict } from '../access/verdict.ts'
import type { Case, Finding, Judge } from '../model/judgement.ts'
import type { World } from '../model/world.ts'
import { accessChanges, administrators, declaresAccess } from './access-changes.ts'
import { authenticationStrength, directoryRoleAssignment, namedLocation } from './entra-names.ts'
import { demanded } from './emergency.ts'
import { finding } from './finding.ts'
import { identityAfter, identityBefore, mail, methodsOf, plainSignIn, portal } from './personas.ts'

const rule = 'GUARD-ADMIN-LOCKOUT'

/**
 * At least one global administrator who is no break-glass account must still satisfy everything that is demanded of a sign-in to the
 * portals: a tenant that only its break-glass accounts can enter is in an emergency. Stops where the plan takes the last one's way
 * in; warns where that cannot be told.
 */
export const adminGetsIn: Judge = {
  id: rule,
  severity: 'critical',
  concerns: (c) => declaresAccess(c),
  // Policies name places and strengths, without which nothing could be told of them.
  reads: () =>
    [directoryRoleAssignment, namedLocation, authenticationStrength].map((type) => ({ type, keys: 'all' as const })),
  judge: (c) => {
    const [first] = accessChanges(c.changes)
    const ids = administrators(c.before, c.configuration)
    if (first === undefined || c.people === undefined || ids === undefined || ids.length === 0) return []
    const was = ids.map((id) => entry(c, c.before, id, identityBefore(c, id)))
    const willBe = ids.map((id) => entry(c, c.after, id, identityAfter(c, id)))
    if (willBe.some((one) => one.gets === 'yes')) return []
    // What was so before is not this plan's doing.
    if (was.every((one) => one.gets === 'no')) return []
    const isOver = willBe.every((one) => one.gets === 'no')
    if (!isOver && was.every((one) => one.gets !== 'yes')) return []
    return [say(first, willBe, isOver)]
  },
}

type Entry = { readonly id: string; readonly gets: Truth; readonly why: string }

function say({ at, declared }: Case['changes'][number], entries: readonly Entry[], isOver: boolean): Finding {
  const reasons = [...new Set(entries.map(({ why }) => why))].filter((why) => why !== '').slice(0, 3)
  const count =
    entries.length === 1 ? 'the only global administrator' : `none of the ${entries.length} global administrators`
  const told = isOver
    ? `${count} that ${entries.length === 1 ? 'is' : 'are'} no break-glass account ${entries.length === 1 ? 'no longer gets in' : 'gets in'}`
    : 'it cannot be told whether a global administrator who is no break-glass account still gets in'
  return finding(rule, {
    verdict: isOver ? 'fail' : 'unknown',
    severity: 'critical',
    stops: isOver,
    subject: at,
    declared,
    message: `${told}${reasons.length === 0 ? '' : `: ${reasons.join('; ')}`}`,
    hint: 'Let the administrators register what is demanded first, or leave one of them out until they have.',
    evidence: entries.map(({ id, gets, why }) => ({ account: id, gets, why })),
  })
}

/** Whether an administrator gets in; not known where devices or places decide, for those are not known. */
function entry(c: Case, world: World, id: string, who: UserIdentity): Entry {
  const set = policySetOf(world)
  if (set === undefined) return { id, gets: 'unknown', why: 'policies could not be read' }
  const judge = evaluatorOf({ ...set, securityDefaults: false })
  const methods = methodsOf(c.people?.get(id.toLowerCase()))
  const verdicts = [portal, mail].map((target) => judge(signIn({ ...who, perUserMfa: 'disabled' }, methods, target)))
  return {
    id,
    gets: every(verdicts.map(({ permitted }) => permitted)),
    why: verdicts.map(reason).find((one) => one !== '') ?? '',
  }
}

function signIn(who: UserIdentity, methods: SignIn['proofs']['methods'], target: typeof portal): SignIn {
  const plain = plainSignIn(who, target)
  return {
    ...plain,
    device: 'unknown',
    risks: { ...plain.risks, user: 'none', signIn: 'none', insider: 'none' },
    proofs: {
      ...plain.proofs,
      methods,
      termsOfUse: 'unknown',
      approvedApplication: 'unknown',
      compliantApplication: 'unknown',
      customFactors: 'unknown',
    },
  }
}

function reason({ blockedBy, clauses }: Verdict): string {
  const [block] = blockedBy
  if (block !== undefined) return `${named(block)} blocks`
  const open = clauses.find(({ satisfied }) => satisfied === 'no')
  return open === undefined ? '' : `${named(open.from)} demands ${demanded(open)}, which is not registered`
}

function named(from: Verdict['blockedBy'][number]): string {
  return from.kind === 'policy' ? `"${from.name}"` : from.kind
}
