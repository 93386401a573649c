import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addressText, parseAddress, serviceOf } from '../../src/model/address.ts'
import { clouds, mayCarryBearer, withHosts } from '../../src/model/cloud.ts'
import { errorAnchor, errorCodes } from '../../src/model/error-codes.ts'
import type { Json } from '../../src/model/json.ts'
import { isJson, jsonText, pathText, sameJson, valueAt } from '../../src/model/json.ts'
import { isListDelta, isReference, isSecretName, mapJson, referencesIn } from '../../src/model/marks.ts'
import { fail, subjectText, TenantformError, toTroubles, trouble } from '../../src/model/trouble.ts'

const json = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 3 },
    fc.string(),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('json'), { maxLength: 4 }),
    fc.dictionary(fc.string(), tie('json'), { maxKeys: 4 }),
  ),
})).json

describe('addresses', () => {
  test.each([
    ['entra.group/Break glass', { type: 'entra.group', key: 'Break glass' }],
    ['sharepoint.site//sites/Partners', { type: 'sharepoint.site', key: '/sites/Partners' }],
    ['exchange.organizationConfig', { type: 'exchange.organizationConfig', key: '' }],
  ] as const)('%s', (text, address) => {
    expect(parseAddress(text)).toEqual(address)
    expect(addressText(address)).toBe(text)
    expect(serviceOf(address.type)).toBe(text.split('.')[0])
  })

  test.each(['group/x', 'Entra.group/x', 'entra.Group/x', 'entra.group.x/y', '/x', ''])('%j is none', (text) => {
    expect(parseAddress(text)).toBeUndefined()
  })

  test('every key comes back', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (key) => {
        expect(parseAddress(addressText({ type: 'a.b', key }))).toEqual({ type: 'a.b', key })
      }),
    )
  })
})

describe('bearer tokens', () => {
  test.each([
    ['commercial', 'https://graph.microsoft.com/v1.0/me', true],
    ['commercial', 'https://eur01.outlook.office365.com/x', true],
    ['commercial', 'https://graph.microsoft.com:443/', true],
    ['commercial', 'http://graph.microsoft.com/', false],
    ['commercial', 'https://graph.microsoft.com:8443/', false],
    ['commercial', 'https://graph.microsoft.com.evil.example/', false],
    ['commercial', 'https://evil-outlook.office365.com/', false],
    ['commercial', 'https://evil.example/graph.microsoft.com', false],
    ['commercial', 'https://graph.microsoft.us/', false],
    ['commercial', 'https://nam13b.ps.compliance.protection.outlook.com/x', true],
    ['commercial', 'https://api.interfaces.records.teams.microsoft.com/x', true],
    ['commercial', 'https://contoso-admin.sharepoint.com/_vti_bin', true],
    ['commercial', 'https://contoso-admin.sharepoint.us/_vti_bin', false],
    ['commercial', 'https://sharepoint.com/', false],
    ['commercial', 'https://nam13b.admin.protection.outlook.com/', false],
    ['gcchigh', 'https://graph.microsoft.us/', true],
    ['gcchigh', 'https://contoso-admin.sharepoint.us/', true],
    ['gcchigh', 'https://contoso-admin.sharepoint-mil.us/', false],
    ['dod', 'https://usg02b.ps.compliance.protection.office365.us/', true],
    ['china', 'https://api.interfaces.records.teams.microsoftonline.cn/', true],
    ['china', 'https://graph.microsoft.com/', false],
    ['commercial', 'not a url', false],
  ] as const)('%s: %s is %s', (cloud, url, allowed) => {
    expect(mayCarryBearer(clouds[cloud], url)).toBe(allowed)
  })
})

describe('hosts of a cloud', () => {
  test('can be replaced by others of the same cloud, where tokens may then go', () => {
    const cloud = withHosts(clouds.dod, new Map([['compliance', 'PS.compliance.protection.office365.us']]))
    expect(cloud.compliance).toBe('https://ps.compliance.protection.office365.us')
    expect(mayCarryBearer(cloud, 'https://ps.compliance.protection.office365.us/x')).toBe(true)
    expect(mayCarryBearer(clouds.dod, 'https://ps.compliance.protection.office365.us/x')).toBe(false)
  })

  test.each([
    ['of another cloud', 'graph', 'graph.microsoft.com'],
    ['of nobody we know', 'exchange', 'evil.example'],
    ['with the suffix inside its name', 'exchange', 'office365.us.evil.example'],
    ['with a port', 'exchange', 'outlook.office365.us:8443'],
    ['with a path', 'exchange', 'evil.example/.office365.us'],
    ['for a service that has none', 'authority', 'login.microsoft.us'],
  ])('cannot be replaced by one %s', (_, name, host) => {
    expect(() => withHosts(clouds.gcchigh, new Map([[name, host]]))).toThrow('INPUT-INVALID')
  })
})

describe('JSON', () => {
  test('a copy is the same, whatever the order of its members', () => {
    const turned = (value: Json): Json =>
      JSON.parse(JSON.stringify(value), (_key, item: Json) =>
        typeof item === 'object' && item !== null && !Array.isArray(item)
          ? Object.fromEntries(Object.entries(item).reverse())
          : item,
      )
    fc.assert(
      fc.property(json, (value) => {
        expect(sameJson(value, turned(value))).toBe(true)
      }),
    )
  })

  test.each([
    [
      [1, 2],
      [2, 1],
    ],
    [{ a: 1 }, { a: 1, b: 1 }],
    [{ a: 1, b: 1 }, { a: 1 }],
    [{ a: 1 }, { b: 1 }],
    [[], {}],
    [null, {}],
    ['1', 1],
  ])('%j is not %j', (left, right) => {
    expect(sameJson(left, right)).toBe(false)
  })

  test('paths', () => {
    const value = { a: [{ b: 1 }], toString: 2 }
    expect([
      valueAt(value, ['a', 0, 'b']),
      valueAt(value, ['a', 'b']),
      valueAt({}, ['toString']),
      valueAt(value, []),
    ]).toEqual([1, undefined, undefined, value])
    expect(pathText(['conditions', 'users', 'includeUsers', 0, 'x'])).toBe('conditions.users.includeUsers[0].x')
  })

  test.each([
    [undefined, false],
    [NaN, false],
    [() => 1, false],
    [{ a: [1, { b: undefined }] }, false],
    [{ a: [1, 'x', null, true] }, true],
  ])('%j is JSON: %s', (value, expected) => {
    expect(isJson(value)).toBe(expected)
  })
})

describe('marks', () => {
  const reference = { $ref: { types: ['entra.group'] as const, name: 'G' } }

  test('each is told from the others and from plain objects', () => {
    const all = [
      reference,
      { $secret: 'S' },
      { $list: { add: [], remove: [] } },
      { $ref: { name: 'G' } },
      { $ref: { types: ['Group'], name: 'G' } },
      {},
      null,
    ]
    expect(all.map((one) => [isReference(one), isSecretName(one), isListDelta(one)])).toEqual([
      [true, false, false],
      [false, true, false],
      [false, false, true],
      ...[0, 1, 2, 3].map(() => [false, false, false]),
    ])
  })

  test('references are found wherever they are, in order', () => {
    const other = { $ref: { types: ['entra.user'] as const, name: 'U' } }
    expect(referencesIn({ a: [reference, 'x'], b: { $list: { add: [other], remove: [] } } })).toEqual([
      reference,
      other,
    ])
  })

  test('mapping sees children first and leaves marks whole', () => {
    const seen: Json[] = []
    mapJson({ a: [1, reference] }, (value) => {
      seen.push(value)
      return value === 1 ? 2 : value
    })
    expect(seen).toEqual([1, reference, [2, reference], { a: [2, reference] }])
  })
})

describe('troubles', () => {
  test('kind and hint come from the table, unless a better hint is given', () => {
    expect(trouble('CONFIG-EMPTY', { message: 'm' })).toEqual({
      code: 'CONFIG-EMPTY',
      kind: 'config',
      hint: errorCodes['CONFIG-EMPTY'].hint,
      message: 'm',
    })
    expect(trouble('CONFIG-EMPTY', { message: 'm', hint: 'h' }).hint).toBe('h')
  })

  test('whatever is thrown becomes troubles', () => {
    expect(() => fail('INPUT-INVALID', { message: 'm' })).toThrow(TenantformError)
    const own = trouble('INPUT-INVALID', { message: 'm' })
    expect(toTroubles(new TenantformError([own, own]))).toEqual([own, own])
    expect(toTroubles(new TenantformError(own))).toEqual([own])
    expect(toTroubles(new Error('x'.repeat(9999))).map((one) => [one.code, one.message.length < 600])).toEqual([
      ['INTERNAL', true],
    ])
  })

  test('a subject is a place, an address or a name', () => {
    const position = { file: 'f.yml', line: 1, column: 2 }
    expect([
      subjectText({ position }),
      subjectText({ address: { type: 'a.b', key: 'k' } }),
      subjectText({ name: 'n' }),
      subjectText(undefined),
    ]).toEqual(['f.yml:1:2', 'a.b/k', 'n', ''])
  })

  test.each(Object.entries(errorCodes))('%s has a title and says what to do', (code, row) => {
    expect(code).toMatch(/^[A-Z]+(-[A-Z0-9]+)*$/u)
    expect([row.title, row.hint].every((words) => words.length > 10)).toBe(true)
  })

  test('the anchor of a code is the code in lower case', () => {
    expect(errorAnchor('CONFIG-EMPTY')).toBe('docs/errors.md#config-empty')
  })
})

describe('JSON for files and terminals', () => {
  test('reads back as what it was, whatever is in it', () => {
    fc.assert(
      fc.property(json, fc.string({ unit: 'binary' }), (value, text) => {
        expect(JSON.parse(jsonText([value, text], 2))).toEqual(JSON.parse(JSON.stringify([value, text])))
      }),
    )
  })

  test.each(['\u009B2J', '\u007F', 'abc\u202Efdp.exe', '\u2066', '\u200E', '\u200B', '\uFEFF', '\u2028', '\u{E0041}'])(
    'holds %j as an escape only',
    (text) => {
      expect(jsonText({ text })).toMatch(/^\{"text":"[\u0020-\u007E]+"\}$/u)
    },
  )

  test('leaves letters of every script alone', () => {
    expect(jsonText('Bergström 日本 👍')).toBe('"Bergström 日本 👍"')
  })
})
