import type { Run } from '../model/run.ts'
import { toJson } from './to-json.ts'

/** The text of a run as JSON: what `--format json` prints. Members in the order of the type; ends with a line end. */
export function encodeRun(run: Run): string {
  return `${JSON.stringify(toJson({ kind: 'tenantform.run', ...run }), null, 2)}\n`
}
