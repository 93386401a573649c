import { argumentValue, type Bound, textArgument } from '../exchange/binding.ts'
import { CmdletRefused, unknownHere } from '../exchange/faults.ts'
import { inOrder } from '../exchange/order.ts'
import { only, type Outcome } from '../exchange/organization.ts'
import { type Row, sameName, textOf } from '../exchange/rows.ts'
import { shownAuditConfig } from './audit-config.ts'
import { rowsOf } from './lifecycle.ts'
import type { ComplianceNoun } from './nouns.ts'
import { rulesOf } from './rules.ts'
import type { ComplianceService } from './service.ts'
import { shownRow } from './show.ts'

// What these ask for is in the rows anyway, or shapes properties that are not simulated.
const NO_EFFECT = new Set([
  'DomainController',
  'ForceValidate',
  'IncludeExtendedProperties',
  'IncludeRulesMetadata',
  'IncludeTestModeResults',
  'RetentionRuleTypes',
  'SkipValidations',
])
const HANDLED = new Set([
  'DisplayName',
  'DistributionDetail',
  'ErrorPolicyOnly',
  'ExcludeTeamsPolicy',
  'Identity',
  'IncludeDetailedLabelActions',
  'Policy',
  'RetentionDuration',
  'TeamsPolicyOnly',
])

/** Runs Get-*. @throws CmdletRefused 404 for an identity nobody has, 501 for a parameter whose effect is not known. */
export function getObjects(service: ComplianceService, noun: ComplianceNoun, bound: Bound): Outcome {
  const strange = bound.arguments.find(({ parameter: { name } }) => !HANDLED.has(name) && !NO_EFFECT.has(name))
  if (strange !== undefined) {
    throw new CmdletRefused(unknownHere(`Get-${noun.noun} -${strange.parameter.name} is not known to the simulator`))
  }
  const every = rowsOf(service, noun)
  const rows = noun.ordered ? inOrder(every) : every
  const identity = textArgument(bound, 'Identity')
  const policy = textArgument(bound, 'Policy')
  const meant = identity === undefined ? rows : [only(service.organization, noun, rows, identity)]
  const under = policy === undefined ? meant : rulesOf(service, noun, meant, policy)
  const detail = {
    distribution: identity !== undefined && argumentValue(bound, 'DistributionDetail') === true,
    labelActions: argumentValue(bound, 'IncludeDetailedLabelActions') === true,
  }
  const kept = under.filter((row) => keeps(bound, row))
  const isAudit = noun.noun === 'AuditConfig'
  const shown = isAudit
    ? kept.flatMap((row) => shownAuditConfig(row, service.setting('complianceAuditConfig')))
    : kept.map((row) => shownRow(service, noun, row, detail))
  return { rows: shown, warnings: [] }
}

function keeps(bound: Bound, row: Row): boolean {
  const isTeams = ['TeamsChannelLocation', 'TeamsChatLocation'].some((list) => {
    const held = row[list]
    return Array.isArray(held) && held.length > 0
  })
  if (argumentValue(bound, 'TeamsPolicyOnly') === true && !isTeams) return false
  if (argumentValue(bound, 'ExcludeTeamsPolicy') === true && isTeams) return false
  if (argumentValue(bound, 'ErrorPolicyOnly') === true && textOf(row, 'DistributionStatus') !== 'Error') return false
  const same = (name: string): boolean => {
    const wanted = textArgument(bound, name)
    return wanted === undefined || sameName(textOf(row, name), wanted)
  }
  return same('DisplayName') && same('RetentionDuration')
}
