import { freshRow } from './fresh.ts'
import type { Noun } from './nouns.ts'
import { inOrder, placed, renumbered } from './order.ts'
import { only, type Organization } from './organization.ts'
import { numberOf, type Row, textOf, withoutSidecars } from './rows.ts'
import { asShown } from './shown.ts'

/** What somebody with another hand on the tenant can do; it needs no token and shows at once. */
export type Backdoor = {
  /** Replaces the objects of a type by the rows of a snapshot. */
  load(type: string, raws: readonly Record<string, unknown>[]): void
  types(): readonly string[]
  /** The rows of a type as Get gives them, without sidecar keys. */
  objects(type: string): readonly Record<string, unknown>[]
  /** Changes properties of one object, found by identity. */
  change(type: string, key: string, patch: Record<string, unknown>): void
  /** Makes an object over the documented defaults; gives its identity. */
  create(type: string, raw: Record<string, unknown>): string
  remove(type: string, key: string): void
}

/**
 * The back door of an organisation. Fails with an Error for a type that is not simulated and with CmdletRefused for
 * an object that is not there. `meet` makes the mailboxes of people who have arrived in the directory.
 */
export function backdoor(organization: Organization, nouns: readonly Noun[], meet: () => void): Backdoor {
  const { shelf } = organization
  const of = (type: string): Noun => {
    const found = nouns.find((noun) => noun.type === type)
    if (found === undefined) throw new Error(`the simulated Exchange has no type ${type}`)
    return found
  }
  const find = (noun: Noun, key: string): Row => only(organization, noun, shelf.latest(noun), key)
  const without = (noun: Noun, row: Row): readonly Row[] =>
    shelf.latest(noun).filter((other) => other['Guid'] !== row['Guid'])
  return {
    load: (type, raws) => {
      meet()
      const noun = of(type)
      const rows = raws.map((raw) => filled(organization, noun, raw))
      shelf.set(noun, noun.shape === 'rule' ? renumbered(inOrder(rows)) : rows)
    },
    types: () => nouns.map((noun) => noun.type),
    objects: (type) => {
      meet()
      const noun = of(type)
      const rows = shelf.shown(noun)
      return asShown(organization, noun, noun.shape === 'rule' ? inOrder(rows) : rows)
    },
    change: (type, key, patch) => {
      meet()
      const noun = of(type)
      const before = find(noun, key)
      const after = { ...before, ...withoutSidecars(patch), Guid: before['Guid'] }
      if (noun.shape !== 'rule') {
        shelf.set(
          noun,
          shelf.latest(noun).map((row) => (row === before ? after : row)),
        )
        return
      }
      const place = numberOf(patch, 'Priority', numberOf(before, 'Priority', 0))
      shelf.set(noun, placed(shelf.latest(noun), after, place))
    },
    create: (type, raw) => {
      const noun = of(type)
      const row = filled(organization, noun, raw)
      const rows = shelf.latest(noun)
      const place = numberOf(raw, 'Priority', rows.length)
      shelf.set(noun, noun.shape === 'rule' ? placed(rows, row, Math.min(place, rows.length)) : [...rows, row])
      return textOf(row, 'Identity')
    },
    remove: (type, key) => {
      const noun = of(type)
      const rest = without(noun, find(noun, key))
      shelf.set(noun, noun.shape === 'rule' ? renumbered(inOrder(rest)) : rest)
    },
  }
}

/** A row of a snapshot over the defaults of its noun, so that what the snapshot leaves out is still believable. */
function filled(organization: Organization, noun: Noun, raw: Record<string, unknown>): Row {
  const given = withoutSidecars(raw)
  const keys = ['Name', 'Identity', ...noun.keys].map((key) => textOf(given, key))
  const name = keys.find((key) => key !== '') ?? organization.initialDomain
  const guid = textOf(given, 'Guid') === '' ? organization.newId() : textOf(given, 'Guid')
  const birth = { initialDomain: organization.initialDomain, at: organization.now(), guid }
  return { ...freshRow(organization.cmdlets, noun, name, birth), ...given, Guid: guid }
}
