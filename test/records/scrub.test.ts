import { array, assert, constantFrom, domain, oneof, property, stringMatching, tuple, uuid } from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Json } from '../../src/model/json.ts'
import { createScrubber, leaksIn } from '../../src/records/scrub.ts'

const known = {
  words: new Set([
    'groups',
    'All',
    'enabled',
    'mfa',
    'block',
    'Global',
    'Name',
    'TransportRule',
    'v1.0',
    'displayName',
  ]),
  hosts: new Set(['graph.example']),
}
const scrub = (value: Json): Json => createScrubber(known).value(value)
const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const [some, other] = ['948e048c-dd9d-4a97-a2f9-7fa9623f01ee', '235F4EEE-c900-490f-abde-1cc57986c6b9']

describe('what stays', () => {
  test.each<[string, Json]>([
    ['words of the services', ['All', 'enabled', 'mfa']],
    ['several of them in one text', 'mfa, block'],
    ['a cmdlet of a known noun', 'Get-TransportRule'],
    ['numbers, truth and nothing', { a: [1, 0.5, true], b: [null, '', 'True'], c: '42' }],
    [
      'moments and lengths of time',
      { a: ['2026-11-25T12:00:00.5Z', '2026-11-25'], b: ['P30D', 'PT1H', '30.00:00:00'] },
    ],
    ['what a member is', { 'Name@odata.type': '#Collection(String)', '@odata.type': '#microsoft.graph.group' }],
    ['the code of an error', { error: { code: 'Request_ResourceNotFound' } }],
  ])('%s', (_, value) => {
    expect(scrub(value)).toEqual(value)
  })
})

describe('what goes', () => {
  test.each<[string, Json, Json]>([
    ['an id, whatever its case', [some, some.toUpperCase(), other], [id(1), id(1), id(2)]],
    ['a person', 'ada@contoso.com', 'person-1@domain-1.example'],
    [
      'a domain, the same in an address',
      ['a@contoso.com', 'Contoso.com'],
      ['person-1@domain-1.example', 'domain-1.example'],
    ],
    [
      'any other text, the same for the same',
      ['Ada Lovelace', 'Babbage', 'Ada Lovelace'],
      ['text-1', 'text-2', 'text-1'],
    ],
    ['a name that is a word of the services', { displayName: 'All' }, { displayName: 'text-1' }],
    ['a number that may be one of a telephone', [612_345_678, '0612345678'], [100_000, 'text-1']],
    ['a member that is called after somebody', { 'ada@contoso.com': 1 }, { 'person-1@domain-1.example': 1 }],
    ['a member that is an id', { [`extension_${some.replaceAll('-', '')}_x`]: 1 }, { 'text-1': 1 }],
    ['what an error says', { error: { message: "Resource 'Ada' is not there" } }, { error: { message: 'text-1' } }],
    ['JSON in a text', '{"Name":"Ada","x":"All"}', '{"Name":"text-1","x":"All"}'],
    ['what stands in markup', '<Row Id="Ada"><Name>Babbage</Name></Row>', '<Row Id="text-2"><Name>text-1</Name></Row>'],
    ['what is far down a list', [['a', 'b', 'c', 'd', 'e']], [['text-1', 'text-2', 'text-3', '(2 more)']]],
  ])('%s', (_, value, left) => {
    expect(scrub(value)).toEqual(left)
  })

  test.each([
    [
      `https://graph.example/v1.0/groups/${some}?$select=displayName`,
      `https://graph.example/v1.0/groups/${id(1)}?$select=displayName`,
    ],
    [
      "https://graph.example/v1.0/groups?$filter=displayName%20eq%20'Ada''s%20team'",
      "https://graph.example/v1.0/groups?$filter=displayName eq 'text-1'",
    ],
    ['https://contoso-admin.sharepoint.com/sites/Ada', 'https://domain-1.example/text-1/text-2'],
    ['https://graph.example/v1.0/groups?$skiptoken=RFNwdA4Ada', 'https://graph.example/v1.0/groups?$skiptoken=text-1'],
    ['https://user:secret@graph.example/', 'https://graph.example/'],
  ])('what an address tells: %s', (url, left) => {
    expect(createScrubber(known).url(url)).toBe(left)
  })
})

test('whatever is scrubbed, no id, address or token is in it any more', () => {
  const mails = tuple(stringMatching(/^[a-z]{3,9}$/u), domain()).map(([user, at]) => `${user}@${at}`)
  const secret = oneof(uuid(), mails, stringMatching(/^eyJ[a-zA-Z0-9]{20}$/u))
  const wrapped = secret.chain((one) =>
    constantFrom<Json>(
      one,
      [one],
      { a: one },
      { [one]: 1 },
      `/v1.0/groups/${one}`,
      `x ${one} y`,
      JSON.stringify({ a: one }),
    ),
  )

  assert(
    property(array(wrapped, { maxLength: 4 }), (values) => {
      expect(leaksIn(JSON.stringify(scrub(values)))).toEqual([])
    }),
  )
})

test('what would have been left is seen', () => {
  expect(leaksIn(`{"a":"${some}","b":"ada@contoso.com","c":"eyJhbGciOiJSUzI1NiJ9"}`)).toHaveLength(3)
  expect(leaksIn(`{"a":"${id(7)}","b":"person-1@domain-2.example","c@odata.type":"#x"}`)).toEqual([])
})
