import type { Coverage, CoverageCell, CoverageMatrix } from '../model/coverage.ts'
import { cellWords, legend } from './coverage-words.ts'
import { foreignText } from './foreign-text.ts'
import type { Palette } from './palette.ts'

/** The answer of `coverage` for a terminal or a log. */
export function coverageText({ live, proposed, configuration, missing, notices }: Coverage, palette: Palette): string {
  const blocks = [
    matrixBlock('As the policies are', live, palette),
    ...(proposed === undefined
      ? []
      : [matrixBlock(`As ${foreignText(configuration ?? '', 120)} would make them`, proposed, palette)]),
    legend.map((line) => palette.dim(line)),
    ...(missing.length === 0 ? [] : [['Not known', ...missing.map((one) => `  ? ${foreignText(one, 1000)}`)]]),
    ...(notices.length === 0 ? [] : [notices.map((one) => `Note: ${foreignText(one, 1000)}`)]),
  ]
  return `${blocks.map((block) => block.join('\n')).join('\n\n')}\n`
}

function matrixBlock(
  title: string,
  { applications, rows, holes }: CoverageMatrix,
  palette: Palette,
): readonly string[] {
  const names = ['', ...rows.map(({ people }) => foreignText(people, 60))]
  const left = Math.max(...names.map((name) => name.length))
  const widths = applications.map((name, place) =>
    Math.max(name.length, ...rows.map(({ cells }) => shown(cells[place]).length)),
  )
  const line = (first: string, fields: readonly string[], paint: (text: string, place: number) => string): string =>
    [first.padEnd(left), ...fields.map((text, place) => paint(text.padEnd(widths[place] ?? 0), place))]
      .join('  ')
      .trimEnd()
  return [
    palette.bold(title),
    line('', applications, (text) => palette.bold(text)),
    ...rows.map((row, place) =>
      line(names[place + 1] ?? '', row.cells.map(shown), (text, field) => painted(row.cells[field], text, palette)),
    ),
    '',
    ...(holes.length === 0
      ? [palette.green('No holes were found.')]
      : [
          palette.bold(`Holes: ${holes.length}`),
          ...holes.map(
            ({ severity, people, applications: where, says }) =>
              `  ${severity.padEnd(6)}  ${foreignText(`${people.join(', ')} - ${where.join(', ')}: ${says}`, 800)}`,
          ),
        ]),
  ]
}

function shown(cell: CoverageCell | undefined): string {
  return cell === undefined ? '' : cellWords(cell)
}

function painted(cell: CoverageCell | undefined, text: string, { red, green, yellow, dim }: Palette): string {
  if (cell === undefined || cell.protection === 'notApplicable') return dim(text)
  if (cell.protection === 'nothing' || cell.protection === 'other') return red(text)
  return cell.protection === 'undetermined' ? yellow(text) : green(text)
}
