import type { JsonObject } from '../model/json.ts'
import { isJsonList, isJsonObject } from '../model/json.ts'
import type { Texts, Words } from './read.ts'
import { isUnreadable, textsAt, words } from './read.ts'
import type { CompletedCombination, Held, Maybe, PolicySet } from './sign-in.ts'
import { every, some, truthOf } from './truth.ts'
import type { Truth } from './verdict.ts'

/** Keys and certificates that count for some combinations of a strength. */
type Configuration = {
  readonly for: Words
  readonly aaguids: Words
  readonly issuers: Words
  readonly policies: Words
}

/** A strength: its combinations, normal and sorted, and what narrows them. */
export type Strength = {
  readonly combinations: readonly string[]
  readonly allowed: Words
  /** Whether everything that it allows is multifactor authentication. */
  readonly isAllMfa: boolean
  readonly configurations: readonly Configuration[]
}

/** Finds a strength by its id; undefined where it is not known. */
export type Strengths = (id: string) => Strength | undefined

const phishingResistant = ['windowsHelloForBusiness', 'fido2', 'x509CertificateMultiFactor']
const passwordless = [...phishingResistant, 'deviceBasedPush']
const something = ['microsoftAuthenticatorPush', 'softwareOath', 'hardwareOath', 'sms', 'voice']
const multifactor = [
  ...passwordless,
  'temporaryAccessPassOneTime',
  'temporaryAccessPassMultiUse',
  'federatedMultiFactor',
  ...something.flatMap((one) => [`password,${one}`, `${one},federatedSingleFactor`]),
]

/** The id of the built-in strength that is the same as requiring multifactor authentication. */
export const mfaStrength = '00000000-0000-0000-0000-000000000002'

/** The built-in strengths (reference: entra-graph 4.6; the table of combinations in Microsoft's page on strengths). */
const builtIn: ReadonlyMap<string, readonly string[]> = new Map([
  [mfaStrength, multifactor],
  ['00000000-0000-0000-0000-000000000003', passwordless],
  ['00000000-0000-0000-0000-000000000004', phishingResistant],
])

const normalMultifactor = words(multifactor.map((one) => normal(one)))
/** Methods that are one factor by themselves. */
const singleFactors = words([
  ...something,
  'password',
  'email',
  'federatedSingleFactor',
  'x509CertificateSingleFactor',
  'qrCodePin',
])

/** Reads the strengths of a tenant once for all policies. What the tenant says of a built-in one comes first: they change. */
export function strengthsOf({ strengths }: PolicySet): Strengths {
  const listed = new Map(
    (strengths === 'unknown' ? [] : strengths).flatMap((held) => {
      const strength = strengthOf(held)
      return strength === undefined ? [] : [[held.id.toLowerCase(), strength] as const]
    }),
  )
  const known = new Map(
    [...builtIn].map(([id, combinations]) => [id, listed.get(id) ?? strength(combinations, [])] as const),
  )
  return (id) => listed.get(id.toLowerCase()) ?? known.get(id.toLowerCase())
}

function strengthOf({ values, partial }: Held): Strength | undefined {
  if (partial !== undefined) return undefined
  const combinations = textsAt(values, 'allowedCombinations')
  if (isUnreadable(combinations) || combinations.length === 0) return undefined
  const configurations = values['combinationConfigurations'] ?? []
  if (!isJsonList(configurations)) return undefined
  const read = configurations.map((one) => (isJsonObject(one) ? configurationOf(one) : undefined))
  const narrowing = read.filter((one) => one !== undefined)
  return narrowing.length === read.length ? strength(combinations, narrowing) : undefined
}

function configurationOf(values: JsonObject): Configuration | undefined {
  const lists = ['appliesToCombinations', 'allowedAAGUIDs', 'allowedIssuerSkis', 'allowedPolicyOIDs'].map(
    (name): Texts => textsAt(values, name),
  )
  const [applies, aaguids, issuers, policies] = lists
  if (applies === undefined || aaguids === undefined || issuers === undefined || policies === undefined)
    return undefined
  if (isUnreadable(applies) || isUnreadable(aaguids) || isUnreadable(issuers) || isUnreadable(policies))
    return undefined
  return {
    for: words(applies.map((one) => normal(one))),
    aaguids: words(aaguids),
    issuers: words(issuers),
    policies: words(policies),
  }
}

/** Writes a combination in one way: its methods sorted. */
export function normal(combination: string): string {
  return combination
    .split(',')
    .map((method) => method.trim())
    .toSorted()
    .join(',')
}

function strength(allowedCombinations: readonly string[], configurations: readonly Configuration[]): Strength {
  const combinations = [...new Set(allowedCombinations.map((one) => normal(one)))].toSorted()
  return {
    combinations,
    allowed: words(combinations),
    isAllMfa: combinations.every((one) => normalMultifactor.has(one)),
    configurations,
  }
}

/** Says whether one of the completed combinations is allowed by a strength. */
export function satisfiesStrength(
  { allowed, configurations }: Strength,
  methods: Maybe<readonly CompletedCombination[]>,
): Truth {
  if (methods === 'unknown') return 'unknown'
  return some(
    methods.map((done) => {
      const combination = normal(done.combination)
      if (!allowed.has(combination)) return 'no'
      return every(configurations.filter((one) => one.for.has(combination)).map((one) => fits(one, done)))
    }),
  )
}

/** Of the keys one must be the user's; of issuers and of policies one each: both narrow. */
function fits({ aaguids, issuers, policies }: Configuration, done: CompletedCombination): Truth {
  const { aaguid = 'unknown', issuerSki = 'unknown', policyOids = 'unknown' } = done
  const one = (listed: Words, held: string): Truth =>
    listed.size === 0 ? 'yes' : truthOf(held === 'unknown' ? 'unknown' : listed.has(held))
  const oids =
    policies.size === 0
      ? 'yes'
      : truthOf(policyOids === 'unknown' ? 'unknown' : policyOids.some((oid) => policies.has(oid)))
  return every([one(aaguids, aaguid), one(issuers, issuerSki), oids])
}

/**
 * Says whether one of the completed combinations is multifactor authentication: the built-in strength's. Of others, one known
 * factor is not; whether more of them are is not told.
 */
export function satisfiesMfa(strengths: Strengths, methods: Maybe<readonly CompletedCombination[]>): Truth {
  if (methods === 'unknown') return 'unknown'
  const allowed = strengths(mfaStrength)?.allowed
  return some(
    methods.map(({ combination }): Truth => {
      if (allowed?.has(normal(combination)) === true) return 'yes'
      return singleFactors.has(combination.trim()) ? 'no' : 'unknown'
    }),
  )
}
