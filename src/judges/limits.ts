import { addressText } from '../model/address.ts'
import type { Case, Finding, Judge } from '../model/judgement.ts'
import type { Change } from '../model/plan.ts'
import { finding } from './finding.ts'

/** Objects that one plan may change where the YAML does not say: enough for a first baseline, too few for an accident. */
export const defaultMaxChanges = 50

/** No more deletions than `guards.maxDeletes`, which is 0 unless the YAML says otherwise. */
export const maxDeletes: Judge = {
  id: 'GUARD-MAX-DELETES',
  severity: 'high',
  concerns: () => true,
  reads: () => [],
  judge: (c) =>
    limit(
      'GUARD-MAX-DELETES',
      c.changes.filter((one) => one.action === 'delete'),
      c.configuration.guards.maxDeletes,
      'deletes',
      'maxDeletes',
    ),
}

/** No more changed objects than `guards.maxChanges` (50 where the YAML does not say). */
export const maxChanges: Judge = {
  id: 'GUARD-MAX-CHANGES',
  severity: 'medium',
  concerns: () => true,
  reads: () => [],
  judge: (c: Case) =>
    limit(
      'GUARD-MAX-CHANGES',
      c.changes,
      c.configuration.guards.maxChanges ?? defaultMaxChanges,
      'changes',
      'maxChanges',
    ),
}

function limit(
  rule: string,
  changes: readonly Change[],
  most: number,
  verb: string,
  word: 'maxDeletes' | 'maxChanges',
): readonly Finding[] {
  // An object that is changed in two stages is one object.
  const objects = [...new Set(changes.map((one) => addressText(one.at)))]
  if (objects.length <= most) return []
  const first = changes[0]
  return [
    finding(rule, {
      verdict: 'fail',
      severity: 'high',
      subject: null,
      ...(first === undefined ? {} : { declared: first.declared }),
      message: `the plan ${verb} ${objects.length} ${objects.length === 1 ? 'object' : 'objects'}; at most ${most} are allowed`,
      hint: `Select fewer tasks, or raise it in the YAML: guards: { ${word}: ${objects.length} }.`,
      evidence: objects,
    }),
  ]
}
