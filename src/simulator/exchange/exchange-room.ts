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
  return {
    ...exchange,
    prefix: 'exchange.',
    resources: [resource],
    resource: (host) => (host === hosts.exchange ? resource : undefined),
    nature: cmdletNature,
    answer: ({ method, path, headers, body, query }, token) =>
      exchange.handle({ method, path, headers, body, query: new URLSearchParams(query), token }),
    unauthorized: (fault) => cmdletUnauthorized(fault, hosts),
  }
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
