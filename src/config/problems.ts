import type { ErrorCode } from '../model/error-codes.ts'
import type { Position } from '../model/position.ts'
import type { Trouble } from '../model/trouble.ts'
import { trouble } from '../model/trouble.ts'

/** Gathers what is wrong with a configuration, so that one run tells everything. */
export interface Problems {
  add(code: ErrorCode, position: Position, message: string, hint?: string): void
  addAll(troubles: readonly Trouble[]): void
  /** All of them by file, line and column; the same one is told once. */
  sorted(): readonly Trouble[]
}

/** Starts an empty gathering. */
export function createProblems(): Problems {
  const found: Trouble[] = []
  return {
    add(code, position, message, hint) {
      found.push(trouble(code, { message, subject: { position }, ...(hint === undefined ? {} : { hint }) }))
    },
    addAll(troubles) {
      found.push(...troubles)
    },
    sorted() {
      const unique = new Map(found.map((one) => [JSON.stringify([one.code, one.subject, one.message]), one]))
      return [...unique.values()].sort((left, right) =>
        comparePositions(left.subject?.position, right.subject?.position),
      )
    },
  }
}

function comparePositions(left: Position | undefined, right: Position | undefined): number {
  if (left === undefined || right === undefined) return Number(left !== undefined) - Number(right !== undefined)
  if (left.file !== right.file) return left.file < right.file ? -1 : 1
  return left.line - right.line || left.column - right.column
}
