import { addressText } from '../model/address.ts'
import { positionText } from '../model/position.ts'
import { actionSign, differenceLines } from './change-lines.ts'
import { foreignText } from './foreign-text.ts'
import type { Group } from './groups.ts'
import { groupsOf } from './groups.ts'
import type { Palette } from './palette.ts'
import type { ShownChange } from './tally.ts'
import type { Names } from './value-text.ts'

/** How a text report is drawn: its colours, its width in characters, the names it knows, and whether properties are in it. */
export type Drawing = {
  readonly palette: Palette
  readonly width: number
  readonly names: Names
  readonly properties: boolean
}

const widestName = 64
const widestPath = 44

/** A block for each job and service: heading, and the changes with their places aligned. */
export function changeBlocks(changes: readonly ShownChange[], drawing: Drawing): readonly (readonly string[])[] {
  return groupsOf(changes).map((group) => groupLines(group, drawing))
}

function groupLines({ service, job, changes }: Group, drawing: Drawing): readonly string[] {
  const { bold, dim } = drawing.palette
  const names = changes.map((change) => foreignText(addressText(change.at), 90))
  const width = Math.max(...names.filter((name) => name.length <= widestName).map((name) => name.length), 0)
  return [
    `${bold(foreignText(job, 90))} ${dim(`(${service})`)}`,
    ...changes.flatMap((change, index) => [
      headLine(change, names[index] ?? '', width, drawing.palette),
      ...(drawing.properties ? propertyLines(change, drawing) : []),
      ...remarkLines(change, drawing.palette),
    ]),
  ]
}

function headLine(change: ShownChange, name: string, width: number, palette: Palette): string {
  const sign = actionSign(change.action)
  const colour = sign === '+' ? palette.green : sign === '-' ? palette.red : palette.yellow
  const gap = ' '.repeat(Math.max(0, width - name.length) + 2)
  return `  ${colour(sign)} ${palette.bold(name)}${gap}${palette.dim(foreignText(positionText(change.declared)))}`
}

/** Properties in two columns; a path that is wider than its column has its value below it. */
function propertyLines(change: ShownChange, { width, names }: Drawing): readonly string[] {
  const paths = differenceLines(change, width, names).map((one) => one.path.length)
  const column = Math.max(...paths.filter((length) => length <= widestPath), 0)
  return differenceLines(change, width - column - 8, names).flatMap(({ path, lines }) =>
    path.length > column
      ? [`      ${path}`, ...lines.map((line) => `      ${' '.repeat(column)}  ${line}`)]
      : lines.map((line, index) => `      ${(index === 0 ? path : '').padEnd(column)}  ${line}`),
  )
}

function remarkLines(change: ShownChange, palette: Palette): readonly string[] {
  return [
    ...riskLines(change, palette),
    ...(change.version === undefined ? [] : [`      ${palette.dim('by the beta version of the service')}`]),
    ...(change.irreversible === undefined
      ? []
      : [`      ${palette.red('cannot be undone:')} ${foreignText(change.irreversible)}`]),
    ...(change.notes ?? []).map((note) => `      ${palette.dim(foreignText(note))}`),
  ]
}

/** From medium on: what every change is, is not told of each. */
function riskLines({ risk }: ShownChange, palette: Palette): readonly string[] {
  if (risk === undefined || risk.level === 'info' || risk.level === 'low') return []
  const colour = risk.level === 'medium' ? palette.yellow : palette.red
  return [`      ${colour(`risk ${risk.level}:`)} ${foreignText(risk.reason, 300)}`]
}
