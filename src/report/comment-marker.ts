import { createHash } from 'node:crypto'
import type { Run } from '../model/run.ts'

/** What the hidden mark of a comment says: which plan it shows, and which workflow run has the plan as an artifact. */
export type Marked = { readonly intent: string; readonly run: string }

/** As which command a run's comment is found again: that of a copy is another one, and is never taken for a plan that was reviewed. */
export function markedCommand({ command, copy }: Pick<Run, 'command' | 'copy'>): string {
  return copy === undefined ? command : `${command} on a ${copy.kind}`
}

/**
 * The hidden mark by which the comment of a tenant and a command is found again. The tenant is in it as a digest: a repository may be
 * public where the tenant's id need not be.
 */
export function commentMarker(tenant: string, command: string): string {
  const key = createHash('sha256').update(`${tenant.toLowerCase()} ${command}`).digest('hex').slice(0, 16)
  return `<!-- tenantform ${key} `
}

/** The whole first line of a comment. */
export function markedLine(marker: string, { intent, run }: Marked): string {
  return `${marker}intent=${intent} run=${run.replaceAll(/[^0-9]/gu, '')} -->`
}

/** Reads the mark that a comment begins with; undefined where it is not whole. */
export function readMarker(body: string, marker: string): Marked | undefined {
  const line = body.startsWith(marker) ? (body.split(/\r?\n/u).at(0) ?? '') : ''
  const match = /^intent=(?<intent>[0-9a-f]{64}) run=(?<run>[0-9]{1,20}) -->$/u.exec(
    line.slice(marker.length).trimEnd(),
  )
  const { intent, run } = match?.groups ?? {}
  return intent === undefined || run === undefined ? undefined : { intent, run }
}
