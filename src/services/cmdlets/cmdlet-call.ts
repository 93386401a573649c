import type { JsonObject } from '../../model/json.ts'
import type { ServiceContext } from '../../model/protocol.ts'
import type { Call } from '../../model/wire.ts'

/** A cmdlet to run, before it is a call. */
export type Cmdlet = {
  readonly name: string
  readonly parameters: JsonObject
  readonly repeat: Call['repeat']
  /** Whom it is routed to: an address of a mailbox; the organization where absent. */
  readonly mailbox?: string
}

/**
 * Where a tenant's cmdlets are run. `domain`: its initial domain, where it is known. `host` and `audience` are Exchange's where
 * absent; Purview's region differs from the audience of its tokens (reference: purview C.1).
 */
export type CmdletPlace = Pick<ServiceContext, 'cloud' | 'tenant' | 'domain'> & {
  readonly host?: string
  readonly audience?: string
}

const pageSize = 'odata.maxpagesize=1000'
/** The service ends a cmdlet after 15 minutes; this one may take half an hour (reference: exchange B.7). */
const timeouts: Readonly<Record<string, number>> = { 'Set-OrganizationConfig': 1_800_000 }
const usualTimeoutMs = 960_000

/** Says whether a domain is a tenant's initial one: only its name gives reliable pages (reference: exchange B.8). */
export function isInitialDomain(domain: string | undefined): domain is string {
  return domain !== undefined && /^[a-z0-9-]+\.(onmicrosoft\.[a-z]+|partner\.onmschina\.cn)$/iu.test(domain)
}

/** The URL that runs cmdlets, or many of them (reference: exchange B.1, B.12). */
export function cmdletUrl({ cloud, tenant, host }: CmdletPlace, path: 'InvokeCommand' | '$batch'): string {
  return `${host ?? cloud.exchange}/adminapi/beta/${encodeURIComponent(tenant)}/${path}`
}

/** The routing hint: the mailbox of the cmdlet, else the organization by its initial domain, else by its id (reference: exchange B.2). */
export function anchorOf({ tenant, domain }: CmdletPlace, mailbox?: string): string {
  if (mailbox !== undefined && /^[^@\s]+@[^@\s]+$/u.test(mailbox)) return `UPN:${mailbox}`
  return isInitialDomain(domain) ? `UPN:OAuthUser@${domain}` : `TID:${tenant}`
}

/** What a request says beside its body (reference: exchange B.2). Text of a mailbox is made safe for a header. */
export function cmdletHeaders(cmdlet: Cmdlet, place: CmdletPlace): Readonly<Record<string, string>> {
  return {
    accept: 'application/json',
    'content-type': 'application/json; charset=utf-8',
    prefer: pageSize,
    'x-responseformat': 'json',
    'x-cmdletname': cmdlet.name,
    'x-anchormailbox': anchorOf(place, cmdlet.mailbox).replace(/[^\x20-\x7e]/gu, '?'),
  }
}

/** The body that runs a cmdlet. */
export function cmdletInput(cmdlet: Cmdlet): JsonObject {
  return { CmdletInput: { CmdletName: cmdlet.name, Parameters: cmdlet.parameters } }
}

/** A link that continues a list: taken with the same body by POST, or fetched; sources do both (reference: exchange B.8). */
export type PageLink = { readonly url: string; readonly method: 'GET' | 'POST' }

/** The call that runs one cmdlet; `link` continues its list. */
export function cmdletCall(cmdlet: Cmdlet, place: CmdletPlace, budget: string, link?: PageLink): Call {
  const method = link?.method ?? 'POST'
  return {
    effect: cmdlet.name.startsWith('Get-') ? 'read' : 'write',
    method,
    url: link?.url ?? cmdletUrl(place, 'InvokeCommand'),
    headers: cmdletHeaders(cmdlet, place),
    ...(method === 'GET' ? {} : { body: JSON.stringify(cmdletInput(cmdlet)) }),
    audience: place.audience ?? place.cloud.exchange,
    budget,
    repeat: cmdlet.repeat,
    timeoutMs: timeouts[cmdlet.name] ?? usualTimeoutMs,
  }
}

/** The call that runs up to ten cmdlets that read, each named by its place (reference: exchange B.12). */
export function batchCall(cmdlets: readonly Cmdlet[], place: CmdletPlace, budget: string): Call {
  const requests = cmdlets.map((cmdlet, index) => ({
    id: String(index),
    method: 'POST',
    url: cmdletUrl(place, 'InvokeCommand'),
    headers: cmdletHeaders(cmdlet, place),
    body: cmdletInput(cmdlet),
  }))
  return {
    effect: 'read',
    method: 'POST',
    url: cmdletUrl(place, '$batch'),
    headers: {
      accept: 'application/json',
      'content-type': 'application/json; charset=utf-8',
      prefer: `${pageSize};odata.continue-on-error`,
      'x-anchormailbox': anchorOf(place),
    },
    body: JSON.stringify({ requests }),
    audience: place.audience ?? place.cloud.exchange,
    budget,
    cost: cmdlets.length,
    repeat: 'safe',
    timeoutMs: usualTimeoutMs,
  }
}
