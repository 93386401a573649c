import type { JsonObject } from '../model/json.ts'
import type { Properties, Property, PropertyReference } from '../model/resource-type.ts'

/** A text that is one expression and nothing else; quotes inside it may hold `}}`. No lookahead: not every validator has it. */
const wholeExpression = String.raw`^\$\{\{(?:[^'}]|'[^']*'|\}(?:[^'}]|'[^']*'))*\}\}$`
const anyExpression = String.raw`\$\{\{`
const secretExpression = String.raw`^\$\{\{\s*[sS][eE][cC][rR][eE][tT][sS]\s*\.`
const durations = String.raw`^(?:-?P(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?(?:T(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?|-?(?:\d+\.)?\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)$|\$\{\{`
const noTime = '^-?P(?:[0-9YMWD]*T)?$'
const guid = '^[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$'

const open: JsonObject = { $ref: '#/$defs/expression' }
const elsewhere: JsonObject = { $ref: '#/$defs/elsewhere' }
const shown: JsonObject = { not: { $ref: '#/$defs/secret' } }
/** Whatever JSON, but no secret in it. */
const free: JsonObject = { items: { $ref: '#/$defs/any' }, additionalProperties: { $ref: '#/$defs/any' } }
const written: JsonObject = { not: { type: 'null' } }

/**
 * Schemas that the values share, by name. None of them asks more than its keywords say of other types, so that a value's
 * schema stays flat: `type` beside `$ref`, which an editor explains better than a choice between branches.
 */
export const valueDefinitions: JsonObject = {
  secret: { type: 'string', pattern: secretExpression },
  computed: { type: 'string', pattern: anyExpression, ...shown },
  expression: { description: 'An expression where it is text.', pattern: wholeExpression, ...shown },
  elsewhere: {
    description: 'An expression, or the text of a file.',
    type: ['string', 'object'],
    pattern: anyExpression,
    ...shown,
    properties: { file: { type: 'string', minLength: 1 } },
    required: ['file'],
    additionalProperties: false,
  },
  any: { ...shown, ...free },
  word: { type: 'string', minLength: 1, ...shown },
  boolean: { type: ['boolean', 'null', 'string'], ...open },
  integer: {
    type: ['integer', 'null', 'string'],
    minimum: Number.MIN_SAFE_INTEGER,
    maximum: Number.MAX_SAFE_INTEGER,
    ...open,
  },
  string: {
    type: ['string', 'null', 'object'],
    ...shown,
    properties: { file: { type: 'string', minLength: 1 } },
    required: ['file'],
    additionalProperties: false,
  },
  duration: {
    type: ['string', 'null'],
    pattern: durations,
    not: { type: 'string', anyOf: [{ pattern: noTime }, { pattern: secretExpression }] },
  },
  strings: list({ $ref: '#/$defs/string' }, 'set'),
  sequence: list({ $ref: '#/$defs/string' }, 'ordered'),
  reference: { type: ['string', 'null'], ...shown },
  references: list({ $ref: '#/$defs/reference' }, 'set'),
  secretValue: { type: ['string', 'null'], pattern: String.raw`${secretExpression}\s*[A-Za-z_][A-Za-z0-9_]*\s*\}\}$` },
}

/** One schema where another holds. Said by `else`: an object of JavaScript that has a member `then` is taken for a promise. */
export function implication(condition: JsonObject, consequence: JsonObject): JsonObject {
  return { if: { not: condition }, else: consequence }
}

/**
 * The members of a resource or object, as keywords of an object's schema. What is never written is left out, unless it is
 * one of `named`: the properties that name an object or tell its kind are written to say which one is meant. `instead`
 * holds the schemas of those that have one of their own.
 */
export function memberSchemas(
  properties: Properties,
  named: readonly string[] = [],
  instead: JsonObject = {},
): JsonObject {
  const members = Object.entries(properties).filter(([name, { write }]) => write !== 'never' || named.includes(name))
  return {
    properties: Object.fromEntries(members.map(([name, property]) => [name, instead[name] ?? valueSchema(property)])),
    additionalProperties: false,
  }
}

/** The schema of a property that names the object: text, and never empty. */
export function keySchema(property: Property): JsonObject {
  const { $ref, ...rest } = valueSchema(property)
  const word = { $ref: '#/$defs/word' }
  return $ref === '#/$defs/string' || $ref === '#/$defs/reference'
    ? { ...word, ...rest }
    : { ...valueSchema(property), allOf: [word] }
}

/** The schema of what may be written for a property. */
export function valueSchema(property: Property): JsonObject {
  const one = singleSchema(property)
  if (property.list === undefined) return { ...one, ...documentation(property) }
  const shared =
    one['$ref'] === '#/$defs/string' && Object.keys(one).length === 1
      ? property.list === 'set'
        ? 'strings'
        : 'sequence'
      : one['$ref'] === '#/$defs/reference' && property.list === 'set'
        ? 'references'
        : undefined
  return {
    ...(shared === undefined ? list(one, property.list) : { $ref: `#/$defs/${shared}` }),
    ...documentation(property),
  }
}

/** A list: whole, by what is added and removed where its order does not count, or an expression. An item is never null or a list. */
function list(item: JsonObject, order: 'ordered' | 'set'): JsonObject {
  const items = { ...item, allOf: [{ not: { type: ['null', 'array'] } }] }
  const whole = { type: 'array', items }
  return order === 'ordered'
    ? { type: ['array', 'null', 'string'], items, ...open }
    : {
        type: ['array', 'null', 'string', 'object'],
        items,
        properties: { add: whole, remove: whole },
        additionalProperties: false,
        minProperties: 1,
        ...open,
      }
}

function documentation(property: Property): JsonObject {
  return property.doc === undefined ? {} : { description: property.doc }
}

function singleSchema(property: Property): JsonObject {
  if (property.secret === true) return { $ref: '#/$defs/secretValue' }
  switch (property.shape) {
    case 'boolean':
      return { $ref: '#/$defs/boolean' }
    case 'integer': {
      const limits = {
        ...(property.min === undefined ? {} : { minimum: property.min }),
        ...(property.max === undefined ? {} : { maximum: property.max }),
      }
      return { $ref: '#/$defs/integer', ...limits }
    }
    case 'object':
      return {
        type: ['object', 'null', 'string'],
        ...open,
        ...(property.of === undefined ? free : memberSchemas(property.of)),
      }
    case 'any':
      return { $ref: '#/$defs/any' }
    case 'duration':
      return { $ref: '#/$defs/duration' }
    case 'string':
      return textSchema(property)
  }
}

function textSchema(property: Property): JsonObject {
  if (property.jsonText === true)
    return {
      type: ['string', 'object', 'array', 'null'],
      ...shown,
      ...free,
      ...implication(
        { type: 'object', required: ['file'], maxProperties: 1 },
        { properties: { file: { type: 'string', minLength: 1 } } },
      ),
    }
  if (property.ref !== undefined) return referenceSchema(property.ref)
  const { values, maxLength } = property
  const flags = property.flags === true && property.list === undefined
  if (values === undefined || property.open === true) {
    const examples = values === undefined ? {} : { examples: [...values] }
    if (flags)
      return { type: ['string', 'null', 'array'], ...shown, items: { $ref: '#/$defs/string', ...written }, ...examples }
    return { $ref: '#/$defs/string', ...(maxLength === undefined ? {} : textLimit(maxLength)), ...examples }
  }
  if (property.flags === true) return flagsSchema(values, flags)
  return { anyOf: [{ enum: [...values, null] }, elsewhere] }
}

/** What an expression gives can be shorter than the expression. */
function textLimit(maxLength: number): JsonObject {
  return { anyOf: [{ maxLength }, { pattern: anyExpression }] }
}

function flagsSchema(values: readonly string[], alsoList: boolean): JsonObject {
  const one = `(?:${values.map(escaped).join('|')})`
  const text: JsonObject = { type: 'string', pattern: String.raw`^\s*${one}\s*(?:,\s*${one}\s*)*$` }
  const texts = { type: 'array', items: { anyOf: [text, elsewhere] } }
  return { anyOf: [text, { type: 'null' }, elsewhere, ...(alsoList ? [texts] : [])] }
}

/** A name, an id, or one of the service's words in its exact case: `all` is neither the word All nor a likely name. */
function referenceSchema(ref: PropertyReference): JsonObject {
  const keywords = ref.keywords ?? []
  if (ref.to.length === 0)
    return {
      anyOf: [{ enum: [...keywords, '', null] }, { type: 'string', pattern: guid }, { $ref: '#/$defs/computed' }],
    }
  const words = keywords.filter((word) => /[a-z]/iu.test(word))
  if (words.length === 0) return { $ref: '#/$defs/reference' }
  const anyCase = words.map(inEitherCase).join('|')
  return {
    type: ['string', 'null'],
    ...shown,
    ...implication({ type: 'string', pattern: `^(?:${anyCase})$` }, { enum: [...words] }),
  }
}

function inEitherCase(word: string): string {
  return escaped(word).replaceAll(/[a-z]/giu, (letter) => `[${letter.toUpperCase()}${letter.toLowerCase()}]`)
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`)
}
