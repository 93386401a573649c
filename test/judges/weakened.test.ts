import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Json, JsonObject } from '../../src/model/json.ts'
import { judge } from '../../src/judges/guards.ts'
import { isLower } from '../../src/judges/weakening.ts'
import { at, declare, list, object, property, row, rows } from '../engine/builders.ts'
import { caseOf, configuration, said } from './case.ts'

const filter = row('exchange.filter', {
  off: { property: 'State', value: 'Off' },
  properties: {
    State: property({ safer: ['Off', 'Test', 'On'], ignoreCase: true }),
    Level: property({ shape: 'integer', safer: 'higher' }),
    Days: property({ shape: 'integer', safer: 'lower' }),
    Zap: property({ shape: 'boolean', safer: [false, true] }),
    Note: property(),
    deep: property({ shape: 'object', of: { Zap: property({ shape: 'boolean', safer: [false, true] }) } }),
    parts: property({
      shape: 'object',
      list: 'set',
      listKey: ['id'],
      of: { id: property(), Zap: property({ shape: 'boolean', safer: [false, true] }) },
    }),
  },
})
const known = rows(filter)
const stop = ['stop GUARD-WEAKENED fail']
const about = (before: JsonObject, values: JsonObject, part: Parameters<typeof declare>[3] = {}) =>
  caseOf(
    [list(filter, object(filter, 'F', before))],
    configuration([declare(filter, 'F', values, part)], { guards: { maxDeletes: 9 } }),
    { rows: known },
  )
const parts = (...zaps: readonly boolean[]): JsonObject => ({
  parts: zaps.map((Zap, index) => ({ id: `p${index}`, Zap })),
})

describe('a property with an order of safety', () => {
  test.each<[string, JsonObject, JsonObject, readonly string[]]>([
    ['is switched off', { Zap: true }, { Zap: false }, stop],
    ['is switched on', { Zap: false }, { Zap: true }, []],
    ['goes down a list of words', { State: 'On' }, { State: 'Test' }, stop],
    ['goes down a list of words in other letters', { State: 'ON' }, { State: 'test' }, stop],
    ['goes up a list of words', { State: 'Off' }, { State: 'Test' }, []],
    ['gets a word that nobody ordered', { State: 'On' }, { State: 'Else' }, []],
    ['had a word that nobody ordered', { State: 'Else' }, { State: 'Off' }, []],
    ['is a number that is safer higher, and falls', { Level: 3 }, { Level: 2 }, stop],
    ['is a number that is safer higher, and rises', { Level: 2 }, { Level: 3 }, []],
    ['is a number that is safer lower, and rises', { Days: 30 }, { Days: 60 }, stop],
    ['is a number that is safer lower, and falls', { Days: 60 }, { Days: 30 }, []],
    ['was not seen', {}, { Zap: false }, []],
    ['is deep inside', { deep: { Zap: true } }, { deep: { Zap: false } }, stop],
    ['is in an element of a list', parts(true, true), parts(true, false), stop],
    ['is in elements that change places', parts(true, false), { parts: parts(true, false)['parts'] ?? null }, []],
    ['is in an element that is new', parts(true), parts(true, false), []],
    ['stays, while another without one changes', { Zap: true, Note: 'a' }, { Note: 'b' }, []],
  ])('%s', (_, before, values, expected) => {
    expect(said(about(before, values))).toEqual(expected)
  })

  test('elements are found by their key, not by their place', () => {
    const [first, second] = [
      { id: 'a', Zap: true },
      { id: 'b', Zap: false },
    ]
    expect(said(about({ parts: [first, second] }, { parts: [second, first], Note: 'x' }))).toEqual([])
  })

  test('several of one object are one finding, at the line of the first, and it says what, from what, to what and how to go on', () => {
    const [finding, ...rest] = judge(about({ Zap: true, Level: 3 }, { Zap: false, Level: 1 }))
    expect(rest).toEqual([])
    expect(finding).toMatchObject({
      severity: 'high',
      subject: { type: 'exchange.filter', key: 'F' },
      declared: at(['Level']),
      message: 'exchange.filter/F would be less safe: Level from 3 to 1; Zap from true to false',
      hint: expect.stringContaining('waive: [{ code: GUARD-WEAKENED, task: exchange.filter/F'),
      evidence: [
        { path: 'Level', before: 3, after: 1 },
        { path: 'Zap', before: true, after: false },
      ],
    })
  })

  test.each<[string, JsonObject, readonly string[]]>([
    ['is on', { State: 'Test' }, stop],
    ['is off', { State: 'Off' }, []],
    ['nobody can tell', {}, []],
  ])('what protects is deleted only when it is off: %s', (_, before, expected) => {
    const deleted = said(about(before, {}, { ensure: 'absent' }))
    expect(deleted).toEqual(expected)
  })

  test('law: nothing is both lower and higher, and nothing is lower than itself', () => {
    const orders = fc.constantFrom<readonly ['higher'] | readonly ['lower'] | readonly [readonly Json[]]>(
      ['higher'],
      ['lower'],
      [[false, true]],
      [[true, false]],
      [['a', 'b', 'c']],
    )
    const values = fc.constantFrom<Json>(null, true, false, 0, 1, 2, 'a', 'b', 'c', 'd', [], {})
    fc.assert(
      fc.property(orders, values, values, ([safer], left, right) => {
        const down = isLower(safer, left, right, undefined)
        expect(down && isLower(safer, right, left, undefined)).toBe(false)
        expect(isLower(safer, left, left, undefined)).toBe(false)
      }),
    )
  })
})

describe('what another guard tells is not told twice', () => {
  test.each<[Parameters<typeof row>[0], string, Json, Json, readonly Json[], string]>([
    ['sharepoint.tenant', 'SharingCapability', 'Disabled', 'Anyone', ['Anyone', 'Disabled'], 'GUARD-SHARING-WIDENED'],
    ['sharepoint.site', 'DefaultSharingLinkType', 'Direct', 'Anyone', ['Anyone', 'Direct'], 'GUARD-SHARING-WIDENED'],
    ['sharepoint.tenant', 'LegacyAuthProtocolsEnabled', false, true, [true, false], 'GUARD-WEAKENED'],
    ['teams.tenantFederationConfiguration', 'AllowFederatedUsers', false, true, [true, false], 'GUARD-SHARING-WIDENED'],
    ['teams.teamsClientConfiguration', 'AllowGuestUser', false, true, [true, false], 'GUARD-SHARING-WIDENED'],
    ['teams.teamsClientConfiguration', 'AllowBox', false, true, [true, false], 'GUARD-WEAKENED'],
    ['exchange.inboundConnector', 'RequireTls', true, false, [false, true], 'GUARD-CONNECTOR'],
  ])('%s %s', (name, member, before, after, safer, code) => {
    const type = row(name, { properties: { [member]: property({ shape: 'any', safer }) } })
    const judged = caseOf(
      [list(type, object(type, 'x', { [member]: before }))],
      configuration([declare(type, 'x', { [member]: after })]),
      { rows: rows(type) },
    )
    expect(said(judged)).toEqual([`stop ${code} fail`])
    const back = caseOf(
      [list(type, object(type, 'x', { [member]: after }))],
      configuration([declare(type, 'x', { [member]: before })]),
      { rows: rows(type) },
    )
    expect(said(back)).toEqual(code === 'GUARD-CONNECTOR' ? [`stop ${code} fail`] : [])
  })
})
