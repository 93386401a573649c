import type { ErrorCodeRow } from './error-code-row.ts'

/** Codes of what is wrong in a configuration. */
export const configCodes = {
  'CONFIG-ALIAS': {
    kind: 'config',
    exit: 2,
    title: 'A YAML alias cannot be used',
    hint: 'Write the value out, or define the anchor before its alias.',
  },
  'CONFIG-BETA': {
    kind: 'config',
    exit: 2,
    title: 'A property exists only in the beta of the service',
    hint: 'Write `version: beta` beside the task, or leave the property away.',
  },
  'CONFIG-DUPLICATE-KEY': {
    kind: 'config',
    exit: 2,
    title: 'A key is written twice',
    hint: 'Keep one of the two.',
  },
  'CONFIG-DUPLICATE-TASK': {
    kind: 'config',
    exit: 2,
    title: 'An object is declared twice in one file',
    hint: 'Keep one of the two tasks, or put the second one into an including file, where it is merged.',
  },
  'CONFIG-EMPTY': {
    kind: 'config',
    exit: 2,
    title: 'Nothing is written where a value is needed',
    hint: 'Write the value; write `null` to clear a property.',
  },
  'CONFIG-EXPRESSION': {
    kind: 'config',
    exit: 2,
    title: 'An expression cannot be evaluated',
    hint: 'Expressions are those of GitHub, with `vars`, `env`, `each`, `breakGlass` and `tenant`.',
  },
  'CONFIG-INCLUDE': {
    kind: 'config',
    exit: 2,
    title: 'A file cannot be included',
    hint: 'Paths are relative to the including file, and stay below the folder of the first one.',
  },
  'CONFIG-KEY': {
    kind: 'config',
    exit: 2,
    title: 'The name of an object is missing or cannot be used',
    hint: 'Write the property that names the object.',
  },
  'CONFIG-KIND': {
    kind: 'config',
    exit: 2,
    title: 'It cannot be told which kind of object is meant',
    hint: 'Write exactly one of the properties that tell the kind.',
  },
  'CONFIG-MISSING': {
    kind: 'config',
    exit: 2,
    title: 'A required word is missing',
    hint: 'Add the word named in the message.',
  },
  'CONFIG-NOT-AVAILABLE': {
    kind: 'config',
    exit: 2,
    title: 'A word is not available in this version',
    hint: 'Leave it away, or use a later version of Tenantform.',
  },
  'CONFIG-QUOTES': {
    kind: 'config',
    exit: 2,
    title: 'A number or a yes-or-no value stands where text is meant',
    hint: 'Put quotes around it.',
  },
  'CONFIG-READ-ONLY': {
    kind: 'config',
    exit: 2,
    title: 'This cannot be written',
    hint: 'Leave it away, or use `mode: audit` to check it only.',
  },
  'CONFIG-REQUIRES': {
    kind: 'config',
    exit: 2,
    title: 'The file asks for another version of Tenantform',
    hint: 'Use a version that fits `requires`.',
  },
  'CONFIG-SECRET': {
    kind: 'config',
    exit: 2,
    title: 'A secret stands in the wrong place',
    hint: 'Secret properties take exactly `${{ secrets.NAME }}`; nothing else may use secrets.',
  },
  'CONFIG-SYNTAX': {
    kind: 'config',
    exit: 2,
    title: 'The file is not YAML that Tenantform reads',
    hint: 'Correct the file at the place named.',
  },
  'CONFIG-TENANT': {
    kind: 'config',
    exit: 2,
    title: 'The tenant of the file is not the one of the input',
    hint: 'Use the file that belongs to this tenant, or correct the input.',
  },
  'CONFIG-TYPE': {
    kind: 'config',
    exit: 2,
    title: 'A value has the wrong type',
    hint: 'Write a value of the type named in the message.',
  },
  'CONFIG-UNKNOWN-PROPERTY': {
    kind: 'config',
    exit: 2,
    title: 'A property is not known',
    hint: 'Properties have the service’s own names; `tenantform schema` lists them.',
  },
  'CONFIG-UNKNOWN-TYPE': {
    kind: 'config',
    exit: 2,
    title: 'A resource type is not known',
    hint: 'See `tenantform types`.',
  },
  'CONFIG-UNKNOWN-WORD': {
    kind: 'config',
    exit: 2,
    title: 'A word of the configuration is not known',
    hint: 'Correct the word; docs/configuration.md names them all.',
  },
  'CONFIG-VALUE': {
    kind: 'config',
    exit: 2,
    title: 'A value is not possible here',
    hint: 'Write one of the values named in the message.',
  },
  'CONFIG-VARIABLE': {
    kind: 'config',
    exit: 2,
    title: 'A variable cannot be used',
    hint: 'Declare it under `vars:`; a value given by --var must fit its type.',
  },
} as const satisfies Readonly<Record<string, ErrorCodeRow>>
