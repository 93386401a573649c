import type { LogLine } from '../../src/simulator/start.ts'
import type { Act } from './hand.ts'
import type { Holdings, Moved } from './holdings.ts'
import { isValues, meant, moved } from './holdings.ts'
import type { Task, Values } from './inventions.ts'
import type { Rows } from './pool.ts'
import type { Ended } from './process.ts'

/** What is read of a run's JSON report. */
export type Told = {
  readonly outcomes: readonly {
    readonly change: string
    readonly action: string
    readonly at: { readonly type: string; readonly key: string }
    readonly result: 'done' | 'accepted' | 'failed' | 'undetermined' | 'notAttempted'
    readonly trouble?: { readonly code: string; readonly message: string }
  }[]
  readonly troubles: readonly { readonly code: string; readonly message: string }[]
  readonly findings: readonly { readonly rule: string; readonly message: string; readonly stops?: boolean }[]
}

const typeOf = (task: Task): string => `${task.service}.${task.word}`

/** Writes that no declared object explains, by host, path and cmdlet; `own` are the ids of what the tasks mean. */
export function strayWrites(
  log: readonly LogLine[],
  tasks: readonly Task[],
  rows: Rows,
  own: ReadonlySet<string>,
): readonly string[] {
  return log
    .filter((line) => line.effect === 'write' && !explains(line, tasks, rows, own))
    .map((line) => `stray write ${line.method} ${line.host}${line.path} ${line.cmdlet ?? ''}`)
}

/** Whether a request may be one of a task's; where ids do not matter `own` is left out. */
function explains(
  { host, path, cmdlet }: LogLine,
  tasks: readonly Task[],
  rows: Rows,
  own?: ReadonlySet<string>,
): boolean {
  const wires = [...new Set(tasks.map(typeOf))].flatMap((type) => {
    const wire: unknown = rows.get(type)?.wire
    return isValues(wire) ? [{ type, wire }] : []
  })
  if (cmdlet !== undefined) {
    const noun = cmdlet.replace(/^[^-]+-/u, '').toLowerCase()
    return wires.some(({ wire }) => textOf(wire['noun']).toLowerCase() === noun)
  }
  if (host.endsWith('.sharepoint.com')) return wires.some(({ type }) => type.startsWith('sharepoint.'))
  if (host.endsWith('.teams.microsoft.com'))
    return wires.some(({ wire }) => {
      const [isAssignment, configType] = [/assign/iu.test(path), wire['configType']]
      // The path of an assignment names the type of its policy as well.
      if ('assignment' in wire) return isAssignment
      return typeof configType === 'string' && !isAssignment && path.includes(`/${configType}`)
    })
  if (host !== 'graph.microsoft.com') return false
  const bare = path.replace(/^\/(?:v1\.0|beta)/u, '').replace(/\?.*$/u, '')
  return wires.some(({ wire }) => {
    // The one assignment that is Graph's (https://learn.microsoft.com/graph/api/teamsadministration-teamspolicyuserassignment-assign).
    const start = wire['assignment'] === 'user' ? '/admin/teams/policy/userAssignments' : wire['path']
    if (typeof start !== 'string' || !bare.startsWith(start)) return false
    const [id = ''] = bare.slice(start.length + 1).split('/')
    return own === undefined || own.has(id) || !/^[0-9a-f-]{36}$/u.test(id)
  })
}

/** Objects that a task made and that are there more than once. */
export function madeTwice(tasks: readonly Task[], held: Holdings, rows: Rows): readonly string[] {
  return tasks.flatMap((task) => {
    const found = task.made === true ? meant(task, held, rows) : []
    return found.length > 1 ? [`${typeOf(task)}/${found.map(([id]) => id).join(' and ')}`] : []
  })
}

/** Creates of what has been there since before the first run: nobody may take it for absent. */
export function madeAnew(
  told: Told,
  tasks: readonly Task[],
  seeded: Holdings,
  before: Holdings,
  rows: Rows,
): readonly string[] {
  return told.outcomes.flatMap(({ action, at, change }) => {
    const task = tasks.find((one) => typeOf(one) === at.type && isAt(one, at.key, rows))
    const known = new Set(task === undefined ? [] : meant(task, seeded, rows).map(([id]) => id))
    const isThere = task !== undefined && meant(task, before, rows).some(([id]) => known.has(id))
    return action === 'create' && isThere ? [`${change} was to be made, but it has been there all along`] : []
  })
}

/** One switch of a service under the names of two rows, and members that follow from a declared one. */
const follows: readonly (readonly [declared: RegExp, moved: RegExp])[] = [
  [/^exchange\.\w+Rule\.Enabled$/u, /^exchange\.\w+Rule\.State$/u],
  // What a label says is kept among its settings as well.
  [/^purview\.label\.(?:Tooltip|DisplayName|ContentType)$/u, /^purview\.label\.Settings$/u],
]

/** Objects of one type that show what an object of another type declares: one thing of the service under two names. */
const mirrors: readonly (readonly [declared: RegExp, moved: RegExp, by?: 'SiteUrl'])[] = [
  [/^sharepoint\.hubSite$/u, /^sharepoint\.site\.(?:IsHubSite|HubSiteId)$/u, 'SiteUrl'],
  [/^sharepoint\.tenant$/u, /^sharepoint\.(?:settings|tenantSyncClientRestriction)\./u],
  [/^sharepoint\.settings$/u, /^sharepoint\.tenant\.(?:SelfServiceSiteCreation|StorageQuota|.*SiteCreation)/u],
  [
    /^sharepoint\.tenantSyncClientRestriction$/u,
    /^sharepoint\.(?:tenant\.(?:\w*SyncClient\w*|BlockMacSync|DisableReportProblemDialog|\w*Groove\w*|HideSyncButton\w*)|settings\.(?:\w*SyncApp|isMacSync\w*|isSyncButton\w*|isUnmanagedSync\w*))$/u,
  ],
  [/^sharepoint\.browserIdleSignOut$/u, /^sharepoint\.settings\.idleSessionSignOut$/u],
]

/** What differs from what the tenant was, another hand's work included, and that no task declares. */
export function strayChanges(expected: Holdings, held: Holdings, tasks: readonly Task[], rows: Rows): readonly Moved[] {
  return moved(expected, held).filter(({ type, id, member, after }) => {
    const mine = tasks.filter(
      (task) =>
        typeOf(task) === type && [expected, held].some((one) => meant(task, one, rows).some(([own]) => own === id)),
    )
    // What is asked for one by one is there for its service only once somebody has set it.
    if (member === undefined && mine.length > 0 && rows.get(type)?.cardinality === 'perObject') return false
    if (member === undefined) return !mine.some((task) => (after === undefined ? task.gone : task.made) === true)
    if (mine.some((task) => task.made === true)) return false
    const place = `${type}.${member}`
    const isMirror = (task: Task): boolean =>
      mirrors.some(
        ([declared, shown, by]) =>
          shown.test(place) &&
          declared.test(typeOf(task)) &&
          (by === undefined || plain(id) === plain(String(task.values[by]))),
      )
    if (tasks.some(isMirror)) return false
    // A service numbers its rules without a gap, so one that is made or moved gives others a number; `reordered` looks at these.
    if (member === rows.get(type)?.priority && tasks.some((task) => typeOf(task) === type)) return false
    return !mine.some((task) =>
      Object.keys(task.values).some(
        (name) =>
          name.toLowerCase() === member.toLowerCase() ||
          follows.some(([declared, shown]) => declared.test(`${type}.${name}`) && shown.test(place)),
      ),
    )
  })
}

/** Types whose objects that no task names stand in another order than before. */
export function reordered(expected: Holdings, held: Holdings, tasks: readonly Task[], rows: Rows): readonly string[] {
  return [...rows.values()].flatMap(({ name: type, priority }) => {
    if (priority === undefined) return []
    const mine = new Set(
      tasks.flatMap((task) => (typeOf(task) === type ? meant(task, held, rows).map(([id]) => id) : [])),
    )
    const order = (one: Holdings, other: Holdings): readonly string[] =>
      [...(one.get(type) ?? [])]
        .filter(([id]) => !mine.has(id) && other.get(type)?.has(id) === true)
        .toSorted(([, left], [, right]) => Number(left[priority]) - Number(right[priority]))
        .map(([id]) => id)
    return order(expected, held).join() === order(held, expected).join()
      ? []
      : [`${type}: others stand in another order`]
  })
}

/** Where a run's outcomes and exit code do not tell what the dumps before and after it show. */
export function lies(
  told: Told,
  exit: number | null,
  tasks: readonly Task[],
  [before, after]: readonly [Holdings, Holdings],
  acts: readonly Act[],
  rows: Rows,
  log: readonly LogLine[],
): readonly string[] {
  const touched = new Set(acts.flatMap((one) => one.moved.map(({ type, id }) => `${type}/${id}`)))
  const gone: Holdings = new Map(
    acts.flatMap((one) =>
      one.moved.map(({ type, id, before: old }) => [type, new Map(isValues(old) ? [[id, old]] : [])]),
    ),
  )
  const found: string[] = []
  const bad = told.outcomes.filter(({ result }) => ['failed', 'undetermined', 'notAttempted'].includes(result))
  const stopped = told.troubles.length + told.findings.filter((one) => one.stops === true).length
  if (bad.length > 0 && exit === 0) found.push(`exit 0 although ${bad[0]?.change} ${bad[0]?.result}`)
  if (bad.length === 0 && stopped === 0 && exit !== 0) found.push(`exit ${exit} although nothing is told to be wrong`)
  if (exit === 2) found.push('exit 2 although nothing is wrong with the configuration')
  for (const outcome of told.outcomes) {
    const task = tasks.find((one) => typeOf(one) === outcome.at.type && isAt(one, outcome.at.key, rows))
    if (task === undefined) {
      found.push(`${outcome.change} is of no task`)
      continue
    }
    const [was, is] = [meant(task, before, rows), meant(task, after, rows)]
    if (meant(task, gone, rows).length > 0) continue
    if ([...was, ...is].some(([id]) => touched.has(`${outcome.at.type}/${id}`))) continue
    const alone = told.outcomes.filter((one) => one.at.type === outcome.at.type && one.at.key === outcome.at.key)
    if (outcome.result === 'done' && outcome.action === 'delete' && is.length > 0)
      found.push(`${outcome.change} is done, but it is there`)
    if (outcome.result === 'failed' && outcome.action === 'delete' && is.length < was.length)
      found.push(`${outcome.change} failed, but it is gone`)
    if (outcome.result === 'done' && outcome.action !== 'delete') {
      const [object] = is
      if (object === undefined) found.push(`${outcome.change} is done, but nothing is there`)
      else if (alone.length === 1)
        found.push(...unlike(task, object[1], rows).map((name) => `${outcome.change} is done, but ${name} is not`))
    }
    // A write of an earlier run may show only now: what this run did not write at all it did not write secretly.
    // Counted from the first: an attempt that its sender had given up may come in after all looks.
    const first = log.findIndex((line) => line.effect === 'write' && explains(line, [task], rows))
    const wrote = first >= 0
    const only = told.outcomes.every((one) => one === outcome || one.at.type !== outcome.at.type)
    if (outcome.result === 'done' && wrote && only && !log.slice(first + 1).some((line) => looksAt(line, task, rows)))
      found.push(`${outcome.change} is done, but nobody looked after the write`)
    if (wrote && (outcome.result === 'failed' || outcome.result === 'notAttempted') && alone.length === 1) {
      if (outcome.action === 'create' && is.length > was.length)
        found.push(`${outcome.change} ${outcome.result}, but it is there`)
      const [old, now] = [was[0]?.[1], is[0]?.[1]]
      for (const name of Object.keys(task.values))
        if (old !== undefined && now !== undefined && JSON.stringify(old[name]) !== JSON.stringify(now[name]))
          found.push(`${outcome.change} ${outcome.result}, but ${name} was written`)
    }
  }
  return found
}

/** Whether a request may have read what a task is about. */
function looksAt(line: LogLine, task: Task, rows: Rows): boolean {
  if (line.effect !== 'read' || line.status !== 200) return false
  // Graph writes a user's policies and reads them in two places.
  if (task.word === 'teamsUserPolicyAssignment') return line.path.includes('/admin/teams/')
  return explains(line, [task], rows) || (line.host === 'graph.microsoft.com' && line.path.endsWith('/$batch'))
}

/**
 * Changes that were begun although what they refer to was not made by this run: of a name that a task gives to what it makes, in
 * the values of a task that refers to it.
 */
export function begunWithout(told: Told, tasks: readonly Task[], rows: Rows): readonly string[] {
  const resultOf = (task: Task): Told['outcomes'][number] | undefined =>
    told.outcomes.find((one) => one.at.type === typeOf(task) && isAt(task, one.at.key, rows))
  const missing = tasks.flatMap((task) => {
    const outcome = resultOf(task)
    const lacks = outcome?.action === 'create' && ['failed', 'undetermined', 'notAttempted'].includes(outcome.result)
    const [name = ''] = rows.get(typeOf(task))?.key ?? []
    return lacks ? [{ task, name: JSON.stringify(task.values[name]) }] : []
  })
  return missing.flatMap(({ task, name }) =>
    tasks.flatMap((other) => {
      if (other === task || !referring.test(other.word) || !JSON.stringify(other.values).includes(name)) return []
      const outcome = resultOf(other)
      if (outcome === undefined || typeOf(other) === typeOf(task) || outcome.result === 'notAttempted') return []
      return [`${outcome.change} is ${outcome.result}, but ${name}, which it refers to, was not made`]
    }),
  )
}

/** Tasks whose own name is not that of what they refer to, or which refer to another type's object of the same name. */
const referring = /^(?:conditionalAccessPolicy|siteDesign|retentionComplianceRule|\w+(?:Filter|Phish|Links)Rule)$/u

function isAt(task: Task, key: string, rows: Rows): boolean {
  const names = rows.get(typeOf(task))?.key ?? []
  return plain(names.map((name) => String(task.values[name])).join(' / ')) === plain(key)
}

const plain = (text: string): string => text.replace(/^https:\/\/[^/]+/u, '').toLowerCase()

/** Declared single values that the raw object shows otherwise under the same name. */
function unlike(task: Task, raw: Values, rows: Rows): readonly string[] {
  const properties = rows.get(typeOf(task))?.properties ?? {}
  return Object.entries(task.values).flatMap(([name, value]) => {
    // References, durations and keys are shown in another form than they are written in.
    if (
      typeof value === 'object' ||
      properties[name]?.ref !== undefined ||
      /Duration|After$|^(?:Url|Identity|OrgAssetType)$/u.test(name)
    )
      return []
    const [shown, wanted] = [raw[name], value].map(textOf)
    return shown === undefined || shown === '' || plain(shown) === plain(wanted ?? '') ? [] : [`${name} (${shown})`]
  })
}

/** A text, number or switch as text; nothing for all else. */
function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? `${value}` : ''
}

/** What no output may hold: a secret, a token, a stack, the simulator's own failure, or a crash of ours. */
export function leaks(ended: Ended, secrets: readonly string[]): readonly string[] {
  const said = `${ended.out}\n${ended.err}`
  const shapes: readonly (readonly [string, RegExp])[] = [
    ['a stack', /\n\s+at .*[:(]\d+|node:internal/u],
    ['a token', /eyJ[\w-]{20,}\.[\w-]{10,}|client_assertion=|bearer [\w.-]{20,}/iu],
    ['a key', /PRIVATE KEY/u],
    ['a failure of our own', /"INTERNAL"|\[object Object\]|SIMULATOR-|UnhandledPromise/u],
  ]
  return [
    ...shapes.flatMap(([name, shape]) =>
      shape.test(said) ? [`output holds ${name}: ${shape.exec(said)?.[0] ?? ''}`] : [],
    ),
    ...secrets.flatMap((secret, index) => (said.includes(secret) ? [`output holds secret ${index}`] : [])),
  ]
}
