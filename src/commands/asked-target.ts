import type { ApplicationTarget, Target } from '../access/sign-in.ts'
import type { Observed } from '../model/observed.ts'
import type { Instance } from '../model/instance.ts'
import { isGuid } from '../model/guid.ts'
import { fail } from '../model/trouble.ts'

/** What `--app` asks for: known without the tenant, or the name of an application that has to be looked up. */
export type AskedTarget =
  | { readonly name: string; readonly target: Target }
  | { readonly name: string; readonly find: string }

/** An application by its client id. What else is known of it comes from the documented lists. */
export function applicationTarget(appId: string, groups: ApplicationTarget['groups'] = {}): ApplicationTarget {
  return { kind: 'application', appId, groups, attributes: 'unknown' }
}

/** Words for applications (reference: entra-graph 4.5) and for user actions. */
const words: ReadonlyMap<string, AskedTarget> = new Map(
  [
    // Exchange Online stands for the group: what policies say of the group, they say of it.
    { name: 'Office365', target: applicationTarget('00000002-0000-0ff1-ce00-000000000000') },
    { name: 'MicrosoftAdminPortals', target: applicationTarget('c44b4083-3bb0-49c1-b47d-974e53cbdf3c') },
    { name: 'Exchange', target: applicationTarget('00000002-0000-0ff1-ce00-000000000000') },
    { name: 'SharePoint', target: applicationTarget('00000003-0000-0ff1-ce00-000000000000') },
    { name: 'Teams', target: applicationTarget('cc15fd57-2c6c-4117-a88c-83b1d56b4bbe') },
    { name: 'Azure', target: applicationTarget('797f4846-ba00-4fd7-ba43-dac1f8f63013') },
    { name: 'Graph', target: applicationTarget('00000003-0000-0000-c000-000000000000') },
    { name: 'register-security-info', target: userAction('urn:user:registersecurityinfo') },
    { name: 'register-device', target: userAction('urn:user:registerdevice') },
  ].map((one) => [one.name.toLowerCase(), one]),
)

function userAction(action: string): Target {
  return { kind: 'userAction', action, application: null }
}

/** Reads `--app`. Fails with INPUT-MISSING where there is none. */
export function askedTarget(text: string | undefined): AskedTarget {
  if (text === undefined)
    return fail('INPUT-MISSING', {
      message: 'what-if needs an application.',
      subject: { name: '--app' },
      hint: 'Give --app NAME: a name, a client id, Office365, MicrosoftAdminPortals, register-security-info or register-device.',
    })
  const known = words.get(text.toLowerCase())
  if (known !== undefined) return known
  return isGuid(text) ? { name: text, target: applicationTarget(text.toLowerCase()) } : { name: text, find: text }
}

/** The target of an application that was looked up by name. Fails with INPUT-INVALID where there is none, or several. */
export function foundTarget(name: string, found: Observed<readonly Instance[]>): Target {
  if (found.is === 'unknown')
    return fail('INPUT-INVALID', {
      message: `the application "${name.slice(0, 80)}" could not be looked up: ${found.why.message}`,
      subject: { name: '--app' },
      hint: 'Give its client id, or grant Application.Read.All.',
    })
  const all = found.is === 'present' ? found.value : []
  const appId = all[0]?.values['appId']
  if (all.length !== 1 || typeof appId !== 'string')
    return fail('INPUT-INVALID', {
      message: `${all.length === 0 ? 'no application is' : `${all.length} applications are`} called "${name.slice(0, 80)}".`,
      subject: { name: '--app' },
      hint: 'Give its client id.',
    })
  return applicationTarget(appId.toLowerCase())
}
