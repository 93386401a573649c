import type { Json, JsonObject } from '../model/json.ts'

const text: JsonObject = { type: 'string' }
const digestText: JsonObject = { type: 'string', pattern: '^[0-9a-f]{64}$' }
const texts: JsonObject = { type: 'array', items: text }
const anything: JsonObject = {}

function object(properties: JsonObject, optional: readonly string[] = [], description?: string): JsonObject {
  const required = Object.keys(properties).filter((name) => !optional.includes(name))
  return {
    ...(description === undefined ? {} : { description }),
    type: 'object',
    properties,
    required,
    additionalProperties: false,
  }
}

function ref(name: string): JsonObject {
  return { $ref: `#/$defs/${name}` }
}

const difference = object(
  {
    path: {
      description: 'Names of members, and places in lists.',
      type: 'array',
      items: { type: ['string', 'integer'] },
    },
    verdict: { enum: ['different', 'unknown'] },
    before: anything,
    after: anything,
    declared: ref('position'),
    why: text,
  },
  ['before', 'after', 'why'],
)

const change = object(
  {
    id: { description: 'The address; `#2` and so on behind a further change of the same object.', ...text },
    action: { enum: ['create', 'update', 'delete'] },
    at: ref('address'),
    objectId: { description: "The service's id of the object; null where it is created.", type: ['string', 'null'] },
    differences: { description: 'What a person reviews, leaf by leaf.', type: 'array', items: difference },
    values: {
      description: 'Each touched property whole, as it shall become. `$ref` without `id`: known after apply.',
      type: 'object',
    },
    needs: { description: 'Changes that must be done and verified before.', ...texts },
    follows: { description: 'Changes that must be over before, however they ended.', ...texts },
    basis: {
      description: 'Digest of the object that it was computed from; null where there was none.',
      anyOf: [digestText, { type: 'null' }],
    },
    before: { description: 'The pre-image: what `restore` brings back.', anyOf: [ref('instance'), { type: 'null' }] },
    task: object({ job: text, name: text }, ['name']),
    declared: ref('position'),
    version: { const: 'beta' },
    revives: { description: 'A create that brings this object back out of the recycle bin.', ...text },
    irreversible: { description: 'Why it cannot be undone.', ...text },
    notes: texts,
    risk: object({ level: ref('severity'), reason: text }),
  },
  ['follows', 'version', 'revives', 'irreversible', 'notes', 'risk'],
)

const finding = object(
  {
    rule: text,
    verdict: { enum: ['pass', 'fail', 'unknown', 'notApplicable', 'waived'] },
    severity: ref('severity'),
    stops: { description: 'Whether a failing verdict refuses the plan.', type: 'boolean' },
    subject: { anyOf: [ref('address'), { type: 'null' }] },
    declared: ref('position'),
    message: text,
    hint: text,
    evidence: { type: 'array' },
  },
  ['declared', 'hint'],
)

const plan = object(
  {
    formatVersion: { const: 1 },
    tenant: { description: "The tenant's GUID.", ...text },
    made: { description: 'When reading began, in UTC.', ...text },
    rehearsal: { description: 'Of which copy of the tenant it was made; absent where of the tenant itself.', ...text },
    changes: { description: 'In an order in which they can be carried out.', type: 'array', items: change },
    findings: { description: 'What the guards said.', type: 'array', items: finding },
    unknowns: {
      description: 'What could not be compared, and why: never a reason to write.',
      type: 'array',
      items: object({ at: ref('address'), path: { type: 'array' }, why: text, declared: ref('position') }),
    },
    looked: {
      description: 'Digest of what was found under each name that the plan rests on; under a bare type, of its order.',
      type: 'object',
      additionalProperties: digestText,
    },
    carriers: {
      description: 'The ids that were found under each of those.',
      type: 'object',
      additionalProperties: texts,
    },
    forecast: object(
      { requests: { type: 'integer', minimum: 0 }, seconds: { type: 'integer', minimum: 0 } },
      [],
      "What applying it will take at least, by the services' budgets.",
    ),
    intent: { description: 'Digest of the tenant, what will change, and the verdicts of the guards.', ...digestText },
    basis: { description: 'Digest of what that rests on.', ...digestText },
  },
  ['made', 'rehearsal', 'carriers'],
)

/**
 * The JSON Schema (draft 2020-12) of a plan file, format version 1. A reader may rely on it within the major version; a file is
 * still a claim, which only `apply --plan` proves.
 */
export const planFileSchema: Json = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Tenantform plan file',
  ...object({
    kind: { const: 'tenantform.plan' },
    formatVersion: { const: 1 },
    digest: {
      description: 'SHA-256 of the member `plan` in canonical JSON (members sorted, no white space).',
      ...digestText,
    },
    plan,
  }),
  $defs: {
    severity: { enum: ['info', 'low', 'medium', 'high', 'critical'] },
    position: object({ file: text, line: { type: 'integer' }, column: { type: 'integer' } }),
    address: object(
      { type: text, key: { description: 'Empty for what a tenant has one of.', ...text }, within: text },
      ['within'],
    ),
    instance: object(
      {
        at: ref('address'),
        id: text,
        etag: text,
        values: { description: 'As Tenantform compares it.', type: 'object' },
        partial: { description: 'Why only a part of it could be seen.', ...text },
        raw: { description: 'As the service gave it.' },
      },
      ['etag', 'partial'],
    ),
  },
}
