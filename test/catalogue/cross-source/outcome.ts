import type { Comparison } from './opinion.ts'

/** The comparison of a service's rows with one source, and how many properties of the compared rows only the row has. */
export type Outcome = {
  readonly service: string
  readonly source: string
  readonly comparisons: readonly Comparison[]
  readonly onlyHere: number
}
