import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Desired } from '../../src/model/desired.ts'
import type { Instance } from '../../src/model/instance.ts'
import type { Outcome } from '../../src/model/plan.ts'
import type { Receipt } from '../../src/model/protocol.ts'
import { trouble } from '../../src/model/trouble.ts'
import type { ApplyDeps, Applied } from '../../src/engine/apply.ts'
import { apply } from '../../src/engine/apply.ts'
import { shown } from '../../src/engine/verify.ts'
import { observe } from '../../src/engine/observe.ts'
import { wantsOf } from '../../src/engine/wants.ts'
import type { Planned } from '../../src/engine/plan.ts'
import { declare, object, planOf, property, ref, row, rows, tenant } from './builders.ts'
import * as forms from './forms.ts'
import type { Script } from './scripted-tenant.ts'
import { scriptedTenant } from './scripted-tenant.ts'

const user = row('test.user', { cardinality: 'perObject', create: false, update: false, remove: 'never' })
const group = row('test.group', {
  cardinality: 'perObject',
  properties: { members: property({ list: 'set', ref: { to: ['test.user'] } }) },
})
const policy = row('test.policy', {
  staged: { property: 'state', safe: 'watch', final: 'on' },
  properties: {
    state: property(),
    note: property(),
    key: property({ secret: true, echo: 'writeOnly' }),
    users: property({ list: 'set', ref: { to: ['test.group'] } }),
  },
})
const types = rows(user, group, policy)
const bg = object(user, 'bg', {}, 'u1')
const never = new AbortController().signal

type Tenant = ReturnType<typeof scriptedTenant>

async function planFor(made: Tenant, desired: readonly Desired[]): Promise<Planned> {
  const wants = wantsOf(desired, made.types)
  const world = await observe({ tenant, reader: made.reader, types: made.types, signal: never }, wants)
  return planOf(world, made.types, ...desired)
}

function deps(made: Tenant, part: Partial<ApplyDeps> = {}): ApplyDeps {
  const { reader, writer, clock, journal } = made
  return {
    types: made.types,
    reader,
    writer,
    clock,
    journal,
    stop: never,
    signal: never,
    secret: () => undefined,
    ...part,
  }
}

async function run(
  start: readonly Instance[],
  desired: readonly Desired[],
  scripts: Readonly<Record<string, Script>> = {},
  between: (made: Tenant) => void = () => undefined,
  part: Partial<ApplyDeps> = {},
): Promise<{ readonly made: Tenant; readonly applied: Applied; readonly results: readonly string[] }> {
  const made = scriptedTenant(types, start, scripts)
  const { plan } = await planFor(made, desired)
  between(made)
  const applied = await apply(plan, deps(made, part))
  return { made, applied, results: applied.outcomes.map(words) }
}

function words(outcome: Outcome): string {
  const { change, result } = outcome
  switch (outcome.result) {
    case 'failed':
    case 'undetermined':
      return `${change} ${result} ${outcome.trouble.code}`
    case 'notAttempted':
      return `${change} ${result}: ${outcome.because}`
    case 'done':
    case 'accepted':
      return `${change} ${result}`
  }
}

const glass = declare(group, 'Glass', { members: [ref('test.user', 'bg')] })
const everyone = declare(policy, 'P', { state: 'on', users: [ref('test.group', 'Glass')] })

test('apply, then plan: empty; references get the ids made on the way; the policy is watched before it is on', async () => {
  const { made, results } = await run([bg], [everyone, glass])
  expect(results).toEqual(['test.group/Glass done', 'test.policy/P done', 'test.policy/P#2 done'])
  expect(made.objects().map((one) => [one.id, one.values])).toEqual([
    ['u1', { name: 'bg' }],
    ['made-Glass', { name: 'Glass', members: ['u1'] }],
    ['made-P', { name: 'P', state: 'on', users: ['made-Glass'] }],
  ])
  expect(made.sent.map((one) => [one.change.objectId, one.change.values['state']])).toEqual([
    [null, undefined],
    [null, 'watch'],
    ['made-P', 'on'],
  ])
  expect((await planFor(made, [everyone, glass])).plan.changes).toEqual([])
})

describe('what becomes of a change', () => {
  const refused: Receipt = { wrote: 'no', trouble: trouble('SERVICE-FAILED', { message: 'no' }), warnings: [] }
  const unsure: Receipt = { wrote: 'maybe', trouble: trouble('NETWORK-FAILED', { message: 'reset' }), warnings: [] }
  test.each<[string, Script, string, string]>([
    ['shown in time', { lagMs: 20_000 }, 'done', 'done'],
    ['shown too late', { lagMs: 60_000 }, 'accepted', 'notAttempted: test.group/Glass is accepted but not yet visible'],
    [
      'called later by the service',
      { receipt: { wrote: 'yes', warnings: [], later: 'in 24 hours' }, lagMs: 9e6 },
      'accepted',
      'notAttempted: test.group/Glass is accepted but not yet visible',
    ],
    [
      'called later by the service, and shown',
      { receipt: { wrote: 'yes', warnings: [], later: 'in 24 hours' } },
      'accepted',
      'done',
    ],
    [
      'another value in the end',
      { instead: { members: ['u9'] } },
      'undetermined NOT-VERIFIED',
      'notAttempted: test.group/Glass was not done',
    ],
    ['refused', { receipt: refused }, 'failed SERVICE-FAILED', 'notAttempted: test.group/Glass was not done'],
    ['no answer, and carried out', { receipt: unsure, carriedOut: true }, 'done', 'done'],
    [
      'no answer, and not to be seen',
      { receipt: unsure },
      'undetermined NETWORK-FAILED',
      'notAttempted: test.group/Glass was not done',
    ],
    [
      'a writer that throws',
      { throws: true, carriedOut: false },
      'undetermined INTERNAL',
      'notAttempted: test.group/Glass was not done',
    ],
  ])('%s: what needs it waits for done and verified', async (_, script, own, dependent) => {
    const watch = declare(policy, 'P', { state: 'watch', users: [ref('test.group', 'Glass')] })
    const free = declare(policy, 'Q', { state: 'watch' })
    const { results, made } = await run([bg], [glass, watch, free], { 'test.group/Glass': script })
    expect(results).toEqual([`test.group/Glass ${own}`, `test.policy/P ${dependent}`, 'test.policy/Q done'])
    expect(made.writes.filter((one) => one === 'test.group/Glass').length).toBe(1)
  })

  test('what the service calls later is told in its words, whatever it shows meanwhile, and not waited for', async () => {
    const receipt: Receipt = { wrote: 'yes', warnings: [], later: 'in 24 hours' }
    const script = { receipt, instead: { members: ['u9'] } }
    const { applied, made } = await run([bg], [glass], { 'test.group/Glass': script })
    expect(applied.outcomes).toMatchObject([{ result: 'accepted', why: 'in 24 hours', id: 'made-Glass' }])
    expect(made.passed()).toBe(0)
  })

  test.each<[string, Script, string, number]>([
    [
      'never shows',
      { lagMs: 1e9 },
      'test.drops/P was taken and dropped: after 30 s the service still shows the old note.',
      30_000,
    ],
    ['shows in time', { lagMs: 20_000 }, 'done', 20_000],
    [
      'was called later by the service',
      { receipt: { wrote: 'yes', warnings: [], later: 'in 24 hours' }, lagMs: 1e9 },
      'accepted',
      0,
    ],
  ])('of a type whose service drops silently, an update that %s', async (_, script, result, atLeast) => {
    const drops = row('test.drops', { silentDrops: true, properties: { note: property(), other: property() } })
    const made = scriptedTenant(rows(drops), [object(drops, 'P', { note: 'old', other: 'old' })], {
      'test.drops/P': script,
    })
    const { plan } = await planFor(made, [declare(drops, 'P', { note: 'new', other: 'old' })])
    const { outcomes } = await apply(plan, deps(made))
    expect(outcomes.map((one) => (one.result === 'failed' ? one.trouble.message : one.result))).toEqual([result])
    expect(made.passed()).toBeGreaterThanOrEqual(atLeast)
  })

  test('of a type whose service drops silently, a create that does not show yet is accepted: it may be slow', async () => {
    const drops = row('test.drops', { silentDrops: true, properties: { note: property() } })
    const made = scriptedTenant(rows(drops), [], { 'test.drops/P': { lagMs: 1e9 } })
    const { plan } = await planFor(made, [declare(drops, 'P', { note: 'new' })])
    expect((await apply(plan, deps(made))).outcomes.map(words)).toEqual(['test.drops/P accepted'])
  })

  test('of a type whose service drops silently, an update whose settling is cut short is accepted: nobody waited', async () => {
    const drops = row('test.drops', { silentDrops: true, properties: { note: property() } })
    const made = scriptedTenant(rows(drops), [object(drops, 'P', { note: 'old' })], {
      'test.drops/P': { lagMs: 1e9, during: () => stop.abort() },
    })
    const stop = new AbortController()
    const { plan } = await planFor(made, [declare(drops, 'P', { note: 'new' })])
    const { outcomes } = await apply(plan, deps(made, { stop: stop.signal }))
    expect(outcomes.map(words)).toEqual(['test.drops/P accepted'])
  })

  test('an update that keeps showing the old value is accepted, not failed', async () => {
    const start = [object(policy, 'P', { note: 'old' })]
    const { results, made } = await run(start, [declare(policy, 'P', { note: 'new' })], {
      'test.policy/P': { lagMs: 1e9 },
    })
    expect(results).toEqual(['test.policy/P accepted'])
    expect(made.passed()).toBe(30_000)
  })

  test('a deletion is done when the object is gone', async () => {
    const start = [object(policy, 'P')]
    const { results } = await run(start, [declare(policy, 'P', {}, { ensure: 'absent' })], {
      'test.policy/P': { lagMs: 5000 },
    })
    expect(results).toEqual(['test.policy/P done'])
  })
})

describe('a plan that no longer fits', () => {
  const start = [bg, object(policy, 'P', { note: 'old' }, 'p1'), object(policy, 'Q', { note: 'old' }, 'q1')]
  const desired = [declare(policy, 'P', { note: 'new' }), declare(policy, 'Q', { note: 'new' })]
  test.each<[string, (made: Tenant) => void]>([
    [
      'an object changed',
      (made) =>
        made.behind((all) =>
          all.map((one) => (one.id === 'q1' ? { ...one, values: { ...one.values, state: 'on' } } : one)),
        ),
    ],
    ['an object is gone', (made) => made.behind((all) => all.filter((one) => one.id !== 'q1'))],
  ])('%s: nothing at all is written', async (_, between) => {
    const { applied, made } = await run(start, desired, {}, between)
    expect(applied.troubles.map((one) => one.code)).toEqual(['PLAN-STALE'])
    expect(applied.outcomes.map((one) => one.result)).toEqual(['notAttempted', 'notAttempted'])
    expect(made.writes).toEqual([])
  })

  test('an object of the new name appeared: it is not made twice', async () => {
    const { applied, made } = await run([bg], [glass], {}, (tenant) =>
      tenant.behind((all) => [...all, object(group, 'glass')]),
    )
    expect(applied.troubles.map((one) => one.code)).toEqual(['PLAN-STALE'])
    expect(made.writes).toEqual([])
  })

  test('a name came to mean another object', async () => {
    const { applied } = await run([bg], [glass], {}, (tenant) => tenant.behind(() => [object(user, 'bg', {}, 'u2')]))
    expect(applied.troubles[0]?.message).toContain('"bg"')
  })

  test('what changes in the middle of the run is seen right before its own write', async () => {
    const made = scriptedTenant(types, start, {
      'test.policy/P': {
        during: () =>
          made.behind((all) => all.map((one) => (one.id === 'q1' ? { ...one, values: { note: 'theirs' } } : one))),
      },
    })
    const { plan } = await planFor(made, desired)
    const applied = await apply(plan, deps(made, { concurrency: () => 1 }))
    expect(applied.outcomes.map(words)).toEqual(['test.policy/P done', 'test.policy/Q failed PLAN-STALE'])
    expect(made.writes).toEqual(['test.policy/P'])
  })

  test('what somebody creates in the middle of the run is not created again', async () => {
    const made = scriptedTenant(types, [], {
      'test.policy/P': { during: () => made.behind((all) => [...all, object(policy, 'Q', {}, 'theirs')]) },
    })
    const { plan } = await planFor(made, [
      declare(policy, 'P', { state: 'watch' }),
      declare(policy, 'Q', { state: 'watch' }),
    ])
    const applied = await apply(plan, deps(made, { concurrency: () => 1 }))
    expect(applied.outcomes.map(words)).toEqual(['test.policy/P done', 'test.policy/Q failed PLAN-STALE'])
  })

  test('the order that moves were computed from', async () => {
    const rule = row('test.rule', { priority: 'Priority', properties: { Priority: property({ shape: 'integer' }) } })
    const places = (...names: string[]) => names.map((name, index) => object(rule, name, { Priority: index }))
    const made = scriptedTenant(rows(rule), places('x', 'b', 'a'))
    const { plan } = await planFor(made, [declare(rule, 'a'), declare(rule, 'b')])
    made.behind(() => places('b', 'x', 'a'))
    const applied = await apply(plan, deps(made))
    expect(applied.troubles.map((one) => one.message)).toEqual([
      'the order of test.rule changed since the plan was made',
    ])
  })

  test('between its two stages a policy that somebody changed is not switched on', async () => {
    const made = scriptedTenant(types, [bg, object(group, 'Glass', { members: ['u1'] })], {})
    const { plan } = await planFor(made, [everyone])
    const applied = await apply(
      plan,
      deps(made, {
        told: (outcome) => {
          if (outcome.change === 'test.policy/P')
            made.behind((all) =>
              all.map((one) => (one.at.key === 'P' ? { ...one, values: { ...one.values, users: [] } } : one)),
            )
        },
      }),
    )
    expect(applied.outcomes.map(words)).toEqual(['test.policy/P done', 'test.policy/P#2 failed PLAN-STALE'])
    expect(made.objects().find((one) => one.at.key === 'P')?.values['state']).toBe('watch')
  })

  test('what cannot be read before its write is not written', async () => {
    const { results, made } = await run(start, desired, {}, (tenant) => tenant.breakDown('test.policy'))
    expect(results).toEqual(['test.policy/P failed OBJECT-UNREADABLE', 'test.policy/Q failed OBJECT-UNREADABLE'])
    expect(made.writes).toEqual([])
  })
})

describe('stopping', () => {
  test('what is under way is finished, nothing new is begun', async () => {
    const stop = new AbortController()
    const { results, made } = await run(
      [bg],
      [glass, everyone],
      { 'test.group/Glass': { during: () => stop.abort() } },
      undefined,
      { stop: stop.signal },
    )
    expect(results).toEqual([
      'test.group/Glass done',
      'test.policy/P notAttempted: the run was stopped',
      'test.policy/P#2 notAttempted: the run was stopped',
    ])
    expect(made.writes).toEqual(['test.group/Glass'])
  })

  test.each([1, 2, 3])(
    'stopped at write %i and run again from the YAML alone: the declared tenant, no second object',
    async (n) => {
      const stop = new AbortController()
      const desired = [glass, everyone]
      const ids = ['test.group/Glass', 'test.policy/P', 'test.policy/P#2']
      const { made } = await run(
        [bg],
        desired,
        { [ids[n - 1] ?? '']: { during: () => stop.abort(), lagMs: 500 } },
        undefined,
        { stop: stop.signal },
      )
      made.clock.sleep(60_000, never).catch(() => undefined)
      const again = await planFor(made, desired)
      const applied = await apply(again.plan, deps(made))
      expect(applied.outcomes.every((one) => one.result === 'done')).toBe(true)
      expect(made.objects().map((one) => one.at.key)).toEqual(expect.arrayContaining(['bg', 'Glass', 'P']))
      expect(made.objects().length).toBe(3)
      expect((await planFor(made, desired)).plan.changes).toEqual([])
    },
  )
})

test('a stop while the object is looked at begins no write', async () => {
  const stop = new AbortController()
  const made = scriptedTenant(types, [bg])
  const { plan } = await planFor(made, [glass])
  let looks = 0
  const reader: ApplyDeps['reader'] = {
    async *observe(...asked) {
      looks += 1
      if (looks === 2) stop.abort()
      yield* made.reader.observe(...asked)
    },
  }
  const applied = await apply(plan, deps(made, { reader, stop: stop.signal }))
  expect([looks, made.writes]).toEqual([2, []])
  expect(applied.outcomes.map(words)).toEqual(['test.group/Glass notAttempted: the run was stopped'])
})

test('a stop cuts the wait for a write short, and the outcome says so instead of naming a time nobody waited', async () => {
  const stop = new AbortController()
  const script = { during: () => stop.abort(), lagMs: 20_000 }
  const { applied } = await run([bg], [glass], { 'test.group/Glass': script }, undefined, { stop: stop.signal })
  expect(applied.outcomes).toMatchObject([
    {
      result: 'accepted',
      why: 'written, but the service still shows the old state, and the run was stopped before it was waited for',
    },
  ])
})

test('what a stop leaves half shown was written and may yet show whole: it is accepted', async () => {
  const stop = new AbortController()
  const script = { during: () => stop.abort(), instead: { members: ['u9'] } }
  const { applied } = await run([bg], [glass], { 'test.group/Glass': script }, undefined, { stop: stop.signal })
  expect(applied.outcomes).toMatchObject([
    {
      result: 'accepted',
      why: expect.stringMatching(/neither the old nor the new value of members, and the run was stopped/u),
    },
  ])
})

test('a stop is not held up by settling: the write in flight is looked at once, and told as accepted', async () => {
  const stop = new AbortController()
  const script = { during: () => stop.abort(), lagMs: 20_000 }
  const { results, made } = await run([bg], [glass], { 'test.group/Glass': script }, undefined, { stop: stop.signal })
  expect([results, made.passed()]).toEqual([['test.group/Glass accepted'], 0])
})

test('what follows waits until the other is over, done or not', async () => {
  const later = row('test.later', { after: ['test.group'] })
  const known = rows(user, group, later)
  const made = scriptedTenant(known, [bg], { 'test.group/Glass': { lagMs: 40_000 } })
  const { plan } = await planFor(made, [declare(later, 'L'), glass])
  const applied = await apply(plan, deps(made))
  expect(applied.outcomes.map(words)).toEqual(['test.group/Glass accepted', 'test.later/L done'])
  expect(made.entries.map((one) => `${one.change} ${one.phase}`)).toEqual([
    'test.group/Glass intent',
    'test.group/Glass receipt',
    'test.group/Glass verified',
    'test.later/L intent',
    'test.later/L receipt',
    'test.later/L verified',
  ])
})

describe('the journal', () => {
  test('has the intent before the write, the receipt and the verdict after it', async () => {
    const { made } = await run([bg], [glass])
    expect(made.entries.map((one) => [one.n, one.change, one.phase])).toEqual([
      [1, 'test.group/Glass', 'intent'],
      [2, 'test.group/Glass', 'receipt'],
      [3, 'test.group/Glass', 'verified'],
    ])
  })

  test('that cannot be written forbids the write', async () => {
    const full = { append: () => Promise.reject(new Error('disk full')) }
    const { made, applied } = await run([bg], [glass], {}, undefined, { journal: full })
    expect([made.writes, applied.outcomes[0]?.result]).toEqual([[], 'failed'])
  })

  test('that breaks after a write lets that one finish, and no other begin', async () => {
    let lines = 0
    const journal = {
      append: async () => {
        lines += 1
        if (lines > 1) throw new Error('disk full')
      },
    }
    const { results } = await run([bg], [glass, everyone], {}, undefined, { journal })
    expect(results[0]).toBe('test.group/Glass done')
    expect(results[1]).toBe('test.policy/P notAttempted: the journal cannot be written')
  })
})

describe('secrets', () => {
  const secretive = declare(policy, 'S', { state: 'watch', key: { $secret: 'KEY' } })
  test('go to the writer and nowhere else', async () => {
    const { made, applied } = await run([], [secretive], {}, undefined, {
      secret: (name) => (name === 'KEY' ? 'canary-7' : undefined),
    })
    expect(made.sent[0]?.change.values['key']).toBe('canary-7')
    expect(JSON.stringify([made.entries, applied])).not.toContain('canary-7')
  })
  test('that were not given stop the write', async () => {
    const { made, results } = await run([], [secretive])
    expect([made.writes, results]).toEqual([[], ['test.policy/S failed INPUT-MISSING']])
  })
})

test('a key that the service does not repeat among the properties leaves a write verified', async () => {
  const quiet = row('test.quiet', { properties: { name: property({ write: 'create' }), p: property() } })
  const made = scriptedTenant(rows(quiet), [{ ...object(quiet, 'A'), values: { p: 'x' } }])
  const start = await planFor(made, [declare(quiet, 'A', { p: 'y' })])
  expect((await apply(start.plan, deps(made))).outcomes.map(words)).toEqual(['test.quiet/A done'])
  const [change] = start.plan.changes
  const bare = { is: 'present', value: { ...object(quiet, 'B'), values: { p: 'y' } } } as const
  expect(
    change === undefined ? '' : shown(quiet, { ...change, action: 'create', values: { name: 'B', p: 'y' } }, bare),
  ).toBe('wanted')
})

test('no more changes of a budget are under way than it allows', async () => {
  let under = 0
  let most = 0
  const made = scriptedTenant(types, [])
  const writer = {
    perform: async (...step: Parameters<typeof made.writer.perform>) => {
      under += 1
      most = Math.max(most, under)
      const receipt = await made.writer.perform(...step)
      under -= 1
      return receipt
    },
  }
  const desired = Array.from({ length: 8 }, (_, index) => declare(policy, `P${index}`, { state: 'watch' }))
  const { plan } = await planFor(made, desired)
  const applied = await apply(plan, deps(made, { writer, concurrency: () => 2 }))
  expect(applied.outcomes.map((one) => one.result)).toEqual(Array(8).fill('done'))
  expect(most).toBe(2)
})

test('apply, then plan: empty, for any declaration and any tenant', async () => {
  await fc.assert(
    fc.asyncProperty(
      forms.declaredValues,
      fc.option(forms.observedValues),
      forms.ignored,
      async (values, observed, ignore) => {
        const { thing, group } = forms
        const start = [object(group, 'Old'), ...(observed === null ? [] : [object(thing, 'T', observed)])]
        const made = scriptedTenant(forms.types, start)
        const desired = [declare(thing, 'T', values, { ignore }), declare(group, 'New')]
        const { plan, troubles } = await planFor(made, desired)
        const applied = await apply(plan, deps(made))
        expect(troubles).toEqual([])
        expect(applied.outcomes.map((one) => one.result)).toEqual(plan.changes.map(() => 'done'))
        expect((await planFor(made, desired)).plan.changes).toEqual([])
      },
    ),
    { numRuns: 400 },
  )
})
