import type { Simulator, SimulatorOptions } from '../../../src/simulator/start.ts'
import { ask, signIn, startTenant } from '../wire.ts'
import type { Answer, Json } from '../wire.ts'

const HOST = 'api.interfaces.records.teams.microsoft.com'
const SCOPE = '48ac35b8-9aa8-4d74-927d-1f4a14a0b239/.default'

/** A tenant with a clock that goes on when it is told to, and a hand on its Teams service. */
export type TeamsTenant = {
  readonly simulator: Simulator
  /** Calls the service; a body goes as JSON. */
  readonly call: (method: Method, path: string, body?: unknown) => Promise<Answer & { readonly list: readonly Json[] }>
  /** One instance as GET gives it. */
  readonly get: (type: string, identity?: string) => Promise<Json>
  /** PUT to one instance. */
  readonly put: (type: string, body: Json, identity?: string) => Promise<Answer>
  readonly wait: (milliseconds: number) => void
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

const open: Simulator[] = []

/** Starts a tenant and signs its pipeline in. */
export async function teamsTenant(
  variants: Readonly<Record<string, string>> = {},
  options: Partial<SimulatorOptions> = {},
): Promise<TeamsTenant> {
  let ahead = 0
  const simulator = await startTenant({ ...options, variants, now: () => Date.now() + ahead })
  open.push(simulator)
  const authorization = `Bearer ${await signIn(simulator, SCOPE)}`
  const call: TeamsTenant['call'] = async (method, path, body) => {
    const sent = { method, headers: { authorization }, ...(body === undefined ? {} : { body }) }
    const answer = await ask(simulator, HOST, path, sent)
    const parsed: unknown = answer.text.startsWith('[') ? JSON.parse(answer.text) : []
    return { ...answer, list: Array.isArray(parsed) ? parsed.map((item: unknown) => ({ ...Object(item) })) : [] }
  }
  const at = (type: string, identity: string): string =>
    `/Skype.Policy/configurations/${type}/configuration/${encodeURIComponent(identity)}`
  return {
    simulator,
    call,
    get: async (type, identity = 'Global') => {
      const answer = await call('GET', at(type, identity))
      if (answer.status !== 200) throw new Error(`GET ${type} ${identity}: ${answer.status} ${answer.text}`)
      return answer.list[0] ?? answer.json
    },
    put: (type, body, identity = 'Global') => call('PUT', at(type, identity), body),
    wait: (milliseconds) => {
      ahead += milliseconds
    },
  }
}

/** Closes every tenant that was started. */
export async function closeTenants(): Promise<void> {
  for (const simulator of open.splice(0)) await simulator.close()
}
