import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Json, JsonObject } from '../../src/model/json.ts'
import { isJsonObject, textsOf, valueAt } from '../../src/model/json.ts'
import { evaluate } from '../../src/access/evaluate.ts'
import type { Held, PolicySet, SignIn } from '../../src/access/sign-in.ts'
import type { Verdict } from '../../src/access/verdict.ts'
import { anyPolicy, anySignIn, around, policyIn } from './arbitraries.ts'

/** A small number by default; a nightly or a hand-taken run asks for more. */
const numRuns = Number(process.env['TENANTFORM_LAW_RUNS'] ?? 150)
const seed = process.env['TENANTFORM_LAW_SEED']
const options = seed === undefined ? { numRuns } : { numRuns, seed: Number(seed) }

const policies = fc.array(anyPolicy, { maxLength: 4 })
const setOf = (held: readonly Held[], rest: Omit<PolicySet, 'policies'>): PolicySet => ({ ...rest, policies: held })

const rank = { no: 0, unknown: 1, yes: 2 } as const
const severity = { allowed: 0, controls: 1, undetermined: 2, blocked: 3 } as const

/** Where security information is registered, strengths take each other's place: the one documented exception of the laws. */
const isRegistration = ({ target }: SignIn): boolean => target.kind === 'userAction'

/** Adds texts to a list inside a policy's conditions. */
function widen(policy: Held, path: readonly [string, string], ...more: readonly string[]): Held {
  const conditions = policy.values['conditions']
  if (!isJsonObject(conditions)) return policy
  const [part, list] = path
  const inside: Json = conditions[part] ?? {}
  const old: JsonObject = isJsonObject(inside) ? inside : {}
  const wider = { ...conditions, [part]: { ...old, [list]: [...textsOf(old[list]), ...more] } }
  return { ...policy, values: { ...policy.values, conditions: wider } }
}

/** The exclusions that certainly hold the sign-in. */
function exclusionsOf({ who, target, platform }: SignIn): readonly (readonly [readonly [string, string], string])[] {
  const application = target.kind === 'application' ? target : target.application
  return [
    ...(who.kind === 'user' && who.id !== null ? [[['users', 'excludeUsers'], who.id] as const] : []),
    ...(who.kind === 'user' && who.groups !== 'unknown'
      ? who.groups.map((id) => [['users', 'excludeGroups'], id] as const)
      : []),
    ...(who.kind === 'user' && who.roles !== 'unknown'
      ? who.roles.map((id) => [['users', 'excludeRoles'], id] as const)
      : []),
    ...(application === null || application === 'unknown'
      ? []
      : [[['applications', 'excludeApplications'], application.appId] as const]),
    [['platforms', 'excludePlatforms'], platform] as const,
    [['locations', 'excludeLocations'], 'All'] as const,
  ]
}

/** What counts of a verdict, whatever the order of policies. */
function unordered({ result, permitted, clauses, blockedBy, why, session, sessionPerhaps, policies: each }: Verdict) {
  const sorted = (values: readonly unknown[]): readonly string[] => values.map((one) => JSON.stringify(one)).toSorted()
  return {
    result,
    permitted,
    clauses: sorted(clauses),
    blockedBy: sorted(blockedBy),
    why: sorted(why),
    session,
    sessionPerhaps,
    policies: sorted(each),
  }
}

/** The outcome without what is told of each policy and beside. */
function outcome({ policies: _each, reportOnly: _beside, cites: _cites, ...rest }: Verdict): string {
  return JSON.stringify(rest)
}

/** What the one list has and the other lacks. */
function missing(wanted: readonly unknown[], held: readonly unknown[]): readonly string[] {
  const texts = new Set(held.map((one) => JSON.stringify(one)))
  return wanted.map((one) => JSON.stringify(one)).filter((one) => !texts.has(one))
}

describe('the laws of Conditional Access', { timeout: 30_000 + numRuns * 20 }, () => {
  test('whoever, whatever or wherever is excluded: the policy does not apply', () => {
    fc.assert(
      fc.property(anyPolicy, anySignIn, around, fc.nat(), (policy, signIn, rest, pick) => {
        const all = exclusionsOf(signIn).filter(([[part]]) => {
          // An exclusion needs something included beside it, and only policies for applications exclude applications.
          const include = {
            users: 'x',
            applications: 'includeApplications',
            platforms: 'includePlatforms',
            locations: 'includeLocations',
          }[part]
          return part === 'users' || textsOf(valueAt(policy.values, ['conditions', part, include ?? ''])).length > 0
        })
        const [path, id] = all[pick % all.length] ?? [['users', 'excludeUsers'], 'anna']
        const [verdict] = evaluate(setOf([widen(policy, path, id)], rest), signIn).policies
        expect(verdict?.applies).toBe('no')
      }),
      options,
    )
  })

  test('report-only policies change nothing but what is told beside', () => {
    const reportOnly = fc.array(policyIn(fc.constant('enabledForReportingButNotEnforced')), {
      minLength: 1,
      maxLength: 3,
    })
    fc.assert(
      fc.property(policies, reportOnly, anySignIn, around, (enforced, reported, signIn, rest) => {
        const before = outcome(evaluate(setOf(enforced, rest), signIn))
        expect(outcome(evaluate(setOf([...enforced, ...reported], rest), signIn))).toBe(before)
      }),
      options,
    )
  })

  test('another policy never lets anyone do more', () => {
    fc.assert(
      fc.property(policies, anyPolicy, anySignIn, around, (few, more, signIn, rest) => {
        fc.pre(!isRegistration(signIn))
        const before = evaluate(setOf(few, rest), signIn)
        const after = evaluate(setOf([...few, more], rest), signIn)
        expect(rank[after.permitted]).toBeLessThanOrEqual(rank[before.permitted])
        expect(severity[after.result]).toBeGreaterThanOrEqual(severity[before.result])
        expect(missing(before.clauses, after.clauses)).toEqual([])
      }),
      options,
    )
  })

  test('the order of policies does not matter', () => {
    fc.assert(
      fc.property(policies, anySignIn, around, fc.infiniteStream(fc.nat()), (few, signIn, rest, numbers) => {
        const shuffled = few
          .map((policy) => [numbers.next().value, policy] as const)
          .toSorted(([a], [b]) => a - b)
          .map(([, policy]) => policy)
        expect(unordered(evaluate(setOf(shuffled, rest), signIn))).toEqual(
          unordered(evaluate(setOf(few, rest), signIn)),
        )
      }),
      options,
    )
  })

  test('a wider exclusion never stops anyone new', () => {
    const lists = [
      ['users', 'excludeUsers', ['anna', 'bert', 'All', 'GuestsOrExternalUsers']],
      ['users', 'excludeGroups', ['g1', 'g2', 'g9']],
      ['users', 'excludeRoles', ['r1']],
      [
        'applications',
        'excludeApplications',
        ['Office365', 'MicrosoftAdminPortals', '00000003-0000-0000-c000-000000000000'],
      ],
      ['locations', 'excludeLocations', ['AllTrusted', 'lab', 'gone', 'dach']],
      ['platforms', 'excludePlatforms', ['windows', 'linux', 'all']],
    ] as const
    const wider = fc
      .constantFrom(...lists)
      .chain(([part, list, ids]) =>
        fc.tuple(fc.constant([part, list] as const), fc.subarray([...ids], { minLength: 1 })),
      )
    fc.assert(
      fc.property(
        fc.array(anyPolicy, { minLength: 1, maxLength: 3 }),
        wider,
        anySignIn,
        around,
        (few, [path, ids], signIn, rest) => {
          fc.pre(!isRegistration(signIn))
          const before = evaluate(setOf(few, rest), signIn)
          const after = evaluate(
            setOf(
              few.map((policy, index) => (index === 0 ? widen(policy, path, ...ids) : policy)),
              rest,
            ),
            signIn,
          )
          expect(rank[after.permitted]).toBeGreaterThanOrEqual(rank[before.permitted])
          expect(missing(after.blockedBy, before.blockedBy)).toEqual([])
        },
      ),
      options,
    )
  })

  test('knowing less never says otherwise', () => {
    const blurs: readonly ((signIn: SignIn) => SignIn)[] = [
      (one) => ({ ...one, clientApp: 'unknown' }),
      (one) => ({ ...one, platform: 'unknown' }),
      (one) => ({ ...one, device: 'unknown' }),
      (one) => ({
        ...one,
        device: one.device === 'unknown' ? 'unknown' : { ...one.device, isCompliant: 'unknown', managed: 'unknown' },
      }),
      (one) => ({
        ...one,
        device: one.device === 'unknown' ? 'unknown' : { ...one.device, registered: 'unknown', attributes: {} },
      }),
      (one) => ({ ...one, flow: 'unknown' }),
      (one) => ({ ...one, place: { ...one.place, ip: 'unknown' } }),
      (one) => ({ ...one, place: { ...one.place, country: 'unknown' } }),
      (one) => ({ ...one, risks: { ...one.risks, user: 'unknown', insider: 'unknown' } }),
      (one) => ({ ...one, risks: { ...one.risks, signIn: 'unknown' } }),
      (one) => ({ ...one, proofs: { ...one.proofs, methods: 'unknown' } }),
      (one) => ({ ...one, proofs: { ...one.proofs, termsOfUse: 'unknown', passwordChange: 'unknown' } }),
      (one) => ({ ...one, who: one.who.kind === 'user' ? { ...one.who, groups: 'unknown' } : one.who }),
      (one) => ({ ...one, who: one.who.kind === 'user' ? { ...one.who, roles: 'unknown' } : one.who }),
      (one) => ({
        ...one,
        who: one.who.kind === 'user' ? { ...one.who, external: 'unknown', homeTenant: 'unknown' } : one.who,
      }),
      (one) => ({ ...one, who: one.who.kind === 'user' ? { ...one.who, perUserMfa: 'unknown' } : one.who }),
      (one) => ({
        ...one,
        target:
          one.target.kind === 'application'
            ? { ...one.target, appId: 'unknown', attributes: 'unknown' }
            : { ...one.target, application: 'unknown' },
      }),
    ]
    const blurred = fc.subarray([...blurs], { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(policies, anySignIn, around, blurred, (few, signIn, rest, some) => {
        const known = evaluate(setOf(few, rest), signIn)
        const less = evaluate(
          setOf(few, rest),
          some.reduce((one, blur) => blur(one), signIn),
        )
        expect(['unknown', known.permitted]).toContain(less.permitted)
        for (const [index, { applies }] of less.policies.entries())
          expect(['unknown', known.policies[index]?.applies]).toContain(applies)
      }),
      options,
    )
  })

  test('every claim cites a documented rule', async () => {
    const { citations } = await import('../../src/access/citations.ts')
    fc.assert(
      fc.property(policies, anySignIn, around, (few, signIn, rest) => {
        const { cites, policies: each, why } = evaluate(setOf(few, rest), signIn)
        const claimed = [...each.flatMap(({ decided }) => decided), ...why].map((one) => one.cites)
        for (const cite of claimed) expect(cites).toContain(cite)
        for (const cite of cites) expect(citations[cite]).toMatch(/^https:\/\/learn\.microsoft\.com\//u)
      }),
      options,
    )
  })
})
