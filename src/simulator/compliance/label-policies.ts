import { type Row, textOf } from '../exchange/rows.ts'
import { named } from '../exchange/shelf.ts'
import { isBeingDeleted, rowsOf } from './lifecycle.ts'
import { textsIn } from './location-texts.ts'
import { missing } from './refusals.ts'
import { type ComplianceService, nounNamed } from './service.ts'

/** The labels of a policy by GUID, however they were named. @throws CmdletRefused 404 for a label that is not there. */
export function labelIds(service: ComplianceService, labels: readonly string[]): readonly string[] {
  const noun = nounNamed(service, 'Label')
  const rows = rowsOf(service, noun).filter((row) => !isBeingDeleted(row))
  return labels.map((label) => {
    const [found] = named(noun, rows, label)
    return found === undefined ? missing(service, label) : textOf(found, 'Guid')
  })
}

/** The names of the labels that a policy publishes; a label that is gone is left out. */
export function labelNames(service: ComplianceService, policy: Row): readonly string[] {
  const noun = nounNamed(service, 'Label')
  const rows = rowsOf(service, noun)
  return textsIn(policy['Labels']).flatMap((label) => named(noun, rows, label).map((row) => textOf(row, 'Name')))
}
