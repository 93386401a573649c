import type { CloudHosts } from './cloud-hosts.ts'
import { randomOf } from './fault.ts'
import { latencyNames } from './scenario.ts'
import type { LatencyName, ScenarioSettings } from './scenario.ts'

/**
 * Draws how long each answer takes, in milliseconds of the tenant's clock, per service: each has a row of numbers of its own, so
 * that the order in which services are asked changes nothing. The same seed and the same requests take the same time.
 */
export function drawLatency(
  hosts: CloudHosts,
  spans: ScenarioSettings['latency'],
  seed: number,
): (host: string) => number {
  const randoms = new Map(latencyNames.map((name, index) => [name, randomOf(seed * 31 + index)] as const))
  return (host) => {
    const name = serviceOf(hosts, host)
    const span = name === undefined ? undefined : spans?.[name]
    if (name === undefined || span === undefined) return 0
    const [least, most] = span
    return Math.round(least + (randoms.get(name)?.() ?? 0) * (most - least))
  }
}

function serviceOf(hosts: CloudHosts, host: string): LatencyName | undefined {
  if (host === hosts.login) return 'login'
  if (host === hosts.graph) return 'graph'
  if (host === hosts.teams) return 'teams'
  if (host === hosts.compliance || host.endsWith(hosts.complianceSuffix)) return 'purview'
  if (host === hosts.exchange || host.endsWith(`.${hosts.exchange}`)) return 'exchange'
  return host.endsWith(hosts.sharePointSuffix) ? 'sharepoint' : undefined
}
