import { parseAddress } from '../../src/model/address.ts'
import type { Address } from '../../src/model/address.ts'
import type { Json, Path } from '../../src/model/json.ts'
import type { Finding } from '../../src/model/judgement.ts'
import type { Reference } from '../../src/model/marks.ts'
import type { Change, Difference, Drift, Outcome, Plan } from '../../src/model/plan.ts'
import type { Position } from '../../src/model/position.ts'
import type { Run } from '../../src/model/run.ts'

/** A line of a file. */
export function at(line: number, file = 'tenantform.yml'): Position {
  return { file, line, column: 9 }
}

/** The address that a text names. */
export function address(text: string): Address {
  const found = parseAddress(text)
  if (found === undefined) throw new Error(`${text} is no address`)
  return found
}

/** A property that becomes something else; nothing before or after where that is left away. */
export function differs(path: string, part: { readonly before?: Json; readonly after?: Json }): Difference {
  const steps: Path = path.split('.').map((step) => (/^\d+$/u.test(step) ? Number(step) : step))
  return { path: steps, verdict: 'different', declared: at(7), ...part }
}

/** A change of an object, in the job `Access`. */
export function change(
  action: Change['action'],
  object: string,
  differences: readonly Difference[] = [],
  part: Partial<Change> = {},
): Change {
  return {
    id: object,
    action,
    at: address(object),
    objectId: action === 'create' ? null : 'id',
    differences,
    values: {},
    needs: [],
    basis: null,
    before: null,
    task: { job: 'Access' },
    declared: at(5),
    ...part,
  }
}

/** A declared object that stands differently. */
export function drift(action: Change['action'], object: string, part: Partial<Drift> = {}): Drift {
  return {
    at: address(object),
    action,
    mode: 'enforce',
    differences: [],
    task: { job: 'Access' },
    declared: at(5),
    ...part,
  }
}

/** A reference; with an id where it is known. */
export function ref(name: string, id?: string): Reference {
  return { $ref: { types: ['entra.group'], name, ...(id === undefined ? {} : { id }) } }
}

/** What a judge found: a guard that refuses, unless said otherwise. */
export function finding(rule: string, part: Partial<Finding> = {}): Finding {
  return {
    rule,
    verdict: 'fail',
    severity: 'high',
    stops: true,
    subject: null,
    message: `${rule} has a reason`,
    evidence: [],
    ...part,
  }
}

/** How an attempt at a change ended. */
type Result = Outcome extends infer One
  ? One extends Outcome
    ? Omit<One, 'change' | 'at' | 'action' | 'id'>
    : never
  : never

/** What became of a change: done, unless said otherwise. */
export function outcome(object: string, action: Change['action'], part: Result = { result: 'done' }): Outcome {
  return { change: object, at: address(object), action, ...part }
}

/** A plan of these changes. */
export function planOf(changes: readonly Change[], part: Partial<Plan> = {}): Plan {
  return {
    formatVersion: 1,
    tenant: '11111111-1111-4111-8111-111111111111',
    changes,
    findings: [],
    unknowns: [],
    looked: {},
    forecast: { requests: 0, seconds: 0 },
    intent: 'sha256-intent',
    basis: 'sha256-basis',
    ...part,
  }
}

/** A run that did not come as far as a plan. */
export function runWithoutPlan(part: Partial<Run> = {}): Run {
  return {
    formatVersion: 1,
    command: 'plan',
    tenant: 'contoso.onmicrosoft.com',
    started: '2026-11-25T00:00:00.000Z',
    seconds: 4.25,
    outcomes: [],
    findings: [],
    troubles: [],
    compared: { declared: 3, same: 3, different: 0, unknown: 0 },
    ledger: {},
    notices: [],
    ...part,
  }
}

/** A run of `plan` in which three objects were as declared, unless said otherwise. */
export function run(part: Partial<Run> = {}): Run {
  return runWithoutPlan({ plan: planOf([]), ...part })
}
