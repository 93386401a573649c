import { html } from './html-text.ts'

/** One part of a bar: its class chooses the colour, its label stands in the legend and in the words for those who do not see it. */
export type Part = { readonly label: string; readonly tone: 'a' | 'b' | 'c' | 'd'; readonly value: number }
/** One bar: what it is of, and its parts from left to right. */
export type Bar = { readonly name: string; readonly parts: readonly Part[] }

/** The style of charts, both themes by the colours of the page. */
export const chartStyle = `
.chart { overflow-x: auto; margin: 0 0 14px; } .chart svg { max-width: 100%; height: auto; }
.chart svg text { fill: var(--fg); } .chart svg text.dim { fill: var(--dim); }
.chart svg rect { stroke: none; } .chart svg rect.a { fill: var(--good); } .chart svg rect.b { fill: var(--link); } .chart svg rect.c { fill: var(--warn); } .chart svg rect.d { fill: var(--bad); } .chart svg rect.track { fill: var(--soft); stroke: var(--line); }
.legend span { display: inline-block; margin-right: 16px; } .legend i { display: inline-block; width: 10px; height: 10px; margin-right: 5px; border-radius: 2px; }
.legend .a { background: var(--good); } .legend .b { background: var(--link); } .legend .c { background: var(--warn); } .legend .d { background: var(--bad); }
`

const left = 250
const wide = 560
const row = 26

/**
 * Horizontal bars as SVG that is drawn here: no script, no request. `whole`: every bar is as wide as the widest, its parts being shares
 * of it; else bars compare by their sums. The words say the same to those who do not see it.
 */
export function barChart(title: string, bars: readonly Bar[], whole = false): string {
  if (bars.length === 0) return ''
  const sums = bars.map(({ parts }) => parts.reduce((sum, { value }) => sum + value, 0))
  const most = Math.max(1, ...sums)
  const lines = bars.map((bar, place) => {
    const sum = sums[place] ?? 0
    const scale = (whole ? Math.max(1, sum) : most) / wide
    const y = place * row
    let x = left
    const drawn = bar.parts.map(({ tone, value, label }) => {
      const width = value / scale
      const rect =
        value === 0
          ? ''
          : `<rect class="${tone}" x="${fixed(x)}" y="${y + 3}" width="${fixed(width)}" height="18"><title>${html(`${bar.name}: ${label} ${value}`, 200)}</title></rect>`
      x += width
      return rect
    })
    return `<text x="${left - 10}" y="${y + 16}" text-anchor="end">${html(bar.name, 32)}</text><rect class="track" x="${left}" y="${y + 3}" width="${wide}" height="18"/>${drawn.join('')}<text class="dim" x="${left + wide + 8}" y="${y + 16}">${sum}</text>`
  })
  const words = bars.map(
    ({ name, parts }) => `${name}: ${parts.map(({ label, value }) => `${label} ${value}`).join(', ')}`,
  )
  return `<div class="chart"><svg role="img" aria-label="${html(`${title}. ${words.join('. ')}`, 2000)}" width="${left + wide + 80}" height="${bars.length * row + 4}" viewBox="0 0 ${left + wide + 80} ${bars.length * row + 4}">${lines.join('')}</svg></div>`
}

/** What the colours mean. */
export function chartLegend(parts: readonly Pick<Part, 'label' | 'tone'>[]): string {
  return `<p class="legend dim">${parts.map(({ label, tone }) => `<span><i class="${tone}"></i>${html(label)}</span>`).join('')}</p>`
}

function fixed(value: number): string {
  return value.toFixed(1)
}
