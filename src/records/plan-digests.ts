import { addressText } from '../model/address.ts'
import type { Json } from '../model/json.ts'
import type { Finding } from '../model/judgement.ts'
import type { Change } from '../model/plan.ts'
import { digest } from './canonical.ts'

/**
 * Digest of what will change and how it was judged: the tenant, everything a change writes and waits for (without what it was
 * computed from), and what the guards said. Words and evidence of a finding are left out: they move with counts and dates.
 */
export function intentDigest(
  tenant: string,
  changes: readonly Change[],
  findings: readonly Pick<Finding, 'rule' | 'verdict' | 'stops' | 'subject'>[],
): string {
  return digest({ tenant: tenant.toLowerCase(), changes: changes.map(whatChanges), verdicts: verdictsOf(findings) })
}

function whatChanges(one: Change): Json {
  return {
    id: one.id,
    action: one.action,
    type: one.at.type,
    key: one.at.key,
    objectId: one.objectId,
    values: one.values,
    needs: one.needs,
    follows: one.follows ?? [],
    version: one.version ?? null,
    ...(one.revives === undefined ? {} : { revives: one.revives }),
  }
}

/** Guards' verdicts that say something, sorted: one text each. */
export function verdictsOf(
  findings: readonly Pick<Finding, 'rule' | 'verdict' | 'stops' | 'subject'>[],
): readonly string[] {
  return findings
    .filter(({ verdict }) => verdict !== 'pass' && verdict !== 'notApplicable')
    .map(({ rule, verdict, stops, subject }) =>
      [rule, verdict, stops ? 'stops' : 'warns', subject === null ? '' : addressText(subject)].join(' ').trimEnd(),
    )
    .sort()
}

/** Digest of what that rests on: the objects it was computed from, and what names were found to mean. */
export function basisDigest(changes: readonly Change[], looked: Readonly<Record<string, string>>): string {
  return digest({ objects: Object.fromEntries(changes.map((one) => [one.id, one.basis])), looked })
}
