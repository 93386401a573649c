import type { AliasEvent, Event, MappingEvent, ScalarEvent, SequenceEvent } from 'js-yaml'
import {
  boolCoreTag,
  EVENT_ID,
  floatCoreTag,
  getScalarValue,
  intCoreTag,
  NOT_RESOLVED,
  nullCoreTag,
  parseEvents,
  SCALAR_STYLE,
  YAMLException,
} from 'js-yaml'
import type { Position } from '../model/position.ts'
import type { Problems } from './problems.ts'
import { createLocator, withoutByteOrderMark } from './text-lines.ts'
import type { YamlEntry, YamlMap, YamlNode, YamlScalar } from './yaml-node.ts'
import { shorten } from './yaml-node.ts'

const deepest = 64
const mostAliases = 1000
const mostNodes = 200_000
const longestText = 5_000_000
const tagPrefix = 'tag:yaml.org,2002:'

/**
 * Builds the tree of one YAML document (1.2, core schema, merge keys) from js-yaml's parse events, once. Undefined where
 * the text cannot be read at all; what is wrong goes into `problems`. Limits keep a hostile text from growing: depth,
 * aliases, and the nodes that aliases stand for.
 */
export function parseYamlTree(file: string, input: string, problems: Problems): YamlNode | undefined {
  const text = withoutByteOrderMark(input)
  const locate = createLocator(file, text)
  if (text.length > longestText) {
    problems.add('CONFIG-SYNTAX', locate(0), 'The file is longer than 5 MB.')
    return undefined
  }
  try {
    const events = parseEvents(text, { maxDepth: deepest })
    const documents = events.flatMap((event, index) => (event.type === EVENT_ID.DOCUMENT ? [index] : []))
    if (documents.length > 1) {
      problems.add(
        'CONFIG-SYNTAX',
        locate(secondDocument(text)),
        'A configuration is one YAML document; here a second one begins.',
      )
      return undefined
    }
    if (documents.length === 0 || events[1]?.type === EVENT_ID.POP) {
      problems.add('CONFIG-EMPTY', locate(0), 'The file is empty.')
      return undefined
    }
    return createReader(text, events.slice(1), locate, problems).node(0)
  } catch (error) {
    if (error instanceof TooMuch) return undefined
    const reason = error instanceof YAMLException ? error.reason : 'it could not be parsed'
    const offset = error instanceof YAMLException ? (error.mark?.position ?? 0) : 0
    problems.add(
      'CONFIG-SYNTAX',
      locate(offset),
      `This is not valid YAML: ${shorten(reason)}.`,
      syntaxHint(text, offset, reason),
    )
    return undefined
  }
}

/** Ends the reading of a text whose limits are used up; the problem is already told. */
class TooMuch extends Error {}

function secondDocument(text: string): number {
  const marks = [...text.matchAll(/^---(?=\s|$)/gmu)].map((match) => match.index)
  return marks.find((mark) => /[^\s]/u.test(text.slice(0, mark).replaceAll(/^(%|#).*$/gmu, ''))) ?? 0
}

function syntaxHint(text: string, offset: number, reason: string): string | undefined {
  if (reason.includes('tab')) return 'Indent with spaces.'
  if (text.slice(Math.max(0, offset - 2), offset + 3).includes('${{')) {
    return 'Put quotes around an expression inside { } or [ ]: "${{ ... }}".'
  }
  if (/[@`%]/u.test(text.charAt(offset))) return 'Put quotes around text that begins with @, ` or %.'
  return undefined
}

function createReader(
  text: string,
  events: readonly Event[],
  locate: (offset: number) => Position,
  problems: Problems,
): { node(fallback: number): YamlNode } {
  const anchors = new Map<string, { readonly node: YamlNode; readonly size: number } | 'open'>()
  let next = 0
  let nodes = 0
  let aliases = 0
  let reached = 0

  const count = (size: number, at: number): void => {
    nodes += size
    if (nodes <= mostNodes) return
    problems.add('CONFIG-ALIAS', locate(at), `The aliases of this file stand for more than ${mostNodes} values.`)
    throw new TooMuch()
  }

  const node = (fallback: number): YamlNode => {
    const event = events[next]
    next += 1
    if (event === undefined) throw new Error('The events of the YAML parser end early')
    if (event.type === EVENT_ID.ALIAS) return alias(event)
    if (event.type !== EVENT_ID.SCALAR && event.type !== EVENT_ID.SEQUENCE && event.type !== EVENT_ID.MAPPING) {
      throw new Error('The events of the YAML parser are out of order')
    }
    const anchor = event.anchorStart < 0 ? undefined : text.slice(event.anchorStart, event.anchorEnd)
    const before = nodes
    count(1, fallback)
    if (anchor !== undefined) anchors.set(anchor, 'open')
    const made =
      event.type === EVENT_ID.SCALAR
        ? scalar(event, fallback)
        : event.type === EVENT_ID.SEQUENCE
          ? list(event)
          : map(event)
    if (anchor !== undefined) anchors.set(anchor, { node: made, size: nodes - before })
    return made
  }

  const alias = (event: AliasEvent): YamlNode => {
    const at = event.anchorStart - 1
    reached = event.anchorEnd
    aliases += 1
    if (aliases > mostAliases) {
      problems.add('CONFIG-ALIAS', locate(at), `The file has more than ${mostAliases} aliases.`)
      throw new TooMuch()
    }
    const name = text.slice(event.anchorStart, event.anchorEnd)
    const target = anchors.get(name)
    if (target !== undefined && target !== 'open') {
      count(target.size, at)
      return { ...target.node, at: locate(at) }
    }
    const why = target === 'open' ? 'contains itself' : 'has no anchor before it'
    problems.add('CONFIG-ALIAS', locate(at), `The alias *${shorten(name)} ${why}.`)
    return { kind: 'scalar', value: null, plain: true, bare: false, source: '', at: locate(at) }
  }

  const scalar = (event: ScalarEvent, fallback: number): YamlScalar => {
    const value = getScalarValue(text, event)
    const quoted = event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED
    const start = event.valueStart < 0 ? Math.max(fallback, event.tagStart, event.anchorStart - 1) : event.valueStart
    const at = locate(quoted ? start - 1 : start)
    reached = Math.max(reached, event.valueEnd + (quoted ? 1 : 0), event.anchorEnd, event.tagEnd)
    const tag = event.tagStart < 0 ? undefined : text.slice(event.tagStart, event.tagEnd)
    const plain = event.style === SCALAR_STYLE.PLAIN && tag === undefined
    const bare = plain && event.valueStart < 0
    const resolved = tag === undefined ? (plain ? resolvePlain(value) : value) : resolveTagged(tag, value, at)
    if (typeof resolved === 'number' && !Number.isFinite(resolved)) {
      problems.add('CONFIG-TYPE', at, `${value} is not a number that a service takes.`)
    }
    return { kind: 'scalar', value: resolved, plain, bare, source: value, at }
  }

  const resolveTagged = (tag: string, value: string, at: Position): YamlScalar['value'] => {
    const name = tag.startsWith('!!') ? tag.slice(2) : tag.replace(`!<${tagPrefix}`, '').replace(/>$/u, '')
    if (tag === '!' || name === 'str') return value
    const type = { null: nullCoreTag, bool: boolCoreTag, int: intCoreTag, float: floatCoreTag }[name]
    if (type === undefined) {
      problems.add(
        'CONFIG-SYNTAX',
        at,
        `The tag ${shorten(tag)} is not known.`,
        'Leave the tag away; a configuration needs none.',
      )
      return value
    }
    const found: unknown = type.resolve(value, true, type.tagName)
    if (found === null || typeof found === 'boolean' || typeof found === 'number') return found
    problems.add('CONFIG-SYNTAX', at, `${JSON.stringify(shorten(value))} does not fit its tag ${tag}.`)
    return value
  }

  const checkTag = (event: SequenceEvent | MappingEvent, own: string): void => {
    const tag = event.tagStart < 0 ? own : text.slice(event.tagStart, event.tagEnd)
    if (tag === own || tag === '!' || tag === `!<${tagPrefix}${own.slice(2)}>`) return
    problems.add(
      'CONFIG-SYNTAX',
      locate(event.tagStart),
      `The tag ${shorten(tag)} is not known.`,
      'Leave the tag away; a configuration needs none.',
    )
  }

  const list = (event: SequenceEvent): YamlNode => {
    checkTag(event, '!!seq')
    reached = Math.max(reached, event.start)
    const items: YamlNode[] = []
    while (events[next]?.type !== EVENT_ID.POP) items.push(node(nextDash(text, reached)))
    next += 1
    return { kind: 'list', items, at: locate(event.start) }
  }

  const map = (event: MappingEvent): YamlMap => {
    checkTag(event, '!!map')
    reached = Math.max(reached, event.start)
    const entries = new Map<string, YamlEntry>()
    const merged: YamlNode[] = []
    while (events[next]?.type !== EVENT_ID.POP) {
      const key = node(reached)
      const keyOffset = reached - (key.kind === 'scalar' ? key.source.length : 0)
      const value = node(keyOffset)
      if (key.kind !== 'scalar' || key.bare) {
        problems.add('CONFIG-SYNTAX', key.at, 'A key must be a word, not a list, a mapping or nothing.')
      } else if (key.plain && key.source === '<<') {
        merged.push(value)
      } else if (key.source === '__proto__') {
        problems.add('CONFIG-SYNTAX', key.at, 'The key `__proto__` is not allowed.')
      } else if (entries.has(key.source)) {
        const first = entries.get(key.source)
        problems.add(
          'CONFIG-DUPLICATE-KEY',
          key.at,
          `\`${shorten(key.source)}\` is written twice in the same mapping, first in line ${first?.keyAt.line ?? '?'}.`,
        )
      } else {
        const placed = value.kind === 'scalar' && value.bare ? { ...value, at: key.at } : value
        entries.set(key.source, { key: key.source, keyAt: key.at, value: placed })
      }
    }
    next += 1
    for (const source of merged) addMerged(entries, source)
    return { kind: 'map', entries, at: locate(event.start) }
  }

  const addMerged = (entries: Map<string, YamlEntry>, source: YamlNode): void => {
    for (const one of source.kind === 'list' ? source.items : [source]) {
      if (one.kind !== 'map') {
        problems.add('CONFIG-SYNTAX', one.at, 'A merge key (`<<`) takes a mapping or a list of mappings.')
        continue
      }
      count(one.entries.size, 0)
      for (const [key, entry] of one.entries) if (!entries.has(key)) entries.set(key, entry)
    }
  }

  return { node }
}

/** Where the next `-` of a block list stands: the place of an item with nothing in it. */
function nextDash(text: string, from: number): number {
  const gap = /(?:[\s,]|#[^\n\r]*)*/uy
  gap.lastIndex = from
  gap.exec(text)
  return gap.lastIndex
}

function resolvePlain(text: string): YamlScalar['value'] {
  for (const tag of [nullCoreTag, boolCoreTag, intCoreTag, floatCoreTag]) {
    const value: unknown = tag.resolve(text, false, tag.tagName)
    if (value !== NOT_RESOLVED && (value === null || typeof value === 'boolean' || typeof value === 'number'))
      return value
  }
  return text
}
