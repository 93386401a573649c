import { describe, expect, test } from 'vitest'
import type { Json, JsonObject } from '../../src/model/json.ts'
import { answerTo, fileOf } from './readers.ts'

const group = { displayName: 'A' }
const dated = {
  displayName: 'P',
  state: 'disabled',
  conditions: {
    clientAppTypes: ['all'],
    users: { includeUsers: ['All'] },
    applications: { includeApplications: ['All'] },
  },
  grantControls: { operator: 'OR', builtInControls: ['mfa'] },
}
const waiver = { code: 'GUARD-X', reason: 'r', owner: 'o@contoso.com', expires: '2027-01-31' }
const ip = { displayName: 'N', ipRanges: [] }
const entra = (task: Json, job: JsonObject = {}): Json => fileOf('entra', task, job)
const exchange = (task: Json, job: JsonObject = {}): Json => fileOf('exchange', task, job)
const frame = (words: JsonObject): Json => ({ version: 1, ...words })

/** What of a file's words all readers take and refuse: name, document. */
const accepted: readonly (readonly [string, Json])[] = [
  ['only a version', { version: 1 }],
  ['no jobs', frame({ jobs: [] })],
  ['a range of versions', frame({ requires: '>=0.1 <2' })],
  ['a tenant', frame({ tenant: 'contoso.onmicrosoft.com' })],
  ['no includes', frame({ include: [] })],
  ['variables of every type', frame({ vars: { a: 1, b: 'x', c: true, d: [1], e: { f: null } } })],
  ['break-glass accounts', frame({ breakGlass: ['a@contoso.com', { user: 'b@contoso.com', method: 'fido2' }] })],
  ['a break-glass account by id', frame({ breakGlass: ['11111111-2222-3333-4444-555555555555'] })],
  ['an expression for break-glass accounts', frame({ vars: { a: ['x@y.z'] }, breakGlass: '${{ vars.a }}' })],
  ['guards', frame({ guards: { maxChanges: 0, maxDeletes: 3, freeze: [{ from: '2026-12-20', to: '2027-01-04' }] } })],
  ['a scope to prune', frame({ prune: [{ type: 'entra.namedLocation', name: 'tf-*', maxCount: 5, maxPercent: 10 }] })],
  ['phases', entra({ conditionalAccessPolicy: dated, phases: [{ from: '2026-12-08', state: 'enabled' }] })],
  ['protected objects', frame({ protect: ['entra.group/Break glass', 'exchange.organizationConfig'] })],
  ['a waiver of a task', frame({ waive: [{ ...waiver, task: 'entra.group/A' }] })],
  ['a task', entra({ group })],
  ['a list of resources', entra({ group: [group, { displayName: 'B' }] })],
  ['an expression for a resource', entra({ group: '${{ fromJSON(\'{"displayName":"A"}\') }}' })],
  ['an expression for the key', entra({ for: ['A', 'B'], group: { displayName: 'G ${{ each }}' } })],
  [
    'all words of a task',
    entra({
      group,
      name: 'N',
      ensure: 'present',
      was: 'B',
      id: 'x',
      if: true,
      mode: 'create',
      ignore: ['description'],
      waive: [waiver],
      version: 'v1.0',
    }),
  ],
  [
    'expressions for words of a task',
    entra({ group, mode: "${{ 'audit' }}", ensure: "${{ 'absent' }}", for: "${{ fromJSON('[1]') }}" }),
  ],
  ['the admin host of SharePoint', frame({ sharepointAdminHost: 'contoso-admin.sharepoint.com' })],
  [
    'an admin host by an expression',
    frame({ vars: { a: 'x-admin.sharepoint.us' }, sharepointAdminHost: '${{ vars.a }}' }),
  ],
  ['a condition as text', entra({ group, if: '1 < 2' }, { if: 'true' })],
  ['a job that audits', entra({ group }, { mode: 'audit' })],
  ['a kind by a property', entra({ namedLocation: ip })],
  ['no kind where the object goes', entra({ namedLocation: { displayName: 'N' }, ensure: 'absent' })],
  ['a kind by a value', entra({ authenticationMethod: { id: 'Fido2', isAttestationEnforced: true } })],
  [
    'a kind by an expression',
    entra({ for: ['Sms', 'Voice'], authenticationMethod: { id: '${{ each }}', state: 'enabled' } }),
  ],
  ['a type that is only read, in an audit', entra({ user: { userPrincipalName: 'a@b.c' }, mode: 'audit' })],
  ['a type that is only read, in a job of audits', entra({ user: { userPrincipalName: 'a@b.c' } }, { mode: 'audit' })],
  [
    'beta in beta',
    entra({ conditionalAccessPolicy: { displayName: 'A', conditions: { agentIdRiskLevels: 'low' } }, version: 'beta' }),
  ],
  ['a file for a text', exchange({ transportRule: { Name: 'A', ApplyHtmlDisclaimerText: { file: 'a.html' } } })],
  [
    'an expression that is longer than what it gives may be',
    exchange({ transportRule: { Name: `\${{ format('{0}', '${'x'.repeat(60)}') }}` } }),
  ],
  [
    'a list by its changes',
    exchange({ hostedContentFilterPolicy: { Name: 'A', AllowedSenderDomains: { add: ['a.b'], remove: ['c.d'] } } }),
  ],
]

const refused: readonly (readonly [string, Json])[] = [
  ['a list', []],
  ['no version', {}],
  ['another version', { version: 2 }],
  ['the version as text', { version: '1' }],
  ['an unknown word', frame({ job: [] })],
  ...['attest'].map((word): readonly [string, Json] => [`the word ${word} of a later version`, frame({ [word]: [] })]),
  ['a range that is none', frame({ requires: '^1.0.0' })],
  ['a version as a number', frame({ requires: 1 })],
  ['an empty tenant', frame({ tenant: '' })],
  ['an admin host that is a URL', frame({ sharepointAdminHost: 'https://contoso-admin.sharepoint.com' })],
  ['an admin host of somebody', frame({ sharepointAdminHost: 'contoso-admin.sharepoint.com.evil.example' })],
  ['a root host as the admin host', frame({ sharepointAdminHost: 'contoso.sharepoint.com' })],
  ['an include that is no text', frame({ include: [1] })],
  ['variables as a list', frame({ vars: [] })],
  ['one break-glass account outside a list', frame({ breakGlass: 'a@b.c' })],
  ['a break-glass account that is no user name', frame({ breakGlass: ['admin'] })],
  ['a break-glass account without a user', frame({ breakGlass: [{ method: 'fido2' }] })],
  ['a break-glass method that is none', frame({ breakGlass: [{ user: 'a@b.c', method: 'sms' }] })],
  ['an unknown word of a break-glass account', frame({ breakGlass: [{ user: 'a@b.c', how: 'x' }] })],
  ['a proof that is no path', frame({ proof: [{ file: 'a' }] })],
  ['guards as a list', frame({ guards: [] })],
  ['a guard below nothing', frame({ guards: { maxChanges: -1 } })],
  ['half a change', frame({ guards: { maxChanges: 0.5 } })],
  ['a freeze without an end', frame({ guards: { freeze: [{ from: '2026-12-20' }] } })],
  ['a freeze from no day', frame({ guards: { freeze: [{ from: 'soon', to: '2026-12-20' }] } })],
  ['an unknown word of a freeze', frame({ guards: { freeze: [{ from: '2026-12-20', to: '2026-12-21', why: 'x' }] } })],
  ['a scope to prune without a limit', frame({ prune: [{ type: 'entra.namedLocation', name: 'tf-*' }] })],
  ['a scope to prune of wildcards', frame({ prune: [{ type: 'entra.namedLocation', name: '*?', maxCount: 1 }] })],
  ['a scope to prune of no type', frame({ prune: [{ type: 'entra.grup', name: 'tf-*', maxCount: 1 }] })],
  ['a scope to prune of what is never listed', frame({ prune: [{ type: 'entra.group', name: 'tf-*', maxCount: 1 }] })],
  [
    'more than all to prune',
    frame({ prune: [{ type: 'entra.namedLocation', name: 'tf-*', maxCount: 1, maxPercent: 101 }] }),
  ],
  ['an unknown guard', frame({ guards: { maxChange: 1 } })],
  ['a protected object without a service', frame({ protect: ['group/A'] })],
  ...['code', 'reason', 'owner', 'expires'].map((word): readonly [string, Json] => [
    `a waiver without ${word}`,
    frame({ waive: [Object.fromEntries(Object.entries(waiver).filter(([name]) => name !== word))] }),
  ]),
  ['a waiver with an unknown word', frame({ waive: [{ ...waiver, until: 'x' }] })],
  ['a waiver with a code that is none', frame({ waive: [{ ...waiver, code: 'guard-x' }] })],
  ['a waiver until another form of day', frame({ waive: [{ ...waiver, expires: '31.01.2027' }] })],
  ['a waiver in a task that names a task', entra({ group, waive: [{ ...waiver, task: 'entra.group/A' }] })],
  ['jobs as a mapping', frame({ jobs: {} })],
  ['a job that is text', frame({ jobs: ['x'] })],
  ...['name', 'service', 'tasks'].map((word): readonly [string, Json] => [
    `a job without ${word}`,
    frame({
      jobs: [
        Object.fromEntries(
          Object.entries({ name: 'J', service: 'entra', tasks: [] }).filter(([name]) => name !== word),
        ),
      ],
    }),
  ]),
  ['an unknown word of a job', entra({ group }, { when: 'x' })],
  ['a service that is none', fileOf('azure', { group })],
  ['a service as a number', frame({ jobs: [{ name: 'J', service: 1, tasks: [] }] })],
  ['a mode that is none', entra({ group }, { mode: 'destroy' })],
  ['an expression for the mode of a job', entra({ group }, { mode: "${{ 'audit' }}" })],
  ['a condition that is a list', entra({ group }, { if: [] })],
  ['a condition that is a number', entra({ group, if: 1 })],
  ['a condition that is null', entra({ group, if: null })],
  ['a condition that is empty', entra({ group, if: '' })],
  ['tasks as a mapping', frame({ jobs: [{ name: 'J', service: 'entra', tasks: {} }] })],
  ['a task that is text', entra('group')],
  ['a task without a type', entra({ name: 'N' })],
  ['an empty task', entra({})],
  ['two types in one task', entra({ group, namedLocation: ip })],
  ['a type of another service', entra({ transportRule: { Name: 'A' } })],
  ['a type with its service', entra({ 'entra.group': group })],
  ['an unknown word of a task', entra({ group, when: 'x' })],
  ['phases of a type without a state to date', entra({ group, phases: [] })],
  ['a phase without a day', entra({ conditionalAccessPolicy: dated, phases: [{ state: 'enabled' }] })],
  [
    'a phase of another state',
    entra({ conditionalAccessPolicy: dated, phases: [{ from: '2026-12-08', state: 'on' }] }),
  ],
  ['a resource that is null', entra({ group: null })],
  ['a resource that is text', entra({ group: 'A' })],
  ['no resource', entra({ group: [] })],
  ['a resource in two lists', entra({ group: [[group]] })],
  ['an empty key', entra({ group: { displayName: '' } })],
  ['a key that is null', entra({ group: { displayName: null } })],
  ['a key that is a number', entra({ group: { displayName: 1 } })],
  ['a key in a file', entra({ group: { displayName: { file: 'a.txt' } } })],
  ['a key that is a secret', entra({ group: { displayName: '${{ secrets.A }}' } })],
  ['another ensure', entra({ group, ensure: 'gone' })],
  ['an older name of what there is one of', exchange({ organizationConfig: {}, was: 'x' })],
  ['deleting what cannot be', exchange({ organizationConfig: {}, ensure: 'absent' })],
  ['deleting what cannot be, in a list', exchange({ acceptedDomain: [{ Name: 'a.b' }], ensure: 'absent' })],
  ['a version that is none', entra({ group, version: 'v2' })],
  ['a version as a number', entra({ group, version: 1 })],
  ['for as a mapping', entra({ group, for: {} })],
  ['for as text', entra({ group, for: 'x' })],
  ['ignore as text', entra({ group, ignore: 'description' })],
  ['ignoring a number', entra({ group, ignore: [1] })],
  ['no kind', entra({ namedLocation: { displayName: 'N' } })],
  ['no kind, in a list', entra({ namedLocation: [ip, { displayName: 'N' }] })],
  ['two kinds', entra({ namedLocation: { ...ip, countriesAndRegions: ['NL'] } })],
  ['two kinds of what goes', entra({ namedLocation: { ...ip, countriesAndRegions: ['NL'] }, ensure: 'absent' })],
  ['a property of another kind', entra({ namedLocation: { ...ip, includeUnknownCountriesAndRegions: true } })],
  [
    'a property of another kind, told by a value',
    entra({ authenticationMethod: { id: 'Sms', isAttestationEnforced: true } }),
  ],
  ['a kind that is none', entra({ authenticationMethod: { id: 'Pigeon', state: 'enabled' } })],
  ['a type that is only read', entra({ user: { userPrincipalName: 'a@b.c' } })],
  [
    'a type that is only read, in a task that writes',
    entra({ user: { userPrincipalName: 'a@b.c' }, mode: 'enforce' }, { mode: 'audit' }),
  ],
  [
    'beta without beta',
    entra({ conditionalAccessPolicy: { displayName: 'A', conditions: { agentIdRiskLevels: 'low' } } }),
  ],
  [
    'beta in v1.0',
    entra({
      conditionalAccessPolicy: [{ displayName: 'A', conditions: { agentIdRiskLevels: 'low' } }],
      version: 'v1.0',
    }),
  ],
  [
    'a service word in another case',
    entra({ conditionalAccessPolicy: { displayName: 'A', conditions: { users: { includeUsers: ['all'] } } } }),
  ],
  ['what the service sets', entra({ conditionalAccessPolicy: { displayName: 'A', templateId: 'x' } })],
  ['no change of a list', exchange({ hostedContentFilterPolicy: { Name: 'A', AllowedSenderDomains: {} } })],
  [
    'another change of a list',
    exchange({ hostedContentFilterPolicy: { Name: 'A', AllowedSenderDomains: { set: ['a.b'] } } }),
  ],
]

const invented = (values: JsonObject, words: JsonObject = {}): Json =>
  entra({ inventedThing: { displayName: 'A', level: 'low', kindA: null, ...values }, ...words })

/** What no row has yet: a document and what is said of it. */
const inventedThings: readonly (readonly [string, Json, 'accepted' | 'refused'])[] = [
  ['a sequence', invented({ steps: ['a', 'b'] }), 'accepted'],
  ['changes of a sequence', invented({ steps: { add: ['a'] } }), 'refused'],
  ['beta in a list, in beta', invented({ parts: [{ newer: true }] }, { version: 'beta' }), 'accepted'],
  ['beta in a list', invented({ parts: [{ newer: true }] }), 'refused'],
  ['a word of a closed choice of references', invented({ scope: 'Some.One' }), 'accepted'],
  ['an id where words are meant', invented({ scope: '11111111-2222-3333-4444-555555555555' }), 'accepted'],
  ['a name where words are meant', invented({ scope: 'Whoever' }), 'refused'],
  ['a word of references that only looks alike', invented({ scope: 'SomexOne' }), 'refused'],
  ['several flags', invented({ days: ' low,high.er ' }), 'accepted'],
  ['several flags as a list', invented({ days: ['low', 'high.er'] }), 'accepted'],
  ['a flag that only looks alike', invented({ days: 'low,highxer' }), 'refused'],
  ['a secret by its name', invented({ code: '${{ secrets.KEY }}' }), 'accepted'],
  ['a secret in the open', invented({ code: 'open' }), 'refused'],
  ['a secret inside free values', invented({ free: { deep: ['${{ secrets.KEY }}'] } }), 'refused'],
  ['a property of another kind', invented({ onlyB: 1 }), 'refused'],
  ['a property of two kinds', invented({ both: true }), 'accepted'],
]

describe('what a row can have and none has yet', () => {
  test.each(inventedThings)('%s', async (_, document, answer) => {
    expect(await answerTo(document)).toBe(answer)
  })
})

describe('all readers take', () => {
  test.each(accepted)('%s', async (_, document) => {
    expect(await answerTo(document)).toBe('accepted')
  })
})

describe('all readers refuse', () => {
  test.each(refused)('%s', async (_, document) => {
    expect(await answerTo(document)).toBe('refused')
  })
})
