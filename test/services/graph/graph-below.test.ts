import { expect, test } from 'vitest'
import type { Sight } from '../../../src/model/protocol.ts'
import { graphProtocol } from '../../../src/services/graph/graph-protocol.ts'
import { encodeStep } from '../../../src/services/graph/graph-encode.ts'
import { entra, listOf, refusal } from './rows.ts'
import type { Script } from './scripted-graph.ts'
import { scriptedGraph } from './scripted-graph.ts'

/** How one object is looked up in the list below another: a federation under its domain. */
const federation = entra('domainFederation')
const path = 'GET /v1.0/domains/Contoso.com/federationConfiguration'

async function look(script: Script): Promise<Sight | undefined> {
  const graph = scriptedGraph(script)
  const reader = graphProtocol.reader(graph.door, graph.context)
  for await (const sight of reader.observe([{ type: federation, keys: ['Contoso.com'] }], new AbortController().signal))
    return sight
  return undefined
}

test('it is seen under the key that was asked for, with its own id', async () => {
  const seen = (await look({ [path]: [listOf([{ id: 'f', issuerUri: 'urn:adfs' }])] }))?.seen
  expect(seen).toMatchObject({
    is: 'present',
    value: [{ at: { key: 'Contoso.com' }, id: 'f', values: { domain: 'Contoso.com', issuerUri: 'urn:adfs' } }],
  })
})

test.each([
  ['a domain that is managed has none', listOf([]), 'absent'],
  [
    'a domain that is not there has none',
    refusal(
      404,
      'Request_ResourceNotFound',
      "Resource 'Contoso.com' does not exist or one of its queried reference-property objects are not present.",
    ),
    'absent',
  ],
  [
    'what may not be read is not known',
    refusal(403, 'Authorization_RequestDenied', 'Insufficient privileges'),
    'unknown',
  ],
])('%s', async (_, reply, is) => {
  expect((await look({ [path]: [reply] }))?.seen.is).toBe(is)
})

test('it is written by both: the domain and its own id', () => {
  const change = {
    id: 'x',
    action: 'update',
    at: { type: federation.name, key: 'Contoso.com' },
    objectId: 'f',
    differences: [],
    values: { signOutUri: 'https://sts.contoso.com/out' },
    needs: [],
    basis: null,
    before: null,
    task: { job: 'j' },
    declared: { file: 'a.yml', line: 1, column: 1 },
  } as const
  expect(
    encodeStep({ type: federation, change, current: null }, 'https://graph').map((one) => [
      one.method,
      one.path,
      one.body,
    ]),
  ).toEqual([
    ['PATCH', '/domains/Contoso.com/federationConfiguration/f', { signOutUri: 'https://sts.contoso.com/out' }],
  ])
})
