import type { Json } from '../../model/json.ts'
import type { Call } from '../../model/wire.ts'
import type { CsomRequest } from './csom-request.ts'
import { csomXml } from './csom-request.ts'

/** The object that everything of a tenant hangs on (reference: sharepoint B.3). */
export const tenantTypeId = '{268004ae-ef6b-4e9b-8425-127220d84719}'

const budget = 'sharepoint'
const csomPath = '/_vti_bin/client.svc/ProcessQuery'

/** Says whether a call is one of ProcessQuery, whose refusals come with status 200. */
export function isCsom(call: Pick<Call, 'url'>): boolean {
  return call.url.endsWith(csomPath)
}

/** The call that carries a request to the object model. */
export function csomCall(
  admin: string,
  request: CsomRequest,
  effect: Call['effect'],
  repeat: Call['repeat'] = 'safe',
): Call {
  return {
    effect,
    method: 'POST',
    url: `${admin}${csomPath}`,
    headers: { accept: 'application/json', 'content-type': 'text/xml; charset=utf-8' },
    body: csomXml(request),
    audience: admin,
    budget,
    repeat,
    timeoutMs: 300_000,
  }
}

/** A call of SharePoint's REST; `host` is its audience too. Reads are POST where the service has only methods. */
export function restCall(
  host: string,
  path: string,
  effect: Call['effect'],
  options: { readonly method?: 'GET' | 'POST'; readonly body?: Json; readonly repeat?: Call['repeat'] } = {},
): Call {
  const { method = 'POST', body, repeat = 'safe' } = options
  return {
    effect,
    method,
    url: `${host}/_api/${path}`,
    headers: {
      accept: 'application/json;odata=nometadata',
      ...(body === undefined ? {} : { 'content-type': 'application/json;charset=utf-8' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    audience: host,
    budget,
    repeat,
    timeoutMs: 300_000,
  }
}
