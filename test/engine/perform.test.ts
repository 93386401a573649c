import { expect, test } from 'vitest'
import type { Desired } from '../../src/model/desired.ts'
import { trouble } from '../../src/model/trouble.ts'
import type { ApplyDeps } from '../../src/engine/apply.ts'
import { apply } from '../../src/engine/apply.ts'
import { observe } from '../../src/engine/observe.ts'
import { wantsOf } from '../../src/engine/wants.ts'
import { declare, object, planOf, property, ref, row, rows, tenant } from './builders.ts'
import { scriptedTenant } from './scripted-tenant.ts'

const group = row('test.group', { cardinality: 'perObject' })
const policy = row('test.policy', {
  budget: 'graph.conditionalAccess',
  properties: { note: property(), users: property({ list: 'set', ref: { to: ['test.group'] } }) },
})
const own = rows(group, policy)
const never = new AbortController().signal

type Tenant = ReturnType<typeof scriptedTenant>

async function applied(made: Tenant, desired: readonly Desired[], part: Partial<ApplyDeps> = {}, types = own) {
  const { reader, writer, clock } = made
  const world = await observe({ tenant, reader, types, signal: never }, wantsOf(desired, types))
  const { plan } = planOf(world, types, ...desired)
  const deps: ApplyDeps = { types, reader, writer, clock, stop: never, signal: never, secret: () => undefined, ...part }
  const { outcomes } = await apply(plan, deps)
  return outcomes.map((one) => [one.change, one.result === 'failed' ? one.trouble.code : one.result])
}

test('an object that goes in the middle of the run is not written', async () => {
  const start = [object(policy, 'P', { note: 'old' }, 'p1'), object(policy, 'Q', { note: 'old' }, 'q1')]
  const made = scriptedTenant(own, start, {
    'test.policy/P': { during: () => made.behind((all) => all.filter((one) => one.id !== 'q1')) },
  })
  const desired = ['P', 'Q'].map((key) => declare(policy, key, { note: 'new' }))
  expect(await applied(made, desired)).toEqual([
    ['test.policy/P', 'done'],
    ['test.policy/Q', 'PLAN-STALE'],
  ])
  expect(made.writes).toEqual(['test.policy/P'])
})

test('what is made in the run is found by its name in any letter case, where its row does not tell case apart', async () => {
  const made = scriptedTenant(own, [])
  const desired = [declare(group, 'Glass'), declare(policy, 'P', { users: [ref('test.group', 'GLASS')] })]
  expect(await applied(made, desired)).toEqual([
    ['test.group/Glass', 'done'],
    ['test.policy/P', 'done'],
  ])
  expect(made.objects().find((one) => one.at.key === 'P')?.values['users']).toEqual(['made-Glass'])
})

test('Conditional Access is written one change at a time, unless somebody says otherwise', async () => {
  const made = scriptedTenant(own, [])
  let [under, most] = [0, 0]
  const writer: ApplyDeps['writer'] = {
    perform: async (...step) => {
      under += 1
      most = Math.max(most, under)
      const receipt = await made.writer.perform(...step)
      under -= 1
      return receipt
    },
  }
  const desired = Array.from({ length: 4 }, (_, index) => declare(policy, `P${index}`))
  await applied(made, desired, { writer })
  expect(most).toBe(1)
})

test('a write that cannot be read back is not called done', async () => {
  const made = scriptedTenant(own, [object(policy, 'P', { note: 'old' })], {
    'test.policy/P': { during: () => made.breakDown('test.policy') },
  })
  expect(await applied(made, [declare(policy, 'P', { note: 'new' })])).toEqual([['test.policy/P', 'accepted']])
})

test('an object that is gone after it was changed was written: what became of it is open, and it is no old state', async () => {
  const made = scriptedTenant(own, [object(policy, 'P', { note: 'old' }, 'p1')], {
    'test.policy/P': {
      receipt: { wrote: 'yes', id: 'p1', warnings: [] },
      carriedOut: false,
      during: () => made.behind(() => []),
    },
  })
  expect(await applied(made, [declare(policy, 'P', { note: 'new' })])).toEqual([['test.policy/P', 'undetermined']])
})

test('an object is deleted also where another one takes its name meanwhile, and that one stays', async () => {
  const made = scriptedTenant(own, [object(group, 'Glass', {}, 'g1')], {
    'test.group/Glass': { during: () => made.behind((all) => [...all, object(group, 'Glass', {}, 'g2')]) },
  })
  const gone = declare(group, 'Glass', {}, { ensure: 'absent' })
  expect(await applied(made, [gone])).toEqual([['test.group/Glass', 'done']])
  expect(made.objects().map((one) => one.id)).toEqual(['g2'])
})

test('a move is not made where the move that its number counts on failed', async () => {
  const rule = row('test.rule', { priority: 'Priority', properties: { Priority: property({ shape: 'integer' }) } })
  const known = rows(rule)
  const start = ['a', 'b', 'x'].map((name, index) => object(rule, name, { Priority: index }))
  const refused = { wrote: 'no', trouble: trouble('SERVICE-FAILED', { message: 'no' }), warnings: [] } as const
  const made = scriptedTenant(known, start, { 'test.rule/n': { receipt: refused } })
  const desired = ['n', 'b', 'a'].map((key) => declare(rule, key))
  expect(await applied(made, desired, {}, known)).toEqual([
    ['test.rule/n', 'SERVICE-FAILED'],
    ['test.rule/a', 'notAttempted'],
  ])
})
