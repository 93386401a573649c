import type { Judge } from '../model/judgement.ts'
import { finding } from './finding.ts'

/** Nothing is changed on the days of a freeze (`guards.freeze`, UTC, both days included). */
export const freeze: Judge = {
  id: 'GUARD-FREEZE',
  severity: 'high',
  concerns: ({ configuration }) => (configuration.guards.freeze ?? []).length > 0,
  reads: () => [],
  judge: ({ changes, configuration, now }) => {
    const today = new Date(now).toISOString().slice(0, 10)
    const frozen = (configuration.guards.freeze ?? []).find(({ from, to }) => from <= today && today <= to)
    if (frozen === undefined || changes.length === 0) return []
    return [
      finding('GUARD-FREEZE', {
        verdict: 'fail',
        severity: 'high',
        subject: null,
        declared: frozen.position,
        message: `today, ${today}, lies in the freeze from ${frozen.from} to ${frozen.to}`,
        hint: `Apply after ${frozen.to}.`,
        evidence: [frozen.from, frozen.to],
      }),
    ]
  },
}
