import { argumentValue, type Bound, textArgument } from '../exchange/binding.ts'
import { applied } from '../exchange/change.ts'
import { placed } from '../exchange/order.ts'
import { only, type Outcome, silent } from '../exchange/organization.ts'
import { type Row, sameJson, textOf } from '../exchange/rows.ts'
import { freshObject, restamped, withConsequences } from './fresh.ts'
import { labelIds } from './label-policies.ts'
import { labelAfter, settingsAfter } from './labels.ts'
import {
  isBeingDeleted,
  refuseTakenName,
  refuseUnsettled,
  rowsOf,
  startDeletion,
  touch,
  touchPolicyOf,
} from './lifecycle.ts'
import { textsIn } from './location-texts.ts'
import { isLocationList, movedLocations, refuseAllBesideSome } from './locations.ts'
import type { ComplianceNoun } from './nouns.ts'
import { refuse } from './refusals.ts'
import { forgetRulesOf, refuseTwoKindsOfConditions, underPolicy } from './rules.ts'
import type { ComplianceService } from './service.ts'
import { shownRow } from './show.ts'

/** Runs New-*: an object over the documented defaults, which it gives back. @throws CmdletRefused */
export function newObject(service: ComplianceService, noun: ComplianceNoun, bound: Bound): Outcome {
  const { organization } = service
  const guid = organization.newId()
  const name = textArgument(bound, 'Name') ?? guid
  if (name.trim() === '') refuse('InvalidNameException', 'The value of Name is empty.')
  refuseTakenName(service, noun, name)
  const fresh = freshObject(service, noun, name, guid, organization.now())
  refuseTwoKindsOfConditions(noun, fresh, bound)
  const asked = withPlainPriority(noun, applied(noun, fresh, {}, bound.arguments).row, bound)
  for (const [list, value] of Object.entries(asked)) {
    if (isLocationList(noun, list)) refuseAllBesideSome(list, textsIn(value))
  }
  const row = withConsequences(noun, ofItsKind(service, noun, underPolicy(service, noun, asked), bound))
  const rows = write(service, noun, row, argumentValue(bound, 'Priority'))
  const made = rows.find((other) => other['Guid'] === guid) ?? row
  return { rows: [shownRow(service, noun, made, { distribution: false, labelActions: false })], warnings: [] }
}

/** Runs Set-*. @throws CmdletRefused, with nothing written */
export function setObject(service: ComplianceService, noun: ComplianceNoun, bound: Bound): Outcome {
  const before = only(service.organization, noun, rowsOf(service, noun), textArgument(bound, 'Identity'))
  refuseIfKept(noun, before, bound)
  if (argumentValue(bound, 'RetryDistribution') === true) return retried(service, noun, before)
  refuseUnsettled(service, noun, before)
  refuseTwoKindsOfConditions(noun, before, bound)
  const changed = withPlainPriority(noun, applied(noun, before, {}, bound.arguments).row, bound)
  const moved = { ...changed, Identity: before['Identity'], ...movedLocations(service, noun, before, bound) }
  const orphaned = argumentValue(bound, 'RemoveParentLink') === true ? { ...moved, ParentId: null } : moved
  const after = withConsequences(noun, ofItsKind(service, noun, orphaned, bound))
  const place = argumentValue(bound, 'Priority')
  if (sameJson(before, after) && (place === undefined || place === before['Priority'])) {
    const text = `The command completed successfully but no settings of '${textOf(before, 'Name')}' have been modified.`
    return { rows: [], warnings: [text] }
  }
  write(service, noun, restamped(after, service.organization.now()), place)
  return silent
}

/** Runs Remove-*: policies and labels are deleted in the background, the rest at once. @throws CmdletRefused */
export function removeObject(service: ComplianceService, noun: ComplianceNoun, bound: Bound): Outcome {
  const { shelf } = service.organization
  const row = only(service.organization, noun, rowsOf(service, noun), textArgument(bound, 'Identity'))
  refuseIfKept(noun, row, bound)
  const rest = rowsOf(service, noun).filter((other) => other['Guid'] !== row['Guid'])
  const lingers = (noun.distributed || noun.noun === 'Label') && argumentValue(bound, 'ForceDeletion') !== true
  if (lingers && isBeingDeleted(row)) {
    refuse('PolicyPendingDeletionException', `'${textOf(row, 'Name')}' is being deleted.`)
  }
  touchPolicyOf(service, noun, row)
  forgetRulesOf(service, noun, row)
  const going = lingers ? startDeletion(service, noun, row) : undefined
  shelf.write(noun, going === undefined ? rest : rowsOf(service, noun).map((other) => (other === row ? going : other)))
  return silent
}

function retried(service: ComplianceService, noun: ComplianceNoun, row: Row): Outcome {
  const { shelf } = service.organization
  const rows = rowsOf(service, noun).map((other) => (other === row ? { ...row, DistributionStatus: null } : other))
  shelf.write(noun, rows)
  touch(service, noun, row)
  return silent
}

/** What is peculiar about a row of one noun after its arguments were applied. */
function ofItsKind(service: ComplianceService, noun: ComplianceNoun, row: Row, bound: Bound): Row {
  if (noun.noun === 'Label') return labelAfter(service, noun, row, bound)
  if (noun.noun !== 'LabelPolicy') return row
  return { ...row, Labels: labelIds(service, textsIn(row['Labels'])), Settings: settingsAfter(row, bound) }
}

/** Puts a row among its like, in its place where they have an order, and starts the distribution. */
function write(service: ComplianceService, noun: ComplianceNoun, row: Row, place: unknown): readonly Row[] {
  const { shelf } = service.organization
  const rows = rowsOf(service, noun)
  const known = rows.some((other) => other['Guid'] === row['Guid'])
  const all = known ? rows.map((other) => (other['Guid'] === row['Guid'] ? row : other)) : [...rows, row]
  const alike = (other: Row): boolean => hasLine(noun) && (noun.ordered || other['Policy'] === row['Policy'])
  const line = all.filter(alike)
  const ordered = line.length === 0 ? [] : placed(known ? line : line.slice(0, -1), row, numeric(place))
  const after = line.length === 0 ? all : [...all.filter((other) => !alike(other)), ...ordered]
  shelf.write(noun, after)
  touch(service, noun, row)
  touchPolicyOf(service, noun, row)
  return after
}

/** Whether the priority of an object is its place in a line, which moves the others. */
function hasLine(noun: ComplianceNoun): boolean {
  return noun.ordered || noun.noun === 'DlpComplianceRule'
}

/** Elsewhere a priority is a number like any other (New-UnifiedAuditLogRetentionPolicy). */
function withPlainPriority(noun: ComplianceNoun, row: Row, bound: Bound): Row {
  const priority = argumentValue(bound, 'Priority')
  return hasLine(noun) || typeof priority !== 'number' ? row : { ...row, Priority: priority }
}

function numeric(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined
}

// What may be changed of an alert that every tenant has; the list is inferred from the admin centre.
const ALERT_OF_ALL = new Set(['Identity', 'Disabled', 'NotifyUser', 'NotificationEnabled'])

/** Microsoft's own objects are kept (reference: identity-exchange C.5; Remove-ProtectionAlert). @throws CmdletRefused */
function refuseIfKept(noun: ComplianceNoun, row: Row, bound: Bound): void {
  const name = textOf(row, 'Name')
  if (row['IsDefault'] === true) {
    refuse('DefaultPolicyModificationException', `The default policy '${name}' cannot be modified.`)
  }
  if (row['IsSystemRule'] !== true || noun.noun !== 'ProtectionAlert') return
  const open = bound.arguments.every(({ parameter }) => ALERT_OF_ALL.has(parameter.name)) && bound.arguments.length > 1
  if (!open) refuse('SystemAlertModificationException', `The default alert policy '${name}' cannot be changed so.`)
}
