import type { CloudHosts } from '../cloud-hosts.ts'
import { emptyAnswer, faultAnswer, jsonAnswer, nulAnswer, type Answer } from '../exchange/answers.ts'
import { badAnchor } from '../exchange/faults.ts'
import type { ComplianceService } from './service.ts'

/** What a host of the service is to this tenant. */
export type Place = 'front' | 'region' | 'otherRegion' | 'backend' | 'elsewhere'

const REGION: Readonly<Record<CloudHosts['name'], string>> = {
  commercial: 'nam13b',
  gcc: 'gcc02b',
  // The names of regions of these clouds are not in public sources.
  gcchigh: 'usg01b',
  dod: 'usd01b',
  china: 'chn01b',
}

function regionOf(service: ComplianceService, hosts: CloudHosts): string {
  return service.home.region ?? REGION[hosts.name]
}

const backendSuffix = (hosts: CloudHosts): string => hosts.complianceSuffix.replace('.ps.compliance.', '.admin.')

/** Tells what a host is; the tenant lives in one region, unless the front door serves it itself. */
export function placeOf(service: ComplianceService, hosts: CloudHosts, host: string): Place {
  if (host === hosts.compliance) return 'front'
  if (host.endsWith(backendSuffix(hosts))) return 'backend'
  if (!host.endsWith(hosts.complianceSuffix)) return 'elsewhere'
  const label = host.slice(0, -hosts.complianceSuffix.length)
  if (!/^[a-z]{3}\d\d[a-z]$/u.test(label)) return 'elsewhere'
  const own = service.setting('complianceRegion') === 'redirected' && label === regionOf(service, hosts)
  return own ? 'region' : 'otherRegion'
}

/**
 * The answer to what is not for this place to serve; undefined where it is. The front door sends on to the admin
 * backend of the region; the backend itself has other permissions than the region's host (reference: C.1); a region
 * that does not have the tenant refuses (inferred).
 */
export function turnedAway(
  service: ComplianceService,
  hosts: CloudHosts,
  place: Place,
  target: string,
  anchor: string,
): Answer | undefined {
  const { initialDomain } = service.organization
  // A prefix is not needed: a bare address is taken too (reference: B.2).
  const routed =
    /^[^@\s]+@(?<domain>[^@\s]+)$/u.exec(anchor)?.groups?.['domain']?.toLowerCase() === initialDomain.toLowerCase()
  if (place === 'backend') return nulAnswer()
  if (place === 'otherRegion') return faultAnswer(badAnchor())
  if (!routed) {
    if (place === 'front' && service.setting('complianceBadAnchor') === 'misrouted')
      return sentOn(hosts, 'eur99b', target)
    return faultAnswer(badAnchor())
  }
  if (place === 'front' && service.setting('complianceRegion') === 'redirected') {
    return sentOn(hosts, regionOf(service, hosts), target)
  }
  return undefined
}

function sentOn(hosts: CloudHosts, region: string, target: string): Answer {
  const location = `https://${region}${backendSuffix(hosts)}:446${target}`
  return { ...emptyAnswer(302), headers: { location } }
}

/** The answer to the two GETs by which clients find their region, once there is nowhere else to send them. */
export function welcomed(cmdlets: readonly string[], banner: boolean): Answer {
  return jsonAnswer(200, { value: banner ? [] : [{ exportedCmdlets: cmdlets.join(',') }] })
}
