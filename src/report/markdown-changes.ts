import { addressText } from '../model/address.ts'
import { positionText } from '../model/position.ts'
import { actionSign, differenceLines } from './change-lines.ts'
import { markdownCells, markdownCode, markdownText } from './foreign-text.ts'
import { groupsOf } from './groups.ts'
import type { ShownChange } from './tally.ts'
import type { Names } from './value-text.ts'

/** As many characters of code as a cell of GitHub's pages holds beside a name of usual length. */
const cellWidth = 72

/** What is to become of an object, and how it stands where nothing is to. */
const words = {
  planned: { '+': 'create', '-': 'delete', '~': 'change', value: 'value', change: 'change' },
  standing: {
    '+': 'missing',
    '-': 'should not exist',
    '~': 'differs',
    value: 'declared',
    change: 'in the tenant → declared',
  },
} as const

/** How changes are told: as what is planned, or as how objects stand; with their properties or without; with these names. */
export type Telling = { readonly as: keyof typeof words; readonly properties: boolean; readonly names: Names }

/** A heading for each job and service, and below it each change: its title, and a table of its properties. */
export function markdownChanges(changes: readonly ShownChange[], telling: Telling): readonly string[] {
  return groupsOf(changes).flatMap((group) => [
    `### ${markdownText(group.job, 90)} (${group.service})`,
    ...group.changes.map((change) => changeBlock(change, telling)),
  ])
}

function changeBlock(change: ShownChange, telling: Telling): string {
  const word = words[telling.as][actionSign(change.action)]
  const place = markdownText(positionText(change.declared))
  const title = `**${word}** ${markdownCode(addressText(change.at), 120)} (${place})`
  return [title, ...(telling.properties ? table(change, telling) : []), ...remarks(change)].join('\n\n')
}

function table(change: ShownChange, { as, names }: Telling): readonly string[] {
  const rows = differenceLines(change, cellWidth, names).map(
    ({ path, lines }) => `| ${markdownCells([path])} | ${markdownCells(lines)} |`,
  )
  const heading = words[as][change.action === 'create' ? 'value' : 'change']
  return rows.length === 0 ? [] : [`| property | ${heading} |\n| --- | --- |\n${rows.join('\n')}`]
}

function remarks(change: ShownChange): readonly string[] {
  const { risk } = change
  const isTold = risk !== undefined && risk.level !== 'info' && risk.level !== 'low'
  return [
    ...(isTold ? [`Risk **${risk.level}**: ${markdownText(risk.reason, 300)}`] : []),
    ...(change.version === undefined ? [] : ['By the beta version of the service.']),
    ...(change.irreversible === undefined ? [] : [`**Cannot be undone:** ${markdownText(change.irreversible)}`]),
    ...(change.notes ?? []).map((note) => markdownText(note)),
  ]
}
