import { createHash } from 'node:crypto'
import { isRaw, parseJson, text } from '../json.ts'
import type { Raw } from '../json.ts'
import { badPolicy, graphError } from './errors.ts'
import { advancedPart, parseFilter, passes, pathsOf } from './filter.ts'
import type { Filter } from './filter.ts'

/** How a collection may be asked (reference: entra-graph 3.3). */
export interface CollectionRules {
  /** `users`: what `@odata.context` calls it. */
  readonly context: string
  readonly typeName: string
  /** Members that `$filter`, `$select` and `$orderby` may name. */
  readonly members: ReadonlySet<string>
  /** A directory collection: advanced queries want ConsistencyLevel, pages have at most 999. */
  readonly directory: boolean
  readonly pageSize: number
  /** The most rows of a page, whatever was asked for. */
  readonly most?: number
  /** Members shown when nothing is selected; absent: all. */
  readonly byDefault?: readonly string[]
  /** Which filters are served; absent: all that parse. */
  readonly filterable?: (filter: Filter) => boolean
  /** Times may be compared in a filter. */
  readonly times?: true
  readonly emptyFirstPage: boolean
}

/** Options of a request, by their names in lower case with the `$`. */
export type Options = ReadonlyMap<string, string>

/** Reads the options; the names are case-insensitive and the `$` may be missing. */
export function readOptions(query: string): Options {
  return new Map(
    [...new URLSearchParams(query)].map(([name, value]): [string, string] => {
      const lower = name.toLowerCase()
      return [lower.startsWith('$') ? lower : `$${lower}`, value]
    }),
  )
}

const known: readonly string[] = [
  '$filter',
  '$select',
  '$top',
  '$count',
  '$orderby',
  '$expand',
  '$skiptoken',
  '$search',
  '$format',
]

/**
 * Answers a collection: filtered, ordered, cut to a page, members selected. `show` makes of a stored object what is answered:
 * the page's objects alone are shown, for a filter and an order look at stored members.
 */
export function answerCollection(
  raws: readonly Raw[],
  rules: CollectionRules,
  url: string,
  headers: Readonly<Record<string, string>>,
  show: (raw: Raw) => Raw = (raw) => raw,
): Raw {
  const query = url.includes('?') ? url.slice(url.indexOf('?') + 1) : ''
  const options = readOptions(query)
  for (const name of options.keys())
    if (!known.includes(name)) throw badPolicy(`The query parameter '${name}' is not supported.`)
  const eventual = headers['consistencylevel']?.toLowerCase() === 'eventual'
  const advanced = (what: string): void => {
    if (rules.directory && !eventual)
      throw graphError(
        400,
        'Request_UnsupportedQuery',
        `Operator '${what}' is not supported because the 'ConsistencyLevel:eventual' header is missing. Refer to https://aka.ms/graph-docs/advanced-queries for more information`,
      )
  }
  if (options.has('$search'))
    throw graphError(400, 'Request_UnsupportedQuery', "The simulator's collections have no $search.")
  const filtered = filterRaws(raws, options.get('$filter'), rules, advanced)
  const order = options.get('$orderby')
  if (order !== undefined && options.has('$filter')) advanced('$orderby with $filter')
  const ordered = order === undefined ? filtered : orderRaws(filtered, order, rules)
  const counted = options.get('$count')?.toLowerCase() === 'true'
  if (counted && rules.directory) advanced('$count')

  const top = Math.min(topOf(options.get('$top'), rules), rules.most ?? Infinity)
  const rest = query
    .split('&')
    .filter((part) => part !== '' && !/^\$?skiptoken=/iu.test(decodeURIComponent(part)))
    .join('&')
  const offset = offsetOf(options.get('$skiptoken'), rest)
  const empty = rules.emptyFirstPage && offset === undefined
  const start = offset ?? 0
  const end = empty ? 0 : start + top
  const page = ordered.slice(start, end).map((raw) => selectMembers(show(raw), options.get('$select'), rules))
  const more = end < ordered.length
  const selected = options.get('$select')
  const path = url.split('?')[0] ?? url
  return {
    '@odata.context': `${versionRoot(url)}/$metadata#${rules.context}${selected === undefined ? '' : `(${selected})`}`,
    ...(counted ? { '@odata.count': ordered.length } : {}),
    ...(more
      ? { '@odata.nextLink': `${path}?${rest === '' ? '' : `${rest}&`}$skiptoken=${skipToken(end, rest)}` }
      : {}),
    value: page,
  }
}

/** `https://graph.microsoft.com/v1.0` of a URL below it. */
export function versionRoot(url: string): string {
  return /^https:\/\/[^/]+\/(?:v1\.0|beta)/u.exec(url)?.[0] ?? url
}

/** One object with only the selected members, or those shown by default. */
export function selectMembers(
  raw: Raw,
  select: string | undefined,
  rules: Pick<CollectionRules, 'members' | 'typeName' | 'byDefault'>,
): Raw {
  const wanted = select === undefined || select === '*' ? rules.byDefault : select.split(',').map((name) => name.trim())
  if (wanted === undefined) return raw
  const names = wanted.map((name) => (rules.members.has(name) ? name : spelt(name, rules.members)))
  for (const name of names)
    if (!rules.members.has(name))
      throw badPolicy(`Could not find a property named '${name}' on type 'microsoft.graph.${rules.typeName}'.`)
  const odata = Object.entries(raw).filter(([name]) => name.startsWith('@odata.'))
  const id = select !== undefined && rules.typeName !== 'unifiedRoleAssignment' ? [] : [['id', raw['id']] as const]
  return Object.fromEntries([...odata, ...id, ...names.map((name) => [name, raw[name] ?? null] as const)])
}

/** Members are selected without regard to case (CLI for Microsoft 365 selects `Id`) and shown as the type spells them. */
function spelt(name: string, members: ReadonlySet<string>): string {
  return [...members].find((member) => member.toLowerCase() === name.toLowerCase()) ?? name
}

function filterRaws(
  raws: readonly Raw[],
  source: string | undefined,
  rules: CollectionRules,
  advanced: (what: string) => void,
): readonly Raw[] {
  if (source === undefined) return raws
  const filter = parseFilter(source, rules.times)
  if (filter === undefined)
    throw badPolicy(`Invalid filter clause: There is an unsupported or malformed expression in '${source}'.`)
  for (const path of pathsOf(filter))
    if (!rules.members.has(path.split('/')[0] ?? ''))
      throw badPolicy(`Could not find a property named '${path}' on type 'microsoft.graph.${rules.typeName}'.`)
  if (rules.filterable !== undefined && !rules.filterable(filter))
    throw badPolicy('The filter is not supported on this collection.')
  const part = advancedPart(filter)
  if (part !== undefined) advanced(part)
  return raws.filter((raw) => passes(filter, raw))
}

function orderRaws(raws: readonly Raw[], source: string, rules: CollectionRules): readonly Raw[] {
  const [name = '', direction = 'asc'] = source.trim().split(/\s+/u)
  if (!rules.members.has(name))
    throw badPolicy(`Could not find a property named '${name}' on type 'microsoft.graph.${rules.typeName}'.`)
  const sign = direction.toLowerCase() === 'desc' ? -1 : 1
  return [...raws].sort((one, other) => sign * (text(one, name) ?? '').localeCompare(text(other, name) ?? ''))
}

function topOf(source: string | undefined, rules: CollectionRules): number {
  if (source === undefined) return rules.pageSize
  const top = Number(source)
  if (!Number.isInteger(top) || top < 1 || top > 999)
    throw graphError(
      400,
      rules.directory ? 'Request_UnsupportedQuery' : 'BadRequest',
      `Invalid page size specified: '${source}'. Must be between 1 and 999 inclusive.`,
    )
  return top
}

/** A skip token is opaque; it holds the place and a digest of the query, so that a changed query is noticed. */
function skipToken(place: number, query: string): string {
  return Buffer.from(JSON.stringify({ place, query: digest(query) })).toString('base64url')
}

function offsetOf(token: string | undefined, query: string): number | undefined {
  if (token === undefined) return undefined
  const parsed = parseJson(Buffer.from(token, 'base64url').toString('utf8'))
  const place = isRaw(parsed) ? parsed['place'] : undefined
  if (!isRaw(parsed) || typeof place !== 'number' || parsed['query'] !== digest(query))
    throw graphError(
      400,
      'Directory_ExpiredPageToken',
      'The specified page token value has expired or does not belong to this query.',
    )
  return place
}

/** Of what the query says, however it is escaped: clients may write the quotes of a link anew as `%27`. */
function digest(query: string): string {
  const said = JSON.stringify([...new URLSearchParams(query)])
  return createHash('sha256').update(said).digest('base64url').slice(0, 12)
}
