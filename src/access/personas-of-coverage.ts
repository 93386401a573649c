import type { ExternalKind, Identity, SignIn, Target } from './sign-in.ts'

/** A kind of people, with one of them who is named by no policy and in no group that is. */
export type Kind = {
  readonly people: string
  readonly kind: 'administrator' | 'member' | 'guest' | 'breakGlass' | 'workload'
  readonly who: Identity
  readonly note?: string
}

/** A kind of application, with the ways of signing in to it that are told apart. */
export type Column = {
  readonly application: string
  readonly target: Target
  readonly clients: readonly SignIn['clientApp'][]
  readonly flow: SignIn['flow']
}

/** An id that nobody has. */
const somebody = '00000000-0000-0000-0000-00000000c0fe'

function person(roles: readonly string[], external: ExternalKind): Identity {
  const isHere = external === 'none' || external === 'internalGuest'
  const hasObject = external !== 'b2bDirectConnectUser' && external !== 'serviceProvider'
  return {
    kind: 'user',
    id: hasObject ? somebody : null,
    groups: [],
    roles,
    external,
    homeTenant: isHere ? null : 'unknown',
    perUserMfa: 'disabled',
  }
}

const guests: readonly (readonly [ExternalKind, string])[] = [
  ['internalGuest', 'Guests with an account here'],
  ['b2bCollaborationGuest', 'Invited guests (B2B collaboration)'],
  ['b2bCollaborationMember', 'Invited members (B2B collaboration)'],
  ['b2bDirectConnectUser', 'Shared channels (B2B direct connect)'],
  ['otherExternalUser', 'Other external users'],
  ['serviceProvider', 'Service providers'],
]

/** Administrators by role, members, each kind of guest, and workload identities. `roles`: template ids with their names. */
export function kindsOf(roles: readonly { readonly id: string; readonly name: string }[]): readonly Kind[] {
  return [
    ...roles.map(({ id, name }): Kind => ({ people: name, kind: 'administrator', who: person([id], 'none') })),
    { people: 'Members', kind: 'member', who: person([], 'none') },
    ...guests.map(([kind, people]): Kind => ({ people, kind: 'guest', who: person([], kind) })),
    {
      people: 'Workload identities',
      kind: 'workload',
      who: { kind: 'servicePrincipal', id: somebody, ownedHere: true, attributes: 'unknown' },
      note: 'Applications of this tenant alone; managed identities are left alone by Conditional Access.',
    },
  ]
}

const modern = ['browser', 'mobileAppsAndDesktopClients'] as const

function application(appId: string, groups: { readonly [group: string]: boolean } = {}): Target {
  return { kind: 'application', appId, groups, attributes: 'unknown' }
}

const anyOther = application(somebody, { Office365: false, MicrosoftAdminPortals: false, AllAgentIdResources: false })
const exchange = application('00000002-0000-0ff1-ce00-000000000000')

/** The columns of the matrix (reference: entra-graph 4.5 for the client ids). */
export const columns: readonly Column[] = [
  { application: 'All applications', target: anyOther, clients: modern, flow: 'none' },
  { application: 'Office 365', target: exchange, clients: modern, flow: 'none' },
  {
    application: 'Admin portals',
    target: application('c44b4083-3bb0-49c1-b47d-974e53cbdf3c'),
    clients: modern,
    flow: 'none',
  },
  {
    application: 'Registering security info',
    target: { kind: 'userAction', action: 'urn:user:registersecurityinfo', application: null },
    clients: modern,
    flow: 'none',
  },
  {
    application: 'Registering a device',
    target: { kind: 'userAction', action: 'urn:user:registerdevice', application: null },
    clients: modern,
    flow: 'none',
  },
  { application: 'Legacy clients', target: exchange, clients: ['other', 'exchangeActiveSync'], flow: 'none' },
  {
    application: 'Device code flow',
    target: anyOther,
    clients: ['mobileAppsAndDesktopClients'],
    flow: 'deviceCodeFlow',
  },
]

const platforms = ['windows', 'macOS', 'iOS', 'android', 'linux', 'other'] as const

/** The sign-ins of a field: an unknown device at an untrusted place without any risk, with each client on each platform. */
export function signInsOf({ who }: Kind, { target, clients, flow }: Column): readonly SignIn[] {
  const all = who.kind === 'user' ? clients : [clients[0] ?? 'browser']
  return all.flatMap((clientApp) =>
    (who.kind === 'user' ? platforms : ['windows' as const]).map((platform): SignIn => ({
      who,
      target,
      clientApp,
      platform,
      // The address is the dummy of RFC 7600: it is nobody's, so no location has it.
      place: { ip: '192.0.0.8', country: 'unknown', gpsCountry: 'unknown', trusted: false, compliantNetwork: false },
      device: { registered: false, isCompliant: false, trustType: null, managed: false, attributes: {} },
      risks: { user: 'none', signIn: 'none', servicePrincipal: 'none', agent: 'none', insider: 'none' },
      flow,
      proofs: {
        methods: [],
        termsOfUse: [],
        approvedApplication: false,
        compliantApplication: false,
        passwordChange: false,
        riskRemediation: false,
        customFactors: [],
      },
    })),
  )
}

/** Whether a kind of people can ask for a column at all. */
export function isPossible({ who }: Kind, { target, flow, application: name }: Column): boolean {
  return who.kind === 'user' || (target.kind === 'application' && flow === 'none' && name !== 'Legacy clients')
}
