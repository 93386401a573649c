import { readFileSync } from 'node:fs'
import { openCatalogue } from '../../../src/catalogue/catalogue.ts'
import { isRecord } from '../../../src/model/json.ts'
import type { ResourceType } from '../../../src/model/resource-type.ts'
import type { Call, Reply } from '../../../src/model/wire.ts'

const root = new URL('../../../', import.meta.url)
const catalogue = openCatalogue(async (name) => readFileSync(new URL(name, root), 'utf8'))
/** The rows of Purview, as they ship. */
export const purviewRows = await catalogue.service('purview')

/** The row of the catalogue, as it ships. */
export function row(name: string): ResourceType {
  const found = purviewRows.get(`purview.${name}`)
  if (found === undefined) throw new Error(`no row ${name}`)
  return found
}

const fixture: unknown = JSON.parse(readFileSync(new URL('test/fixtures/compliance.captured.json', root), 'utf8'))

/** An exchange of the fixture: what is asked, and the answer. */
export function recorded(name: string): { readonly asked: unknown; readonly reply: Reply } {
  const found = isRecord(fixture) ? fixture[name] : undefined
  if (!isRecord(found)) throw new Error(`no exchange ${name}`)
  const headers = isRecord(found['headers']) ? Object.entries(found['headers']) : []
  return {
    asked: found['asked'],
    reply: {
      status: Number(found['status']),
      headers: new Map(headers.map(([key, value]) => [key, String(value)])),
      body: found['body'],
    },
  }
}

/** The region of the scene's tenant, as the service tells it. */
export const toRegion: Reply = {
  status: 302,
  headers: new Map([['location', 'https://nam13b.admin.protection.outlook.com:446/AdminApi/v1.0/t/EXOModuleFile']]),
  body: '',
}

export const regionHost = 'https://nam13b.ps.compliance.protection.outlook.com'

/** Whether a call asks for the region. */
export function asksForRegion(call: Call): boolean {
  return call.method === 'GET'
}
