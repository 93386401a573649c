import { parseJson } from '../json.ts'
import type { Bound } from '../exchange/binding.ts'
import { type Row, sameName, textOf } from '../exchange/rows.ts'
import { named } from '../exchange/shelf.ts'
import { isBeingDeleted, rowsOf } from './lifecycle.ts'
import type { ComplianceNoun } from './nouns.ts'
import { missing, refuse } from './refusals.ts'
import { type ComplianceService, nounNamed } from './service.ts'

// Parameters of a DLP rule that say when; the others say what is done.
const CONDITION =
  /^(?:ExceptIf|AccessScope|AnyOf|Attachment|Content|Document|From|HasActivity|HasSenderOverride|HeaderContains|HeaderMatches|Message|NonBifurcating|Processing|Recipient|SenderAD|SenderDomain|SenderIP|SentTo|SharedBy|Subject|Unscannable|WithImportance)/u

/** A new rule under its policy, told by name and by GUID. @throws CmdletRefused for a policy that is absent or going. */
export function underPolicy(service: ComplianceService, noun: ComplianceNoun, rule: Row): Row {
  if (noun.parent === undefined) return rule
  const wanted = textOf(rule, 'Policy')
  const policyNoun = nounNamed(service, noun.parent)
  const [policy] = named(policyNoun, rowsOf(service, policyNoun), wanted)
  if (policy === undefined) return missing(service, wanted)
  if (isBeingDeleted(policy)) refuse('PolicyPendingDeletionException', `The policy '${wanted}' is being deleted.`)
  return { ...rule, Policy: policy['Guid'], ParentPolicyName: policy['Name'] }
}

/** The flat conditions of a rule and its AdvancedRule exclude each other (reference: C.5). @throws CmdletRefused */
export function refuseTwoKindsOfConditions(noun: ComplianceNoun, before: Row, bound: Bound): void {
  if (noun.noun !== 'DlpComplianceRule') return
  const given = bound.arguments.filter(({ wanted }) => wanted.to !== 'nothing').map(({ parameter }) => parameter.name)
  const flat = given.find((name) => CONDITION.test(name))
  const advanced = bound.arguments.find(({ parameter }) => parameter.name === 'AdvancedRule')?.wanted
  const isAdvanced = advanced === undefined ? textOf(before, 'AdvancedRule') !== '' : advanced.to === 'value'
  if (flat !== undefined && isAdvanced) {
    refuse('InvalidRuleParameterException', `AdvancedRule cannot be used together with the condition ${flat}.`)
  }
  if (advanced?.to === 'value' && parseJson(String(advanced.value)) === undefined) {
    refuse('InvalidRuleParameterException', 'The value of AdvancedRule is not valid JSON.')
  }
}

/** A rule of data loss prevention as Get shows it: some lists of New are one text there (reference: B.5). */
export function shownRule(row: Row): Row {
  const content = row['IncidentReportContent']
  return {
    ...row,
    ...(Array.isArray(content) ? { IncidentReportContent: content.join(', ') } : {}),
    IsAdvancedRule: textOf(row, 'AdvancedRule') !== '',
  }
}

/** The rules of a policy that a `Policy` parameter names. */
export function rulesOf(service: ComplianceService, noun: ComplianceNoun, rows: readonly Row[], policy: string) {
  const policyNoun = nounNamed(service, noun.parent ?? noun.noun)
  const [found] = named(policyNoun, rowsOf(service, policyNoun), policy)
  if (found === undefined) return missing(service, policy)
  return rows.filter((row) => sameName(textOf(row, 'Policy'), textOf(found, 'Guid')))
}

/** Takes the rules of a policy away with it. */
export function forgetRulesOf(service: ComplianceService, noun: ComplianceNoun, policy: Row): void {
  for (const ruleNoun of service.nouns.filter(({ parent }) => parent === noun.noun)) {
    const rows = service.organization.shelf.latest(ruleNoun)
    service.organization.shelf.write(
      ruleNoun,
      rows.filter((row) => row['Policy'] !== policy['Guid']),
    )
  }
}
