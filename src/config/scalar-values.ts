import type { Json } from '../model/json.ts'
import type { Reference } from '../model/marks.ts'
import type { Property, PropertyReference } from '../model/resource-type.ts'
import { isGuid } from '../model/guid.ts'
import type { Problems } from './problems.ts'
import { didYouMean, suggestion } from './suggestion.ts'
import type { YamlScalar } from './yaml-node.ts'
import { describeNode, shorten } from './yaml-node.ts'

const duration =
  /^(?:-?P(?!$)(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?|-?(?:\d+\.)?\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)$/u

/** Turns a scalar into the value of a property: marks for references and secrets, else as written. Undefined after a problem. */
export function scalarValue(node: YamlScalar, property: Property, what: string, problems: Problems): Json | undefined {
  if (node.broken === true) return undefined
  if (node.bare) {
    problems.add('CONFIG-EMPTY', node.at, `${what} has no value.`)
    return undefined
  }
  if (property.secret === true || node.secret !== undefined) return secretValue(node, property, what, problems)
  if (node.value === null) return null
  switch (property.shape) {
    case 'any':
      return node.value
    case 'boolean':
      return booleanValue(node, what, problems)
    case 'integer':
      return integerValue(node, property, what, problems)
    case 'object':
      problems.add('CONFIG-TYPE', node.at, `${what} takes a mapping; here is ${describeNode(node)}.`)
      return undefined
    case 'duration':
    case 'string':
      return textValue(node, property, what, problems)
  }
}

function secretValue(node: YamlScalar, property: Property, what: string, problems: Problems): Json | undefined {
  if (property.secret === true && node.secret !== undefined) return { $secret: node.secret }
  if (property.secret === true && node.value === null) return null
  const message =
    property.secret === true
      ? `${what} is a secret and is never written into a file.`
      : `${what} is not a secret property: its value would be shown.`
  problems.add('CONFIG-SECRET', node.at, message, property.secret === true ? 'Write ${{ secrets.NAME }}.' : undefined)
  return undefined
}

function booleanValue(node: YamlScalar, what: string, problems: Problems): Json | undefined {
  if (typeof node.value === 'boolean') return node.value
  const word = node.source.toLowerCase()
  const meant = ['yes', 'on', 'true', '$true', 'enabled'].includes(word)
    ? 'true'
    : ['no', 'off', 'false', '$false', 'disabled'].includes(word)
      ? 'false'
      : undefined
  problems.add(
    'CONFIG-TYPE',
    node.at,
    `${what} takes true or false; here is ${describeNode(node)}.`,
    meant === undefined ? undefined : `Write ${meant}, without quotes.`,
  )
  return undefined
}

function integerValue(node: YamlScalar, property: Property, what: string, problems: Problems): Json | undefined {
  if (typeof node.value !== 'number' || !Number.isSafeInteger(node.value)) {
    const hint = /^-?\d{1,15}$/u.test(node.source) ? `Write ${node.source}, without quotes.` : undefined
    problems.add('CONFIG-TYPE', node.at, `${what} takes a whole number; here is ${describeNode(node)}.`, hint)
    return undefined
  }
  return inRange(node.value, node, property, what, problems) ? node.value : undefined
}

function inRange(value: number, node: YamlScalar, { min, max }: Property, what: string, problems: Problems): boolean {
  if ((min === undefined || value >= min) && (max === undefined || value <= max)) return true
  const range =
    min === undefined ? `at most ${max ?? ''}` : max === undefined ? `at least ${min}` : `from ${min} to ${max}`
  problems.add('CONFIG-VALUE', node.at, `${what} is ${value}; possible is ${range}.`)
  return false
}

function textValue(node: YamlScalar, property: Property, what: string, problems: Problems): Json | undefined {
  if (typeof node.value !== 'string') {
    if (node.computed === true)
      problems.add(
        'CONFIG-TYPE',
        node.at,
        `${what} takes text; the expression gives ${describeNode(node)}.`,
        "Make it text: ${{ format('{0}', ...) }}.",
      )
    else
      problems.add(
        'CONFIG-QUOTES',
        node.at,
        `${what} takes text; ${shorten(node.source)} without quotes is read as ${describeNode(node)}.`,
        `Write '${shorten(node.source)}'.`,
      )
    return undefined
  }
  const text = node.value
  if (property.maxLength !== undefined && text.length > property.maxLength) {
    problems.add('CONFIG-VALUE', node.at, `${what} has ${text.length} characters; possible are ${property.maxLength}.`)
    return undefined
  }
  // Sizes and numbers beside which the service has words (Unlimited) are text; limits are those of the number.
  if (/^\d{1,15}$/u.test(text) && !inRange(Number(text), node, property, what, problems)) return undefined
  if (property.shape === 'duration' && !duration.test(text)) {
    problems.add(
      'CONFIG-VALUE',
      node.at,
      `${what} takes a length of time; here is ${describeNode(node)}.`,
      'Write it as P1D or PT8H, or as 1.00:00:00.',
    )
    return undefined
  }
  if (property.ref !== undefined) return referenceValue(text, node, property.ref, what, problems)
  if (property.values === undefined || property.open === true) return text
  const parts = property.flags === true ? text.split(',').map((part) => part.trim()) : [text]
  const known = property.values
  const wrong = parts.filter(
    (part) =>
      !(property.ignoreCase === true
        ? known.some((one) => one.toLowerCase() === part.toLowerCase())
        : known.includes(part)),
  )
  for (const part of wrong)
    problems.add(
      'CONFIG-VALUE',
      node.at,
      `${what} cannot be ${JSON.stringify(shorten(part))}.`,
      didYouMean(part, known) ?? `Possible: ${known.slice(0, 12).join(', ')}, ...`,
    )
  return wrong.length > 0 ? undefined : text
}

function referenceValue(
  text: string,
  node: YamlScalar,
  ref: PropertyReference,
  what: string,
  problems: Problems,
): string | Reference | undefined {
  const keywords = ref.keywords ?? []
  if (keywords.includes(text) || isGuid(text) || text === '') return text
  const keyword = keywords.find((one) => one.toLowerCase() === text.toLowerCase())
  if (keyword !== undefined) {
    problems.add(
      'CONFIG-VALUE',
      node.at,
      `${what} has ${JSON.stringify(text)}, which is neither the word \`${keyword}\` nor a likely name.`,
      `Write ${keyword}; for an object that is called so, write its id.`,
    )
    return undefined
  }
  if (ref.to.length === 0) {
    problems.add(
      'CONFIG-VALUE',
      node.at,
      `${what} takes an id or one of the service's words.`,
      suggestion(text, keywords),
    )
    return undefined
  }
  return { $ref: { types: ref.to, name: text, ...(ref.by === undefined ? {} : { by: ref.by }) } }
}
