import type { Raw } from '../json.ts'
import type { ConfigType } from './config-types.ts'

/** One instance of a configuration type; its settings are kept in the service's own form, not in that of GET. */
export type Instance = {
  /** Without `Tag:`. */
  readonly name: string
  /** `Host` for Microsoft's presets and for a Global that was never changed. */
  readonly authority: 'Host' | 'Tenant'
  readonly settings: Raw
}

/** The instances of all types. Writers see what was written; GET sees it after the settling time. */
export type Instances = {
  readonly latest: (type: ConfigType) => readonly Instance[]
  readonly shown: (type: ConfigType) => readonly Instance[]
  /** Replaces the instances of a type; GET follows after the settling time. */
  readonly write: (type: ConfigType, instances: readonly Instance[]) => void
  /** Replaces them as if it had always been so. */
  readonly set: (type: ConfigType, instances: readonly Instance[]) => void
}

type Version = { readonly at: number; readonly instances: readonly Instance[] }

/** Makes an empty store; `settle` is in milliseconds of `now` (reference: teams A.8). */
export function instanceStore(now: () => number, settle: number): Instances {
  const past = new Map<string, readonly Version[]>()
  const versions = (type: ConfigType): readonly Version[] => past.get(type.name) ?? []
  const settled = (history: readonly Version[]): number =>
    Math.max(
      0,
      history.findLastIndex((version) => version.at <= now() - settle),
    )
  return {
    latest: (type) => versions(type).at(-1)?.instances ?? [],
    shown: (type) => versions(type)[settled(versions(type))]?.instances ?? [],
    write: (type, instances) => {
      const history = versions(type)
      past.set(type.name, [...history.slice(settled(history)), { at: now(), instances }])
    },
    set: (type, instances) => {
      past.set(type.name, [{ at: -Infinity, instances }])
    },
  }
}

/** A name as it is kept: the bare one and `Tag:Name` address the same instance (reference: teams A.3). */
export function bareName(identity: string): string {
  return identity.replace(/^tag:/iu, '')
}

/** The instance that an identity means, in any case. */
export function instanceCalled(instances: readonly Instance[], identity: string): Instance | undefined {
  const wanted = bareName(identity).toLowerCase()
  return instances.find((instance) => instance.name.toLowerCase() === wanted)
}

/** The list with one instance in the place of the one of its name, or at the end. */
export function withInstance(instances: readonly Instance[], instance: Instance): readonly Instance[] {
  const same = (other: Instance): boolean => other.name.toLowerCase() === instance.name.toLowerCase()
  return instances.some(same) ? instances.map((other) => (same(other) ? instance : other)) : [...instances, instance]
}

/** True for the one instance that every type has and that cannot be taken away. */
export function isGlobal(instance: Pick<Instance, 'name'>): boolean {
  return instance.name.toLowerCase() === 'global'
}
