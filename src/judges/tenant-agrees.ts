import type { Judge } from '../model/judgement.ts'
import { finding } from './finding.ts'

const rule = 'GUARD-TENANT'

/** The tenant that the YAML asserts must be the one that was signed in to. It cannot be waived. */
export const tenantAgrees: Judge = {
  id: rule,
  severity: 'critical',
  concerns: ({ configuration }) => configuration.tenant !== undefined,
  reads: () => [],
  judge: ({ configuration, before, tenantNames }) => {
    const { tenant } = configuration
    if (tenant === undefined) return []
    const name = tenant.name.toLowerCase()
    const known = [before.tenant, ...(tenantNames ?? [])].map((one) => one.toLowerCase())
    if (known.includes(name)) return []
    const isId = /^[0-9a-f-]{36}$/u.test(name)
    return [
      finding(rule, {
        verdict: isId || tenantNames !== undefined ? 'fail' : 'unknown',
        severity: 'critical',
        subject: null,
        declared: tenant.position,
        message: `the configuration is for ${tenant.name}, but the sign-in is to ${[before.tenant, ...(tenantNames ?? [])].join(', ')}`,
        hint: 'Use the configuration of this tenant, or the credentials of that one.',
        evidence: known,
      }),
    ]
  },
}
