import type { Desired } from '../model/desired.ts'
import type { JsonObject } from '../model/json.ts'
import type { Position } from '../model/position.ts'
import type { ResourceType } from '../model/resource-type.ts'
import { dayMember, startOfDay } from './calendar.ts'
import type { Problems } from './problems.ts'
import { didYouMean } from './suggestion.ts'
import { checkWords, listMember, positionOf, textMember } from './words.ts'
import type { YamlMap, YamlNode } from './yaml-node.ts'
import { describeNode } from './yaml-node.ts'

/** A dated state of a task: from the start of that day (UTC) the staged property has this value. */
export type Phase = { readonly from: string; readonly value: string; readonly at: Position }

/** Reads `phases` of a task, in the order of their days. A type without a staged property has none: a problem. */
export function readPhases(words: YamlMap, type: ResourceType, problems: Problems): readonly Phase[] {
  if (!words.entries.has('phases')) return []
  const { staged } = type
  if (staged === undefined) {
    problems.add('CONFIG-VALUE', positionOf(words, 'phases'), `\`${type.name}\` has no state that could be dated.`)
    return []
  }
  const phases = listMember(words, 'phases', problems).flatMap((node) =>
    readPhase(node, staged.property, type, problems),
  )
  for (const [index, one] of phases.entries()) {
    const before = phases[index - 1]
    if (before !== undefined && before.from >= one.from)
      problems.add(
        'CONFIG-VALUE',
        one.at,
        `${one.from} does not come after ${before.from}.`,
        'Write phases in the order of their days.',
      )
  }
  return phases
}

function readPhase(node: YamlNode, property: string, type: ResourceType, problems: Problems): readonly Phase[] {
  if (node.kind !== 'map') {
    problems.add('CONFIG-TYPE', node.at, `A phase is a mapping; here is ${describeNode(node)}.`)
    return []
  }
  checkWords(node, { what: 'A phase', known: ['from', property] }, problems)
  for (const word of ['from', property])
    if (!node.entries.has(word)) problems.add('CONFIG-MISSING', node.at, `A phase needs \`${word}\`.`)
  const from = dayMember(node, 'from', problems)
  const value = textMember(node, property, problems)
  if (from === undefined || value === undefined) return []
  const values = type.properties[property]?.values ?? []
  if (values.length > 0 && !values.includes(value)) {
    problems.add(
      'CONFIG-VALUE',
      positionOf(node, property),
      `\`${property}\` cannot be "${value.slice(0, 60)}".`,
      didYouMean(value, values),
    )
    return []
  }
  return [{ from, value, at: node.at }]
}

/**
 * What phases make of a declaration at a moment: the value that is due (the declared one before the first phase), where it stands,
 * and the next one. Nothing is remembered: the same day gives the same answer on every machine.
 */
export function phased(
  phases: readonly Phase[],
  type: ResourceType,
  values: JsonObject,
  now: number,
): Pick<Desired, 'phase'> & { readonly values: JsonObject; readonly at?: Position } {
  const { staged } = type
  if (phases.length === 0 || staged === undefined) return { values }
  const due = phases.findLast((one) => (startOfDay(one.from) ?? Number.POSITIVE_INFINITY) <= now)
  const next = phases.find((one) => (startOfDay(one.from) ?? Number.POSITIVE_INFINITY) > now)
  const told = ({ from, value, at }: Phase): { from: string; value: string; position: Position } => ({
    from,
    value,
    position: at,
  })
  return {
    values: due === undefined ? values : { ...values, [staged.property]: due.value },
    ...(due === undefined ? {} : { at: due.at }),
    phase: {
      property: staged.property,
      ...(due === undefined ? {} : { due: told(due) }),
      ...(next === undefined ? {} : { next: told(next) }),
    },
  }
}
