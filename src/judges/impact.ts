import type { Evaluator } from '../access/evaluate.ts'
import { evaluatorOf } from '../access/evaluate.ts'
import { policySetOf } from '../access/policy-set.ts'
import { registered, resistsPhishing } from '../access/registered-methods.ts'
import type { ApplicationTarget, SignIn, UserIdentity } from '../access/sign-in.ts'
import type { Clause, Demander, Truth, Verdict } from '../access/verdict.ts'
import { isGuid } from '../model/guid.ts'
import type { Impact, ImpactCount, ImpactKind, ImpactRow } from '../model/impact.ts'
import { textsOf, valueAt } from '../model/json.ts'
import type { World } from '../model/world.ts'
import { accessChanges } from './access-changes.ts'
import { conditionalAccessPolicy } from './entra-names.ts'
import type { ImpactCase, PersonClass } from './impact-people.ts'
import { classesOf, enabledPolicies } from './impact-people.ts'
import { application, mail, plainSignIn, portal } from './personas.ts'

/** Who is touched how, for a file that was asked for. */
export type NamedImpact = {
  readonly policy: string | null
  readonly kind: ImpactKind
  readonly names: readonly string[]
}

/** What a plan does to people, and, where names were asked for, to whom. */
export type JudgedImpact = { readonly impact: Impact; readonly named: readonly NamedImpact[] }

/**
 * Counts what a plan does to people. Those whom no policy tells apart are judged once: by the groups that policies name, roles, kind,
 * and whether a policy names them. Judged is a sign-in in a browser on Windows without risk, on a device and from a place that the
 * tenant does not know. Pure.
 */
export function impactOf(c: ImpactCase, named = false): JudgedImpact {
  const sets = [c.before, c.after].map(enabledSet)
  const [before, after] = sets
  if (before === undefined || after === undefined)
    return { impact: { is: 'unknown', why: 'the policies could not be read' }, named: [] }
  const judges = { before: evaluatorOf(before), after: evaluatorOf(after) }
  const targets = targetsOf(c)
  const tally = newTally(named)
  const seen = new Set<string>()
  const satisfies = memory(judges.after)
  for (const one of classesOf(c, named)) {
    const effects = new Map<string, Effect>()
    for (const target of targets) {
      const was = judges.before(signIn(one.before, target))
      const will = judges.after(signIn(one.after, target))
      for (const { applies, name } of will.policies) if (applies !== 'no') seen.add(name)
      for (const effect of effectsOf(was, will, target)) {
        const known = effects.get(keyOf(effect))
        effects.set(
          keyOf(effect),
          known === undefined ? effect : { ...known, demands: [...known.demands, ...effect.demands] },
        )
      }
    }
    for (const effect of effects.values()) tally.add(effect, one, (methods) => satisfies(one, effect.demands, methods))
  }
  const people = c.crowd.people.length
  return { impact: { is: 'known', people, rows: tally.rows(), notes: notesOf(c, seen) }, named: tally.named() }
}

function enabledSet(world: World) {
  const set = policySetOf(world)
  if (set === undefined) return undefined
  const enabled = new Set(enabledPolicies(world).map(({ id }) => id))
  return { ...set, policies: set.policies.filter(({ id }) => enabled.has(id)) }
}

/** An application of which nothing is known but that nobody names it. */
const other = application('00000000-0000-4000-8000-000000000001')
const mostApplications = 8

function targetsOf({ changes, before, after }: ImpactCase): readonly ApplicationTarget[] {
  const ids = changes.filter(({ at }) => at.type === conditionalAccessPolicy).map(({ at }) => at.key)
  const named = [before, after].flatMap((world) =>
    enabledPolicies(world)
      .filter(({ at }) => ids.includes(at.key))
      .flatMap(({ values }) =>
        textsOf(valueAt(values, ['conditions', 'applications', 'includeApplications'])).filter(isGuid),
      ),
  )
  return [portal, mail, other, ...[...new Set(named)].slice(0, mostApplications).map((id) => application(id))]
}

function signIn(who: UserIdentity, target: ApplicationTarget): SignIn {
  const plain = plainSignIn(who, target)
  return {
    ...plain,
    // An address for documentation (RFC 5737), which is nobody's.
    place: { ip: '203.0.113.1', country: null, gpsCountry: null, trusted: 'unknown', compliantNetwork: false },
    risks: { user: 'none', signIn: 'none', servicePrincipal: 'none', agent: 'none', insider: 'none' },
  }
}

type Demanded = { readonly clause: Clause; readonly target: ApplicationTarget }
type Effect = { readonly kind: ImpactKind; readonly policy: string | null; readonly demands: readonly Demanded[] }

function keyOf({ kind, policy }: Pick<Effect, 'kind' | 'policy'>): string {
  return `${kind} ${policy ?? ''}`
}

function effectsOf(was: Verdict, will: Verdict, target: ApplicationTarget): readonly Effect[] {
  const of = (kind: ImpactKind, from: readonly Demander[], clauses: readonly Clause[] = []): readonly Effect[] => {
    const demands = clauses.map((clause) => ({ clause, target }))
    const policies = [...new Set(from.map(nameOf))]
    return [
      { kind, policy: null, demands },
      ...policies.map((policy) => ({
        kind,
        policy,
        demands: demands.filter((one) => nameOf(one.clause.from) === policy),
      })),
    ]
  }
  const froms = (clauses: readonly Clause[]): readonly Demander[] => clauses.map(({ from }) => from)
  const [wasBlocked, isBlocked] = [was.blockedBy.length > 0, will.blockedBy.length > 0]
  const [wasMfa, mfa] = [was.clauses.filter(isMfa), will.clauses.filter(isMfa)]
  const [wasResistant, resistant] = [was.clauses.filter(isResistant), will.clauses.filter(isResistant)]
  return [
    ...(isBlocked && !wasBlocked ? of('isBlocked', will.blockedBy) : []),
    ...(wasBlocked && !isBlocked ? of('isNoLongerBlocked', was.blockedBy) : []),
    ...(!isBlocked && mfa.length > 0 && (wasMfa.length === 0 || wasBlocked) ? of('mustUseMfa', froms(mfa), mfa) : []),
    ...(!isBlocked && !wasBlocked && wasMfa.length > 0 && mfa.length === 0 ? of('needsNoMfa', froms(wasMfa)) : []),
    ...(!isBlocked && resistant.length > 0 && (wasResistant.length === 0 || wasBlocked)
      ? of('mustResistPhishing', froms(resistant), resistant)
      : []),
    ...(was.why.length === 0 && will.why.length > 0
      ? of(
          'cannotBeTold',
          will.why.map(({ from }) => from),
        )
      : []),
  ]
}

function nameOf(from: Demander): string {
  if (from.kind === 'policy') return from.name
  return from.kind === 'securityDefaults' ? 'security defaults' : 'per-user multifactor authentication'
}

/** Whether a clause leaves no way but a second factor. */
function isMfa({ anyOf }: Clause): boolean {
  return anyOf.every(({ control }) => control.kind === 'mfa' || control.kind === 'strength')
}

function isResistant({ anyOf }: Clause): boolean {
  return anyOf.every(
    ({ control }) =>
      control.kind === 'strength' && control.combinations !== 'unknown' && control.combinations.every(resistsPhishing),
  )
}

/** Whether registered methods satisfy demands: asked of the evaluator once for each pair of them. */
function memory(judge: Evaluator): (one: PersonClass, demands: readonly Demanded[], methods: string) => Truth {
  const known = new Map<string, Truth>()
  return (one, demands, methods) => {
    const truths = demands.map(({ clause, target }) => {
      const key = JSON.stringify([clause.from, clause.anyOf.map(({ control }) => control), one.kind, methods])
      const found = known.get(key)
      if (found !== undefined) return found
      const { combinations, open } = registered(methods === '' ? [] : methods.split(','))
      const asked = signIn(one.after, target)
      const verdict = judge({ ...asked, proofs: { ...asked.proofs, methods: combinations } })
      const same = JSON.stringify(controlsOf(clause))
      const own = verdict.clauses.find(
        ({ from, anyOf }) => nameOf(from) === nameOf(clause.from) && JSON.stringify(controlsOf({ anyOf })) === same,
      )
      const says = own?.satisfied ?? 'unknown'
      const truth = says === 'no' && open ? 'unknown' : says
      known.set(key, truth)
      return truth
    })
    return truths.includes('no') ? 'no' : truths.includes('unknown') ? 'unknown' : 'yes'
  }
}

function controlsOf({ anyOf }: Pick<Clause, 'anyOf'>): readonly unknown[] {
  return anyOf.map(({ control }) => control)
}

type Tally = {
  readonly add: (effect: Effect, one: PersonClass, satisfied: (methods: string) => Truth) => void
  readonly rows: () => readonly ImpactRow[]
  readonly named: () => readonly NamedImpact[]
}

const kinds: readonly ImpactKind[] = [
  'isBlocked',
  'isNoLongerBlocked',
  'mustUseMfa',
  'mustResistPhishing',
  'needsNoMfa',
  'cannotBeTold',
]

type Sum = { -readonly [name in keyof ImpactCount]: ImpactCount[name] }

function newTally(named: boolean): Tally {
  const rows = new Map<
    string,
    { readonly kind: ImpactKind; readonly policy: string | null; readonly sum: Sum; names: string[] }
  >()
  return {
    add: (effect, one, satisfied) => {
      const { kind, policy, demands } = effect
      const row = rows.get(keyOf(effect)) ?? {
        kind,
        policy,
        sum: { people: 0, guests: 0, administrators: 0, withoutMethod: 0, methodUnknown: 0 },
        names: [],
      }
      rows.set(keyOf(effect), row)
      for (const [methods, count] of one.counts) {
        row.sum.people += count
        if (one.kind.endsWith('Guest')) row.sum.guests += count
        if (one.isAdministrator) row.sum.administrators += count
        if (demands.length === 0) continue
        const truth = methods === undefined ? 'unknown' : satisfied(methods)
        if (truth === 'no') row.sum.withoutMethod += count
        if (truth === 'unknown') row.sum.methodUnknown += count
      }
      if (named) for (const [name] of one.names) row.names.push(name)
    },
    rows: () => sorted([...rows.values()]).map(({ kind, policy, sum }) => ({ kind, policy, ...sum })),
    named: () =>
      named
        ? sorted([...rows.values()]).map(({ kind, policy, names }) => ({ kind, policy, names: names.toSorted() }))
        : [],
  }
}

/** What is of everything together comes first. */
function sorted<Row extends Pick<ImpactRow, 'kind' | 'policy'>>(rows: readonly Row[]): readonly Row[] {
  const place = ({ kind, policy }: Row): string => `${policy === null ? 0 : 1} ${policy ?? ''} ${kinds.indexOf(kind)}`
  return rows.toSorted((left, right) => (place(left) < place(right) ? -1 : 1))
}

function notesOf(c: ImpactCase, seen: ReadonlySet<string>): readonly string[] {
  const { crowd } = c
  const enabled = new Set(enabledPolicies(c.after).map(({ at }) => at.key))
  const changed = accessChanges(c.changes).filter(
    ({ at }) => at.type === conditionalAccessPolicy && enabled.has(at.key),
  )
  const apart = changed.filter(({ at }) => !seen.has(at.key)).map(({ at }) => `"${at.key}"`)
  return [
    'Counted for sign-ins in a browser on Windows, on a device and from a place that the tenant does not know, without risk.',
    ...(apart.length === 0 ? [] : [`Of other sign-ins alone, and so not counted: ${apart.join(', ')}.`]),
    ...(crowd.members.is === 'present'
      ? []
      : [`Members of groups could not be read: ${crowd.members.is === 'unknown' ? crowd.members.why.message : ''}`]),
    ...(crowd.methods.is === 'unknown'
      ? [
          `Registered methods could not be read: ${crowd.methods.why.message}`,
          ...(crowd.methods.why.hint === undefined ? [] : [crowd.methods.why.hint]),
        ]
      : []),
  ]
}
