import type { ErrorCode } from '../model/error-codes.ts'
import type { Position } from '../model/position.ts'
import type { Trouble } from '../model/trouble.ts'
import { trouble } from '../model/trouble.ts'

/** Gathers what is wrong with a configuration, so that one run tells everything. */
export interface Problems {
  add(code: ErrorCode, position: Position, message: string, hint?: string): void
  addAll(troubles: readonly Trouble[]): void
  /** All of them, by file in the order of their first appearance, then by position; the same one is told once. */
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
      const files = [...new Set(found.map((one) => one.subject?.position?.file))]
      const place = (one: Trouble): readonly number[] => {
        const position = one.subject?.position
        return [files.indexOf(position?.file), position?.line ?? 0, position?.column ?? 0]
      }
      const unique = new Map(found.map((one) => [JSON.stringify([one.code, one.subject, one.message]), one]))
      return [...unique.values()]
        .map((one) => ({ one, at: place(one) }))
        .sort((left, right) => comparePlaces(left.at, right.at))
        .map(({ one }) => one)
    },
  }
}

function comparePlaces(left: readonly number[], right: readonly number[]): number {
  const index = left.findIndex((step, at) => step !== right[at])
  return index < 0 ? 0 : (left[index] ?? 0) - (right[index] ?? 0)
}
