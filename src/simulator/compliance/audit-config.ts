import { type Row, textOf } from '../exchange/rows.ts'
import { textsIn } from './location-texts.ts'

// What Set-AuditConfig takes (contracts/compliance-cmdlets.json).
const WORKLOADS: readonly string[] = ['Exchange', 'InTune', 'OneDriveForBusiness', 'SharePoint']

/** The audit configuration as Get shows it: one row with a list, or a row for each workload with a switch (inferred). */
export function shownAuditConfig(row: Row, as: string): readonly Row[] {
  if (as === 'list') return [row]
  const audited = textsIn(row['Workload'])
  return WORKLOADS.map((Workload) => ({ ...row, Workload, Enabled: audited.includes(Workload) }))
}

/** The rows of a snapshot, in either form, as the one that is kept. */
export function adoptedAuditConfig(raws: readonly Row[]): readonly Row[] {
  const [first] = raws
  if (first === undefined || Array.isArray(first['Workload'])) return raws
  const { Enabled: _, ...rest } = first
  return [{ ...rest, Workload: raws.filter((raw) => raw['Enabled'] === true).map((raw) => textOf(raw, 'Workload')) }]
}
