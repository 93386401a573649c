import { expect, test } from 'vitest'
import { unproven } from '../../src/judges/unproven.ts'
import type { Desired } from '../../src/model/desired.ts'
import type { Sight } from '../../src/model/protocol.ts'
import type { ResourceType } from '../../src/model/resource-type.ts'
import { declare, list, object, property, row, rows } from '../engine/builders.ts'
import { caseOf, configuration } from './case.ts'

const guess = property({ evidence: 'inferred' })
const properties = { sure: property(), unsure: guess, inner: property({ shape: 'object', of: { unsure: guess } }) }
const guessed = row('entra.guessed', { evidence: 'inferred', properties })
const single = row('purview.auditConfig', { evidence: 'inferred', cardinality: 'singleton', key: [], properties })
const partly = row('entra.partly', { properties })

const messages = (type: ResourceType, desired: Desired, ...seen: readonly Sight[]): readonly string[] =>
  unproven.judge(caseOf(seen, configuration([desired]), { rows: rows(type) })).map((one) => one.message)

test('a row that is only inferred is told by its address, a singleton by its type alone', () => {
  expect(messages(guessed, declare(guessed, 'G', { sure: 'x' }), list(guessed))).toEqual([
    'how entra.guessed is written is inferred from other facts, not documented by the service (create of entra.guessed/G)',
  ])
  const seen = list(single, object(single, '', { sure: 'a' }))
  expect(messages(single, declare(single, '', { sure: 'x' }), seen)).toEqual([
    'how purview.auditConfig is written is inferred from other facts, not documented by the service (update of purview.auditConfig)',
  ])
})

test('of a row that is documented, only the properties that are guessed are told, at any depth', () => {
  const seen = list(partly, object(partly, 'P', { sure: 'a', unsure: 'a', inner: { unsure: 'a' } }))
  expect(messages(partly, declare(partly, 'P', { sure: 'x' }), seen)).toEqual([])
  expect(messages(partly, declare(partly, 'P', { sure: 'x', unsure: 'x', inner: { unsure: 'x' } }), seen)).toEqual([
    'how unsure, inner.unsure is written is inferred from other facts, not documented by the service (update of entra.partly/P)',
  ])
})
