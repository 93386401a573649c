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

/** Draws what goes wrong in one run: 1 to 14 faults, half of them at writes. */
export function drawFaults(dice: Dice): readonly Fault[] {
  return Array.from({ length: dice.int(1, 14) }, () => {
    const host = dice.pick(hosts)
    return {
      match: {
        host,
        ...(dice.chance(50) ? { effect: dice.pick(['write', 'read'] as const) } : {}),
        nth: dice.int(1, host === anyHost ? 60 : 12),
      },
      times: dice.chance(15) ? dice.int(2, 12) : 1,
      do: dice.pick(acts)(dice),
    }
  })
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

/** Draws up to four variants and how long the directory's replicas lag. */
export function drawTenant(dice: Dice): {
  readonly variants: Readonly<Record<string, string>>
  readonly replicationMs: number
} {
  const names = dice.some(Object.keys(doubts), dice.int(0, 4))
  return {
    variants: Object.fromEntries(names.map((name) => [name, dice.pick(doubts[name] ?? [''])])),
    replicationMs: dice.chance(40) ? dice.int(1_000, 60_000) : 0,
  }
}
