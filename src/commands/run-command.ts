import { toTroubles } from '../model/trouble.ts'
import type { Trouble } from '../model/trouble.ts'
import type { Run } from '../model/run.ts'
import type { Command, CommandContext, CommandResult } from './command.ts'
import { copyNotices } from './copy-notices.ts'
import { exitCodeOfTroubles } from './exit-code.ts'
import type { CommandName } from './option-table.ts'
import { atSpeed } from './rehearsal-speed.ts'

/** One module a command, loaded only when it is run. */
const commands: Readonly<Record<CommandName, () => Promise<Command>>> = {
  validate: async () => (await import('./validate.ts')).validate,
  plan: async () => (await import('./plan.ts')).plan,
  apply: async () => (await import('./apply.ts')).apply,
  check: async () => (await import('./check.ts')).check,
  restore: async () => (await import('./restore.ts')).restore,
  compare: async () => (await import('./compare.ts')).compare,
  export: async () => (await import('./export.ts')).exportTenant,
  whoami: async () => (await import('./whoami.ts')).whoami,
  'what-if': async () => (await import('./what-if.ts')).whatIf,
  coverage: async () => (await import('./coverage.ts')).coverage,
  report: async () => (await import('./report.ts')).report,
  prove: async () => (await import('./prove.ts')).prove,
  simulate: async () => (await import('./simulate.ts')).simulate,
  demo: async () => (await import('./demo.ts')).demo,
  schema: async () => (await import('./schema.ts')).schema,
  types: async () => (await import('./types.ts')).types,
  version: async () => (await import('./version.ts')).version,
}

/** Runs a command. Whatever is thrown on the way is told as a run with troubles, in the format asked for: never a stack. */
export async function runCommand(given: CommandContext): Promise<CommandResult> {
  let outside: CommandContext
  try {
    outside = atSpeed(given)
  } catch (error) {
    return settled(given, () => Promise.reject(error))
  }
  const copied = outside.values.text('rehearse')
  if (copied === undefined) return settled(outside)
  const rehearsal = await import('./rehearse.ts')
    .then(({ openRehearsal }) => openRehearsal(outside, copied))
    .catch((error: unknown) => ({ error }))
  if ('error' in rehearsal) return settled(outside, () => Promise.reject(rehearsal.error))
  try {
    return await settled(rehearsal.context)
  } finally {
    await rehearsal.close()
  }
}

async function settled(
  context: CommandContext,
  load: () => Promise<Command> = commands[context.values.command],
): Promise<CommandResult> {
  const started = context.host.clock.now()
  try {
    const command = await load()
    return await command(context)
  } catch (error) {
    if (
      context.values.flag('debug') &&
      error instanceof Error &&
      error.stack !== undefined &&
      error.name !== 'TenantformError'
    )
      context.tell(error.stack)
    const troubles = toTroubles(error)
    const { printReport } = await import('./print-report.ts')
    const run = stoppedRun(context, troubles, started)
    await printReport(context, run)
    return { exit: exitCodeOfTroubles(troubles), run }
  }
}

function stoppedRun(context: CommandContext, troubles: readonly Trouble[], started: number): Run {
  return {
    formatVersion: 1,
    command: context.values.command,
    tenant: context.copy?.tenant ?? context.values.text('tenant') ?? '',
    started: new Date(started).toISOString(),
    seconds: (context.host.clock.now() - started) / 1000,
    outcomes: [],
    findings: [],
    troubles,
    compared: { declared: 0, same: 0, different: 0, unknown: 0 },
    ledger: {},
    ...(context.copy === undefined ? {} : { copy: context.copy }),
    notices: context.copy === undefined ? [] : copyNotices(context.copy),
  }
}
