import { readFileSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import type { Simulator } from '../../../src/simulator/start.ts'
import { ask, graphOf, signIn, startTenant } from '../wire.ts'

type Captured = {
  readonly id: string
  readonly inferred: boolean
  readonly evidence?: string
  readonly request: { readonly method: Method; readonly url: string; readonly body?: unknown }
  readonly response: { readonly status: number; readonly body: unknown }
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

// Public sources are named beside each exchange; what is `inferred` is in part nobody's recording.
const parsed: unknown = JSON.parse(
  readFileSync(new URL('../../fixtures/simulator-teams/captured.json', import.meta.url), 'utf8'),
)
const exchanges: readonly Captured[] = Array.isArray(parsed) ? parsed : []

/** What the tenant has before a request of one kind or another is replayed. */
type Scene = { readonly variants?: Readonly<Record<string, string>>; readonly set?: (simulator: Simulator) => void }

const kiosk = (simulator: Simulator): void => {
  simulator.create('teams.teamsMeetingPolicy', { Identity: 'Tag:KioskPolicy' })
}
const held = (type: string, id: string) => (simulator: Simulator) => {
  const body = exchanges.find((one) => one.id === id)?.response.body
  for (const one of Array.isArray(body) ? body : [body]) simulator.change(type, one.Identity, one)
}
const person = (simulator: Simulator): string => String(simulator.objects('entra.user')[0]?.['id'])
const group = (simulator: Simulator): string => String(simulator.objects('entra.group')[0]?.['id'])
const named = (simulator: Simulator): void => {
  simulator.change('entra.user', person(simulator), { userPrincipalName: 'user@contoso.com' })
}
const policyOfPerson = (simulator: Simulator): void => {
  kiosk(simulator)
  named(simulator)
  const policyAssignment = { displayName: 'KioskPolicy' }
  const given = { userPrincipalName: 'user@contoso.com', policyType: 'TeamsMeetingPolicy', policyAssignment }
  simulator.create('teams.teamsUserPolicyAssignment', given)
}
const policyOfGroup = (simulator: Simulator): void => {
  kiosk(simulator)
  const given = { GroupId: group(simulator), PolicyType: 'TeamsMeetingPolicy', PolicyName: 'KioskPolicy', Rank: 1 }
  simulator.create('teams.teamsGroupPolicyAssignment', given)
}
const federation = 'teams.tenantFederationConfiguration'

const answered: Readonly<Record<string, Scene>> = {
  'Service discovery (optional, what the module does on connect)': {},
  'Tenant object with discovery and verified domains': {},
  'List every instance of a policy type': {},
  'Get one instance': {},
  'Change one property of Global (merge)': { variants: { teamsWriteAnswer: 'array' } },
  'Change with the Key envelope (CIPP default path)': {},
  'Create a named policy': {},
  'Create with identity only (server defaults)': {},
  'Delete a named policy': { set: kiosk },
  'Federation settings, allow-all': {},
  'Federation settings, allow list': { set: held(federation, 'Federation settings, allow list') },
  'Federation: allow only these domains': {},
  'Federation: allow all, or block all': {},
  'Federation: block listed domains': {},
  'External access policy': {},
  'App permission policy GET': { set: held('teams.teamsAppPermissionPolicy', 'App permission policy GET') },
  'App permission policy write with app ids': {
    set: (simulator) => simulator.create('teams.teamsAppPermissionPolicy', { Identity: 'EHD Chat' }),
  },
  'App setup policy: structured lists must be JSON arrays': {
    set: (simulator) => simulator.create('teams.teamsAppSetupPolicy', { Identity: 'Tag:Frontline' }),
  },
  'Voice route': {},
  'PSTN usages (whole list in one Global object)': {},
  'Not authorized for this type': {},
  'Type not enabled for the tenant': {},
  'Assign a policy to a user': {
    set: (simulator) => {
      kiosk(simulator)
      named(simulator)
    },
  },
  'Assign a policy to a group': { set: kiosk },
  'Effective policies of users': { variants: { teamsGrantDelay: '0' }, set: policyOfPerson },
  'Group assignments': { variants: { teamsRankName: 'Priority' }, set: policyOfGroup },
  'Graph: assign a policy to users (alternative)': {},
  'Graph: policy id by name': { set: kiosk },
  'Change with PATCH (merge), app-only certificate': {},
  'Federation by PATCH: only these domains': {},
  'Federation by PATCH: allow all': {},
  'App permission policy: allow none / block none (empty list plus type)': {},
}

/** Services and types that are not simulated. */
const unknown: readonly string[] = [
  'Missing instance',
  'Messaging configuration',
  'Trusted IP address',
  'Dial-in conferencing tenant settings',
  'Tenant-wide app settings, read',
  'Tenant-wide app settings, partial PUT is refused',
  'Tenant-wide app settings, full PUT',
  'Call queues',
  'Emergency locations',
  'Resource accounts',
  'Telephone numbers',
  'Unified org-wide app settings: not app-only',
]

/** Exchanges of which one source says one thing and another another; the status is the one that is kept here. */
const otherwise: Readonly<Record<string, number>> = {
  // Labelled as best effort by its source, and not proven.
  'Create by PUT (best effort in CIPP, not proven)': 404,
  // A unit test's answer; live, this route was refused with 40301.
  'Assign a policy to the whole tenant': 403,
}

/** Proved by test/simulator/sign-in.test.ts. */
const elsewhere: readonly string[] = [
  'Token, certificate or federated credential (client_credentials + client_assertion)',
]

const open: Simulator[] = []
afterAll(async () => {
  for (const simulator of open) await simulator.close()
})

async function replayed({ request }: Captured, scene: Scene = {}) {
  const simulator = await startTenant(scene.variants === undefined ? {} : { variants: scene.variants })
  open.push(simulator)
  scene.set?.(simulator)
  const { host, pathname, search } = new URL(request.url)
  const path = `${pathname}${search}`.replace(/%7BgroupId%7D|\{groupId\}/iu, group(simulator))
  const { method } = request
  const body = request.body ?? undefined
  if (host === 'graph.microsoft.com') {
    const graph = await graphOf(simulator)
    if (method === 'GET') return graph(path)
    // The recorded ids are left out by the page.
    const policyType = 'teamsMeetingPolicy'
    const found = await graph(`/v1.0/admin/teams/policy/getPolicyId(type='${policyType}',name='Kiosk')`)
    const policyId = /"policyId":"(?<id>[^"]+)"/u.exec(found.text)?.groups?.['id']
    return graph(path, { method: 'POST', body: { value: [{ userId: person(simulator), policyType, policyId }] } })
  }
  const authorization = `Bearer ${await signIn(simulator, '48ac35b8-9aa8-4d74-927d-1f4a14a0b239/.default')}`
  return ask(simulator, host, path, { method, headers: { authorization }, ...(body === undefined ? {} : { body }) })
}

const anyText: unknown = expect.any(String)
const holding = (items: readonly unknown[]): unknown => expect.arrayContaining([...items])
const having = (members: Readonly<Record<string, unknown>>): unknown => expect.objectContaining(members)

/** The recorded value as an expectation: words in angle brackets stand for any text, and lists may hold more. */
function like(value: unknown): unknown {
  if (typeof value === 'string' && /^<.*>$|CorrelationId/u.test(value)) return anyText
  if (Array.isArray(value)) return value.length === 0 ? value : holding(value.map(like))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([name, member]) => [name, like(member)] as const)
  return entries.length === 0 ? value : having(Object.fromEntries(entries))
}

const kept = exchanges.filter((one) => one.id in answered)
const live = exchanges.filter(({ id, evidence }) => id in answered && evidence?.startsWith('live') === true)

describe(`${kept.length} of ${exchanges.length} exchanges are answered, ${live.length} of them seen live`, () => {
  test('and every exchange is accounted for', () => {
    const told = [...Object.keys(answered), ...unknown, ...Object.keys(otherwise), ...elsewhere]
    expect(told.toSorted()).toEqual(exchanges.map(({ id }) => id).toSorted())
  })

  test.each(kept)('$id', async (exchange) => {
    const answer = await replayed(exchange, answered[exchange.id])
    expect(answer.status).toBe(exchange.response.status)
    const given: unknown = answer.text === '' ? null : JSON.parse(answer.text)
    expect(given).toEqual(like(exchange.response.body))
  })
})

test.each(exchanges.filter(({ id }) => unknown.includes(id)))('501: $id', async (exchange) => {
  expect((await replayed(exchange)).status).toBe(501)
})

test.each(exchanges.filter(({ id }) => id in otherwise))('otherwise: $id', async (exchange) => {
  expect((await replayed(exchange)).status).toBe(otherwise[exchange.id])
})
