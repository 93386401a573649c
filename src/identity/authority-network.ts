import type { INetworkModule } from '@azure/msal-node'
import { isRecord } from '../model/json.ts'
import { TenantformError, fail } from '../model/trouble.ts'
import type { Door, Reply } from '../model/wire.ts'

/** What the authority answered with, where it refused. */
export type Refusal = {
  readonly status: number
  readonly body: unknown
  /** How far the authority's clock is ahead of this machine's, by its Date; negative: behind. */
  readonly aheadMs?: number
}

/** What MSAL hides of its network: the last refusal's body, and the error of a call that had no answer. */
export type Seen = { refusal?: Refusal; broken?: TenantformError }

function aheadOf({ headers }: Reply, wall: number): Pick<Refusal, 'aheadMs'> {
  const at = Date.parse(headers.get('date') ?? '')
  return Number.isNaN(at) ? {} : { aheadMs: at - wall }
}

/** MSAL's network through our door, so that proxy, limits, stop and ledger hold there too. `seen` is filled as it goes. */
export function networkThrough(door: Door, signal: AbortSignal, seen: Seen): INetworkModule {
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the shape that MSAL's interface demands
  const send = async <T>(
    method: 'GET' | 'POST',
    url: string,
    given?: { readonly headers?: Record<string, string>; readonly body?: string },
  ): Promise<{ headers: Record<string, string>; body: T; status: number }> => {
    try {
      const reply = await door.send(
        {
          effect: 'read',
          method,
          url,
          headers: given?.headers ?? {},
          ...(given?.body === undefined ? {} : { body: given.body }),
          audience: null,
          budget: 'sign-in',
          repeat: 'safe',
          timeoutMs: 60_000,
        },
        signal,
      )
      if (reply.status >= 400) seen.refusal = { status: reply.status, body: reply.body, ...aheadOf(reply, Date.now()) }
      if (!isRecord(reply.body)) {
        seen.refusal = { status: reply.status, body: {} }
        return fail('SIGN-IN-FAILED', {
          message: `${new URL(url).host} gave an answer that is not one of an authority (status ${reply.status}).`,
          hint: 'Look at the proxy between here and the authority.',
        })
      }
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- MSAL names the type and checks the members itself
      return { status: reply.status, headers: Object.fromEntries(reply.headers), body: reply.body as T }
    } catch (error) {
      if (error instanceof TenantformError) seen.broken = error
      throw error
    }
  }
  return {
    sendGetRequestAsync: (url, given) => send('GET', url, given),
    sendPostRequestAsync: (url, given) => send('POST', url, given),
  }
}
