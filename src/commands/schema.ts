import { openCatalogue } from '../catalogue/catalogue.ts'
import { configurationSchema } from '../catalogue/json-schema.ts'
import type { Command } from './command.ts'

/** Prints the JSON Schema of the YAML, made from the rows: for editors and for `# yaml-language-server`. */
export const schema: Command = async ({ values, host, print }) => {
  const rows = await openCatalogue((name) => host.asset(name)).all()
  const text = `${JSON.stringify(configurationSchema(rows), null, 1)}\n`
  const out = values.text('out')
  if (out === undefined) print(text)
  else await host.replace(out, text)
  return { exit: 0 }
}
