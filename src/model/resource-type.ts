import type { TypeName } from './address.ts'
import type { Json } from './json.ts'

/** How sure a fact about a service is: a recorded exchange; vendor documentation, schema or production source; inference. */
export type Evidence = 'captured' | 'documented' | 'inferred'

/**
 * A row of the catalogue: a resource type as data, to which a protocol gives meaning. What is only referred to (user,
 * role...) is a row with `create: false`. A type with an odd behaviour opts into a named one; shared code never asks for a name.
 */
export interface ResourceType {
  readonly name: TypeName
  /** `cmdlets` is Exchange Online; `compliance` speaks the same way to Purview's own hosts. */
  readonly protocol: 'graph' | 'cmdlets' | 'compliance' | 'teams' | 'sharepoint'
  /** singleton: one per tenant. collection: one complete list is read. perObject: read by key, in batches; never listed for a plan. */
  readonly cardinality: 'singleton' | 'collection' | 'perObject'
  /** The properties whose values name an object; empty for a singleton. */
  readonly key: readonly string[]
  readonly keyCase: 'exact' | 'ignore'
  readonly properties: Properties
  /** Kinds that share one wire collection, told apart by a declared property. `properties` names those that only this kind has. */
  readonly kinds?: readonly Kind[]
  readonly create: boolean
  readonly update: boolean
  readonly remove: 'delete' | 'recycle' | 'disable' | 'never'
  /** Types whose changes come before changes of this one even without a reference. */
  readonly after: readonly TypeName[]
  /** Order that depends on the value written: security defaults are switched off before, and on after, these types' changes. */
  readonly sequence?: readonly {
    readonly property: string
    readonly value: Json
    readonly goes: 'before' | 'after'
    readonly types: readonly TypeName[]
  }[]
  /** A dangerous state is reached in two changes: first everything with `property` at `safe`, verified, then `property` at `final`. */
  readonly staged?: { readonly property: string; readonly safe: Json; readonly final: Json }
  /** How an object is switched off without deleting it: what pruning does first. */
  readonly off?: { readonly property: string; readonly value: Json }
  /** The property that holds an object's place among its like; declared order is relative (configuration.md 8). */
  readonly priority?: string
  /**
   * Top-level properties that together are a closed whole (conditions, exceptions and actions of a mail flow rule): where
   * one of them is declared, those not declared must be empty, and extra is drift.
   */
  readonly closed?: readonly string[]
  readonly permissions: { readonly read: Permission; readonly write: Permission }
  readonly licence?: string
  /** The throttling class, a name known to http's budgets: `graph`, `graph.conditionalAccess`, `exchange`, `compliance`, `teams`, `sharepoint`. */
  readonly budget: string
  /** Worst known delay in seconds until a write is visible to a read. */
  readonly settleSeconds: number
  /**
   * The service answers yes to values that it then drops (Teams), or nobody knows that it does not (SharePoint through
   * Graph). An update that still shows the old state after the settling time then failed; without this it is accepted and may yet become visible.
   */
  readonly silentDrops?: true
  readonly evidence: Evidence
  readonly docs: string
  readonly behaviours: readonly Behaviour[]
  /** Path, noun and the like: decoded by the row's protocol only. */
  readonly wire: Json
  /** Why the row cannot be written, where it cannot although it can be read. */
  readonly readOnly?: string
}

/** A named quirk of a protocol that a row opts into, with its arguments. */
export type Behaviour = { readonly use: string; readonly with?: Json }

/** Properties by name. */
export type Properties = { readonly [name: string]: Property }

/** One kind among those that share a wire collection. */
export interface Kind {
  readonly name: string
  /** The declared property that tells the kind (with `equals`: by its value). */
  readonly tell: { readonly property: string; readonly equals?: Json }
  readonly properties: readonly string[]
  readonly wire: Json
}

/** One property of a row, or one member of an object in it. */
export interface Property {
  readonly shape: 'string' | 'boolean' | 'integer' | 'duration' | 'object' | 'any'
  /** A list of the shape: `set` where the service keeps no order, `ordered` where it does. */
  readonly list?: 'ordered' | 'set'
  /** Members that name an element of a list of objects, so that elements are compared member by member. */
  readonly listKey?: readonly string[]
  /** Members of an object (or of each element of a list of objects). */
  readonly of?: Properties
  /** A closed object: inside it, what is not declared must be empty, and extra is drift (configuration.md 2). */
  readonly closed?: true
  /** Known values; with `open` others are possible. */
  readonly values?: readonly string[]
  readonly open?: true
  /** Several of `values` joined by commas in one string: compared as a set. */
  readonly flags?: true
  readonly write: 'always' | 'create' | 'never'
  readonly required?: true
  readonly ref?: PropertyReference
  readonly secret?: true
  readonly ignoreCase?: true
  /** A range of addresses: ways of writing the same network are one. */
  readonly network?: true
  /** Declared but not given back by the service means unknown, never drift. */
  readonly echo: 'returned' | 'writeOnly' | 'unproven'
  /** Declared value on the left reads back as the one on the right, and that is not drift (per-user MFA `enabled` becomes `enforced`). */
  readonly becomes?: readonly { readonly declared: Json; readonly observed: Json }[]
  /** An order of safety: numbers that are safer higher or lower, or values from the least to the most safe. */
  readonly safer?: 'higher' | 'lower' | readonly Json[]
  /** Marks the weaker of two classes where a property is less proven than its row. */
  readonly evidence?: Evidence
  /**
   * Values that mean the same as nothing: what the service itself fills in where the property was not sent
   * (`clientAppTypes: [all]`). Inside a closed whole they are empty; beside that only null, [], '' and false are.
   */
  readonly emptyWhen?: readonly Json[]
  /** JSON kept in text: may be written as YAML. */
  readonly jsonText?: true
  readonly min?: number
  readonly max?: number
  readonly maxLength?: number
  readonly doc?: string
  /** Exists only in the service's beta. */
  readonly beta?: true
}

/** A property whose text names another object. */
export interface PropertyReference {
  readonly to: readonly TypeName[]
  /** Words of the service that are not names: `All`, `AllTrusted`; exact case. */
  readonly keywords?: readonly string[]
  /** What of the object goes on the wire: its id, or the value of this property (`appId`, `templateId`, `Name`). */
  readonly by?: string
}

/** What an identity needs: any of (all of). */
export type Permission = {
  readonly [kind in 'application' | 'directoryRole' | 'exchangeRole']?: readonly (readonly string[])[]
}
