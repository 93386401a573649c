import type { Json, JsonObject } from '../model/json.ts'
import { isJsonList, isJsonObject, jsonText } from '../model/json.ts'
import { parseJson } from './to-json.ts'

/** What may stay as it is: words of the services, and their own hosts. Everything else is somebody's. */
export type Known = { readonly words: ReadonlySet<string>; readonly hosts: ReadonlySet<string> }

/** Takes names, ids, domains and addresses out of what a service said, the same one always for the same placeholder. */
export interface Scrubber {
  value(value: Json): Json
  url(text: string): string
}

const guid = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/giu
const wholeGuid = new RegExp(`^${guid.source}$`, 'iu')
const mail = /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/u
const hostName = /^(?:[a-z0-9_-]+\.)+[a-z]{2,}$/iu
const moment = /^\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d)?)?$/u
const length = /^(?:-?P(?:\d+[YMWD])*(?:T(?:\d+(?:\.\d+)?[HMS])+)?|-?(?:\d+\.)?\d\d:\d\d:\d\d(?:\.\d+)?)$/u
const plain = /^(?:true|false|null|-?\d{1,5}(?:\.\d+)?)$/iu
const operator = /^(?:eq|ne|and|or|not|in|ge|gt|le|lt|asc|desc|any|all|startswith|endswith|contains)$/iu

/** Members whose text is somebody's even where it is a word that services use as well. */
const personal =
  /^(?:displayName|givenName|surname|mailNickname|mail|alias|jobTitle|department|officeLocation|city|(?:mobile|business)Phones?|owner|title)$/iu

/** The most elements of a list that are kept: enough to see its form. */
const mostKept = 3

/**
 * Makes a scrubber. A text stays only where it is one of the known words, a number, a date, a length of time, or empty; ids,
 * mail addresses, hosts and addresses keep their form; of a list only the first elements are kept. Pure but for the numbers
 * it gives out.
 */
export function createScrubber({ words, hosts }: Known): Scrubber {
  const given = new Map<string, number>()
  const counts = new Map<string, number>()
  const number = (kind: string, text: string): number => {
    const key = `${kind} ${text.toLowerCase()}`
    const known = given.get(key)
    if (known !== undefined) return known
    const next = (counts.get(kind) ?? 0) + 1
    counts.set(kind, next)
    given.set(key, next)
    return next
  }
  const id = (text: string): string => `00000000-0000-4000-8000-${String(number('id', text)).padStart(12, '0')}`
  const host = (name: string): string =>
    hosts.has(name.toLowerCase()) ? name.toLowerCase() : `domain-${number('domain', name)}.example`
  const address = (text: string): string => {
    const at = text.lastIndexOf('@')
    return `person-${number('person', text.slice(0, at))}@${host(text.slice(at + 1))}`
  }

  const isCmdlet = (one: string): boolean =>
    words.has(/^(?:Get|Set|New|Remove|Enable|Disable)-(?<noun>[A-Za-z]+)$/u.exec(one)?.groups?.['noun'] ?? ' ')

  const text = (one: string): string => {
    if (one === '' || plain.test(one) || moment.test(one) || length.test(one)) return one
    if (wholeGuid.test(one)) return id(one)
    if (words.has(one) || isCmdlet(one)) return one
    if (mail.test(one)) return address(one)
    if (/^https?:\/\//iu.test(one)) return url(one)
    if (/^\/[^\s]*$/u.test(one)) return relative(one)
    if (/^[[{]/u.test(one)) {
      const inner = parseJson(one)
      if (inner !== undefined) return jsonText(value(inner))
    }
    if (/^\uFEFF?<[^>]+>/u.test(one)) return markup(one)
    if (hostName.test(one)) return host(one)
    const parts = one.split(/\s*[,;]\s*/u)
    if (parts.length > 1 && parts.every((part) => words.has(part) || plain.test(part))) return one
    return `text-${number('text', one)}`
  }

  /** Elements and the names of attributes are the service's words; what is between and in quotes is looked at. */
  const markup = (one: string): string =>
    one
      .replaceAll(/>(?<inner>[^<>]+)</gu, (_, inner: string) =>
        inner.trim() === '' ? `>${inner}<` : `>${text(inner)}<`,
      )
      .replaceAll(/="(?<inner>[^"]*)"/gu, (_, inner: string) => `="${text(inner)}"`)

  const segment = (raw: string): string => {
    const one = decoded(raw)
    if (one === '' || words.has(one) || /^v?\d{1,2}(?:\.\d)?$/u.test(one)) return one
    if (wholeGuid.test(one)) return id(one)
    const call = /^(?<name>[\w.]+)\((?<inside>.*)\)$/u.exec(one)?.groups
    if (call !== undefined && words.has(call['name'] ?? '')) return `${call['name']}(${query(call['inside'] ?? '')})`
    return text(one).replaceAll('/', '')
  }
  const query = (one: string): string =>
    decoded(one)
      .split(/('(?:[^']|'')*')/u)
      .map((part, index) =>
        index % 2 === 1
          ? `'${text(part.slice(1, -1))}'`
          : part
              .split(new RegExp(`(${guid.source}|[^\\w@.$-]+)`, 'iu'))
              .map((word) =>
                wholeGuid.test(word)
                  ? id(word)
                  : word === '' || /^[^\w@]+$/u.test(word) || operator.test(word) || /^\$\w+$/u.test(word)
                    ? word
                    : text(word),
              )
              .join(''),
      )
      .join('')
  const relative = (one: string): string => {
    const [path = '', ...rest] = one.split('?')
    const asked = rest.join('?')
    const pairs = asked === '' ? [] : asked.split('&')
    const kept = pairs.map((pair) => {
      const at = pair.indexOf('=')
      const name = at < 0 ? pair : pair.slice(0, at)
      const shown = /^\$?[A-Za-z-]{1,40}$/u.test(decoded(name)) ? decoded(name) : text(decoded(name))
      return at < 0 ? shown : `${shown}=${query(pair.slice(at + 1))}`
    })
    return `${path.split('/').map(segment).join('/')}${kept.length === 0 ? '' : `?${kept.join('&')}`}`
  }
  const url = (one: string): string => {
    const parts = /^(?<scheme>https?):\/\/(?:[^/?#@]*@)?(?<host>[^/?#:@]+)(?::\d+)?(?<rest>[^#]*)/iu.exec(one)?.groups
    if (parts === undefined) return `text-${number('text', one)}`
    const rest = parts['rest'] ?? ''
    return `${parts['scheme']}://${host(parts['host'] ?? '')}${rest === '' ? '' : relative(rest)}`
  }

  const name = (key: string): string => {
    if (words.has(key)) return key
    const own = /^(?<before>[A-Za-z_][\w.#$:-]{0,80})?(?:@(?:odata|microsoft|data|adminapi)\.[\w.]+)?$/u.test(key)
    return own && !/[0-9a-f]{32}|[0-9a-f]{8}-[0-9a-f]{4}|eyJ\w{9}/iu.test(key) ? key : text(key)
  }
  const member = (key: string, one: Json): Json => {
    if (typeof one !== 'string') return value(one)
    if (personal.test(key) && one !== '' && !mail.test(one)) return `text-${number('text', one)}`
    if (/@(?:odata|data)\.type$/u.test(key) && /^#?[\w.]+(?:\([\w.]+\))?$/u.test(one)) return one
    if (/^(?:code|errorCode)$/iu.test(key) && /^[A-Za-z][\w.]{2,60}$/u.test(one)) return one
    return text(one)
  }
  const value = (one: Json): Json => {
    if (typeof one === 'string') return text(one)
    if (typeof one === 'number') return Math.abs(one) < 100_000 ? one : 100_000
    if (isJsonList(one)) {
      const kept = one.slice(0, mostKept).map(value)
      return one.length > mostKept ? [...kept, `(${one.length - mostKept} more)`] : kept
    }
    if (!isJsonObject(one)) return one
    const members: JsonObject = Object.fromEntries(
      Object.entries(one).map(([key, item]) => [name(key), member(key, item)]),
    )
    return members
  }
  return { value, url }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/**
 * What of a text should not be in a scrubbed one, as far as its form tells: ids and mail addresses that are no placeholders, and
 * tokens. For a last look before something is kept.
 */
export function leaksIn(text: string): readonly string[] {
  const ids = Array.from(text.matchAll(guid), ([one]) => one).filter(
    (one) => !one.startsWith('00000000-0000-4000-8000-'),
  )
  const mails = Array.from(text.matchAll(/[\w.+-]+@[\w-]+\.[\w.-]+/gu), ([one]) => one).filter(
    (one) =>
      !/^person-\d+@(?:domain-\d+\.example|[\w.-]+)$/u.test(one) && !/@(?:odata|microsoft|data|adminapi)\./u.test(one),
  )
  const tokens = Array.from(text.matchAll(/\beyJ[\w-]{10,}/gu), ([one]) => `${one.slice(0, 8)}...`)
  return [...ids, ...mails, ...tokens]
}
