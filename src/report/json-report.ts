import { jsonText } from '../model/json.ts'
import type { Reporter } from '../model/run.ts'

/** The run itself as JSON, two spaces deep. It is never shortened: a limit is the caller's to keep. */
export const jsonReporter: Reporter = { format: 'json', render: (run) => `${jsonText(run, 2)}\n` }
