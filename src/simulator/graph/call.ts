import type { SimulatorClock } from '../clock.ts'
import type { Raw } from '../json.ts'
import { isRaw, text } from '../json.ts'
import { jsonReply } from '../reply.ts'
import type { Refusal, Reply } from '../reply.ts'
import type { TeamsService } from '../teams/service.ts'
import type { GraphView } from '../sharepoint/graph-view.ts'
import type { AuditLog } from '../tenant/audit-log.ts'
import type { Store } from '../tenant/store.ts'
import type { Chosen } from '../variants.ts'
import { badPolicy, badRequest } from './errors.ts'
import { checkBody } from './body-check.ts'
import { present } from './present.ts'
import type { CollectionRules, Options } from './query.ts'
import { answerCollection, selectMembers, versionRoot } from './query.ts'
import type { Schema, Version } from './schema.ts'

/** The tenant as the Graph service sees it. */
export interface GraphTenant {
  readonly tenantId: string
  readonly initialDomain: string
  readonly store: Store
  /** Where it is written down who changed what. */
  readonly audit: AuditLog
  readonly teams: TeamsService
  readonly clock: SimulatorClock
  readonly chosen: Chosen
  readonly newId: () => string
  readonly schemas: Readonly<Record<Version, Schema>>
  /** Ids of users that have registered a second factor: per-user MFA moves them on by itself. */
  readonly registered: ReadonlySet<string>
  /** The most rows that a page of a list holds, whatever was asked for; absent: as the service has it. */
  readonly pageSize?: number
  /** What Graph shows of SharePoint. */
  readonly sharePoint: GraphView
}

/** One call of one route. */
export interface GraphCall {
  readonly tenant: GraphTenant
  readonly version: Version
  readonly schema: Schema
  /** The whole URL, as it was asked for. */
  readonly url: string
  /** Values of the `{...}` in the route's path, in order. */
  readonly params: readonly string[]
  readonly options: Options
  readonly headers: Readonly<Record<string, string>>
  /** Application permissions in the token. */
  readonly roles: readonly string[]
  /** The parsed body, undefined when there was none. */
  readonly body: unknown
}

/** A route of the service. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  readonly path: string
  readonly only?: Version
  /** Sets of application permissions, any of which will do. */
  readonly needs: readonly (readonly string[])[]
  readonly family: 'directory' | 'policy'
  /** A POST that reads. */
  readonly reads?: true
  /** What `$expand` may name: else it is unknown, for an answer without what was asked for would look like one with nothing. */
  readonly expands?: readonly string[]
  readonly answer: (call: GraphCall) => Reply
}

const json = 'application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8'

/** 204 without a body. */
export const noContent: Reply = { status: 204, headers: {}, body: '' }

/** A JSON answer with Graph's content type. */
export function graphReply(status: number, body: Raw, headers: Readonly<Record<string, string>> = {}): Reply {
  return jsonReply(status, body, { 'content-type': json, ...headers })
}

/** The body as an object. @throws Refusal 400 when it is not one. */
export function bodyOf(call: GraphCall): Raw {
  if (isRaw(call.body)) return call.body
  throw badPolicy('Empty Payload. JSON content expected.')
}

/**
 * The JSON object that was sent, its members spelt as the type spells them: the directory takes them in any case (CLI for
 * Microsoft 365 makes and renames groups with `mailNickName`).
 */
export function directoryBodyOf(call: GraphCall, type: string): Raw {
  const known = new Map([...call.schema.properties(type).keys()].map((name) => [name.toLowerCase(), name]))
  return Object.fromEntries(
    Object.entries(bodyOf(call)).map(([name, value]) => [known.get(name.toLowerCase()) ?? name, value]),
  )
}

/**
 * What a write changes: the object as it is now, of which a reader may still see an older state.
 * @throws Refusal 404 when it is gone although readers may still see it.
 */
export function currentOf(call: GraphCall, type: string, seen: Raw, gone: (id: string) => Refusal): Raw {
  const id = text(seen, 'id') ?? ''
  const current = call.tenant.store.get(type, id)
  if (current === undefined) throw gone(id)
  return current
}

/** The value of the n-th `{...}`. */
export function param(call: GraphCall, index = 0): string {
  return call.params[index] ?? ''
}

/** True when the request wants enum members that came after `unknownFutureValue`. */
export function wantsUnknownEnums(call: GraphCall): boolean {
  return /include-unknown-enum-members/iu.test(call.headers['prefer'] ?? '')
}

/** An object as this call's version shows it, with absent members left absent. */
export function shown(call: GraphCall, type: string, raw: Raw, fill: (type: string) => boolean = () => false): Raw {
  return present(call.schema, type, raw, { fill, unknownEnumMembers: wantsUnknownEnums(call) })
}

/** Answers one object, with its context and the selected members. */
export function answerObject(
  call: GraphCall,
  raw: Raw,
  context: string,
  rules: Pick<CollectionRules, 'members' | 'typeName' | 'byDefault'>,
): Reply {
  const select = call.options.get('$select')
  const suffix = select === undefined ? '' : `(${select})`
  const root = versionRoot(call.url)
  return graphReply(200, {
    '@odata.context': `${root}/$metadata#${context.replace('/$entity', `${suffix}/$entity`)}`,
    ...selectMembers(raw, select, rules),
  })
}

/** Answers a list of objects, each as `show` makes it. */
export function answerList(
  call: GraphCall,
  raws: readonly Raw[],
  rules: CollectionRules,
  show: (raw: Raw) => Raw = (raw) => raw,
): Reply {
  return graphReply(
    200,
    answerCollection(raws, { ...rules, most: call.tenant.pageSize ?? Infinity }, call.url, call.headers, show),
  )
}

/** Names of a type's members in this call's version. */
export function memberNames(call: GraphCall, type: string, ...more: readonly string[]): ReadonlySet<string> {
  return new Set([...call.schema.properties(type).keys(), ...more])
}

/**
 * Holds a directory object's body against its type and refuses what a write may not set.
 * @throws Refusal 400 in the directory's words.
 */
export function checkDirectoryBody(
  call: GraphCall,
  type: string,
  body: Raw,
  readOnly: readonly string[],
  navigations: readonly string[] = [],
): void {
  const [fault] = checkBody(call.schema, type, body, navigations)
  if (fault !== undefined)
    throw badRequest(
      fault.kind === 'unknown'
        ? fault.message.replace('Could not find a property named', 'Invalid property')
        : fault.message,
    )
  const fixed = Object.keys(body).find((name) => readOnly.includes(name))
  if (fixed !== undefined) throw badRequest(`Property '${fixed}' is read-only and cannot be set.`)
}
