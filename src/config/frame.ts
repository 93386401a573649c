import { isGuid } from '../model/guid.ts'
import type { Address, TypeName } from '../model/address.ts'
import { parseAddress } from '../model/address.ts'
import type { BreakGlass, Configuration, Waiver } from '../model/desired.ts'
import type { JsonObject } from '../model/json.ts'
import type { Position } from '../model/position.ts'
import type { Expressions, Scope } from './expressions.ts'
import { readGuards } from './guards.ts'
import type { Problems } from './problems.ts'
import { readProof } from './proof-paths.ts'
import { readPrune } from './prune.ts'
import type { SourceFile } from './source-files.ts'
import { readWaiver } from './waivers.ts'
import { checkWords, choiceMember, listMember, positionOf, textMember, textOf } from './words.ts'
import type { YamlMap, YamlNode } from './yaml-node.ts'
import { describeNode, member, plainJson, shorten } from './yaml-node.ts'

/** Everything of a configuration's files but the jobs. */
export type Frame = Pick<
  Configuration,
  'breakGlass' | 'guards' | 'proof' | 'prune' | 'tenant' | 'sharepointAdminHost'
> & {
  readonly waivers: readonly Waiver[]
  readonly protect: readonly { readonly at: Address; readonly position: Position }[]
  readonly scope: Scope
}

/** What the command gives to the frame. `env` holds the allowed names that are set. */
export type FrameInputs = {
  readonly vars: ReadonlyMap<string, string>
  readonly env: JsonObject
  readonly tenantInput?: string
  readonly toolVersion?: string
}

const words = {
  what: 'A configuration',
  known: [
    'version',
    'requires',
    'tenant',
    'sharepointAdminHost',
    'include',
    'vars',
    'breakGlass',
    'guards',
    'protect',
    'proof',
    'prune',
    'waive',
    'jobs',
  ],
  later: ['attest'],
}
/** Reads the frame of all files; where several declare the same word, the including file (the later one) wins. */
export function readFrame(
  sources: readonly SourceFile[],
  inputs: FrameInputs,
  expressions: Expressions,
  problems: Problems,
): Frame {
  let scope: Scope = { vars: {}, env: inputs.env, breakGlass: [], tenant: null }
  for (const { root } of sources) checkHead(root, inputs.toolVersion, problems)
  scope = { ...scope, vars: readVars(sources, inputs.vars, expressions, scope, problems) }

  const tenants = sources.flatMap(({ root }) => {
    const entry = root.entries.get('tenant')
    const name =
      entry === undefined ? undefined : textOf(expressions.evaluate(entry.value, scope), '`tenant`', problems)
    return entry === undefined || name === undefined ? [] : [{ name, position: entry.value.at }]
  })
  const tenant = tenants.at(-1)
  const expected = inputs.tenantInput ?? tenant?.name
  for (const one of tenants) {
    if (
      expected !== undefined &&
      isGuid(one.name) === isGuid(expected) &&
      one.name.toLowerCase() !== expected.toLowerCase()
    ) {
      problems.add(
        'CONFIG-TENANT',
        one.position,
        `The file is for the tenant ${shorten(one.name)}, not for ${shorten(expected)}.`,
      )
    }
  }
  scope = { ...scope, tenant: tenant?.name ?? null }
  const adminHost = readAdminHost(sources, expressions, scope, problems)

  const evaluated = sources.map(({ root }) => frameOf(root, expressions, scope))
  const breakGlass =
    evaluated.flatMap((root) => (root.entries.has('breakGlass') ? [readBreakGlass(root, problems)] : [])).at(-1) ?? []
  const guards = evaluated.map((root) => readGuards(root, problems))
  return {
    ...(tenant === undefined ? {} : { tenant }),
    ...(adminHost === undefined ? {} : { sharepointAdminHost: adminHost }),
    breakGlass,
    guards: guards.reduce<Configuration['guards']>(
      (all, one) => ({ ...all, ...one, maxDeletes: one.maxDeletes ?? all.maxDeletes }),
      {
        maxDeletes: 0,
      },
    ),
    protect: evaluated.flatMap((root) => readProtect(root, problems)),
    prune: evaluated.flatMap((root) => readPrune(root, problems)),
    proof: sources.flatMap(({ file, root }) => readProof(file, root, problems)),
    waivers: evaluated.flatMap((root) =>
      listMember(root, 'waive', problems).flatMap((one) => readWaiver(one, problems) ?? []),
    ),
    scope: { ...scope, breakGlass: breakGlass.map((one) => one.user) },
  }
}

/** The SharePoint admin host, whose form alone is checked here: whether it is of the tenant's cloud is known at sign-in. */
function readAdminHost(
  sources: readonly SourceFile[],
  expressions: Expressions,
  scope: Scope,
  problems: Problems,
): string | undefined {
  const hosts = sources.flatMap(({ root }) => {
    const entry = root.entries.get('sharepointAdminHost')
    if (entry === undefined) return []
    const host = textOf(expressions.evaluate(entry.value, scope), '`sharepointAdminHost`', problems)
    if (host === undefined) return []
    if (/^[a-z0-9-]+-admin\.sharepoint(?:-mil)?\.(?:com|us|cn)$/u.test(host)) return [host]
    problems.add(
      'CONFIG-VALUE',
      entry.value.at,
      `\`sharepointAdminHost\` cannot be ${JSON.stringify(shorten(host))}.`,
      'Write the host alone, in lower case: contoso-admin.sharepoint.com.',
    )
    return []
  })
  return hosts.at(-1)
}

function frameOf(root: YamlMap, expressions: Expressions, scope: Scope): YamlMap {
  const entries = ['breakGlass', 'guards', 'protect', 'prune', 'waive'].flatMap((key) => {
    const entry = root.entries.get(key)
    return entry === undefined ? [] : [[key, { ...entry, value: expressions.evaluate(entry.value, scope) }] as const]
  })
  return { ...root, entries: new Map(entries) }
}

function checkHead(root: YamlMap, toolVersion: string | undefined, problems: Problems): void {
  checkWords(root, words, problems)
  const version = root.entries.get('version')?.value
  if (version === undefined)
    problems.add('CONFIG-MISSING', root.at, 'The file does not say its format.', 'Begin it with `version: 1`.')
  else if (version.kind !== 'scalar' || (version.value !== 1 && !version.bare)) {
    problems.add('CONFIG-VALUE', version.at, `The format ${describeNode(version)} is not known.`, 'Write `version: 1`.')
  }
  const requires = textMember(root, 'requires', problems)
  if (requires === undefined) return
  const fits = fitsVersion(requires, toolVersion)
  if (fits === undefined)
    problems.add(
      'CONFIG-VALUE',
      positionOf(root, 'requires'),
      `\`requires\` cannot be ${JSON.stringify(shorten(requires))}.`,
      'Write it as ">=0.1" or ">=0.1 <2".',
    )
  else if (!fits)
    problems.add(
      'CONFIG-REQUIRES',
      positionOf(root, 'requires'),
      `The file requires Tenantform ${requires}; this is ${toolVersion ?? 'another one'}.`,
    )
}

/** Whether a version fits a range like `>=0.1 <2`; undefined where the range has no such form. Any fits where it is not known. */
export function fitsVersion(range: string, version: string | undefined): boolean | undefined {
  const parts = range
    .trim()
    .split(/\s+/u)
    .map((part) => /^(?<sign>>=|<=|>|<|=)(?<than>\d+(?:\.\d+){0,2})$/u.exec(part)?.groups)
  if (parts.some((part) => part === undefined)) return undefined
  if (version === undefined) return true
  return parts.every((part) => {
    const order = compareVersions(version, part?.['than'] ?? '0')
    const sign = part?.['sign'] ?? '='
    return (
      (sign.includes('=') && order === 0) || (sign.startsWith('>') && order > 0) || (sign.startsWith('<') && order < 0)
    )
  })
}

function compareVersions(left: string, right: string): number {
  const [a, b] = [left, right].map((text) => text.split(/[.-]/u).map(Number))
  for (let index = 0; index < 3; index += 1) {
    const difference = (a?.[index] ?? 0) - (b?.[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

function readVars(
  sources: readonly SourceFile[],
  given: ReadonlyMap<string, string>,
  expressions: Expressions,
  scope: Scope,
  problems: Problems,
): JsonObject {
  const vars = new Map<string, YamlNode>()
  for (const { root } of sources) {
    const node = member(root, 'vars')
    if (node?.kind === 'map')
      for (const entry of node.entries.values()) vars.set(entry.key, expressions.evaluate(entry.value, scope))
    else if (node !== undefined && !(node.kind === 'scalar' && node.bare))
      problems.add('CONFIG-TYPE', node.at, `\`vars\` is a mapping; here is ${describeNode(node)}.`)
  }
  for (const [name, node] of vars) {
    if (node.kind === 'scalar' && node.bare)
      problems.add('CONFIG-EMPTY', node.at, `The variable \`${shorten(name)}\` has no value.`)
    if (node.kind === 'scalar' && node.secret !== undefined)
      problems.add('CONFIG-SECRET', node.at, 'A variable cannot hold a secret.')
  }
  const values = Array.from(vars, ([name, node]): [string, JsonObject[string]] => {
    const text = given.get(name)
    return [name, text === undefined ? plainJson(node) : (typed(text, node) ?? wrongType(name, text, node, problems))]
  })
  for (const name of given.keys()) {
    if (!vars.has(name))
      problems.add(
        'CONFIG-VARIABLE',
        sources.at(-1)?.root.at ?? { file: '', line: 1, column: 1 },
        `--var gives \`${shorten(name)}\`, which no file declares under \`vars\`.`,
      )
  }
  return Object.fromEntries(values)
}

function wrongType(name: string, text: string, node: YamlNode, problems: Problems): null {
  problems.add(
    'CONFIG-VARIABLE',
    node.at,
    `--var gives ${JSON.stringify(shorten(text))} for \`${shorten(name)}\`, which is declared as ${describeNode(node)}.`,
  )
  return null
}

/** The text of an input as a value of the type that the file declares. */
function typed(text: string, declared: YamlNode): string | number | boolean | undefined {
  if (declared.kind !== 'scalar') return undefined
  if (typeof declared.value === 'number') return /^-?\d+(\.\d+)?$/u.test(text) ? Number(text) : undefined
  if (typeof declared.value === 'boolean') return text === 'true' ? true : text === 'false' ? false : undefined
  return text
}

function readBreakGlass(root: YamlMap, problems: Problems): readonly BreakGlass[] {
  return listMember(root, 'breakGlass', problems).flatMap((node): readonly BreakGlass[] => {
    if (node.kind === 'map') checkWords(node, { what: 'A break-glass account', known: ['user', 'method'] }, problems)
    if (node.kind === 'map' && !node.entries.has('user'))
      problems.add('CONFIG-MISSING', node.at, 'A break-glass account needs `user`.')
    const user =
      node.kind === 'map' ? textMember(node, 'user', problems) : textOf(node, 'A break-glass account', problems)
    const method = node.kind === 'map' ? choiceMember(node, 'method', ['fido2', 'certificate'], problems) : undefined
    if (user === undefined) return []
    if (!user.includes('@') && !isGuid(user)) {
      problems.add(
        'CONFIG-VALUE',
        node.at,
        `A break-glass account is a user name or id; here is ${JSON.stringify(shorten(user))}.`,
        'Write it as bg1@contoso.onmicrosoft.com.',
      )
    }
    return [{ user, ...(method === undefined ? {} : { method }), position: node.at }]
  })
}

function readProtect(root: YamlMap, problems: Problems): Frame['protect'] {
  return listMember(root, 'protect', problems).flatMap((node) => {
    const text = textOf(node, '`protect`', problems)
    const at = text === undefined ? undefined : parseAddress(text)
    if (text !== undefined && at === undefined)
      problems.add(
        'CONFIG-VALUE',
        node.at,
        `${JSON.stringify(shorten(text))} is no address.`,
        'Write it as entra.group/Break glass.',
      )
    return at === undefined ? [] : [{ at, position: node.at }]
  })
}

/** Reports addresses whose type is not in the catalogue. */
export function checkProtected(frame: Frame, known: ReadonlySet<TypeName>, problems: Problems): void {
  for (const { at, position } of frame.protect) {
    if (!known.has(at.type)) problems.add('CONFIG-UNKNOWN-TYPE', position, `There is no type \`${shorten(at.type)}\`.`)
  }
}
