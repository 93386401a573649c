import type { Run } from '../../src/model/run.ts'
import { trouble } from '../../src/model/trouble.ts'
import { address, at, change, differs, drift, finding, outcome, planOf, ref, run, runWithoutPlan } from './build-run.ts'

const group = '0a1b2c3d-0000-4000-8000-000000000001'
const nobody = '99999999-0000-4000-8000-000000000009'
const page = `<p>${'Meant for its addressee. '.repeat(8)}`
const users = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `user${String(index + 1).padStart(2, '0')}@contoso.com`)

const ledger = {
  'graph.microsoft.com': { requests: 12, rounds: 4, retries: 2, waitedMs: 61_500, bytes: 9000 },
  'outlook.office365.com': { requests: 1, rounds: 1, retries: 0, waitedMs: 0, bytes: 100 },
}

/** Every kind of change and of value that a plan can hold. */
const plan = run({
  compared: { declared: 12, same: 1, different: 10, unknown: 1 },
  ledger,
  names: { [group]: 'Old break glass' },
  notices: ['Something that a reader must know.'],
  plan: planOf(
    [
      change('create', 'entra.group/Break glass', [
        differs('displayName', { after: 'Break glass' }),
        differs('mailEnabled', { after: false }),
        differs('owners', { after: [] }),
        differs('extra', { after: {} }),
        differs('nothing', { after: null }),
        differs('members', { after: { $list: { add: ['a@contoso.com'], remove: ['b@contoso.com'] } } }),
      ]),
      change('create', 'entra.conditionalAccessPolicy/CA001', [
        differs('displayName', { after: 'CA001' }),
        differs('state', { after: 'enabledForReportingButNotEnforced' }),
        differs('conditions', {
          after: {
            clientAppTypes: ['all'],
            users: { includeUsers: ['All'], excludeGroups: [ref('Break glass'), ref('Guests', nobody)] },
            locations: { includeLocations: users(9) },
            ranges: [{ cidrAddress: '192.0.2.0/24' }, { cidrAddress: '2001:db8::/32', note: 'x'.repeat(70) }],
          },
        }),
        differs('grantControls', { after: { operator: 'OR', builtInControls: ['mfa'] } }),
      ]),
      change('update', 'entra.conditionalAccessPolicy/CA001', [
        differs('state', { before: 'enabledForReportingButNotEnforced', after: 'enabled' }),
      ]),
      change(
        'update',
        'entra.authenticationMethodsPolicy',
        [
          differs('registrationEnforcement.authenticationMethodsRegistrationCampaign.state', {
            before: 'default',
            after: 'enabled',
          }),
        ],
        { version: 'beta' },
      ),
      change(
        'update',
        'exchange.transportRule/Disclaimer',
        [
          differs('ApplyHtmlDisclaimerText', { before: `${page}Tell us.</p>`, after: `${page}Tell the sender.</p>` }),
          differs('FromAddress', { before: users(2), after: ['USER02@contoso.com', 'new@contoso.com'] }),
          differs('Order', { before: ['a', 'b'], after: ['b', 'a'] }),
          differs('ExceptIfFrom', { before: users(60), after: ['new@contoso.com'] }),
          differs('Comments', { before: 'old', after: null }),
          differs('Priority', { before: null, after: 3 }),
          differs('SetHeader', { before: { name: 'X-A', value: 'y'.repeat(90) }, after: { name: 'X-B' } }),
        ],
        { task: { job: 'Mail flow' }, declared: at(12, 'parts/mail.yml'), notes: ['Sent to outside readers only.'] },
      ),
      change(
        'update',
        'entra.group/Guests',
        [
          differs('members', { before: [group, nobody], after: [ref('Break glass')] }),
          differs('membershipRule', { before: group, after: 'none' }),
          differs('password', { before: 'x', after: { $secret: 'GUEST' } }),
          { ...differs('hidden', { after: 'must not show' }), verdict: 'unknown', why: 'nobody can tell' },
        ],
        { task: { job: 'Mail flow' } },
      ),
      change('delete', 'entra.namedLocation/Old office', [], { irreversible: 'nothing keeps a copy of it' }),
    ],
    {
      unknowns: [
        { at: address('entra.group/Guests'), path: ['rules', 0, 'hidden'], why: 'nobody can tell', declared: at(30) },
        { at: address('entra.organization'), path: [], why: 'no answer', declared: at(31) },
      ],
    },
  ),
  drift: [
    drift('update', 'entra.securityDefaults', {
      mode: 'audit',
      differences: [differs('isEnabled', { before: true, after: false })],
    }),
    drift('update', 'entra.namedLocation/Kept', {
      mode: 'create',
      differences: [differs('isTrusted', { before: true, after: false })],
    }),
    drift('create', 'entra.namedLocation/Made', { mode: 'create' }),
    drift('update', 'entra.group/Guests'),
  ],
})

const applied: readonly ReturnType<typeof change>[] = [
  change('create', 'entra.group/One', [differs('displayName', { after: 'One' })]),
  change('update', 'entra.group/Two', [differs('displayName', { before: '2', after: 'Two' })], { declared: at(20) }),
  change('delete', 'entra.group/Three', [], { declared: at(21) }),
  change('update', 'entra.group/Four', [], { declared: at(22) }),
  change('update', 'entra.group/Five', [], { declared: at(23) }),
]
const refused = trouble('WRITE-REFUSED', { message: 'The service refused the change.', hint: 'Look at its words.' })
const lost = trouble('NETWORK-TIMEOUT', { message: 'No answer came.', hint: 'Look whether it was made.' })

/** Every way in which a change can end. */
const apply = run({
  command: 'apply',
  seconds: 125.4,
  ledger: { 'graph.microsoft.com': { requests: 1, rounds: 1, retries: 0, waitedMs: 0, bytes: 100 } },
  plan: planOf(applied),
  outcomes: [
    outcome('entra.group/One', 'create'),
    outcome('entra.group/Two', 'update', { result: 'accepted', why: 'the service is still at it' }),
    outcome('entra.group/Three', 'delete', { result: 'failed', trouble: refused }),
    outcome('entra.group/Four', 'update', { result: 'undetermined', trouble: lost }),
    outcome('entra.group/Five', 'update', { result: 'notAttempted', because: 'entra.group/Four came to nothing' }),
  ],
})

/** Drift of every kind. */
const check = run({
  command: 'check',
  compared: { declared: 5, same: 2, different: 3, unknown: 0 },
  ledger,
  drift: [
    drift('update', 'entra.authorizationPolicy', {
      mode: 'audit',
      differences: [
        differs('allowInvitesFrom', { before: 'everyone', after: 'adminsAndGuestInviters' }),
        differs('roles.0.name', { before: 'a', after: 'b' }),
      ],
    }),
    drift('create', 'entra.group/Missing', { differences: [differs('displayName', { after: 'Missing' })] }),
    drift('delete', 'entra.group/Too many', { declared: at(9) }),
  ],
})

/** A configuration that could not be read. */
const stopped = runWithoutPlan({
  command: 'validate',
  tenant: '',
  troubles: [
    trouble('CONFIG-VALUE', {
      message: '`state` must be one of: enabled, disabled.',
      hint: 'Did you mean `enabled`?',
      subject: { position: { file: 'tenantform.yml', line: 3, column: 10 } },
    }),
    trouble('REFERENCE-NOT-FOUND', { message: '"Staff" is no group.', subject: { address: address('entra.group/A') } }),
    trouble('INTERNAL', { message: 'Something went wrong.' }),
  ],
})

/** Guards that refuse, warn, cannot tell, were waived, and have nothing to say. */
const guarded = run({
  plan: planOf([change('delete', 'entra.conditionalAccessPolicy/CA001')]),
  findings: [
    finding('GUARD-LOCKOUT', { declared: at(5), hint: 'Exclude the break-glass accounts.' }),
    finding('GUARD-MAX-CHANGES', { verdict: 'unknown', hint: 'Raise the limit.' }),
    finding('UNPROVEN', { stops: false, declared: at(6), hint: 'Try it in a test tenant first.' }),
    finding('GUARD-PROTECTED', { verdict: 'waived', declared: at(8), hint: 'Not to be shown.' }),
    finding('PASSED', { verdict: 'pass' }),
    finding('ELSEWHERE', { verdict: 'notApplicable' }),
  ],
})

/** Words that end blocks, run scripts, mention people, command the runner and colour terminals where they can. */
export const hostileWords =
  '</details><script>alert(1)</script> @octo/team | ::error::x ##[group] `x` \u001B[31m \u202E **b** [a](http://evil.example) #12'

/** A tenant and a file full of words that want to be more than words. */
export function hostileRun(words: string): Run {
  return run({
    command: 'apply',
    tenant: words,
    names: { [group]: words },
    notices: [words],
    plan: planOf(
      [
        change(
          'update',
          `entra.group/${words}`,
          [
            differs(words.replaceAll('.', '-'), {
              before: words,
              after: [words, { [words]: `a\\|b|${words}` }],
            }),
            differs('members', { before: [group], after: [words] }),
            differs('lines', { before: 'x', after: 'a\r\n::error::b\n- c' }),
          ],
          {
            task: { job: words },
            declared: at(5, words),
            irreversible: words,
            notes: [words],
          },
        ),
      ],
      {
        unknowns: [
          {
            at: address(`entra.group/${words}`),
            path: [words],
            why: words,
            declared: at(5, words),
          },
        ],
      },
    ),
    outcomes: [
      outcome(`entra.group/${words}`, 'update', {
        result: 'failed',
        trouble: trouble('WRITE-REFUSED', { message: words, hint: words }),
      }),
      outcome(`entra.group/${words}`, 'update', { result: 'accepted', why: words }),
      outcome(`entra.group/${words}`, 'update', { result: 'notAttempted', because: words }),
    ],
    findings: [finding('GUARD-LOCKOUT', { message: words, hint: words, declared: at(5, words) })],
    troubles: [trouble('INTERNAL', { message: words, hint: words, subject: { name: words } })],
    ledger: { [words]: { requests: 1, rounds: 1, retries: 0, waitedMs: 0, bytes: 100 } },
  })
}

/** The runs that reports are held to, by name. */
export const cases: Readonly<Record<string, Run>> = {
  plan,
  apply,
  check,
  stopped,
  guarded,
  hostile: hostileRun(hostileWords),
  empty: run({ ledger }),
}
