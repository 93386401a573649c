import type { CoverageCell, CoverageMatrix, CoverageRow } from '../model/coverage.ts'
import { textsOf, valueAt } from '../model/json.ts'
import { evaluatorOf } from './evaluate.ts'
import type { Evaluator } from './evaluate.ts'
import { holesOf } from './holes.ts'
import type { Column, Kind } from './personas-of-coverage.ts'
import { columns, isPossible, signInsOf } from './personas-of-coverage.ts'
import { compareProtections, demandsOf, protectionOf } from './protection.ts'
import type { Held, PolicySet, SignIn } from './sign-in.ts'
import type { Demander, PolicyVerdict, Verdict } from './verdict.ts'

/**
 * What protects each kind of people at each kind of application: the weakest of their sign-ins from an unknown device at an untrusted
 * place, and the holes. Pure.
 */
export function coverageOf(set: PolicySet, kinds: readonly Kind[]): CoverageMatrix {
  const judge = evaluatorOf(set)
  const rows = kinds.map((kind): CoverageRow => ({
    people: kind.people,
    ...(kind.note === undefined ? {} : { note: kind.note }),
    cells: columns.map((column) => cellOf(judge, set, kind, column)),
  }))
  return {
    applications: columns.map(({ application }) => application),
    rows,
    holes: holesOf(rows.map((row, place) => ({ row, kind: kinds[place]?.kind ?? 'member' }))),
  }
}

function cellOf(judge: Evaluator, { policies }: PolicySet, kind: Kind, column: Column): CoverageCell {
  const { application } = column
  if (!isPossible(kind, column))
    return {
      application,
      protection: 'notApplicable',
      demands: [],
      by: [],
      weakest: '',
      open: [],
      exceptions: [],
      some: [],
    }
  const judged = signInsOf(kind, column).map((signIn) => {
    const verdict = judge(signIn)
    return { signIn, verdict, protection: protectionOf(verdict) }
  })
  const [weakest, ...others] = judged.toSorted((one, other) => compareProtections(one.protection, other.protection))
  if (weakest === undefined) throw new Error('A field of the matrix has no sign-in.')
  const { verdict, protection } = weakest
  const later = protectionOf(verdict.reportOnly)
  const isReal = kind.kind === 'breakGlass'
  return {
    application,
    protection,
    demands: demandsOf(verdict),
    by: deciders(verdict),
    weakest: others.every((one) => one.protection === protection) ? '' : wayOf(weakest.signIn),
    open: verdict.why.map(({ from, because }) => `${nameOf(from)}: ${because}`),
    ...(compareProtections(later, protection) > 0 && later !== 'undetermined' ? { reportOnly: later } : {}),
    exceptions: isReal
      ? []
      : policyNames(verdict, policies, (one, held) => one.applies === 'yes' && isNamed(held, 'exclude')),
    some: isReal ? [] : policyNames(verdict, policies, (one, held) => onlyUsersSayNo(one) && isNamed(held, 'include')),
  }
}

function deciders({ blockedBy, clauses }: Verdict): readonly string[] {
  return [...new Set([...blockedBy, ...clauses.map(({ from }) => from)].map(nameOf))]
}

function nameOf(from: Demander): string {
  if (from.kind === 'policy') return from.name
  return from.kind === 'securityDefaults' ? 'security defaults' : 'per-user multifactor authentication'
}

function wayOf({ clientApp, platform }: SignIn): string {
  const client =
    clientApp === 'mobileAppsAndDesktopClients' ? 'an app' : clientApp === 'browser' ? 'a browser' : clientApp
  return `with ${client} on ${platform === 'other' ? 'another platform' : platform}`
}

function policyNames(
  verdict: Verdict,
  policies: readonly Held[],
  isWanted: (verdict: PolicyVerdict, held: Held) => boolean,
): readonly string[] {
  return verdict.policies.flatMap((one, place) => {
    const held = policies[place]
    return held !== undefined && one.state === 'enabled' && demandsSomething(one) && isWanted(one, held)
      ? [one.name]
      : []
  })
}

function demandsSomething({ effect }: PolicyVerdict): boolean {
  return effect.kind !== 'clauses' || effect.clauses.length > 0
}

/** Whether it is the assignment of users alone that keeps a policy away. */
function onlyUsersSayNo({ applies, decided }: PolicyVerdict): boolean {
  return applies === 'no' && decided.every(({ condition }) => condition === 'users')
}

const words = new Set(['All', 'None', 'GuestsOrExternalUsers'])

/** Whether a side of a policy names people or groups. */
function isNamed({ values }: Held, side: 'include' | 'exclude'): boolean {
  const list = (name: string) => textsOf(valueAt(values, ['conditions', 'users', `${side}${name}`]))
  return list('Groups').length > 0 || list('Users').some((one) => !words.has(one))
}
