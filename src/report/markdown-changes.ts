import { addressText } from '../model/address.ts'
import { positionText } from '../model/position.ts'
import { actionSign, differenceLines } from './change-lines.ts'
import { markdownCells, markdownCode, markdownText } from './foreign-text.ts'
import { groupsOf } from './groups.ts'
import type { ShownChange } from './tally.ts'
import type { Names } from './value-text.ts'

/** As many characters of code as a cell of GitHub's pages holds beside a name of usual length. */
const cellWidth = 72

/** A heading for each job and service, and below it each change: its title, and a table of its properties if wanted. */
export function markdownChanges(changes: readonly ShownChange[], names: Names, properties: boolean): readonly string[] {
  return groupsOf(changes).flatMap((group) => [
    `### ${markdownText(group.job, 90)} (${group.service})`,
    ...group.changes.map((change) => changeBlock(change, names, properties)),
  ])
}

const words = { '+': 'create', '-': 'delete', '~': 'change' } as const

function changeBlock(change: ShownChange, names: Names, properties: boolean): string {
  const place = markdownText(positionText(change.declared))
  const title = `**${words[actionSign(change.action)]}** ${markdownCode(addressText(change.at), 120)} (${place})`
  return [title, ...(properties ? table(change, names) : []), ...remarks(change)].join('\n\n')
}

function table(change: ShownChange, names: Names): readonly string[] {
  const rows = differenceLines(change, cellWidth, names).map(
    ({ path, lines }) => `| ${markdownCells([path])} | ${markdownCells(lines)} |`,
  )
  const heading = change.action === 'create' ? 'value' : 'change'
  return rows.length === 0 ? [] : [`| property | ${heading} |\n| --- | --- |\n${rows.join('\n')}`]
}

function remarks(change: ShownChange): readonly string[] {
  return [
    ...(change.version === undefined ? [] : ['By the beta version of the service.']),
    ...(change.irreversible === undefined ? [] : [`**Cannot be undone:** ${markdownText(change.irreversible)}`]),
    ...(change.notes ?? []).map((note) => markdownText(note)),
  ]
}
