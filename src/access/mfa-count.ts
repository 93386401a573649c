import type { Count, MfaRow, MfaSummary, MfaTally, PolicyCount } from '../model/mfa-report.ts'
import type { Judged } from './mfa-judge.ts'

/** Counts people as they come; none of them is kept. */
export interface MfaCounter {
  add(row: MfaRow, judged: Judged): void
  summary(): MfaSummary
}

type Mutable<T> = { -readonly [name in keyof T]: T[name] }

const nobody: MfaTally = {
  people: 0,
  registered: 0,
  capable: 0,
  passwordless: 0,
  stoppedNow: 0,
  stoppedTomorrow: 0,
  undetermined: 0,
}

/** Makes a counter; `policies` in the order in which they are judged. */
export function mfaCounter(policies: readonly { readonly name: string; readonly state: string }[]): MfaCounter {
  const [administrators, members, guests, everyone] = [tally(), tally(), tally(), tally()]
  const words = {
    methods: counts(),
    preferred: counts(),
    perUserMfa: counts(),
    protection: counts(),
    stoppedBy: counts(),
  }
  const applied = policies.map(({ name, state }): Mutable<PolicyCount> => ({ name, state, applies: 0, mayApply: 0 }))
  return {
    add(row, judged) {
      const isGuest = row.kind === 'b2bCollaborationGuest' || row.kind === 'internalGuest'
      for (const one of [everyone, isGuest ? guests : members, ...(row.administrator ? [administrators] : [])])
        addTo(one, row)
      for (const method of row.methods) words.methods.add(method)
      if (row.methods.length === 0) words.methods.add('none')
      words.preferred.add(row.preferred)
      words.perUserMfa.add(row.perUserMfa)
      words.protection.add(row.protection)
      for (const name of row.stoppedBy) words.stoppedBy.add(name)
      for (const [place, applies] of judged.applies.entries()) {
        const one = applied[place]
        if (one === undefined) continue
        if (applies === 'yes') one.applies += 1
        else if (applies === 'unknown') one.mayApply += 1
      }
    },
    summary: () => ({
      administrators: { ...administrators },
      members: { ...members },
      guests: { ...guests },
      everyone: { ...everyone },
      methods: words.methods.sorted(),
      preferred: words.preferred.sorted(),
      perUserMfa: words.perUserMfa.sorted(),
      protection: words.protection.sorted(),
      policies: applied.filter(({ state }) => state !== 'disabled').map((one) => ({ ...one })),
      stoppedBy: words.stoppedBy.sorted(),
    }),
  }
}

function tally(): Mutable<MfaTally> {
  return { ...nobody }
}

function addTo(one: Mutable<MfaTally>, row: MfaRow): void {
  one.people += 1
  if (row.registered) one.registered += 1
  if (row.capable) one.capable += 1
  if (row.passwordless) one.passwordless += 1
  if (row.stoppedNow === 'yes') one.stoppedNow += 1
  if (row.stoppedTomorrow === 'yes') one.stoppedTomorrow += 1
  if (row.stoppedTomorrow === 'unknown') one.undetermined += 1
}

function counts() {
  const found = new Map<string, number>()
  return {
    add: (name: string): void => void found.set(name, (found.get(name) ?? 0) + 1),
    /** The most frequent first. */
    sorted: (): readonly Count[] =>
      [...found]
        .map(([name, people]) => ({ name, people }))
        .toSorted((one, other) => other.people - one.people || (one.name < other.name ? -1 : 1)),
  }
}
