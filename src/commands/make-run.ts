import type { Detection } from '../identity/detect-credential.ts'
import { knownNames } from '../engine/known-names.ts'
import type { Host } from '../model/host.ts'
import type { Run } from '../model/run.ts'
import type { CommandContext } from './command.ts'
import type { OptionValues } from './option-values.ts'
import type { PlannedTenant } from './plan-tenant.ts'

/** Makes the run of a command that planned: what it saw, found and cost. */
export function makeRun(
  { values, host }: CommandContext,
  started: number,
  made: PlannedTenant,
  more: Partial<Run> = {},
): Run {
  const { tenant, planned, findings, configuration } = made
  return {
    formatVersion: 1,
    command: values.command,
    tenant: values.text('tenant') ?? tenant.session.tenant,
    started: new Date(started).toISOString(),
    seconds: (host.clock.now() - started) / 1000,
    plan: planned.plan,
    drift: planned.drift,
    outcomes: [],
    findings,
    troubles: planned.troubles,
    compared: planned.compared,
    ledger: tenant.ledger(),
    names: knownNames(
      made.world,
      tenant.types,
      [...planned.plan.changes, ...planned.drift].flatMap((one) => one.differences),
    ),
    notices: [
      ...simulatorNotices({ values, host }),
      ...credentialNotices(tenant.choice.detection),
      ...configuration.warnings.map((one) => `${one.code}: ${one.message}`),
    ],
    ...more,
  }
}

/** Which credential was used and why, where there was a choice. */
function credentialNotices({ others, why }: Detection): readonly string[] {
  return others.length === 0 ? [] : [why]
}

/** What a reader must know of a rehearsal: that it is one, and whether time runs faster. */
export function simulatorNotices({
  values,
  host,
}: {
  readonly values: Pick<OptionValues, 'text'>
  readonly host: Pick<Host, 'env'>
}): readonly string[] {
  const simulator = values.text('simulator')
  if (simulator === undefined) return []
  const speed = host.env('TENANTFORM_SIMULATOR_SPEED')
  return [
    `This is a rehearsal on the simulator at ${simulator}, not Microsoft 365.${speed === undefined || Number(speed) === 1 ? '' : ` Its clock runs ${speed} times faster.`}`,
  ]
}
