import { describe, expect, test } from 'vitest'
import type { Json } from '../../../src/model/json.ts'
import { readCsomAnswer } from '../../../src/services/sharepoint/csom-answer.ts'
import type { CsomValue } from '../../../src/services/sharepoint/csom-request.ts'
import type { MemberType } from '../../../src/services/sharepoint/sharepoint-values.ts'
import { dateText, guidText, readMember, writeMember } from '../../../src/services/sharepoint/sharepoint-values.ts'
import { csomRefusal, recorded } from './sharepoint-scene.ts'

const sharing: MemberType = { kind: 'enum', numbers: { Disabled: 0, ExternalUserSharingOnly: 1 } }
const plain = (type: 'Boolean' | 'String' | 'Int32' | 'Int64' | 'Guid' | 'DateTime'): MemberType => ({
  kind: 'plain',
  type,
})
const guid = 'aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee'
const guids: MemberType = { kind: 'list', of: 'Guid' }
const texts: MemberType = { kind: 'list', of: 'String' }
const value = (type: 'Boolean' | 'String' | 'Int64' | 'Enum' | 'Guid', text: string): CsomValue => ({
  kind: 'plain',
  type,
  text,
})

describe('a value on the wire', () => {
  test.each<[string, MemberType, Json, CsomValue | undefined]>([
    ['a yes', plain('Boolean'), true, value('Boolean', 'true')],
    ['text where a yes belongs', plain('Boolean'), 'true', undefined],
    ['a text', plain('String'), ' a ', value('String', ' a ')],
    ['no text', plain('String'), null, value('String', '')],
    ['a long number', plain('Int64'), 1_048_576, value('Int64', '1048576')],
    ['an enumeration', sharing, 'ExternalUserSharingOnly', value('Enum', '1')],
    ['a number that its enumeration does not name', sharing, '7', value('Enum', '7')],
    ['a word that its enumeration does not have', sharing, 'Anyone', undefined],
    ['nothing for an enumeration', sharing, null, undefined],
    ['a GUID', plain('Guid'), guid.toUpperCase(), value('Guid', `{${guid}}`)],
    ['no GUID', plain('Guid'), '', value('Guid', '{00000000-0000-0000-0000-000000000000}')],
    ['a list', guids, [guid], { kind: 'array', items: [value('Guid', `{${guid}}`)] }],
    ['an empty list', guids, [], { kind: 'array', items: [] }],
    ['no list: null in place of one is refused by the service', guids, null, { kind: 'array', items: [] }],
    ['a list of the wrong thing', texts, [1], undefined],
    [
      'a reference, by its id',
      plain('Guid'),
      { $ref: { types: ['entra.group'], name: 'g', id: guid } },
      value('Guid', `{${guid}}`),
    ],
  ])('%s', (_, type, json, written) => {
    expect(writeMember(type, json)).toEqual(written)
  })

  test.each<[string, MemberType, Json, Json | undefined]>([
    ['an enumeration', sharing, 1, 'ExternalUserSharingOnly'],
    ['an unknown number', sharing, 9, '9'],
    ['text in place of an enumeration', sharing, 'Disabled', undefined],
    ['a long number as text, as REST has it', plain('Int64'), '26214400', 26_214_400],
    ['a long number that is not one', plain('Int64'), 'many', undefined],
    ['a GUID', plain('Guid'), `/Guid(${guid.toUpperCase()})/`, guid],
    ['a date', plain('DateTime'), '/Date(2026,0,31,12,0,0,0)/', '2026-01-31T12:00:00.000Z'],
    ['the empty list that the service shows for no text', texts, [''], []],
    ['a list as REST wraps it', guids, { results: [guid] }, [guid]],
    ['a list as a collection', guids, { _Child_Items_: [`/Guid(${guid})/`] }, [guid]],
    ['a list of something else', guids, ['x'], undefined],
    ['no text', plain('String'), null, null],
  ])('%s is read', (_, type, json, read) => {
    expect(readMember(type, json)).toEqual(read)
  })

  test.each([
    ['/Date(2026,11,31,23,59,58,7)/', '2026-12-31T23:59:58.007Z'],
    ['/Date(1,0,1,0,0,0,0)/', '0001-01-01T00:00:00.000Z'],
    ['/Date(1767225600000)/', '2026-01-01T00:00:00.000Z'],
    ['2026-01-31T12:00:00Z', '2026-01-31T12:00:00.000Z'],
    ['/Date(soon)/', undefined],
    ['/Date(99999999,0)/', undefined],
  ])('the date %s', (wire, iso) => {
    expect(dateText(wire)).toBe(iso)
  })

  test.each([
    [`{${guid}}`, guid],
    [`/Guid(${guid})/`, guid],
    ['/Guid(x)/', undefined],
  ])('the GUID %s', (wire, bare) => {
    expect(guidText(wire)).toBe(bare)
  })
})

describe('an answer of ProcessQuery', () => {
  test('gives results by the action that they are of', () => {
    const answer = readCsomAnswer(recorded('cdn-policies').reply.body)
    expect(answer).toEqual({
      is: 'results',
      results: new Map([
        [
          7,
          [
            'IncludeFileExtensions;CSS,EOT,GIF,ICO,JPEG,JPG,JS,MAP,PNG,SVG,TTF,WOFF,JSON',
            'ExcludeRestrictedSiteClassifications; ',
          ],
        ],
      ]),
    })
  })

  test('is a refusal where its first item says so', () => {
    expect(readCsomAnswer(recorded('access-denied').reply.body)).toEqual({
      is: 'error',
      error: {
        typeName: 'Microsoft.SharePoint.Client.ServerUnauthorizedAccessException',
        message: 'Access denied.',
        code: -2147024891,
        trace: 't',
      },
    })
  })

  test('cuts what the service says to a bounded length', () => {
    const answer = readCsomAnswer(csomRefusal('T'.repeat(5000), 'm'.repeat(5000)).body)
    expect(answer?.is === 'error' && [answer.error.typeName.length, answer.error.message.length]).toEqual([200, 800])
  })

  test.each<[string, unknown]>([
    ['a page of HTML', '<html>'],
    ['an object', {}],
    ['an empty list', []],
    ['a list without the first item', [2, { IsNull: false }]],
    ['a list that breaks off', [{ ErrorInfo: null }, 2]],
    ['results without a number', [{ ErrorInfo: null }, 'a', {}]],
  ])('is not %s', (_, body) => {
    expect(readCsomAnswer(body)).toBeUndefined()
  })
})
