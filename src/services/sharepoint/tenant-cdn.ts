import type { Json } from '../../model/json.ts'
import { isJsonList, textsOf } from '../../model/json.ts'
import { present, unknown } from '../../model/observed.ts'
import type { ResourceType } from '../../model/resource-type.ts'
import { trouble } from '../../model/trouble.ts'
import type { Instance } from '../../model/instance.ts'
import { readCsomAnswer } from './csom-answer.ts'
import { writableValues } from './csom-members.ts'
import type { CsomAction, CsomRequest, CsomValue } from './csom-request.ts'
import { csomCall } from './sharepoint-call.ts'
import { explainSharepoint, readSharepointError } from './sharepoint-errors.ts'
import { csomBoolean, csomNumber, csomText } from './sharepoint-values.ts'
import { resolveTenant, tenantPath } from './tenant-object.ts'
import type { Thing } from './thing.ts'
import { instance } from './thing.ts'

/** The two content delivery networks, by their number on the wire (reference: sharepoint B.8). */
const networks = ['Public', 'Private'] as const
/** Kinds of policies, by theirs. */
const policies = ['IncludeFileExtensions', 'ExcludeRestrictedSiteClassifications'] as const
const questions = ['GetTenantCdnEnabled', 'GetTenantCdnOrigins', 'GetTenantCdnPolicies'] as const

/** Both networks are read with one request: three questions of each. */
const readBoth: CsomRequest = {
  paths: [tenantPath],
  actions: [
    resolveTenant,
    ...networks.flatMap((_, network) =>
      questions.map((name, index): CsomAction => ({
        id: actionOf(network, index),
        path: 1,
        kind: 'call',
        name,
        parameters: [csomNumber('Enum', network)],
      })),
    ),
  ],
}

function actionOf(network: number, question: number): number {
  return 3 + network * questions.length + question
}

/** The tenant's content delivery networks: whether they are on, what they serve, and what they leave out. */
export const tenantCdn: Thing = {
  looks: (_want, { admin }) => [{ call: csomCall(admin, readBoth, 'read'), scope: 'all' }],
  decode: (type, reply) => {
    const error = readSharepointError(reply, true)
    if (error !== undefined) return unknown(explainSharepoint(error, type, 'read'))
    const answer = readCsomAnswer(reply.body)
    const results = answer?.is === 'results' ? answer.results : new Map<number, Json>()
    const read = networks.map((name, network) => networkOf(type, name, network, results))
    return read.every((one) => one !== undefined)
      ? present(read)
      : unknown(trouble('SERVICE-UNREADABLE', { message: `${type.name}: SharePoint did not say how its CDN stands.` }))
  },
  acts: ({ type, change, current }, { admin }) => {
    const number = networks.findIndex((one) => one.toLowerCase() === change.at.key.toLowerCase())
    const values = writableValues(type, change.values, 'update')
    const was = current?.values ?? change.before?.values ?? {}
    const network = csomNumber('Enum', number)
    const [before, wanted] = [textsOf(was['Origins']), textsOf(values['Origins'])]
    const has = (list: readonly string[], one: string): boolean => list.some((other) => sameOrigin(one, other))
    const calls: readonly (readonly [string, ...CsomValue[]])[] = [
      ...(typeof values['Enabled'] === 'boolean'
        ? [['SetTenantCdnEnabled', network, csomBoolean(values['Enabled'])] as const]
        : []),
      ...(values['Origins'] === undefined
        ? []
        : [
            ...wanted
              .filter((one) => !has(before, one))
              .map((one) => ['AddTenantCdnOrigin', network, csomText(one)] as const),
            ...before
              .filter((one) => !has(wanted, one))
              .map((one) => ['RemoveTenantCdnOrigin', network, csomText(one)] as const),
          ]),
      ...policies.flatMap((name, kind) =>
        values[name] === undefined
          ? []
          : [
              [
                'SetTenantCdnPolicy',
                network,
                csomNumber('Enum', kind),
                csomText(textsOf(values[name]).join(',')),
              ] as const,
            ],
      ),
    ]
    if (calls.length === 0 || number < 0) return []
    const actions = calls.map(([name, ...parameters], index): CsomAction => ({
      id: 3 + index,
      path: 1,
      kind: 'call',
      name,
      parameters,
    }))
    const repeat = calls.some(([name]) => name.endsWith('Origin')) ? 'afterLookup' : 'safe'
    const request = { paths: [tenantPath], actions: [resolveTenant, ...actions] }
    return [{ call: csomCall(admin, request, 'write', repeat), changes: calls.length }]
  },
}

function networkOf(
  type: ResourceType,
  name: string,
  network: number,
  results: ReadonlyMap<number, Json>,
): Instance | undefined {
  const [enabled, origins, told] = questions.map((_, index) => results.get(actionOf(network, index)))
  if (typeof enabled !== 'boolean' || !isJsonList(origins) || !isJsonList(told)) return undefined
  const policy = Object.fromEntries(
    textsOf(told).flatMap((line) => {
      const [kind = '', list = ''] = line.split(';', 2)
      return policies.some((one) => one === kind) ? [[kind, listOf(list)] as const] : []
    }),
  )
  const values = {
    CdnType: name,
    Enabled: enabled,
    // An origin that is not everywhere yet carries a remark.
    Origins: textsOf(origins).map((one) => one.replace(/\s*\(configuration pending\)$/iu, '')),
    IncludeFileExtensions: policy['IncludeFileExtensions'] ?? [],
    ExcludeRestrictedSiteClassifications: policy['ExcludeRestrictedSiteClassifications'] ?? [],
  }
  return instance(type, name, name, values, { enabled, origins, policies: told })
}

function listOf(text: string): readonly string[] {
  return text
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')
}

/** The service shows origins in capitals, and takes them with or without a slash before. */
function sameOrigin(left: string, right: string): boolean {
  const bare = (origin: string): string => origin.toLowerCase().replace(/^\/|\/$/gu, '')
  return bare(left) === bare(right)
}
