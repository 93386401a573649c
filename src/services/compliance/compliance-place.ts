import type { Cloud } from '../../model/cloud.ts'
import type { ServiceContext } from '../../model/protocol.ts'
import { fail } from '../../model/trouble.ts'
import type { Call, Reply } from '../../model/wire.ts'
import type { CmdletPlace } from '../cmdlets/cmdlet-call.ts'
import { anchorOf, isInitialDomain } from '../cmdlets/cmdlet-call.ts'
import type { Elsewhere } from '../cmdlets/cmdlet-moves.ts'
import { isMisrouted, redirectOf } from '../cmdlets/cmdlet-moves.ts'
import type { FindPlace } from '../cmdlets/cmdlet-runner.ts'
import { exchangePlace } from '../cmdlets/cmdlet-runner.ts'

/** The place before a region is known: the cloud's own host, which is also the audience in every region. */
export function unregionedPlace({
  cloud,
  tenant,
  domain,
}: Pick<ServiceContext, 'cloud' | 'tenant' | 'domain'>): CmdletPlace {
  const place = { cloud, tenant, host: cloud.compliance, audience: cloud.compliance }
  return domain === undefined ? place : { ...place, domain }
}

/**
 * Finds where a tenant's compliance cmdlets are run (reference: purview C.1): the initial domain, without which the service
 * cannot route (the given one, else Exchange is asked, since its permission is needed here anyway), then the region, which
 * the service names by a redirect. Fails with INPUT-MISSING where the domain cannot be found, with PERMISSION-DENIED or
 * SERVICE codes where the region cannot be.
 */
export const compliancePlace: FindPlace = async (context, send) => {
  const { domain } = isInitialDomain(context.domain) ? context : await exchangePlace(context, send)
  if (!isInitialDomain(domain))
    fail('INPUT-MISSING', {
      message:
        "Purview can only be reached by the tenant's initial domain, and Exchange did not tell it (Get-AcceptedDomain).",
      hint: `Give the tenant by its initial domain (contoso${context.cloud.initialDomainSuffix}).`,
      subject: { name: '--tenant' },
    })
  const place = unregionedPlace({ cloud: context.cloud, tenant: context.tenant, domain })
  const host = regionHost(context.cloud, await send(discovery(place, context.cloud)))
  return { ...place, host }
}

/**
 * Where a tenant is that was asked for in a region that does not have it (any more): the region that a redirect names, else it
 * has to be found anew.
 */
export const complianceElsewhere: Elsewhere = (place, reply) => {
  if (isMisrouted(reply)) return place.host === place.cloud.compliance ? undefined : 'unknown'
  if (redirectOf(reply) === undefined) return undefined
  const host = regionHost(place.cloud, reply)
  return host === place.host ? undefined : { ...place, host }
}

function discovery(place: CmdletPlace, cloud: Cloud): Call {
  return {
    effect: 'read',
    method: 'GET',
    url: `${cloud.compliance}/AdminApi/v1.0/${encodeURIComponent(place.tenant)}/EXOModuleFile`,
    headers: { accept: 'application/json', 'x-anchormailbox': anchorOf(place) },
    audience: cloud.compliance,
    budget: 'compliance',
    repeat: 'safe',
  }
}

/**
 * The host of the region that an answer names; the cloud's own host where it names none. Only a plain label before the cloud's
 * own admin suffix is taken from a redirect: nothing else may choose where a token goes.
 */
export function regionHost(cloud: Cloud, reply: Reply): string {
  const { status } = reply
  if (status >= 200 && status < 300) return cloud.compliance
  if (status === 401 || status === 403)
    fail('PERMISSION-DENIED', {
      message: `Purview does not let the application in (status ${status}).`,
      hint: 'Give the application Exchange.ManageAsApp and the directory role Compliance Administrator (to read: Security Reader or Global Reader).',
    })
  if (status < 300 || status > 399)
    fail('SERVICE-FAILED', { message: `Purview did not say in which region the tenant is (status ${status}).` })
  const protection = protectionDomain(cloud)
  const region = regionIn(reply.headers.get('location') ?? '', `.admin.${protection}`)
  if (region === undefined)
    fail('SERVICE-UNREADABLE', {
      message: `Purview redirected to a place that is not an admin host of the ${cloud.name} cloud (.admin.${protection}); it was not followed.`,
      hint: 'Check the cloud input; if it is right, please report this.',
    })
  return `https://${region}.ps.compliance.${protection}`
}

/** What follows `ps.compliance.` in the cloud's host: `protection.outlook.com`. */
function protectionDomain({ compliance }: Cloud): string {
  const found = /(?:^|\.)ps\.compliance\.(.+)$/u.exec(new URL(compliance).hostname)?.[1]
  return found ?? fail('INTERNAL', { message: `${compliance} is not a compliance host` })
}

function regionIn(location: string, suffix: string): string | undefined {
  if (!URL.canParse(location)) return undefined
  const { protocol, hostname, port, username, password } = new URL(location)
  if (protocol !== 'https:' || !['', '446'].includes(port) || username !== '' || password !== '') return undefined
  if (!hostname.endsWith(suffix)) return undefined
  const label = hostname.slice(0, -suffix.length)
  return /^[a-z0-9]+$/u.test(label) ? label : undefined
}
