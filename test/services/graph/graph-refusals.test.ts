import { describe, expect, test } from 'vitest'
import type { Change } from '../../../src/model/plan.ts'
import { refusalsOf } from '../../../src/services/graph/graph-refusals.ts'
import type { Told } from './steps.ts'
import { step } from './steps.ts'

type Row = readonly [why: string, name: string, action: Change['action'], told: Told, says: RegExp | undefined]

const managed = { id: 'p', displayName: 'Microsoft-managed: Block legacy authentication', state: 'enabled' }
const policy = { id: 'p', displayName: 'CA001', state: 'enabled' }
const beta = { ...policy, conditions: { times: { includedRanges: ['x'] } } }
const nested = { ...policy, conditions: { devices: { includeDevices: ['All'] } } }
const emptyBeta = {
  ...policy,
  partialEnablementStrategy: null,
  conditions: { times: null, agents: {}, devices: { includeDevices: [] } },
}
const session = { ...policy, sessionControls: { blockSensitiveActions: { isEnabled: true } } }
const builtIn = { id: 's', displayName: 'Multifactor authentication', policyType: 'builtIn' }
const compliant = {
  '@odata.type': '#microsoft.graph.compliantNetworkNamedLocation',
  id: 'l',
  displayName: 'All Compliant',
}
const dynamic = { id: 'g', displayName: 'G', groupTypes: ['DynamicMembership'], members: [] }
const authenticator = { id: 'MicrosoftAuthenticator' }
const matching = { featureSettings: { numberMatchingRequiredState: { state: 'disabled' } } }
const external = {
  '@odata.type': '#microsoft.graph.externalAuthenticationMethodConfiguration',
  id: 'e',
  displayName: 'Duo',
  openIdConnectSetting: { clientId: 'c' },
}

const rows: readonly Row[] = [
  ['its state', 'conditionalAccessPolicy', 'update', { raw: managed, values: { state: 'disabled' } }, undefined],
  [
    'its exclusions',
    'conditionalAccessPolicy',
    'update',
    { raw: managed, values: { conditions: {} }, paths: [['conditions', 'users', 'excludeGroups', 0]] },
    undefined,
  ],
  [
    'its excluded guests',
    'conditionalAccessPolicy',
    'update',
    {
      raw: managed,
      values: { conditions: {} },
      paths: [['conditions', 'users', 'excludeGuestsOrExternalUsers', 'guestOrExternalUserTypes']],
    },
    undefined,
  ],
  [
    'whom it includes',
    'conditionalAccessPolicy',
    'update',
    { raw: managed, values: { conditions: {} }, paths: [['conditions', 'users', 'includeUsers']] },
    /managed by Microsoft.*conditions\.users\.includeUsers/u,
  ],
  [
    'its controls',
    'conditionalAccessPolicy',
    'update',
    { raw: managed, values: { grantControls: {} } },
    /managed by Microsoft/u,
  ],
  ['deleting it', 'conditionalAccessPolicy', 'delete', { raw: managed }, /managed by Microsoft and cannot be deleted/u],
  [
    'a policy with times',
    'conditionalAccessPolicy',
    'update',
    { raw: beta, values: { state: 'disabled' } },
    /conditions\.times.*version: beta/u,
  ],
  [
    'a policy with devices by name',
    'conditionalAccessPolicy',
    'update',
    { raw: nested, values: { state: 'disabled' } },
    /conditions\.devices\.includeDevices/u,
  ],
  [
    'a policy with a wire-only control',
    'conditionalAccessPolicy',
    'update',
    { raw: session, values: { state: 'disabled' } },
    /blockSensitiveActions/u,
  ],
  [
    'such a policy by beta',
    'conditionalAccessPolicy',
    'update',
    { raw: beta, values: { state: 'disabled' }, version: 'beta' },
    undefined,
  ],
  [
    'a policy with empty beta members',
    'conditionalAccessPolicy',
    'update',
    { raw: emptyBeta, values: { state: 'disabled' } },
    undefined,
  ],
  ['deleting a policy with times', 'conditionalAccessPolicy', 'delete', { raw: beta }, undefined],
  [
    'a built-in strength',
    'authenticationStrengthPolicy',
    'update',
    { raw: builtIn, values: { description: 'x' } },
    /built in/u,
  ],
  ['deleting a built-in strength', 'authenticationStrengthPolicy', 'delete', { raw: builtIn }, /built in/u],
  [
    'a strength of ours',
    'authenticationStrengthPolicy',
    'delete',
    { raw: { ...builtIn, policyType: 'custom' } },
    undefined,
  ],
  ['a compliant network', 'namedLocation', 'update', { raw: compliant, values: { displayName: 'X' } }, /makes itself/u],
  [
    'making a compliant network',
    'namedLocation',
    'create',
    { values: { displayName: 'X', compliantNetworkType: 'allTenantCompliantNetworks' } },
    /makes itself/u,
  ],
  [
    'number matching',
    'authenticationMethod',
    'update',
    { raw: authenticator, values: matching, paths: [['featureSettings', 'numberMatchingRequiredState', 'state']] },
    /permanently on/u,
  ],
  [
    'number matching inside a new whole',
    'authenticationMethod',
    'update',
    { raw: authenticator, values: matching, paths: [['featureSettings']] },
    /permanently on/u,
  ],
  [
    'another feature',
    'authenticationMethod',
    'update',
    {
      raw: authenticator,
      values: { featureSettings: {} },
      paths: [['featureSettings', 'displayAppInformationRequiredState', 'state']],
    },
    undefined,
  ],
  [
    'making a fixed method',
    'authenticationMethod',
    'create',
    { values: { id: 'HardwareOath', state: 'enabled' } },
    /only an external one can be made/u,
  ],
  ['deleting a fixed method', 'authenticationMethod', 'delete', { raw: { id: 'Sms' } }, /always there/u],
  [
    'making an external method',
    'authenticationMethod',
    'create',
    { values: { id: 'Duo', openIdConnectSetting: { clientId: 'c' } } },
    undefined,
  ],
  ['deleting an external method', 'authenticationMethod', 'delete', { raw: external }, undefined],
  ['members of a dynamic group', 'group', 'update', { raw: dynamic, values: { members: ['a'] } }, /follow its rule/u],
  [
    'members of a group made dynamic',
    'group',
    'create',
    { values: { displayName: 'G', groupTypes: ['DynamicMembership'], members: ['a'] } },
    /follow its rule/u,
  ],
  ['the description of a dynamic group', 'group', 'update', { raw: dynamic, values: { description: 'x' } }, undefined],
  [
    'members of a dynamic unit',
    'administrativeUnit',
    'update',
    { raw: { id: 'u', displayName: 'U', membershipType: 'Dynamic' }, values: { members: ['a'] } },
    /follow its rule/u,
  ],
  [
    'a synced group',
    'group',
    'update',
    { raw: { id: 'g', displayName: 'G', onPremisesSyncEnabled: true }, values: { description: 'x' } },
    /on-premises/u,
  ],
  [
    'role-assignable afterwards',
    'group',
    'update',
    { raw: { id: 'g', displayName: 'G' }, values: { isAssignableToRole: true } },
    /only be set when the object is created/u,
  ],
  ['role-assignable at once', 'group', 'create', { values: { displayName: 'G', isAssignableToRole: true } }, undefined],
]

describe('what the service would refuse is refused before anything is written', () => {
  test.each(rows)('%s (%s, %s)', (_, name, action, told, says) => {
    const { type, change } = step(name, action, told)
    const refused = refusalsOf(type, change)
    const expected = {
      code: 'NOT-WRITABLE',
      message: expect.stringMatching(says ?? /^$/u),
      subject: { address: change.at, position: change.declared },
    }
    const asExpected: unknown = expect.objectContaining(expected)
    expect(refused).toEqual(says === undefined ? [] : [asExpected])
  })
})
