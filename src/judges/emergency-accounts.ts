import { addressText } from '../model/address.ts'
import type { Case, Finding, Judge } from '../model/judgement.ts'
import { accessChanges, emergencyAccounts } from './access-changes.ts'
import { conditionalAccessPolicy, user } from './entra-names.ts'
import { finding, namesService } from './finding.ts'
import { methodsOf } from './personas.ts'
import { usablePhishingResistant } from './usable-methods.ts'

const methodRule = 'GUARD-BREAK-GLASS-METHOD'
const countRule = 'GUARD-BREAK-GLASS-COUNT'

/**
 * Every break-glass account needs a registered method that resists phishing and is not switched off: the portals demand multifactor
 * authentication of every account, whatever the policies say (Microsoft Learn: planning for mandatory multifactor authentication). Where methods cannot be read it warns; a
 * certificate is not listed among methods at all. Judged where the plan changes what decides over sign-ins.
 */
export const emergencyMethods: Judge = {
  id: methodRule,
  severity: 'critical',
  concerns: (c) => c.configuration.breakGlass.length > 0 && namesService(c, 'entra'),
  reads: () => [],
  judge: (c) => {
    if (c.people === undefined || accessChanges(c.changes).length === 0) return []
    return emergencyAccounts(c.after, c.configuration).flatMap((account) => judgeAccount(c, account))
  },
}

function judgeAccount(c: Case, { id, name }: { readonly id: string; readonly name: string }): readonly Finding[] {
  const facts = c.people?.get(id.toLowerCase())
  const methods = methodsOf(facts)
  const given = c.configuration.breakGlass.find((one) => one.user === name)
  const subject = { type: user, key: name }
  const declared = given === undefined ? {} : { declared: given.position }
  const warn = (message: string, hint: string): readonly Finding[] => [
    finding(methodRule, { verdict: 'unknown', severity: 'high', stops: false, subject, ...declared, message, hint }),
  ]
  if (facts === undefined || methods === 'unknown') {
    const why = facts?.methods.is === 'unknown' ? `: ${facts.methods.why.message}` : ''
    return warn(
      `it cannot be told whether the break-glass account ${name} has a registered method that resists phishing${why}`,
      'Grant UserAuthenticationMethod.Read.All, so that this can be proven.',
    )
  }
  if (usablePhishingResistant(c.after, methods).length > 0) return []
  if (given?.method === 'certificate')
    return warn(
      `the break-glass account ${name} is said to sign in with a certificate, which Microsoft Graph does not list among its methods`,
      'Register a passkey for it as well.',
    )
  return [
    finding(methodRule, {
      verdict: 'fail',
      severity: 'critical',
      subject,
      ...declared,
      message: `the break-glass account ${name} has no registered method that resists phishing and is switched on, and the portals demand multifactor authentication of every account`,
      hint: 'Register a passkey or a certificate for it before anything of this is written.',
      evidence: [facts.methods.is === 'present' ? facts.methods.value : null],
    }),
  ]
}

/**
 * One break-glass account is none once its key is lost: two have to exist where Conditional Access is changed (Microsoft Learn:
 * manage emergency access accounts). None at all is said by GUARD-NO-BREAKGLASS.
 */
export const emergencyCount: Judge = {
  id: countRule,
  severity: 'high',
  concerns: ({ configuration }) => configuration.breakGlass.length > 0,
  reads: () => [],
  judge: (c) => {
    const first = c.changes.find(({ at }) => at.type === conditionalAccessPolicy)
    const accounts = emergencyAccounts(c.after, c.configuration)
    if (first === undefined || new Set(accounts.map(({ id }) => id)).size >= 2) return []
    // Whether one exists that could not be looked up is said by GUARD-BREAK-GLASS, which stops.
    if (c.configuration.breakGlass.some(({ user: name }) => c.after.find(user, name).is === 'unknown')) return []
    return [
      finding(countRule, {
        verdict: 'fail',
        severity: 'high',
        subject: null,
        declared: c.configuration.breakGlass[0]?.position ?? first.declared,
        message: `Conditional Access is changed, and ${accounts.length === 1 ? 'only one break-glass account exists' : 'no break-glass account exists'}; there have to be two`,
        hint: 'Make a second account that always gets in, with a key of its own, and name it in breakGlass.',
        evidence: [...accounts.map(({ name }) => name), addressText(first.at)],
      }),
    ]
  },
}
