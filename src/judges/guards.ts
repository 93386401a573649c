import type { Case, Finding, Judge } from '../model/judgement.ts'
import { allowList } from './allow-list.ts'
import { adminGetsIn } from './admin-gets-in.ts'
import { breakGlass } from './break-glass.ts'
import { emergencyCount, emergencyMethods } from './emergency-accounts.ts'
import { crossTenant } from './cross-tenant.ts'
import { domains } from './domain.ts'
import { freeze } from './freeze.ts'
import { idlePolicies } from './idle-policies.ts'
import { ipAllowList } from './ip-allow-list.ts'
import { irreversible } from './irreversible.ts'
import { lastAdmin } from './last-admin.ts'
import { maxChanges, maxDeletes } from './limits.ts'
import { connector, mailRules } from './mail-flow.ts'
import { noBreakGlass } from './no-break-glass.ts'
import { preservationLock } from './preservation-lock.ts'
import { protectedObjects } from './protect.ts'
import { referenced } from './referenced.ts'
import { self } from './self.ts'
import { tenantAgrees } from './tenant-agrees.ts'
import { unproven } from './unproven.ts'
import { unprotected } from './unprotected.ts'
import { waive } from './waive.ts'
import { sharingWidened, weakened } from './weakened.ts'
import { workload } from './workload.ts'

/** Every guard, in the order in which their findings are told. Which of them tells a weakening is in `owners.ts`. */
export const guards: readonly Judge[] = [
  tenantAgrees,
  breakGlass,
  noBreakGlass,
  emergencyCount,
  emergencyMethods,
  self,
  lastAdmin,
  adminGetsIn,
  unprotected,
  idlePolicies,
  workload,
  ipAllowList,
  domains,
  crossTenant,
  preservationLock,
  mailRules,
  connector,
  sharingWidened,
  allowList,
  weakened,
  referenced,
  protectedObjects,
  irreversible,
  freeze,
  maxDeletes,
  maxChanges,
  unproven,
]

/** What the guards that a configuration concerns want to see beside the declared types. */
export function readsOf(c: Pick<Case, 'configuration'>): ReturnType<Judge['reads']> {
  return guards.filter((one) => one.concerns(c)).flatMap((one) => one.reads(c))
}

/** Lets every guard that is concerned judge, and applies the waivers of the YAML. Pure. */
export function judge(c: Case): readonly Finding[] {
  const findings = guards.filter((one) => one.concerns(c)).flatMap((one) => one.judge(c))
  return waive(findings, c.configuration.waivers, c.now)
}
