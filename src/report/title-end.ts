import type { Run } from '../model/run.ts'

/** That it was not the tenant, for the heading already: that is all that some people read. */
export function titleEnd({ copy }: Pick<Run, 'copy'>): string {
  if (copy === undefined) return ''
  return copy.kind === 'rehearsal' ? ' (rehearsal on a copy)' : ' (compared with a copy)'
}
