import type { Coverage, CoverageCell, CoverageMatrix } from '../model/coverage.ts'
import { cellWords, legend } from './coverage-words.ts'
import { htmlList, htmlPage, htmlSection } from './html-page.ts'
import { html } from './html-text.ts'

const style = `
.matrix { overflow-x: auto; } .matrix td { white-space: nowrap; } .matrix tbody th { white-space: normal; min-width: 180px; }
.matrix .good { color: var(--good); } .matrix .bad { color: var(--bad); font-weight: 700; } .matrix .doubt { color: var(--warn); } .matrix .none { color: var(--dim); }
.cells td:first-child { white-space: nowrap; }
`

/** The answer of `coverage` as one page. */
export function coverageHtml(answer: Coverage): string {
  const { tenant, taken, live, proposed, configuration, missing, notices } = answer
  const body = [
    `<header><h1>What protects whom</h1><p class="dim">${html(tenant)} · ${html(taken)}</p></header>`,
    ...notices.map((one) => `<div class="note"><p>${html(one, 2000)}</p></div>`),
    world('As the policies are', live),
    ...(proposed === undefined ? [] : [world(`As ${configuration ?? ''} would make them`, proposed)]),
    ...legend.map((line) => `<p class="dim">${html(line)}</p>`),
    htmlList('Not known', missing),
  ]
  return htmlPage(`Tenantform coverage: ${tenant}`, body.filter((one) => one !== '').join('\n'), style)
}

function world(title: string, matrix: CoverageMatrix): string {
  return htmlSection(title, `${table(matrix)}${holes(matrix)}${details(matrix)}`)
}

function table({ applications, rows }: CoverageMatrix): string {
  const head = applications.map((name) => `<th scope="col">${html(name)}</th>`).join('')
  const lines = rows.map(
    ({ people, cells }) =>
      `<tr><th scope="row">${html(people, 120)}</th>${cells.map((one) => `<td class="${tone(one)}">${html(cellWords(one))}</td>`).join('')}</tr>`,
  )
  return `<div class="matrix"><table><thead><tr><th scope="col">People</th>${head}</tr></thead><tbody>${lines.join('')}</tbody></table></div>`
}

function tone({ protection }: CoverageCell): string {
  if (protection === 'nothing' || protection === 'other') return 'bad'
  if (protection === 'undetermined') return 'doubt'
  return protection === 'notApplicable' ? 'none' : 'good'
}

function holes({ holes: found }: CoverageMatrix): string {
  if (found.length === 0) return '<h3>No holes were found</h3>'
  const items = found.map(
    ({ severity, people, applications, says }) =>
      `<div class="finding ${severity === 'high' ? 'stops' : 'warns'}"><p><span class="${severity}">${severity}</span> <strong>${html(people.join(', '), 800)}</strong> · ${html(applications.join(', '))}: ${html(says, 1000)}</p></div>`,
  )
  return `<h3>Holes: ${found.length}</h3>${items.join('')}`
}

function details({ rows }: CoverageMatrix): string {
  return rows
    .map(({ people, note, cells }) => {
      const lines = cells
        .filter(({ protection }) => protection !== 'notApplicable')
        .map((cell) => `<tr><td>${html(cell.application)}</td><td>${html(told(cell), 2000)}</td></tr>`)
      const told0 = note === undefined ? '' : `<p class="dim">${html(note, 400)}</p>`
      return `<details><summary>${html(people, 120)}</summary><div>${told0}<table class="cells"><tbody>${lines.join('')}</tbody></table></div></details>`
    })
    .join('')
}

function told({ demands, by, protection, weakest, open, exceptions, some, reportOnly }: CoverageCell): string {
  const parts = [
    protection === 'block'
      ? 'blocked'
      : demands.length === 0
        ? 'nothing is demanded'
        : `demands ${demands.join(', and ')}`,
    by.length === 0 ? '' : `by ${by.join(', ')}`,
    weakest === '' ? '' : `weakest ${weakest}`,
    open.length === 0 ? '' : `not known: ${open.join('; ')}`,
    exceptions.length === 0 ? '' : `some are left out of ${exceptions.join(', ')}`,
    some.length === 0 ? '' : `for some also ${some.join(', ')}`,
    reportOnly === undefined ? '' : 'report-only policies would demand more',
  ]
  return parts.filter((part) => part !== '').join('; ')
}
