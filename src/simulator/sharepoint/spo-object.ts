import type { Raw } from '../json.ts'
import type { Parameter } from './request-xml.ts'

/** An object of the object model while a request is worked on. */
export interface SpoObject {
  /** `_ObjectType_`, without its namespace where it is of the administration's own. */
  readonly objectType: string
  /** What follows the tenant's id in `_ObjectIdentity_`, lines joined by newlines. */
  readonly identity: string
  /** All properties, by name, as answers show them; `named` are the ones asked for beside "all". */
  readonly show: (all: boolean, named: readonly string[]) => Raw
  readonly set?: (name: string, value: Parameter) => void
  /** Runs a method; gives an object, a plain value, or undefined where it gives nothing. @throws CsomError. */
  readonly call?: (name: string, parameters: readonly Parameter[], pathed: (path: string) => SpoObject) => Called
  /** A property that is an object of its own. */
  readonly property?: (name: string) => SpoObject | undefined
  /** Called at the end of a request that touched it. */
  readonly finish?: () => void
}

/** What a method gave. */
export type Called = { readonly object: SpoObject | null } | { readonly value: unknown } | undefined
