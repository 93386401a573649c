import { parseJson } from '../json.ts'
import { answerBatch } from './answer-batch.ts'
import { answerInvocation, type Invoked } from './answer-request.ts'
import { emptyAnswer, faultAnswer, jsonAnswer } from './answers.ts'
import type { CmdletService } from './cmdlet-service.ts'
import { readCmdlets } from './cmdlets.ts'
import { unknownHere } from './faults.ts'
import { nouns } from './nouns.ts'
import type { Organization } from './organization.ts'
import { meetPeople, type Person } from './people.ts'
import { allowedCmdlets, type Caller, mayCall, mayEnter } from './roles.ts'
import { isKnown, runCmdlet } from './run-cmdlet.ts'
import { seed } from './seed.ts'
import { shelf } from './shelf.ts'
import { type Backdoor, backdoor } from './backdoor.ts'
import { settingsFrom } from './variants.ts'

/** What an organisation is made of. */
export type ExchangeParts = {
  readonly tenantId: string
  readonly initialDomain: string
  readonly domains: readonly string[]
  now(): number
  newId(): string
  /** The parsed `contracts/exchange-cmdlets.json`. */
  readonly contracts: unknown
  readonly variants: Readonly<Record<string, string>>
  people(): readonly Person[]
}

/** A request to `outlook.office365.com`, with what its access token says; the token itself was checked before. */
export type ExchangeRequest = {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  readonly token: Caller
}

/** The answer, and what the simulator's log is told. `detail` says why an answer is 501 SIMULATOR-UNKNOWN. */
export type ExchangeAnswer = {
  status: number
  headers: Record<string, string>
  body: string | Uint8Array
  effect: 'read' | 'write'
  cmdlet?: string
  detail?: string
}

/** A simulated Exchange Online of one tenant: its wire, and a back door for seeds, snapshots and changes by others. */
export type Exchange = Backdoor & { handle(request: ExchangeRequest): ExchangeAnswer }

/**
 * Makes the Exchange of a tenant, seeded. Behaviour comes from `contracts/` and the public reference only
 * (reference: identity-exchange B). Fails with an Error for contracts or variants that are not what they should be.
 */
export function createExchange(parts: ExchangeParts): Exchange {
  const settings = settingsFrom(parts.variants)
  const now = (): number => parts.now()
  const organization: Organization = {
    tenantId: parts.tenantId,
    initialDomain: parts.initialDomain,
    cmdlets: readCmdlets(parts.contracts),
    settings,
    shelf: shelf(now, Number(settings.exchangeLag)),
    now,
    newId: () => parts.newId(),
  }
  const service: CmdletService = {
    organization,
    knows: (cmdlet) => isKnown(organization, cmdlet),
    allows: mayCall,
    run: (call) => runCmdlet(organization, call),
  }
  const met = new Set<string>()
  let seen: readonly Person[] = []
  const meet = (): void => {
    const people = parts.people()
    if (people !== seen) meetPeople(organization, people, met)
    seen = people
  }
  seed(organization, parts.domains)
  meet()
  const names = new Set([parts.tenantId, parts.initialDomain, ...parts.domains].map((name) => name.toLowerCase()))
  return {
    ...backdoor(organization, nouns, meet),
    handle: (request) => {
      meet()
      const { answer, effect, cmdlet } = route(service, names, request)
      return { ...answer, effect, ...(cmdlet === undefined ? {} : { cmdlet }) }
    },
  }
}

const PATH = /^\/adminapi\/(?<version>[^/]+)\/(?<tenant>[^/]+)\/(?<rest>[^/]+)$/iu

function route(service: CmdletService, names: ReadonlySet<string>, request: ExchangeRequest): Invoked {
  const { organization } = service
  if (!mayEnter(request.token, organization.tenantId)) return { answer: emptyAnswer(401), effect: 'read' }
  const groups = PATH.exec(request.path)?.groups
  const tenant = decodeURIComponent(groups?.['tenant'] ?? '')
  if (groups === undefined || !names.has(tenant.toLowerCase())) return unknown(request.path)
  const version = (groups['version'] ?? '').toLowerCase()
  const rest = decodeURIComponent(groups['rest'] ?? '').toLowerCase()
  const base = `https://outlook.office365.com/adminapi/beta/${tenant}`
  const { method, query } = request
  if (rest === 'exomodulefile' && method === 'GET') {
    const exportedCmdlets = allowedCmdlets(organization, request.token).join(',')
    return { answer: jsonAnswer(200, { value: [{ exportedCmdlets }] }), effect: 'read' }
  }
  // InvokeCommand lives under beta alone (reference: B.1, measured).
  if (rest === 'invokecommand' && version === 'v1.0') return { answer: emptyAnswer(405), effect: 'read' }
  if (version !== 'beta' || (rest !== 'invokecommand' && rest !== '$batch')) return unknown(request.path)
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name.toLowerCase(), value]),
  )
  const invocation = { method, query, headers, body: parseJson(request.body), caller: request.token }
  return (rest === '$batch' ? answerBatch : answerInvocation)(service, base, invocation)
}

function unknown(path: string): Invoked {
  return { answer: faultAnswer(unknownHere(`${path} is not known to the simulator`)), effect: 'read' }
}
