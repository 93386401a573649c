import type { Judged } from '../cases.ts'
import { judge, block, conditions, demand, device, methods, policy, user } from '../cases.ts'

const nobody = conditions({ users: { includeUsers: ['bert'] } })
const perhaps = conditions({ users: { includeGroups: ['g1'] } })
const open = { who: user({ groups: 'unknown' }) }
const openWhy = 'it is not known which groups hold the user (users)'
const reportOnly = { state: 'enabledForReportingButNotEnforced' }
const fido = { proofs: methods('fido2') }

/** Several policies together. */
export const together: readonly Judged[] = [
  judge('no policy allows', [], {}, { result: 'allowed', permitted: 'yes', clauses: [], applies: '' }),
  judge(
    'one that does not apply allows',
    [policy({ conditions: nobody })],
    {},
    { result: 'allowed', permitted: 'yes' },
  ),
  judge(
    'all that apply must be satisfied',
    [policy(), policy({ grantControls: demand(['compliantDevice']) }, 'p2')],
    fido,
    {
      result: 'controls',
      permitted: 'no',
      clauses: ['mfa=yes', 'compliantDevice=no'],
    },
  ),
  judge(
    'and are',
    [policy(), policy({ grantControls: demand(['compliantDevice']) }, 'p2')],
    { ...fido, device: device({ isCompliant: true }) },
    {
      result: 'controls',
      permitted: 'yes',
    },
  ),
  judge('the same demand twice is two clauses', [policy(), policy({}, 'p2')], fido, {
    clauses: ['mfa=yes', 'mfa=yes'],
    permitted: 'yes',
  }),
  judge('block wins over what is satisfied', [policy(), policy({ grantControls: block }, 'p2')], fido, {
    result: 'blocked',
    permitted: 'no',
    blockedBy: ['p2'],
    clauses: ['mfa=yes'],
  }),
  judge('block wins in the same policy', [policy({ grantControls: demand(['mfa', 'block']) })], fido, {
    result: 'blocked',
  }),
  judge(
    'both that block are named',
    [policy({ grantControls: block }), policy({ grantControls: block }, 'p2')],
    {},
    { blockedBy: ['p1', 'p2'] },
  ),
  judge(
    'block of another does not matter',
    [policy({ grantControls: block, conditions: nobody })],
    {},
    { result: 'allowed' },
  ),
  judge('block that may apply leaves it open', [policy({ grantControls: block, conditions: perhaps })], open, {
    result: 'undetermined',
    permitted: 'unknown',
    why: [openWhy],
    blockedBy: [],
  }),
  judge(
    'a certain block does not wait for an open one',
    [policy({ grantControls: block, conditions: perhaps }), policy({ grantControls: block }, 'p2')],
    open,
    {
      result: 'blocked',
      permitted: 'no',
      why: [],
      blockedBy: ['p2'],
    },
  ),
  judge('a demand that may apply leaves it open', [policy({ conditions: perhaps })], open, {
    result: 'undetermined',
    permitted: 'unknown',
    clauses: [],
    why: [openWhy],
  }),
  judge(
    'but stops nobody who satisfies it',
    [policy({ conditions: perhaps })],
    { ...open, ...fido },
    { result: 'undetermined', permitted: 'yes' },
  ),
  judge(
    'what certainly stops is not open',
    [policy({ grantControls: demand(['compliantDevice']) }), policy({ conditions: perhaps }, 'p2')],
    open,
    {
      result: 'undetermined',
      permitted: 'no',
      clauses: ['compliantDevice=no'],
    },
  ),
  judge('one that demands nothing leaves nothing open', [policy({ conditions: perhaps, grantControls: null })], open, {
    result: 'allowed',
    permitted: 'yes',
    why: [],
  }),
  judge(
    'every condition must hold',
    [policy({ conditions: conditions({ clientAppTypes: ['other'], users: { includeGroups: ['g1'] } }) })],
    open,
    {
      applies: 'no',
      result: 'allowed',
    },
  ),
]

/** The state of policies. */
export const states: readonly Judged[] = [
  judge(
    'a disabled policy does nothing',
    [policy({ state: 'disabled', grantControls: block })],
    {},
    {
      applies: 'no',
      result: 'allowed',
      reportOnly: 'allowed yes',
      decided: ['state: it is disabled (state)'],
    },
  ),
  judge(
    'a report-only policy changes nothing and is told beside',
    [policy({ ...reportOnly, grantControls: block })],
    {},
    {
      applies: 'yes',
      result: 'allowed',
      permitted: 'yes',
      blockedBy: [],
      reportOnly: 'blocked no',
    },
  ),
  judge(
    'report-only policies are told without the enforced ones',
    [policy({ grantControls: block }), policy(reportOnly, 'p2')],
    {},
    {
      result: 'blocked',
      reportOnly: 'controls no',
    },
  ),
  judge(
    'report-only policies that do not apply',
    [policy({ ...reportOnly, conditions: nobody })],
    {},
    { reportOnly: 'allowed yes' },
  ),
  judge('an open report-only policy leaves only its own open', [policy({ ...reportOnly, conditions: perhaps })], open, {
    result: 'allowed',
    reportOnly: 'undetermined unknown',
  }),
  judge(
    'a state that is not known may be enabled',
    [policy({ state: 'paused' })],
    {},
    {
      applies: 'unknown',
      result: 'undetermined',
      decided: ['state: what the state paused means is not known (state)'],
    },
  ),
  judge(
    'so may one that was not read',
    [policy({ state: null })],
    {},
    { applies: 'unknown', decided: ['state: its state is not known (state)'] },
  ),
  judge(
    'but not for those for whom it is not',
    [policy({ state: 'paused', conditions: nobody })],
    {},
    { applies: 'no', result: 'allowed' },
  ),
  judge(
    'a policy that is enabled for a part only',
    [policy({ partialEnablementStrategy: { percent: 10 } })],
    {},
    {
      applies: 'unknown',
      decided: ['other: it is enabled for a part of the users only (undocumented)'],
    },
  ),
  judge(
    'conditions that cannot be read',
    [policy({ conditions: 'all' })],
    {},
    {
      applies: 'unknown',
      decided: ['users: conditions is not an object (policyShape)'],
    },
  ),
  judge(
    'conditions that are missing include nobody',
    [policy({ conditions: null })],
    {},
    { applies: 'no', result: 'allowed' },
  ),
  judge('controls that cannot be read', [policy({ grantControls: 'mfa' })], fido, {
    result: 'undetermined',
    permitted: 'unknown',
    why: ['grantControls is not an object (policyShape)'],
  }),
  judge(
    'several controls without an operator',
    [policy({ grantControls: { builtInControls: ['mfa', 'compliantDevice'] } })],
    fido,
    {
      result: 'undetermined',
      permitted: 'unknown',
      why: ['whether all of its controls are required or one is not told (controls)'],
    },
  ),
  judge('one control needs none', [policy({ grantControls: { builtInControls: ['mfa'] } })], fido, {
    result: 'controls',
    permitted: 'yes',
  }),
  judge('a strength without an id', [policy({ grantControls: { operator: 'OR', authenticationStrength: {} } })], fido, {
    result: 'undetermined',
    why: ['authenticationStrength has no id (policyShape)'],
  }),
]
