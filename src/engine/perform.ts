import type { TypeName } from '../model/address.ts'
import type { Clock } from '../model/host.ts'
import type { Instance } from '../model/instance.ts'
import type { Json, JsonObject } from '../model/json.ts'
import { isJsonObject } from '../model/json.ts'
import { isReference, isSecretName, mapJson } from '../model/marks.ts'
import type { Observed } from '../model/observed.ts'
import type { Change, Entry, Journal, Outcome, Plan } from '../model/plan.ts'
import type { Receipt, Writer } from '../model/protocol.ts'
import type { ResourceType } from '../model/resource-type.ts'
import type { Trouble } from '../model/trouble.ts'
import { toTroubles, trouble } from '../model/trouble.ts'
import { basisOf } from './basis.ts'
import type { Eyes } from './eyes.ts'
import { foldKey } from './fold.ts'
import { movedText, movedValues } from './movement.ts'
import type { Settled } from './settle.ts'
import { pause, waitUntilShown } from './settle.ts'
import { notShown } from './verify.ts'

/** An object that this run made or changed: its id, and how it stood when it was verified. */
export type Made = { readonly id: string; readonly seen?: Instance }

/** What carrying out one change needs. */
export type PerformDeps = {
  readonly plan: Plan
  readonly types: ReadonlyMap<TypeName, ResourceType>
  readonly writer: Writer
  readonly clock: Clock
  readonly journal?: Journal
  readonly stop: AbortSignal
  readonly signal: AbortSignal
  readonly secret: (name: string) => string | undefined
  readonly eyes: Eyes
  /** By `type/key`. */
  readonly made: ReadonlyMap<string, Made>
  readonly number: () => number
  readonly broken: (why: string) => void
}

/** The outcome of one change, and its object where there is one now. */
export type Performed = { readonly outcome: Outcome; readonly made?: Made }

/** A list this young was read by the same run moments ago; a first change need not read it again. A second stage always does. */
const youngMs = 5_000

/** Carries out one change: looks, records, writes, records, reads back. Never throws for what a service answers. */
export async function perform(change: Change, deps: PerformDeps): Promise<Performed> {
  const type = deps.types.get(change.at.type)
  const own = deps.made.get(`${change.at.type}/${change.at.key}`)
  const id = change.objectId ?? own?.id ?? null
  const base = { change: change.id, at: change.at, action: change.action, ...(id === null ? {} : { id }) }
  const failed = (why: Trouble): Performed => ({ outcome: { ...base, result: 'failed', trouble: why } })
  if (type === undefined) return failed(broken(change, `no row is known for ${change.at.type}`))

  const filled = fillIn({ ...change, objectId: id }, deps)
  if ('code' in filled) return failed(filled)
  const current = await lookAgain(type, filled, id, own, deps)
  // Looking may have taken its time: a write that has not begun is a new one.
  if (deps.stop.aborted) return { outcome: { ...base, result: 'notAttempted', because: 'the run was stopped' } }
  const moved = whyNot(type, filled, current, own)
  if (moved !== undefined) return failed(moved)
  const now = current.is === 'present' ? current.value : null

  const { differences, action } = change
  try {
    await record(deps, change, { phase: 'intent', action, differences, before: now })
  } catch (error) {
    const [why] = toTroubles(error)
    deps.broken('the journal cannot be written')
    return failed(why ?? broken(change, 'the journal cannot be written'))
  }
  const receipt = await write(type, revealed(filled, deps.secret), now, deps)
  deps.eyes.stale(type.name)
  await recordOrBreak(deps, change, { phase: 'receipt', receipt })
  if (receipt.wrote === 'no')
    return failed(receipt.trouble ?? broken(change, 'nothing was written, and no reason given'))

  const target = { ...filled, objectId: receipt.id ?? id, before: now }
  const settled = await waitUntilShown(type, target, receipt, deps)
  const { shown, seen } = settled
  await recordOrBreak(deps, change, {
    phase: 'verified',
    verdict: shown === 'wanted' ? 'same' : shown === 'unreadable' ? 'unknown' : 'different',
  })
  const seenId = receipt.id ?? (seen.is === 'present' ? seen.value.id : id)
  const told = { ...base, ...(seenId === null ? {} : { id: seenId }) }
  const made: Made | undefined =
    seenId === null || change.action === 'delete'
      ? undefined
      : { id: seenId, ...(seen.is === 'present' ? { seen: seen.value } : {}) }
  return { outcome: outcomeOf(told, type, target, receipt, settled), ...(made === undefined ? {} : { made }) }
}

type Told = Pick<Outcome, 'change' | 'at' | 'action' | 'id'>

function outcomeOf(
  told: Told,
  type: ResourceType,
  change: Change,
  receipt: Receipt,
  { shown, seen, waited }: Settled,
): Outcome {
  if (shown === 'wanted' && receipt.later !== undefined)
    return { ...told, result: 'accepted', why: receipt.later, shown: true }
  if (shown === 'wanted') return { ...told, result: 'done' }
  const subject = { address: change.at, position: change.declared }
  if (receipt.wrote === 'maybe') {
    // What a service says of its refusal stands for "not written"; here that is just what nobody knows.
    const opening = `${type.name} could not be written`
    const said = receipt.trouble?.message ?? 'the service gave no answer.'
    const words = said.startsWith(opening) ? said.slice(opening.length).replace(/^[.:]\s*/u, '') : said
    const why = trouble(receipt.trouble?.code ?? 'NETWORK-FAILED', {
      message: `${change.id} may have been written, and reading back did not settle it: ${words}`,
      hint: 'Look at the object, then run again: what is there already is not written twice.',
      subject,
      arrived: 'maybe',
    })
    return { ...told, result: 'undetermined', trouble: why }
  }
  if (receipt.later !== undefined) return { ...told, result: 'accepted', why: receipt.later }
  const names = notShown(type, change, seen).join(', ')
  const neither = `the service shows neither the old nor the new value${names === '' ? '' : ` of ${names}`}`
  const unverified = (message: string): Trouble =>
    trouble('NOT-VERIFIED', { message: `${change.id} ${message}`, subject })
  // Something was written: that is not what "failed" says.
  if (shown === 'other' && waited)
    return {
      ...told,
      result: 'undetermined',
      trouble: { ...unverified(`was written, but ${neither}.`), arrived: 'maybe' },
    }
  if (type.silentDrops === true && change.action === 'update' && shown === 'before' && waited) {
    const dropped = `was taken and dropped: after ${type.settleSeconds} s the service still shows the old ${names}.`
    return { ...told, result: 'failed', trouble: unverified(dropped) }
  }
  const unread = shown === 'other' ? neither : 'it could not be read back'
  const still = shown === 'before' ? 'the service still shows the old state' : unread
  const since = waited ? ` after ${type.settleSeconds} s` : ', and the run was stopped before it was waited for'
  return { ...told, result: 'accepted', why: `written, but ${still}${since}` }
}

/**
 * Looks at the object right before the write. After a change of the same run it may still look as it did before, from another
 * replica (reference: entra-graph 1.4.4), so it is given its settling time to look as it was verified.
 */
async function lookAgain(
  type: ResourceType,
  change: Change,
  id: string | null,
  own: Made | undefined,
  { eyes, clock, stop }: PerformDeps,
): Promise<Observed<Instance>> {
  const until = clock.now() + type.settleSeconds * 1000
  let pauseMs = 1000
  for (;;) {
    const seen = await eyes.at(type, change, id, own === undefined ? youngMs : -1)
    const waits = own !== undefined && whyNot(type, change, seen, own) !== undefined
    if (!waits || clock.now() >= until || stop.aborted) return seen
    await pause(clock, pauseMs, stop)
    pauseMs = Math.min(pauseMs * 2, 15_000)
  }
}

/** Why a change must not be written after all: its object is not what the plan was made from. */
function whyNot(
  type: ResourceType,
  change: Change,
  now: Observed<Instance>,
  own: Made | undefined,
): Trouble | undefined {
  const subject = { address: change.at, position: change.declared }
  if (now.is === 'unknown')
    return trouble('OBJECT-UNREADABLE', {
      message: `${change.id} could not be read before writing: ${now.why.message}`,
      subject,
    })
  const stale = (message: string): Trouble => trouble('PLAN-STALE', { message: `${change.id} ${message}.`, subject })
  if (change.action === 'create') return now.is === 'absent' ? undefined : stale(`exists already (${now.value.id})`)
  if (now.is === 'absent') return stale('is gone')
  const then = own?.seen === undefined ? change.basis : basisOf(type, own.seen)
  if (then === null || then === basisOf(type, now.value)) return undefined
  const before = own?.seen ?? change.before
  const what = before === null ? '' : movedText(movedValues(type, before, now.value))
  return stale(`was changed by somebody else${what === '' ? '' : `: ${what}`}`)
}

/** Puts ids made in this run where the plan said "known after apply". */
function fillIn(change: Change, { made, types }: PerformDeps): Change | Trouble {
  let missing: string | undefined
  const values = mapJson(change.values, (value) => {
    if (!isReference(value) || value.$ref.id !== undefined) return value
    const id = idFor(value.$ref, made, types)
    if (id === undefined) missing ??= value.$ref.name
    return id === undefined ? value : { $ref: { ...value.$ref, id } }
  })
  if (missing !== undefined) return broken(change, `"${missing}" was made, but its id is not known`)
  return { ...change, values: isJsonObject(values) ? values : {} }
}

function idFor(
  reference: { readonly types: readonly TypeName[]; readonly name: string; readonly by?: string },
  made: ReadonlyMap<string, Made>,
  types: ReadonlyMap<TypeName, ResourceType>,
): string | undefined {
  for (const [address, one] of made) {
    const slash = address.indexOf('/')
    const type = reference.types.map((name) => types.get(name)).find((row) => row?.name === address.slice(0, slash))
    if (type === undefined || foldKey(type, address.slice(slash + 1)) !== foldKey(type, reference.name)) continue
    if (reference.by === undefined) return one.id
    const value = one.seen?.values[reference.by]
    if (typeof value === 'string') return value
  }
  return undefined
}

/** The change with its secrets in place, for the writer's eyes only. A secret that was not given is a Trouble. */
function revealed(change: Change, secret: PerformDeps['secret']): Change | Trouble {
  let missing: string | undefined
  const put = (value: Json): Json => {
    if (!isSecretName(value)) return value
    const text = secret(value.$secret)
    if (text === undefined) missing ??= value.$secret
    return text ?? value
  }
  const values: JsonObject = Object.fromEntries(
    Object.entries(change.values).map(([name, value]) => [name, mapJson(value, put)]),
  )
  if (missing === undefined) return { ...change, values }
  return trouble('INPUT-MISSING', { message: `${change.id} needs the secret ${missing}, which was not given` })
}

async function write(
  type: ResourceType,
  change: Change | Trouble,
  current: Instance | null,
  { writer, signal }: PerformDeps,
): Promise<Receipt> {
  if ('code' in change) return { wrote: 'no', trouble: change, warnings: [] }
  try {
    return await writer.perform({ type, change, current }, signal)
  } catch (error) {
    const [why] = toTroubles(error)
    // Nobody knows how far it came: only reading back can tell.
    return { wrote: 'maybe', warnings: [], ...(why === undefined ? {} : { trouble: why }) }
  }
}

type EntryBody = Entry extends infer One ? (One extends Entry ? Omit<One, 'n' | 'change' | 'at'> : never) : never

async function record({ journal, number }: PerformDeps, change: Change, body: EntryBody): Promise<void> {
  await journal?.append({ n: number(), change: change.id, at: change.at, ...body })
}

async function recordOrBreak(deps: PerformDeps, change: Change, body: EntryBody): Promise<void> {
  try {
    await record(deps, change, body)
  } catch {
    deps.broken('the journal cannot be written')
  }
}

function broken(change: Change, message: string): Trouble {
  return trouble('INTERNAL', { message: `${change.id}: ${message}`, subject: { address: change.at } })
}
