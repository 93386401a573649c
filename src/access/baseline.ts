import { isAzureManagement } from './app-groups.ts'
import { clauseOf } from './grants.ts'
import type { Demand } from './outcome.ts'
import { words } from './read.ts'
import type { Place, PolicySet, SignIn, Target, UserIdentity } from './sign-in.ts'
import type { Strengths } from './strengths.ts'
import { every, not, some, truthOf } from './truth.ts'
import type { Demander, Effect, Reason, Truth } from './verdict.ts'

/**
 * Roles for which security defaults always demand multifactor authentication, as the page on them lists: template ids (reference:
 * entra-graph 4.4).
 */
const administrators = words([
  // Global
  '62e90394-69f5-4237-9190-012177145e10',
  // Application
  '9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3',
  // Authentication
  'c4e39bd9-1100-46d3-8c65-fb160da0071f',
  // Billing
  'b0f54661-2d74-4c50-afa3-1ec803f12efe',
  // Cloud Application
  '158c047a-c907-4556-b7ef-446551a6b5f7',
  // Conditional Access
  'b1be1c3e-b65d-4f19-8427-f6fa0d97feb9',
  // Exchange
  '29232cdf-9323-42fd-ade2-1d097af3e4de',
  // Helpdesk
  '729827e3-9c14-49f7-bb1b-9608f156bbb8',
  // Password
  '966707d0-3269-4727-9be2-8c3a10f19b9d',
  // Privileged Authentication
  '7be44c8a-adaf-4e2a-84d6-ab2649e08a13',
  // Privileged Role
  'e8611ab8-c189-46e8-94e1-60213ab1f814',
  // Security
  '194ae4cb-b126-40b2-bd5b-6091b380977d',
  // SharePoint
  'f28a1f50-f6e7-4571-818b-6a12f2af6b6c',
  // Teams
  '69091246-20e8-4a56-aa4d-066075b2a7a8',
  // User
  'fe930be7-5e62-47db-91af-98c3a49a38b1',
  // Authentication Policy
  '0526716b-113d-4c15-b2c8-68e3c22b9f80',
  // Identity Governance
  '45d8d3c5-c802-45c6-b32a-1d70b5e1e86e',
])
/** The role of the account that synchronizes the directory, which security defaults leave alone. */
const synchronization = 'd29b2b05-8046-44ba-8758-1e26182fcf32'

/** What stands beside the policies: security defaults and per-user multifactor authentication. Both are for users. */
export function baseline(
  set: PolicySet,
  signIn: SignIn,
  strengths: Strengths,
  mfaTrusted: (place: Place) => Truth,
): readonly Demand[] {
  const { who } = signIn
  if (who.kind !== 'user') return []
  const mfa = (from: Demander): Effect => ({
    kind: 'clauses',
    clauses: [clauseOf(from, [{ kind: 'mfa' }], signIn, strengths)],
  })
  return [
    ...securityDefaults(set, signIn, who, mfa),
    ...perUser(signIn, who, mfaTrusted(signIn.place), mfa, strengths),
  ].filter(({ applies }) => applies !== 'no')
}

function demand(from: Demander, applies: Truth, why: Reason, effect: Effect): Demand {
  return { from, applies, why, effect, session: {}, aim: 'other' }
}

/** Legacy authentication is blocked; administrators and Azure management need a second factor; others when Microsoft decides. */
function securityDefaults(
  set: PolicySet,
  { clientApp, target }: SignIn,
  { roles }: UserIdentity,
  mfa: (from: Demander) => Effect,
): readonly Demand[] {
  const from: Demander = { kind: 'securityDefaults' }
  const on = truthOf(set.securityDefaults)
  const has = (wanted: (role: string) => boolean): Truth =>
    truthOf(roles === 'unknown' ? 'unknown' : roles.some(wanted))
  const concerned = every([on, not(has((role) => role.toLowerCase() === synchronization))])
  const why = (because: string): Reason => ({ because, cites: 'securityDefaults' })
  const unsure = on === 'unknown' ? 'it is not known whether security defaults are on' : undefined
  const isModern = clientApp === 'browser' || clientApp === 'mobileAppsAndDesktopClients'
  const legacy: Truth = clientApp === 'other' ? 'yes' : isModern ? 'no' : 'unknown'
  const always = some([has((role) => administrators.has(role)), isManagement(target)])
  return [
    demand(
      from,
      every([concerned, legacy]),
      why(unsure ?? 'it is not known whether the client uses legacy authentication, which they block'),
      { kind: 'block' },
    ),
    demand(
      from,
      every([concerned, always === 'yes' ? 'yes' : 'unknown']),
      why(unsure ?? 'Microsoft decides when they demand multifactor authentication of such a sign-in'),
      mfa(from),
    ),
  ]
}

function isManagement(target: Target): Truth {
  if (target.kind === 'application') return isAzureManagement(target)
  const { application } = target
  if (application === null) return 'no'
  return application === 'unknown' ? 'unknown' : isAzureManagement(application)
}

/**
 * A user who is enforced needs a second factor with modern clients, and app passwords with others; one who is enabled is asked to
 * register with modern clients and may go on with others. From the trusted addresses neither is asked.
 */
function perUser(
  signIn: SignIn,
  { perUserMfa: state }: UserIdentity,
  trusted: Truth,
  mfa: (from: Demander) => Effect,
  strengths: Strengths,
): readonly Demand[] {
  if (state === 'disabled') return []
  const from: Demander = { kind: 'perUserMfa' }
  const { clientApp } = signIn
  const isModern = clientApp === 'browser' || clientApp === 'mobileAppsAndDesktopClients'
  const modern: Truth = isModern ? 'yes' : clientApp === 'unknown' ? 'unknown' : 'no'
  const on: Truth = state === 'unknown' ? 'unknown' : 'yes'
  const enforced: Truth = state === 'enforced' ? 'yes' : state === 'unknown' ? 'unknown' : 'no'
  const because =
    state === 'unknown'
      ? 'the per-user state of multifactor authentication is not known'
      : trusted === 'unknown'
        ? 'it is not known whether the place is among the trusted addresses of multifactor authentication'
        : 'it is not known whether the client uses modern authentication'
  const why: Reason = { because, cites: 'perUserMfa' }
  const appPassword = clauseOf(from, [{ kind: 'other', name: 'appPassword' }], signIn, strengths)
  return [
    demand(from, every([on, modern, not(trusted)]), why, mfa(from)),
    demand(from, every([enforced, not(modern)]), why, { kind: 'clauses', clauses: [appPassword] }),
  ]
}
