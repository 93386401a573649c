import { configCodes } from './config-codes.ts'
import { inputCodes } from './input-codes.ts'
import { runCodes } from './run-codes.ts'
import { serviceCodes } from './service-codes.ts'
import { signInCodes } from './sign-in-codes.ts'

export type { ErrorCodeRow } from './error-code-row.ts'

/**
 * Every code that Tenantform can print, from the tables by section. A code is stable: it may be added, never renamed or given
 * another meaning. `docs/errors.md` is generated from this table; the anchor of a code is the code in lower case.
 */
export const errorCodes = { ...inputCodes, ...configCodes, ...signInCodes, ...serviceCodes, ...runCodes } as const

/** A code of the table. */
export type ErrorCode = keyof typeof errorCodes

/** The documentation anchor of a code. */
export function errorAnchor(code: ErrorCode): string {
  return `docs/errors.md#${code.toLowerCase()}`
}
