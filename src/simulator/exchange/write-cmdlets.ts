import { graphTime } from '../clock.ts'
import { argumentValue, type Bound, textArgument } from './binding.ts'
import { applied, stamped } from './change.ts'
import { CmdletRefused, dehydrated, failed } from './faults.ts'
import { freshRow } from './fresh.ts'
import type { Noun } from './nouns.ts'
import { asShown } from './shown.ts'
import { mannered } from './manners.ts'
import { inOrder, placed, renumbered } from './order.ts'
import { objectToWrite, type Organization, type Outcome, silent } from './organization.ts'
import { type Row, sameJson, textOf } from './rows.ts'
import { refuseIfKept, refuseIfNeeded, refuseIfTaken, refuseWithoutPolicy } from './safeguards.ts'

/** Runs Set-*: an object changed in place. What changes nothing is told as a warning (reference: identity-exchange B.4). */
export function setObject(organization: Organization, noun: Noun, bound: Bound): Outcome {
  const { shelf } = organization
  const before = objectToWrite(organization, noun, textArgument(bound, 'Identity'))
  refuseIfKept(noun, before)
  const hidden = shelf.unseen(noun, before)
  const changed = applied(noun, before, hidden, bound.arguments)
  const row = mannered(organization, noun, refuseWithoutPolicy(organization, noun, changed.row))
  refuseIfTaken(organization, noun, row)
  const place = priority(bound)
  const rows = withOne(noun, shelf.latest(noun), row, place)
  if (sameJson(rows, shelf.latest(noun)) && sameJson(hidden, changed.unseen)) return unmodified(before)
  shelf.hide(noun, row, changed.unseen)
  shelf.write(noun, withOne(noun, rows, { ...stamped(row, organization.now()), ...orderOf(rows, row) }, undefined))
  return silent
}

/** Runs New-*: an object with the documented defaults under what was asked for. Gives the row, as New does. */
export function newObject(organization: Organization, noun: Noun, bound: Bound, ready: boolean): Outcome {
  if (!ready) throw new CmdletRefused(dehydrated())
  const { shelf } = organization
  const name = textArgument(bound, 'Name') ?? textArgument(bound, 'DomainName') ?? ''
  if (name.trim() === '') throw new CmdletRefused(failed('System.ArgumentException', 'The value of Name is empty.'))
  const birth = { initialDomain: organization.initialDomain, at: organization.now(), guid: organization.newId() }
  const changed = applied(noun, freshRow(organization.cmdlets, noun, name, birth), {}, bound.arguments)
  refuseIfTaken(organization, noun, changed.row)
  const row = mannered(organization, noun, refuseWithoutPolicy(organization, noun, changed.row))
  const rows = withOne(noun, shelf.latest(noun), row, priority(bound))
  shelf.hide(noun, row, changed.unseen)
  shelf.write(noun, rows)
  const made = rows.filter((other) => other['Guid'] === row['Guid'])
  return { rows: asShown(organization, noun, made), warnings: [] }
}

/** Runs Remove-*; the priorities of rules close up. */
export function removeObject(organization: Organization, noun: Noun, bound: Bound): Outcome {
  const { shelf } = organization
  const row = objectToWrite(organization, noun, textArgument(bound, 'Identity'))
  refuseIfKept(noun, row)
  refuseIfNeeded(organization, noun, row)
  const rest = shelf.latest(noun).filter((other) => other['Guid'] !== row['Guid'])
  shelf.write(noun, noun.shape === 'rule' ? renumbered(inOrder(rest)) : rest)
  return silent
}

/**
 * Runs Rotate-DkimSigningConfig: the key that is not in use is made anew and takes over after four days
 * (documentation of the cmdlet).
 */
export function rotateKeys(organization: Organization, noun: Noun, bound: Bound): Outcome {
  const row = objectToWrite(organization, noun, textArgument(bound, 'Identity'))
  const size = argumentValue(bound, 'KeySize')
  const current = textOf(row, 'SelectorAfterRotateOnDate') === 'selector2' ? 'selector2' : 'selector1'
  const [next, property] =
    current === 'selector1' ? ['selector2', 'Selector2KeySize'] : ['selector1', 'Selector1KeySize']
  const after = {
    ...stamped(row, organization.now()),
    ...(typeof size === 'number' ? { [property]: size } : {}),
    KeyCreationTime: graphTime(organization.now()),
    RotateOnDate: graphTime(organization.now() + FOUR_DAYS),
    SelectorBeforeRotateOnDate: current,
    SelectorAfterRotateOnDate: next,
  }
  organization.shelf.write(noun, withOne(noun, organization.shelf.latest(noun), after, undefined))
  return silent
}

const FOUR_DAYS = 4 * 24 * 60 * 60 * 1000

/** Runs Enable-* and Disable-*, the only way to a rule's State after it was made. */
export function toggleRule(
  organization: Organization,
  noun: Noun,
  bound: Bound,
  state: 'Enabled' | 'Disabled',
): Outcome {
  const { shelf } = organization
  const row = objectToWrite(organization, noun, textArgument(bound, 'Identity'))
  refuseIfKept(noun, row)
  if (row['State'] === state) return unmodified(row)
  const after = stamped({ ...row, State: state }, organization.now())
  shelf.write(noun, withOne(noun, shelf.latest(noun), after, undefined))
  return silent
}

function unmodified(row: Row): Outcome {
  const name = textOf(row, 'Identity')
  return { rows: [], warnings: [`The command completed successfully but no settings of '${name}' have been modified.`] }
}

function priority(bound: Bound): number | undefined {
  const value = argumentValue(bound, 'Priority')
  return typeof value === 'number' ? value : undefined
}

function orderOf(rows: readonly Row[], row: Row): Row {
  const held = rows.find((other) => other['Guid'] === row['Guid'])?.['Priority']
  return held === undefined ? {} : { Priority: held }
}

/** The objects of a noun with one of them replaced or added; a new default takes the place of the old one. */
function withOne(noun: Noun, rows: readonly Row[], row: Row, place: number | undefined): readonly Row[] {
  if (noun.shape === 'rule') return placed(rows, row, place)
  const known = rows.some((other) => other['Guid'] === row['Guid'])
  const all = known ? rows.map((other) => (other['Guid'] === row['Guid'] ? row : other)) : [...rows, row]
  if (row['IsDefault'] !== true || noun.noun === 'DkimSigningConfig') return all
  return all.map((other) => (other !== row && other['IsDefault'] === true ? { ...other, IsDefault: false } : other))
}
