import { isRaw, parseJson } from '../json.ts'
import { CmdletRefused, pageExpired } from './faults.ts'
import type { Organization } from './organization.ts'
import type { Row } from './rows.ts'
import type { Call } from './run-cmdlet.ts'

/** A request as far as paging cares. */
export type PageRequest = {
  readonly method: string
  readonly anchor: string
  readonly token: string | undefined
  readonly pageSize: number
  readonly call: Call
}

/** A page, and the token of the next one. */
export type Page = { readonly rows: readonly Row[]; readonly next: string | undefined }

const LIFETIME = 30 * 60 * 1000

/**
 * Cuts rows into pages. A token says where the next page begins and when the first one was read, so it expires
 * (reference: identity-exchange B.8). Throws CmdletRefused when it cannot be continued from this request.
 */
export function pageOf(organization: Organization, rows: readonly Row[], request: PageRequest): Page {
  const start = request.token === undefined ? fresh(organization) : continued(organization, request, request.token)
  const end = start.offset + request.pageSize
  const next = end < rows.length ? tokenFor({ offset: end, born: start.born }, request.call) : undefined
  return { rows: rows.slice(start.offset, end), next }
}

type Place = { readonly offset: number; readonly born: number }

function fresh(organization: Organization): Place {
  return { offset: 0, born: organization.now() }
}

function tokenFor(place: Place, call: Call): string {
  return Buffer.from(JSON.stringify({ ...place, ...call })).toString('base64url')
}

function continued(organization: Organization, request: PageRequest, token: string): Place {
  const held = parseJson(Buffer.from(token, 'base64url').toString())
  const offset = isRaw(held) ? held['offset'] : undefined
  const born = isRaw(held) ? held['born'] : undefined
  if (typeof offset !== 'number' || typeof born !== 'number') throw new CmdletRefused(pageExpired())
  const tooOld = organization.now() - born > LIFETIME
  if (tooOld || !mayContinue(organization, request)) throw new CmdletRefused(pageExpired())
  return { offset, born }
}

/** The call a page token continues, for a continuation that carries no body; undefined for a token nobody gave. */
export function callOfToken(token: string): Call | undefined {
  const held = parseJson(Buffer.from(token, 'base64url').toString())
  if (!isRaw(held) || typeof held['name'] !== 'string' || !isRaw(held['parameters'])) return undefined
  return { name: held['name'], parameters: held['parameters'] }
}

function mayContinue(organization: Organization, request: PageRequest): boolean {
  switch (organization.settings.exchangeContinuation) {
    case 'anchor':
      return request.anchor.toLowerCase() === `upn:oauthuser@${organization.initialDomain}`.toLowerCase()
    case 'post':
      return request.method === 'POST'
    case 'get':
      return request.method === 'GET'
    default:
      return false
  }
}

/** The page size a `Prefer` header asks for; a page never holds more than a thousand rows. */
export function pageSizeIn(prefer: string): number {
  const asked = /odata\.maxpagesize=(?<size>\d+)/u.exec(prefer)?.groups?.['size']
  return asked === undefined || Number(asked) === 0 ? 1000 : Math.min(1000, Number(asked))
}
