import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { load } from 'js-yaml'
import { openCatalogue } from '../../src/catalogue/catalogue.ts'
import type { Property, ResourceType } from '../../src/model/resource-type.ts'
import type { Dice } from './dice.ts'
import type { Task, Values } from './inventions.ts'
import { root } from './process.ts'

/** The rows by name. */
export type Rows = ReadonlyMap<string, ResourceType>

/** Reads the whole shipped catalogue. */
export async function readRows(): Promise<Rows> {
  const rows = await openCatalogue((name) => readFile(join(root, name), 'utf8')).all()
  return new Map(rows.map((row) => [row.name, row]))
}

type Document = {
  readonly jobs: readonly {
    readonly service: string
    readonly tasks: readonly Readonly<Record<string, Values>>[]
  }[]
}

/** The objects of an export, one task each, read by a YAML reader that is not ours. */
export function tasksOf(yaml: string): readonly Task[] {
  const document: Document = JSON.parse(JSON.stringify(load(yaml)))
  return document.jobs.flatMap(({ service, tasks }) =>
    tasks.flatMap((task) =>
      Object.entries(task).flatMap(([word, values]) =>
        word === 'id' || word === 'name' ? [] : [{ service, word, values }],
      ),
    ),
  )
}

/**
 * What is not turned at random, and why: it pulls other switches along by design, cannot be changed once an object is
 * there, needs a licence or another value beside it, or one switch of the service has two names.
 */
const apart: readonly RegExp[] = [
  /^entra\.(?:group\.(?!description|displayName)|securityDefaults|directoryRoleAssignment|authenticationMethod\b|perUserMfa|organization)/u,
  /^entra\.conditionalAccessPolicy\.(?!state)/u,
  // Reserved for Microsoft: refused with 403 (contracts: teams-config-types, remark).
  /^teams\.teamsMeetingPolicy\.AllowLocalRecording/u,
  /isMemberManagementRestricted|IsDefault|MakeDefault|RestrictiveRetention/u,
  /^purview\.label\b/u,
  /^sharepoint\.site\.(?:AllowEditing|AllowDownloadingNon|\w*AnonymousLinkExp|BlockDownload)/u,
  /^sharepoint\.tenant\.(?:CommentsOnSitePages|IsLoop|EnableGuestSignIn|IPAddressEnforcement|AllowDownloadingNon|AllowEditing)/u,
  /^sharepoint\.(?:settings|browserIdleSignOut|tenantSyncClientRestriction|tenantCdn|orgAssetLibrary|homeSite|hubSite|siteScript|siteDesign|theme)/u,
  /^exchange\.transportRule\.(?!Enabled|Comments)/u,
]

/** Objects that the service keeps for itself. */
const presets =
  /Preset Security|Built-In|^(?:Phishing-resistant MFA|Passwordless MFA|Multifactor authentication|Default policy for Teams|Creation of forwarding\/redirect rule|https:\/\/contoso\.sharepoint\.com\/?|\/)$/u

/** Some of what is in the tenant, with a few properties turned to something else that is right. */
export function turnedTasks(pool: readonly Task[], rows: Rows, count: number, dice: Dice): readonly Task[] {
  const turned: Task[] = []
  for (const task of dice.some(pool, pool.length)) {
    if (turned.length >= count) break
    const row = rows.get(`${task.service}.${task.word}`)
    const one = row === undefined ? undefined : turn(task, row, dice)
    if (one !== undefined) turned.push(one)
  }
  return turned
}

function turn(task: Task, row: ResourceType, dice: Dice): Task | undefined {
  if (!row.update || row.readOnly !== undefined) return undefined
  const key = Object.fromEntries(row.key.map((name) => [name, task.values[name]]))
  if (Object.values(key).some((name) => typeof name !== 'string' || presets.test(name))) return undefined
  if (task.service === 'teams' && row.key.length > 0 && task.values['Identity'] !== 'Global') return undefined
  const others = Object.entries(task.values).flatMap(([name, value]) => {
    const property = row.properties[name]
    if (property === undefined || row.key.includes(name) || property.write !== 'always') return []
    if (apart.some((pattern) => pattern.test(`${row.name}.${name}`)) || property.echo !== 'returned') return []
    if (property.evidence === 'inferred' || property.beta === true || property.ref !== undefined) return []
    const other = otherValue(name, property, value, dice)
    return other === undefined ? [] : [[name, other] as const]
  })
  const chosen = dice.some(others, dice.int(1, 3))
  if (chosen.length === 0) return undefined
  const tells = (row.kinds ?? []).flatMap(({ tell }) =>
    tell.property in task.values ? [[tell.property, task.values[tell.property]] as const] : [],
  )
  return { ...task, values: { ...key, ...Object.fromEntries(tells), ...Object.fromEntries(chosen) } }
}

function otherValue(name: string, property: Property, value: unknown, dice: Dice): unknown {
  if (property.list !== undefined) return undefined
  if (property.shape === 'boolean' && typeof value === 'boolean') return !value
  if (property.shape !== 'string' || typeof value !== 'string') return undefined
  if (/^(?:comments?|description|adminDisplayName)$/iu.test(name)) return `said ${dice.int(1, 99)}`
  const values = property.open === true || property.flags === true ? [] : (property.values ?? [])
  const others = values.filter((one) => one.toLowerCase() !== value.toLowerCase())
  return others.length === 0 ? undefined : dice.pick(others)
}

/** What may be declared absent: nothing of the seeded tenant refers to it. */
const removable =
  /^(?:exchange\.(?:transportRule|remoteDomain|outboundConnector|inboundConnector|safeLinksRule|hostedOutboundSpamFilterRule)|sharepoint\.(?:theme|siteDesign)|purview\.unifiedAuditLogRetentionPolicy)$/u

/** Some of what is in the tenant, declared to be absent. */
export function goneTasks(pool: readonly Task[], rows: Rows, count: number, dice: Dice): readonly Task[] {
  const fit = pool.filter((task) => removable.test(`${task.service}.${task.word}`) && task.values['Name'] !== 'Default')
  return dice.some(fit, count).map((task) => {
    const key = rows.get(`${task.service}.${task.word}`)?.key ?? []
    return { ...task, values: Object.fromEntries(key.map((name) => [name, task.values[name]])), gone: true }
  })
}
