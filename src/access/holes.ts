import type { CoverageCell, CoverageRow, Hole, Protection } from '../model/coverage.ts'
import type { Kind } from './personas-of-coverage.ts'
import { compareProtections } from './protection.ts'

/** What a field should have at least, and how bad it is where it has less; undefined where anything will do. */
type Wish = { readonly least: Protection; readonly severity: Hole['severity'] }

const people: { readonly [application: string]: Wish } = {
  'All applications': { least: 'mfaOrDevice', severity: 'high' },
  'Office 365': { least: 'mfaOrDevice', severity: 'high' },
  'Admin portals': { least: 'mfa', severity: 'high' },
  'Registering security info': { least: 'mfaOrDevice', severity: 'medium' },
  'Registering a device': { least: 'mfa', severity: 'low' },
  // What demands multifactor authentication shuts these clients out: they do not know how.
  'Legacy clients': { least: 'mfa', severity: 'high' },
  'Device code flow': { least: 'block', severity: 'medium' },
}

const administrators: typeof people = {
  ...people,
  'All applications': { least: 'mfa', severity: 'high' },
  'Office 365': { least: 'mfa', severity: 'high' },
  'Admin portals': { least: 'phishingResistant', severity: 'medium' },
  'Registering security info': { least: 'mfaOrDevice', severity: 'high' },
}

/** Emergency accounts are left out on purpose; whether they get in is judged by the guards. */
const wishes: { readonly [kind in Kind['kind']]: typeof people } = {
  administrator: administrators,
  member: people,
  guest: { ...people, 'Registering a device': { least: 'nothing', severity: 'low' } },
  breakGlass: {},
  workload: { 'All applications': { least: 'block', severity: 'low' } },
}

/** The fields that are less protected than they should be, the worst first. */
export function holesOf(rows: readonly { readonly row: CoverageRow; readonly kind: Kind['kind'] }[]): readonly Hole[] {
  const order = ['high', 'medium', 'low']
  const found = rows.flatMap(({ row, kind }) =>
    row.cells.flatMap((cell): readonly Hole[] => {
      const wish = wishes[kind][cell.application]
      if (wish === undefined || compareProtections(cell.protection, wish.least) >= 0) return []
      const isBare = cell.protection === 'nothing'
      const severity = isBare || kind === 'workload' ? wish.severity : lower(wish.severity)
      return [{ severity, people: [row.people], applications: [cell.application], says: sentence(cell, wish.least) }]
    }),
  )
  const together = merged(merged(found, 'people'), 'applications')
  return together.toSorted((one, other) => order.indexOf(one.severity) - order.indexOf(other.severity))
}

/** Puts holes together that differ in one list alone. */
function merged(holes: readonly Hole[], by: 'people' | 'applications'): readonly Hole[] {
  const groups = new Map<string, Hole>()
  for (const hole of holes) {
    const key = JSON.stringify({ ...hole, [by]: [] })
    const same = groups.get(key)
    groups.set(key, same === undefined ? hole : { ...same, [by]: [...same[by], ...hole[by]] })
  }
  return [...groups.values()]
}

function lower(severity: Hole['severity']): Hole['severity'] {
  return severity === 'high' ? 'medium' : 'low'
}

const names: Readonly<Record<Protection, string>> = {
  block: 'a block',
  phishingResistant: 'phishing-resistant authentication',
  strength: 'an authentication strength',
  mfa: 'multifactor authentication',
  device: 'a managed device',
  mfaOrDevice: 'multifactor authentication or a managed device',
  other: 'something that proves nobody',
  nothing: 'nothing',
  undetermined: 'something that cannot be told',
  notApplicable: 'nothing',
}

function sentence({ protection, weakest, open, reportOnly }: CoverageCell, least: Protection): string {
  const where = weakest === '' ? '' : ` ${weakest}`
  const later = reportOnly === undefined ? '' : `; report-only policies would demand ${names[reportOnly]}`
  if (protection === 'undetermined') return `cannot be told${where}: ${open.join('; ')}${later}`
  return `${names[protection]} protects them${where}; at least ${names[least]} should${later}`
}
