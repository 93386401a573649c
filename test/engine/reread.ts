import { loadConfiguration } from '../../src/config/load-configuration.ts'
import { writeDocument } from '../../src/config/write-yaml.ts'
import { exportConfiguration } from '../../src/engine/export.ts'
import { serviceOf } from '../../src/model/address.ts'
import type { Desired } from '../../src/model/desired.ts'
import type { Instance } from '../../src/model/instance.ts'
import type { ResourceType } from '../../src/model/resource-type.ts'
import type { World } from '../../src/model/world.ts'
import { list, world } from './builders.ts'
import { allRows, targets } from './catalogue-worlds.ts'

const services = [...new Set([...allRows.keys()].map(serviceOf))]
const rowsOf = new Map(
  services.map((service) => [service, new Map([...allRows].filter(([name]) => serviceOf(name) === service))]),
)

/** Reads the text of a configuration by the shipped catalogue. */
export function load(text: string): Promise<readonly Desired[]> {
  return loadConfiguration({
    file: 'tenantform.yml',
    read: () => Promise.resolve(text),
    list: () => Promise.resolve([]),
    catalogue: { services: () => services, service: (name) => Promise.resolve(rowsOf.get(name) ?? new Map()) },
    vars: new Map(),
    env: () => undefined,
    allowedEnv: [],
    now: 0,
  }).then(({ desired }) => desired)
}

/** A tenant that has the given objects of one row, and two of every other. */
export function tenantWith(type: ResourceType, instances: readonly Instance[]): World {
  return world(
    allRows,
    ...[...allRows.values()].map((one) => list(one, ...(one === type ? instances : (targets.get(one.name) ?? [])))),
  )
}

/** The configuration of a row's objects alone, with names for whatever of the tenant they refer to. */
export function exportedText(seen: World, type: ResourceType): string {
  const others = [...allRows.values()].filter((one) => one !== type)
  const referredTo = others.map((one) => [one.name, { ...one, create: false, update: false }] as const)
  return writeDocument(exportConfiguration(seen, new Map([...referredTo, [type.name, type]])))
}
