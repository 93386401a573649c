import type { TypeName } from '../model/address.ts'
import type { Json } from '../model/json.ts'
import { sameJson } from '../model/json.ts'
import type { Finding, Judge } from '../model/judgement.ts'
import type { Change } from '../model/plan.ts'
import { finding } from './finding.ts'

const rule = 'SHAREPOINT-IP-LOCKOUT'
const tenant: TypeName = 'sharepoint.tenant'

/**
 * A list of addresses that SharePoint enforces shuts out its admin centre and every caller outside it: a pipeline whose address is
 * not listed could not take it back (reference: sharepoint B.6, rule 4). From which address the next run comes nobody knows, so
 * turning it on, or changing the list while it is on, needs a person's word: a waiver.
 */
export const ipAllowList: Judge = {
  id: rule,
  severity: 'critical',
  concerns: ({ configuration }) => configuration.desired.some((one) => one.type.name === tenant),
  reads: () => [],
  judge: ({ changes }) => changes.filter(({ at }) => at.type === tenant).flatMap(judgeChange),
}

function judgeChange(change: Change): readonly Finding[] {
  const { values, before } = change
  const was = (name: string): Json | undefined => before?.values[name]
  const willBe = (name: string): Json | undefined => (Object.hasOwn(values, name) ? values[name] : was(name))
  const moves = (name: string): boolean => Object.hasOwn(values, name) && !sameJson(values[name], was(name))
  const enforced = willBe('IPAddressEnforcement')
  if (enforced === false || !(moves('IPAddressEnforcement') || moves('IPAddressAllowList'))) return []
  const list = willBe('IPAddressAllowList')
  return [
    finding(rule, {
      verdict: enforced === true ? 'fail' : 'unknown',
      severity: 'critical',
      subject: change.at,
      declared: change.declared,
      message:
        enforced === true
          ? 'SharePoint would answer only addresses in IPAddressAllowList, and it is not known whether this pipeline comes from one'
          : 'IPAddressAllowList changes, and it cannot be told whether SharePoint enforces it',
      hint: 'Hosted runners have no fixed address: run where the address is known and listed.',
      evidence: typeof list === 'string' ? [list] : [],
    }),
  ]
}
