import { expect, test } from 'vitest'
import { configCodes } from '../../src/model/config-codes.ts'
import { errorCodes } from '../../src/model/error-codes.ts'
import { inputCodes } from '../../src/model/input-codes.ts'
import { runCodes } from '../../src/model/run-codes.ts'
import { serviceCodes } from '../../src/model/service-codes.ts'
import { signInCodes } from '../../src/model/sign-in-codes.ts'

test('a code stands in one section only', () => {
  const codes = [inputCodes, configCodes, signInCodes, serviceCodes, runCodes].flatMap((section) =>
    Object.keys(section),
  )

  expect([...new Set(codes)]).toEqual(codes)
  expect(Object.keys(errorCodes)).toEqual(codes)
})
