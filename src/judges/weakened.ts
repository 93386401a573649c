import { jsonText, pathText, valueAt } from '../model/json.ts'
import type { Json } from '../model/json.ts'
import type { Case, Finding, Judge } from '../model/judgement.ts'
import { addressText } from '../model/address.ts'
import { finding } from './finding.ts'
import type { Move } from './moves.ts'
import { causeOf, movesOf } from './moves.ts'
import type { Owner } from './owners.ts'
import { ownerOf } from './owners.ts'
import type { Weakening } from './weakening.ts'
import { weakeningsOf } from './weakening.ts'

/**
 * Nothing with an order of safety (`safer` in the catalogue) is set to what is less safe, and nothing that is switched on is
 * deleted where it could be switched off. One finding an object; where another guard speaks for a property, that one tells it.
 */
export const weakened: Judge = {
  id: 'GUARD-WEAKENED',
  severity: 'high',
  concerns: () => true,
  reads: () => [],
  judge: (c) =>
    movesOf(c).flatMap((move) => {
      const said = sayings(move, 'GUARD-WEAKENED', 'would be less safe', 'Keep the safer value.')
      return [...said, ...(isWorking(move) ? [deletesWorking(move)] : [])]
    }),
}

/** Sharing and access from outside are not opened further than they are: SharePoint, OneDrive and Teams. */
export const sharingWidened: Judge = {
  id: 'GUARD-SHARING-WIDENED',
  severity: 'high',
  concerns: ({ configuration }) =>
    configuration.desired.some(({ type }) => type.name.startsWith('sharepoint.') || type.name.startsWith('teams.')),
  reads: () => [],
  judge: (c: Case) =>
    movesOf(c).flatMap((move) =>
      sayings(
        move,
        'GUARD-SHARING-WIDENED',
        'would be open to more people outside',
        'Keep it as narrow as it is, or open single sites or policies.',
      ),
    ),
}

/** The weakenings of a move for which a guard speaks: one finding with all of them, at the line of the first. */
export function sayings(move: Move, rule: Owner, what: string, hint: string): readonly Finding[] {
  const { type, at, before, after } = move
  if (before === undefined || after === undefined) return []
  const own = weakeningsOf(type, before, after).filter(({ path }) => ownerOf(type.name, path) === rule)
  const [first] = own
  if (first === undefined) return []
  const declared = causeOf(move, first.path)
  return [
    finding(rule, {
      verdict: 'fail',
      severity: 'high',
      subject: at,
      ...(declared === undefined ? {} : { declared }),
      message: `${addressText(at)} ${what}: ${own.map(told).join('; ')}`,
      hint,
      evidence: own.map(({ path, ...values }) => ({ path: pathText(path), ...values })),
    }),
  ]
}

function told({ path, before, after }: Weakening): string {
  return `${pathText(path)} from ${short(before)} to ${short(after)}`
}

/** A value of a tenant or of the YAML in a sentence. */
export function short(value: Json): string {
  const text = typeof value === 'string' ? value : jsonText(value)
  return text.length > 80 ? `${text.slice(0, 79)}…` : text
}

/** Whether a move deletes what is switched on, of a type that can be switched off and is safer on. */
function isWorking({ type, action, before }: Move): boolean {
  const { off } = type
  const safer = off === undefined ? undefined : type.properties[off.property]?.safer
  if (action !== 'delete' || off === undefined || safer === undefined || before === undefined) return false
  const now = valueAt(before, [off.property])
  if (now === undefined) return false
  return weakeningsOf(type, { [off.property]: now }, { [off.property]: off.value }).length > 0
}

function deletesWorking(move: Move): Finding {
  const { at, type, before, changes } = move
  const declared = changes[0]?.declared
  const now = valueAt(before, [type.off?.property ?? '']) ?? null
  return finding('GUARD-WEAKENED', {
    verdict: 'fail',
    severity: 'high',
    subject: at,
    ...(declared === undefined ? {} : { declared }),
    message: `${addressText(at)} protects (${type.off?.property ?? ''}: ${short(now)}), and the plan deletes it`,
    hint: 'Switch it off first, and delete it when nobody misses it.',
    evidence: [now],
  })
}
