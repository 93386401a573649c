import type { CloudHosts } from '../cloud-hosts.ts'
import { parseJson } from '../json.ts'
import type { Ask, Reply } from '../reply.ts'
import type { Nature, Room } from '../room.ts'
import type { TokenClaims } from '../sign-in/access-token.ts'
import { resourceApps } from '../sign-in/pipeline-app.ts'
import { answerBatch } from '../exchange/answer-batch.ts'
import { answerInvocation } from '../exchange/answer-request.ts'
import { emptyAnswer, faultAnswer } from '../exchange/answers.ts'
import type { CmdletService } from '../exchange/cmdlet-service.ts'
import { readCmdlets } from '../exchange/cmdlets.ts'
import { cmdletNature, cmdletUnauthorized } from '../exchange/exchange-room.ts'
import { unknownHere } from '../exchange/faults.ts'
import { mayEnter } from '../exchange/roles.ts'
import { shelf } from '../exchange/shelf.ts'
import { settingsFrom } from '../exchange/variants.ts'
import { complianceBackDoor } from './backdoor.ts'
import { placeOf, turnedAway, welcomed } from './front-door.ts'
import { complianceNouns } from './nouns.ts'
import { complianceCmdlets } from './run.ts'
import { seedCompliance } from './seed.ts'
import type { ComplianceService } from './service.ts'
import { complianceSettings } from './variants.ts'

/** What the compliance service of a tenant is made of. */
export type ComplianceParts = {
  readonly tenantId: string
  readonly initialDomain: string
  readonly hosts: CloudHosts
  readonly now: () => number
  readonly newId: () => string
  readonly variants: Readonly<Record<string, string>>
  /** The text of `contracts/compliance-cmdlets.json`. */
  readonly contract: string
}

/** Seeds the compliance service. @throws Error for a contract or variants that are not what they should be. */
export function createCompliance(parts: ComplianceParts): ComplianceService {
  const { tenantId, initialDomain, now, newId, variants } = parts
  const setting = complianceSettings(variants)
  const cmdlets = readCmdlets(parseJson(parts.contract))
  const settings = settingsFrom(variants)
  const organization = { tenantId, initialDomain, cmdlets, settings, shelf: shelf(now, 0), now, newId }
  const service: ComplianceService = {
    organization,
    nouns: complianceNouns(cmdlets),
    setting,
    home: { region: undefined },
  }
  seedCompliance(service)
  return service
}

/** The compliance service behind its front door and its regions' hosts (reference: identity-exchange C.1). */
export function complianceRoom(service: ComplianceService, hosts: CloudHosts): Room {
  const own = { appId: resourceApps.compliance, names: [`https://${hosts.compliance}`, resourceApps.compliance] }
  const exchange = [`https://${hosts.exchange}`, resourceApps.exchange]
  const taken =
    service.setting('complianceAudience') === 'either' ? { ...own, names: [...own.names, ...exchange] } : own
  const cmdlets = complianceCmdlets(service)
  return {
    ...complianceBackDoor(service),
    prefix: 'purview.',
    resources: [own],
    resource: (host) => (placeOf(service, hosts, host) === 'elsewhere' ? undefined : taken),
    nature: cmdletNature,
    move: (region) => {
      service.home.region = region
    },
    answer: (ask, token) => answer(service, cmdlets, hosts, ask, token),
    unauthorized: (fault) => cmdletUnauthorized(fault, hosts),
  }
}

const PATH = /^\/adminapi\/(?<version>v1\.0|beta)\/(?<tenant>[^/]+)\/(?<rest>[^/]+)$/iu

function answer(
  service: ComplianceService,
  cmdlets: CmdletService,
  hosts: CloudHosts,
  ask: Ask,
  token: TokenClaims,
): Reply & Partial<Nature> {
  const { tenantId, initialDomain } = service.organization
  if (!mayEnter(token, tenantId)) return emptyAnswer(401)
  const groups = PATH.exec(ask.path)?.groups
  const tenant = decodeURIComponent(groups?.['tenant'] ?? '').toLowerCase()
  const unknown = (): Reply => faultAnswer(unknownHere(`${ask.method} ${ask.path} is not known to the simulator`))
  if (groups === undefined || ![tenantId, initialDomain].some((name) => name.toLowerCase() === tenant)) return unknown()
  const rest = decodeURIComponent(groups['rest'] ?? '').toLowerCase()
  const discovers = rest === 'exomodulefile' || rest === "exobanner('autogensession')"
  const invokes = rest === 'invokecommand' || rest === '$batch'
  if (!(discovers && ask.method === 'GET') && !invokes) return unknown()
  const target = `${ask.path}${ask.query === '' ? '' : `?${ask.query}`}`
  const away = turnedAway(
    service,
    hosts,
    placeOf(service, hosts, ask.host),
    target,
    ask.headers['x-anchormailbox'] ?? '',
  )
  if (away !== undefined) return away
  if (discovers) {
    const names = [...service.organization.cmdlets.values()].map(({ name }) => name)
    const allowed = names.filter((name) => cmdlets.allows(token, name)).toSorted()
    return welcomed(allowed, rest !== 'exomodulefile')
  }
  // InvokeCommand lives under beta alone (reference: B.1, measured).
  if (groups['version']?.toLowerCase() !== 'beta') return emptyAnswer(405)
  const base = `https://${ask.host}/adminapi/beta/${groups['tenant'] ?? ''}`
  const invocation = {
    method: ask.method,
    query: new URLSearchParams(ask.query),
    headers: ask.headers,
    body: parseJson(ask.body),
    caller: token,
  }
  const done = (rest === '$batch' ? answerBatch : answerInvocation)(cmdlets, base, invocation)
  return { ...done.answer, effect: done.effect, ...(done.cmdlet === undefined ? {} : { cmdlet: done.cmdlet }) }
}
