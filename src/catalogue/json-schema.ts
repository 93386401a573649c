import { serviceOf } from '../model/address.ts'
import type { Json, JsonObject } from '../model/json.ts'
import type { ResourceType } from '../model/resource-type.ts'
import { declarationSchema, isOnlyRead, resourceDefinitions, rowName, taskConditions, when } from './resource-schema.ts'
import { shareRepeated } from './share-repeated.ts'
import { implication, valueDefinitions } from './value-schema.ts'

const word: JsonObject = { $ref: '#/$defs/word' }
const words: JsonObject = { type: ['array', 'string'], $ref: '#/$defs/expression', items: word }
/** Text as it stands: these words are read before any expression is. */
const plain: JsonObject = { type: 'string', minLength: 1 }
const condition: JsonObject = {
  description: 'An expression, as GitHub tells truth.',
  type: ['string', 'boolean'],
  minLength: 1,
}

/**
 * The JSON Schema (draft 2020-12) of the whole configuration format, made from rows: for editors, and for anyone who wants to
 * check a file without the tool. An expression is accepted wherever the tool evaluates one; what it gives, what other files
 * say and what the tenant holds is not in here. test/catalogue/agreement.test.ts names all that the tool knows beyond it.
 */
export function configurationSchema(types: readonly ResourceType[]): Json {
  const services = [...new Set(types.map((type) => serviceOf(type.name)))]
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Tenantform configuration',
    type: 'object',
    properties: {
      version: { description: 'The version of the format.', const: 1 },
      requires: { description: 'The versions of the tool that may read this file.', type: 'string', pattern: versions },
      tenant: { description: 'Asserted, never chosen: must agree with the sign-in.', ...word },
      sharepointAdminHost: {
        description: 'The SharePoint admin host; without it Graph is asked once.',
        ...word,
        pattern: adminHost,
      },
      include: { description: 'Files that come before this one.', anyOf: [plain, { type: 'array', items: plain }] },
      vars: { description: 'Variables for expressions, each typed by its value.', type: 'object' },
      breakGlass: {
        description: 'The accounts that must be able to sign in whatever else fails.',
        type: ['array', 'string'],
        $ref: '#/$defs/expression',
        items: breakGlass,
      },
      guards: evaluatedObject({
        maxChanges: count,
        maxDeletes: count,
        freeze: {
          description: 'Days on which nothing is written, both included (UTC).',
          type: ['array', 'string'],
          $ref: '#/$defs/expression',
          items: evaluatedObject({ from: day, to: day }, ['from', 'to']),
        },
      }),
      prune: {
        description: 'Where what is not declared is deleted.',
        type: ['array', 'string'],
        $ref: '#/$defs/expression',
        items: pruneScope(types),
      },
      protect: {
        ...words,
        description: 'Objects that are never deleted or emptied.',
        items: { ...word, pattern: String.raw`^[a-z][a-z0-9]*\.[a-z][A-Za-z0-9]*(?:/|$)|\$\{\{` },
      },
      proof: { ...words, description: 'Files and folders of what `prove` recorded.' },
      waive: waivers({ task: word }),
      jobs: { type: 'array', items: jobSchema(services, types) },
    },
    required: ['version'],
    additionalProperties: false,
    $defs: {
      ...valueDefinitions,
      waiver: evaluatedObject(waiver, ['code', 'reason', 'owner', 'expires']),
      ...shareRepeated(Object.assign({}, ...types.map(resourceDefinitions))),
      ...Object.assign({}, ...services.map((service) => serviceDefinitions(service, types))),
    },
  }
}

const adminHost = String.raw`^[a-z0-9-]+-admin\.sharepoint(?:-mil)?\.(?:com|us|cn)$|\$\{\{`

const versions = String.raw`^\s*(?:>=|<=|>|<|=)\d+(?:\.\d+){0,2}(?:\s+(?:>=|<=|>|<|=)\d+(?:\.\d+){0,2})*\s*$`

const count: JsonObject = {
  type: ['integer', 'string'],
  minimum: 0,
  maximum: Number.MAX_SAFE_INTEGER,
  $ref: '#/$defs/expression',
}

const breakGlass: JsonObject = {
  type: ['string', 'object'],
  pattern: String.raw`@|\$\{\{|^[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$`,
  properties: { user: word, method: choice(['fido2', 'certificate']) },
  required: ['user'],
  additionalProperties: false,
}

const day: JsonObject = {
  ...word,
  pattern: String.raw`^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$|\$\{\{`,
}

function pruneScope(types: readonly ResourceType[]): JsonObject {
  const listed = types.filter((type) => type.cardinality === 'collection' && type.remove !== 'never')
  return evaluatedObject(
    {
      type: choice(listed.map((type) => type.name)),
      name: { description: '`*` is any text, `?` one character.', ...word, pattern: '[^*?]' },
      maxCount: count,
      maxPercent: { ...count, maximum: 100 },
    },
    ['type', 'name', 'maxCount'],
  )
}

const waiver: JsonObject = {
  code: { description: 'The code of a finding.', ...word, pattern: String.raw`^[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)*$|\$\{\{` },
  reason: word,
  owner: word,
  expires: {
    description: 'The last day.',
    ...day,
  },
}

function waivers(more: JsonObject): JsonObject {
  const item =
    Object.keys(more).length === 0
      ? { $ref: '#/$defs/waiver' }
      : evaluatedObject({ ...waiver, ...more }, ['code', 'reason', 'owner', 'expires'])
  return { type: ['array', 'string'], $ref: '#/$defs/expression', items: item }
}

/** A mapping of the format, in whose place an expression may stand. */
function evaluatedObject(properties: JsonObject, required: readonly string[] = []): JsonObject {
  return {
    type: ['object', 'string'],
    $ref: '#/$defs/expression',
    properties,
    ...(required.length === 0 ? {} : { required }),
    additionalProperties: false,
  }
}

function choice(values: readonly string[]): JsonObject {
  return { anyOf: [{ enum: values }, { $ref: '#/$defs/computed' }] }
}

const modes = ['enforce', 'create', 'audit']

function jobSchema(services: readonly string[], types: readonly ResourceType[]): JsonObject {
  return {
    type: 'object',
    properties: {
      name: word,
      service: { enum: services },
      if: condition,
      mode: { description: modeText, enum: modes },
      tasks: { type: 'array' },
    },
    required: ['name', 'service', 'tasks'],
    additionalProperties: false,
    allOf: services.map((service) =>
      implication(
        { properties: { service: { const: service } }, required: ['service'] },
        { properties: { tasks: { items: { $ref: `#/$defs/${service}` } } }, ...allOf(onlyInAudit(service, types)) },
      ),
    ),
  }
}

/** Types that can only be read are declared where nothing is written: the task's own mode counts before the job's. */
function onlyInAudit(service: string, types: readonly ResourceType[]): readonly JsonObject[] {
  const own = types.filter((type) => serviceOf(type.name) === service)
  const writing = { properties: { mode: { enum: modes.filter((mode) => mode !== 'audit') } } }
  const refused = (mode: JsonObject): JsonObject => ({
    properties: { tasks: { items: allOf(when(mode, own, isOnlyRead)) } },
  })
  return own.some(isOnlyRead)
    ? [refused({ ...writing, required: ['mode'] }), implication(writing, refused(writing))]
    : []
}

/** An empty `allOf` is no schema. */
function allOf(schemas: readonly JsonObject[]): JsonObject {
  return schemas.length === 0 ? {} : { allOf: schemas }
}

const modeText = 'enforce (default), create (never update or delete), or audit (check only).'

/** A task of a service: the words that all tasks have, and exactly one type. */
function serviceDefinitions(service: string, types: readonly ResourceType[]): JsonObject {
  const own = types.filter((type) => serviceOf(type.name) === service)
  return {
    [service]: {
      type: 'object',
      properties: {
        name: word,
        ensure: choice(['present', 'absent']),
        was: { description: 'The older name of the same object: renamed, not created again.', ...word },
        id: { description: 'Pins one object where names repeat.', ...word },
        for: {
          description: 'Once for each; `each` in expressions.',
          type: ['array', 'string'],
          $ref: '#/$defs/expression',
        },
        if: condition,
        mode: { description: modeText, ...choice(modes) },
        ignore: { description: 'Paths that are not compared.', ...words },
        waive: waivers({}),
        version: choice(['v1.0', 'beta']),
        ...phases(own),
        ...Object.fromEntries(own.map((type) => [rowName(type), declarationSchema(type)])),
      },
      additionalProperties: false,
      oneOf: own.map((type) => ({ required: [rowName(type)] })),
      ...allOf([...taskConditions(own), ...onlyStaged(own)]),
    },
  }
}

/** The dated states of types that reach one in stages; no word where a service has no such type. */
function phases(own: readonly ResourceType[]): JsonObject {
  const states = own.flatMap(({ staged, properties }) =>
    staged === undefined ? [] : [[staged.property, choice(properties[staged.property]?.values ?? [])] as const],
  )
  if (states.length === 0) return {}
  const properties = Object.fromEntries(states)
  return {
    phases: {
      description: 'States from the start of a day (UTC) on.',
      type: ['array', 'string'],
      $ref: '#/$defs/expression',
      items: evaluatedObject({ from: day, ...properties }, ['from', ...Object.keys(properties)]),
    },
  }
}

function onlyStaged(own: readonly ResourceType[]): readonly JsonObject[] {
  const staged = own.filter((type) => type.staged !== undefined)
  if (staged.length === 0) return []
  return [implication({ required: ['phases'] }, { anyOf: staged.map((type) => ({ required: [rowName(type)] })) })]
}
