import { parseAddress, serviceOf } from '../model/address.ts'
import type { TypeName } from '../model/address.ts'
import { inverseOf } from '../engine/inverse.ts'
import { observe } from '../engine/observe.ts'
import { desiredOfSnapshot } from '../engine/snapshot-desired.ts'
import { worldFromSnapshot } from '../engine/snapshot-world.ts'
import type { Desired } from '../model/desired.ts'
import { absent } from '../model/observed.ts'
import type { Plan } from '../model/plan.ts'
import type { Position } from '../model/position.ts'
import type { Want } from '../model/protocol.ts'
import type { ResourceType } from '../model/resource-type.ts'
import { fail } from '../model/trouble.ts'
import { decodePlan, madeOfTenant, ofTenant } from '../records/plan-file.ts'
import type { Snapshot } from '../records/snapshot.ts'
import { decodeSnapshot } from '../records/snapshot.ts'
import { carryOut } from './carry-out.ts'
import type { Command, CommandContext } from './command.ts'
import { exitCodeOf } from './exit-code.ts'
import type { Loaded } from './load.ts'
import { loadWhole, selected } from './load.ts'
import { makeRun } from './make-run.ts'
import type { OpenTenant } from './open-tenant.ts'
import { readPlanText, storePlan } from './plan-store.ts'
import type { PlannedTenant } from './plan-tenant.ts'
import { planDeclared } from './plan-tenant.ts'
import { printReport } from './print-report.ts'
import { movedSince } from './reviewed-plan.ts'

/** What is to be brought back, and from where. */
type Source =
  | { readonly path: string; readonly text: string; readonly plan: Plan }
  | { readonly path: string; readonly text: string; readonly snapshot: Snapshot }

/**
 * Brings back what a plan changed (`--plan`), or a snapshot (`--snapshot`): the inverse is planned, shown, judged by the guards of the
 * YAML and, with `--apply`, carried out like any other plan. What cannot be brought back is said first. Fails with
 * PLAN-UNREADABLE, PLAN-EDITED or SNAPSHOT-UNREADABLE for its file.
 */
export const restore: Command = async (context) => {
  const started = context.host.clock.now()
  const { values } = context
  const writes = values.flag('apply')
  if (values.text('reviewed') !== undefined && !writes)
    fail('INPUT-INVALID', {
      message: '--reviewed says what may be carried out, and nothing is carried out without --apply.',
      subject: { name: '--reviewed' },
      hint: 'Give --apply too, or leave --reviewed away.',
    })
  const source = await readSource(context)
  const loaded = await loadWhole(context)
  const lost: string[] = []
  const declared = await declaredServices(source, loaded)
  const made = await planDeclared(context, writes ? 'write' : 'read', declared, async (tenant) => {
    const wanted = await wantedOf(context, source, tenant)
    lost.push(...wanted.lost)
    return wanted.desired.length === 0 ? [] : selected(wanted.desired, values)
  })
  try {
    const notices = [
      `This brings back what ${source.path} holds${writes ? '' : '; nothing is written without --apply'}.`,
      ...lost.map((one) => `Cannot be brought back: ${one}.`),
    ]
    if (writes) {
      const refused = await movedSince(context, made, 'reviewed')
      return await carryOut(context, started, made, { refused, notices })
    }
    return await shown(context, started, made, notices)
  } finally {
    await made.tenant.close()
  }
}

async function shown(
  context: CommandContext,
  started: number,
  made: PlannedTenant,
  notices: readonly string[],
): ReturnType<Command> {
  const stored = await storePlan(context, made.planned.plan, started)
  const plain = makeRun(context, started, made)
  const run = { ...plain, notices: [...notices, ...plain.notices] }
  await printReport(context, run)
  return { exit: exitCodeOf(run), run, ...stored }
}

async function readSource(context: CommandContext): Promise<Source> {
  const { values } = context
  const [plan, snapshot] = [values.text('plan'), values.text('snapshot')]
  const path = plan ?? snapshot
  if (path === undefined || (plan !== undefined && snapshot !== undefined))
    return fail('INPUT-INVALID', {
      message: 'restore takes a plan file or a snapshot, one of them.',
      subject: { name: '--plan' },
      hint: 'Give --plan FILE, which apply carried out, or --snapshot FILE, which export wrote.',
    })
  const text = await readPlanText(context, path)
  return plan === undefined
    ? { path, text, snapshot: decodeSnapshot(text) }
    : { path, text, plan: madeOfTenant(decodePlan(text), context.copy !== undefined) }
}

/** The configuration with declarations of every type that may come, so that their services are opened and no other. */
async function declaredServices(source: Source, { configuration, catalogue, proofs }: Loaded): Promise<Loaded> {
  const names = typeNamesOf(source)
  const known = catalogue.services()
  const services = [...new Set(names.map(serviceOf))].filter((name) => known.includes(name))
  const rows = (await Promise.all(services.map((name) => catalogue.service(name)))).flatMap((one) => [...one])
  const types = new Map(rows)
  const desired = names.flatMap((name): readonly Desired[] => {
    const type = types.get(name)
    return type === undefined ? [] : [placeholder(type)]
  })
  // What the YAML declares is not declared here: to pruning, all of it would be extra.
  const { prune: _prune, ...rest } = configuration
  return { catalogue, proofs, configuration: { ...rest, desired } }
}

function typeNamesOf(source: Source): readonly TypeName[] {
  if ('snapshot' in source) return [...source.snapshot.types.keys()]
  return [...new Set(source.plan.changes.map((one) => one.at.type))]
}

function placeholder(type: ResourceType): Desired {
  const positions = (): Position => ({ file: '', line: 1, column: 1 })
  const at = { type: type.name, key: '' }
  return { at, type, ensure: 'present', values: {}, mode: 'audit', ignore: [], positions, task: { job: '' } }
}

type Wanted = { readonly desired: readonly Desired[]; readonly lost: readonly string[] }

async function wantedOf(context: CommandContext, source: Source, tenant: OpenTenant): Promise<Wanted> {
  return 'plan' in source ? inversePlan(context, source, tenant) : inverseSnapshot(context, source, tenant)
}

async function inversePlan(
  { host }: CommandContext,
  { path, text, plan }: Extract<Source, { readonly plan: Plan }>,
  tenant: OpenTenant,
): Promise<Wanted> {
  const { changes } = ofTenant(plan, tenant.session.tenant)
  const deleted = changes.filter((one) => one.action === 'delete' && one.before !== null)
  // A bin is read once for all that may be in it.
  const bins = new Map(
    await Promise.all(
      [...new Set(deleted.flatMap((one) => tenant.types.get(one.at.type) ?? []))].map(
        async (type) => [type.name, await tenant.recycleBin(type, host.stop)] as const,
      ),
    ),
  )
  const kept = new Map(
    deleted.map((one) => {
      const bin = bins.get(one.at.type) ?? absent
      const isIn = bin.is === 'present' && bin.value.has(one.before?.id.toLowerCase() ?? '')
      return [one, bin.is === 'unknown' ? 'unknown' : isIn ? 'present' : 'absent'] as const
    }),
  )
  const lines = text.split('\n')
  const place = (id: string): Position => ({ file: path, ...lineOf(lines, `"id": ${JSON.stringify(id)}`) })
  // What may still be in the bin is not made anew beside it.
  const told = changes.filter((one) => kept.get(one) !== 'unknown')
  const { desired, lost } = inverseOf(told, tenant.types, (one) => kept.get(one) === 'present', place)
  const unread = deleted
    .filter((one) => kept.get(one) === 'unknown')
    .map((one) => `${one.id}: whether the recycle bin still has it could not be read`)
  return { desired, lost: [...lost.map(({ address, why }) => `${address}: ${why}`), ...unread] }
}

async function inverseSnapshot(
  { host, values }: CommandContext,
  { path, text, snapshot }: Extract<Source, { readonly snapshot: Snapshot }>,
  tenant: OpenTenant,
): Promise<Wanted> {
  if (snapshot.tenant.id.toLowerCase() !== tenant.session.tenant.toLowerCase())
    fail('SNAPSHOT-UNREADABLE', {
      message: `The snapshot was taken of the tenant ${snapshot.tenant.id}, the sign-in is to ${tenant.session.tenant}.`,
      subject: { name: path },
    })
  const then = worldFromSnapshot(snapshot, tenant.types)
  const only = values.list('only').flatMap((one) => parseAddress(one)?.type ?? [])
  const types = new Map([...tenant.types].filter(([name]) => only.length === 0 || only.includes(name)))
  const wants = then.types().flatMap((name): readonly Want[] => {
    const type = types.get(name)
    const all = then.of(name)
    if (type === undefined || all.is !== 'present') return []
    if (type.cardinality !== 'perObject') return [{ type, keys: 'all' }]
    return [{ type, keys: [], ids: all.value.map((one) => one.id) }]
  })
  const now = await observe(
    { tenant: tenant.session.tenant, reader: tenant.reader, types: tenant.types, signal: host.stop },
    wants,
  )
  const lines = text.split('\n')
  const place = ({ id }: { readonly id: string }): Position => ({
    file: path,
    ...lineOf(lines, `"id": ${JSON.stringify(id)}`),
  })
  const unread = [...snapshot.types].flatMap(([name, seen]) =>
    'unknown' in seen ? [`${name}: it could not be read when the snapshot was taken`] : [],
  )
  return { desired: desiredOfSnapshot(then, now, types, place), lost: unread }
}

function lineOf(lines: readonly string[], text: string): { readonly line: number; readonly column: number } {
  const index = lines.findIndex((line) => line.includes(text))
  return index === -1 ? { line: 1, column: 1 } : { line: index + 1, column: (lines[index] ?? '').indexOf(text) + 1 }
}
