import type { Detection } from '../identity/detect-credential.ts'
import { knownNames } from '../engine/known-names.ts'
import { listedValues } from '../engine/listed-values.ts'
import { addressText } from '../model/address.ts'
import type { Desired } from '../model/desired.ts'
import type { Host } from '../model/host.ts'
import type { Run } from '../model/run.ts'
import type { CommandContext } from './command.ts'
import { copyNotices } from './copy-notices.ts'
import type { OpenTenant } from './open-tenant.ts'
import type { OptionValues } from './option-values.ts'
import type { PlannedTenant } from './plan-tenant.ts'

/** What a run is made of: what was planned, and of the tenant only what a report tells. */
export type Seen = Pick<PlannedTenant, 'configuration' | 'world' | 'planned' | 'findings' | 'notes'> & {
  readonly tenant: Pick<OpenTenant, 'types' | 'ledger'> & {
    readonly session: { readonly tenant: string }
    /** Absent where nobody signed in. */
    readonly choice?: OpenTenant['choice']
  }
}

/** Makes the run of a command that planned: what it saw, found and cost. */
export function makeRun(
  { values, host, copy }: CommandContext,
  started: number,
  made: Seen,
  more: Partial<Run> = {},
): Run {
  const { tenant, planned, findings, configuration } = made
  return {
    formatVersion: 1,
    command: values.command,
    tenant: copy?.tenant ?? values.text('tenant') ?? tenant.session.tenant,
    started: new Date(started).toISOString(),
    seconds: (host.clock.now() - started) / 1000,
    plan: planned.plan,
    drift: planned.drift,
    outcomes: [],
    findings,
    troubles: planned.troubles,
    compared: planned.compared,
    ledger: tenant.ledger(),
    ...(copy === undefined ? {} : { copy }),
    names: knownNames(
      made.world,
      tenant.types,
      [...planned.plan.changes, ...planned.drift].flatMap((one) => one.differences),
    ),
    words: listedValues(planned.plan.changes, tenant.types),
    notices: [
      ...(copy === undefined ? simulatorNotices({ values, host }) : copyNotices(copy)),
      ...(tenant.choice === undefined || copy !== undefined ? [] : credentialNotices(tenant.choice.detection)),
      ...(made.notes ?? []),
      ...configuration.desired.flatMap(phaseNotice),
      ...configuration.warnings.map((one) => `${one.code}: ${one.message}`),
    ],
    ...more,
  }
}

/** Which dated state of a task is due, and which comes next. */
function phaseNotice({ at, phase }: Desired): readonly string[] {
  if (phase === undefined) return []
  const { property, due, next } = phase
  const today = due === undefined ? 'is as declared, before its first phase' : `is ${due.value} since ${due.from}`
  const then = next === undefined ? 'the last phase' : `${next.value} from ${next.from} on`
  return [`${addressText(at)}: ${property} ${today}; next: ${then}.`]
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
