import type { Told } from './judge.ts'
import type { Ended } from './process.ts'

/** The report of a run, where it printed one. */
export function toldBy(ended: Ended): Told | undefined {
  try {
    const told: Told & Readonly<Record<string, unknown>> = JSON.parse(ended.out)
    return Array.isArray(told.outcomes) && Array.isArray(told.troubles) ? told : undefined
  } catch {
    return undefined
  }
}

/** Whether a report tells of a change that did not come through. */
export function bad(told: Told | undefined): boolean {
  return told?.outcomes.some(({ result }) => result === 'failed' || result === 'undetermined') === true
}

/** How many changes ended how. */
export function tally(told: Told | undefined): string {
  const counts: Record<string, number> = {}
  for (const { result } of told?.outcomes ?? []) counts[result] = (counts[result] ?? 0) + 1
  return Object.entries(counts)
    .map(([result, count]) => `${count} ${result}`)
    .join(', ')
}

/** Why a run did not come through, in its own words. */
export function reasons(ended: Ended): string {
  const told = toldBy(ended)
  if (told === undefined) return `${ended.out}${ended.err}`.slice(0, 600)
  const stopping = told.findings.flatMap(({ rule, stops, message }) =>
    stops === true ? [{ code: rule, message }] : [],
  )
  return [...told.troubles, ...told.outcomes.flatMap((one) => one.trouble ?? []), ...stopping]
    .map(({ code, message }) => `${code}: ${message}`)
    .join('\n    ')
    .slice(0, 3000)
}
