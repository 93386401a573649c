import { isRecord } from '../../model/json.ts'
import type { Observed } from '../../model/observed.ts'
import { present, unknown } from '../../model/observed.ts'
import type { PeopleFacts, SignInFacts } from '../../model/people.ts'
import type { ServiceContext } from '../../model/protocol.ts'
import type { ResourceType } from '../../model/resource-type.ts'
import { trouble } from '../../model/trouble.ts'
import type { Got } from './graph-batch.ts'
import { getAll } from './graph-batch.ts'
import { explainReply } from './graph-errors.ts'
import { itemsOf } from './graph-pages.ts'
import type { GraphTransport } from './graph-transport.ts'
import { textOf } from './graph-wire.ts'

/** What is read of people that no row is of, for the words of a refusal: name, budget and what it takes to read it. */
export function readable(name: `entra.${string}`, permission: string, budget: string, licence?: string): ResourceType {
  const needs = { application: [[permission]] }
  return {
    name,
    protocol: 'graph',
    cardinality: 'perObject',
    key: [],
    keyCase: 'ignore',
    properties: {},
    create: false,
    update: false,
    remove: 'never',
    after: [],
    permissions: { read: needs, write: needs },
    ...(licence === undefined ? {} : { licence }),
    budget,
    settleSeconds: 0,
    evidence: 'documented',
    docs: 'https://learn.microsoft.com/graph/api/resources/users',
    behaviours: [],
    wire: null,
  }
}

const methods = readable('entra.userAuthenticationMethods', 'UserAuthenticationMethod.Read.All', 'graph')
const memberships = readable('entra.user', 'Directory.Read.All', 'graph')

/**
 * The registered methods of a few accounts and the groups that hold them, groups in groups included: as batches, ten accounts one
 * request (reference: entra-graph 2.1, 3.2: `users/{id}/authentication/methods`, UserAuthenticationMethod.Read.All;
 * `users/{id}/transitiveMemberOf` has no cast, which would need the index that lags). What could not be read is unknown. Never throws.
 */
export async function signInFacts(
  transport: GraphTransport,
  context: ServiceContext,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<PeopleFacts> {
  const gets = ids.flatMap((id) =>
    ['authentication/methods', 'transitiveMemberOf?$select=id&$top=999'].map((rest) => ({
      version: 'v1.0' as const,
      path: `/users/${encodeURIComponent(id)}/${rest}`,
      budget: 'graph',
    })),
  )
  const got = await getAll(transport, context, gets, signal)
  return new Map(
    ids.map((id, index): [string, SignInFacts] => [
      id.toLowerCase(),
      { methods: wordsOf(got[index * 2], methods, kindOf), groups: wordsOf(got[index * 2 + 1], memberships, idOf) },
    ]),
  )
}

function kindOf(item: unknown): string | undefined {
  return isRecord(item) ? textOf(jsonText(item['@odata.type']))?.replace(/^#microsoft\.graph\./u, '') : undefined
}

function idOf(item: unknown): string | undefined {
  return isRecord(item) ? textOf(jsonText(item['id'])) : undefined
}

function jsonText(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}

function wordsOf(
  got: Got | undefined,
  type: ResourceType,
  read: (item: unknown) => string | undefined,
): Observed<readonly string[]> {
  const unreadable = trouble('SERVICE-UNREADABLE', { message: `${type.name} was answered with no whole list.` })
  if (got === undefined) return unknown(unreadable)
  if ('trouble' in got) return unknown(got.trouble)
  if (got.reply.status !== 200) return unknown(explainReply(got.reply, type, 'read'))
  const words = itemsOf(got.reply)?.map(read)
  const isWhole = isRecord(got.reply.body) && got.reply.body['@odata.nextLink'] === undefined
  const known = words?.filter((word) => word !== undefined)
  return known === undefined || !isWhole || known.length !== words?.length ? unknown(unreadable) : present(known)
}
