import { isRecord } from '../../model/json.ts'
import type { Call, Reply } from '../../model/wire.ts'
import type { CmdletPlace } from './cmdlet-call.ts'

/**
 * Reads in an answer that the tenant is not where it was asked for: the place that the answer names, or `unknown` where it only
 * says that it is not there. Undefined for every other answer.
 */
export type Elsewhere = (place: CmdletPlace, reply: Reply) => CmdletPlace | 'unknown' | undefined

/** What is followed: a redirect to a region may lead to another; a tenant that moves on and on is told as such. */
const mostHops = 3

/**
 * Makes a call where the tenant is: a service that sends on has not carried it out, so it is made again there, also a write.
 * `find` gives the place, anew where the one that it gets was left; `keep` is told of a place that an answer named.
 */
export async function sendThere(
  elsewhere: Elsewhere,
  way: {
    readonly find: (left?: CmdletPlace) => Promise<CmdletPlace>
    readonly keep: (place: CmdletPlace) => void
    readonly send: (call: Call) => Promise<Reply>
  },
  callAt: (place: CmdletPlace, moved: boolean) => Call,
): Promise<Reply> {
  let here = await way.find()
  let doubted = false
  for (let hops = 0; ; hops += 1) {
    const reply = await way.send(callAt(here, hops > 0))
    const next = hops < mostHops ? elsewhere(here, reply) : undefined
    if (next === undefined) return doubted ? { ...reply, doubted } : reply
    doubted ||= reply.doubted === true
    if (next === 'unknown') here = await way.find(here)
    else {
      way.keep(next)
      here = next
    }
  }
}

/** The region's own host below Exchange's (reference: exchange B.11): nothing else may choose where a token goes. */
export const exchangeElsewhere: Elsewhere = (place, reply) => {
  const location = redirectOf(reply)
  if (location === undefined) return undefined
  const { hostname } = new URL(place.cloud.exchange)
  const label = location.hostname.endsWith(`.${hostname}`) ? location.hostname.slice(0, -hostname.length - 1) : ''
  const host = `https://${label}.${hostname}`
  return /^[a-z0-9]+$/u.test(label) && host !== place.host ? { ...place, host } : undefined
}

/** Where an answer redirects to, as far as that could be a host of a service: encrypted, at the ports that are known. */
export function redirectOf({ status, headers }: Reply): URL | undefined {
  const location = headers.get('location') ?? ''
  if (![301, 302, 307, 308].includes(status) || !URL.canParse(location)) return undefined
  const url = new URL(location)
  const plain = url.username === '' && url.password === '' && ['', '446'].includes(url.port)
  return url.protocol === 'https:' && plain ? url : undefined
}

/** Whether an answer says that the tenant is not served here (`ErrorIncorrectRoutingHint`; reference: exchange B.2). */
export function isMisrouted({ status, body }: Reply): boolean {
  const error = isRecord(body) ? body['error'] : undefined
  return status === 400 && isRecord(error) && error['code'] === 'ErrorIncorrectRoutingHint'
}

/** A link to a further page, at the place where the tenant is now. */
export function linkAt(url: string, { cloud, host }: CmdletPlace): string {
  const { pathname, search } = new URL(url)
  return `${host ?? cloud.exchange}${pathname}${search}`
}
