import { readFileSync } from 'node:fs'
import { cloudHosts } from '../../../src/simulator/cloud-hosts.ts'
import type { CloudName } from '../../../src/simulator/cloud-hosts.ts'
import { complianceRoom, createCompliance } from '../../../src/simulator/compliance/compliance-room.ts'
import type { Reply } from '../../../src/simulator/reply.ts'
import type { Room } from '../../../src/simulator/room.ts'

export const TENANT = '11111111-2222-3333-4444-555555555555'
export const INITIAL = 'contoso.onmicrosoft.com'
export const ANCHOR = `UPN:OAuthUser@${INITIAL}`
export const FRONT = 'ps.compliance.protection.outlook.com'
export const REGION = `nam13b.${FRONT}`

export const ROLES = {
  complianceAdministrator: '17315797-102d-40b4-93e0-432062caca18',
  globalAdministrator: '62e90394-69f5-4237-9190-012177145e10',
  globalReader: 'f2ef992c-3afb-46b9-b7cf-a126ee74c451',
  securityReader: '5d6b6bb7-de71-4623-b4af-96380a352509',
  exchangeAdministrator: '29232cdf-9323-42fd-ade2-1d097af3e4de',
}

const contract = readFileSync(new URL('../../../contracts/compliance-cmdlets.json', import.meta.url), 'utf8')

type Row = Readonly<Record<string, unknown>>

/** An answer, opened for a test. */
export type Told = {
  readonly status: number
  readonly location: string | undefined
  readonly text: string
  readonly rows: readonly Row[]
  readonly warnings: readonly string[]
  /** The sentence of a refusal, with the name of its exception before it. */
  readonly trouble: string
}

/** How a request differs from the ordinary one. */
export type Manner = {
  readonly host?: string
  readonly method?: string
  readonly path?: string
  readonly query?: string
  readonly anchor?: string
  readonly roles?: readonly string[]
  readonly wids?: readonly string[]
}

export type Party = {
  readonly room: Room
  readonly send: (body: unknown, manner?: Manner) => Promise<Told>
  readonly run: (cmdlet: string, parameters?: Row, manner?: Manner) => Promise<Told>
  /** The one row that Get gives for an identity. */
  readonly row: (noun: string, identity: string, parameters?: Row) => Promise<Row>
  readonly wait: (milliseconds: number) => void
}

/** A compliance service of its own, with a clock that stands still until it is told to go on. */
export function party(variants: Readonly<Record<string, string>> = {}, cloud: CloudName = 'commercial'): Party {
  let clock = Date.UTC(2026, 8, 1, 10)
  let ids = 0
  const hosts = cloudHosts[cloud]
  const service = createCompliance({
    tenantId: TENANT,
    initialDomain: INITIAL,
    hosts,
    now: () => clock,
    newId: () => `bbbbbbbb-0000-4000-8000-${String((ids += 1)).padStart(12, '0')}`,
    variants,
    contract,
  })
  const room = complianceRoom(service, hosts)
  const send: Party['send'] = async (body, manner = {}) => {
    const token = {
      roles: manner.roles ?? ['Exchange.ManageAsApp'],
      wids: manner.wids ?? [ROLES.complianceAdministrator],
      appId: '',
      appDisplayName: '',
      principalId: '',
      tenantId: TENANT,
      appIdAcr: '2',
    }
    const reply = await room.answer(
      {
        method: manner.method ?? 'POST',
        host: manner.host ?? REGION,
        path: manner.path ?? `/adminapi/beta/${TENANT}/InvokeCommand`,
        query: manner.query ?? '',
        headers: { 'x-anchormailbox': manner.anchor ?? ANCHOR },
        body: JSON.stringify(body),
      },
      token,
    )
    return opened(reply)
  }
  const run: Party['run'] = (CmdletName, Parameters = {}, manner = {}) =>
    send({ CmdletInput: { CmdletName, Parameters } }, manner)
  return {
    room,
    send,
    run,
    row: async (noun, identity, parameters = {}) => {
      const told = await run(`Get-${noun}`, { Identity: identity, ...parameters })
      const [only] = told.rows
      if (only === undefined) throw new Error(`Get-${noun} ${identity}: ${told.status} ${told.text}`)
      return only
    },
    wait: (milliseconds) => {
      clock += milliseconds
    },
  }
}

/** A table as it travels. */
export function table(entries: Row): Row {
  return { '@odata.type': '#Exchange.GenericHashTable', ...entries }
}

function opened(reply: Reply): Told {
  const text = typeof reply.body === 'string' ? reply.body : ''
  const body = Object(text === '' ? {} : JSON.parse(text))
  const error = Object(body.error)
  const detail = Array.isArray(error.details) ? Object(error.details[0]).message : undefined
  const inner = Object(Object(error.innererror).internalexception).message
  return {
    status: reply.status,
    location: reply.headers['location'],
    text,
    rows: Array.isArray(body.value) ? body.value.map((row: unknown) => plain(Object(row))) : [],
    warnings: Array.isArray(body['@adminapi.warnings']) ? body['@adminapi.warnings'] : [],
    trouble: String(inner ?? detail ?? error.message ?? '')
      .replace(/^\|Microsoft\.Office\.CompliancePolicy\./u, '')
      .replace('|', ': '),
  }
}

function plain(row: object): Row {
  return Object.fromEntries(Object.entries(row).filter(([name]) => !name.includes('@')))
}
