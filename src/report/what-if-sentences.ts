import { positionText } from '../model/position.ts'
import type { Decider, ToldDemand, ToldPolicy, ToldSide, ToldWorld, WhatIf } from '../model/what-if.ts'
import { plural } from './tally.ts'

/** The answer in one sentence. */
export function resultSentence({ result, permitted, blockedBy, demands }: ToldSide): string {
  switch (result) {
    case 'blocked':
      return `Blocked by ${listed(blockedBy.map(({ name }) => `"${name}"`))}.`
    case 'controls':
      return `Let in where ${plural(demands.length, 'demand')} ${demands.length === 1 ? 'is' : 'are'} satisfied: ${satisfied[permitted]}`
    case 'allowed':
      return 'Let in: no policy demands anything.'
    case 'undetermined':
      return permitted === 'no'
        ? 'Not let in: what is demanded for certain is not satisfied. What else is demanded is undetermined.'
        : 'Undetermined: what is not known could block or demand something.'
  }
}

const satisfied = {
  yes: 'what is shown satisfies them.',
  no: 'what is shown does not satisfy them.',
  unknown: 'whether what is shown satisfies them is not known.',
} as const

/** What a demand wants, in words. */
export function demandWords({ anyOf }: ToldDemand): string {
  return anyOf.map(({ what }) => what).join(' or ')
}

/** Why a demand is or is not satisfied, by the part that decides. */
export function satisfiedWords(demand: ToldDemand): string {
  const by = demand.anyOf.find((one) => one.satisfied === demand.satisfied)
  const words = { yes: 'satisfied', no: 'not satisfied', unknown: 'not known' }[demand.satisfied]
  return by === undefined ? words : `${words}: ${by.because}`
}

/** Who decides, with the place where it is declared. */
export function deciderText({ name, declared }: Decider): string {
  return declared === undefined ? name : `${name} (${positionText(declared)})`
}

/** Policies that are enforced and do not apply, those of which it is not known, and those that are off or report only. */
export function policyGroups({
  policies,
}: ToldWorld): readonly { readonly title: string; readonly all: readonly ToldPolicy[] }[] {
  const enforced = policies.filter(({ state }) => state === 'enabled' || state === 'unknown')
  return [
    { title: 'May apply', all: enforced.filter(({ applies }) => applies === 'unknown') },
    { title: 'Do not apply', all: enforced.filter(({ applies }) => applies === 'no') },
    { title: 'Are switched off', all: policies.filter(({ state }) => state === 'disabled') },
  ].filter(({ all }) => all.length > 0)
}

/** Report-only policies that apply, or may. */
export function reported({ policies }: ToldWorld): readonly ToldPolicy[] {
  return policies.filter(({ state, applies }) => state === 'reportOnly' && applies !== 'no')
}

/** What the proposed policies change for this sign-in, in one sentence. */
export function changeSentence({ live, proposed }: WhatIf): string {
  if (proposed === undefined) return ''
  const same = JSON.stringify(outline(live)) === JSON.stringify(outline(proposed))
  if (same) return 'The plan changes nothing for this sign-in.'
  return live.result === proposed.result
    ? `The plan changes what decides over this sign-in; it stays ${words[live.result]}.`
    : `The plan changes this sign-in: ${words[live.result]} before, ${words[proposed.result]} after.`
}

const words = {
  allowed: 'let in without a demand',
  controls: 'let in on demands',
  blocked: 'blocked',
  undetermined: 'undetermined',
} as const

function outline({ result, permitted, blockedBy, demands, open, session }: ToldWorld): unknown {
  return [
    result,
    permitted,
    blockedBy.map(({ name }) => name),
    demands.map((one) => [one.from.name, demandWords(one), one.satisfied]),
    open.map(({ from }) => from.name),
    session,
  ]
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
