import { evaluatorOf } from '../access/evaluate.ts'
import { policySetOf } from '../access/policy-set.ts'
import type { ApplicationTarget, SignIn, UserIdentity } from '../access/sign-in.ts'
import type { Verdict } from '../access/verdict.ts'
import type { Judge } from '../model/judgement.ts'
import type { World } from '../model/world.ts'
import { accessChanges, declaresAccess } from './access-changes.ts'
import { globalAdministrator, securityDefaults } from './entra-names.ts'
import { finding } from './finding.ts'
import { mail, plainSignIn, portal } from './personas.ts'

const rule = 'GUARD-UNPROTECTED'

/**
 * A plan may not leave people with neither a policy nor security defaults: an ordinary member, a guest and an administrator whom no
 * policy names by themselves are judged before and after. Stops only what the plan causes; per-user multifactor authentication is of
 * persons, and those who have it are no ordinary members.
 */
export const unprotected: Judge = {
  id: rule,
  severity: 'critical',
  concerns: (c) => declaresAccess(c),
  reads: () => [{ type: securityDefaults, keys: 'all' }],
  judge: (c) => {
    const [first] = accessChanges(c.changes)
    if (first === undefined) return []
    const open = personas.flatMap(({ who, name }) => {
      const lost = targets.filter(
        ({ target }) => protects(c.before, who, target) === true && protects(c.after, who, target) === false,
      )
      return lost.length === 0 ? [] : [{ name, where: lost.map((one) => one.name) }]
    })
    if (open.length === 0) return []
    const told = open.map(({ name, where }) => `${name} (${where.join(', ')})`).join('; ')
    return [
      finding(rule, {
        verdict: 'fail',
        severity: 'critical',
        subject: first.at,
        declared: first.declared,
        message: `the plan leaves people who were protected with neither a policy nor security defaults: ${told}`,
        hint: 'Enable what takes the place first (report-only protects nobody), and take the old away in a later run.',
        evidence: open.map(({ name, where }) => ({ who: name, where })),
      }),
    ]
  },
}

function persona(part: Partial<UserIdentity>): UserIdentity {
  return {
    kind: 'user',
    id: '(somebody)',
    groups: [],
    roles: [],
    external: 'none',
    homeTenant: null,
    perUserMfa: 'disabled',
    ...part,
  }
}

const personas: readonly { readonly name: string; readonly who: UserIdentity }[] = [
  { name: 'ordinary members', who: persona({}) },
  { name: 'guests', who: persona({ external: 'b2bCollaborationGuest', homeTenant: 'unknown' }) },
  { name: 'global administrators', who: persona({ roles: [globalAdministrator] }) },
]

const targets: readonly { readonly name: string; readonly target: ApplicationTarget }[] = [
  { name: 'mail', target: mail },
  { name: 'the portals', target: portal },
]

/** Whether anything is asked of a sign-in in a browser; undefined where that cannot be told. */
function protects(world: World, who: UserIdentity, target: ApplicationTarget): boolean | undefined {
  const set = policySetOf(world)
  if (set === undefined) return undefined
  const verdict = evaluatorOf(set)(calm(plainSignIn(who, target)))
  if (verdict.blockedBy.length > 0 || verdict.clauses.length > 0) return true
  // Security defaults demand a second factor when Microsoft decides: that protects.
  if (set.securityDefaults === true) return true
  if (set.securityDefaults === 'unknown' || depends(verdict)) return undefined
  return false
}

/** A sign-in without risk: what only acts on risk protects nobody from day to day. */
function calm(plain: SignIn): SignIn {
  return { ...plain, risks: { ...plain.risks, user: 'none', signIn: 'none', insider: 'none' } }
}

function depends({ why }: Verdict): boolean {
  return why.length > 0
}
