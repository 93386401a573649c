import type { Instance } from '../../../src/model/instance.ts'
import type { Json, JsonObject, Path } from '../../../src/model/json.ts'
import { isReference } from '../../../src/model/marks.ts'
import type { Change } from '../../../src/model/plan.ts'
import type { Step } from '../../../src/model/protocol.ts'
import type { ResourceType } from '../../../src/model/resource-type.ts'
import { toInstance } from '../../../src/services/graph/graph-decode.ts'
import { entra } from './rows.ts'

/** What a test says of a change; the rest is filled in. */
export type Told = {
  readonly values?: JsonObject
  /** The object as the wire shows it now; for a create there is none. */
  readonly raw?: JsonObject
  readonly paths?: readonly Path[]
  readonly version?: 'beta'
  /** For rows whose objects do not hold their own key. */
  readonly key?: string
}

/** A step of one row. Differences are one a touched property unless the test names paths. */
export function step(name: string, action: Change['action'], told: Told = {}): Step {
  const type = entra(name)
  const before = told.raw === undefined ? null : toInstance(type, told.raw, told.key)
  return { type, change: changeOf(type, action, before, told), current: before }
}

function changeOf(type: ResourceType, action: Change['action'], before: Instance | null, told: Told): Change {
  const values = told.values ?? {}
  const declared = { file: 'tenantform.yml', line: 7, column: 9 }
  const key = told.key ?? before?.at.key ?? type.key.map((name) => keyText(values[name] ?? '')).join(' / ')
  const paths = told.paths ?? Object.keys(values).map((name) => [name])
  return {
    id: `${type.name}/${key}`,
    action,
    at: { type: type.name, key },
    objectId: before?.id ?? null,
    differences: paths.map((path) => ({ path, verdict: 'different', declared })),
    values,
    needs: [],
    basis: null,
    before,
    task: { job: 'job' },
    declared,
    ...(told.version === undefined ? {} : { version: told.version }),
  }
}

/** A key as people wrote it: of a reference its name. */
function keyText(value: Json): string {
  if (isReference(value)) return value.$ref.name
  return typeof value === 'string' ? value : JSON.stringify(value)
}
