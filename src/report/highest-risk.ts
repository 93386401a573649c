import type { Severity } from '../model/judgement.ts'
import { severities } from '../model/judgement.ts'
import type { Run } from '../model/run.ts'

/** The highest risk of all changes of a plan, which colours the whole; undefined where none is graded. */
export function highestRisk(run: Run): Severity | undefined {
  const levels = (run.plan?.changes ?? []).flatMap(({ risk }) => risk?.level ?? [])
  return severities.findLast((one) => levels.includes(one))
}
