import type { Waiver } from '../model/desired.ts'
import type { Position } from '../model/position.ts'
import { dayMs, endOfDay } from './calendar.ts'
import type { Problems } from './problems.ts'
import { checkWords, textMember } from './words.ts'
import type { YamlNode } from './yaml-node.ts'
import { describeNode } from './yaml-node.ts'

/** A warning of the configuration: something that a reader should act on and that stops nothing. */
export type Warning = { readonly code: string; readonly message: string; readonly position: Position }

const warnBefore = 14 * dayMs

/** Reads one waiver. `task` is the address of the task that it stands beside, if it does. */
export function readWaiver(node: YamlNode, problems: Problems, task?: string): Waiver | undefined {
  if (node.kind !== 'map') {
    problems.add('CONFIG-TYPE', node.at, `A waiver is a mapping; here is ${describeNode(node)}.`)
    return undefined
  }
  const known = ['code', 'reason', 'owner', 'expires', ...(task === undefined ? ['task'] : [])]
  checkWords(node, { what: 'A waiver', known }, problems)
  for (const word of ['code', 'reason', 'owner', 'expires']) {
    if (!node.entries.has(word)) problems.add('CONFIG-MISSING', node.at, `A waiver needs \`${word}\`.`)
  }
  const [code, reason, owner, expires] = ['code', 'reason', 'owner', 'expires'].map((word) =>
    textMember(node, word, problems),
  )
  const about = task ?? textMember(node, 'task', problems)
  const expiresAt = node.entries.get('expires')?.value.at ?? node.at
  if (expires !== undefined && endOfDay(expires) === undefined) {
    problems.add('CONFIG-VALUE', expiresAt, `\`expires\` is a date.`, 'Write it as 2027-01-31.')
    return undefined
  }
  if (code !== undefined && !/^[A-Z][A-Z0-9]*(-[A-Z0-9]+)*$/u.test(code)) {
    problems.add(
      'CONFIG-VALUE',
      node.entries.get('code')?.value.at ?? node.at,
      '`code` is the code of a finding.',
      'Copy it from the report: GUARD-NO-BREAKGLASS.',
    )
    return undefined
  }
  if (code === undefined || reason === undefined || owner === undefined || expires === undefined) return undefined
  return { code, ...(about === undefined ? {} : { task: about }), reason, owner, expires, position: node.at }
}

/** The waivers that count at a time, and warnings about those that lapse within 14 days or have lapsed. */
export function sortWaivers(
  waivers: readonly Waiver[],
  now: number,
): { readonly counting: readonly Waiver[]; readonly warnings: readonly Warning[] } {
  const left = (waiver: Waiver): number => (endOfDay(waiver.expires) ?? 0) - now
  const warnings = waivers.flatMap((waiver): readonly Warning[] => {
    const { code, expires, owner, position } = waiver
    if (left(waiver) <= 0) {
      return [
        {
          code: 'CONFIG-WAIVER-LAPSED',
          message: `The waiver of ${code} lapsed on ${expires} and counts no more (owner: ${owner}).`,
          position,
        },
      ]
    }
    return left(waiver) <= warnBefore
      ? [
          {
            code: 'CONFIG-WAIVER-LAPSING',
            message: `The waiver of ${code} lapses on ${expires} (owner: ${owner}).`,
            position,
          },
        ]
      : []
  })
  return { counting: waivers.filter((waiver) => left(waiver) > 0), warnings }
}
