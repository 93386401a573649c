import type { JsonObject } from '../../../src/model/json.ts'
import { objectAt, text } from './three.ts'

/** Session controls that are switched on, each as a text (concept-conditional-access-session). */
export function judgeSession(policy: JsonObject): readonly string[] {
  const session = objectAt(policy, 'sessionControls')
  const on = (name: string): JsonObject | undefined => {
    const control = objectAt(session, name)
    return control['isEnabled'] === true ? control : undefined
  }
  const found: string[] = []
  if (on('applicationEnforcedRestrictions') !== undefined) found.push('applicationEnforcedRestrictions true')
  if (on('secureSignInSession') !== undefined) found.push('secureSignInSession true')
  if (session['disableResilienceDefaults'] === true) found.push('disableResilienceDefaults true')
  const security = on('cloudAppSecurity')
  if (security !== undefined) found.push(`cloudAppSecurity ${text(security, 'cloudAppSecurityType')}`)
  const browser = on('persistentBrowser')
  if (browser !== undefined) found.push(`persistentBrowser ${text(browser, 'mode')}`)
  const frequency = on('signInFrequency')
  if (frequency !== undefined) {
    const unit = text(frequency, 'type') === 'days' ? 24 : 1
    const every = text(frequency, 'frequencyInterval') === 'everyTime'
    const hours = every ? 'everyTime' : Number(frequency['value']) * unit
    found.push(`signInFrequency ${hours} ${text(frequency, 'authenticationType')}`)
  }
  return found.toSorted()
}
