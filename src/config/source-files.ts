import { posix } from 'node:path'
import type { Position } from '../model/position.ts'
import { TenantformError } from '../model/trouble.ts'
import type { Problems } from './problems.ts'
import type { YamlMap } from './yaml-node.ts'
import { describeNode, member, shorten } from './yaml-node.ts'
import { parseYamlTree } from './yaml-tree.ts'

/** How the configuration's files are reached. Paths have forward slashes and are relative to the working folder. */
export type FileAccess = { read(path: string): Promise<string>; list(pattern: string): Promise<readonly string[]> }

/** One file of a configuration. */
export type SourceFile = { readonly file: string; readonly root: YamlMap }

const mostFiles = 500

/**
 * Reads a configuration's files: the first one and everything it includes. Included files come before the file that
 * includes them, each one once. The first file must be there (its own trouble is thrown); the rest becomes problems.
 */
export async function readSourceFiles(
  first: string,
  access: FileAccess,
  problems: Problems,
): Promise<readonly SourceFile[]> {
  const done = new Map<string, SourceFile | undefined>()
  const found: SourceFile[] = []

  const visit = async (file: string, text: string, way: readonly string[]): Promise<void> => {
    done.set(file, undefined)
    const root = parseYamlTree(file, text, problems)
    if (root === undefined) return
    if (root.kind !== 'map') {
      problems.add('CONFIG-TYPE', root.at, `A configuration is a mapping; here is ${describeNode(root)}.`)
      return
    }
    for (const { path, position } of await includedPaths(file, root, first, access, problems)) {
      if (way.includes(path) || path === file) {
        problems.add(
          'CONFIG-INCLUDE',
          position,
          `${shorten(path)} includes itself: ${[...way, file, path].join(' -> ')}.`,
        )
      } else if (!done.has(path)) {
        if (done.size >= mostFiles)
          problems.add('CONFIG-INCLUDE', position, `A configuration has at most ${mostFiles} files.`)
        else
          await readText(path, position, access, problems).then((read) =>
            read === undefined ? undefined : visit(path, read, [...way, file]),
          )
      }
    }
    const source = { file, root }
    done.set(file, source)
    found.push(source)
  }

  await visit(first, await access.read(first), [])
  return found
}

/** Reads a file that a configuration names; a failure becomes a problem at the place that names it. */
export async function readText(
  path: string,
  position: Position,
  access: Pick<FileAccess, 'read'>,
  problems: Problems,
): Promise<string | undefined> {
  try {
    return await access.read(path)
  } catch (error) {
    if (!(error instanceof TenantformError)) throw error
    problems.addAll(error.troubles.map((one) => ({ ...one, subject: { position } })))
    return undefined
  }
}

async function includedPaths(
  file: string,
  root: YamlMap,
  first: string,
  access: FileAccess,
  problems: Problems,
): Promise<readonly { readonly path: string; readonly position: Position }[]> {
  const include = member(root, 'include')
  if (include === undefined) return []
  const patterns = include.kind === 'list' ? include.items : [include]
  const paths: { readonly path: string; readonly position: Position }[] = []
  for (const pattern of patterns) {
    if (pattern.kind !== 'scalar' || typeof pattern.value !== 'string' || pattern.value === '') {
      problems.add('CONFIG-TYPE', pattern.at, `\`include\` takes paths and patterns; here is ${describeNode(pattern)}.`)
      continue
    }
    const path = resolveNamedPath(file, pattern.value, first)
    if (path === undefined) {
      problems.add(
        'CONFIG-INCLUDE',
        pattern.at,
        `${shorten(pattern.value)} lies outside the folder of the configuration.`,
      )
      continue
    }
    const isPattern = /[*?[\]{}!()]/u.test(pattern.value)
    const matches = isPattern ? (await listFiles(path, access)).filter((match) => match !== file) : [path]
    if (matches.length === 0) problems.add('CONFIG-INCLUDE', pattern.at, `No file fits ${shorten(pattern.value)}.`)
    paths.push(...matches.map((match) => ({ path: match, position: pattern.at })))
  }
  return paths
}

/** The files of a pattern; absolute where the pattern is, since `list` may answer relative to the working folder. */
async function listFiles(pattern: string, access: FileAccess): Promise<readonly string[]> {
  const found = await access.list(pattern)
  return posix.isAbsolute(pattern) ? found.map((one) => posix.resolve(one)) : found
}

/**
 * The path that a file names, relative to that file. Undefined where it is absolute or climbs out of the folder that
 * holds the configuration (the working folder, where the first file lies in it): a pull request must not make a run
 * read, and show, other files of the machine.
 */
export function resolveNamedPath(from: string, named: string, first: string): string | undefined {
  const slashed = named.replaceAll('\\', '/')
  if (posix.isAbsolute(slashed) || /^[A-Za-z]:/u.test(slashed)) return undefined
  const path = posix.normalize(posix.join(posix.dirname(from.replaceAll('\\', '/')), slashed))
  const outside = posix.isAbsolute(first) || first.startsWith('..')
  const inside = outside
    ? path.startsWith(`${posix.dirname(posix.normalize(first))}/`)
    : !(path === '..' || path.startsWith('../'))
  return inside ? path : undefined
}
