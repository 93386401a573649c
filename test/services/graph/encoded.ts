import { clouds } from '../../../src/model/cloud.ts'
import type { Call } from '../../../src/model/wire.ts'
import { graphProtocol } from '../../../src/services/graph/graph-protocol.ts'
import type { Told } from './steps.ts'
import { step } from './steps.ts'

/** The tenant for which calls are made. */
export const context = { cloud: clouds.commercial, tenant: '4b8c18bd-2f9f-4227-af55-9f1061cf9c32' }

/** The calls of a step as `METHOD url` and body. */
export function encoded(name: string, action: 'create' | 'update' | 'delete', told: Told = {}): readonly unknown[] {
  return graphProtocol.encode(step(name, action, told), context).map(shown)
}

function shown({ method, url, body }: Call): unknown {
  const line = `${method} ${url.replace(clouds.commercial.graph, '')}`
  const parsed: unknown = body === undefined ? undefined : JSON.parse(body)
  return parsed === undefined ? line : [line, parsed]
}

/** A policy as Graph shows it, in short. */
export const policy = {
  id: 'p1',
  displayName: 'CA001',
  state: 'enabled',
  conditions: {
    clientAppTypes: ['all'],
    applications: { includeApplications: ['All'] },
    users: { includeUsers: ['All'], excludeGroups: ['g1'] },
    locations: { includeLocations: ['All'], excludeLocations: ['l1'] },
  },
  grantControls: { operator: 'OR', builtInControls: ['mfa'] },
  sessionControls: null,
}
