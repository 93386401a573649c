import type { Belonging, MfaJudge } from '../access/mfa-judge.ts'
import { mfaJudge } from '../access/mfa-judge.ts'
import type { MfaCounter } from '../access/mfa-count.ts'
import { mfaCounter } from '../access/mfa-count.ts'
import type { PolicySet } from '../access/sign-in.ts'
import { isRecord } from '../model/json.ts'
import type { MfaReport, MfaRow } from '../model/mfa-report.ts'
import type { Registration, RegistrationSource } from '../model/registration.ts'
import type { Trouble } from '../model/trouble.ts'
import type { Door } from '../model/wire.ts'
import { fail } from '../model/trouble.ts'
import { foreignText } from '../report/foreign-text.ts'
import { mfaWriter } from '../report/mfa-writer.ts'
import { missingOf, openAccessWorlds, setOf } from './access-worlds.ts'
import type { Belongings } from './belongings.ts'
import { readBelongings } from './belongings.ts'
import type { Command, CommandContext } from './command.ts'
import { exitCodeOfTroubles } from './exit-code.ts'
import type { OpenTenant } from './open-tenant.ts'
import type { Naming } from './pseudonyms.ts'
import { namingOf } from './pseudonyms.ts'

/**
 * Reports who has registered what, what protects them, and whom enforcement would stop: administrators first, page by page, so that a
 * hundred thousand people need no more room than a page of them. Reads only. Ends with 1 or 5 where the registration report could not
 * be read, and tells the rest.
 */
export const reportMfa: Command = async (context) => {
  const { host, values } = context
  const naming = await namingOf(values, host)
  let door: Door | undefined
  const worlds = await openAccessWorlds(
    context,
    () => [],
    (bound) => (door = bound),
  )
  try {
    const { tenant, live } = worlds
    if (door === undefined) return fail('INTERNAL', { message: 'the tenant was opened without its door' })
    const set = setOf(live)
    const source = await openSource(context, tenant, door)
    const names = roleNames(await host.asset('contracts/directory-roles.json'))
    const belongings = await readBelongings(source, live, set, host.stop)
    const counter = mfaCounter(
      set.policies.map(({ name, values: held }) => ({
        name,
        state: typeof held['state'] === 'string' ? held['state'] : 'unknown',
      })),
    )
    const sink = sinkOf(context)
    const writer = mfaWriter(values.text('format'))
    await sink(writer.begin())
    const reading = { source, belongings, counter, naming, names, judge: mfaJudge(set, namedIn(set)) }
    const notices: string[] = naming.notice === undefined ? [] : [naming.notice]
    const why = await eachPage(reading, notices, host.stop, (rows) => sink(writer.rows(rows)))
    const report: MfaReport = {
      formatVersion: 1,
      tenant: tenant.session.tenant,
      taken: new Date(host.clock.now()).toISOString(),
      pseudonyms: naming.hides,
      summary: counter.summary(),
      missing: [
        ...(why === undefined ? [] : [`The registration report could not be read whole: ${why.message} ${why.hint}`]),
        ...belongings.missing,
        ...missingOf(live),
      ],
      notices,
    }
    await sink(writer.end(report))
    // A table has people alone.
    if (values.text('format') === 'csv')
      for (const one of [...report.missing, ...notices]) context.tell(`Note: ${foreignText(one, 1000)}`)
    const out = values.text('out')
    return {
      exit: why === undefined ? 0 : exitCodeOfTroubles([why]),
      ...(out === undefined ? {} : { reportFile: out }),
    }
  } finally {
    await worlds.tenant.close()
  }
}

type Reading = {
  readonly source: RegistrationSource
  readonly belongings: Belongings
  readonly counter: MfaCounter
  readonly naming: Naming
  readonly names: ReadonlyMap<string, string>
  readonly judge: MfaJudge
}

/** Administrators first, then all others; together where the service does not filter. Gives why it ended early. */
async function eachPage(
  reading: Reading,
  notices: string[],
  signal: AbortSignal,
  write: (rows: readonly MfaRow[]) => Promise<void>,
): Promise<Trouble | undefined> {
  const admins = await through(reading, 'administrators', signal, write)
  if (admins.why === undefined) return (await through(reading, 'others', signal, write)).why
  if (admins.pages > 0 || admins.why.service?.status !== 400) return admins.why
  notices.push('The service does not list administrators alone: they are not first.')
  return (await through(reading, 'all', signal, write)).why
}

async function through(
  reading: Reading,
  of: 'administrators' | 'others' | 'all',
  signal: AbortSignal,
  write: (rows: readonly MfaRow[]) => Promise<void>,
): Promise<{ readonly pages: number; readonly why?: Trouble }> {
  let pages = 0
  for await (const page of reading.source.pages(of, signal)) {
    if (page.is === 'unknown') return { pages, why: page.why }
    pages += 1
    if (page.is === 'present') await write(page.value.map((person) => rowOf(reading, person)))
  }
  return { pages }
}

function rowOf({ belongings, counter, naming, names, judge }: Reading, person: Registration): MfaRow {
  const belonging: Belonging = belongings.of(person.id)
  const judged = judge(person, belonging)
  const { roles, perUserMfa } = belonging
  const row: MfaRow = {
    name: person.name,
    id: person.id,
    displayName: person.displayName,
    kind: person.kind,
    administrator: person.isAdmin,
    roles: roles === 'unknown' ? [] : roles.map((id) => names.get(id.toLowerCase()) ?? id),
    registered: person.registered,
    capable: person.capable,
    passwordless: person.passwordless,
    methods: person.methods,
    preferred: person.preferred,
    perUserMfa,
    protection: judged.protection,
    stoppedNow: judged.stoppedNow,
    stoppedTomorrow: judged.stoppedTomorrow,
    stoppedBy: judged.stoppedBy,
  }
  counter.add(row, judged)
  return naming.name(row)
}

async function openSource({ host }: CommandContext, tenant: OpenTenant, door: Door): Promise<RegistrationSource> {
  const { openRegistrations } = await import('../services/graph/registration-source.ts')
  const { cloud } = tenant.choice
  return openRegistrations(door, {
    cloud,
    tenant: tenant.session.tenant,
    clock: host.clock,
    newId: () => requestId(host.random(16)),
  })
}

function requestId(bytes: Uint8Array): string {
  const hex = Buffer.from(bytes).toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`
}

/** Writes piece by piece: to the file of `--out`, for its owner alone, or to standard output. */
function sinkOf({ values, host, print }: CommandContext): (text: string) => Promise<void> {
  const out = values.text('out')
  let isBegun = false
  return async (text) => {
    if (out === undefined) {
      if (text !== '') print(text)
    } else if (isBegun) await host.append(out, text)
    else await host.replace(out, text, 0o600)
    isBegun = true
  }
}

/** People whom policies name one by one, by object id in small letters. */
function namedIn({ policies }: PolicySet): ReadonlySet<string> {
  return new Set(
    policies.flatMap(({ values }) => {
      const conditions: unknown = values['conditions']
      const users = isRecord(conditions) ? conditions['users'] : undefined
      if (!isRecord(users)) return []
      return ['includeUsers', 'excludeUsers'].flatMap((name) => {
        const list: unknown = users[name]
        return Array.isArray(list)
          ? list.filter((one: unknown) => typeof one === 'string').map((one) => one.toLowerCase())
          : []
      })
    }),
  )
}

function roleNames(source: string): ReadonlyMap<string, string> {
  const table: unknown = JSON.parse(source)
  const rows = isRecord(table) && Array.isArray(table['roles']) ? table['roles'] : []
  return new Map(
    rows.flatMap((row: unknown) =>
      isRecord(row) && typeof row['templateId'] === 'string' && typeof row['name'] === 'string'
        ? [[row['templateId'].toLowerCase(), row['name']] as const]
        : [],
    ),
  )
}
