import type { Raw } from '../json.ts'
import { badArgument, invalidQuery, spoRefused } from './csom-error.ts'
import { defaultValue, propertyValue, shownValue } from './facts.ts'
import type { PropertyFact } from './facts.ts'
import { noProperty } from './process-query.ts'
import type { Parameter } from './request-xml.ts'
import type { SpoObject } from './spo-object.ts'
import { checkDependence, checkRange, followers, needsLicence, opennessOf } from './tenant-rules.ts'
import type { SharePointChosen } from './variants.ts'

/** The settings of the whole tenant, as a thing that can be looked at and changed. */
export interface TenantSettings {
  readonly values: () => Raw
  readonly load: (values: Raw) => void
  /** Writes values one by one under the service's rules. @throws CsomError; what was written before stays. */
  readonly write: (wanted: Raw) => void
}

/** Not among "all properties": has to be named (reference: SharePoint B.3). */
const onlyNamed: ReadonlySet<string> = new Set(['HideDefaultThemes'])

/** Makes the settings over the defaults of every property. */
export function tenantSettings(
  facts: ReadonlyMap<string, PropertyFact>,
  seed: Raw,
  chosen: SharePointChosen,
  makePolicy: (name: string) => void,
): TenantSettings {
  let held: Raw = { ...Object.fromEntries([...facts.values()].map((fact) => [fact.name, defaultValue(fact)])), ...seed }
  return {
    values: () => held,
    load: (values) => {
      held = { ...held, ...values }
    },
    write: (wanted) => {
      const stored = held
      const merged = { ...stored, ...wanted }
      for (const [name, value] of Object.entries(wanted)) {
        checkRange(name, value)
        checkDependence(name, value, { stored, wanted: merged, chosen })
        if (chosen('spoUnlicensed') === 'refused' && needsLicence(name))
          throw spoRefused(`The setting ${name} is not available: the tenant does not have the license it needs.`)
        held = { ...held, [name]: kept(name, value, stored, chosen) }
        if (name === 'SharingCapability') held = { ...held, ...closed(held) }
        if (name === 'ConditionalAccessPolicy' && chosen('spoConditionalAccess') === 'makesPolicies')
          for (const policy of policiesFor(value)) makePolicy(policy)
      }
    },
  }
}

/** What the admin centre calls the policies that it makes for limited access (1) and for none (2). */
function policiesFor(value: unknown): readonly string[] {
  const start = '[SharePoint admin center]'
  if (value === 1) return [`${start}Use app-enforced Restrictions for browser access`]
  return value === 2 ? [`${start}Block access from apps on unmanaged devices`] : []
}

/** A follower that is more open than the tenant is refused or brought down to it. */
function kept(name: string, value: unknown, stored: Raw, chosen: SharePointChosen): unknown {
  if (!followers.includes(name)) return value
  const limit = stored['SharingCapability']
  if (opennessOf(value) <= opennessOf(limit)) return value
  if (chosen('spoOneDriveSharing') === 'clamped') return limit
  throw spoRefused(`${name} cannot be more permissive than SharingCapability of the organization.`)
}

/** Followers that the new capability leaves behind. */
function closed(held: Raw): Raw {
  const limit = held['SharingCapability']
  return Object.fromEntries(
    followers.filter((name) => opennessOf(held[name]) > opennessOf(limit)).map((name) => [name, limit]),
  )
}

/** What the tenant object does beside its properties: methods by name. */
export type TenantMethods = NonNullable<SpoObject['call']>

/** The Tenant object of one request: what is set is staged, and written by Update or at the end of the request. */
export function tenantObject(
  facts: ReadonlyMap<string, PropertyFact>,
  settings: TenantSettings,
  methods: TenantMethods,
  chosen: SharePointChosen,
): SpoObject {
  let staged: Readonly<Record<string, unknown>> = {}
  const update = (): void => {
    const wanted = staged
    staged = {}
    settings.write(wanted)
  }
  return {
    objectType: 'Tenant',
    identity: 'Tenant',
    show: (all, named) => {
      const values = settings.values()
      const wanted = [...facts.values()].filter(
        (fact) => named.includes(fact.name) || (all && !onlyNamed.has(fact.name) && fact.type !== 'Navigation'),
      )
      const unknown = named.find((name) => !facts.has(name))
      if (unknown !== undefined) throw noProperty(unknown)
      return Object.fromEntries(wanted.map((fact) => [fact.name, shownValue(fact, values[fact.name])]))
    },
    set: (name, value: Parameter) => {
      const fact = facts.get(name)
      if (fact === undefined) throw noProperty(name)
      if (!fact.writable) throw invalidQuery(`The property "${name}" is read-only.`)
      staged = { ...staged, [name]: propertyValue(fact, value) }
    },
    call: (name, parameters, pathed) => {
      if (name !== 'Update') return methods(name, parameters, pathed)
      if (parameters.length > 0) throw badArgument('Update takes no parameters.')
      update()
      return undefined
    },
    finish: () => {
      if (chosen('spoUpdate') === 'optional') update()
    },
  }
}
