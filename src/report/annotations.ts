import { addressText } from '../model/address.ts'
import { pathText } from '../model/json.ts'
import type { Position } from '../model/position.ts'
import type { Run } from '../model/run.ts'
import { foreignText } from './foreign-text.ts'
import { sentences } from './sentences.ts'
import { shownChanges, verdictText } from './tally.ts'

/** An annotation on a line of the YAML. */
export type Annotation = {
  readonly level: 'error' | 'warning' | 'notice'
  readonly title: string
  readonly message: string
  readonly position?: Position
}

/** GitHub shows ten annotations of each level per step and drops the rest in silence (actions/runner, ExecutionContext). */
const perLevel = 10

/** Everything that a run has to say at lines of the YAML, errors first, then warnings, then notices. */
export function allAnnotations(run: Run): readonly Annotation[] {
  const all = [
    ...troubleAnnotations(run),
    ...findingAnnotations(run),
    ...outcomeAnnotations(run),
    ...driftAnnotations(run),
    ...planAnnotations(run),
  ]
  return levels.flatMap((level) => all.filter((one) => one.level === level))
}

const levels = ['error', 'warning', 'notice'] as const

/** The same within the limits of workflow commands: a last one of each level says how many are not shown. */
export function annotationsOf(run: Run): readonly Annotation[] {
  const all = allAnnotations(run)
  return levels.flatMap((level) => {
    const own = all.filter((one) => one.level === level)
    if (own.length <= perLevel) return own
    const rest = own.length - (perLevel - 1)
    return [
      ...own.slice(0, perLevel - 1),
      { level, title: 'Tenantform', message: `${rest} more: see the job summary. ${verdictText(run)}` },
    ]
  })
}

function troubleAnnotations(run: Run): readonly Annotation[] {
  return run.troubles.map((one) => ({
    level: 'error',
    title: one.code,
    message: foreignText(sentences(one.message, one.hint), 2000),
    ...placed(one.subject?.position),
  }))
}

function findingAnnotations(run: Run): readonly Annotation[] {
  return run.findings
    .filter((finding) => finding.verdict === 'fail' || finding.verdict === 'unknown')
    .map((finding) => ({
      level: finding.stops ? 'error' : 'warning',
      title: finding.rule,
      message: foreignText(sentences(finding.message, finding.hint), 2000),
      ...placed(finding.declared),
    }))
}

function outcomeAnnotations(run: Run): readonly Annotation[] {
  return run.outcomes.flatMap((outcome): readonly Annotation[] => {
    const declared = run.plan?.changes.find((change) => change.id === outcome.change)?.declared
    if (outcome.result === 'failed' || outcome.result === 'undetermined')
      return [
        {
          level: 'error',
          title: outcome.trouble.code,
          message: foreignText(
            `${addressText(outcome.at)}: ${sentences(outcome.trouble.message, outcome.trouble.hint)}`,
            2000,
          ),
          ...placed(declared),
        },
      ]
    if (outcome.result === 'accepted')
      return [
        {
          level: 'notice',
          title: 'Not yet visible',
          message: foreignText(`${addressText(outcome.at)}: ${outcome.why}`, 2000),
          ...placed(declared),
        },
      ]
    return []
  })
}

function driftAnnotations(run: Run): readonly Annotation[] {
  if (run.command !== 'check') return []
  return shownChanges(run).flatMap((change) => {
    if (change.action !== 'update')
      return [
        {
          level: 'warning' as const,
          title: 'Drift',
          message: foreignText(
            `${addressText(change.at)} ${change.action === 'create' ? 'is missing' : 'should not exist'}.`,
            2000,
          ),
          ...placed(change.declared),
        },
      ]
    return change.differences.map((difference) => ({
      level: 'warning' as const,
      title: 'Drift',
      message: foreignText(`${addressText(change.at)} ${pathText(difference.path)} is not as declared.`, 2000),
      ...placed(difference.declared),
    }))
  })
}

/** The line that causes each change of a plan, riskiest first. */
function planAnnotations(run: Run): readonly Annotation[] {
  if (run.command === 'check' || run.outcomes.length > 0) return []
  const severity = ['critical', 'high', 'medium', 'low', 'info', undefined]
  const changes = [...(run.plan?.changes ?? [])].sort(
    (left, right) => severity.indexOf(left.risk?.level) - severity.indexOf(right.risk?.level),
  )
  return changes.map(({ action, at, declared, risk }) => {
    const told = risk === undefined ? '' : ` Risk ${risk.level}: ${risk.reason}`
    const verb = { create: 'will be created', update: 'will be changed', delete: 'will be deleted' }[action]
    const isBad = risk?.level === 'critical' || risk?.level === 'high'
    return {
      level: isBad ? ('warning' as const) : ('notice' as const),
      title: 'Plan',
      message: foreignText(`${addressText(at)} ${verb}.${told}`, 2000),
      ...placed(declared),
    }
  })
}

function placed(position: Position | undefined): { readonly position?: Position } {
  return position === undefined ? {} : { position }
}
