import type { JsonObject } from '../../src/model/json.ts'
import { evaluate } from '../../src/access/evaluate.ts'
import type {
  ApplicationTarget,
  Device,
  Held,
  Place,
  PolicySet,
  Proofs,
  Risks,
  SignIn,
  UserIdentity,
} from '../../src/access/sign-in.ts'
import type { Control, Verdict } from '../../src/access/verdict.ts'

export const exchange = '00000002-0000-0ff1-ce00-000000000000'
export const graph = '00000003-0000-0000-c000-000000000000'
export const azurePortal = 'c44b4083-3bb0-49c1-b47d-974e53cbdf3c'
export const globalAdministrator = '62e90394-69f5-4237-9190-012177145e10'

/** A member whose everything is known: no groups, no roles. */
export function user(part: Partial<UserIdentity> = {}): UserIdentity {
  return {
    kind: 'user',
    id: 'anna',
    groups: [],
    roles: [],
    external: 'none',
    homeTenant: null,
    perUserMfa: 'disabled',
    ...part,
  }
}

export function app(appId: string, part: Partial<ApplicationTarget> = {}): ApplicationTarget {
  return { kind: 'application', appId, groups: {}, attributes: {}, ...part }
}

export function place(part: Partial<Place> = {}): Place {
  return {
    ip: '198.51.100.7',
    country: 'DE',
    gpsCountry: null,
    trusted: false,
    compliantNetwork: false,
    ...part,
  }
}

/** A device that is registered, neither compliant nor managed. */
export function device(part: Partial<Device> = {}): Device {
  return { registered: true, isCompliant: false, trustType: 'Workplace', managed: false, attributes: {}, ...part }
}

export const unregistered = device({ registered: false, trustType: null })

export function risks(part: Partial<Risks> = {}): Risks {
  return { user: 'none', signIn: 'none', servicePrincipal: 'none', agent: 'none', insider: 'none', ...part }
}

/** A password and nothing else. */
export function proofs(part: Partial<Proofs> = {}): Proofs {
  return {
    methods: [{ combination: 'password' }],
    termsOfUse: [],
    approvedApplication: false,
    compliantApplication: false,
    passwordChange: false,
    riskRemediation: false,
    customFactors: [],
    ...part,
  }
}

/** Proofs of which the methods alone matter. */
export function methods(...combinations: readonly string[]): Proofs {
  return proofs({ methods: combinations.map((combination) => ({ combination })) })
}

/** A member with a password in a browser on Windows asks for Exchange Online. */
export function signIn(part: Partial<SignIn> = {}): SignIn {
  return {
    who: user(),
    target: app(exchange),
    clientApp: 'browser',
    platform: 'windows',
    place: place(),
    device: device(),
    risks: risks(),
    flow: 'none',
    proofs: proofs(),
    ...part,
  }
}

/** Conditions of everyone and everything; what is given takes the place of a part. */
export function conditions(part: JsonObject = {}): JsonObject {
  return {
    users: { includeUsers: ['All'] },
    applications: { includeApplications: ['All'] },
    clientAppTypes: ['all'],
    ...part,
  }
}

/** An enabled policy that demands multifactor authentication of everyone. */
export function policy(part: JsonObject = {}, id = 'p1'): Held {
  return {
    id,
    name: id.toUpperCase(),
    values: { state: 'enabled', conditions: conditions(), grantControls: demand(['mfa']), ...part },
  }
}

export function demand(builtInControls: readonly string[], operator = 'OR', part: JsonObject = {}): JsonObject {
  return { operator, builtInControls, ...part }
}

export const block = demand(['block'])

/** A tenant without security defaults, whose everything is known. */
export function set(policies: readonly Held[], part: Partial<PolicySet> = {}): PolicySet {
  return { policies, locations: [], strengths: [], securityDefaults: false, mfaTrustedIps: [], ...part }
}

export function held(id: string, values: JsonObject): Held {
  return { id, name: id.toUpperCase(), values }
}

/** Writes a verdict shortly: what the tables judge. */
export function summary(verdict: Verdict) {
  return {
    result: verdict.result,
    permitted: verdict.permitted,
    applies: verdict.policies.map(({ applies }) => applies).join(' '),
    decided: verdict.policies.flatMap(({ decided, applies }) => {
      const [first] = decided
      return applies === 'yes' || first === undefined ? [] : [`${first.condition}: ${first.because} (${first.cites})`]
    }),
    clauses: verdict.clauses.map(({ anyOf, satisfied }) => {
      const controls = anyOf.map((one) => `${nameOf(one.control)}=${one.satisfied}`).join(' or ')
      return anyOf.length > 1 ? `${controls} => ${satisfied}` : controls
    }),
    blockedBy: verdict.blockedBy.map((one) => (one.kind === 'policy' ? one.id : one.kind)),
    why: verdict.why.map(({ because, cites }) => `${because} (${cites})`),
    reportOnly: `${verdict.reportOnly.result} ${verdict.reportOnly.permitted}`,
    session: verdict.session,
    sessionPerhaps: verdict.sessionPerhaps,
  }
}

function nameOf(control: Control): string {
  if (control.kind === 'other') return control.name
  return 'id' in control ? `${control.kind}:${control.id}` : control.kind
}

/** What a person judged: what matters of a verdict, and nothing else of it. */
export type Judged = {
  /** The judgement and its reason, in words. */
  readonly it: string
  readonly set: PolicySet
  readonly signIn: SignIn
  readonly says: Partial<ReturnType<typeof summary>>
}

/** Judges a case: the parts of the summary that it speaks of. */
export function judged({ set: policies, signIn: asked, says }: Judged): Judged['says'] {
  const all = summary(evaluate(policies, asked))
  const named = Object.keys(says)
  return Object.fromEntries(Object.entries(all).filter(([name]) => named.includes(name)))
}

/** A case of one policy with one condition: whether it applies, and why not. */
export function applies(
  it: string,
  part: JsonObject,
  asked: Partial<SignIn>,
  says: 'yes' | { readonly no: string } | { readonly unknown: string },
  around: Partial<PolicySet> = {},
): Judged {
  const truth = says === 'yes' ? 'yes' : 'no' in says ? 'no' : 'unknown'
  const decided = says === 'yes' ? [] : ['no' in says ? says.no : says.unknown]
  return {
    it,
    set: set([policy({ conditions: conditions(part), grantControls: block })], around),
    signIn: signIn(asked),
    says: {
      applies: truth,
      decided,
      result: { yes: 'blocked' as const, no: 'allowed' as const, unknown: 'undetermined' as const }[truth],
    },
  }
}

/** A case of several policies and what stands around them. */
export function judge(
  it: string,
  policies: readonly Held[],
  asked: Partial<SignIn>,
  says: Judged['says'],
  around: Partial<PolicySet> = {},
): Judged {
  return { it, set: set(policies, around), signIn: signIn(asked), says }
}

/** A case of one policy that applies: which clauses it makes and whether the sign-in satisfies them. */
export function control(
  it: string,
  grantControls: JsonObject | null,
  asked: Partial<SignIn>,
  clauses: readonly string[],
  permitted: 'yes' | 'no' | 'unknown',
  around: Partial<PolicySet> = {},
): Judged {
  return {
    it,
    set: set([policy({ grantControls })], around),
    signIn: signIn(asked),
    says: { result: clauses.length > 0 ? 'controls' : 'allowed', clauses: [...clauses], permitted },
  }
}

/** Grant controls that demand an authentication strength. */
export const strength = (id: string, part: JsonObject = {}): JsonObject => ({
  operator: 'OR',
  builtInControls: [],
  authenticationStrength: { id },
  ...part,
})
