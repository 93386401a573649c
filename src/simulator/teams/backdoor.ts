import { isRaw, member, text } from '../json.ts'
import type { Raw } from '../json.ts'
import type { BackDoor } from '../room.ts'
import { assignmentDoor, assignmentTypes } from './assignment-door.ts'
import type { ConfigType } from './config-types.ts'
import { adoptedDomains, isDomainList, shownName } from './federation.ts'
import { freshSettings } from './fresh.ts'
import { bareName, instanceCalled, isGlobal, withInstance } from './instances.ts'
import type { Instance } from './instances.ts'
import type { TeamsService } from './service.ts'
import { identityOf, shownInstance } from './shown.ts'

/** What somebody with another hand on the tenant can do to its Teams settings; it shows at once. */
export function teamsBackDoor(service: TeamsService): BackDoor {
  const { instances } = service
  const byRow = new Map([...service.types.values()].map((type) => [type.row, type]))
  const of = (row: string): ConfigType => {
    const type = byRow.get(row)
    if (type === undefined) throw new Error(`The simulated Teams service has no type ${row}.`)
    return type
  }
  const find = (type: ConfigType, key: string): Instance => {
    const found = instanceCalled(instances.latest(type), key === 'singleton' ? 'Global' : key)
    if (found === undefined) throw new Error(`${type.row} ${key} is not there.`)
    return found
  }
  const assigned = assignmentDoor(service)
  return {
    types: () => [...byRow.keys(), ...assignmentTypes],
    load: (row, raws) => {
      if (assigned.has(row)) return assigned.load(row, raws)
      const type = of(row)
      return instances.set(
        type,
        raws.map((raw) => adopted(type, raw)),
      )
    },
    objects: (row) => {
      if (assigned.has(row)) return assigned.objects(row)
      const type = of(row)
      return instances.shown(type).map((instance) => shownInstance(type, instance, service.tenantId, service.setting))
    },
    change: (row, key, patch) => {
      if (assigned.has(row)) return assigned.change(row, key, patch)
      const type = of(row)
      const before = find(type, key)
      const settings = { ...before.settings, ...adoptedSettings(type, patch) }
      return instances.set(type, withInstance(instances.latest(type), { ...before, authority: 'Tenant', settings }))
    },
    create: (row, raw) => {
      if (assigned.has(row)) return assigned.create(row, raw)
      const type = of(row)
      const made = adopted(type, raw)
      instances.set(type, withInstance(instances.latest(type), made))
      return identityOf(type, made.name)
    },
    remove: (row, key) => {
      if (assigned.has(row)) return assigned.remove(row, key)
      const type = of(row)
      const gone = find(type, key)
      if (isGlobal(gone)) throw new Error(`${type.row} has a Global always.`)
      return instances.set(
        type,
        instances.latest(type).filter((other) => other !== gone),
      )
    },
  }
}

/** An instance of a snapshot, in the shapes of GET, over the defaults. */
function adopted(type: ConfigType, raw: Raw): Instance {
  const name = bareName(text(raw, 'Identity') ?? text(raw, 'Name') ?? 'Global')
  const authority = text(member(raw, 'ConfigMetadata') ?? {}, 'Authority') === 'Host' ? 'Host' : 'Tenant'
  return { name, authority, settings: { ...freshSettings(type), ...adoptedSettings(type, raw) } }
}

/** The settings among the members of a raw object, in the spelling and form in which they are kept. */
function adoptedSettings(type: ConfigType, raw: Raw): Raw {
  return Object.fromEntries(
    [...type.properties.values()].flatMap((property) => {
      const key = [property.name, shownName(type.name, property.name)].find((name) => name in raw)
      if (key === undefined) return []
      const value = raw[key]
      if (isDomainList(type.name, property.name)) return [[property.name, adoptedDomains(value)] as const]
      const list = property.kind === 'list' && (value === null || isRaw(value))
      return [[property.name, list ? [] : value] as const]
    }),
  )
}
