import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Simulator } from '../../../src/simulator/start.ts'
import { ask, signIn, startTenant } from '../wire.ts'

type Example = {
  readonly id: number
  readonly title: string
  readonly inferred?: boolean
  readonly request: {
    readonly method: 'GET' | 'POST' | 'PATCH'
    readonly url: string
    readonly headers: Readonly<Record<string, string>>
    readonly body?: unknown
  }
  readonly response: { readonly status: number; readonly body: unknown }
}

// Public sources are named beside each exchange; `inferred` ones are nobody's whole recording.
const examples: readonly Example[] = JSON.parse(
  readFileSync(new URL('../../fixtures/simulator-sharepoint/captured.json', import.meta.url), 'utf8'),
)

let simulator: Simulator
const site = '5f0b0f0e-3a53-4f0c-9d55-0a9f3b1b3f11'
const hub = '255a50b2-527f-4413-8485-57f4c17a24d1'
const script = '0d7b8b0c-6a4e-4a83-8a6c-6f3d2a1b4c55'

beforeAll(async () => {
  simulator = await startTenant({ variants: { spoMergeArrays: 'works', spoAnonymousLinks: 'accepted' } })
  const root = 'https://contoso.sharepoint.com'
  const add = (path: string, more: Record<string, unknown> = {}): string =>
    simulator.create('sharepoint.site', {
      Url: `${root}${path}`,
      Template: 'SITEPAGEPUBLISHING#0',
      GroupId: '00000000-0000-0000-0000-000000000000',
      ...more,
    })
  add('/sites/team')
  add('/sites/home')
  add('/sites/old', { SiteId: site })
  simulator.create('sharepoint.hubSite', { ID: hub, SiteId: hub, SiteUrl: `${root}/sites/hub`, Title: 'HR' })
  simulator.create('sharepoint.siteScript', { Id: script, Title: 'Contoso list', Version: 1 })
})
afterAll(() => simulator.close())

const identity = (): string =>
  `c0898ba0-c0d4-6000-1002-9518fac6a0d2|908bed80-a04a-4433-b4a0-883d9847d110:${simulator.tenantId}&#xA;Tenant`

/** The recording's placeholders become names of the simulated tenant. */
function filled(text: string, id: number): string {
  return text
    .replaceAll('6492ece7-7f5d-4499-8130-50e761e25bd9', simulator.tenantId)
    .replace(/&lt;tenant identity[^"]*&gt;/u, identity())
    .replaceAll('<hub guid>', hub)
    .replaceAll('<guid>', id === 35 ? script : site)
    .replaceAll('<siteId>', site)
}

async function replay({ id, request }: Example) {
  const url = new URL(request.url)
  const authorization = `Bearer ${await signIn(simulator, `https://${url.host}/.default`)}`
  const { body } = request
  const sent = body === undefined ? {} : { body: filled(typeof body === 'string' ? body : JSON.stringify(body), id) }
  return ask(simulator, url.host, `${decodeURIComponent(url.pathname)}${url.search}`, {
    method: request.method,
    ...sent,
    headers: {
      'content-type': 'application/json',
      ...Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name.toLowerCase(), value])),
      authorization,
    },
  })
}

/** Whether an answer has every member of the recording, each with a value of the same kind. */
function fits(recorded: unknown, given: unknown): boolean {
  if (recorded === null || recorded === undefined) return true
  if (Array.isArray(recorded))
    return Array.isArray(given) && recorded.every((item, index) => index >= given.length || fits(item, given[index]))
  if (typeof recorded !== 'object') return typeof recorded === typeof given
  if (typeof given !== 'object' || given === null) return false
  const members = new Map(Object.entries(given))
  return Object.entries(recorded).every(
    ([name, value]) => members.has(name) && (members.get(name) === null || fits(value, members.get(name))),
  )
}

// What is asked for in these is a token, or a thing that no other example made: they are looked at elsewhere.
const elsewhere = new Set([11, 16, 20])
const replayed = examples.filter((example) => !elsewhere.has(example.id))
const recorded = replayed.filter((example) => example.inferred !== true).length

test.each(replayed.map((example) => [example.title, example] as const))(
  `replayed (${recorded} recorded, ${replayed.length - recorded} partly inferred): %s`,
  async (_, example) => {
    const answer = await replay(example)
    const body: unknown = answer.text === '' ? null : JSON.parse(answer.text)
    const error = Array.isArray(body) ? body[0]?.ErrorInfo : null
    expect({ status: answer.status, error }).toEqual({ status: example.response.status, error: null })
    expect([fits(example.response.body, body), body]).toEqual([true, body])
  },
)
