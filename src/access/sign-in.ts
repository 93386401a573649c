import type { JsonObject } from '../model/json.ts'

/** A value that may not be known. What hangs on one that is not known is undetermined; it is never guessed. */
export type Maybe<T> = T | 'unknown'

/** An identity that asks for a token. */
export type Identity = UserIdentity | ServicePrincipalIdentity | AgentIdentity

/** The `guestOrExternalUserTypes` of Graph, and `none` for a member of this tenant. */
export type ExternalKind =
  | 'none'
  | 'internalGuest'
  | 'b2bCollaborationGuest'
  | 'b2bCollaborationMember'
  | 'b2bDirectConnectUser'
  | 'otherExternalUser'
  | 'serviceProvider'

/** The `perUserMfaState` of Graph. */
export type PerUserMfaState = 'disabled' | 'enabled' | 'enforced'

/** A person. Ids compare without case. */
export type UserIdentity = {
  readonly kind: 'user'
  /** The object id; null for one who has no object in this tenant (B2B direct connect, service providers). */
  readonly id: string | null
  /** Ids of all groups that hold the user, groups in groups included. */
  readonly groups: Maybe<readonly string[]>
  /** Template ids of the built-in roles that are active and hold for the whole tenant: Conditional Access sees no others. */
  readonly roles: Maybe<readonly string[]>
  readonly external: Maybe<ExternalKind>
  /** The tenant that an external user comes from; null for a user of this tenant. */
  readonly homeTenant: Maybe<string | null>
  readonly perUserMfa: Maybe<PerUserMfaState>
}

/** A service principal that signs in as itself. */
export type ServicePrincipalIdentity = {
  readonly kind: 'servicePrincipal'
  /** The object id of the service principal in this tenant. */
  readonly id: string
  /** Whether it is registered in this tenant alone: Conditional Access leaves managed identities and others' apps alone. */
  readonly ownedHere: Maybe<boolean>
  /** Its custom security attributes, by `Set.Name`. */
  readonly attributes: Maybe<Attributes>
}

/** An agent identity that signs in as itself (beta). */
export type AgentIdentity = {
  readonly kind: 'agent'
  readonly id: string
  readonly attributes: Maybe<Attributes>
}

/** Values by name; null is known to have none. A name that is not here is not known. */
export type Attributes = { readonly [name: string]: AttributeValue }
/** A text, several texts, or null: known to have none. */
export type AttributeValue = string | readonly string[] | null

/** Groups of applications that a policy names by one word. */
export type AppGroup = 'Office365' | 'MicrosoftAdminPortals' | 'AllAgentIdResources'

/** An application that a token is asked for. */
export type ApplicationTarget = {
  readonly kind: 'application'
  /** The application (client) id, not an object id. */
  readonly appId: Maybe<string>
  /** Groups that are known to hold it (true) or not (false). For a group that is not here, the documented lists are asked. */
  readonly groups: { readonly [group in AppGroup]?: boolean }
  /** Custom security attributes of its service principal, by `Set.Name`. */
  readonly attributes: Maybe<Attributes>
}

/** A user action, such as `urn:user:registersecurityinfo`. */
export type UserActionTarget = {
  readonly kind: 'userAction'
  readonly action: Maybe<string>
  /** The application whose sign-in it is a part of; null judges the action alone, as Graph's `evaluate` does. */
  readonly application: Maybe<ApplicationTarget | null>
}

/** An authentication context (c1 to c99). */
export type ContextTarget = {
  readonly kind: 'authenticationContext'
  readonly id: Maybe<string>
  /** The application that asks for it; null judges the context alone, as Graph's `evaluate` does. */
  readonly application: Maybe<ApplicationTarget | null>
}

/** What is asked for. */
export type Target = ApplicationTarget | UserActionTarget | ContextTarget

/** `clientAppTypes` of Graph without `all`. `exchangeActiveSync` leaves open whether the platform is a supported one. */
export type ClientApp = 'browser' | 'mobileAppsAndDesktopClients' | 'exchangeActiveSync' | 'easSupported' | 'other'

/** `includePlatforms` of Graph without `all`; `other` is one that Conditional Access does not know, such as ChromeOS. */
export type Platform = 'android' | 'iOS' | 'windows' | 'windowsPhone' | 'macOS' | 'linux' | 'other'

/** Where from. */
export type Place = {
  /** The public address, IPv4 or IPv6. */
  readonly ip: Maybe<string>
  /** ISO 3166-1 alpha-2 of the address; null where it is known to map to none. */
  readonly country: Maybe<string | null>
  /** The same by the position that Authenticator tells; null where it tells none. */
  readonly gpsCountry: Maybe<string | null>
  /** Whether it is trusted, where the address is not known or trusted addresses outside the named locations are not. */
  readonly trusted: Maybe<boolean>
  /** Whether it comes through the compliant network of Global Secure Access. */
  readonly compliantNetwork: Maybe<boolean>
}

/** The device as this tenant accepts it (a guest's, where cross-tenant settings trust its claims). */
export type Device = {
  /** Whether it is registered in the directory. One that is not has no attributes at all. */
  readonly registered: Maybe<boolean>
  readonly isCompliant: Maybe<boolean>
  /** AzureAD (joined), ServerAD (hybrid joined), Workplace (registered); null for one that is not registered. */
  readonly trustType: Maybe<'AzureAD' | 'ServerAD' | 'Workplace' | null>
  /** Whether Intune manages it. */
  readonly managed: Maybe<boolean>
  /** Further attributes by the name in rules, in lower case: `displayname`, `extensionattribute1`. */
  readonly attributes: Attributes
}

/** `riskLevel` of Graph. */
export type RiskLevel = 'none' | 'low' | 'medium' | 'high' | 'hidden'
/** Insider risk of Purview's adaptive protection. */
export type InsiderRisk = 'none' | 'minor' | 'moderate' | 'elevated'

/** Risks, as they stand at the sign-in. */
export type Risks = {
  readonly user: Maybe<RiskLevel>
  readonly signIn: Maybe<RiskLevel>
  readonly servicePrincipal: Maybe<RiskLevel>
  readonly agent: Maybe<RiskLevel>
  readonly insider: Maybe<InsiderRisk>
}

/** How the token travels; `none` is an ordinary sign-in. */
export type AuthenticationFlow = 'none' | 'deviceCodeFlow' | 'authenticationTransfer'

/** One way to authenticate that was completed (or could be): a combination as `allowedCombinations` writes it. */
export type CompletedCombination = {
  /** Methods joined by commas in any order: `password,microsoftAuthenticatorPush`. */
  readonly combination: string
  /** The model of the passkey; matters only for a combination with `fido2`. */
  readonly aaguid?: Maybe<string>
  /** The issuer's subject key identifier; matters only for a combination with a certificate. */
  readonly issuerSki?: Maybe<string>
  /** Policy OIDs of the certificate. */
  readonly policyOids?: Maybe<readonly string[]>
}

/** What the sign-in can show besides its device: all combinations count, not only the last. */
export type Proofs = {
  readonly methods: Maybe<readonly CompletedCombination[]>
  /** Ids of the terms of use that are accepted. */
  readonly termsOfUse: Maybe<readonly string[]>
  readonly approvedApplication: Maybe<boolean>
  readonly compliantApplication: Maybe<boolean>
  readonly passwordChange: Maybe<boolean>
  readonly riskRemediation: Maybe<boolean>
  /** Ids of the custom controls that are passed. */
  readonly customFactors: Maybe<readonly string[]>
}

/** One sign-in, as far as it is known. */
export type SignIn = {
  readonly who: Identity
  readonly target: Target
  readonly clientApp: Maybe<ClientApp>
  readonly platform: Maybe<Platform>
  readonly place: Place
  readonly device: Maybe<Device>
  readonly risks: Risks
  readonly flow: Maybe<AuthenticationFlow>
  readonly proofs: Proofs
}

/** An object of the tenant: its id, its display name and its properties as Graph names them, references resolved to ids. */
export type Held = {
  readonly id: string
  readonly name: string
  readonly values: JsonObject
  /** Why only a part of it could be read, where that is so: what `values` lacks is then not known, and the object decides nothing. */
  readonly partial?: string
}

/** Everything that decides over sign-ins, live or proposed. */
export type PolicySet = {
  /** `conditionalAccessPolicy`; in any order and any state. */
  readonly policies: readonly Held[]
  /** `namedLocation` of all kinds. */
  readonly locations: Maybe<readonly Held[]>
  /** `authenticationStrengthPolicy`; the built-in ones are known without being listed. */
  readonly strengths: Maybe<readonly Held[]>
  readonly securityDefaults: Maybe<boolean>
  /** The old trusted addresses of multifactor authentication, as CIDR. Graph does not tell them. */
  readonly mfaTrustedIps: Maybe<readonly string[]>
}
