import { openCatalogue } from '../catalogue/catalogue.ts'
import { configurationSchema } from '../catalogue/json-schema.ts'
import type { Host } from '../model/host.ts'
import type { Json } from '../model/json.ts'
import { planFileSchema } from '../records/plan-schema.ts'
import type { Command } from './command.ts'

/**
 * Prints the JSON Schema of the YAML, made from the rows: for editors and for `# yaml-language-server`. With `--of plan` that of plan
 * files.
 */
export const schema: Command = async ({ values, host, print }) => {
  const made = values.text('of') === 'plan' ? planFileSchema : await ofConfiguration(host)
  const text = `${JSON.stringify(made, null, 1)}\n`
  const out = values.text('out')
  if (out === undefined) print(text)
  else await host.replace(out, text)
  return { exit: 0 }
}

async function ofConfiguration(host: Pick<Host, 'asset'>): Promise<Json> {
  return configurationSchema(await openCatalogue((name) => host.asset(name)).all())
}
