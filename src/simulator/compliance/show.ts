import { type Row, textOf } from '../exchange/rows.ts'
import { labelNames } from './label-policies.ts'
import { shownLabel } from './labels.ts'
import { isPending } from './lifecycle.ts'
import { textsIn } from './location-texts.ts'
import { isLocationList, shownLocation } from './locations.ts'
import type { ComplianceNoun } from './nouns.ts'
import { shownRule } from './rules.ts'
import type { ComplianceService } from './service.ts'

/** How closely Get was asked to look. */
export type Detail = {
  /** DistributionDetail with a single Identity: only then is the status of the distribution true. */
  readonly distribution: boolean
  readonly labelActions: boolean
}

/** A row as Get shows it (reference: identity-exchange C.5). */
export function shownRow(service: ComplianceService, noun: ComplianceNoun, row: Row, detail: Detail): Row {
  if (noun.noun === 'Label') return shownLabel(service, row, detail.labelActions)
  if (noun.noun === 'DlpComplianceRule') return shownRule(row)
  if (!noun.distributed) return row
  const as = service.setting('complianceLocations')
  const locations = Object.entries(row)
    .filter(([name, value]) => isLocationList(noun, name) && name !== 'Labels' && Array.isArray(value))
    .map(([name, value]) => [name, textsIn(value).map((one) => shownLocation(one, as))] as const)
  return {
    ...row,
    ...Object.fromEntries(locations),
    ...(noun.noun === 'LabelPolicy' ? { Labels: labelNames(service, row) } : {}),
    DistributionStatus: distributionOf(service, noun, row, detail),
    ...(detail.distribution ? { DistributionResults: [] } : {}),
  }
}

// Only LabelPolicy has no DistributionDetail to ask with; whether its status is always true is not known.
function distributionOf(service: ComplianceService, noun: ComplianceNoun, row: Row, detail: Detail): string {
  const truthful = detail.distribution || noun.noun === 'LabelPolicy'
  if (!truthful || isPending(service, noun, row)) return 'Pending'
  return textOf(row, 'DistributionStatus') === 'Error' ? 'Error' : 'Success'
}
