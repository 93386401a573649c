import type { Protection } from '../model/coverage.ts'
import { controlWords, isResistant } from './control-words.ts'
import type { Clause, Control, Outcome } from './verdict.ts'

/** How strong a protection is, as far as they can be put in one line; the weakest sign-in of a field is told. */
const ranks: Readonly<Record<Protection, number>> = {
  notApplicable: 9,
  block: 8,
  phishingResistant: 7,
  strength: 6,
  mfa: 5,
  device: 4,
  mfaOrDevice: 3,
  other: 2,
  undetermined: 1,
  nothing: 0,
}

/** Compares protections: negative where the first is weaker. */
export function compareProtections(one: Protection, other: Protection): number {
  return ranks[one] - ranks[other]
}

/** What an outcome protects with: the strongest of what is demanded for certain. */
export function protectionOf({ result, blockedBy, clauses }: Outcome): Protection {
  if (blockedBy.length > 0) return 'block'
  const [strongest = 'nothing'] = clauses.map(clauseProtection).toSorted((one, other) => ranks[other] - ranks[one])
  return result === 'undetermined' && ranks[strongest] < ranks.mfaOrDevice ? 'undetermined' : strongest
}

/** Everything that an outcome demands, in words, each once. */
export function demandsOf({ clauses }: Outcome): readonly string[] {
  return [...new Set(clauses.map(({ anyOf }) => anyOf.map(({ control }) => controlWords(control)).join(' or ')))]
}

function clauseProtection({ anyOf }: Clause): Protection {
  const kinds = anyOf.map(({ control }) => controlProtection(control))
  if (kinds.includes('other')) return 'other'
  const hasFactor = kinds.some((kind) => kind !== 'device')
  if (kinds.includes('device')) return hasFactor ? 'mfaOrDevice' : 'device'
  // Any one is enough, so the weakest of the clause is what it protects with.
  const [weakest = 'other'] = kinds.toSorted((one, other) => ranks[one] - ranks[other])
  return weakest
}

const devices: ReadonlySet<Control['kind']> = new Set([
  'compliantDevice',
  'domainJoinedDevice',
  'approvedApplication',
  'compliantApplication',
])

function controlProtection(control: Control): Protection {
  if (control.kind === 'mfa') return 'mfa'
  if (control.kind === 'strength')
    return control.combinations !== 'unknown' && isResistant(control.combinations) ? 'phishingResistant' : 'strength'
  return devices.has(control.kind) ? 'device' : 'other'
}
