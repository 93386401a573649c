import { addressText } from '../model/address.ts'
import type { Waiver } from '../model/desired.ts'
import type { Finding } from '../model/judgement.ts'
import { isWaivable } from './finding.ts'

const dayMs = 24 * 60 * 60 * 1000

/** When a waiver ends: with the last moment (UTC) of its day of expiry. Not a date: it has ended long ago. */
export function endOf({ expires }: Pick<Waiver, 'expires'>): number {
  const start = Date.parse(`${expires}T00:00:00Z`)
  return Number.isNaN(start) ? Number.NEGATIVE_INFINITY : start + dayMs
}

/**
 * Applies waivers: a finding of the waived code (and task, where the waiver names one) becomes `waived` and stops nothing. An
 * expired waiver counts as absent; one that lapses within 14 days gives an info finding beside.
 */
export function waive(findings: readonly Finding[], waivers: readonly Waiver[], now: number): readonly Finding[] {
  const valid = waivers.filter((one) => now < endOf(one))
  const judged = findings.map((one): Finding => {
    const waiver = valid.find((other) => covers(other, one))
    if (waiver === undefined) return one
    const words = `waived until ${waiver.expires} by ${waiver.owner}: ${waiver.reason}`
    return { ...one, verdict: 'waived', stops: false, message: `${one.message} (${words})` }
  })
  return [...judged, ...valid.filter((one) => endOf(one) - now <= 14 * dayMs).map(lapses)]
}

/** The findings that refuse a plan: a failing one, and one that nobody could prove. */
export function stopping(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter((one) => one.stops && (one.verdict === 'fail' || one.verdict === 'unknown'))
}

function covers(waiver: Waiver, finding: Finding): boolean {
  if (finding.verdict !== 'fail' && finding.verdict !== 'unknown') return false
  if (waiver.code !== finding.rule || !isWaivable(finding.rule)) return false
  if (waiver.task === undefined) return true
  return finding.subject !== null && addressText(finding.subject).toLowerCase() === waiver.task.toLowerCase()
}

function lapses({ code, task, expires, owner, position }: Waiver): Finding {
  return {
    rule: 'WAIVER-LAPSES',
    verdict: 'fail',
    severity: 'info',
    stops: false,
    subject: null,
    declared: position,
    message: `the waiver of ${code}${task === undefined ? '' : ` for ${task}`} (${owner}) ends with ${expires}`,
    hint: 'Fix what it waives, or renew it with a reason.',
    evidence: [],
  }
}
