import type { TypeName } from './address.ts'
import type { Cloud } from './cloud.ts'
import type { Instance } from './instance.ts'
import type { Observed } from './observed.ts'
import type { CrowdFacts, CrowdQuestion, PeopleFacts } from './people.ts'
import type { Change } from './plan.ts'
import type { ResourceType } from './resource-type.ts'
import type { Trouble } from './trouble.ts'
import type { Call, Door, Reply } from './wire.ts'

/**
 * What a plan wants to see of a type: everything, or the objects with these keys or ids. For a `collection` any want reads
 * the complete list; for `perObject` only what is named (`all` there is for export and may be long).
 */
export interface Want {
  readonly type: ResourceType
  readonly keys: 'all' | readonly string[]
  readonly ids?: readonly string[]
  /** The properties for whose sake it is wanted, where not all matter: others that cost a further request may be left away. */
  readonly only?: readonly string[]
}

/**
 * What was seen. `scope` is `all` for a complete list (then `seen` is present, maybe empty, or unknown), else the key or id that
 * was asked for (then present with one or several, absent, or unknown). A long list may come in several sights with scope
 * `page`, followed by an `all` that carries the last ones.
 */
export interface Sight {
  readonly type: TypeName
  readonly scope: 'all' | 'page' | { readonly key: string } | { readonly id: string }
  readonly seen: Observed<readonly Instance[]>
}

/** Reads. Never throws for one type's trouble: that is a Sight with `unknown`. */
export interface Reader {
  observe(wants: readonly Want[], signal: AbortSignal): AsyncIterable<Sight>
}

/** One step of an apply: a change whose every reference has its id, and the object as it was re-read right before. */
export type Step = { readonly type: ResourceType; readonly change: Change; readonly current: Instance | null }

/** What came of a step. `no`: nothing was written. `maybe`: it may have been. `id`: of the object made. */
export type Receipt = {
  readonly wrote: 'yes' | 'no' | 'maybe'
  readonly id?: string
  readonly trouble?: Trouble
  readonly warnings: readonly string[]
  /** The service said that the write is accepted and takes effect later. */
  readonly later?: string
}

/** Writes one step at a time; looks before it repeats a create. Never throws for the service's answers. */
export interface Writer {
  perform(step: Step, signal: AbortSignal): Promise<Receipt>
}

/** What a protocol is told about the tenant it speaks to. */
export type ServiceContext = {
  readonly cloud: Cloud
  /** The tenant's GUID. */
  readonly tenant: string
  /** A verified domain of the tenant if the caller was given one. */
  readonly domain?: string
  /** The SharePoint admin host (`contoso-admin.sharepoint.com`) if the caller was given one; else Graph is asked once. */
  readonly sharepointAdminHost?: string
  readonly clock: { now(): number; sleep(ms: number, signal: AbortSignal): Promise<void> }
  readonly newId: () => string
}

/** Who changed an object last, and when (ISO 8601, UTC), as the service's own log tells it. Untrusted text. */
export type LastChange = { readonly who: string; readonly when: string }

/** How a family of rows is read and written. */
export interface Protocol {
  readonly name: ResourceType['protocol']
  /** The audience of the first token its calls need. */
  audience(context: Pick<ServiceContext, 'cloud' | 'sharepointAdminHost'>): string
  /**
   * Every audience of its calls, its own first, where there are several or it takes a call to find them. Fails as the door and
   * the service do.
   */
  findAudiences?(door: Door, context: ServiceContext, signal: AbortSignal): Promise<readonly string[]>
  reader(door: Door, context: ServiceContext): Reader
  writer(door: Door, context: ServiceContext): Writer
  /** Who changed an object last (`since`: ISO 8601); undefined where the service keeps no log that can be read. Never throws. */
  lastChange?(
    door: Door,
    context: ServiceContext,
    asked: { readonly id: string; readonly since?: string },
    signal: AbortSignal,
  ): Promise<LastChange | undefined>
  /** The ids (lower case) of a type's deleted objects that the service keeps and can bring back. Absent: it keeps none. Never throws. */
  recycleBin?(
    door: Door,
    context: ServiceContext,
    type: ResourceType,
    signal: AbortSignal,
  ): Promise<Observed<ReadonlySet<string>>>
  /** How a few accounts sign in, by object id. Never throws: what could not be read is unknown. */
  people?(door: Door, context: ServiceContext, asked: readonly string[], signal: AbortSignal): Promise<PeopleFacts>
  /** Everybody who can sign in, as far as policies tell people apart. Never throws. */
  crowd?(door: Door, context: ServiceContext, asked: CrowdQuestion, signal: AbortSignal): Promise<Observed<CrowdFacts>>
  /** The calls of a step, in order; pure, tested on captured pairs. Where a later call needs an id made by an earlier one, it holds the text `{id}`. */
  encode(
    step: Step,
    context: Pick<ServiceContext, 'cloud' | 'tenant' | 'domain' | 'sharepointAdminHost'>,
  ): readonly Call[]
  /** Objects out of an answer; pure, tested on captured pairs. */
  decode(type: ResourceType, reply: Reply): Observed<readonly Instance[]>
  /** What the service would refuse and the plan can already know (Microsoft-managed policies, members only beta knows...). Pure. */
  refusals(type: ResourceType, change: Change): readonly Trouble[]
}
