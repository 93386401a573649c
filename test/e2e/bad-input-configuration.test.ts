import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { cli, folderForTest } from './front-door.ts'
import { expectTold } from './told.ts'

const exchange = (...tasks: readonly string[]): string =>
  `version: 1\njobs:\n  - name: J\n    service: exchange\n    tasks:\n${tasks.map((task) => `      - ${task}\n`).join('')}`
const entra = (...tasks: readonly string[]): string => exchange(...tasks).replace('exchange', 'entra')
const top = (words: string): string => `version: 1\n${words}\njobs: []\n`

/** A wrong configuration: what is wrong, the place where it is told, and the code. The exit code is 2. */
const rows: readonly (readonly [id: string, trigger: string, yaml: string, place: string, code: string])[] = [
  ['YAML-01', 'no version', 'jobs: []\n', '1:1', 'CONFIG-MISSING'],
  ['YAML-02', 'a version that is not known', 'version: 9\njobs: []\n', '1:10', 'CONFIG-VALUE'],
  ['YAML-03', 'a word that does not exist', 'version: 1\njbs: []\n', '2:1', 'CONFIG-UNKNOWN-WORD'],
  ['YAML-04', 'a tab', 'version: 1\njobs:\n\t- name: J\n', '3:1', 'CONFIG-SYNTAX'],
  ['YAML-05', 'a key twice', 'version: 1\nversion: 1\njobs: []\n', '2:1', 'CONFIG-DUPLICATE-KEY'],
  ['YAML-06', 'an unknown tag', top('vars: { a: !evil x }'), '2:18', 'CONFIG-SYNTAX'],
  ['YAML-07', 'a cycle of aliases', top('vars: { a: &a [*a] }'), '2:16', 'CONFIG-ALIAS'],
  ['YAML-08', 'an alias of nothing', top('vars: { a: *b }'), '2:12', 'CONFIG-ALIAS'],
  ['YAML-09', 'two documents', 'version: 1\njobs: []\n---\nversion: 1\n', '3:1', 'CONFIG-SYNTAX'],
  ['YAML-10', 'an empty file', '', '1:1', 'CONFIG-EMPTY'],
  ['YAML-11', 'a list where a mapping is meant', '- version: 1\n', '1:1', 'CONFIG-TYPE'],
  [
    'FRAME-01',
    'an unknown service',
    'version: 1\njobs:\n  - { name: J, service: yammer, tasks: [] }\n',
    '3:25',
    'CONFIG-VALUE',
  ],
  [
    'FRAME-02',
    'a job without a name',
    'version: 1\njobs:\n  - { service: entra, tasks: [] }\n',
    '3:5',
    'CONFIG-MISSING',
  ],
  ['FRAME-03', 'a version of the tool that is not this one', top('requires: ">=999"'), '2:11', 'CONFIG-REQUIRES'],
  ['FRAME-04', 'a break-glass account that is none', top('breakGlass: [not an address]'), '2:14', 'CONFIG-VALUE'],
  [
    'FRAME-05',
    'a waiver without a reason',
    top('waive: [{ code: GUARD-SELF, owner: a@b.example, expires: 2027-01-01 }]'),
    '2:9',
    'CONFIG-MISSING',
  ],
  [
    'FRAME-06',
    'a waiver until a day that does not exist',
    top('waive: [{ code: GUARD-SELF, reason: r, owner: a@b.example, expires: 2027-02-31 }]'),
    '2:69',
    'CONFIG-VALUE',
  ],
  ['FRAME-07', 'a word of later work', top('attest: []'), '2:1', 'CONFIG-NOT-AVAILABLE'],
  ['FRAME-08', 'an included file that is missing', top('include: [nowhere.yml]'), '2:11', 'FILE-NOT-FOUND'],
  ['FRAME-09', 'an include that leaves the folder', top('include: [../../etc/passwd]'), '2:11', 'CONFIG-INCLUDE'],
  ['FRAME-10', 'a file that includes itself', top('include: [tenantform.yml]'), '2:11', 'CONFIG-INCLUDE'],
  ['TASK-01', 'an unknown type', exchange('transportRul: { Name: A }'), '6:9', 'CONFIG-UNKNOWN-TYPE'],
  [
    'TASK-02',
    'two types in one task',
    exchange('{ transportRule: { Name: A }, remoteDomain: { Name: B } }'),
    '6:39',
    'CONFIG-UNKNOWN-WORD',
  ],
  ['TASK-03', 'no type in a task', exchange('name: nothing'), '6:9', 'CONFIG-MISSING'],
  [
    'TASK-04',
    'the same object twice',
    exchange('transportRule: { Name: A }', 'transportRule: { Name: a }'),
    '7:9',
    'CONFIG-DUPLICATE-TASK',
  ],
  ['TASK-05', 'an object without a name', exchange('transportRule: { PrependSubject: x }'), '6:9', 'CONFIG-KEY'],
  [
    'TASK-06',
    'a type that cannot be declared',
    entra('user: { userPrincipalName: a@b.example }'),
    '6:9',
    'CONFIG-READ-ONLY',
  ],
  ['TASK-07', 'an object of no kind', entra('namedLocation: { displayName: HQ }'), '6:9', 'CONFIG-KIND'],
  [
    'TASK-08',
    'an object of two kinds',
    entra('namedLocation: { displayName: HQ, ipRanges: [], countriesAndRegions: [NL] }'),
    '6:9',
    'CONFIG-KIND',
  ],
  [
    'VALUE-01',
    'an unknown property',
    exchange('transportRule: { Name: A, PrependSubjct: x }'),
    '6:35',
    'CONFIG-UNKNOWN-PROPERTY',
  ],
  ['VALUE-02', 'a bare empty value', exchange('transportRule: { Name: A, PrependSubject: }'), '6:35', 'CONFIG-EMPTY'],
  ['VALUE-03', 'a number where text is meant', exchange('transportRule: { Name: 0123 }'), '6:32', 'CONFIG-QUOTES'],
  [
    'VALUE-04',
    'text where true or false is meant',
    exchange('organizationConfig: { BookingsEnabled: perhaps }'),
    '6:48',
    'CONFIG-TYPE',
  ],
  [
    'VALUE-05',
    'a word that the service does not know',
    entra('conditionalAccessPolicy: { displayName: A, state: on }'),
    '6:59',
    'CONFIG-VALUE',
  ],
  [
    'VALUE-06',
    'added and removed at once',
    exchange('hostedContentFilterPolicy: { Name: D, AllowedSenderDomains: { add: [a.example], remove: [a.example] } }'),
    '6:69',
    'CONFIG-VALUE',
  ],
  [
    'VALUE-07',
    'a text file that is missing',
    exchange('transportRule: { Name: D, ApplyHtmlDisclaimerText: { file: nowhere.html } }'),
    '6:68',
    'FILE-NOT-FOUND',
  ],
  [
    'EXPR-01',
    'an expression without an end',
    exchange('transportRule: { Name: "${{ vars.a" }'),
    '6:32',
    'CONFIG-EXPRESSION',
  ],
  [
    'EXPR-02',
    'an expression without a name',
    exchange('transportRule: { Name: "${{ vars. }}" }'),
    '6:32',
    'CONFIG-EXPRESSION',
  ],
  [
    'EXPR-03',
    'a variable that does not exist',
    exchange('transportRule: { Name: "${{ vars.nope }}" }'),
    '6:32',
    'CONFIG-EXPRESSION',
  ],
  [
    'EXPR-04',
    'an environment name that nobody allowed',
    exchange('transportRule: { Name: "${{ env.PATH }}" }'),
    '6:32',
    'CONFIG-EXPRESSION',
  ],
  ['EXPR-05', 'a secret as a name', exchange('transportRule: { Name: "${{ secrets.X }}" }'), '6:32', 'CONFIG-KEY'],
  [
    'EXPR-06',
    'a secret in a property that is none',
    exchange('transportRule: { Name: A, PrependSubject: "${{ secrets.X }}" }'),
    '6:51',
    'CONFIG-SECRET',
  ],
]

describe('a wrong configuration is told with its place, before anything is contacted', () => {
  test.each(rows)('%s %s', async (_id, _trigger, yaml, place, code) => {
    const folder = await folderForTest()
    await writeFile(join(folder, 'tenantform.yml'), yaml)
    const ended = await cli(['validate'], { cwd: folder })

    expectTold(ended, { code: new RegExp(`^tenantform\\.yml:${place} ${code} `, 'mu'), exit: 2 })
    expect(ended.out).not.toContain('INTERNAL')
  })

  test('YAML-12 a file that is not UTF-8', async () => {
    const folder = await folderForTest()
    await writeFile(join(folder, 'tenantform.yml'), Buffer.from([0xff, 0xfe, 0x76, 0x00]))
    const ended = await cli(['validate'], { cwd: folder })

    expectTold(ended, { code: 'FILE-UNREADABLE', exit: 2 })
    expect(ended.out).toContain('UTF-8')
  })

  test('YAML-13 everything that is wrong is told in one run', async () => {
    const folder = await folderForTest()
    await writeFile(
      join(folder, 'tenantform.yml'),
      exchange('transportRul: { Name: A }', 'transportRule: { Name: 1 }', 'name: nothing'),
    )
    const ended = await cli(['validate'], { cwd: folder })

    expectTold(ended, { code: '3 problems', exit: 2 })
    expect(ended.out.match(/CONFIG-[A-Z-]+/gu)).toEqual(['CONFIG-UNKNOWN-TYPE', 'CONFIG-QUOTES', 'CONFIG-MISSING'])
  })
})
