import { describe, expect, test } from 'vitest'
import { judged } from './cases.ts'
import * as applications from './verdicts/applications.ts'
import * as places from './verdicts/places.ts'
import * as users from './verdicts/users.ts'

const tables = { ...applications, ...places, ...users }

describe.each(Object.entries(tables))('%s', (_, cases) => {
  test.each(cases.map((one) => [one.it, one] as const))('%s', (_it, one) => {
    expect(judged(one)).toEqual(one.says)
  })
})
