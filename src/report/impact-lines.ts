import type { Impact, ImpactKind, ImpactRow } from '../model/impact.ts'
import { plural } from './tally.ts'

/** What a row says of one person, and of several. */
const words: { readonly [kind in ImpactKind]: readonly [one: string, several: string] } = {
  isBlocked: ['is newly blocked', 'are newly blocked'],
  isNoLongerBlocked: ['is no longer blocked', 'are no longer blocked'],
  mustUseMfa: ['newly must use multifactor authentication', 'newly must use multifactor authentication'],
  mustResistPhishing: [
    'newly must use a method that resists phishing',
    'newly must use a method that resists phishing',
  ],
  needsNoMfa: ['no longer must use multifactor authentication', 'no longer must use multifactor authentication'],
  cannotBeTold: ['may be asked for something that cannot be told', 'may be asked for something that cannot be told'],
}

/** The most policies of which sentences are made. */
const most = 20

/**
 * What a plan does to people, in sentences with numbers: all together first, then policy by policy. Never a name of a person; the names of policies are
 * those of the tenant, to be made harmless by who draws them.
 */
export function impactLines(impact: Impact): readonly string[] {
  if (impact.is === 'unknown') return [`What it does to people is not known: ${impact.why}.`]
  const all = impact.rows.filter(({ policy }) => policy === null)
  const single = impact.rows.filter(({ policy }) => policy !== null)
  const rest = single.length - most
  return [
    ...(all.length === 0
      ? [`Of ${impact.people} people who can sign in, nobody is asked for more or less than before.`]
      : all.map((row) => `Of ${impact.people} people who can sign in, ${sentence(row)}.`)),
    ...single.slice(0, most).map((row) => `"${row.policy ?? ''}": ${sentence(row)}.`),
    ...(rest > 0 ? [`${plural(rest, 'sentence')} more of single policies: the JSON report has them.`] : []),
    ...impact.notes,
  ]
}

function sentence(row: ImpactRow): string {
  const { people, guests, administrators, withoutMethod, methodUnknown } = row
  const [one, several] = words[row.kind]
  const who = `${people} ${people === 1 ? one : several}`
  const kinds = [
    ...(people > guests ? [plural(people - guests, 'member')] : []),
    ...(guests > 0 ? [plural(guests, 'guest')] : []),
  ]
  const among = administrators === 0 ? 'no administrator' : plural(administrators, 'administrator')
  const without =
    withoutMethod === 0
      ? []
      : [`${withoutMethod} of them ${withoutMethod === 1 ? 'has' : 'have'} no method registered that satisfies it`]
  const open = methodUnknown === 0 ? [] : [`of ${methodUnknown} it is not known what they have registered`]
  return [`${who} (${kinds.join(' and ')}; ${among})`, ...without, ...open].join('; ')
}
