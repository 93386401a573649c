import type { TypeName } from '../model/address.ts'
import { serviceOf } from '../model/address.ts'
import type { Json, JsonObject } from '../model/json.ts'
import { isJsonList, isJsonObject } from '../model/json.ts'

/** How every scratch object's name begins, so that one that was left behind is known by it. */
export const scratchPrefix = 'tenantform-proof-'

/** An object that `prove --write` makes, changes and deletes: it applies to nobody, or is switched off. */
export type ScratchObject = {
  readonly type: TypeName
  /** The property that carries the name; the row's key. */
  readonly key: string
  /** What it is made with; `{name}` stands for the name of this run. */
  readonly made: JsonObject
  readonly changed: JsonObject
}

/**
 * The scratch objects, those that others need before them. A type is not in here where making one would touch somebody: a
 * policy that is published, a rule that has a place among others that are on, an object that goes to a recycle bin.
 */
export const scratchObjects: readonly ScratchObject[] = [
  {
    type: 'entra.authenticationStrengthPolicy',
    key: 'displayName',
    made: { description: 'made', allowedCombinations: ['fido2'] },
    changed: { description: 'changed', allowedCombinations: ['fido2'] },
  },
  {
    type: 'exchange.authenticationPolicy',
    key: 'Name',
    made: { AllowBasicAuthPop: false },
    changed: { AllowBasicAuthPop: true },
  },
  {
    type: 'exchange.remoteDomain',
    key: 'Name',
    made: { DomainName: '{name}.example', AutoReplyEnabled: false },
    changed: { DomainName: '{name}.example', AutoReplyEnabled: true },
  },
  {
    type: 'purview.dlpCompliancePolicy',
    key: 'Name',
    made: { Mode: 'Disable', Comment: 'made', ExchangeLocation: ['All'] },
    changed: { Mode: 'Disable', Comment: 'changed', ExchangeLocation: ['All'] },
  },
  {
    type: 'purview.dlpComplianceRule',
    key: 'Name',
    made: {
      Policy: '{name}',
      Disabled: true,
      Comment: 'made',
      ContentContainsSensitiveInformation: [{ name: 'Credit Card Number', minCount: '1' }],
    },
    changed: {
      Policy: '{name}',
      Disabled: true,
      Comment: 'changed',
      ContentContainsSensitiveInformation: [{ name: 'Credit Card Number', minCount: '1' }],
    },
  },
  {
    type: 'purview.label',
    key: 'Name',
    made: { DisplayName: '{name}', Tooltip: 'made', ContentType: 'File, Email' },
    changed: { DisplayName: '{name}', Tooltip: 'changed', ContentType: 'File, Email' },
  },
  {
    type: 'teams.teamsMeetingPolicy',
    key: 'Identity',
    made: { Description: 'made' },
    changed: { Description: 'changed' },
  },
  {
    type: 'teams.teamsMessagingPolicy',
    key: 'Identity',
    made: { Description: 'made' },
    changed: { Description: 'changed' },
  },
  {
    type: 'teams.teamsCallingPolicy',
    key: 'Identity',
    made: { Description: 'made' },
    changed: { Description: 'changed' },
  },
  {
    type: 'sharepoint.theme',
    key: 'Name',
    made: { Palette: { themePrimary: '#112233' } },
    changed: { Palette: { themePrimary: '#332211' } },
  },
]

/** Types of whose objects one has to be there before another can be made. */
export const scratchNeeds: { readonly [type: TypeName]: readonly TypeName[] } = {
  'purview.dlpComplianceRule': ['purview.dlpCompliancePolicy'],
}

/** The text of a configuration that declares one scratch object as it is to be. */
export function scratchDocument(
  { type, key, made, changed }: ScratchObject,
  name: string,
  state: 'made' | 'changed' | 'absent',
): string {
  const word = type.slice(serviceOf(type).length + 1)
  const values = state === 'made' ? made : changed
  const resource = { [key]: name, ...(state === 'absent' ? {} : named(values, name)) }
  const task = { [word]: resource, ...(state === 'absent' ? { ensure: 'absent' } : {}) }
  return JSON.stringify({ version: 1, jobs: [{ name: 'Scratch', service: serviceOf(type), tasks: [task] }] })
}

function named(values: JsonObject, name: string): JsonObject {
  const filled = (value: Json): Json => {
    if (typeof value === 'string') return value.replaceAll('{name}', name)
    if (isJsonList(value)) return value.map(filled)
    return isJsonObject(value) ? named(value, name) : value
  }
  return Object.fromEntries(Object.entries(values).map(([member, value]) => [member, filled(value)]))
}
