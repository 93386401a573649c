import { CmdletRefused, pageExpired } from './faults.ts'
import type { Organization } from './organization.ts'
import type { Row } from './rows.ts'

/** A request as far as paging cares. */
export type PageRequest = {
  readonly method: string
  readonly anchor: string
  readonly token: string | undefined
  readonly pageSize: number
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
  const next = end < rows.length ? tokenFor({ offset: end, born: start.born }) : undefined
  return { rows: rows.slice(start.offset, end), next }
}

type Place = { readonly offset: number; readonly born: number }

function fresh(organization: Organization): Place {
  return { offset: 0, born: organization.now() }
}

function tokenFor(place: Place): string {
  return Buffer.from(`page:${place.offset}:${place.born}`).toString('base64url')
}

function continued(organization: Organization, request: PageRequest, token: string): Place {
  const groups = /^page:(?<offset>\d+):(?<born>\d+)$/u.exec(Buffer.from(token, 'base64url').toString())?.groups
  if (groups === undefined || !mayContinue(organization, request)) throw new CmdletRefused(pageExpired())
  const place = { offset: Number(groups['offset']), born: Number(groups['born']) }
  if (organization.now() - place.born > LIFETIME) throw new CmdletRefused(pageExpired())
  return place
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
