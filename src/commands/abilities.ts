import type { TypeName } from '../model/address.ts'
import type { Permission, ResourceType } from '../model/resource-type.ts'
import type { Token } from '../model/wire.ts'

/** What a token lets its holder do with a service's types, as far as the token tells. */
export type Abilities = {
  readonly read: readonly TypeName[]
  readonly write: readonly TypeName[]
  /** What is lacking for the rest, in words, each with the types that want it. */
  readonly lacking: readonly {
    readonly to: 'read' | 'write'
    readonly what: string
    readonly types: readonly TypeName[]
  }[]
}

/**
 * Holds the permissions of rows against a token: every kind of permission that a row names (application permission, directory
 * role) has to be met by one of its alternatives. Roles inside Exchange stand in no token and are not looked at. `roleNames`:
 * directory roles by template id.
 */
export function abilitiesOf(
  rows: readonly ResourceType[],
  token: Pick<Token, 'roles' | 'wids'>,
  roleNames: ReadonlyMap<string, string>,
): Abilities {
  const held = {
    application: new Set(token.roles),
    directoryRole: new Set(token.wids.map((id) => roleNames.get(id.toLowerCase()) ?? id)),
  }
  const missing = (permission: Permission): readonly string[] =>
    (['application', 'directoryRole'] as const).flatMap((kind) => {
      const sets = permission[kind] ?? []
      const met =
        sets.length === 0 || sets.some((all) => all.every((one) => implying(one).some((name) => held[kind].has(name))))
      const word = kind === 'application' ? 'permission' : 'directory role'
      return met ? [] : [`${word} ${sets.map((all) => all.join(' and ')).join(', or ')}`]
    })
  const writable = rows.filter((row) => row.readOnly === undefined && (row.create || row.update))
  const groups = [
    ...lackingOf('read', rows, (row) => missing(row.permissions.read)),
    ...lackingOf('write', writable, (row) => missing(row.permissions.write)),
  ]
  const may = (all: readonly ResourceType[], to: 'read' | 'write'): readonly TypeName[] =>
    all.filter((row) => missing(row.permissions[to]).length === 0).map((row) => row.name)
  return { read: may(rows, 'read'), write: may(writable, 'write'), lacking: groups }
}

/**
 * The permissions that hold what one does: of a name's three levels, the higher hold the lower (Graph permissions reference).
 * Other relations stand in the rows.
 */
function implying(name: string): readonly string[] {
  const levels = ['.ReadBasic.', '.Read.', '.ReadWrite.']
  const own = levels.find((level) => name.includes(level))
  return own === undefined ? [name] : levels.slice(levels.indexOf(own)).map((level) => name.replace(own, level))
}

function lackingOf(
  to: 'read' | 'write',
  rows: readonly ResourceType[],
  missing: (row: ResourceType) => readonly string[],
): Abilities['lacking'] {
  const byWords = new Map<string, TypeName[]>()
  for (const row of rows) {
    const what = missing(row).join('; ')
    if (what !== '') byWords.set(what, [...(byWords.get(what) ?? []), row.name])
  }
  return [...byWords].map(([what, types]) => ({ to, what, types }))
}
