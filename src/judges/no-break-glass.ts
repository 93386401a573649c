import type { Judge } from '../model/judgement.ts'
import { conditionalAccessPolicy } from './entra-names.ts'
import { finding } from './finding.ts'

const rule = 'GUARD-NO-BREAKGLASS'

/** A file that changes Conditional Access must name its break-glass accounts: without them nobody can check that somebody still gets in. */
export const noBreakGlass: Judge = {
  id: rule,
  severity: 'high',
  concerns: ({ configuration }) => configuration.breakGlass.length === 0,
  reads: () => [],
  judge: ({ changes }) => {
    const first = changes.find((one) => one.at.type === conditionalAccessPolicy)
    if (first === undefined) return []
    return [
      finding(rule, {
        verdict: 'fail',
        severity: 'high',
        subject: null,
        declared: first.declared,
        message: 'Conditional Access is changed, but the configuration names no break-glass accounts',
        hint: 'Name at least two accounts that must always get in: breakGlass: [bg1@contoso.com, bg2@contoso.com].',
        evidence: [first.id],
      }),
    ]
  },
}
