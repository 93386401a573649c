import type { Host } from '../model/host.ts'
import type { Plan } from '../model/plan.ts'
import { encodePlan } from '../records/plan-file.ts'
import { isSealed, openSealedPlan, sealPlan } from '../records/sealed-plan.ts'
import type { CommandContext } from './command.ts'

/** Where a plan was written: the file, and the sealed one beside it where there is a recipient. */
export type StoredPlan = { readonly planFile: string; readonly sealedPlanFile?: string }

/**
 * Writes the plan file that `--out` names, for its owner alone, dated by when reading began (`started`); that of a rehearsal says
 * so. With it a sealed copy beside it (`plan.json.sealed`) where `--plan-recipient` gives a certificate. Fails with FILE-NOT-WRITTEN, or INPUT-INVALID for what is no certificate.
 */
export async function storePlan(
  { values, host, copy }: CommandContext,
  plan: Plan,
  started: number,
): Promise<Partial<StoredPlan>> {
  const planFile = values.text('out')
  if (planFile === undefined) return {}
  const made = new Date(started).toISOString()
  const rehearsal = copy === undefined ? {} : { rehearsal: `a copy of ${copy.tenant}, taken ${copy.taken}` }
  const text = encodePlan({ ...plan, made, ...rehearsal })
  const recipient = values.text('plan-recipient')
  const sealed = recipient === undefined ? undefined : await sealPlan(text, await pemOf(host, recipient))
  await host.replace(planFile, text, 0o600)
  if (sealed === undefined) return { planFile }
  const sealedPlanFile = `${planFile}.sealed`
  await host.replace(sealedPlanFile, sealed, 0o600)
  return { planFile, sealedPlanFile }
}

/** The text of a plan file, opened with `--plan-key` where it is sealed. Fails with PLAN-SEALED, FILE-NOT-FOUND, FILE-UNREADABLE. */
export async function readPlanText({ values, host }: CommandContext, path: string): Promise<string> {
  const text = await host.read(path)
  if (!isSealed(text)) return text
  const key = values.text('plan-key')
  return openSealedPlan(text, key === undefined ? undefined : await pemOf(host, key))
}

/** PEM in place, or in a file. */
async function pemOf(host: Pick<Host, 'read'>, given: string): Promise<string> {
  return given.includes('-----BEGIN') ? given : host.read(given)
}
