import type { Configuration, Freeze } from '../model/desired.ts'
import { dayMember } from './calendar.ts'
import type { Problems } from './problems.ts'
import { checkWords, countMember, listMember } from './words.ts'
import type { YamlMap, YamlNode } from './yaml-node.ts'
import { describeNode, member } from './yaml-node.ts'

/** Reads `guards` of one file: how many objects a plan may change and delete, and the days on which nothing is written. */
export function readGuards(root: YamlMap, problems: Problems): Partial<Configuration['guards']> {
  const node = member(root, 'guards')
  if (node === undefined) return {}
  if (node.kind !== 'map') {
    problems.add('CONFIG-TYPE', node.at, `\`guards\` is a mapping; here is ${describeNode(node)}.`)
    return {}
  }
  checkWords(node, { what: '`guards`', known: ['maxChanges', 'maxDeletes', 'freeze'] }, problems)
  const maxChanges = countMember(node, 'maxChanges', problems)
  const maxDeletes = countMember(node, 'maxDeletes', problems)
  const freeze = node.entries.has('freeze')
    ? listMember(node, 'freeze', problems).flatMap((one) => readFreeze(one, problems))
    : undefined
  return {
    ...(maxChanges === undefined ? {} : { maxChanges }),
    ...(maxDeletes === undefined ? {} : { maxDeletes }),
    ...(freeze === undefined ? {} : { freeze }),
  }
}

function readFreeze(node: YamlNode, problems: Problems): readonly Freeze[] {
  if (node.kind !== 'map') {
    problems.add('CONFIG-TYPE', node.at, `A freeze is a mapping; here is ${describeNode(node)}.`)
    return []
  }
  checkWords(node, { what: 'A freeze', known: ['from', 'to'] }, problems)
  for (const word of ['from', 'to'])
    if (!node.entries.has(word)) problems.add('CONFIG-MISSING', node.at, `A freeze needs \`${word}\`.`)
  const [from, to] = [dayMember(node, 'from', problems), dayMember(node, 'to', problems)]
  if (from === undefined || to === undefined) return []
  if (from > to) problems.add('CONFIG-VALUE', node.at, `The freeze ends on ${to}, before it begins on ${from}.`)
  return [{ from, to, position: node.at }]
}
