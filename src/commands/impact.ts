import { accessChanges } from '../judges/access-changes.ts'
import type { JudgedImpact } from '../judges/impact.ts'
import { impactOf } from '../judges/impact.ts'
import { groupsToAsk } from '../judges/impact-people.ts'
import { project } from '../engine/project.ts'
import type { Impact } from '../model/impact.ts'
import { jsonText } from '../model/json.ts'
import { fail } from '../model/trouble.ts'
import type { CommandContext } from './command.ts'
import { readGithubEvent } from './github-event.ts'
import type { PlannedTenant } from './plan-tenant.ts'

/**
 * The people whom `auto` looks at: one page of users and one of the report. What it costs has to be little, for it is asked with
 * every plan that changes Conditional Access.
 */
const mostAlone = 999
/** And of how many groups, which are asked for as two batches. */
const mostGroups = 40

/**
 * Reads who is in the tenant and counts what a plan does to them, where it changes what decides over sign-ins; with `--impact-file` also
 * says who they are, in that file alone. What could not be read makes the answer unknown, never the plan. Undefined where it is off
 * or nothing that decides is changed. Fails with FILE-NOT-WRITTEN.
 */
export async function impactOfPlan(context: CommandContext, made: PlannedTenant): Promise<Impact | undefined> {
  const { values, host } = context
  const file = values.text('impact-file')
  const choice = values.text('impact') ?? 'auto'
  const { world, planned, tenant } = made
  const { changes } = planned.plan
  if (choice === 'off' || context.copy !== undefined || accessChanges(changes).length === 0) return undefined
  const after = project(world, changes, tenant.types)
  const groups = groupsToAsk(world, after)
  const most = choice === 'full' || file !== undefined ? Number.MAX_SAFE_INTEGER : mostAlone
  if (most === mostAlone && groups.length > mostGroups)
    return { is: 'unknown', why: `policies name ${groups.length} groups (--impact full reads who is in them)` }
  const crowd = await tenant.crowd({ groups, most }, host.stop)
  if (crowd?.is !== 'present') {
    const why = crowd?.is === 'unknown' ? crowd.why.message : 'people cannot be read'
    return { is: 'unknown', why: most === mostAlone ? `${why} (--impact full looks at all of them)` : why }
  }
  const judged = impactOf({ before: world, after, changes, crowd: crowd.value, groups }, file !== undefined)
  if (file !== undefined) await host.replace(file, namesText(judged), 0o600)
  return judged.impact
}

function namesText({ impact, named }: JudgedImpact): string {
  return `${jsonText({ formatVersion: 1, impact, named }, 2)}\n`
}

/** Refuses names in a job whose files and log are open to everybody, before anything is asked. Fails with INPUT-INVALID. */
export async function refusePublicNames({ values, host }: CommandContext): Promise<void> {
  if (values.text('impact-file') === undefined || host.env('GITHUB_ACTIONS') !== 'true') return
  const { isPrivate } = await readGithubEvent(host)
  if (!isPrivate)
    fail('INPUT-INVALID', {
      message:
        '--impact-file names people, and this repository is public (or its event does not say that it is private).',
      hint: 'Leave it out: the report has the numbers. Or run the command where its files are not open to everybody.',
    })
}
