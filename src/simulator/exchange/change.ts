import { graphTime } from '../clock.ts'
import type { Argument } from './binding.ts'
import { isShown, propertiesOf } from './fresh.ts'
import type { Noun } from './nouns.ts'
import { type Row, sameJson } from './rows.ts'

/** An object after its arguments were applied: what Get will show, and what it never shows. */
export type Changed = { readonly row: Row; readonly unseen: Row }

// These steer the cmdlet: which object, where in the order, what becomes the one default.
const STEERING = new Set(['Identity', 'Priority', 'Force'])

/** Applies bound arguments to an object; deltas are relative to what it holds (reference: identity-exchange B.3). */
export function applied(noun: Noun, before: Row, unseenBefore: Row, bound: readonly Argument[]): Changed {
  const row: Record<string, unknown> = { ...before }
  const unseen: Record<string, unknown> = { ...unseenBefore }
  for (const { parameter, wanted } of bound) {
    if (STEERING.has(parameter.name) || wanted.to === 'unchanged') continue
    const shown = parameter.name === 'Name' || isShown(noun, parameter)
    const target = shown ? row : unseen
    for (const property of shown ? propertiesOf(noun, parameter) : [parameter.name]) {
      target[property] = valueAfter(noun, parameter.multi, target[property], wanted)
    }
  }
  if (noun.shape === 'rule' && typeof row['State'] === 'boolean') row['State'] = row['State'] ? 'Enabled' : 'Disabled'
  return { row: renamed(noun, before, row), unseen }
}

function valueAfter(noun: Noun, multi: boolean, before: unknown, wanted: Argument['wanted']): unknown {
  switch (wanted.to) {
    case 'value':
      return wanted.value
    case 'nothing':
      return multi && noun.shape !== 'rule' ? [] : null
    case 'delta': {
      const held: readonly unknown[] = Array.isArray(before) ? before : []
      const kept = held.filter((item) => !wanted.remove.some((gone) => sameItem(item, gone)))
      return [...kept, ...wanted.add.filter((item) => !kept.some((known) => sameItem(known, item)))]
    }
    case 'unchanged':
      return before
  }
}

function sameItem(left: unknown, right: unknown): boolean {
  if (typeof left === 'string' && typeof right === 'string') return left.toLowerCase() === right.toLowerCase()
  return sameJson(left, right)
}

function renamed(noun: Noun, before: Row, row: Row): Row {
  const name = row['Name']
  if (typeof name !== 'string' || name === before['Name']) return row
  const distinguished = row['DistinguishedName']
  const tail = typeof distinguished === 'string' ? distinguished.slice(distinguished.indexOf(`,${noun.container}`)) : ''
  return { ...row, Identity: name, Id: name, DistinguishedName: `CN=${name}${tail}` }
}

/** An object stamped as changed at a moment, in both of the forms Get gives. */
export function stamped(row: Row, at: number): Row {
  return { ...row, WhenChanged: graphTime(at).replace(/Z$/u, '+00:00'), WhenChangedUTC: graphTime(at) }
}
