import type { Catalogue } from '../catalogue/catalogue.ts'
import { loadConfiguration } from '../config/load-configuration.ts'
import { apply } from '../engine/apply.ts'
import { observe } from '../engine/observe.ts'
import { plan } from '../engine/plan.ts'
import { wantsOf } from '../engine/wants.ts'
import type { TypeName } from '../model/address.ts'
import { addressText } from '../model/address.ts'
import type { Host } from '../model/host.ts'
import type { Instance } from '../model/instance.ts'
import type { Outcome } from '../model/plan.ts'
import { toTroubles } from '../model/trouble.ts'
import type { Trouble } from '../model/trouble.ts'
import type { Writer } from '../model/protocol.ts'
import type { ProofStep, Shown, Transcript } from '../records/proof.ts'
import type { OpenTenant } from './open-tenant.ts'
import type { ScratchObject } from './scratch-objects.ts'
import { scratchDocument, scratchNeeds, scratchObjects, scratchPrefix } from './scratch-objects.ts'
import type { RecordingDoor } from './transcripts.ts'

/** What writing is told. */
export type Writing = {
  readonly tenant: OpenTenant
  readonly writer: Writer
  readonly catalogue: Catalogue
  readonly recorder: RecordingDoor
  readonly host: Pick<Host, 'clock' | 'stop' | 'unstoppable'>
  tell(line: string): void
}

/** What writing one row showed. */
export type WriteProof = {
  readonly create: Shown
  readonly update: Shown
  readonly delete: Shown
  readonly transcripts: readonly Transcript[]
}

type Steps = { create?: Shown; update?: Shown; delete?: Shown; transcripts: Transcript[] }

/**
 * Makes a scratch object of each type, reads it back, changes it, and deletes it again, by the way that an apply goes. Whatever
 * happens in between, what was made is deleted, and a signal to stop is obeyed only after that. Gives what was shown by
 * type, and the addresses of what could not be deleted.
 */
export async function proveWrites(
  wanted: readonly TypeName[],
  name: string,
  writing: Writing,
): Promise<{ readonly shown: ReadonlyMap<TypeName, WriteProof>; readonly left: readonly string[] }> {
  const needed = new Set([...wanted, ...wanted.flatMap((type) => scratchNeeds[type] ?? [])])
  const own = scratchObjects.filter(({ type }) => needed.has(type) && writing.tenant.types.has(type))
  const steps = new Map<TypeName, Steps>(own.map(({ type }) => [type, { transcripts: [] }]))
  const begun: ScratchObject[] = []
  for (const one of own) {
    if (writing.host.stop.aborted) break
    begun.push(one)
    const made = await step(one, name, 'made', writing)
    note(steps, one, 'create', made, writing)
    if (made.proven) note(steps, one, 'update', await step(one, name, 'changed', writing), writing)
  }
  const left: string[] = []
  for (const one of begun.toReversed()) {
    const gone = await step(one, name, 'absent', writing)
    note(steps, one, 'delete', gone, writing)
    if (!gone.proven) left.push(`${one.type}/${name}: ${gone.why}`)
  }
  return { shown: new Map([...steps].map(([type, found]) => [type, proofOf(found)])), left }
}

function note(
  steps: ReadonlyMap<TypeName, Steps>,
  { type }: ScratchObject,
  kind: 'create' | 'update' | 'delete',
  shown: Shown,
  { recorder }: Writing,
): void {
  const found = steps.get(type)
  if (found === undefined) return
  found[kind] = shown
  found.transcripts.push(...recorder.take(kind satisfies ProofStep))
}

function proofOf({ create, update, delete: removed, transcripts }: Steps): WriteProof {
  const stopped: Shown = { proven: false, why: 'the run was stopped before it' }
  const without: Shown = { proven: false, why: 'there was nothing to do it to: nothing could be made' }
  return {
    create: create ?? stopped,
    update: update ?? (create?.proven === false ? without : stopped),
    delete: create?.proven === false ? without : (removed ?? stopped),
    transcripts,
  }
}

/** Scratch objects that an earlier run left, among what was read. */
export function leftovers(seen: ReadonlyMap<TypeName, readonly Instance[]>): readonly Instance[] {
  return scratchObjects.flatMap(({ type }) =>
    (seen.get(type) ?? []).filter(({ at }) => at.key.toLowerCase().startsWith(scratchPrefix)),
  )
}

/** Deletes what earlier runs left; gives what is still there. Those that need others go first. */
export async function removeLeftovers(found: readonly Instance[], writing: Writing): Promise<readonly string[]> {
  const left: string[] = []
  for (const one of scratchObjects.toReversed())
    for (const { at } of found.filter((instance) => instance.at.type === one.type)) {
      const gone = await step(one, at.key, 'absent', writing)
      if (gone.proven) writing.tell(`${addressText(at)} of an earlier run was deleted.`)
      else left.push(`${addressText(at)}: ${gone.why}`)
    }
  writing.recorder.take('delete')
  return left
}

/** How long a service may still be busy with the last change of an object before the next one is given up, and how often that is looked at. */
const patience = { whole: 15 * 60_000, stopping: 60_000, pause: 15_000 }

type Target = 'made' | 'changed' | 'absent'

/** One scratch object brought to one state; where the service is still busy with its last change, that is waited for. */
async function step(one: ScratchObject, name: string, state: Target, writing: Writing): Promise<Shown> {
  const { clock, stop, unstoppable } = writing.host
  const began = clock.now()
  for (;;) {
    const { shown, busy } = await attempt(one, name, state, writing)
    const waited = clock.now() - began
    if (!busy || waited >= (stop.aborted ? patience.stopping : patience.whole)) return shown
    await clock.sleep(patience.pause, unstoppable)
  }
}

type Attempt = { readonly shown: Shown; readonly busy: boolean }

/** One way there, as an apply goes it. */
async function attempt(
  one: ScratchObject,
  name: string,
  state: Target,
  { tenant, writer, catalogue, host }: Writing,
): Promise<Attempt> {
  const { session, reader, types } = tenant
  try {
    const { desired } = await loadConfiguration({
      file: 'scratch.yml',
      read: () => Promise.resolve(scratchDocument(one, name, state)),
      list: () => Promise.resolve([]),
      catalogue,
      vars: new Map(),
      env: () => undefined,
      allowedEnv: [],
      now: host.clock.now(),
    })
    const world = await observe(
      { tenant: session.tenant, reader, types, signal: host.unstoppable },
      wantsOf(desired, types),
    )
    const planned = plan({ tenant: session.tenant, world, desired, types, refusals: tenant.refusals })
    if (planned.troubles.length > 0) return notShown(planned.troubles)
    if (planned.plan.changes.length === 0)
      return state === 'absent' ? done : { shown: { proven: false, why: 'there was nothing to change' }, busy: false }
    const { outcomes, troubles } = await apply(planned.plan, {
      types,
      reader,
      writer,
      clock: host.clock,
      // What was made is taken away again even where the run is to stop.
      stop: state === 'absent' ? host.unstoppable : host.stop,
      signal: host.unstoppable,
      secret: () => undefined,
    })
    return troubles.length > 0
      ? notShown(troubles)
      : (outcomes.map(outcomeShown).find(({ shown }) => !shown.proven) ?? done)
  } catch (error) {
    return notShown(toTroubles(error))
  }
}

const done: Attempt = { shown: { proven: true }, busy: false }

function notShown(troubles: readonly Trouble[]): Attempt {
  const [first] = troubles
  return {
    shown: { proven: false, why: first?.message ?? 'it broke off' },
    busy: first?.code === 'STILL-CHANGING',
  }
}

function outcomeShown(outcome: Outcome): Attempt {
  switch (outcome.result) {
    case 'done':
      return done
    case 'accepted':
      return outcome.shown === true
        ? done
        : { shown: { proven: false, why: `it was accepted and is not visible yet: ${outcome.why}` }, busy: false }
    case 'failed':
    case 'undetermined':
      return notShown([outcome.trouble])
    case 'notAttempted':
      return { shown: { proven: false, why: outcome.because }, busy: false }
  }
}
