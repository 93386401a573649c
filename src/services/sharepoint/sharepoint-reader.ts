import type { Instance } from '../../model/instance.ts'
import type { Observed } from '../../model/observed.ts'
import { present, unknown } from '../../model/observed.ts'
import type { Reader, ServiceContext, Sight, Want } from '../../model/protocol.ts'
import type { ResourceType } from '../../model/resource-type.ts'
import type { Trouble } from '../../model/trouble.ts'
import { toTroubles, trouble } from '../../model/trouble.ts'
import type { Call, Door, Reply } from '../../model/wire.ts'
import { explainSharepoint, readSharepointError } from './sharepoint-errors.ts'
import { decodeGraphSettings, graphSettingsCall, isShownByGraph } from './graph-settings.ts'
import type { SharepointLink } from './sharepoint-link.ts'
import { sharepointLink } from './sharepoint-link.ts'
import type { SharepointPlace } from './sharepoint-hosts.ts'
import type { Look, Thing } from './thing.ts'
import { thingOf } from './things.ts'

/** Objects of a list whose details are asked for at a time. */
const atOnce = 4

type Ask = { readonly type: ResourceType; readonly thing: Thing; readonly look: Look }

/**
 * Reads SharePoint. What several rows need is asked once; long lists come page by page. What is refused or unreadable is unknown,
 * each for itself. Never throws.
 */
export function sharepointReader(door: Door, context: ServiceContext): Reader {
  const link = sharepointLink(door, context)
  return {
    async *observe(wants, signal) {
      const throughGraph = graphReading(door, context, signal)
      const placed = await placeOr(link, signal)
      if ('code' in placed) {
        for (const want of wants)
          for (const sight of unknownSights(want, placed)) yield await throughGraph(want.type, sight)
        return
      }
      const asks = wants.flatMap((want): readonly Ask[] => {
        const thing = thingOf(want.type)
        return thing.looks(want, placed).map((look) => ({ type: want.type, thing, look }))
      })
      const answers = new Map<string, Promise<Reply>>()
      const ask = (call: Call): Promise<Reply> => {
        const name = `${call.method} ${call.url} ${call.body ?? ''}`
        const answer = answers.get(name) ?? link.send(call, signal)
        answers.set(name, answer)
        return answer
      }
      // All begin at once and the budget lets few through: what needs a token of another host fetches it meanwhile.
      for (const [index, sights] of asks.map((one) => sightsOf(one, ask)).entries())
        for (const sight of await sights) yield await throughGraph(asks[index]?.type, sight)
    },
  }
}

/** Looks through Graph at what SharePoint itself did not let the application see, where Graph shows a part of it. */
function graphReading(
  door: Door,
  context: ServiceContext,
  signal: AbortSignal,
): (type: ResourceType | undefined, sight: Sight) => Promise<Sight> {
  let asked: Promise<Reply> | undefined
  return async (type, sight) => {
    if (type === undefined || sight.seen.is !== 'unknown' || !isShownByGraph(type)) return sight
    const { why } = sight.seen
    if (why.kind !== 'permission' && why.kind !== 'auth') return sight
    asked ??= door.send(graphSettingsCall(context.cloud), signal)
    const seen = await asked.then(
      (reply) => decodeGraphSettings(type, reply, context.tenant, why),
      () => sight.seen,
    )
    // What SharePoint said of itself is the better reason.
    return seen.is === 'present' ? { ...sight, seen } : sight
  }
}

async function placeOr(link: SharepointLink, signal: AbortSignal): Promise<SharepointPlace | Trouble> {
  try {
    return await link.place(signal)
  } catch (error) {
    return reasonOf(error)
  }
}

function unknownSights({ type, keys, ids }: Want, why: Trouble): readonly Sight[] {
  const scopes: readonly Sight['scope'][] = [
    ...(keys === 'all' || type.cardinality !== 'perObject' ? ['all' as const] : keys.map((key) => ({ key }))),
    ...(type.cardinality === 'perObject' ? (ids ?? []).map((id) => ({ id })) : []),
  ]
  return scopes.map((scope) => ({ type: type.name, scope, seen: unknown(why) }))
}

async function sightsOf(asked: Ask, ask: (call: Call) => Promise<Reply>): Promise<readonly Sight[]> {
  const { type, thing, look } = asked
  if (look.parts !== undefined) return sightsTogether(asked, look.parts, ask)
  const { scope, next, detail } = look
  const sight = (seen: Observed<readonly Instance[]>, at: Sight['scope'] = scope): Sight => ({
    type: type.name,
    scope: at,
    seen,
  })
  const sights: Sight[] = []
  try {
    let call = look.call
    const pages = new Set<string>()
    for (;;) {
      // A page that names itself as the next one would go on for ever.
      pages.add(call.body ?? call.url)
      const reply = await ask(call)
      const seen = thing.decode(type, reply)
      const whole =
        seen.is === 'present' && detail !== undefined
          ? await detailed(type, thing, seen.value, async (one) => ask(detail(one)))
          : seen
      const following = whole.is === 'present' ? next?.(reply) : undefined
      if (following === undefined) return [...sights, sight(whole)]
      if (pages.has(following.body ?? following.url))
        return [
          ...sights,
          sight(unknown(trouble('SERVICE-UNREADABLE', { message: `${type.name}: the list goes in a circle.` }))),
        ]
      sights.push(sight(whole, 'page'))
      call = following
    }
  } catch (error) {
    return [...sights, sight(unknown(reasonOf(error)))]
  }
}

/** Whether an object is the one that was asked for, by its key or its id. */
function isAsked({ at, id }: Instance, scope: Sight['scope']): boolean {
  if (typeof scope === 'string') return false
  const [is, asked] = 'key' in scope ? [at.key, scope.key] : [id, scope.id]
  return is.toLowerCase() === asked.toLowerCase()
}

/** Asks about several objects at once. Where one of them fails all, each is asked about alone. */
async function sightsTogether(
  asked: Ask,
  parts: readonly Look[],
  ask: (call: Call) => Promise<Reply>,
): Promise<readonly Sight[]> {
  const { type, thing, look } = asked
  try {
    const seen = thing.decode(type, await ask(look.call))
    const own = parts.map(({ scope }) => (seen.is === 'present' ? seen.value.filter((one) => isAsked(one, scope)) : []))
    if (own.every(({ length }) => length === 1))
      return parts.map(({ scope }, index) => ({ type: type.name, scope, seen: present(own[index] ?? []) }))
    if (seen.is === 'unknown' && seen.why.kind !== 'service')
      return parts.map(({ scope }) => ({ type: type.name, scope, seen }))
    const alone = parts.map((one) => sightsOf({ type, thing, look: one }, ask))
    return (await Promise.all(alone)).flat()
  } catch (error) {
    const why = unknown(reasonOf(error))
    return parts.map(({ scope }) => ({ type: type.name, scope, seen: why }))
  }
}

/** Asks for the rest of every object of a list. One that cannot be told makes the list unknown: it could hold anything. */
async function detailed(
  type: ResourceType,
  thing: Thing,
  list: readonly Instance[],
  ask: (one: Instance) => Promise<Reply>,
): Promise<Observed<readonly Instance[]>> {
  const whole: Instance[] = []
  for (let next = 0; next < list.length; next += atOnce) {
    const part = list.slice(next, next + atOnce)
    const replies = await Promise.all(part.map(ask))
    for (const [index, one] of part.entries()) {
      const reply = replies[index]
      const error = reply === undefined ? undefined : readSharepointError(reply, false)
      if (error !== undefined) return unknown(explainSharepoint(error, type, 'read'))
      const joined = reply === undefined ? undefined : thing.join?.(type, one, reply)
      if (joined === undefined)
        return unknown(trouble('SERVICE-UNREADABLE', { message: `${type.name}: "${one.at.key}" could not be read.` }))
      whole.push(joined)
    }
  }
  return present(whole)
}

function reasonOf(error: unknown): Trouble {
  return toTroubles(error)[0] ?? trouble('INTERNAL', { message: 'reading from SharePoint broke off' })
}
