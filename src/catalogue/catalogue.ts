import type { TypeName } from '../model/address.ts'
import { isTypeName, serviceOf } from '../model/address.ts'
import { isRecord } from '../model/json.ts'
import type { ResourceType } from '../model/resource-type.ts'
import { fail } from '../model/trouble.ts'

/** The rows, read service by service when they are asked for. */
export interface Catalogue {
  services(): readonly string[]
  /** The rows of a service; empty for a service that has none. */
  service(name: string): Promise<ReadonlyMap<TypeName, ResourceType>>
  type(name: TypeName): Promise<ResourceType | undefined>
  all(): Promise<readonly ResourceType[]>
}

const services = ['entra', 'exchange', 'purview', 'teams', 'sharepoint'] as const

/**
 * Opens the catalogue over the program's assets (`catalogue/entra.json`). A file is read once. Fails with INTERNAL where one is
 * missing or is not what scripts/catalogue.mjs writes: that is a broken installation.
 */
export function openCatalogue(asset: (name: string) => Promise<string>): Catalogue {
  const read = new Map<string, Promise<ReadonlyMap<TypeName, ResourceType>>>()
  const service = (name: string): Promise<ReadonlyMap<TypeName, ResourceType>> => {
    const known =
      read.get(name) ?? (services.some((one) => one === name) ? load(name, asset) : Promise.resolve(new Map()))
    read.set(name, known)
    return known
  }
  return {
    services: () => services,
    service,
    type: async (name) => (await service(serviceOf(name))).get(name),
    all: async () => (await Promise.all(services.map(service))).flatMap((rows) => [...rows.values()]),
  }
}

async function load(
  service: string,
  asset: (name: string) => Promise<string>,
): Promise<ReadonlyMap<TypeName, ResourceType>> {
  const name = `catalogue/${service}.json`
  const text = await asset(name).catch(() =>
    fail('INTERNAL', { message: `${name} is missing from this installation.` }),
  )
  const file = parsed(text, name)
  const rows = isRecord(file) && Array.isArray(file['rows']) ? file['rows'] : []
  const found = new Map<TypeName, ResourceType>()
  for (const row of rows) {
    if (!isRow(row)) fail('INTERNAL', { message: `${name} holds a row that is none.` })
    found.set(row.name, row)
  }
  if (found.size === 0) fail('INTERNAL', { message: `${name} holds no rows.` })
  return found
}

function parsed(text: string, name: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return fail('INTERNAL', { message: `${name} is damaged: it is no JSON.` })
  }
}

/** The files are generated from checked overlays and a test reads every row whole, so at run time only the frame is looked at. */
function isRow(row: unknown): row is ResourceType {
  return (
    isRecord(row) &&
    typeof row['name'] === 'string' &&
    isTypeName(row['name']) &&
    isRecord(row['properties']) &&
    Array.isArray(row['key']) &&
    Array.isArray(row['behaviours'])
  )
}
