import { expect } from 'vitest'
import type { Fault, FaultAct, Simulator, SimulatorOptions } from '../../src/simulator/start.ts'
import { prepareKeys } from '../../src/simulator/start.ts'
import { differences } from './dump-difference.ts'
import { cli } from './front-door.ts'
import type { Rehearsal } from './rehearsal.ts'
import { rehearse, speed } from './rehearsal.ts'
import { expectTold } from './told.ts'

/** A trouble that a service makes, and what a run must say of it. */
export type ServiceTrouble = {
  readonly id: string
  /** What goes wrong, in words. */
  readonly trigger: string
  /** The whole configuration. */
  readonly yaml: string
  readonly options?: Partial<SimulatorOptions>
  /** Spoils the tenant before the run. */
  readonly before?: (simulator: Simulator) => void
  /** Another hand on the tenant, at the moment of the first write. */
  readonly atWrite?: (simulator: Simulator) => void
  /** What holds of the tenant and its log afterwards. */
  readonly after?: (simulator: Simulator) => void
  /** `apply` where absent. */
  readonly words?: readonly string[]
  /** Signs in with a federated credential in the place of the certificate. */
  readonly federated?: true
  /** A stable code, or the words of a run that came through. */
  readonly code: RegExp | string
  readonly exit: number
  /** What must be said beside the code: which object, what happened, what to do. */
  readonly says: readonly (RegExp | string)[]
  /** Objects, as `type/key`, that are not as they were before the run, another hand's work included; none where absent. */
  readonly changes?: readonly string[]
}

const keys = prepareKeys(Date.now())

/**
 * Plays a trouble through the built command line and holds what it said to its row. Gives what is not as it was in the tenant:
 * names of `changes`, and the place of anything else.
 */
export async function expectTrouble(row: ServiceTrouble): Promise<{ readonly moved: readonly string[] }> {
  let hand: (() => void) | undefined
  const rehearsal = await rehearse(row.yaml, {
    keys: await keys,
    onRequest: (line) => {
      if (line.effect !== 'write') return
      hand?.()
      hand = undefined
    },
    ...row.options,
  })
  const { simulator } = rehearsal
  try {
    hand = () => row.atWrite?.(simulator)
    row.before?.(simulator)
    const before = simulator.dump()
    const ended = await cli(row.words ?? ['apply', '--retries', '1', '--timeout', '2'], {
      cwd: rehearsal.folder,
      env: {
        ...(row.federated === true ? federatedEnv(rehearsal) : rehearsal.env),
        TENANTFORM_SIMULATOR_SPEED: String(row.options?.speed ?? speed),
      },
    })
    expectTold(ended, { code: row.code, exit: row.exit }, [simulator.oidc.requestToken])
    for (const words of row.says) expect(ended.out).toMatch(words)
    expect(ended.out + ended.err).not.toMatch(/INTERNAL|undefined|\[object|SIMULATOR-/u)
    // A trouble that met no request has shown nothing.
    if (row.options?.faults !== undefined) expect(simulator.unmet()).toEqual([])
    row.after?.(simulator)
    const known = row.changes ?? []
    const moved = differences(before, simulator.dump()).map(({ at }) => known.find((name) => at.startsWith(name)) ?? at)
    return { moved: [...new Set(moved)].toSorted() }
  } finally {
    await simulator.close()
  }
}

function federatedEnv({ simulator, env }: Rehearsal): Readonly<Record<string, string>> {
  const { TENANTFORM_CERTIFICATE: _, TENANTFORM_CERTIFICATE_KEY: __, ...rest } = env
  return {
    ...rest,
    ACTIONS_ID_TOKEN_REQUEST_URL: simulator.oidc.requestUrl,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: simulator.oidc.requestToken,
  }
}

/** A configuration with one job; each task is its YAML after the dash, its later lines indented by eight. */
export function job(service: string, ...tasks: readonly string[]): string {
  const head =
    'version: 1\nbreakGlass: [bg1@contoso.onmicrosoft.com, bg2@contoso.onmicrosoft.com]\nguards: { maxDeletes: 2 }\n'
  return `${head}jobs:\n  - name: J\n    service: ${service}\n    tasks:\n${tasks.map((task) => `      - ${task}\n`).join('')}`
}

/** A waiver of a finding, as a line of a task. */
export function waived(code: string): string {
  return `\n        waive: [{ code: ${code}, reason: tried in a test tenant, owner: mail@contoso.com, expires: 2099-01-31 }]`
}

/** A fault that stays. */
export function always(match: Fault['match'], act: FaultAct): (simulator: Simulator) => void {
  return (simulator) => simulator.fault({ match, times: 10_000, do: act })
}

/** A fault that is over after one request. */
export function once(match: Fault['match'], act: FaultAct): (simulator: Simulator) => void {
  return (simulator) => simulator.fault({ match, do: act })
}
