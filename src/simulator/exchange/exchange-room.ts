import type { CloudHosts } from '../cloud-hosts.ts'
import { isRaw, member, members, parseJson, text } from '../json.ts'
import type { Raw } from '../json.ts'
import type { Ask, Reply } from '../reply.ts'
import type { Nature, Room } from '../room.ts'
import { resourceApps } from '../sign-in/pipeline-app.ts'
import type { TokenFault } from '../sign-in/access-token.ts'
import type { Exchange } from './exchange.ts'

/** Exchange Online behind its own host. */
export function exchangeRoom(exchange: Exchange, hosts: CloudHosts): Room {
  const resource = {
    appId: resourceApps.exchange,
    names: [`https://${hosts.exchange}`, resourceApps.exchange],
  }
  // Microsoft sends on only some tenants, and those at times (reference: identity-exchange B.11).
  let region: string | undefined
  return {
    ...exchange,
    prefix: 'exchange.',
    resources: [resource],
    resource: (host) => (host === hosts.exchange || host === `${region}.${hosts.exchange}` ? resource : undefined),
    move: (to) => {
      region = to
    },
    nature: cmdletNature,
    answer: ({ host, method, path, headers, body, query }, token) =>
      region !== undefined && host === hosts.exchange
        ? sentOn(`${region}.${hosts.exchange}`, path, query)
        : exchange.handle({ method, path, headers, body, query: new URLSearchParams(query), token }),
    unauthorized: (fault) => cmdletUnauthorized(fault, hosts),
  }
}

function sentOn(host: string, path: string, query: string): Reply {
  const location = `https://${host}:446${path}${query === '' ? '' : `?${query}`}`
  return { status: 307, headers: { location }, body: '', detail: 'sent on to its region' }
}

/** The bare 401 of the services that run cmdlets (reference: identity-exchange B.6). */
export function cmdletUnauthorized(fault: TokenFault, hosts: CloudHosts): Reply {
  return {
    status: 401,
    headers: {
      'www-authenticate': `Bearer realm="", authorization_uri="https://${hosts.login}/common/oauth2/authorize", error="invalid_token"`,
    },
    body: '',
    detail: fault,
  }
}

/** Whether a request reads or writes, by the cmdlets in its body. */
export function cmdletNature(ask: Ask): Nature {
  const body = parseJson(ask.body)
  if (!isRaw(body)) return { effect: 'read' }
  const cmdlet = cmdletOf(body)
  if (cmdlet !== undefined) return { effect: effectOf(cmdlet), cmdlet }
  const items = members(body, 'requests').map((item) => cmdletOf(member(item, 'body') ?? {}) ?? '')
  return { effect: items.every((name) => effectOf(name) === 'read') ? 'read' : 'write' }
}

function cmdletOf(body: Raw): string | undefined {
  return text(member(body, 'CmdletInput') ?? {}, 'CmdletName')
}

function effectOf(cmdlet: string): 'read' | 'write' {
  return /^(?:Get|Test)-/iu.test(cmdlet) ? 'read' : 'write'
}
