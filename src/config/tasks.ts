import type { Address, TypeName } from '../model/address.ts'
import { addressText } from '../model/address.ts'
import type { Desired, Waiver } from '../model/desired.ts'
import type { Path } from '../model/json.ts'
import type { Position } from '../model/position.ts'
import type { ResourceType } from '../model/resource-type.ts'
import type { Expressions, Scope } from './expressions.ts'
import { ignoredPath, keyText } from './key-text.ts'
import { leaveOut, leaveOutAll } from './left-out.ts'
import type { Phase } from './phases.ts'
import { readPhases } from './phases.ts'
import type { Problems } from './problems.ts'
import type { SourceFile } from './source-files.ts'
import { didYouMean } from './suggestion.ts'
import { readWaiver } from './waivers.ts'
import { checkWords, choiceMember, listMember, positionOf, textMember, textOf } from './words.ts'
import type { YamlMap, YamlNode } from './yaml-node.ts'
import { describeNode, member, plainJson, shorten } from './yaml-node.ts'

/** One resource as one file declares it: expressions evaluated, its values not yet looked at. */
export type Declared = Pick<Desired, 'type' | 'task' | 'was' | 'id' | 'version'> & {
  readonly key: string
  readonly node: YamlMap
  /** Where the resource is shown as a whole: the type's word, or its item of a list. */
  readonly at: Position
  readonly file: string
  readonly ensure?: Desired['ensure']
  readonly mode?: Desired['mode']
  readonly ignore: readonly Path[]
  readonly waivers: readonly Waiver[]
  readonly phases?: readonly Phase[]
}

/** The rows of a service, by the name that a task writes. Undefined for a service that this version does not have. */
export type Rows = (service: string) => ReadonlyMap<string, ResourceType> | undefined

const taskWords = ['name', 'ensure', 'was', 'id', 'for', 'if', 'mode', 'ignore', 'waive', 'version', 'phases']
const laterServices = ['intune', 'm365']
const modes = ['enforce', 'create', 'audit'] as const

/** The services that the jobs of all files name, in order of appearance. */
export function servicesNamed(sources: readonly SourceFile[]): readonly string[] {
  const named = sources.flatMap(({ root }) => {
    const jobs = member(root, 'jobs')
    return (jobs?.kind === 'list' ? jobs.items : []).flatMap((job) => {
      const service = member(job, 'service')
      return service?.kind === 'scalar' && typeof service.value === 'string' ? [service.value] : []
    })
  })
  return [...new Set(named)]
}

/**
 * Reads the jobs of one file into declared resources. `leave` is told what an `if` leaves out: not declared, but not forgotten
 * either. Where the name is only known by an expression it is told the bare type.
 */
export function readTasks(
  source: SourceFile,
  rows: Rows,
  services: readonly string[],
  scope: Scope,
  expressions: Expressions,
  problems: Problems,
  leave: (at: Address) => void = () => undefined,
): readonly Declared[] {
  return listMember(source.root, 'jobs', problems).flatMap((job): readonly Declared[] => {
    if (job.kind !== 'map') {
      problems.add('CONFIG-TYPE', job.at, `A job is a mapping; here is ${describeNode(job)}.`)
      return []
    }
    checkWords(job, { what: 'A job', known: ['name', 'service', 'if', 'mode', 'tasks'] }, problems)
    for (const word of ['name', 'service', 'tasks']) {
      if (!job.entries.has(word)) problems.add('CONFIG-MISSING', job.at, `A job needs \`${word}\`.`)
    }
    const named = job.entries.get('name')?.value
    const name = named === undefined ? '' : (textOf(expressions.evaluate(named, scope), '`name`', problems) ?? '')
    const service = textMember(job, 'service', problems)
    const mode = choiceMember(job, 'mode', modes, problems)
    const types = service === undefined ? undefined : rows(service)
    if (service !== undefined && types === undefined) {
      if (laterServices.includes(service))
        problems.add(
          'CONFIG-NOT-AVAILABLE',
          positionOf(job, 'service'),
          `The service \`${service}\` is not available in this version.`,
        )
      else
        problems.add(
          'CONFIG-VALUE',
          positionOf(job, 'service'),
          `There is no service \`${shorten(service)}\`.`,
          didYouMean(service, services),
        )
    }
    const condition = job.entries.get('if')
    const context = {
      job: name,
      service: service ?? '',
      types,
      mode,
      file: source.file,
      scope,
      expressions,
      problems,
      leave,
    }
    if (condition !== undefined && !expressions.condition(condition.value, scope)) {
      leaveOutAll(job, context)
      return []
    }
    return listMember(job, 'tasks', problems).flatMap((task) => readTask(task, context))
  })
}

type JobContext = {
  readonly job: string
  readonly service: string
  readonly types: ReadonlyMap<string, ResourceType> | undefined
  readonly mode: Desired['mode'] | undefined
  readonly file: string
  readonly scope: Scope
  readonly expressions: Expressions
  readonly problems: Problems
  readonly leave: (at: Address) => void
}

function readTask(task: YamlNode, context: JobContext): readonly Declared[] {
  const { problems, expressions } = context
  if (task.kind !== 'map') {
    problems.add('CONFIG-TYPE', task.at, `A task is a mapping; here is ${describeNode(task)}.`)
    return []
  }
  const typeEntries = [...task.entries.values()].filter((entry) => !taskWords.includes(entry.key))
  if (typeEntries.length !== 1 && context.types !== undefined) reportTypeWords(task, context)
  const entry = typeEntries[0]
  if (entry === undefined || typeEntries.length > 1 || context.types === undefined) return []
  const type = context.types.get(entry.key)
  if (type === undefined) {
    const short = entry.key.slice(entry.key.indexOf('.') + 1)
    const known = [...context.types.keys(), ...taskWords]
    const hint = context.types.has(short)
      ? `Write \`${short}\`; the job names the service.`
      : didYouMean(entry.key, known)
    problems.add(
      'CONFIG-UNKNOWN-TYPE',
      entry.keyAt,
      `The service ${context.service} has no type \`${shorten(entry.key)}\`.`,
      hint,
    )
    return []
  }
  const words: YamlMap = { ...task, entries: new Map([...task.entries].filter(([key]) => key !== entry.key)) }
  checkWords(words, { what: 'A task', known: taskWords }, problems)
  return scopesOf(task, context).flatMap((scope): readonly Declared[] => {
    const condition = task.entries.get('if')
    if (condition !== undefined && !expressions.condition(condition.value, scope)) {
      leaveOut(task, context)
      return []
    }
    const value = expressions.evaluate(entry.value, scope)
    const evaluated = expressions.evaluate(words, { ...scope })
    const own = evaluated.kind === 'map' ? evaluated : words
    const items = value.kind === 'list' ? value.items : [value]
    if (value.kind === 'list' && items.length === 0)
      problems.add('CONFIG-EMPTY', entry.keyAt, `\`${entry.key}\` declares nothing.`)
    return items.flatMap((item) =>
      readResource(item, value.kind === 'list' ? item.at : entry.keyAt, type, own, context),
    )
  })
}

function reportTypeWords(task: YamlMap, context: JobContext): void {
  const extra = [...task.entries.values()].filter((entry) => !taskWords.includes(entry.key))
  if (extra.length === 0) {
    context.problems.add('CONFIG-MISSING', task.at, 'The task names no resource type.')
    return
  }
  const types = extra.filter((entry) => context.types?.has(entry.key))
  const wrong = types.length === 1 ? extra.filter((entry) => entry !== types[0]) : extra.slice(1)
  for (const entry of wrong) {
    if (types.length === 1)
      context.problems.add(
        'CONFIG-UNKNOWN-WORD',
        entry.keyAt,
        `A task has no word \`${shorten(entry.key)}\`.`,
        didYouMean(entry.key, taskWords),
      )
    else
      context.problems.add(
        'CONFIG-UNKNOWN-WORD',
        entry.keyAt,
        `A task has one resource type; \`${shorten(entry.key)}\` is a second one.`,
        'Write it as a task of its own.',
      )
  }
}

function scopesOf(task: YamlMap, context: JobContext): readonly Scope[] {
  const entry = task.entries.get('for')
  if (entry === undefined) return [context.scope]
  const list = context.expressions.evaluate(entry.value, context.scope)
  if (list.kind === 'list') return list.items.map((item) => ({ ...context.scope, each: plainJson(item) }))
  if (list.kind === 'scalar' && list.broken === true) return []
  context.problems.add('CONFIG-TYPE', entry.value.at, `\`for\` takes a list; here is ${describeNode(list)}.`)
  return []
}

function readResource(
  item: YamlNode,
  at: Position,
  type: ResourceType,
  words: YamlMap,
  context: JobContext,
): readonly Declared[] {
  const { problems } = context
  if (item.kind !== 'map') {
    const bare = item.kind === 'scalar' && item.bare
    problems.add(
      bare ? 'CONFIG-EMPTY' : 'CONFIG-TYPE',
      item.at,
      `A resource is a mapping of its properties; here is ${describeNode(item)}.`,
    )
    return []
  }
  const key = keyText(item, at, type, problems)
  const was = textMember(words, 'was', problems)
  const id = textMember(words, 'id', problems)
  const ensure = choiceMember(words, 'ensure', ['present', 'absent'], problems)
  const mode = choiceMember(words, 'mode', modes, problems) ?? context.mode
  const version = choiceMember(words, 'version', ['beta', 'v1.0'], problems)
  const name = textMember(words, 'name', problems)
  if (was !== undefined && type.key.length === 0)
    problems.add(
      'CONFIG-VALUE',
      positionOf(words, 'was'),
      `There is one \`${type.name}\` in a tenant; it has no older name.`,
    )
  if (ensure === 'absent' && type.remove === 'never')
    problems.add('CONFIG-READ-ONLY', positionOf(words, 'ensure'), `\`${type.name}\` cannot be deleted.`)
  if (key === undefined) return []
  const address = addressText({ type: type.name, key })
  return [
    {
      type,
      key,
      node: item,
      at,
      file: context.file,
      task: { job: context.job, ...(name === undefined ? {} : { name }) },
      ignore: listMember(words, 'ignore', problems).flatMap((node) => ignoredPath(node, type, problems)),
      waivers: listMember(words, 'waive', problems).flatMap((node) => readWaiver(node, problems, address) ?? []),
      ...(words.entries.has('phases') ? { phases: readPhases(words, type, problems) } : {}),
      ...(was === undefined ? {} : { was }),
      ...(id === undefined ? {} : { id }),
      ...(ensure === undefined ? {} : { ensure }),
      ...(mode === undefined ? {} : { mode }),
      ...(version === 'beta' ? { version } : {}),
    },
  ]
}

/** The name of a row as a task writes it: `group` of `entra.group`. */
export function rowName(type: TypeName): string {
  return type.slice(type.indexOf('.') + 1)
}
