import type { TroubleKind } from './trouble.ts'

/** One row of the table of codes: exit codes are those of ARCHITECTURE.md; the anchor is in docs/errors.md. */
export type ErrorCodeRow = {
  readonly kind: TroubleKind
  readonly exit: 1 | 2 | 4 | 5
  readonly title: string
  readonly hint: string
}
