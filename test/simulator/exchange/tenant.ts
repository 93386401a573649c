import { readFileSync } from 'node:fs'
import { createExchange, type Exchange, type ExchangeAnswer } from '../../../src/simulator/exchange/exchange.ts'

/** The identifiers of the captured exchanges, so that they can be replayed as they are. */
export const TENANT = '11111111-2222-3333-4444-555555555555'
export const INITIAL = 'contoso.onmicrosoft.com'
export const ANCHOR = `UPN:OAuthUser@${INITIAL}`

export const ROLES = {
  exchangeAdministrator: '29232cdf-9323-42fd-ade2-1d097af3e4de',
  globalAdministrator: '62e90394-69f5-4237-9190-012177145e10',
  globalReader: 'f2ef992c-3afb-46b9-b7cf-a126ee74c451',
  securityReader: '5d6b6bb7-de71-4623-b4af-96380a352509',
  teamsAdministrator: '69091246-20e8-4a56-aa4d-066075b2a7a8',
}

const contracts: unknown = JSON.parse(
  readFileSync(new URL('../../../contracts/exchange-cmdlets.json', import.meta.url), 'utf8'),
)

/** What an answer holds, opened for a test; `value` and `warnings` are empty where the body has none. */
export type Told = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Body
  readonly effect: 'read' | 'write'
  readonly bytes: Uint8Array
}

/** The members of a body that tests look at. */
export type Body = {
  readonly value?: readonly Readonly<Record<string, unknown>>[]
  readonly '@adminapi.warnings'?: readonly string[]
  readonly '@adminapi.confirmationmessage'?: string
  readonly '@adminapi.errors'?: readonly string[]
  readonly '@odata.nextLink'?: string
  readonly responses?: readonly { readonly id: string; readonly status: number; readonly body: Body | null }[]
  readonly error?: {
    readonly code: string
    readonly message: string
    readonly details?: readonly { readonly code: string; readonly message: string }[]
    readonly innererror?: { readonly internalexception?: { readonly message: string; readonly type: string } }
  }
}

/** How a request differs from the ordinary one. */
export type Manner = {
  readonly wids?: readonly string[]
  readonly roles?: readonly string[]
  readonly tenantId?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly method?: string
  readonly query?: string
  readonly path?: string
}

export type Party = {
  readonly exchange: Exchange
  /** Runs a cmdlet and opens the answer. */
  run(cmdlet: string, parameters?: Readonly<Record<string, unknown>>, manner?: Manner): Told
  /** Sends a body of any shape. */
  send(body: unknown, manner?: Manner): Told
  /** The rows Get gives, which must have been given. */
  rows(cmdlet: string, parameters?: Readonly<Record<string, unknown>>): readonly Readonly<Record<string, unknown>>[]
  /** The one row Get gives for an identity. */
  row(cmdlet: string, identity: string): Readonly<Record<string, unknown>>
  /** Lets time go by, in milliseconds. */
  wait(milliseconds: number): void
}

export const PEOPLE = ['Adele Vance', 'Ada Admin', 'Grady Archie'].map((displayName, index) => ({
  id: `aaaaaaaa-0000-4000-8000-00000000000${index}`,
  userPrincipalName: `${displayName.split(' ')[0]?.toLowerCase() ?? ''}@contoso.com`,
  displayName,
}))

/** An organisation of its own with a clock that stands still until it is told to go on. */
export function party(variants: Readonly<Record<string, string>> = {}, people = PEOPLE): Party {
  let clock = Date.UTC(2026, 8, 1, 10)
  let ids = 0
  const exchange = createExchange({
    tenantId: TENANT,
    initialDomain: INITIAL,
    domains: ['contoso.com', INITIAL],
    now: () => clock,
    newId: () => `bbbbbbbb-0000-4000-8000-${String((ids += 1)).padStart(12, '0')}`,
    contracts,
    variants,
    people: () => people,
  })
  const send: Party['send'] = (body, manner = {}) =>
    opened(
      exchange.handle({
        method: manner.method ?? 'POST',
        path: manner.path ?? `/adminapi/beta/${TENANT}/InvokeCommand`,
        query: new URLSearchParams(manner.query ?? ''),
        headers: { 'X-AnchorMailbox': ANCHOR, ...manner.headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
        token: {
          roles: manner.roles ?? ['Exchange.ManageAsApp'],
          wids: manner.wids ?? [ROLES.exchangeAdministrator],
          appId: 'aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee',
          tenantId: manner.tenantId ?? TENANT,
        },
      }),
    )
  const run: Party['run'] = (cmdlet, parameters = {}, manner = {}) =>
    send({ CmdletInput: { CmdletName: cmdlet, Parameters: parameters } }, manner)
  const rows: Party['rows'] = (cmdlet, parameters = {}) => {
    const told = run(cmdlet, parameters)
    if (told.status !== 200 || told.body.value === undefined) throw new Error(`${cmdlet}: ${JSON.stringify(told)}`)
    return told.body.value
  }
  return {
    exchange,
    run,
    send,
    rows,
    row: (cmdlet, identity) => {
      const [only, ...others] = rows(cmdlet, { Identity: identity })
      if (only === undefined || others.length > 0) throw new Error(`${cmdlet} ${identity}: ${others.length} others`)
      return only
    },
    wait: (milliseconds) => {
      clock += milliseconds
    },
  }
}

function opened(answer: ExchangeAnswer): Told {
  const text = typeof answer.body === 'string' ? answer.body : ''
  const body = bodyIn(text === '' ? {} : JSON.parse(text))
  const bytes = typeof answer.body === 'string' ? new TextEncoder().encode(answer.body) : answer.body
  return { status: answer.status, headers: answer.headers, body, effect: answer.effect, bytes }
}

/** The list-changing table of the wire: `delta({ Add: [...] })`, or `delta()` for the empty one. */
export function delta(sides: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  return { '@odata.type': '#Exchange.GenericHashTable', ...sides }
}

/** The sentence of a refusal, from wherever the envelope keeps it. */
export function sentence(told: Told): string {
  const { error } = told.body
  return error?.innererror?.internalexception?.message ?? error?.details?.[0]?.message ?? error?.message ?? ''
}

/** A body as tests look into it; every member that is read is then asserted on. */
export function bodyIn(value: unknown): Body {
  if (!isBody(value)) throw new Error(`not a body: ${JSON.stringify(value)}`)
  return value
}

function isBody(value: unknown): value is Body {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
