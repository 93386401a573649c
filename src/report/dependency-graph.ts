import { addressText } from '../model/address.ts'
import type { Change } from '../model/plan.ts'
import { html } from './html-text.ts'

const [boxWidth, boxHeight, gapX, gapY] = [260, 34, 70, 14] as const
/** A picture with more boxes than this is one that nobody can read. */
const mostBoxes = 120

type Placed = { readonly change: Change; readonly x: number; readonly y: number }

/**
 * What waits for what, as an SVG drawn here: each change in the column behind those that it needs, an arrow from each of those to it.
 * Changes that neither need nor are needed are not drawn. Nothing where there is nothing to draw, or too much.
 */
export function dependencyGraph(changes: readonly Change[]): string {
  const known = new Set(changes.map((one) => one.id))
  const needed = new Set(changes.flatMap((one) => one.needs))
  const drawn = changes.filter((one) => needed.has(one.id) || one.needs.some((id) => known.has(id)))
  if (drawn.length === 0) return ''
  if (drawn.length > mostBoxes)
    return `<p>${drawn.length} changes depend on each other: too many for a picture. Each change names what it waits for.</p>`
  const placed = placedIn(drawn)
  const boxes = [...placed.values()]
  const width = Math.max(...boxes.map((one) => one.x)) + boxWidth
  const height = Math.max(...boxes.map((one) => one.y)) + boxHeight
  const arrows = drawn.flatMap((one) => one.needs.map((id) => arrow(placed.get(id), placed.get(one.id))))
  return `<div class="graph"><svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="What waits for what" width="${width + 4}" height="${height + 4}" viewBox="-2 -2 ${width + 4} ${height + 4}"><defs><marker id="tip" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path class="tip" d="M0 0 8 4 0 8z"/></marker></defs>${arrows.join('')}${boxes.map(box).join('')}</svg></div>`
}

function placedIn(drawn: readonly Change[]): ReadonlyMap<string, Placed> {
  const columns = new Map<string, number>()
  // A plan is in order: what a change needs comes before it.
  for (const { id, needs } of drawn) columns.set(id, Math.max(0, ...needs.map((one) => (columns.get(one) ?? -1) + 1)))
  const rows = new Map<number, number>()
  return new Map(
    drawn.map((change) => {
      const column = columns.get(change.id) ?? 0
      const row = rows.get(column) ?? 0
      rows.set(column, row + 1)
      return [change.id, { change, x: column * (boxWidth + gapX), y: row * (boxHeight + gapY) }]
    }),
  )
}

function arrow(from: Placed | undefined, to: Placed | undefined): string {
  if (from === undefined || to === undefined) return ''
  const [x1, y1] = [from.x + boxWidth, from.y + boxHeight / 2]
  const [x2, y2] = [to.x, to.y + boxHeight / 2]
  const middle = (x1 + x2) / 2
  return `<path class="arrow" marker-end="url(#tip)" d="M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2 - 2} ${y2}"/>`
}

function box({ change, x, y }: Placed): string {
  const name = addressText(change.at)
  const stage = change.id.slice(name.length).match(/^#\d+/u)?.[0] ?? ''
  const text = `${name.slice(name.indexOf('.') + 1)}${stage === '' ? '' : ` (${stage.slice(1)})`}`
  return `<g class="${change.action}"><title>${html(`${change.action} ${change.id}`)}</title><rect x="${x}" y="${y}" width="${boxWidth}" height="${boxHeight}" rx="6"/><text x="${x + 10}" y="${y + boxHeight / 2 + 4}">${html(text, 36)}</text></g>`
}
