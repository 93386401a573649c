import type { TypeName } from '../model/address.ts'
import { isTypeName } from '../model/address.ts'
import type { PruneScope } from '../model/desired.ts'
import type { Problems } from './problems.ts'
import { checkWords, countMember, listMember, positionOf, textMember } from './words.ts'
import type { YamlMap, YamlNode } from './yaml-node.ts'
import { describeNode, shorten } from './yaml-node.ts'

/** Reads `prune` of one file: the scopes in which what is not declared is deleted. */
export function readPrune(root: YamlMap, problems: Problems): readonly PruneScope[] {
  return listMember(root, 'prune', problems).flatMap((node) => readScope(node, problems))
}

function readScope(node: YamlNode, problems: Problems): readonly PruneScope[] {
  if (node.kind !== 'map') {
    problems.add('CONFIG-TYPE', node.at, `A scope to prune is a mapping; here is ${describeNode(node)}.`)
    return []
  }
  checkWords(node, { what: 'A scope to prune', known: ['type', 'name', 'maxCount', 'maxPercent'] }, problems)
  for (const word of ['type', 'name', 'maxCount'])
    if (!node.entries.has(word)) problems.add('CONFIG-MISSING', node.at, `A scope to prune needs \`${word}\`.`)
  const type = textMember(node, 'type', problems)
  const name = textMember(node, 'name', problems)
  const maxCount = countMember(node, 'maxCount', problems)
  const maxPercent = countMember(node, 'maxPercent', problems)
  if (type !== undefined && !isTypeName(type))
    problems.add(
      'CONFIG-VALUE',
      positionOf(node, 'type'),
      `\`${shorten(type)}\` is no type.`,
      'Write it as exchange.transportRule.',
    )
  if (name !== undefined && /^[*?]*$/u.test(name))
    problems.add(
      'CONFIG-VALUE',
      positionOf(node, 'name'),
      'A name of wildcards alone would delete everything that is not declared.',
      'Give what the names have in common: tf-*.',
    )
  if (maxPercent !== undefined && maxPercent > 100)
    problems.add('CONFIG-VALUE', positionOf(node, 'maxPercent'), '`maxPercent` is at most 100.')
  if (type === undefined || !isTypeName(type) || name === undefined || maxCount === undefined) return []
  return [{ type, name, maxCount, maxPercent: maxPercent ?? 10, position: node.at }]
}

/** Reports scopes whose type is not in the catalogue, is never deleted, or cannot be listed. */
export function checkPrune(
  scopes: readonly PruneScope[],
  rows: ReadonlyMap<TypeName, { readonly remove: string; readonly cardinality: string }>,
  problems: Problems,
): void {
  for (const { type, position } of scopes) {
    const row = rows.get(type)
    if (row === undefined) problems.add('CONFIG-UNKNOWN-TYPE', position, `There is no type \`${shorten(type)}\`.`)
    else if (row.remove === 'never') problems.add('CONFIG-READ-ONLY', position, `\`${type}\` cannot be deleted.`)
    else if (row.cardinality !== 'collection')
      problems.add(
        'CONFIG-VALUE',
        position,
        `Objects of \`${type}\` are not listed, so what is not declared is not known.`,
      )
  }
}
