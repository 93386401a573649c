import { coverageOf } from '../access/coverage.ts'
import type { Kind } from '../access/personas-of-coverage.ts'
import { kindsOf } from '../access/personas-of-coverage.ts'
import { isRecord } from '../model/json.ts'
import type { Coverage } from '../model/coverage.ts'
import type { World } from '../model/world.ts'
import { coverageReport } from '../report/coverage-report.ts'
import { colourPalette, plainPalette } from '../report/palette.ts'
import type { AccessWorlds } from './access-worlds.ts'
import { missingOf, openAccessWorlds, setOf } from './access-worlds.ts'
import type { Command } from './command.ts'
import type { KnownUser } from './known-user.ts'
import { identityIn, knownUsers, readsOfUsers } from './known-user.ts'
import { printText } from './print-text.ts'

/**
 * Shows what protects each kind of people at each kind of application, and the holes; with `--config` also as the plan of that file
 * would make it. Reads only. Ends with 0 whatever the answer.
 */
export const coverage: Command = async (context) => {
  const { host, values } = context
  const worlds = await openAccessWorlds(context, (configuration) =>
    readsOfUsers((configuration?.breakGlass ?? []).map(({ user }) => user)),
  )
  try {
    const { tenant, live, proposed } = worlds
    const roles = privilegedRoles(await host.asset('contracts/directory-roles.json'))
    const names = (proposed?.configuration.breakGlass ?? []).map(({ user }) => user)
    const accounts = await knownUsers(tenant, live, names, host.stop)
    const matrix = (world: World) =>
      coverageOf(setOf(world), [...kindsOf(heldRoles(world, roles)), ...accounts.map((one) => breakGlass(world, one))])
    const answer: Coverage = {
      formatVersion: 1,
      tenant: tenant.session.tenant,
      taken: new Date(host.clock.now()).toISOString(),
      live: matrix(live),
      ...(proposed === undefined
        ? {}
        : { proposed: matrix(proposed.world), configuration: values.text('config') ?? '' }),
      missing: [...missingOf(live), ...accounts.flatMap(({ missing }) => missing)],
      notices: noticesOf(worlds),
    }
    const out = values.text('out')
    const palette = context.colour && out === undefined ? colourPalette : plainPalette
    const reportFile = await printText(context, coverageReport(answer, values.text('format'), palette))
    return { exit: 0, ...(reportFile === undefined ? {} : { reportFile }) }
  } finally {
    await worlds.tenant.close()
  }
}

type Role = { readonly id: string; readonly name: string }

/** The roles that Microsoft calls privileged, by the table that is shipped. */
function privilegedRoles(source: string): readonly Role[] {
  const table: unknown = JSON.parse(source)
  const rows = isRecord(table) && Array.isArray(table['roles']) ? table['roles'] : []
  return rows.flatMap((row: unknown): readonly Role[] => {
    if (!isRecord(row) || row['privileged'] !== true) return []
    const { name, templateId } = row
    return typeof name === 'string' && typeof templateId === 'string' ? [{ id: templateId, name }] : []
  })
}

const globalAdministrator = '62e90394-69f5-4237-9190-012177145e10'

/** Privileged roles that somebody holds, and Global Administrator first in any case. */
function heldRoles(world: World, roles: readonly Role[]): readonly Role[] {
  const all = world.of('entra.directoryRoleAssignment')
  const held = new Set(
    (all.is === 'present' ? all.value : []).flatMap(({ values: { roleDefinitionId: id } }) =>
      typeof id === 'string' ? [id.toLowerCase()] : [],
    ),
  )
  const first = roles.filter(({ id }) => id === globalAdministrator)
  return [...first, ...roles.filter(({ id }) => id !== globalAdministrator && held.has(id.toLowerCase()))]
}

function breakGlass(world: World, user: KnownUser): Kind {
  return { people: `Break-glass ${user.name}`, kind: 'breakGlass', who: identityIn(world, user) }
}

function noticesOf({ proposed }: AccessWorlds): readonly string[] {
  return [
    ...(proposed === undefined ? ['Break-glass accounts are shown where --config names a file that lists them.'] : []),
    ...(proposed?.troubles ?? []).map(({ message }) => `Not planned: ${message}`),
  ]
}
