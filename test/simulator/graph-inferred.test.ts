import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Simulator } from '../../src/simulator/start.ts'
import type { Json } from './wire.ts'
import { graphOf, inside, startTenant } from './wire.ts'

const exchanges: readonly Json[] = JSON.parse(
  readFileSync(new URL('../fixtures/graph/exchanges.json', import.meta.url), 'utf8'),
)

const foreignGroup = '5ecf8b5f-0d08-4792-aa17-37e40f64b6bb'

let simulator: Simulator
beforeAll(async () => {
  simulator = await startTenant()
})
afterAll(() => simulator.close())

describe('writes that documentation and tools show, as they show them', () => {
  test.each([
    ['ca-policy-create-authstrength', 'POST'],
    ['namedlocation-ip-create', 'POST'],
    ['authmethod-sms-patch', 'PATCH'],
    ['authmethods-campaign', 'PATCH'],
    ['authmethods-beta-settings', 'PATCH'],
  ] as const)('%s is taken, and shown by the next read', async (id, method) => {
    const pair = exchanges.find((one) => one['id'] === id) ?? {}
    const [request, response] = [inside(pair, 'request'), inside(pair, 'response')]
    const path = new URL(String(request['url'])).pathname
    const graph = await graphOf(simulator)
    // The group of the sample is another tenant's.
    const group = String(simulator.objects('entra.group')[0]?.['id'])
    const body: unknown = JSON.parse(JSON.stringify(request['body']).replace(foreignGroup, group))

    const answer = await graph(path, { method, body })

    expect([request['method'], answer.status]).toEqual([method, response['status']])
    const read = await graph(method === 'POST' ? `${path}/${String(answer.json['id'])}` : path)
    const [[name, value] = ['', null]] = Object.entries(inside(request, 'body')).filter(([key]) => !key.includes('@'))
    expect(read.json).toMatchObject({ [name]: value })
  })
})
