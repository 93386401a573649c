import { readFile } from 'node:fs/promises'
import { Validator } from '@cfworker/json-schema'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { openCatalogue } from '../../src/catalogue/catalogue.ts'
import { configurationSchema } from '../../src/catalogue/json-schema.ts'
import { loadConfiguration } from '../../src/config/load-configuration.ts'
import type { Json, JsonObject } from '../../src/model/json.ts'
import type { ResourceType } from '../../src/model/resource-type.ts'
import { TenantformError } from '../../src/model/trouble.ts'
import { inventedRow } from './invented-row.ts'

const catalogue = openCatalogue((name) => readFile(name, 'utf8'))

/** The rows that this version has. */
export const rows = await catalogue.all()

/** These and an invented one. The readers know it as they know the others. */
export const rowsAndInvented = [...rows, inventedRow]

const schema: unknown = JSON.parse(JSON.stringify(configurationSchema(rowsAndInvented)))
if (typeof schema !== 'object' || schema === null) throw new Error('the schema is no object')

const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false }).compile(schema)
const worker = new Validator(schema, '2020-12', true)

/** What each reader of a document says of it: the configuration's own walk (its problems), and two validators of the schema. */
export type Verdict = { readonly own: readonly string[]; readonly ajv: boolean; readonly cfworker: boolean }

/** Asks all three readers; without a text of its own the document is written as JSON, which is YAML. */
export async function verdictOn(document: Json, text = JSON.stringify(document)): Promise<Verdict> {
  return {
    own: await problemsIn(text),
    ajv: ajv(document),
    cfworker: worker.validate(document).valid,
  }
}

/** The codes and messages of what is wrong in a file; none where it loads. Files it names hold the text `x`. */
export async function problemsIn(file: string): Promise<readonly string[]> {
  try {
    await loadConfiguration({
      file: 'tenantform.yml',
      read: (path) => Promise.resolve(path === 'tenantform.yml' ? file : 'x'),
      list: () => Promise.resolve([]),
      catalogue: {
        services: () => catalogue.services(),
        service: async (name) => {
          const own = await catalogue.service(name)
          return name === 'entra' ? new Map([...own, [inventedRow.name, inventedRow]]) : own
        },
      },
      vars: new Map(),
      env: () => undefined,
      allowedEnv: [],
      toolVersion: '0.1.0',
      now: Date.UTC(2026, 10, 20),
    })
    return []
  } catch (error) {
    if (!(error instanceof TenantformError)) throw error
    return error.troubles.map((one) => `${one.code} ${one.message}`)
  }
}

/** What an editor would underline: the place, and the rule of the schema. */
export function schemaErrors(document: Json): readonly string[] {
  return ajv(document) ? [] : (ajv.errors ?? []).map(({ instancePath, schemaPath }) => `${instancePath} ${schemaPath}`)
}

/** `accepted` or `refused` where all three say so; else what each of them says. */
export async function answerTo(document: Json): Promise<string> {
  const { own, ...others } = await verdictOn(document)
  const accepts = own.length === 0
  if (others.ajv === accepts && others.cfworker === accepts) return accepts ? 'accepted' : 'refused'
  const errors = schemaErrors(document).join('; ') || 'accepts'
  return `own walk: ${own.join('; ') || 'accepts'}. ajv: ${errors}. cfworker: ${others.cfworker ? 'accepts' : 'refuses'}.`
}

/** A file of one job with one task. */
export function fileOf(service: string, task: Json, job: JsonObject = {}): Json {
  return { version: 1, jobs: [{ name: 'J', service, tasks: [task], ...job }] }
}

/** A file that declares one resource of a row; in an audit, so that rows which are only read may be declared. */
export function declaring(row: ResourceType, values: Json, words: JsonObject = {}): Json {
  const [service = '', name = ''] = row.name.split('.')
  return fileOf(service, { ...words, [name]: values }, { mode: 'audit' })
}
