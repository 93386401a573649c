import type { Count, MfaReport, MfaRow, MfaShown, MfaTally } from '../model/mfa-report.ts'
import type { Bar, Part } from './bar-chart.ts'
import { barChart, chartLegend, chartStyle } from './bar-chart.ts'
import { htmlList, htmlPage, htmlSection } from './html-page.ts'
import { html } from './html-text.ts'

/** The report on registered methods as one page with charts. */
export function mfaHtml({ tenant, taken, summary, missing, notices }: MfaReport, shown: MfaShown): string {
  const { administrators, members, guests, everyone } = summary
  const body = [
    `<header><h1>Who has registered what</h1><p class="dim">${html(tenant)} · ${html(taken)}</p><p class="verdict">${html(verdict(everyone), 400)}</p></header>`,
    ...notices.map((one) => `<div class="note"><p>${html(one, 2000)}</p></div>`),
    htmlList('Not known', missing),
    htmlSection(
      'Capable of multifactor authentication',
      everyone.people === 0
        ? ''
        : chartLegend(tones) +
            barChart(
              'Capable of multifactor authentication',
              [
                capability('Administrators', administrators),
                capability('Members', members),
                capability('Guests', guests),
              ],
              true,
            ),
    ),
    people('Administrators', shown.administrators, shown.more.administrators),
    htmlSection(
      'If report-only policies were switched on tomorrow',
      chartLegend(stops) + barChart('Stopped', stopping(summary)) + counted('By policy', summary.stoppedBy, 'd'),
    ),
    people('Stopped now or tomorrow', shown.stopped, shown.more.stopped),
    htmlSection('Methods', counted('People who have registered it', summary.methods, 'b')),
    htmlSection('Asked for first', counted('Default method', summary.preferred, 'b')),
    htmlSection('Per-user multifactor authentication', counted('State', summary.perUserMfa, 'c')),
    htmlSection('What protects mail', counted('Strongest demand', summary.protection, 'a')),
    htmlSection(
      'Policies',
      policyLegend(summary) +
        barChart(
          'People to whom each policy applies',
          summary.policies.map(({ name, state, applies, mayApply }): Bar => ({
            name: state === 'enabled' ? name : `${name} (report-only)`,
            parts: [
              { label: 'applies to', tone: 'a', value: applies },
              { label: 'may apply to', tone: 'c', value: mayApply },
            ],
          })),
        ),
    ),
  ]
  return htmlPage(`Tenantform report mfa: ${tenant}`, body.filter((one) => one !== '').join('\n'), chartStyle)
}

function verdict({ people: all, capable, stoppedNow, stoppedTomorrow }: MfaTally): string {
  return `${peopleWords(all)}, ${capable} capable; ${stoppedNow} stopped now, ${stoppedTomorrow} more tomorrow if report-only policies were switched on.`
}

const tones: readonly Pick<Part, 'label' | 'tone'>[] = [
  { label: 'passwordless', tone: 'a' },
  { label: 'capable', tone: 'b' },
  { label: 'registered, but not allowed', tone: 'c' },
  { label: 'nothing registered', tone: 'd' },
]

function capability(name: string, { people: all, registered, capable, passwordless }: MfaTally): Bar {
  const values = [passwordless, capable - passwordless, registered - capable, all - registered]
  return { name, parts: tones.map((one, place) => ({ ...one, value: Math.max(0, values[place] ?? 0) })) }
}

const stops: readonly Pick<Part, 'label' | 'tone'>[] = [
  { label: 'stopped now', tone: 'd' },
  { label: 'stopped tomorrow', tone: 'c' },
]
const applying: readonly Pick<Part, 'label' | 'tone'>[] = [
  { label: 'applies to', tone: 'a' },
  { label: 'may apply to', tone: 'c' },
]

function stopping({ administrators, members, guests }: MfaReport['summary']): readonly Bar[] {
  const bar = (name: string, one: MfaTally): Bar => ({
    name,
    parts: stops.map((part, place) => ({ ...part, value: place === 0 ? one.stoppedNow : one.stoppedTomorrow })),
  })
  return [bar('Administrators', administrators), bar('Members', members), bar('Guests', guests)]
}

function counted(label: string, all: readonly Count[], tone: Part['tone']): string {
  return barChart(
    label,
    all.map(({ name, people: value }): Bar => ({ name, parts: [{ label, tone, value }] })),
  )
}

function people(title: string, rows: readonly MfaRow[], more: number): string {
  if (rows.length === 0) return ''
  const lines = rows.map(
    ({ name, roles, capable, methods, protection, perUserMfa, stoppedNow, stoppedBy }) =>
      `<tr><td>${html(name, 200)}</td><td>${html(roles.join(', '))}</td><td class="${capable ? 'info' : 'fail'}">${capable ? 'yes' : 'no'}</td><td>${html(methods.join(', ') || 'nothing')}</td><td>${html(perUserMfa)}</td><td>${html(protection)}</td><td>${stoppedNow === 'yes' ? 'now' : html(stoppedBy.join(', '))}</td></tr>`,
  )
  const rest = more === 0 ? '' : `<p class="dim">And ${more} more: the CSV and JSON formats have everybody.</p>`
  return htmlSection(
    title,
    `<details open><summary>${peopleWords(rows.length + more)}</summary><div><table><thead><tr><th>Name</th><th>Roles</th><th>Capable</th><th>Registered</th><th>Per-user</th><th>Protection</th><th>Stopped</th></tr></thead><tbody>${lines.join('')}</tbody></table></div></details>${rest}`,
  )
}

function peopleWords(count: number): string {
  return count === 1 ? '1 person' : `${count} people`
}

function policyLegend({ policies }: MfaReport['summary']): string {
  return policies.length === 0 ? '' : chartLegend(applying)
}
