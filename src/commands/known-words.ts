import type { Cloud } from '../model/cloud.ts'
import type { ResourceType } from '../model/resource-type.ts'
import type { Json } from '../model/json.ts'
import { isJsonList, isJsonObject } from '../model/json.ts'
import type { Known } from '../records/scrub.ts'
import { toJson } from '../records/to-json.ts'
import { scratchObjects } from './scratch-objects.ts'

/** Words of addresses and bodies that are nobody's and that no row holds (reference: entra-graph, identity-exchange, teams, sharepoint). */
const common = [
  'v1.0',
  'beta',
  '$batch',
  'requests',
  'responses',
  'GET',
  'POST',
  'PATCH',
  'DELETE',
  'application/json',
  'adminapi',
  'InvokeCommand',
  'Skype.Policy',
  'configurations',
  'configuration',
  'Global',
  'Default',
  '_api',
  '_vti_bin',
  'client.svc',
  'ProcessQuery',
  'organization',
  'groups',
  'users',
  'domains',
  'servicePrincipals',
  'directoryRoles',
  'Stop',
  'All',
  'None',
  'made',
  'changed',
  'schemas.microsoft.com',
]

/** Words whose members hold sentences of ours, or addresses of pages. */
const prose = ['doc', 'docs', 'readOnly', 'licence', 'settleSeconds']

/** What scrubbing leaves: the words of the rows and of the services' addresses, and the hosts of the cloud. */
export function knownWords(types: Iterable<ResourceType>, cloud: Cloud): Known {
  const words = new Set(common)
  const take = (value: Json): void => {
    if (typeof value === 'string') {
      words.add(value)
      for (const part of value.split(/[^\w@$.-]+/u)) if (part !== '') words.add(part)
    } else if (isJsonList(value)) {
      for (const item of value) take(item)
    } else if (isJsonObject(value)) {
      for (const [key, item] of Object.entries(value)) {
        words.add(key)
        if (!prose.includes(key)) take(item)
      }
    }
  }
  for (const type of types) take(toJson(type))
  for (const { made, changed } of scratchObjects) {
    take(made)
    take(changed)
  }
  const hosts = [cloud.graph, cloud.exchange, cloud.compliance, cloud.teams].map((url) => new URL(url).hostname)
  return { words, hosts: new Set([...hosts, 'schemas.microsoft.com', 'learn.microsoft.com', 'graph.microsoft.com']) }
}
