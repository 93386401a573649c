import { posix } from 'node:path'
import type { Address, TypeName } from '../model/address.ts'
import { isTypeName, serviceOf } from '../model/address.ts'
import type { Configuration, Desired } from '../model/desired.ts'
import type { JsonObject } from '../model/json.ts'
import type { ResourceType } from '../model/resource-type.ts'
import { TenantformError } from '../model/trouble.ts'
import type { Evaluate } from './expressions.ts'
import { createExpressions, hasExpression } from './expressions.ts'
import { checkProtected, readFrame } from './frame.ts'
import { mergeDeclared } from './merge-declared.ts'
import { phased } from './phases.ts'
import type { Problems } from './problems.ts'
import { createProblems } from './problems.ts'
import { checkPrune } from './prune.ts'
import { positionIn, resourceValues } from './resource-values.ts'
import type { FileAccess, SourceFile } from './source-files.ts'
import { readSourceFiles, readText, resolveNamedPath } from './source-files.ts'
import type { Declared } from './tasks.ts'
import { readTasks, rowName, servicesNamed } from './tasks.ts'
import { withoutByteOrderMark } from './text-lines.ts'
import { sortWaivers } from './waivers.ts'
import type { YamlNode, YamlScalar } from './yaml-node.ts'

/** What loading a configuration needs; all effects come in through it. */
export type LoadOptions = FileAccess & {
  readonly file: string
  readonly catalogue: {
    services(): readonly string[]
    service(name: string): Promise<ReadonlyMap<TypeName, ResourceType>>
  }
  /** `--var name=value`. */
  readonly vars: ReadonlyMap<string, string>
  readonly env: (name: string) => string | undefined
  /** Names that `--env` allows. */
  readonly allowedEnv: readonly string[]
  readonly tenantInput?: string
  readonly toolVersion?: string
  readonly now: number
}

/**
 * Reads a configuration whole: its files, merged, evaluated and checked against the catalogue. Throws a TenantformError
 * with every problem of every file, sorted by position; FILE-NOT-FOUND and FILE-UNREADABLE for the first file itself.
 */
export async function loadConfiguration(options: LoadOptions): Promise<Configuration> {
  const problems = createProblems()
  const file = posix.normalize(options.file.replaceAll('\\', '/'))
  const sources = await readSourceFiles(file, options, problems)
  const expressions = createExpressions(await evaluatorFor(sources), problems)
  const env = allowedEnvironment(options)
  const frame = readFrame(sources, { ...options, env }, expressions, problems)

  const services = options.catalogue.services()
  const rows = new Map<string, ReadonlyMap<string, ResourceType>>()
  const scopes = frame.prune ?? []
  const named = [...frame.protect.map(({ at }) => at.type), ...scopes.map((one) => one.type)].map(serviceOf)
  for (const service of new Set([...servicesNamed(sources), ...named])) {
    if (!services.includes(service)) continue
    const types = await options.catalogue.service(service)
    rows.set(service, new Map(Array.from(types, ([name, type]) => [rowName(name), type])))
  }
  checkProtected(frame, namesOf(rows), problems)
  checkPrune(
    scopes,
    new Map([...rows.values()].flatMap((types) => [...types.values()].map((one) => [one.name, one]))),
    problems,
  )

  const leftOut: Address[] = []
  const read = sources.flatMap((source) =>
    readTasks(
      source,
      (service) => rows.get(service),
      services,
      frame.scope,
      expressions,
      problems,
      (at) => leftOut.push(at),
    ),
  )
  const declared = mergeDeclared(read, problems)
  const texts = await readNamedFiles(declared, file, options, problems)
  const desired = declared.map((one) => desiredOf(one, texts, problems, options.now))
  const { counting, warnings } = sortWaivers([...frame.waivers, ...declared.flatMap((one) => one.waivers)], options.now)

  const found = problems.sorted()
  if (found.length > 0) throw new TenantformError(found)
  return {
    files: sources.map((source) => source.file),
    ...(frame.tenant === undefined ? {} : { tenant: frame.tenant }),
    ...(frame.sharepointAdminHost === undefined ? {} : { sharepointAdminHost: frame.sharepointAdminHost }),
    breakGlass: frame.breakGlass,
    guards: frame.guards,
    ...(scopes.length === 0 ? {} : { prune: scopes }),
    ...(leftOut.length === 0 ? {} : { leftOut }),
    ...(frame.proof === undefined || frame.proof.length === 0 ? {} : { proof: frame.proof }),
    protect: frame.protect.map(({ at }) => at),
    waivers: counting,
    desired,
    warnings,
  }
}

/** GitHub's evaluator is loaded only where a file holds an expression: most files load faster without it. */
async function evaluatorFor(sources: readonly SourceFile[]): Promise<Evaluate> {
  if (!sources.some(({ root }) => hasExpression(root) || hasCondition(root))) return () => null
  return (await import('./github-expression.ts')).evaluateExpression
}

/** Whether a job or task has an `if`, which is an expression even without `${{ }}`. */
function hasCondition(node: YamlNode): boolean {
  if (node.kind === 'list') return node.items.some(hasCondition)
  return (
    node.kind === 'map' &&
    (node.entries.has('if') ||
      ['jobs', 'tasks'].some((key) => {
        const entry = node.entries.get(key)
        return entry !== undefined && hasCondition(entry.value)
      }))
  )
}

function allowedEnvironment(options: LoadOptions): JsonObject {
  const set = options.allowedEnv.flatMap((name): readonly [string, string][] => {
    const value = options.env(name)
    return value === undefined ? [] : [[name, value]]
  })
  return Object.fromEntries(set)
}

function namesOf(rows: ReadonlyMap<string, ReadonlyMap<string, ResourceType>>): ReadonlySet<TypeName> {
  const names = [...rows].flatMap(([service, types]) => [...types.keys()].map((row) => `${service}.${row}`))
  return new Set(names.filter(isTypeName))
}

/** Reads every file that a `{ file: path }` of a declared resource names, each one once. */
async function readNamedFiles(
  declared: readonly Declared[],
  first: string,
  options: LoadOptions,
  problems: Problems,
): Promise<ReadonlyMap<YamlScalar, string>> {
  const texts = new Map<YamlScalar, string>()
  const byPath = new Map<string, string | undefined>()
  const wanted: YamlScalar[] = []
  const collect = (one: Declared): JsonObject =>
    resourceValues(one, {
      problems: createProblems(),
      fileText: (named) => {
        wanted.push(named)
        return undefined
      },
    })
  for (const one of declared) if (namesFile(one.node)) collect(one)
  for (const named of wanted) {
    const path = resolveNamedPath(named.at.file, String(named.value), first)
    if (path === undefined)
      problems.add(
        'CONFIG-INCLUDE',
        named.at,
        `${String(named.value).slice(0, 80)} lies outside the folder of the configuration.`,
      )
    else {
      if (!byPath.has(path)) byPath.set(path, await readText(path, named.at, options, problems))
      const text = byPath.get(path)
      if (text !== undefined) texts.set(named, withoutByteOrderMark(text))
    }
  }
  return texts
}

function namesFile(node: YamlNode): boolean {
  if (node.kind === 'scalar') return false
  if (node.kind === 'list') return node.items.some(namesFile)
  return node.entries.has('file') || [...node.entries.values()].some((entry) => namesFile(entry.value))
}

function desiredOf(one: Declared, texts: ReadonlyMap<YamlScalar, string>, problems: Problems, now: number): Desired {
  const declared = resourceValues(one, { problems, fileText: (named) => texts.get(named) })
  const { values, at, phase } = phased(one.phases ?? [], one.type, declared, now)
  const dated = phase?.due === undefined ? undefined : phase.property
  return {
    at: { type: one.type.name, key: one.key },
    type: one.type,
    ensure: one.ensure ?? 'present',
    values,
    mode: one.mode ?? 'enforce',
    ...(one.was === undefined ? {} : { was: one.was }),
    ...(one.id === undefined ? {} : { id: one.id }),
    ignore: one.ignore,
    positions: (path) => (at !== undefined && path[0] === dated ? at : positionIn(one.node, one.at, path)),
    task: one.task,
    ...(phase === undefined ? {} : { phase }),
    ...(one.version === undefined ? {} : { version: one.version }),
  }
}
