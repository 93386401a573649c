/** A policy that somebody gave to a user or a group; `ends` is set when it was taken away again. */
export type Assignment = {
  readonly of: 'user' | 'group'
  /** Object id of the user or group. */
  readonly target: string
  /** Name of the configuration type. */
  readonly type: string
  /** Without `Tag:`. */
  readonly policy: string
  /** Of group assignments: 1 wins. */
  readonly rank: number
  readonly made: number
}

/** Who has which policy. What is written is listed at once for groups, and effective for users after the delay. */
export type Assignments = {
  readonly latest: (of: Assignment['of']) => readonly Assignment[]
  readonly effective: () => readonly Assignment[]
  /** Replaces a user's assignment of a type. */
  readonly grant: (assignment: Omit<Assignment, 'of' | 'rank' | 'made'>) => void
  readonly revoke: (target: string, type: string) => void
  /** Puts a group at a rank of its type; a rank that is taken pushes the others down (New-CsGroupPolicyAssignment). */
  readonly rank: (assignment: Omit<Assignment, 'of' | 'made' | 'rank'>, rank: number | undefined) => void
  readonly unrank: (target: string, type: string) => void
  /** Drops every assignment of a policy. */
  readonly forget: (type: string, policy: string) => void
  /** Replaces all assignments of a kind as if it had always been so. */
  readonly set: (of: Assignment['of'], assignments: readonly Assignment[]) => void
}

type Version = { readonly at: number; readonly held: readonly Assignment[] }

/** Makes an empty book of assignments; `delay` is in milliseconds of `now` (reference: teams A.5). */
export function assignmentBook(now: () => number, delay: () => number): Assignments {
  let versions: readonly Version[] = [{ at: -Infinity, held: [] }]
  const latest = (): readonly Assignment[] => versions.at(-1)?.held ?? []
  const settled = (): number => versions.findLastIndex((version) => version.at <= now() - delay())
  const write = (held: readonly Assignment[]): void => {
    versions = [...versions.slice(Math.max(0, settled())), { at: now(), held }]
  }
  const but = (of: Assignment['of'], target: string, type: string): readonly Assignment[] =>
    latest().filter((one) => one.of !== of || one.target !== target || one.type !== type)
  return {
    latest: (of) => latest().filter((one) => one.of === of),
    effective: () => versions[settled()]?.held ?? [],
    grant: (assignment) => {
      const held = but('user', assignment.target, assignment.type)
      write([...held, { ...assignment, of: 'user', rank: 0, made: now() }])
    },
    revoke: (target, type) => {
      write(but('user', target, type))
    },
    rank: (assignment, rank) => {
      const rest = but('group', assignment.target, assignment.type)
      const line = inLine(rest, assignment.type)
      const place = Math.min(Math.max(1, rank ?? line.length + 1), line.length + 1)
      const own: Assignment = { ...assignment, of: 'group', rank: place, made: now() }
      write([
        ...others(rest, assignment.type),
        ...numbered([...line.slice(0, place - 1), own, ...line.slice(place - 1)]),
      ])
    },
    unrank: (target, type) => {
      const rest = but('group', target, type)
      write([...others(rest, type), ...numbered(inLine(rest, type))])
    },
    forget: (type, policy) => {
      const rest = latest().filter((one) => one.type !== type || one.policy.toLowerCase() !== policy.toLowerCase())
      if (rest.length !== latest().length) write([...others(rest, type), ...numbered(inLine(rest, type))])
    },
    set: (of, assignments) => {
      versions = [{ at: -Infinity, held: [...latest().filter((one) => one.of !== of), ...assignments] }]
    },
  }
}

function inLine(held: readonly Assignment[], type: string): readonly Assignment[] {
  return held.filter((one) => one.of === 'group' && one.type === type).toSorted((one, other) => one.rank - other.rank)
}

function others(held: readonly Assignment[], type: string): readonly Assignment[] {
  return held.filter((one) => one.of !== 'group' || one.type !== type)
}

function numbered(line: readonly Assignment[]): readonly Assignment[] {
  return line.map((one, index) => ({ ...one, rank: index + 1 }))
}
