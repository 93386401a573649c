import { madePolicy } from './made-policy.ts'
import { randomUUID } from 'node:crypto'
import type { SimulatorClock } from '../clock.ts'
import { complianceRoom, createCompliance } from '../compliance/compliance-room.ts'
import { createExchange } from '../exchange/exchange.ts'
import { exchangeRoom } from '../exchange/exchange-room.ts'
import type { Person } from '../exchange/people.ts'
import type { CloudHosts } from '../cloud-hosts.ts'
import type { Room } from '../room.ts'
import type { TeamsService } from '../teams/service.ts'
import { createTeams, teamsRoom } from '../teams/teams-room.ts'
import type { GraphView } from '../sharepoint/graph-view.ts'
import { createSharePoint } from '../sharepoint/sharepoint-room.ts'
import { verifiedDomains } from '../graph/directory.ts'
import { parseJson, text } from '../json.ts'
import type { Raw } from '../json.ts'
import type { Chosen } from '../variants.ts'
import { pipelineObjects, seedDirectory } from './seed-directory.ts'
import { registeredUsers, seededTenant, seedPeople } from './seed-people.ts'
import { seedOutside } from './seed-outside.ts'
import { seedPolicies } from './seed-policies.ts'
import { seedRegistrations } from './seed-registrations.ts'
import { findOne, readSnapshot, writeSnapshot } from './snapshot.ts'
import { crowdRules, crowdSites, directoryCrowd } from './crowd.ts'
import type { Crowd } from './crowd.ts'
import { createAuditLog } from './audit-log.ts'
import type { AuditLog } from './audit-log.ts'
import { namesIn, personNamed } from './names.ts'
import { createStore } from './store.ts'
import type { Store } from './store.ts'
import { types } from './type-names.ts'

/** A whole tenant: the directory's store, the services' rooms, and the back door by which tests and snapshots reach all. */
export interface Tenant {
  readonly id: string
  readonly initialDomain: string
  readonly store: Store
  /** Who changed what in the directory. */
  readonly audit: AuditLog
  readonly rooms: readonly Room[]
  /** What Graph shows of SharePoint. */
  readonly sharePoint: GraphView
  /** The Teams service, which Graph reaches into for the assignments of policies. */
  readonly teams: TeamsService
  readonly registered: ReadonlySet<string>
  readonly domains: () => readonly string[]
  readonly dump: () => unknown
  readonly objects: (type: string) => readonly Raw[]
  /** What a person does in the portal; `by` is a user principal name, the administrator's where absent. */
  readonly change: (type: string, key: string, patch: Raw, by?: string) => void
  readonly create: (type: string, raw: Raw, by?: string) => string
  readonly remove: (type: string, key: string, by?: string) => void
}

/** What a tenant is made from. */
export interface TenantParts {
  readonly clock: SimulatorClock
  readonly hosts: CloudHosts
  readonly chosen: Chosen
  readonly variants: Readonly<Record<string, string>>
  readonly replicationMs: number
  readonly state: unknown
  /** Objects beyond those of the seed or the snapshot; `seed` decides who is in which group. */
  readonly crowd: Crowd
  readonly seed: number
  /** User principal name of whoever works through the back door. */
  readonly administrator: string
  readonly contracts: (name: string) => Promise<string>
}

/**
 * Seeds a tenant, and puts a snapshot's types in the place of the seed's where there is one.
 * @throws Error when the snapshot cannot be read.
 */
export async function createTenant(parts: TenantParts): Promise<Tenant> {
  const { clock, chosen } = parts
  const snapshot = parts.state === undefined ? undefined : readSnapshot(parts.state)
  const id = snapshot?.tenantId ?? seededTenant.id
  const initialDomain = snapshot?.initialDomain ?? seededTenant.initialDomain
  const store = createStore(clock.now, parts.replicationMs, chosen('listLag') === 'on')
  const seeded = {
    ...seedPeople(),
    [types.registration]: seedRegistrations(),
    ...seedPolicies(),
    ...seedOutside(initialDomain, seededTenant.domain),
    ...seedDirectory(id, initialDomain, await parts.contracts('directory-roles.json')),
  }
  const held = snapshot?.types ?? {}
  const crowd = directoryCrowd(parts.crowd, parts.seed)
  for (const [type, raws] of Object.entries(seeded)) store.load(type, [...(held[type] ?? raws), ...(crowd[type] ?? [])])
  keepPipeline(store, id)
  const domains = (): readonly string[] =>
    verifiedDomains(store.all(types.organization)[0]).map((domain) => domain.name)
  const exchange = createExchange({
    tenantId: id,
    initialDomain,
    domains: domains(),
    now: clock.now,
    newId: randomUUID,
    contracts: parseJson(await parts.contracts('exchange-cmdlets.json')),
    variants: parts.variants,
    people: peopleOf(store),
  })
  const teams = await createTeams({
    tenantId: id,
    initialDomain,
    domains,
    hosts: parts.hosts,
    now: clock.now,
    directory: { users: () => store.all(types.user), groups: () => store.all(types.group) },
    variants: parts.variants,
    contracts: parts.contracts,
  })
  const sharePoint = createSharePoint({
    hosts: parts.hosts,
    tenantId: id,
    initialDomain,
    now: clock.now,
    newId: randomUUID,
    isPerson: (name) => store.by(types.user, 'userPrincipalName', name).length > 0,
    makePolicy: (name) => store.put(types.policy, madePolicy(name, clock.now())),
    variants: parts.variants,
    tenantFacts: await parts.contracts('sharepoint-tenant-properties.json'),
    siteFacts: await parts.contracts('sharepoint-site-properties.json'),
  })
  const compliance = createCompliance({
    tenantId: id,
    initialDomain,
    hosts: parts.hosts,
    now: clock.now,
    newId: randomUUID,
    variants: parts.variants,
    contract: await parts.contracts('compliance-cmdlets.json'),
  })
  const mail = exchangeRoom(exchange, parts.hosts)
  const rooms: readonly Room[] = [mail, complianceRoom(compliance, parts.hosts), teamsRoom(teams), sharePoint.room]
  const roomOf = (type: string): Room | undefined => rooms.find((room) => type.startsWith(room.prefix))
  for (const [type, raws] of Object.entries(held)) {
    if (type in seeded) continue
    const room = roomOf(type)
    if (room === undefined) throw new Error(`The snapshot has a type that the simulator does not hold: ${type}.`)
    room.load(type, raws)
  }
  const addTo = (room: Room, type: string, raws: readonly Raw[]): void => {
    if (raws.length > 0) room.load(type, [...room.objects(type), ...raws])
  }
  addTo(mail, 'exchange.transportRule', crowdRules(parts.crowd))
  addTo(sharePoint.room, 'sharepoint.site', crowdSites(parts.crowd, rootOf(sharePoint.room)))
  const known = (type: string): string => {
    if (!store.types().includes(type)) throw new Error(`The simulator has no type ${type}.`)
    return type
  }
  const audit = createAuditLog({
    now: clock.now,
    newId: randomUUID,
    lagMs: Number(chosen('directoryAuditLag')) * 1000,
    nameOf: namesIn(store),
  })
  const written = (type: string, before: Raw | undefined, after: Raw | undefined, by = parts.administrator): void => {
    const change = { type, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) }
    audit.record([change], { user: personNamed(store, by) })
  }
  const objects = (type: string): readonly Raw[] => roomOf(type)?.objects(type) ?? store.all(known(type))
  return {
    id,
    initialDomain,
    store,
    audit,
    rooms,
    sharePoint: sharePoint.graph,
    teams,
    registered: registeredUsers(),
    domains,
    objects,
    dump: () => {
      const all = [...store.types(), ...rooms.flatMap((room) => room.types())].map(
        (type) => [type, objects(type)] as const,
      )
      return writeSnapshot(id, initialDomain, clock.now(), Object.fromEntries(all))
    },
    change: (type, key, patch, by) => {
      const room = roomOf(type)
      if (room !== undefined) return room.change(type, key, patch)
      const raw = findOne(type, objects(type), key)
      const dated = 'modifiedDateTime' in raw ? { modifiedDateTime: new Date(clock.now()).toISOString() } : {}
      const after = { ...raw, ...dated, ...patch, id: raw['id'] }
      written(type, raw, after, by)
      return store.settle(type, after)
    },
    create: (type, raw, by) => {
      const room = roomOf(type)
      if (room !== undefined) return room.create(type, raw)
      const made = text(raw, 'id') ?? randomUUID()
      store.settle(known(type), { ...raw, id: made })
      written(type, undefined, { ...raw, id: made }, by)
      return made
    },
    remove: (type, key, by) => {
      const room = roomOf(type)
      if (room !== undefined) return room.remove(type, key)
      const before = findOne(type, objects(type), key)
      written(type, before, undefined, by)
      return store.forget(type, text(before, 'id') ?? '')
    },
  }
}

/** People with a mailbox: members of the directory, but those who are known to have no plan. */
function peopleOf(store: Store): () => readonly Person[] {
  let known: { readonly users: readonly Raw[]; readonly people: readonly Person[] } = { users: [], people: [] }
  return () => {
    const users = store.all(types.user)
    if (users !== known.users) known = { users, people: users.filter(hasMailbox).map(person) }
    return known.people
  }
}

function hasMailbox(raw: Raw): boolean {
  const plans = raw['assignedPlans']
  return raw['userType'] !== 'Guest' && !(Array.isArray(plans) && plans.length === 0)
}

/** The origin of the tenant's sites. */
function rootOf(sites: Room): string {
  const [first] = sites.objects('sharepoint.site')
  return new URL(text(first ?? {}, 'Url') ?? 'https://contoso.sharepoint.com').origin
}

function person(raw: Raw): Person {
  return {
    id: text(raw, 'id') ?? '',
    userPrincipalName: text(raw, 'userPrincipalName') ?? '',
    displayName: text(raw, 'displayName') ?? '',
  }
}

/** A snapshot may be of a tenant that has no pipeline yet: it gets the app, and the roles that go with it. */
function keepPipeline(store: Store, tenantId: string): void {
  if (store.get(types.servicePrincipal, seededTenant.principalId) !== undefined) return
  const { principal, assignments } = pipelineObjects(tenantId)
  store.settle(types.servicePrincipal, principal)
  for (const assignment of assignments) store.settle(types.roleAssignment, assignment)
}
