import { describe, expect, test } from 'vitest'
import { absent } from '../../src/model/observed.ts'
import type { Sight } from '../../src/model/protocol.ts'
import { declare, list, lookUp, object } from '../engine/builders.ts'
import { bg, caseOf, configuration, excluding, group, policy, said } from './case.ts'

describe('break-glass accounts in the middle of a plan', () => {
  const glass = (...members: string[]) => object(group, 'Glass', { members }, 'g')
  const there = list(policy, object(policy, 'P', excluding({ groups: ['g'] }), 'p'))
  const noGroup: Sight = { type: 'entra.group', scope: { id: 'x' }, seen: absent }
  const seen = [there, bg, noGroup, lookUp(group, 'Glass', glass('bg-id', 'x'))]
  const byItself = declare(policy, 'P', excluding({ users: ['bg-id'] }))
  const without = declare(group, 'Glass', { members: ['x'] })
  const allowed = { guards: { maxDeletes: 9 } }

  test('are not taken out of a group in the run that excludes them by themselves: that may fail', () => {
    expect(said(caseOf(seen, configuration([byItself, without])))).toEqual(['stop GUARD-BREAK-GLASS fail'])
    expect(said(caseOf(seen, configuration([byItself])))).toEqual([])
  })

  test('are told once where they are shut out in the end, too', () => {
    const open = declare(policy, 'P', excluding({ groups: ['g'], users: ['x'] }))
    expect(said(caseOf(seen, configuration([open, without])))).toEqual(['stop GUARD-BREAK-GLASS fail'])
  })

  test('do not mind a change of other members', () => {
    const others = declare(group, 'Glass', { members: ['bg-id'] })
    expect(said(caseOf(seen, configuration([byItself, others])))).toEqual([])
  })

  test('do not mind that a policy goes and its group after it', () => {
    const gone = [declare(policy, 'P', {}, { ensure: 'absent' }), declare(group, 'Glass', {}, { ensure: 'absent' })]
    expect(said(caseOf(seen, configuration(gone, allowed)))).toEqual([])
  })

  test('do not mind a policy that demands nothing as it is', () => {
    const off = list(policy, object(policy, 'P', excluding({ groups: ['g'] }, 'disabled'), 'p'))
    const [, ...rest] = seen
    expect(said(caseOf([off, ...rest], configuration([byItself, without])))).toEqual([])
  })
})
