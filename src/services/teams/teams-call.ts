import type { Cloud } from '../../model/cloud.ts'
import { teamsAudience } from '../../model/cloud.ts'
import type { JsonObject } from '../../model/json.ts'
import type { Call } from '../../model/wire.ts'

/** The method of a change. Both merge; PUT has the wider use, PATCH is what remains where PUT is not allowed (reference: teams A.3). */
export type ChangeMethod = 'PUT' | 'PATCH'

/** What a call carries out at a path of the Teams administration host. */
export type TeamsRequest = {
  readonly method: Call['method']
  readonly path: string
  readonly body?: JsonObject
  readonly repeat: Call['repeat']
}

/** The path of a configuration type, or of one of its instances, by its bare name (reference: teams A.3). */
export function configurationPath(configType: string, identity?: string): string {
  const type = `/Skype.Policy/configurations/${encodeURIComponent(configType)}`
  return identity === undefined ? type : `${type}/configuration/${encodeURIComponent(identity)}`
}

/** The call of a request: nothing but what the service is known to need (reference: teams A.3, headers). */
export function teamsCall({ method, path, body, repeat }: TeamsRequest, cloud: Cloud, budget: string): Call {
  return {
    effect: method === 'GET' ? 'read' : 'write',
    method,
    url: `${cloud.teams}${path}`,
    headers: {
      accept: 'application/json',
      'x-authz-scope': 'tenant',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    audience: teamsAudience,
    budget,
    repeat,
  }
}
