/**
 * A point on which public sources disagree or are silent: its settings (the first is the default), what it is about and who
 * leaves it open. `open`: any whole number is a setting too.
 */
export interface VariantFact {
  readonly settings: readonly [string, ...string[]]
  readonly open?: true
  readonly about: string
  readonly source: string
}

/**
 * The chosen settings over the defaults, the first of each; names of other tables pass, but none that begins with `prefix`.
 * @throws Error for a setting that a switch of this table does not have, so that no test runs under one that is spelled wrongly.
 */
export function settingOf<Table extends Readonly<Record<string, VariantFact>>>(
  table: Table,
  choices: Readonly<Record<string, string>>,
  prefix?: string,
): (name: keyof Table & string) => string {
  for (const [name, { settings, open }] of Object.entries<VariantFact>(table)) {
    const choice = choices[name]
    if (choice === undefined || settings.includes(choice) || (open === true && /^\d+$/u.test(choice))) continue
    throw new Error(`Variant ${name} is one of ${settings.join(', ')}; it was given ${choice}.`)
  }
  const strange = Object.keys(choices).find(
    (name) => prefix !== undefined && name.startsWith(prefix) && !(name in table),
  )
  if (strange !== undefined) throw new Error(`There is no variant ${strange}.`)
  return (name) => choices[name] ?? table[name]?.settings[0] ?? ''
}
