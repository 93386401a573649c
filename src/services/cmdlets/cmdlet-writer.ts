import { isRecord } from '../../model/json.ts'
import type { Reader, Receipt, ServiceContext, Step, Writer } from '../../model/protocol.ts'
import type { Trouble } from '../../model/trouble.ts'
import { foreignAnswer } from '../../model/foreign-answer.ts'
import { toTroubles, trouble } from '../../model/trouble.ts'
import type { Door, Reply } from '../../model/wire.ts'
import type { Cmdlet } from './cmdlet-call.ts'
import { encodeCmdlets } from './cmdlet-encode.ts'
import type { CmdletError } from './cmdlet-errors.ts'
import { explainCmdletError, readCmdletError, warningsOf } from './cmdlet-errors.ts'
import type { Runner } from './cmdlet-runner.ts'
import { cmdletRunner } from './cmdlet-runner.ts'
import { textOf } from './cmdlet-wire.ts'

/** Waits between looks or tries, in milliseconds; the last one repeats within the row's settling time. */
const waits = [2000, 4000, 8000]
/** How long, and in which steps, a policy is waited for that still carries out its last change. */
const deploying = { mostMs: 300_000, stepMs: 30_000 }
/** How often a cmdlet that may be repeated is, where the directory was not ready. */
const mostTries = 5

type Sending = {
  readonly runner: Runner
  readonly reader: Reader
  readonly clock: ServiceContext['clock']
  readonly step: Step
  readonly signal: AbortSignal
}
type Sent =
  | { readonly id?: string; readonly warnings: readonly string[] }
  | { readonly trouble: Trouble; readonly wrote: 'no' | 'maybe'; readonly warnings: readonly string[] }

/**
 * Writes steps with cmdlets, one at a time. A New whose end is not known is looked for within the settling time before it is
 * run again; what was made moments ago and is not yet everywhere is waited for; what is already gone counts as removed.
 */
export function cmdletWriter(door: Door, context: ServiceContext, reader: Reader): Writer {
  return writerOver(cmdletRunner(door, context), context.clock, reader, encodeCmdlets)
}

/** A writer over a runner; `encode` gives the cmdlets of a step. */
export function writerOver(
  runner: Runner,
  clock: ServiceContext['clock'],
  reader: Reader,
  encode: typeof encodeCmdlets,
): Writer {
  return {
    async perform(step, signal) {
      const cmdlets = encode(step)
      if (cmdlets.length === 0) return nothing(step)
      const sending = { runner, reader, clock, step, signal }
      const warnings: string[] = []
      let id = step.change.objectId ?? step.current?.id ?? undefined
      let written = false
      for (const cmdlet of cmdlets) {
        const sent = await sendOne(sending, withId(cmdlet, id))
        warnings.push(...sent.warnings)
        const told = id === undefined ? {} : { id }
        if ('trouble' in sent)
          return { wrote: written ? 'maybe' : sent.wrote, trouble: sent.trouble, warnings, ...told }
        written = true
        id = id ?? sent.id
      }
      return { wrote: 'yes', warnings, ...(id === undefined ? {} : { id }) }
    },
  }
}

function nothing({ type, change }: Step): Receipt {
  const why = trouble('NOT-WRITABLE', {
    message: `${change.id}: nothing of ${type.name} that differs can be written.`,
    subject: { address: change.at, position: change.declared },
  })
  return { wrote: 'no', trouble: why, warnings: [] }
}

function withId(cmdlet: Cmdlet, id: string | undefined): Cmdlet {
  if (cmdlet.parameters['Identity'] !== '{id}' || id === undefined) return cmdlet
  return { ...cmdlet, parameters: { ...cmdlet.parameters, Identity: id } }
}

async function sendOne(sending: Sending, cmdlet: Cmdlet): Promise<Sent> {
  const { step, clock, signal } = sending
  const started = clock.now()
  const until = started + step.type.settleSeconds * 1000
  let news = 0
  let doubt = false
  for (let attempt = 0; ; attempt += 1) {
    const answer = await tried(sending, cmdlet)
    if ('reply' in answer && answer.error === undefined)
      return { warnings: warningsOf(answer.reply), ...idIn(answer.reply) }
    if ('reply' in answer && cmdlet.name.startsWith('Remove-') && answer.error?.kind === 'notFound')
      return { warnings: warningsOf(answer.reply) }
    const kind = 'reply' in answer ? answer.error?.kind : undefined
    // What was written is retried by the service itself.
    if (kind === 'undeployed' && answer.trouble !== undefined) return { warnings: [answer.trouble.message] }
    const why = answer.trouble
    // A refusal may be for what an attempt before it did.
    doubt ||= why.arrived === 'maybe'
    const failed: Sent = { trouble: why, wrote: doubt ? 'maybe' : 'no', warnings: [] }
    if (signal.aborted) return failed
    if (kind === 'deploying' && clock.now() < started + deploying.mostMs) {
      await clock.sleep(deploying.stepMs, signal)
      continue
    }
    const early = kind === 'notFound' && clock.now() < until
    // Only what was made here can be there already.
    const unclear = why.arrived === 'maybe' || kind === 'transient' || (kind === 'exists' && news > 0)
    if (cmdlet.repeat === 'safe') {
      if (!early && !(kind === 'transient' && attempt + 1 < mostTries)) return failed
      await clock.sleep(waits[Math.min(attempt, waits.length - 1)] ?? 8000, signal)
      continue
    }
    if (early) {
      await clock.sleep(waits[Math.min(attempt, waits.length - 1)] ?? 8000, signal)
      continue
    }
    if (!unclear || !cmdlet.name.startsWith('New-')) return failed
    const found = await lookFor(sending, clock.now() + step.type.settleSeconds * 1000)
    if ('id' in found) return { id: found.id, warnings: [] }
    if (found.seen === 'unclear' || news > 0) return { ...failed, wrote: 'maybe' }
    news += 1
  }
}

type Tried =
  | { readonly reply: Reply; readonly error: undefined; readonly trouble?: undefined }
  | { readonly reply: Reply; readonly error: CmdletError; readonly trouble: Trouble }
  | { readonly trouble: Trouble }

async function tried({ runner, step, signal }: Sending, cmdlet: Cmdlet): Promise<Tried> {
  try {
    const reply = await runner.run(cmdlet, step.type.budget, signal)
    const service = step.type.protocol === 'compliance' ? 'Purview' : 'Exchange'
    const foreign = foreignAnswer(reply, service, `${step.type.name} could not be written`, 'write')
    if (foreign !== undefined) return { trouble: foreign }
    const error = readCmdletError(reply)
    if (error === undefined) return { reply, error }
    const why = explainCmdletError(error, step.type, cmdlet.name)
    const subject = { address: step.change.at, position: step.change.declared }
    const doubted = reply.doubted === true ? { arrived: 'maybe' as const } : {}
    return { reply, error, trouble: { ...why, subject, ...doubted } }
  } catch (error) {
    const why = toTroubles(error)[0] ?? trouble('INTERNAL', { message: `${cmdlet.name} broke off` })
    // Who does not say that nothing was sent may have sent it.
    return { trouble: { ...why, arrived: why.arrived ?? 'maybe' } }
  }
}

function idIn({ body }: Reply): { readonly id?: string } {
  const row: unknown = isRecord(body) && Array.isArray(body['value']) ? body['value'][0] : undefined
  if (!isRecord(row)) return {}
  const id = [row['Guid'], row['Identity'], row['Name'], row['Domain']].find(
    (one) => typeof one === 'string' && one !== '',
  )
  return typeof id === 'string' ? { id } : {}
}

type Look = { readonly id: string } | { readonly seen: 'absent' | 'unclear' }

/** Looks for what a New without a clear end may have made. Absent only where a complete list still lacks it at the end. */
async function lookFor({ reader, clock, step, signal }: Sending, until: number): Promise<Look> {
  const { type, change } = step
  for (let look = 0; ; look += 1) {
    await clock.sleep(waits[Math.min(look, waits.length - 1)] ?? 8000, signal)
    if (signal.aborted) return { seen: 'unclear' }
    let readable = false
    for await (const { seen } of reader.observe([{ type, keys: 'all' }], signal)) {
      readable = seen.is !== 'unknown'
      if (seen.is !== 'present') continue
      const own = seen.value.filter((one) => one.at.key.toLowerCase() === change.at.key.toLowerCase())
      const [only] = own
      if (own.length === 1 && only !== undefined) return { id: textOf(only.id) ?? only.at.key }
      if (own.length > 1) return { seen: 'unclear' }
    }
    if (clock.now() >= until) return { seen: readable ? 'absent' : 'unclear' }
  }
}
