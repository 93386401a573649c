import type { Fault, FaultAct } from '../../src/simulator/start.ts'
import type { Dice } from './dice.ts'

const anyHost = /./u

/** Any host, or one service. */
const hosts: readonly RegExp[] = [
  anyHost,
  /^graph\.microsoft\.com$/u,
  /outlook\.office365\.com$/u,
  /protection\.outlook\.com$/u,
  /sharepoint\.com$/u,
  /teams\.microsoft\.com$/u,
  /^login\.microsoftonline\.com$/u,
]

const acts: readonly ((dice: Dice) => FaultAct)[] = [
  () => ({ status: 429 }),
  (dice) => ({ status: 429, headers: { 'retry-after': String(dice.int(1, 30)) } }),
  (dice) => ({ status: dice.pick([500, 502, 503, 504]) }),
  (dice) => ({ status: 503, headers: { 'retry-after': String(dice.int(1, 20)) } }),
  () => ({ status: 401, headers: { 'www-authenticate': 'Bearer error="invalid_token"' } }),
  () => ({ status: 502, headers: { 'content-type': 'text/html' }, body: '<html><h1>Bad gateway</h1></html>' }),
  () => 'html',
  () => 'truncate',
  () => 'reset',
  () => 'resetAfter',
  () => 'falseGzip',
  () => 'hang',
  (dice) => ({ delayMs: dice.int(5, 400) }),
]

/**
 * Draws what goes wrong in one run: single faults, and a share of all requests of one service. Half of the runs are met at
 * their writes alone: a run that cannot read ends before it has done anything.
 */
export function drawFaults(dice: Dice): readonly Fault[] {
  const writes = dice.chance(50)
  const where = (host: RegExp): Fault['match'] => ({
    host,
    ...(writes ? { effect: 'write' } : dice.chance(60) ? { effect: dice.chance(50) ? 'write' : 'read' } : {}),
  })
  const steady = Array.from({ length: dice.chance(55) ? dice.int(1, 3) : 0 }, (): Fault => {
    const [match, percent] = [where(dice.pick(hosts)), dice.int(3, 30)]
    return { match, percent, times: dice.int(3, 40), do: dice.pick(acts)(dice) }
  })
  const single = Array.from({ length: dice.int(1, 14) }, (): Fault => {
    const host = dice.pick(hosts)
    return {
      match: { ...where(host), nth: dice.int(1, host === anyHost ? 60 : 12) },
      times: dice.chance(15) ? dice.int(2, 12) : 1,
      do: dice.pick(acts)(dice),
    }
  })
  return [...single, ...steady]
}

/** What the tenant is like where sources disagree or services differ: a few points, each with any of its settings. */
const doubts: Readonly<Record<string, readonly string[]>> = {
  caNestedMerge: ['replace'],
  caDisplayNameFilter: ['refused'],
  betaOnlyMembersOnV1Patch: ['keep'],
  listLag: ['off'],
  emptyPages: ['on'],
  exchangeLag: ['250', '2000'],
  exchangeFollowUp: ['lags'],
  exchangeForbidden: ['json'],
  exchangeContinuation: ['post', 'get'],
  exchangeEmbeddedErrors: ['writes'],
  exchangeStrayConfirm: ['refused'],
  exchangeBatchOrder: ['kept'],
  complianceAudience: ['either'],
  complianceLocations: ['objects'],
  complianceLabelDetail: ['flat'],
  complianceSetWhilePending: ['refused'],
  complianceDistribution: ['0'],
  teamsWriteMethod: ['patchOnly', 'putOnly'],
  teamsWriteAnswer: ['object', 'array'],
  teamsGetOne: ['array'],
  teamsEmptyList: ['null'],
  teamsDuplicate: ['400'],
  teamsSettle: ['45000'],
  spoUpdate: ['needed'],
  spoPartial: ['undone'],
  spoOperations: ['instant'],
}

/** Draws up to four variants, how long the directory's replicas lag, and how long tokens live. */
export function drawTenant(dice: Dice): {
  readonly variants: Readonly<Record<string, string>>
  readonly replicationMs: number
  readonly tokenSeconds: number
  readonly seed: number
} {
  const names = dice.some(Object.keys(doubts), dice.int(0, 4))
  return {
    variants: Object.fromEntries(names.map((name) => [name, dice.pick(doubts[name] ?? [''])])),
    replicationMs: dice.chance(40) ? dice.int(1_000, 60_000) : 0,
    // Ten minutes are the least that a token lifetime policy sets; they pass in seconds here.
    tokenSeconds: dice.chance(30) ? 600 : 4_500,
    seed: dice.int(1, 1_000_000),
  }
}
