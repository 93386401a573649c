import { addressText } from '../model/address.ts'
import type { TypeName } from '../model/address.ts'
import { jsonText } from '../model/json.ts'
import type { Finding, Severity } from '../model/judgement.ts'
import { severities } from '../model/judgement.ts'
import type { Change } from '../model/plan.ts'
import type { ResourceType } from '../model/resource-type.ts'

/** How risky, and why. */
export type Risk = NonNullable<Change['risk']>

/** Gives every change of a plan its risk. Pure; no part of what is reviewed by digest. */
export function withRisks(
  changes: readonly Change[],
  findings: readonly Finding[],
  types: ReadonlyMap<TypeName, ResourceType>,
): readonly Change[] {
  return changes.map((change) => ({ ...change, risk: riskOf(change, findings, types.get(change.at.type)) }))
}

/**
 * The risk of one change: the worst of what the row says of it and of what guards found about the object. A finding counts whether
 * or not it is waived: a waiver says that it is meant, not that it is harmless. The first reason of the worst is told.
 */
export function riskOf(change: Change, findings: readonly Finding[], type: ResourceType | undefined): Risk {
  const own = addressText(change.at).toLowerCase()
  const found = findings
    .filter(
      ({ verdict, subject }) =>
        ['fail', 'unknown', 'waived'].includes(verdict) &&
        subject !== null &&
        addressText(subject).toLowerCase() === own,
    )
    .map(({ severity, rule, message }): Risk => ({ level: severity, reason: `${rule}: ${message}` }))
  const all = [...found, ...bySort(change, type)]
  return all.reduce((worst, one) => (rank(one.level) > rank(worst.level) ? one : worst))
}

function rank(level: Severity): number {
  return severities.indexOf(level)
}

/** What can be told from the row and the action alone; the last always holds. */
function bySort(change: Change, type: ResourceType | undefined): readonly [...Risk[], Risk] {
  const { action, irreversible, values } = change
  const { staged, remove, cardinality } = type ?? {}
  const reaches = staged !== undefined && action !== 'delete' && values[staged.property] === staged.final
  return [
    ...(irreversible === undefined ? [] : [risk('high', `cannot be undone: ${irreversible}`)]),
    ...(reaches ? [risk('high', `switches it on (${staged.property}: ${jsonText(staged.final)})`)] : []),
    ...(action === 'delete'
      ? [
          remove === 'recycle' || remove === 'disable'
            ? risk('medium', 'takes away something that can be brought back')
            : risk('high', 'takes away something that cannot be brought back'),
        ]
      : []),
    ...(cardinality === 'singleton' ? [risk('medium', 'holds for the whole tenant')] : []),
    risk('low', action === 'create' ? 'makes something new' : 'changes one object'),
  ]
}

function risk(level: Severity, reason: string): Risk {
  return { level, reason }
}
