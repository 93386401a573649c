import { expect, test } from 'vitest'
import { problemsOf, task } from './rows.ts'

const head = 'version: 1\n'
const group = (lines: string): string => task(`group: { displayName: G }\n${lines}`)
const org = (line: string): string => task(`organizationConfig:\n  ${line}`, 'exchange')

/** name, the file, what is said about it. */
const wrong: readonly (readonly [string, string, string])[] = [
  ['an empty file', '', '1:1 CONFIG-EMPTY'],
  ['a list', '- a\n', '1:1 CONFIG-TYPE'],
  ['a tab', 'version: 1\njobs:\n\t- a\n', '3:1 CONFIG-SYNTAX'],
  ['two documents', 'version: 1\n---\nversion: 1\n', '2:1 CONFIG-SYNTAX'],
  ['a duplicate key', 'version: 1\nvars: { a: 1, a: 2 }\n', '2:15 CONFIG-DUPLICATE-KEY'],
  ['an unknown tag', 'version: !!js/function 1\n', '1:24 CONFIG-SYNTAX'],
  ['an alias of itself', 'version: 1\nvars: { a: &x [*x] }\n', '2:16 CONFIG-ALIAS'],
  ['an alias of nothing', 'version: 1\nvars: { a: *x }\n', '2:12 CONFIG-ALIAS'],
  ['a key of the prototype', 'version: 1\nvars: { __proto__: 1 }\n', '2:9 CONFIG-SYNTAX'],
  ['an unclosed quote', 'version: "1\n', '2:1 CONFIG-SYNTAX'],
  ['no format', 'jobs: []\n', '1:1 CONFIG-MISSING'],
  ['an unknown format', 'version: 2\n', '1:10 CONFIG-VALUE'],
  ['an unknown word', `${head}guard: {}\n`, '2:1 CONFIG-UNKNOWN-WORD'],
  ['a word of a later version', `${head}prune: []\n`, '2:1 CONFIG-NOT-AVAILABLE'],
  ['a freeze, which would not be kept', `${head}guards: { freeze: [] }\n`, '2:11 CONFIG-NOT-AVAILABLE'],
  ['another tool', `${head}requires: ">=9"\n`, '2:11 CONFIG-REQUIRES'],
  ['a range that is none', `${head}requires: latest\n`, '2:11 CONFIG-VALUE'],
  ['another tenant', `${head}tenant: fabrikam.com\n`, '2:9 CONFIG-TENANT'],
  ['a bare word', `${head}tenant:\n`, '2:1 CONFIG-EMPTY'],
  ['a guard that is no number', `${head}guards: { maxChanges: many }\n`, '2:23 CONFIG-TYPE'],
  ['a negative guard', `${head}guards: { maxDeletes: -1 }\n`, '2:23 CONFIG-TYPE'],
  ['a break-glass account that is no user', `${head}breakGlass: [Break glass]\n`, '2:14 CONFIG-VALUE'],
  ['a protected thing that is no address', `${head}protect: [Break glass]\n`, '2:11 CONFIG-VALUE'],
  ['a protected type that is not known', `${head}protect: [entra.grupp/X]\n`, '2:11 CONFIG-UNKNOWN-TYPE'],
  [
    'a waiver without an owner',
    `${head}waive:\n- { code: A-B, reason: r, expires: 2027-01-01 }\n`,
    '3:3 CONFIG-MISSING',
  ],
  [
    'a waiver that lapses never',
    `${head}waive:\n- { code: A-B, reason: r, owner: o, expires: never }\n`,
    '3:46 CONFIG-VALUE',
  ],
  [
    'a day that is not in the calendar',
    `${head}waive:\n- { code: A-B, reason: r, owner: o, expires: 2027-02-30 }\n`,
    '3:46 CONFIG-VALUE',
  ],
  [
    'a waiver of no code',
    `${head}waive:\n- { code: all, reason: r, owner: o, expires: 2027-01-01 }\n`,
    '3:11 CONFIG-VALUE',
  ],
  ['an include outside', `${head}include: [../../etc/passwd]\n`, '2:11 CONFIG-INCLUDE'],
  ['an absolute include', `${head}include: [/etc/passwd]\n`, '2:11 CONFIG-INCLUDE'],
  ['an include of nothing', `${head}include: [no/*.yml]\n`, '2:11 CONFIG-INCLUDE'],
  ['a missing include', `${head}include: [no.yml]\n`, '2:11 FILE-NOT-FOUND'],
  ['an include of itself', `${head}include: [tenantform.yml]\n`, '2:11 CONFIG-INCLUDE'],
  ['a job without a service', `${head}jobs:\n- { name: J, tasks: [] }\n`, '3:3 CONFIG-MISSING'],
  ['an unknown service', `${head}jobs:\n- { name: J, service: entre, tasks: [] }\n`, '3:23 CONFIG-VALUE'],
  ['a later service', `${head}jobs:\n- { name: J, service: teams, tasks: [] }\n`, '3:23 CONFIG-NOT-AVAILABLE'],
  ['a task without a type', task('name: x'), '6:7 CONFIG-MISSING'],
  ['an unknown type', task('grup: { displayName: G }'), '6:7 CONFIG-UNKNOWN-TYPE'],
  [
    'two types',
    task('group: { displayName: G }\nnamedLocation: { displayName: L, ipRanges: [] }'),
    '7:7 CONFIG-UNKNOWN-WORD',
  ],
  ['an unknown word of a task', group('ensured: absent'), '7:7 CONFIG-UNKNOWN-WORD'],
  ['a dated state', group('phases: []'), '7:7 CONFIG-NOT-AVAILABLE'],
  ['a word that cannot be', group('ensure: gone'), '7:15 CONFIG-VALUE'],
  ['an unknown ignored path', group('ignore: [membrs]'), '7:16 CONFIG-UNKNOWN-PROPERTY'],
  ['no name', task('group: { mailEnabled: true }'), '6:7 CONFIG-KEY'],
  ['an empty name', task('group: { displayName: "" }'), '6:29 CONFIG-KEY'],
  ['a bare value', task('group:\n  displayName: G\n  visibility:'), '8:9 CONFIG-EMPTY'],
  ['a number where text is meant', org('Phone: +31201234567'), '7:16 CONFIG-QUOTES'],
  ['leading zeros where text is meant', org('Phone: 0123'), '7:16 CONFIG-QUOTES'],
  ['a yes where true is meant', org('OAuth2ClientProfileEnabled: yes'), '7:37 CONFIG-TYPE'],
  ['a quoted number', org('MaxRate: "5"'), '7:18 CONFIG-TYPE'],
  ['a number out of range', org('MaxRate: 101'), '7:18 CONFIG-VALUE'],
  ['a length of time that is none', org('Window: tomorrow'), '7:17 CONFIG-VALUE'],
  ['one value where a list is meant', org('Senders: a'), '7:18 CONFIG-TYPE'],
  ['a list in a list', org('Senders: [[a]]'), '7:19 CONFIG-TYPE'],
  ['a delta of a sequence', org('Steps: { add: [a] }'), '7:16 CONFIG-TYPE'],
  ['an unknown flag', org('Modes: "A, C"'), '7:16 CONFIG-VALUE'],
  ['a secret in a file', org('ApiKey: hunter2'), '7:17 CONFIG-SECRET'],
  ['a secret in a property that is shown', org('Phone: ${{ secrets.KEY }}'), '7:16 CONFIG-SECRET'],
  ['a secret inside text', org('Phone: x${{ secrets.KEY }}'), '7:16 CONFIG-SECRET'],
  ['a value in the wrong case', task('group: { displayName: G, visibility: private }'), '6:44 CONFIG-VALUE'],
  ['a property in the wrong case', task('group: { displayname: G }'), '6:7 CONFIG-KEY'],
  ['a name that is too long', task(`group: { displayName: ${'x'.repeat(31)} }`), '6:29 CONFIG-VALUE'],
  ['what the service sets', task('group: { displayName: G, id: x }'), '6:32 CONFIG-READ-ONLY'],
  ['what only beta has', task('group: { displayName: G, uniqueName: x }'), '6:32 CONFIG-BETA'],
  ['what can only be referred to', task('user: { userPrincipalName: a@b.c }'), '6:7 CONFIG-READ-ONLY'],
  ['what can only be read', task('report: { Name: R }', 'exchange'), '6:7 CONFIG-READ-ONLY'],
  [
    'deleting what stays',
    task('organizationConfig: { MaxRate: 1 }\nensure: absent', 'exchange'),
    '7:15 CONFIG-READ-ONLY',
  ],
  ['no kind', task('namedLocation: { displayName: L }'), '6:7 CONFIG-KIND'],
  ['two kinds', task('namedLocation: { displayName: L, ipRanges: [a], countriesAndRegions: [NL] }'), '6:7 CONFIG-KIND'],
  [
    'a property of another kind',
    task('namedLocation: { displayName: L, countriesAndRegions: [NL], isTrusted: true }'),
    '6:67 CONFIG-KIND',
  ],
  [
    'a keyword in the wrong case',
    task('conditionalAccessPolicy:\n  displayName: P\n  conditions: { users: { includeUsers: [all] } }'),
    '8:47 CONFIG-VALUE',
  ],
  ['the same object twice', task('group: [{ displayName: G }, { displayName: g }]'), '6:35 CONFIG-DUPLICATE-TASK'],
  ['an unknown variable', org('Phone: ${{ vars.phone }}'), '7:16 CONFIG-EXPRESSION'],
  ['a name of the environment that is not allowed', org('Phone: ${{ env.HOME }}'), '7:16 CONFIG-EXPRESSION'],
  ['an expression without an end', org('Phone: ${{ vars.x'), '7:16 CONFIG-EXPRESSION'],
  ['each without for', org('Phone: ${{ each }}'), '7:16 CONFIG-EXPRESSION'],
  ['an unquoted expression in a flow mapping', task('group: { displayName: ${{ each }} }'), '6:30 CONFIG-SYNTAX'],
  [
    'a list in text',
    `${head}breakGlass: [a@b.c]\njobs: [{ name: J, service: entra, tasks: [{ group: { displayName: "x\${{ breakGlass }}" } }] }]\n`,
    '3:67 CONFIG-EXPRESSION',
  ],
  ['a file outside', org('Phone: { file: ../secret }'), '7:24 CONFIG-INCLUDE'],
  ['a missing file', org('Phone: { file: none.txt }'), '7:24 FILE-NOT-FOUND'],
]

test.each(wrong)('%s', async (_name, text, said) => {
  const problems = await problemsOf({ 'tenantform.yml': text }, { tenantInput: 'contoso.com', toolVersion: '0.1.0' })

  expect(problems.map((one) => one.split(' ').slice(0, 2).join(' '))).toContain(`tenantform.yml:${said}`)
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
