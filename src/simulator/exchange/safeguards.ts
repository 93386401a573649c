import { CmdletRefused, exists, failed, notFound } from './faults.ts'
import { nounCalled, nouns, type Noun } from './nouns.ts'
import { type Organization, serverOf } from './organization.ts'
import { type Row, sameName, textOf } from './rows.ts'
import { named } from './shelf.ts'

// The wordings here are inferred; that the service refuses is documented on the cmdlets' pages.
const REFUSED = 'Microsoft.Exchange.Configuration.Tasks.TaskInvalidOperationException'

function refuse(text: string): never {
  throw new CmdletRefused(failed(REFUSED, text))
}

/** Whether Microsoft keeps a policy: the Standard and Strict presets, which no cmdlet of a customer may change. */
export function isPreset(row: Row): boolean {
  return ['Standard', 'Strict'].includes(textOf(row, 'RecommendedPolicyType'))
}

/** Refuses to change what Microsoft keeps. */
export function refuseIfKept(noun: Noun, row: Row): void {
  if (isPreset(row) || /^(?:Standard|Strict) Preset Security Policy/u.test(textOf(row, 'Name'))) {
    refuse(`The ${noun.noun} '${textOf(row, 'Name')}' is a preset security policy and can't be changed.`)
  }
}

/** Refuses to remove a default, a built-in, or a policy that a rule still points at (a variant leaves the rule). */
export function refuseIfNeeded(organization: Organization, noun: Noun, row: Row): void {
  const name = textOf(row, 'Name')
  if (row['IsDefault'] === true || row['IsBuiltInProtection'] === true)
    refuse(`The default '${name}' can't be removed.`)
  if (noun.noun === 'RemoteDomain' && textOf(row, 'DomainName') === '*')
    refuse(`The default '${name}' can't be removed.`)
  if (organization.settings.exchangePolicyInUse === 'leavesRule') return
  const user = nouns
    .filter((entry) => entry.policy === noun.noun)
    .flatMap((entry) => organization.shelf.latest(entry).map((rule) => ({ entry, rule })))
    .find(({ entry, rule }) => sameName(textOf(rule, entry.policy ?? ''), name))
  if (user !== undefined) {
    refuse(`'${name}' can't be removed because the rule '${textOf(user.rule, 'Name')}' uses it.`)
  }
}

/** Refuses a rule whose policy is absent, is a default (it applies to everybody without a rule), or has a rule already. */
export function refuseWithoutPolicy(organization: Organization, noun: Noun, rule: Row): Row {
  const policyNoun = noun.policy === undefined ? undefined : nounCalled(noun.policy)
  if (policyNoun === undefined) return rule
  const wanted = textOf(rule, policyNoun.noun)
  const [policy] = named(policyNoun, organization.shelf.latest(policyNoun), wanted)
  if (policy === undefined) throw new CmdletRefused(notFound(wanted, serverOf(organization)))
  const name = textOf(policy, 'Name')
  if (policy['IsDefault'] === true || policy['IsBuiltInProtection'] === true) {
    refuse(`The default policy '${name}' can't be used in a rule.`)
  }
  const rival = organization.shelf
    .latest(noun)
    .find((other) => other['Guid'] !== rule['Guid'] && sameName(textOf(other, policyNoun.noun), name))
  if (rival !== undefined) refuse(`The policy '${name}' is already used by the rule '${textOf(rival, 'Name')}'.`)
  return { ...rule, [policyNoun.noun]: name }
}

/** Refuses a second object with the name, or another key, of one that exists. */
export function refuseIfTaken(organization: Organization, noun: Noun, row: Row): void {
  const names = ['Name', ...noun.keys].map((key) => textOf(row, key)).filter((name) => name !== '')
  const taken = organization.shelf
    .latest(noun)
    .find((other) => other['Guid'] !== row['Guid'] && names.some((name) => named(noun, [other], name).length > 0))
  if (taken !== undefined) throw new CmdletRefused(exists(textOf(taken, 'DistinguishedName')))
}
