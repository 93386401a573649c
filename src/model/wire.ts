/** A secret value that cannot slip into text: only identity and http reveal it. */
export interface Hidden {
  reveal(): string
  toJSON(): '***'
  toString(): '***'
}

/** An access token for one audience. */
export interface Token {
  readonly bearer: Hidden
  readonly roles: readonly string[]
  /** Template ids of directory roles. */
  readonly wids: readonly string[]
  /** When it ends, in milliseconds of the injected clock. */
  readonly expires: number
}

/** The one sign-in: a token per audience, renewed without a person. */
export interface Session {
  /** The tenant's GUID, as the authority or the token says it. */
  readonly tenant: string
  readonly client: string
  /**
   * Gives a token for an audience (`https://graph.microsoft.com`). `refused`: the service answered 401 to the last one,
   * with its claims challenge if there was one. Fails with SIGN-IN codes.
   */
  token(audience: string, why: 'first' | 'refused', claims?: string): Promise<Token>
}

/** One call to a service. Its effect is declared, since Exchange and CSOM read with POST. */
export interface Call {
  readonly effect: 'read' | 'write'
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
  /** Whose token it needs; null for none. */
  readonly audience: string | null
  /** The throttling class (see ResourceType.budget). `cost` counts the items of a batch. */
  readonly budget: string
  readonly cost?: number
  /** safe: may be repeated after any failure. afterLookup: only after a look has proven that it was not carried out. */
  readonly repeat: 'safe' | 'afterLookup'
  /** Longest wait for the answer, in milliseconds; the door's default where absent. */
  readonly timeoutMs?: number
}

/** An answer. `body` is parsed JSON where it was JSON, text where it was not, undefined where there was none. */
export interface Reply {
  readonly status: number
  readonly headers: ReadonlyMap<string, string>
  readonly body: unknown
  /** True where the answer claimed an encoding or type that its bytes are not (B.9 of the Exchange reference). */
  readonly garbled?: true
  /**
   * True where an earlier attempt of this write had no answer, or failed in the service: it may have been carried out, so a
   * refusal of the last attempt (which may be for what the earlier one did) does not say that nothing was written.
   */
  readonly doubted?: true
}

/**
 * The only way to the network. A status is a Reply, however bad, once retries that the call allows are used up. Throws
 * TenantformError when there was no answer; its Trouble's `arrived` then says whether a write may have happened.
 */
export interface Door {
  send(call: Call, signal: AbortSignal): Promise<Reply>
}

/** What one service cost. */
export type LedgerRow = {
  readonly requests: number
  readonly rounds: number
  readonly retries: number
  readonly waitedMs: number
  readonly bytes: number
}

/** Costs by host. */
export type Ledger = Readonly<Record<string, LedgerRow>>
