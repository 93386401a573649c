import type { Ask, Reply } from './reply.ts'
import type { Raw } from './json.ts'
import type { Resource, TokenClaims, TokenFault } from './sign-in/access-token.ts'

/** What is known of a request before it is answered. */
export interface Nature {
  readonly effect: 'read' | 'write'
  readonly cmdlet?: string
}

/** What somebody with another hand on the tenant can do; it needs no token and shows at once. */
export interface BackDoor {
  /** Replaces the objects of a type by those of a snapshot. @throws Error for a type that is not simulated. */
  readonly load: (type: string, raws: readonly Raw[]) => void
  readonly types: () => readonly string[]
  /** The objects of a type as the service gives them. */
  readonly objects: (type: string) => readonly Raw[]
  /** Changes properties of one object, found by key. */
  readonly change: (type: string, key: string, patch: Raw) => void
  /** Makes an object over the service's defaults; gives its key or id. */
  readonly create: (type: string, raw: Raw) => string
  readonly remove: (type: string, key: string) => void
}

/** One service of the tenant beside the directory: its hosts, its wire, and a back door. */
export interface Room extends BackDoor {
  /** What its types begin with in snapshots, dot included: `teams.`. */
  readonly prefix: string
  /** Whose tokens a host takes; undefined for a host that is not this service's. */
  readonly resource: (host: string) => Resource | undefined
  /** Every resource that tokens may be asked for. */
  readonly resources: readonly Resource[]
  /** Moves the tenant to another region of the service; absent where it has none. */
  readonly move?: (region: string) => void
  readonly nature: (ask: Ask) => Nature
  /** Answers a request that carries a verified token; throws Refusal for an answer at once. */
  readonly answer: (ask: Ask, token: TokenClaims) => Promise<Reply & Partial<Nature>> | (Reply & Partial<Nature>)
  /** The service's own 401. */
  readonly unauthorized: (fault: TokenFault) => Reply
}
