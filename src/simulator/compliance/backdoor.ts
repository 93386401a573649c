import type { BackDoor } from '../room.ts'
import { inOrder, renumbered } from '../exchange/order.ts'
import { only } from '../exchange/organization.ts'
import { type Row, textOf, withoutSidecars } from '../exchange/rows.ts'
import { named } from '../exchange/shelf.ts'
import { adoptedAuditConfig, shownAuditConfig } from './audit-config.ts'
import { freshObject, withConsequences } from './fresh.ts'
import { rowsOf } from './lifecycle.ts'
import { textsIn } from './location-texts.ts'
import { isLocationList } from './locations.ts'
import type { ComplianceNoun } from './nouns.ts'
import { forgetRulesOf } from './rules.ts'
import { type ComplianceService, nounNamed } from './service.ts'
import { shownRow } from './show.ts'

/** What somebody with another hand on the tenant can do to its compliance settings; it shows at once. */
export function complianceBackDoor(service: ComplianceService): BackDoor {
  const { shelf } = service.organization
  const of = (type: string): ComplianceNoun => {
    const found = service.nouns.find((noun) => noun.type === type)
    if (found === undefined) throw new Error(`The simulated compliance service has no type ${type}.`)
    return found
  }
  const find = (noun: ComplianceNoun, key: string): Row => only(service.organization, noun, rowsOf(service, noun), key)
  const set = (noun: ComplianceNoun, rows: readonly Row[]): void => {
    shelf.set(noun, noun.ordered ? renumbered(inOrder(rows)) : rows)
  }
  return {
    types: () => service.nouns.map((noun) => noun.type),
    load: (type, raws) => {
      const noun = of(type)
      shelf.set(noun, [])
      set(
        noun,
        (noun.noun === 'AuditConfig' ? adoptedAuditConfig(raws) : raws).map((raw) => filled(service, noun, raw)),
      )
    },
    objects: (type) => {
      const noun = of(type)
      const rows = noun.ordered ? inOrder(rowsOf(service, noun)) : rowsOf(service, noun)
      if (noun.noun === 'AuditConfig') {
        return rows.flatMap((row) => shownAuditConfig(row, service.setting('complianceAuditConfig')))
      }
      return rows.map((row) => shownRow(service, noun, row, { distribution: true, labelActions: true }))
    },
    change: (type, key, patch) => {
      const noun = of(type)
      const before = find(noun, key)
      const after = withConsequences(noun, { ...before, ...adopted(service, noun, patch), Guid: before['Guid'] })
      set(
        noun,
        rowsOf(service, noun).map((row) => (row === before ? after : row)),
      )
    },
    create: (type, raw) => {
      const noun = of(type)
      const made = filled(service, noun, raw)
      set(noun, [...rowsOf(service, noun), made])
      return textOf(made, 'Name')
    },
    remove: (type, key) => {
      const noun = of(type)
      const gone = find(noun, key)
      forgetRulesOf(service, noun, gone)
      set(
        noun,
        rowsOf(service, noun).filter((row) => row !== gone),
      )
    },
  }
}

/** A row of a snapshot over the defaults of its noun. */
export function filled(service: ComplianceService, noun: ComplianceNoun, raw: Row): Row {
  const { organization } = service
  const name = ['Name', 'DisplayName', 'Identity'].map((key) => textOf(raw, key)).find((one) => one !== '') ?? noun.noun
  const guid = textOf(raw, 'Guid') === '' ? organization.newId() : textOf(raw, 'Guid')
  const last = rowsOf(service, noun).length
  const fresh = {
    ...freshObject(service, noun, name, guid, organization.now()),
    ...(noun.ordered ? { Priority: last } : {}),
  }
  return withConsequences(noun, { ...fresh, ...adopted(service, noun, raw), Guid: guid })
}

/** The members of a raw row in the form in which they are kept. */
function adopted(service: ComplianceService, noun: ComplianceNoun, raw: Row): Row {
  return Object.fromEntries(
    Object.entries(withoutSidecars(raw)).flatMap(([name, value]) => {
      if (isLocationList(noun, name)) {
        return [[name, name === 'Labels' ? guidsOf(service, textsIn(value)) : textsIn(value)] as const]
      }
      if (name === 'IncidentReportContent' && typeof value === 'string') return [[name, value.split(/,\s*/u)] as const]
      if (name === 'Policy' && noun.parent !== undefined) return policyOf(service, noun.parent, String(value))
      return [[name, value] as const]
    }),
  )
}

function guidsOf(service: ComplianceService, labels: readonly string[]): readonly string[] {
  const noun = nounNamed(service, 'Label')
  return labels.map((label) => textOf(named(noun, rowsOf(service, noun), label)[0] ?? {}, 'Guid') || label)
}

// A snapshot may bring the rules before their policies: then what it says of them is kept.
function policyOf(service: ComplianceService, parent: string, policy: string): readonly (readonly [string, unknown])[] {
  const noun = nounNamed(service, parent)
  const [found] = named(noun, rowsOf(service, noun), policy)
  if (found === undefined) return [['Policy', policy]]
  return [
    ['Policy', found['Guid']],
    ['ParentPolicyName', found['Name']],
  ]
}
