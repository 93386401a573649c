import { describe, expect, test } from 'vitest'
import { load, problemsOf, task } from './rows.ts'

const policy = (users: string): string =>
  task(`conditionalAccessPolicy:\n  displayName: P\n  conditions: { users: ${users} }`)

describe('values', () => {
  test('names become references, keywords and ids stay text', async () => {
    const id = '11111111-2222-3333-4444-555555555555'
    const { desired } = await load({
      'tenantform.yml': policy(`{ includeUsers: [All, ${id}, a@b.c], excludeGroups: [Staff] }`),
    })

    expect(desired.map((one) => [one.at, one.values])).toEqual([
      [
        { type: 'entra.conditionalAccessPolicy', key: 'P' },
        {
          displayName: 'P',
          conditions: {
            users: {
              includeUsers: ['All', id, { $ref: { types: ['entra.user'], name: 'a@b.c' } }],
              excludeGroups: [{ $ref: { types: ['entra.group'], name: 'Staff', by: 'id' } }],
            },
          },
        },
      ],
    ])
  })

  test('deltas, secrets, JSON in text, flags, null and files', async () => {
    const lines = [
      'organizationConfig:',
      '  Senders: { add: [a], remove: [b, c] }',
      '  ApiKey: ${{ secrets.KEY }}',
      '  Settings: { deep: [1, true] }',
      '  Modes: [A, B]',
      '  MaxRate: null',
      '  Phone: { file: texts/phone.txt }',
    ]
    const { desired } = await load({
      'tenantform.yml': task(lines.join('\n'), 'exchange'),
      'texts/phone.txt': '\uFEFF+31',
    })

    expect(desired.map((one) => [one.at.key, one.values])).toEqual([
      [
        '',
        {
          Senders: { $list: { add: ['a'], remove: ['b', 'c'] } },
          ApiKey: { $secret: 'KEY' },
          Settings: '{"deep":[1,true]}',
          Modes: 'A,B',
          MaxRate: null,
          Phone: '+31',
        },
      ],
    ])
  })

  test('several naming properties are joined, and exact names differ by case', async () => {
    const { desired } = await load({
      'tenantform.yml': task('pair: [{ Left: a, Right: b }, { Left: A, Right: b }]', 'exchange'),
    })

    expect(desired.map((one) => one.at.key)).toEqual(['a / b', 'A / b'])
  })
})

describe('the words of a task', () => {
  test('everything beside the type arrives', async () => {
    const text = task(
      'name: N\nwas: Old\nid: x\nmode: create\nensure: absent\nversion: beta\nignore: [note]\ngroup: { displayName: G }',
    )
    const { desired } = await load({ 'tenantform.yml': text })
    const [
      { positions, type, ...rest } = {
        positions: () => ({ file: '', line: 0, column: 0 }),
        type: { name: 'none.none' },
      },
    ] = desired

    expect([type.name, positions([])]).toEqual(['entra.group', { file: 'tenantform.yml', line: 13, column: 7 }])
    expect(rest).toEqual({
      at: { type: 'entra.group', key: 'G' },
      ensure: 'absent',
      values: { displayName: 'G' },
      mode: 'create',
      was: 'Old',
      id: 'x',
      ignore: [['note']],
      task: { job: 'J', name: 'N' },
      version: 'beta',
    })
  })

  test('a task takes the mode of its job', async () => {
    const text = task('group: { displayName: G }').replace('  service', '  mode: audit\n  service')
    const { desired } = await load({ 'tenantform.yml': text })

    expect(desired.map((one) => one.mode)).toEqual(['audit'])
  })
})

describe('expressions', () => {
  const values = async (line: string, more: Parameters<typeof load>[1] = {}): Promise<unknown> => {
    const head =
      'version: 1\nvars: { n: 5, on: true, name: Mail, list: [x, y] }\nbreakGlass: [bg1@c.d, { user: bg2@c.d, method: fido2 }]\n'
    const text = task(`organizationConfig:\n  ${line}`, 'exchange').replace('version: 1\n', head)
    const { desired } = await load({ 'tenantform.yml': text }, more)
    return desired[0]?.values
  }

  test.each([
    ['MaxRate: ${{ vars.n }}', { MaxRate: 5 }],
    ['OAuth2ClientProfileEnabled: ${{ vars.n > 4 }}', { OAuth2ClientProfileEnabled: true }],
    ['Phone: a ${{ vars.n }} b ${{ vars.name }}', { Phone: 'a 5 b Mail' }],
    ["Phone: ${{ format('}}{0}', vars.name) }}", { Phone: '}Mail' }],
    ["Phone: ${{ '}}' }}", { Phone: '}}' }],
    ['Senders: ${{ breakGlass }}', { Senders: ['bg1@c.d', 'bg2@c.d'] }],
    ['Senders: [z, "${{ vars.list }}"]', { Senders: ['z', 'x', 'y'] }],
  ])('%s', async (line, expected) => {
    expect(await values(line)).toEqual(expected)
  })

  test('--var overrides with the declared type; --env allows a name', async () => {
    expect(await values('MaxRate: ${{ vars.n }}', { vars: new Map([['n', '7']]) })).toEqual({ MaxRate: 7 })
    await expect(values('MaxRate: 1', { vars: new Map([['n', 'seven']]) })).rejects.toThrow('CONFIG-VARIABLE')
    await expect(values('MaxRate: 1', { vars: new Map([['m', '1']]) })).rejects.toThrow('CONFIG-VARIABLE')
    const env = (name: string): string => `value of ${name}`
    expect(await values('Phone: ${{ env.TEAM }}', { env, allowedEnv: ['TEAM'] })).toEqual({ Phone: 'value of TEAM' })
    await expect(values('Phone: ${{ env.PATH }}', { env, allowedEnv: ['TEAM'] })).rejects.toThrow('CONFIG-EXPRESSION')
  })

  test('for makes one resource of each item, if leaves some out', async () => {
    const text = task('for: [a, b, c]\nif: each != \'b\'\ngroup: { displayName: "Team ${{ each }}" }')
    const { desired } = await load({ 'tenantform.yml': text })

    expect(desired.map((one) => one.at.key)).toEqual(['Team a', 'Team c'])
  })

  test('a job whose if does not hold declares nothing', async () => {
    const text = task('group: { displayName: G }').replace('  service', '  if: ${{ 1 > 2 }}\n  service')

    expect((await load({ 'tenantform.yml': text })).desired).toEqual([])
  })

  test('a text that would multiply without end is refused', async () => {
    const nested = Array.from({ length: 30 }).reduce<string>((inner) => `format('{0}{0}', ${inner})`, "'0123456789'")

    await expect(values(`Phone: "\${{ ${nested} }}"`)).rejects.toThrow('too long')
  })
})

describe('several files', () => {
  test('the including file wins property by property, and every value keeps its place', async () => {
    const files = {
      'tenantform.yml': `include: [base/*.yml]\n${policy('{ excludeUsers: [a@b.c] }')}`,
      'base/one.yml': task(
        'conditionalAccessPolicy:\n  displayName: p\n  state: enabled\n  conditions: { users: { includeUsers: [All], excludeUsers: [] } }',
      ),
    }
    const { desired, files: read } = await load(files)
    const [one] = desired

    expect(read).toEqual(['base/one.yml', 'tenantform.yml'])
    expect([desired.length, one?.at.key, one?.values]).toEqual([
      1,
      'P',
      {
        displayName: 'P',
        state: 'enabled',
        conditions: {
          users: { includeUsers: ['All'], excludeUsers: [{ $ref: { types: ['entra.user'], name: 'a@b.c' } }] },
        },
      },
    ])
    expect(one?.positions(['state'])).toEqual({ file: 'base/one.yml', line: 8, column: 16 })
    expect(one?.positions(['conditions', 'users', 'includeUsers', 0])).toEqual({
      file: 'base/one.yml',
      line: 9,
      column: 47,
    })
    expect(one?.positions(['conditions', 'users', 'excludeUsers', 0])).toEqual({
      file: 'tenantform.yml',
      line: 9,
      column: 47,
    })
    expect(one?.positions(['conditions', 'users', 'nothing', 'here'])).toEqual({
      file: 'tenantform.yml',
      line: 9,
      column: 23,
    })
  })

  test('circles are refused with their way', async () => {
    const files = {
      'tenantform.yml': 'version: 1\ninclude: [a.yml]\n',
      'a.yml': 'version: 1\ninclude: [tenantform.yml]\n',
    }

    expect(await problemsOf(files)).toEqual([
      'a.yml:2:11 CONFIG-INCLUDE tenantform.yml includes itself: tenantform.yml -> a.yml -> tenantform.yml.',
    ])
  })
})

describe('the frame', () => {
  test('guards, protection, break glass and tenant', async () => {
    const text =
      'version: 1\nrequires: ">=0.1 <2"\ntenant: Contoso.com\nbreakGlass: [a@b.c]\nguards: { maxChanges: 25 }\nprotect: [entra.group/Break glass]\n'
    const { desired, ...rest } = await load(
      { './x/../tenantform.yml': text, 'tenantform.yml': text },
      { tenantInput: 'contoso.com', toolVersion: '0.1.0' },
    )

    expect([desired, rest]).toEqual([
      [],
      {
        files: ['tenantform.yml'],
        tenant: { name: 'Contoso.com', position: { file: 'tenantform.yml', line: 3, column: 9 } },
        breakGlass: [{ user: 'a@b.c', position: { file: 'tenantform.yml', line: 4, column: 14 } }],
        guards: { maxChanges: 25, maxDeletes: 0 },
        protect: [{ type: 'entra.group', key: 'Break glass' }],
        waivers: [],
        warnings: [],
      },
    ])
  })

  test.each(['GUARD-LAST-ADMIN', 'UNPROVEN', 'SHAREPOINT-IP-LOCKOUT'])('a waiver of %s', async (code) => {
    const text = task(`group: { displayName: G }\nwaive: [{ code: ${code}, reason: r, owner: o, expires: 2027-06-30 }]`)
    const { waivers } = await load({ 'tenantform.yml': text })
    expect(waivers.map((one) => one.code)).toEqual([code])
  })

  test.each([
    ['2026-11-24', 0, ['CONFIG-WAIVER-LAPSED']],
    ['2026-11-25', 1, ['CONFIG-WAIVER-LAPSING']],
    ['2026-12-08', 1, ['CONFIG-WAIVER-LAPSING']],
    ['2026-12-10', 1, []],
  ])('a waiver until %s', async (expires, counting, warned) => {
    const text = task(`group: { displayName: G }\nwaive: [{ code: GUARD-X, reason: r, owner: o, expires: ${expires} }]`)
    const { waivers, warnings } = await load({ 'tenantform.yml': text })

    expect(waivers.map((one) => one.task)).toEqual(counting === 0 ? [] : ['entra.group/G'])
    expect(warnings.map((one) => one.code)).toEqual(warned)
  })
})

test('what an `if` leaves out is told: by its name where that stands there, else by its type', async () => {
  const { desired, leftOut } = await load({
    'tenantform.yml': `version: 1
jobs:
  - name: A
    service: entra
    tasks:
      - group: { displayName: Stays }
      - if: false
        group: [{ displayName: Gone }, { displayName: Also }]
      - if: false
        for: [x]
        namedLocation: { displayName: "\${{ each }}", ipRanges: [] }
  - name: B
    service: entra
    if: false
    tasks:
      - conditionalAccessPolicy: { displayName: P, nonsense: 1 }
`,
  })

  expect(desired.map((one) => one.at.key)).toEqual(['Stays'])
  expect(leftOut).toEqual([
    { type: 'entra.group', key: 'Gone' },
    { type: 'entra.group', key: 'Also' },
    { type: 'entra.namedLocation', key: '' },
    { type: 'entra.conditionalAccessPolicy', key: 'P' },
  ])
})
