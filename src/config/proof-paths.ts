import { posix } from 'node:path'
import type { Configuration } from '../model/desired.ts'
import type { Problems } from './problems.ts'
import { listMember, textOf } from './words.ts'
import type { YamlMap } from './yaml-node.ts'

/** Where proofs are: paths as those of `include`, relative to the file that names them. */
export function readProof(file: string, root: YamlMap, problems: Problems): NonNullable<Configuration['proof']> {
  return listMember(root, 'proof', problems).flatMap((node) => {
    const path = textOf(node, '`proof`', problems)
    return path === undefined ? [] : [{ path: posix.join(posix.dirname(file), path), position: node.at }]
  })
}
