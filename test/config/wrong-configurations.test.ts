import { expect, test } from 'vitest'
import { problemsOf, task, troublesOf } from './rows.ts'

const head = 'version: 1\n'
const group = (lines: string): string => task(`group: { displayName: G }\n${lines}`)
const policy = (lines: string): string => task(`conditionalAccessPolicy: { displayName: P }\n${lines}`)
const org = (line: string): string => task(`organizationConfig:\n  ${line}`, 'exchange')

/** name, the file, everything that is said about it. */
const wrong: readonly (readonly [string, string, readonly string[]])[] = [
  ['an empty file', '', ['1:1 CONFIG-EMPTY The file is empty.']],
  ['a list', '- a\n', ['1:1 CONFIG-TYPE A configuration is a mapping; here is a list.']],
  [
    'a tab',
    'version: 1\njobs:\n\t- a\n',
    ['3:1 CONFIG-SYNTAX This is not valid YAML: tab characters must not be used in indentation.'],
  ],
  [
    'two documents',
    'version: 1\n---\nversion: 1\n',
    ['2:1 CONFIG-SYNTAX A configuration is one YAML document; here a second one begins.'],
  ],
  [
    'a duplicate key',
    'version: 1\nvars: { a: 1, a: 2 }\n',
    ['2:15 CONFIG-DUPLICATE-KEY `a` is written twice in the same mapping, first in line 2.'],
  ],
  [
    'an unknown tag',
    'version: !!js/function 1\n',
    [
      '1:24 CONFIG-SYNTAX The tag !!js/function is not known.',
      '1:24 CONFIG-VALUE The format the text "1" is not known.',
    ],
  ],
  ['an alias of itself', 'version: 1\nvars: { a: &x [*x] }\n', ['2:16 CONFIG-ALIAS The alias *x contains itself.']],
  ['an alias of nothing', 'version: 1\nvars: { a: *x }\n', ['2:12 CONFIG-ALIAS The alias *x has no anchor before it.']],
  [
    'a key of the prototype',
    'version: 1\nvars: { __proto__: 1 }\n',
    ['2:9 CONFIG-SYNTAX The key `__proto__` is not allowed.'],
  ],
  ['an unclosed quote', 'version: "1\n', ['2:1 CONFIG-SYNTAX This is not valid YAML: deficient indentation.']],
  ['no format', 'jobs: []\n', ['1:1 CONFIG-MISSING The file does not say its format.']],
  ['an unknown format', 'version: 2\n', ['1:10 CONFIG-VALUE The format the number 2 is not known.']],
  ['an unknown word', `${head}guard: {}\n`, ['2:1 CONFIG-UNKNOWN-WORD A configuration has no word `guard`.']],
  [
    'a word of a later version',
    `${head}attest: []\n`,
    ['2:1 CONFIG-NOT-AVAILABLE `attest` is not available in this version.'],
  ],
  [
    'a freeze without an end, of no day, and backwards',
    `${head}guards: { freeze: [{ from: 2026-12-20 }, { from: 2026-02-30, to: 2026-12-20 }, { from: 2027-01-02, to: 2027-01-01 }] }\n`,
    [
      '2:20 CONFIG-MISSING A freeze needs `to`.',
      '2:50 CONFIG-VALUE `from` is a date.',
      '2:80 CONFIG-VALUE The freeze ends on 2027-01-01, before it begins on 2027-01-02.',
    ],
  ],
  [
    'a scope to prune that says too little',
    `${head}prune: [{ type: entra.group }, here]\n`,
    [
      '2:9 CONFIG-MISSING A scope to prune needs `name`.',
      '2:9 CONFIG-MISSING A scope to prune needs `maxCount`.',
      '2:32 CONFIG-TYPE A scope to prune is a mapping; here is the text "here".',
    ],
  ],
  [
    'a scope to prune that says too much',
    `${head}prune:\n  - { type: entra.group, name: "*", maxCount: 5, maxPercent: 101 }\n  - { type: groups, name: a*, maxCount: 1 }\n`,
    [
      '3:32 CONFIG-VALUE A name of wildcards alone would delete everything that is not declared.',
      '3:62 CONFIG-VALUE `maxPercent` is at most 100.',
      '4:13 CONFIG-VALUE `groups` is no type.',
    ],
  ],
  [
    'a scope to prune that cannot be',
    `${head}prune:\n  - { type: entra.grup, name: a*, maxCount: 1 }\n`,
    ['3:5 CONFIG-UNKNOWN-TYPE There is no type `entra.grup`.'],
  ],
  [
    'another tool',
    `${head}requires: ">=9"\n`,
    ['2:11 CONFIG-REQUIRES The file requires Tenantform >=9; this is 0.1.0.'],
  ],
  ['a range that is none', `${head}requires: latest\n`, ['2:11 CONFIG-VALUE `requires` cannot be "latest".']],
  [
    'another tenant',
    `${head}tenant: fabrikam.com\n`,
    ['2:9 CONFIG-TENANT The file is for the tenant fabrikam.com, not for contoso.com.'],
  ],
  ['a bare word', `${head}tenant:\n`, ['2:1 CONFIG-EMPTY `tenant` has no value.']],
  [
    'a guard that is no number',
    `${head}guards: { maxChanges: many }\n`,
    ['2:23 CONFIG-TYPE `maxChanges` takes a whole number from 0 up; here is the text "many".'],
  ],
  [
    'a negative guard',
    `${head}guards: { maxDeletes: -1 }\n`,
    ['2:23 CONFIG-TYPE `maxDeletes` takes a whole number from 0 up; here is the number -1.'],
  ],
  [
    'a break-glass account that is no user',
    `${head}breakGlass: [Break glass]\n`,
    ['2:14 CONFIG-VALUE A break-glass account is a user name or id; here is "Break glass".'],
  ],
  [
    'a protected thing that is no address',
    `${head}protect: [Break glass]\n`,
    ['2:11 CONFIG-VALUE "Break glass" is no address.'],
  ],
  [
    'a protected type that is not known',
    `${head}protect: [entra.grupp/X]\n`,
    ['2:11 CONFIG-UNKNOWN-TYPE There is no type `entra.grupp`.'],
  ],
  [
    'a waiver without an owner',
    `${head}waive:\n- { code: A-B, reason: r, expires: 2027-01-01 }\n`,
    ['3:3 CONFIG-MISSING A waiver needs `owner`.'],
  ],
  [
    'a waiver that lapses never',
    `${head}waive:\n- { code: A-B, reason: r, owner: o, expires: never }\n`,
    ['3:46 CONFIG-VALUE `expires` is a date.'],
  ],
  [
    'a day that is not in the calendar',
    `${head}waive:\n- { code: A-B, reason: r, owner: o, expires: 2027-02-30 }\n`,
    ['3:46 CONFIG-VALUE `expires` is a date.'],
  ],
  [
    'a waiver of no code',
    `${head}waive:\n- { code: all, reason: r, owner: o, expires: 2027-01-01 }\n`,
    ['3:11 CONFIG-VALUE `code` is the code of a finding.'],
  ],
  [
    'an include outside',
    `${head}include: [../../etc/passwd]\n`,
    ['2:11 CONFIG-INCLUDE ../../etc/passwd lies outside the folder of the configuration.'],
  ],
  [
    'an absolute include',
    `${head}include: [/etc/passwd]\n`,
    ['2:11 CONFIG-INCLUDE /etc/passwd lies outside the folder of the configuration.'],
  ],
  ['an include of nothing', `${head}include: [no/*.yml]\n`, ['2:11 CONFIG-INCLUDE No file fits no/*.yml.']],
  [
    'a missing include',
    `${head}include: [no.yml]\n`,
    ['2:11 FILE-NOT-FOUND no.yml could not be read: it does not exist.'],
  ],
  [
    'an include of itself',
    `${head}include: [tenantform.yml]\n`,
    ['2:11 CONFIG-INCLUDE tenantform.yml includes itself: tenantform.yml -> tenantform.yml.'],
  ],
  [
    'a job without a service',
    `${head}jobs:\n- { name: J, tasks: [] }\n`,
    ['3:3 CONFIG-MISSING A job needs `service`.'],
  ],
  [
    'an unknown service',
    `${head}jobs:\n- { name: J, service: entre, tasks: [] }\n`,
    ['3:23 CONFIG-VALUE There is no service `entre`.'],
  ],
  [
    'a later service',
    `${head}jobs:\n- { name: J, service: intune, tasks: [] }\n`,
    ['3:23 CONFIG-NOT-AVAILABLE The service `intune` is not available in this version.'],
  ],
  ['a task without a type', task('name: x'), ['6:7 CONFIG-MISSING The task names no resource type.']],
  [
    'an unknown type',
    task('grup: { displayName: G }'),
    ['6:7 CONFIG-UNKNOWN-TYPE The service entra has no type `grup`.'],
  ],
  [
    'two types',
    task('group: { displayName: G }\nnamedLocation: { displayName: L, ipRanges: [] }'),
    ['7:7 CONFIG-UNKNOWN-WORD A task has one resource type; `namedLocation` is a second one.'],
  ],
  ['an unknown word of a task', group('ensured: absent'), ['7:7 CONFIG-UNKNOWN-WORD A task has no word `ensured`.']],
  ['a dated state', group('phases: []'), ['7:7 CONFIG-VALUE `entra.group` has no state that could be dated.']],
  [
    'phases that cannot be',
    policy(`phases:
  - { from: 2026-12-08, state: enabld }
  - { from: soon, state: enabled }
  - { from: 2026-12-02 }
  - { from: 2026-12-08, state: enabled }
  - { from: 2026-12-08, state: disabled, to: never }`),
    [
      '8:38 CONFIG-VALUE `state` cannot be "enabld".',
      '9:19 CONFIG-VALUE `from` is a date.',
      '10:11 CONFIG-MISSING A phase needs `state`.',
      '12:11 CONFIG-VALUE 2026-12-08 does not come after 2026-12-08.',
      '12:48 CONFIG-UNKNOWN-WORD A phase has no word `to`.',
    ],
  ],
  ['a word that cannot be', group('ensure: gone'), ['7:15 CONFIG-VALUE `ensure` cannot be "gone".']],
  [
    'an unknown ignored path',
    group('ignore: [membrs]'),
    ['7:16 CONFIG-UNKNOWN-PROPERTY `entra.group` has no property `membrs`.'],
  ],
  [
    'no name',
    task('group: { mailEnabled: true }'),
    ['6:7 CONFIG-KEY `entra.group` is named by `displayName`, which is not written.'],
  ],
  [
    'an empty name',
    task('group: { displayName: "" }'),
    ['6:29 CONFIG-KEY `displayName` names the object and cannot be the text "".'],
  ],
  ['a bare value', task('group:\n  displayName: G\n  visibility:'), ['8:9 CONFIG-EMPTY `visibility` has no value.']],
  [
    'a number where text is meant',
    org('Phone: +31201234567'),
    ['7:16 CONFIG-QUOTES `Phone` takes text; +31201234567 without quotes is read as the number 31201234567.'],
  ],
  [
    'leading zeros where text is meant',
    org('Phone: 0123'),
    ['7:16 CONFIG-QUOTES `Phone` takes text; 0123 without quotes is read as the number 123.'],
  ],
  [
    'a yes where true is meant',
    org('OAuth2ClientProfileEnabled: yes'),
    ['7:37 CONFIG-TYPE `OAuth2ClientProfileEnabled` takes true or false; here is the text "yes".'],
  ],
  ['a quoted number', org('MaxRate: "5"'), ['7:18 CONFIG-TYPE `MaxRate` takes a whole number; here is the text "5".']],
  ['a number out of range', org('MaxRate: 101'), ['7:18 CONFIG-VALUE `MaxRate` is 101; possible is from 1 to 100.']],
  [
    'a length of time that is none',
    org('Window: tomorrow'),
    ['7:17 CONFIG-VALUE `Window` takes a length of time; here is the text "tomorrow".'],
  ],
  [
    'one value where a list is meant',
    org('Senders: a'),
    ['7:18 CONFIG-TYPE `Senders` takes a list; here is the text "a".'],
  ],
  ['null in a list', org('Senders: [a, null]'), ['7:22 CONFIG-TYPE `Senders[1]` takes one value; here is null.']],
  ['a list in a list', org('Senders: [[a]]'), ['7:19 CONFIG-TYPE `Senders[0]` takes one value; here is a list.']],
  [
    'a delta of a sequence',
    org('Steps: { add: [a] }'),
    ['7:16 CONFIG-TYPE `Steps` is a sequence: write it whole, not as `add` and `remove`.'],
  ],
  ['an unknown flag', org('Modes: "A, C"'), ['7:16 CONFIG-VALUE `Modes` cannot be "C".']],
  [
    'a secret in a file',
    org('ApiKey: hunter2'),
    ['7:17 CONFIG-SECRET `ApiKey` is a secret and is never written into a file.'],
  ],
  [
    'a secret in a property that is shown',
    org('Phone: ${{ secrets.KEY }}'),
    ['7:16 CONFIG-SECRET `Phone` is not a secret property: its value would be shown.'],
  ],
  [
    'a secret inside text',
    org('Phone: x${{ secrets.KEY }}'),
    ['7:16 CONFIG-SECRET `secrets.KEY`: `secrets` can only be the whole value of a secret property.'],
  ],
  [
    'a value in the wrong case',
    task('group: { displayName: G, visibility: private }'),
    ['6:44 CONFIG-VALUE `visibility` cannot be "private".'],
  ],
  [
    'a property in the wrong case',
    task('group: { displayname: G }'),
    ['6:7 CONFIG-KEY `entra.group` is named by `displayName`, which is not written.'],
  ],
  [
    'a name that is too long',
    task(`group: { displayName: ${'x'.repeat(31)} }`),
    ['6:29 CONFIG-VALUE `displayName` has 31 characters; possible are 30.'],
  ],
  [
    'what the service sets',
    task('group: { displayName: G, id: x }'),
    ['6:32 CONFIG-READ-ONLY `id` is set by the service and cannot be written.'],
  ],
  [
    'what only beta has',
    task('group: { displayName: G, uniqueName: x }'),
    ['6:32 CONFIG-BETA `uniqueName` exists only in the beta of the service.'],
  ],
  [
    'what can only be referred to',
    task('user: { userPrincipalName: a@b.c }'),
    ['6:7 CONFIG-READ-ONLY `entra.user` can be referred to, not declared.'],
  ],
  [
    'what can only be read',
    task('report: { Name: R }', 'exchange'),
    ['6:7 CONFIG-READ-ONLY `exchange.report` can be read, not written: the service computes it.'],
  ],
  [
    'deleting what stays',
    task('organizationConfig: { MaxRate: 1 }\nensure: absent', 'exchange'),
    ['7:15 CONFIG-READ-ONLY `exchange.organizationConfig` cannot be deleted.'],
  ],
  [
    'no kind',
    task('namedLocation: { displayName: L }'),
    ['6:7 CONFIG-KIND It cannot be told which kind of `entra.namedLocation` is meant.'],
  ],
  [
    'two kinds',
    task('namedLocation: { displayName: L, ipRanges: [a], countriesAndRegions: [NL] }'),
    ['6:7 CONFIG-KIND This cannot be ip and country at once.'],
  ],
  [
    'a property of another kind',
    task('namedLocation: { displayName: L, countriesAndRegions: [NL], isTrusted: true }'),
    ['6:67 CONFIG-KIND `isTrusted` belongs to the kind ip; this is country.'],
  ],
  [
    'a keyword in the wrong case',
    task('conditionalAccessPolicy:\n  displayName: P\n  conditions: { users: { includeUsers: [all] } }'),
    [
      '8:47 CONFIG-VALUE `conditions.users.includeUsers[0]` has "all", which is neither the word `All` nor a likely name.',
    ],
  ],
  [
    'the same object twice',
    task('group: [{ displayName: G }, { displayName: g }]'),
    ['6:35 CONFIG-DUPLICATE-TASK `entra.group/g` is declared twice in this file, first at tenantform.yml:6:15.'],
  ],
  [
    'an unknown variable',
    org('Phone: ${{ vars.phone }}'),
    ['7:16 CONFIG-EXPRESSION `vars.phone`: there is no variable `phone`.'],
  ],
  [
    'a name of the environment that is not allowed',
    org('Phone: ${{ env.HOME }}'),
    ['7:16 CONFIG-EXPRESSION `env.HOME`: the environment name `HOME` is not allowed or not set.'],
  ],
  [
    'an expression without an end',
    org('Phone: ${{ vars.x'),
    ['7:16 CONFIG-EXPRESSION An expression begins with `${{` and has no `}}`.'],
  ],
  [
    'each without for',
    org('Phone: ${{ each }}'),
    ['7:16 CONFIG-EXPRESSION `each`: `each` is known only in a task with `for`.'],
  ],
  [
    'an unquoted expression in a flow mapping',
    task('group: { displayName: ${{ each }} }'),
    ['6:30 CONFIG-SYNTAX This is not valid YAML: missed comma between flow collection entries.'],
  ],
  [
    'a list in text',
    `${head}breakGlass: [a@b.c]\njobs: [{ name: J, service: entra, tasks: [{ group: { displayName: "x\${{ breakGlass }}" } }] }]\n`,
    ['3:67 CONFIG-EXPRESSION An expression inside text gives a list or a mapping.'],
  ],
  [
    'a file outside',
    org('Phone: { file: ../secret }'),
    ['7:24 CONFIG-INCLUDE ../secret lies outside the folder of the configuration.'],
  ],
  [
    'a missing file',
    org('Phone: { file: none.txt }'),
    ['7:24 FILE-NOT-FOUND none.txt could not be read: it does not exist.'],
  ],
]

test.each(wrong)('%s', async (_name, text, said) => {
  const problems = await problemsOf({ 'tenantform.yml': text }, { tenantInput: 'contoso.com', toolVersion: '0.1.0' })

  expect(problems).toEqual(said.map((one) => `tenantform.yml:${one}`))
})

test('one pass tells everything, in the order of the files', async () => {
  const files = {
    'tenantform.yml': `version: 1\ninclude: [a.yml]\nguard: 1\ntenants: x\n`,
    'a.yml': task('group: { displayName: G, visibilty: Public, mailEnabled: no }'),
  }

  expect(await problemsOf(files)).toEqual([
    'a.yml:6:32 CONFIG-UNKNOWN-PROPERTY `entra.group` has no property `visibilty`.',
    'a.yml:6:64 CONFIG-TYPE `mailEnabled` takes true or false; here is the text "no".',
    'tenantform.yml:3:1 CONFIG-UNKNOWN-WORD A configuration has no word `guard`.',
    'tenantform.yml:4:1 CONFIG-UNKNOWN-WORD A configuration has no word `tenants`.',
  ])
})

test.each([
  [org('Phone: +31201234567'), "Write '+31201234567'."],
  [org('OAuth2ClientProfileEnabled: yes'), 'Write true, without quotes.'],
  [org('MaxRate: "5"'), 'Write 5, without quotes.'],
  [org('Senders: a'), 'Write [a].'],
  [org('ApiKey: hunter2'), 'Write ${{ secrets.NAME }}.'],
  [
    org('Phone: ${{ env.HOME }}'),
    'Allow the name on the command: `--env NAME` (the action’s input `env`), and set it.',
  ],
  [task('group: { displayName: G, visibility: private }'), 'Did you mean `Private`?'],
  [task('group: { displayname: G }'), 'Write `displayName` for `displayname`.'],
  [task('entra.group: { displayName: G }'), 'Write `group`; the job names the service.'],
  [task('namedLocation: { displayName: L }'), 'Write one of: ipRanges, countriesAndRegions.'],
  [
    'version: 1\nvars: { phone: x }\njobs: [{ name: "${{ vars.fone }}", service: entra, tasks: [{ group: { displayName: "${{ vars.fone }}" } }] }]\n',
    'Did you mean `phone`?',
  ],
])('%j: %s', async (text, hint) => {
  expect((await troublesOf({ 'tenantform.yml': text })).map((one) => one.hint)).toContain(hint)
})
