import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'
import { peakIn, run, tellPeak } from './processes.mjs'
import { withSimulator } from './rehearsal.mjs'

const here = dirname(fileURLToPath(import.meta.url))

/** Judges 100,000 people by 240 policies in a process of its own: milliseconds, and the most memory it had. @param {string} folder */
export async function judgeCost(folder) {
  mkdirSync(folder, { recursive: true })
  const bundle = await rolldown({ input: join(here, 'judge-crowd.ts'), platform: 'node' })
  const file = join(folder, 'judge-crowd.mjs')
  await bundle.write({ file, format: 'esm' })
  const judged = await run([...tellPeak, file], { cwd: folder })
  if (judged.exit !== 0) throw new Error(`judging ended with ${judged.exit}:\n${judged.err}`)
  const { ms, impact } = JSON.parse(judged.out)
  if (impact.is !== 'known' || impact.people !== 100_000 || impact.rows.length === 0)
    throw new Error(`it counted ${judged.out}`)
  return { ms, peak: peakIn(judged.err) }
}

/**
 * Plans one policy for everybody, and reads and counts all people of a tenant for it: the most memory it had, and how many it saw.
 * @param {{ cli: string, folder: string }} place @param {readonly string[]} crowd
 */
export async function countCost(place, crowd) {
  const planned = await withSimulator(place, crowd, (env) =>
    run([...tellPeak, place.cli, 'plan', '--impact', 'full', '--format', 'json'], { cwd: place.folder, env }),
  )
  if (planned.exit !== 0) throw new Error(`the plan ended with ${planned.exit}:\n${planned.out}${planned.err}`)
  const { impact } = JSON.parse(planned.out)
  if (impact?.is !== 'known') throw new Error(`people were not counted: ${JSON.stringify(impact)}`)
  return { ms: planned.ms, peak: peakIn(planned.err), people: Number(impact.people) }
}
