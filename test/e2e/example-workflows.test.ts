import { readFileSync } from 'node:fs'
import { access, cp } from 'node:fs/promises'
import { join } from 'node:path'
import { load } from 'js-yaml'
import { expect, test } from 'vitest'
import { isRecord } from '../../src/model/json.ts'
import type { Simulator } from '../../src/simulator/start.ts'
import type { ActionEnded } from './front-door.ts'
import { action, root } from './front-door.ts'
import { speed, withTenant } from './rehearsal.ts'

type Step = { readonly job: string; readonly inputs: Readonly<Record<string, string>> }

/** The steps of a workflow of examples/workflows that run Tenantform, with the repository's variables filled in. */
function stepsOf(name: string, simulator: Simulator): readonly Step[] {
  const workflow: unknown = load(readFileSync(join(root, `examples/workflows/${name}.yml`), 'utf8'))
  const jobs = isRecord(workflow) && isRecord(workflow['jobs']) ? Object.entries(workflow['jobs']) : []
  return jobs.flatMap(([job, body]) => {
    const steps: readonly unknown[] = isRecord(body) && Array.isArray(body['steps']) ? body['steps'] : []
    return steps.flatMap((step) => ours(job, step, simulator))
  })
}

function ours(job: string, step: unknown, simulator: Simulator): readonly Step[] {
  if (!isRecord(step) || step['uses'] !== 'OWNER/tenantform@COMMIT_ID' || !isRecord(step['with'])) return []
  const inputs = Object.entries(step['with']).map(([name, value]) => [name, filled(String(value), simulator)])
  return [{ job, inputs: Object.fromEntries(inputs) }]
}

function filled(text: string, simulator: Simulator): string {
  return text
    .replace('${{ vars.TENANT }}', simulator.tenantDomain)
    .replace(/\$\{\{ vars\.(?:PLAN|APPLY)_CLIENT_ID \}\}/u, simulator.clientId)
}

/** What GitHub sets in a job that may ask for an ID token; Microsoft is the simulator. */
function envOf(simulator: Simulator): Readonly<Record<string, string>> {
  return {
    TENANTFORM_SIMULATOR: simulator.url,
    TENANTFORM_SIMULATOR_SPEED: String(speed),
    ACTIONS_ID_TOKEN_REQUEST_URL: simulator.oidc.requestUrl,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: simulator.oidc.requestToken,
  }
}

/** Runs such a workflow in a checkout of the quickstart, as GitHub would on an event. */
async function run(name: string, event: string, simulator: Simulator, cwd: string): Promise<readonly ActionEnded[]> {
  const ended: ActionEnded[] = []
  for (const { inputs } of stepsOf(name, simulator)) {
    ended.push(
      await action(inputs, {
        cwd,
        event: { name: event, payload: {} },
        env: envOf(simulator),
      }),
    )
  }
  return ended
}

const told = (all: readonly ActionEnded[]): readonly unknown[] =>
  all.map(({ exit, outputs }) => [exit, Number(outputs['changes'] ?? 0) > 0, outputs['drift']])

test('the example workflows plan, apply the reviewed plan, check, and find what somebody changed', async () => {
  await withTenant(undefined, async ({ simulator, folder }) => {
    await cp(join(root, 'examples/quickstart'), folder, { recursive: true })

    const planned = await run('plan', 'pull_request', simulator, folder)
    const applied = await run('apply', 'push', simulator, folder)
    const checked = await run('check', 'schedule', simulator, folder)
    simulator.change('exchange.organizationConfig', '', { OAuth2ClientProfileEnabled: false })
    const drifted = await run('check', 'schedule', simulator, folder)

    expect(planned.map(({ exit, outputs }) => [exit, outputs['drift']])).toEqual([
      [0, undefined],
      [0, 'true'],
    ])
    expect(told(planned.slice(1))).toEqual([[0, true, 'true']])
    expect(told(applied)).toEqual([
      [0, true, 'true'],
      [0, true, 'false'],
    ])
    expect(applied[1]?.outputs['intent']).toBe(applied[0]?.outputs['intent'])
    expect(told(checked)).toEqual([[0, false, 'false']])
    expect(drifted.map(({ exit, outputs }) => [exit, outputs['drift']])).toEqual([[3, 'true']])
    await access(join(folder, 'drift.json'))
  })
}, 120_000)

test('the workflow that applies refuses a tenant that moved after the plan was shown', async () => {
  await withTenant(undefined, async ({ simulator, folder }) => {
    await cp(join(root, 'examples/quickstart'), folder, { recursive: true })
    const [plan, apply] = stepsOf('apply', simulator)
    const env = envOf(simulator)
    await action(plan?.inputs ?? {}, { cwd: folder, env })
    simulator.change('exchange.transportConfig', '', { SmtpClientAuthenticationDisabled: true })
    const ended = await action(apply?.inputs ?? {}, { cwd: folder, env })

    expect(ended.exit).toBe(4)
    expect(ended.out).toContain('PLAN-STALE')
    expect(simulator.log.filter(({ effect }) => effect === 'write')).toEqual([])
  })
})
