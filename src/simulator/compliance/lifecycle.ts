import { numberOf, type Row } from '../exchange/rows.ts'
import { named } from '../exchange/shelf.ts'
import type { ComplianceNoun } from './nouns.ts'
import { refuse } from './refusals.ts'
import { type ComplianceService, nounNamed } from './service.ts'

// Private marks on a policy, never shown: when it was last written, and when it was removed.
const CHANGED_AT = 'ChangedAt'
const REMOVED_AT = 'RemovedAt'

/** The mode of a policy that is being deleted; no cmdlet may give it to one (reference: identity-exchange C.5). */
export const PENDING_DELETION = 'PendingDeletion'

/** The objects of a noun, without those whose deletion is over by now. */
export function rowsOf(service: ComplianceService, noun: ComplianceNoun): readonly Row[] {
  const { shelf, now } = service.organization
  const rows = shelf.latest(noun)
  const over = (row: Row): boolean => {
    const removedAt = shelf.unseen(noun, row)[REMOVED_AT]
    return typeof removedAt === 'number' && now() >= removedAt + Number(service.setting('complianceDeletion'))
  }
  const left = rows.filter((row) => !over(row))
  if (left.length !== rows.length) shelf.set(noun, left)
  return left
}

/** Marks a policy as written at this moment: its distribution begins anew. */
export function touch(service: ComplianceService, noun: ComplianceNoun, row: Row): void {
  const { shelf, now } = service.organization
  if (noun.distributed) shelf.hide(noun, row, { [CHANGED_AT]: now() })
}

/** Marks the policy of a rule as written: it is the policy that is distributed. */
export function touchPolicyOf(service: ComplianceService, noun: ComplianceNoun, rule: Row): void {
  if (noun.parent === undefined) return
  const policyNoun = nounNamed(service, noun.parent)
  const policy = rowsOf(service, policyNoun).find((row) => row['Guid'] === rule['Policy'])
  if (policy !== undefined) touch(service, policyNoun, policy)
}

/** True while a policy is on its way to the workloads. */
export function isPending(service: ComplianceService, noun: ComplianceNoun, row: Row): boolean {
  const { shelf, now } = service.organization
  const changedAt = numberOf(shelf.unseen(noun, row), CHANGED_AT, Number.NEGATIVE_INFINITY)
  return now() < changedAt + Number(service.setting('complianceDistribution'))
}

/** True for a policy that was removed and is still listed. */
export function isBeingDeleted(row: Row): boolean {
  return row['Mode'] === PENDING_DELETION
}

/** A policy as it is left by Remove: listed as pending until the background has done its work. */
export function startDeletion(service: ComplianceService, noun: ComplianceNoun, row: Row): Row {
  const { shelf, now } = service.organization
  shelf.hide(noun, row, { [REMOVED_AT]: now() })
  return { ...row, Mode: PENDING_DELETION, Enabled: false }
}

/** Refuses a change to a policy that is being deleted, or is still on its way. @throws CmdletRefused */
export function refuseUnsettled(service: ComplianceService, noun: ComplianceNoun, row: Row): void {
  const name = String(row['Name'])
  if (isBeingDeleted(row)) refuse('PolicyPendingDeletionException', `The policy '${name}' is being deleted.`)
  if (service.setting('complianceSetWhilePending') === 'refused' && isPending(service, noun, row)) {
    refuse('PolicyDeploymentInProgressException', `The policy '${name}' is still being deployed. Try again later.`)
  }
}

/** Refuses a name that another object has; one that is being deleted keeps its name in one variant. @throws CmdletRefused */
export function refuseTakenName(service: ComplianceService, noun: ComplianceNoun, name: string): void {
  const taken = named(noun, rowsOf(service, noun), name).filter(
    (row) => !isBeingDeleted(row) || service.setting('complianceSameNameWhileDeleting') === 'refused',
  )
  if (taken.length === 0) return
  const kind = noun.parent === undefined ? 'Policy' : 'Rule'
  // DLP rules share one space of names in the whole tenant (reference: identity-exchange C.5).
  refuse(`ComplianceObjectAlreadyExistsException`, `${kind} '${name}' already exists. Use another name.`)
}
