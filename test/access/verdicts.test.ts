import { describe, expect, test } from 'vitest'
import { judged } from './cases.ts'
import * as applications from './verdicts/applications.ts'
import * as baseline from './verdicts/baseline.ts'
import * as circumstances from './verdicts/circumstances.ts'
import * as controls from './verdicts/controls.ts'
import * as devices from './verdicts/devices.ts'
import * as edges from './verdicts/edges.ts'
import * as edgesOfDemands from './verdicts/edges-of-demands.ts'
import * as outcomes from './verdicts/outcomes.ts'
import * as people from './verdicts/people.ts'
import * as places from './verdicts/places.ts'
import * as strengths from './verdicts/strengths.ts'
import * as users from './verdicts/users.ts'
import * as workloads from './verdicts/workloads.ts'

const tables = {
  applications,
  baseline,
  circumstances,
  controls,
  devices,
  edges,
  edgesOfDemands,
  outcomes,
  people,
  places,
  strengths,
  users,
  workloads,
}

const cases = Object.entries(tables).flatMap(([file, parts]) =>
  Object.entries(parts).map(([part, judgements]) => [`${file}: ${part}`, judgements] as const),
)

describe.each(cases)('%s', (_, judgements) => {
  test.each(judgements.map((one) => [one.it, one] as const))('%s', (_it, one) => {
    expect(judged(one)).toEqual(one.says)
  })
})

test('the tables hold no case twice', () => {
  const names = cases.flatMap(([part, judgements]) => judgements.map(({ it }) => `${part}: ${it}`))
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
})
