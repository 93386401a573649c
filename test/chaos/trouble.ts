import type { Fault, FaultAct } from '../../src/simulator/start.ts'
import type { Dice } from './dice.ts'

const anyHost = /./u

const regions = ['eur01b', 'eur02b', 'nam01b']

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

/** Refusals in the services' own words. A false "not there" is not among them: nobody could tell it from a true one. */
const graphAnswers: readonly string[] = [
  'graph-401-expired',
  'graph-401-claims',
  'graph-403-directory',
  'graph-403-empty',
  'graph-403-html',
  'graph-400-segment',
  'graph-400-location',
  'graph-409',
  'graph-412',
  'graph-424',
  'graph-500-broker',
]
const answersOf: readonly (readonly [host: RegExp, answers: readonly string[]])[] = [
  [/^graph\.microsoft\.com$/u, graphAnswers],
  [/outlook\.office365\.com$/u, ['cmdlet-401', 'cmdlet-403', 'cmdlet-403-role', 'cmdlet-503-directory']],
  [/protection\.outlook\.com$/u, ['cmdlet-401', 'cmdlet-403-role', 'cmdlet-503-directory']],
  [/sharepoint\.com$/u, ['sharepoint-401', 'sharepoint-403']],
  [/teams\.microsoft\.com$/u, ['teams-403', 'gateway-502']],
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
  (dice) => ({ dripMs: dice.int(1, 40) }),
]

const liars: readonly RegExp[] = [
  /^graph\.microsoft\.com$/u,
  /outlook\.office365\.com$/u,
  /protection\.outlook\.com$/u,
  /teams\.microsoft\.com$/u,
]

/** What spoils lists alone: a page or an item comes twice, a link to a further page has expired. */
const listActs: readonly FaultAct[] = ['repeatPage', 'repeatItem', 'expireLink']

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
  const lists = Array.from({ length: dice.int(0, 3) }, (): Fault => {
    const match: Fault['match'] = { host: dice.pick(hosts), effect: 'read', nth: dice.int(1, 12) }
    return { match, times: dice.int(1, 3), do: dice.pick(listActs) }
  })
  const said = Array.from({ length: dice.int(0, 3) }, (): Fault => {
    const [host, answers] = dice.pick(answersOf)
    return { match: { ...where(host), nth: dice.int(1, 12) }, do: { answer: dice.pick(answers) } }
  })
  // The answer to a create is lost, and the create is not.
  const lost = Array.from({ length: dice.chance(40) ? dice.int(1, 2) : 0 }, (): Fault => {
    const match: Fault['match'] = { host: 'graph.microsoft.com', method: 'POST', effect: 'write', nth: dice.int(1, 4) }
    return { match, do: dice.pick<FaultAct>(['resetAfter', 'truncate', 'falseGzip']) }
  })
  // A service that says yes and does nothing.
  const lies = Array.from({ length: dice.chance(25) ? dice.int(1, 2) : 0 }, (): Fault => {
    const match: Fault['match'] = { host: dice.pick(liars), effect: 'write', nth: dice.int(1, 8) }
    return { match, do: { status: 200, headers: { 'content-type': 'application/json' }, body: {} } }
  })
  // One service shows nothing at all, so that nothing of it may be taken for absent.
  const unseen = Array.from({ length: dice.chance(12) ? 1 : 0 }, (): Fault => {
    const match: Fault['match'] = { host: dice.pick(liars), effect: 'read' }
    return { match, times: 1000, do: { status: dice.pick([403, 500, 503]) } }
  })
  // The tenant moves while it is spoken to; its new region answers from then on.
  const moves: readonly Fault[] = dice.chance(10)
    ? [{ match: { host: /outlook\.(?:office365\.)?com$/u, nth: dice.int(1, 20) }, do: { region: dice.pick(regions) } }]
    : []
  return [...single, ...steady, ...lists, ...said, ...lost, ...lies, ...unseen, ...moves]
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
