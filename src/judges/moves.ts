import type { Address } from '../model/address.ts'
import { addressText } from '../model/address.ts'
import type { Instance } from '../model/instance.ts'
import type { JsonObject, Path } from '../model/json.ts'
import type { Case } from '../model/judgement.ts'
import type { Change } from '../model/plan.ts'
import type { Position } from '../model/position.ts'
import type { ResourceType } from '../model/resource-type.ts'

/** What becomes of one object by all changes of it together: one that is changed in two stages is one move. */
export type Move = {
  readonly type: ResourceType
  readonly at: Address
  readonly action: Change['action']
  /** As it is; undefined where it is made. */
  readonly before: JsonObject | undefined
  /** As it will be; undefined where it is deleted. */
  readonly after: JsonObject | undefined
  readonly id: string | null
  readonly changes: readonly Change[]
}

/** The moves of a plan, of types that are known, in its order. */
export function movesOf({ changes, types, after }: Pick<Case, 'changes' | 'types' | 'after'>): readonly Move[] {
  const byAddress = new Map<string, Change[]>()
  for (const change of changes) {
    const own = byAddress.get(addressText(change.at))
    if (own === undefined) byAddress.set(addressText(change.at), [change])
    else own.push(change)
  }
  return [...byAddress.values()].flatMap((own): readonly Move[] => {
    const [first] = own
    const type = first === undefined ? undefined : types.get(first.at.type)
    if (first === undefined || type === undefined) return []
    const { at, objectId, before } = first
    const made = own.find((one) => one.action !== 'update')
    const action = own.some((one) => one.action === 'delete') ? 'delete' : (made?.action ?? 'update')
    const willBe: JsonObject = { ...before?.values, ...Object.assign({}, ...own.map(({ values }) => values)) }
    return [
      {
        type,
        at,
        action,
        before: before?.values,
        after: action === 'delete' ? undefined : (projected(after, first)?.values ?? willBe),
        id: objectId,
        changes: own,
      },
    ]
  })
}

/** An object in the world to come: by its id, or, where it is made, the last with its key. */
function projected(after: Case['after'], { at, objectId }: Change): Instance | undefined {
  if (objectId !== null) return after.byId(at.type, objectId)
  const found = after.find(at.type, at.key)
  return found.is === 'present' ? found.value.at(-1) : undefined
}

/** The line of the YAML that causes what becomes of a property: of the property, of the nearest around or below it, or of the task. */
export function causeOf({ changes }: Pick<Move, 'changes'>, path: Path): Position | undefined {
  const all = changes.flatMap(({ differences }) => differences)
  const steps = stepsOf(path)
  const shared = (other: Path): boolean => {
    const others = stepsOf(other)
    return others.slice(0, steps.length).every((step, index) => step === steps[index])
  }
  const nearest = all
    .filter((one) => shared(one.path))
    .toSorted((left, right) => depth(left.path, steps) - depth(right.path, steps))
  return nearest[0]?.declared ?? changes[0]?.declared
}

function stepsOf(path: Path): readonly string[] {
  return path.filter((step) => typeof step === 'string')
}

function depth(path: Path, steps: readonly string[]): number {
  return Math.abs(stepsOf(path).length - steps.length)
}
