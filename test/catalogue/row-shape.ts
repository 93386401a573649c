const text = { type: 'string', minLength: 1 }
const texts = { type: 'array', items: text, uniqueItems: true }
const yes = { const: true }
const typeName = { type: 'string', pattern: '^[a-z][a-z0-9]*\\.[a-z][A-Za-z0-9]*$' }
const typeNames = { type: 'array', items: typeName, uniqueItems: true }
const evidence = { enum: ['captured', 'documented', 'inferred'] }
const properties = { type: 'object', minProperties: 1, additionalProperties: { $ref: '#/$defs/property' } }

function shape(required: Readonly<Record<string, unknown>>, optional: Readonly<Record<string, unknown>>): object {
  return {
    type: 'object',
    properties: { ...required, ...optional },
    required: Object.keys(required),
    additionalProperties: false,
  }
}

const permission = {
  type: 'object',
  propertyNames: { enum: ['application', 'directoryRole', 'exchangeRole'] },
  additionalProperties: { type: 'array', minItems: 1, items: { ...texts, minItems: 1 } },
}

/** The shape of a row, from src/model/resource-type.ts, with nothing beside it: a misspelt member is found. */
export const rowShape = {
  ...shape(
    {
      name: typeName,
      protocol: { enum: ['graph', 'cmdlets', 'compliance', 'teams', 'sharepoint'] },
      cardinality: { enum: ['singleton', 'collection', 'perObject'] },
      key: texts,
      keyCase: { enum: ['exact', 'ignore'] },
      properties,
      create: { type: 'boolean' },
      update: { type: 'boolean' },
      remove: { enum: ['delete', 'recycle', 'disable', 'never'] },
      after: typeNames,
      permissions: shape({ read: permission, write: permission }, {}),
      budget: text,
      settleSeconds: { type: 'integer', minimum: 0, maximum: 900 },
      evidence,
      docs: { type: 'string', pattern: '^https://[a-z.]+/' },
      behaviours: { type: 'array', items: shape({ use: text }, { with: true }) },
      wire: { type: 'object', minProperties: 1 },
    },
    {
      kinds: {
        type: 'array',
        minItems: 2,
        items: shape(
          {
            name: text,
            tell: shape({ property: text }, { equals: true }),
            properties: texts,
            wire: { type: 'object' },
          },
          {},
        ),
      },
      sequence: {
        type: 'array',
        items: shape({ property: text, value: true, goes: { enum: ['before', 'after'] }, types: typeNames }, {}),
      },
      staged: shape({ property: text, safe: true, final: true }, {}),
      off: shape({ property: text, value: true }, {}),
      priority: text,
      closed: texts,
      licence: text,
      silentDrops: yes,
      readOnly: text,
    },
  ),
  $defs: {
    property: shape(
      {
        shape: { enum: ['string', 'boolean', 'integer', 'duration', 'object', 'any'] },
        write: { enum: ['always', 'create', 'never'] },
        echo: { enum: ['returned', 'writeOnly', 'unproven'] },
      },
      {
        list: { enum: ['ordered', 'set'] },
        listKey: texts,
        of: properties,
        closed: yes,
        values: { ...texts, minItems: 1 },
        open: yes,
        flags: yes,
        required: yes,
        ref: shape({ to: typeNames }, { keywords: texts, by: text }),
        secret: yes,
        ignoreCase: yes,
        network: yes,
        becomes: { type: 'array', items: shape({ declared: true, observed: true }, {}) },
        safer: { anyOf: [{ enum: ['higher', 'lower'] }, { type: 'array', minItems: 2 }] },
        evidence,
        emptyWhen: { type: 'array', minItems: 1 },
        jsonText: yes,
        min: { type: 'number' },
        max: { type: 'number' },
        maxLength: { type: 'integer', minimum: 1 },
        doc: text,
        beta: yes,
      },
    ),
  },
}
