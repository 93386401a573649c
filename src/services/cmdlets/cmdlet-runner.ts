import { isRecord } from '../../model/json.ts'
import type { ServiceContext } from '../../model/protocol.ts'
import { fail } from '../../model/trouble.ts'
import type { Call, Door, Reply } from '../../model/wire.ts'
import type { Cmdlet, CmdletPlace, PageLink } from './cmdlet-call.ts'
import { batchCall, cmdletCall, isInitialDomain } from './cmdlet-call.ts'
import { readCmdletError } from './cmdlet-errors.ts'
import type { Elsewhere } from './cmdlet-moves.ts'
import { exchangeElsewhere, linkAt, sendThere } from './cmdlet-moves.ts'

/** Runs cmdlets at one tenant. */
export type Runner = {
  /** Runs one; `link` continues its list. Throws where there was no answer. */
  readonly run: (cmdlet: Cmdlet, budget: string, signal: AbortSignal, link?: PageLink) => Promise<Reply>
  /**
   * Runs up to ten that read, in one request; answers in their order. Undefined where one must be run again alone: the
   * service was too busy for it, or lost it.
   */
  readonly runAll: (
    cmdlets: readonly Cmdlet[],
    budget: string,
    signal: AbortSignal,
  ) => Promise<readonly (Reply | undefined)[]>
}

/** Finds where a tenant's cmdlets are run, with a way to ask; kept for the run, asked again after it failed. */
export type FindPlace = (context: ServiceContext, send: (call: Call) => Promise<Reply>) => Promise<CmdletPlace>

/**
 * Makes a runner: it knows the tenant's place (Exchange's where `findPlace` is absent, with the tenant's initial domain, asked
 * for once where it was not given), follows it where the service sends on, and names every request, for the service's support.
 */
export function cmdletRunner(
  door: Door,
  context: ServiceContext,
  findPlace: FindPlace = exchangePlace,
  elsewhere: Elsewhere = exchangeElsewhere,
): Runner {
  const connection = context.newId()
  let place: Promise<CmdletPlace> | undefined
  const send = (call: Call, signal: AbortSignal): Promise<Reply> =>
    door.send(
      { ...call, headers: { ...call.headers, 'connection-id': connection, 'client-request-id': context.newId() } },
      signal,
    )
  const placed = async (signal: AbortSignal, left?: CmdletPlace): Promise<CmdletPlace> => {
    if (left !== undefined && (await place?.catch(() => undefined)) === left) place = undefined
    const asking = place ?? findPlace(context, (call) => send(call, signal))
    place = asking
    try {
      return await asking
    } catch (error) {
      if (place === asking) place = undefined
      throw error
    }
  }
  const there = (callAt: Parameters<typeof sendThere>[2], signal: AbortSignal): Promise<Reply> =>
    sendThere(
      elsewhere,
      {
        find: (left) => placed(signal, left),
        keep: (found) => {
          place = Promise.resolve(found)
        },
        send: (call) => send(call, signal),
      },
      callAt,
    )
  const run: Runner['run'] = (cmdlet, budget, signal, link) =>
    there(
      (here, moved) =>
        cmdletCall(cmdlet, here, budget, link && moved ? { ...link, url: linkAt(link.url, here) } : link),
      signal,
    )
  return {
    run,
    async runAll(cmdlets, budget, signal) {
      const [only] = cmdlets
      if (cmdlets.length === 1 && only !== undefined) return [await run(only, budget, signal)]
      const whole = await there((here) => batchCall(cmdlets, here, budget), signal)
      const items = itemsOf(whole)
      return cmdlets.map((_, index) => {
        // A refusal of the whole is the answer to each.
        const item = items === undefined ? whole : items.get(String(index))
        return item !== undefined && items !== undefined && isPassing(item) ? undefined : item
      })
    },
  }
}

/** Whether running it again alone may help. */
function isPassing(reply: Reply): boolean {
  const kind = readCmdletError(reply)?.kind
  return kind === 'throttled' || kind === 'transient'
}

/** Exchange's place: the initial domain is the given one, or one call finds it; without it, the tenant's id has to do. */
export const exchangePlace: FindPlace = async ({ cloud, tenant, domain }, send) => {
  if (isInitialDomain(domain)) return { cloud, tenant, domain }
  const cmdlet: Cmdlet = { name: 'Get-AcceptedDomain', parameters: {}, repeat: 'safe' }
  let place: CmdletPlace = { cloud, tenant }
  const keep = (found: CmdletPlace): void => {
    place = found
  }
  const way = { find: () => Promise.resolve(place), keep, send }
  const reply = await sendThere(exchangeElsewhere, way, (here) => cmdletCall(cmdlet, here, 'exchange'))
  const rows = isRecord(reply.body) && Array.isArray(reply.body['value']) ? reply.body['value'] : []
  const initial = rows.filter(isRecord).find((row) => row['InitialDomain'] === true)?.['DomainName']
  // Who may not read domains may still read the rest: the tenant's id routes all but long lists.
  return typeof initial === 'string' && isInitialDomain(initial) ? { ...place, domain: initial } : place
}

/** The answers in a batch by id; undefined where the whole is a refusal. Fails where it is neither. */
function itemsOf(whole: Reply): ReadonlyMap<string, Reply> | undefined {
  if (whole.status < 200 || whole.status > 299) return undefined
  const list = isRecord(whole.body) ? whole.body['responses'] : undefined
  if (!Array.isArray(list))
    fail('SERVICE-UNREADABLE', { message: 'The service gave an answer to several cmdlets that holds none.' })
  return new Map(
    list.filter(isRecord).map((item) => {
      const headers = isRecord(item['headers']) ? Object.entries(item['headers']) : []
      const status = typeof item['status'] === 'number' ? item['status'] : Number(item['status'])
      return [
        String(item['id']),
        {
          status: Number.isInteger(status) ? status : 500,
          headers: new Map(headers.map(([name, value]) => [name.toLowerCase(), String(value)] as const)),
          body: item['body'],
        },
      ] as const
    }),
  )
}
