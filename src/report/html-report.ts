import { addressText } from '../model/address.ts'
import { pathText } from '../model/json.ts'
import type { Change } from '../model/plan.ts'
import { positionText } from '../model/position.ts'
import type { Reporter, Run } from '../model/run.ts'
import { subjectText } from '../model/trouble.ts'
import { actionSign, differenceLines } from './change-lines.ts'
import { dependencyGraph } from './dependency-graph.ts'
import { groupsOf } from './groups.ts'
import { htmlStyle } from './html-style.ts'
import { html } from './html-text.ts'
import { highestRisk } from './highest-risk.ts'
import { reviewedText } from './reviewed.ts'
import { sentences } from './sentences.ts'
import type { ShownChange } from './tally.ts'
import { durationText, leftAlone, namesOf, plural, refusedText, shownChanges, verdictText } from './tally.ts'

/**
 * A run as one page that stands by itself: style inside, no script, no request (its policy allows none), both themes. Shortens by steps
 * to stay within the limit, and says so.
 */
export const htmlReporter: Reporter = {
  format: 'html',
  render(run, limitBytes) {
    const whole = page(run, true)
    return Buffer.byteLength(whole) <= limitBytes ? whole : page(run, false)
  },
}

function page(run: Run, isWhole: boolean): string {
  const title = html(`Tenantform ${run.command}: ${run.tenant}`)
  const sections = [
    header(run),
    ...(isWhole ? [] : [note('Properties are left out to stay within the limit; the JSON report has everything.')]),
    ...run.notices.map(note),
    list(
      'Differences',
      (run.differences ?? []).map((one) => `<li>${html(one, 2000)}</li>`),
    ),
    troubles(run),
    findings(run),
    changes(run, isWhole),
    graph(run),
    outcomes(run),
    unknowns(run),
    cost(run),
  ]
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"><meta name="referrer" content="no-referrer"><title>${title}</title><style>${htmlStyle}</style></head>
<body><main>
${sections.filter((one) => one !== '').join('\n')}
</main></body></html>
`
}

function header(run: Run): string {
  const risk = highestRisk(run)
  const pill = risk === undefined ? '' : ` <span class="pill ${risk}">risk: ${risk}</span>`
  const reviewed = run.reviewed === undefined ? '' : `<p>${html(reviewedText(run.reviewed))}</p>`
  return `<header><h1>Tenantform ${html(run.command)}</h1><p class="dim">${html(run.tenant)} · ${html(run.started)} · ${durationText(run.seconds)}</p><p class="verdict">${html(sentences(verdictText(run), refusedText(run)), 2000)}${pill}</p>${reviewed}</header>`
}

function note(text: string): string {
  return `<div class="note"><p>${html(text, 2000)}</p></div>`
}

function section(title: string, body: string): string {
  return body === '' ? '' : `<section><h2>${title}</h2>${body}</section>`
}

function list(title: string, items: readonly string[]): string {
  return section(title, items.length === 0 ? '' : `<ul>${items.join('')}</ul>`)
}

function troubles(run: Run): string {
  const items = run.troubles.map((one) => {
    const subject = subjectText(one.subject)
    const about = subject === '' ? '' : `<code>${html(subject)}</code> `
    return `<li>${about}<strong>${html(one.code)}</strong> ${html(sentences(one.message, one.hint), 2000)}</li>`
  })
  return list('Problems', items)
}

function findings(run: Run): string {
  const shown = run.findings.filter(({ verdict }) => verdict !== 'pass' && verdict !== 'notApplicable')
  const blocks = shown.map(({ rule, verdict, stops, declared, message, hint }) => {
    const place = declared === undefined ? '' : ` <span class="dim">${html(positionText(declared))}</span>`
    const isStopping = stops && verdict !== 'waived'
    const told = hint === undefined || verdict === 'waived' ? '' : `<p class="dim">${html(hint, 1000)}</p>`
    return `<div class="finding ${isStopping ? 'stops' : 'warns'}"><p><strong>${html(rule)}</strong> <span class="${verdict}">${verdict}</span>${place}</p><p>${html(message, 1000)}</p>${told}</div>`
  })
  return section('Guards', blocks.join(''))
}

function changes(run: Run, isWhole: boolean): string {
  const names = namesOf(run)
  const groups = groupsOf(shownChanges(run)).map(
    (group) =>
      `<h3>${html(group.job, 90)} <span class="dim">${html(group.service)}</span></h3>${group.changes.map((one) => change(one, names, isWhole)).join('')}`,
  )
  const left = leftAlone(run)
  const rest =
    left.length === 0
      ? ''
      : `<h3>Declared otherwise, and not to be written</h3>${left.map((one) => change(one, names, isWhole)).join('')}`
  return section(run.command === 'check' ? 'Drift' : 'Changes', `${groups.join('')}${rest}`)
}

function change(one: ShownChange, names: ReturnType<typeof namesOf>, isWhole: boolean): string {
  const { action, at, declared, irreversible, notes, risk } = one
  const pill = risk === undefined ? '' : ` <span class="pill ${risk.level}">${risk.level}</span>`
  const head = `<summary><span class="sign">${actionSign(action)}</span><code>${html(addressText(at), 200)}</code> <span class="dim">${html(positionText(declared))}</span>${pill}</summary>`
  const words = [
    ...(risk === undefined ? [] : [`Risk ${risk.level}: ${risk.reason}`]),
    ...(irreversible === undefined ? [] : [`Cannot be undone: ${irreversible}`]),
    ...(notes ?? []),
  ].map((text) => `<p>${html(text, 1000)}</p>`)
  const rows = isWhole
    ? differenceLines(one, 100, names).map(
        ({ path, lines }) =>
          `<tr><td><code>${html(path)}</code></td><td class="value">${lines
            .map((line) =>
              html(
                line.replace(/^ +/u, (blanks) => '\u00A0'.repeat(blanks.length)),
                2000,
              ),
            )
            .join('\n')}</td></tr>`,
      )
    : []
  const table = rows.length === 0 ? '' : `<table><tr><th>property</th><th>change</th></tr>${rows.join('')}</table>`
  const body = `${words.join('')}${table}`
  if (body === '')
    return `<div class="change ${action}">${head.replace('<summary>', '<p>').replace('</summary>', '</p>')}</div>`
  return `<details class="${action}" open>${head}<div>${body}</div></details>`
}

function graph(run: Run): string {
  const planned: readonly Change[] = run.plan?.changes ?? []
  return section('What waits for what', dependencyGraph(planned))
}

function outcomes(run: Run): string {
  if (run.outcomes.length === 0) return ''
  const rows = run.outcomes.map((one) => {
    const why =
      one.result === 'accepted'
        ? one.why
        : one.result === 'notAttempted'
          ? one.because
          : one.result === 'done'
            ? ''
            : `${one.trouble.code} ${sentences(one.trouble.message, one.trouble.hint)}`
    return `<tr><td>${one.action}</td><td><code>${html(addressText(one.at), 200)}</code></td><td>${html(one.result)}</td><td>${html(why, 2000)}</td></tr>`
  })
  return section(
    'Outcomes',
    `<table><tr><th>action</th><th>object</th><th>outcome</th><th>why</th></tr>${rows.join('')}</table>`,
  )
}

function unknowns(run: Run): string {
  const items = (run.plan?.unknowns ?? []).map(
    (one) =>
      `<li><code>${html(`${addressText(one.at)} ${pathText(one.path)}`.trim(), 200)}</code> <span class="dim">${html(positionText(one.declared))}</span>: ${html(one.why, 1000)}</li>`,
  )
  return list('Could not be compared', items)
}

function cost(run: Run): string {
  const forecast = run.plan?.forecast
  const ahead =
    forecast === undefined || run.command !== 'plan' || (run.plan?.changes.length ?? 0) === 0
      ? ''
      : `<p>Applying takes about ${plural(forecast.requests, 'request')} and at least ${durationText(forecast.seconds)}.</p>`
  const rows = Object.entries(run.ledger).map(
    ([host, row]) =>
      `<tr><td>${html(host)}</td><td class="number">${row.requests}</td><td class="number">${row.retries}</td><td class="number">${durationText(row.waitedMs / 1000)}</td></tr>`,
  )
  const table =
    rows.length === 0
      ? ''
      : `<table><tr><th>host</th><th class="number">requests</th><th class="number">retries</th><th class="number">waited</th></tr>${rows.join('')}</table>`
  return section('What it cost', `${ahead}${table}`)
}
