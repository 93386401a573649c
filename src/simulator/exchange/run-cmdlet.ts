import { isRaw, type Raw } from '../json.ts'
import { bind, type Bound } from './binding.ts'
import type { Cmdlet } from './cmdlets.ts'
import { CmdletRefused, failed, unknownHere } from './faults.ts'
import { nounCalled, type Noun } from './nouns.ts'
import { type Organization, type Outcome, silent } from './organization.ts'
import { getObjects } from './read-cmdlets.ts'
import { newObject, removeObject, rotateKeys, setObject, toggleRule } from './write-cmdlets.ts'

/** The call inside a request's body. */
export type Call = { readonly name: string; readonly parameters: Raw }

/** The call a body asks for, or undefined where it is not one (reference: identity-exchange B.2). */
export function callIn(body: unknown): Call | undefined {
  const input = isRaw(body) ? body['CmdletInput'] : undefined
  if (!isRaw(input) || typeof input['CmdletName'] !== 'string') return undefined
  const parameters = input['Parameters'] ?? {}
  return isRaw(parameters) ? { name: input['CmdletName'], parameters } : undefined
}

const ENABLE = 'enable-organizationcustomization'

/** Whether a cmdlet only reads. */
export function onlyReads(name: string): boolean {
  return /^(?:get|test|validate)-/iu.test(name)
}

/** Whether the simulator has heard of a cmdlet; of the rest it says what the service says of unknown ones. */
export function isKnown(organization: Organization, name: string): boolean {
  return name.toLowerCase() === ENABLE || organization.cmdlets.has(name.toLowerCase())
}

/** Runs a cmdlet. Throws CmdletRefused, with nothing written, for everything the service would refuse. */
export function runCmdlet(organization: Organization, call: Call): Outcome {
  if (call.name.toLowerCase() === ENABLE) return enableCustomization(organization)
  const cmdlet = organization.cmdlets.get(call.name.toLowerCase())
  const noun = cmdlet === undefined ? undefined : nounCalled(cmdlet.noun)
  if (cmdlet === undefined || noun === undefined) {
    throw new CmdletRefused(unknownHere(`${call.name} is not known to the simulator`))
  }
  const bound = bind(cmdlet, call.parameters, organization.settings)
  if (bound.whatIf) return silent
  if (asks(cmdlet, bound)) return { ...silent, confirmation: 'Are you sure you want to perform this action?' }
  return dispatch(organization, cmdlet, noun, bound)
}

/** A prompt that nobody answers: asked for by Confirm, or by the cmdlet itself because it takes something away (B.4). */
export function asks(cmdlet: Cmdlet, bound: Bound): boolean {
  if (bound.confirm !== undefined) return bound.confirm
  return cmdlet.confirms && (cmdlet.verb === 'Remove' || cmdlet.verb === 'Disable')
}

function dispatch(organization: Organization, cmdlet: Cmdlet, noun: Noun, bound: Bound): Outcome {
  const birthless = noun.shape === 'mailbox' || noun.noun === 'AcceptedDomain'
  switch (cmdlet.verb) {
    case 'Get':
      return getObjects(organization, noun, bound)
    case 'Set':
      return setObject(organization, noun, bound)
    case 'New':
      if (!birthless) return newObject(organization, noun, bound, isReady(organization))
      break
    case 'Remove':
      if (!birthless) return removeObject(organization, noun, bound)
      break
    case 'Rotate':
      return rotateKeys(organization, noun, bound)
    case 'Enable':
      if (noun.shape === 'rule') return toggleRule(organization, noun, bound, 'Enabled')
      break
    case 'Disable':
      if (noun.shape === 'rule') return toggleRule(organization, noun, bound, 'Disabled')
      break
  }
  throw new CmdletRefused(unknownHere(`what ${cmdlet.name} does is not known to the simulator`))
}

// Private marks on the organisation's row, never shown: when Enable-OrganizationCustomization ran.
const ENABLED_AT = 'CustomizationEnabledAt'

function organizationRow(organization: Organization): { noun: Noun; row: Raw } {
  const noun = nounCalled('OrganizationConfig')
  const row = noun === undefined ? undefined : organization.shelf.latest(noun)[0]
  if (noun === undefined || row === undefined) throw new CmdletRefused(unknownHere('there is no organisation'))
  return { noun, row }
}

// The flag is not the readiness: creates go on being refused for a while after it turned (reference: B.10).
function isReady(organization: Organization): boolean {
  const { noun, row } = organizationRow(organization)
  if (row['IsDehydrated'] === true) return false
  const enabledAt = organization.shelf.unseen(noun, row)[ENABLED_AT]
  const wait = Number(organization.settings.exchangeHydration)
  return typeof enabledAt !== 'number' || organization.now() >= enabledAt + wait
}

function enableCustomization(organization: Organization): Outcome {
  const { noun, row } = organizationRow(organization)
  if (row['IsDehydrated'] !== true) {
    const text = 'This operation is not required. Organization is already enabled for customization.'
    throw new CmdletRefused(failed('System.InvalidOperationException', text, 'ExEA916286'))
  }
  organization.shelf.hide(noun, row, { [ENABLED_AT]: organization.now() })
  organization.shelf.write(noun, [{ ...row, IsDehydrated: false }])
  return silent
}
