import type { MfaRow, MfaShown } from '../model/mfa-report.ts'

const most = 200

/** Keeps the people that a page names: administrators, and who would be stopped, the first of each. */
export function mfaShown(): { add(row: MfaRow): void; all(): MfaShown } {
  const kept: Record<'administrators' | 'stopped', MfaRow[]> = { administrators: [], stopped: [] }
  const left = { administrators: 0, stopped: 0 }
  const keep = (list: 'administrators' | 'stopped', row: MfaRow): void => {
    if (kept[list].length < most) kept[list].push(row)
    else left[list] += 1
  }
  return {
    add: (row) => {
      if (row.administrator) keep('administrators', row)
      if (row.stoppedNow === 'yes' || row.stoppedTomorrow === 'yes') keep('stopped', row)
    },
    all: () => ({ ...kept, more: left }),
  }
}
