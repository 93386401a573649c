import { isRaw, type Raw, texts } from '../json.ts'

/** What the public reference says about one parameter of a cmdlet. */
export type Parameter = {
  readonly name: string
  readonly type: string
  readonly required: boolean
  /** The parameter sets it belongs to, and whether each of them demands it; no names mean all of them. */
  readonly sets: readonly string[]
  readonly demanded: boolean
  readonly multi: boolean
  /** The legal names, where the reference lists all of them; empty otherwise. */
  readonly values: readonly string[]
  readonly preset: string | undefined
  readonly min: number | undefined
  readonly max: number | undefined
  readonly maxLength: number | undefined
}

/** One cmdlet: its verb, its noun and its parameters. */
export type Cmdlet = {
  readonly name: string
  readonly verb: string
  readonly noun: string
  readonly confirms: boolean
  readonly parameters: readonly Parameter[]
}

/** The cmdlets the service knows, found by name in any case. */
export type Cmdlets = ReadonlyMap<string, Cmdlet>

const PLAIN_LISTS_OF_VALUES = new Set(['Boolean', 'SwitchParameter', 'DateTime', 'ByteQuantifiedSize', 'Unlimited'])

/**
 * Decodes `contracts/exchange-cmdlets.json` and its like for the compliance service (facts from MicrosoftDocs/office-docs-powershell).
 * Fails with a plain Error when the asset is not of that shape: the program is broken then, not the request.
 */
export function readCmdlets(contracts: unknown): Cmdlets {
  const nouns = isRaw(contracts) ? contracts['nouns'] : undefined
  if (!isRaw(nouns)) throw new Error('the contract of cmdlets has no nouns')
  const found = new Map<string, Cmdlet>()
  for (const [noun, entry] of Object.entries(nouns)) {
    const verbs = isRaw(entry) ? entry['verbs'] : undefined
    if (!isRaw(verbs)) throw new Error(`the contract of cmdlets: ${noun} has no verbs`)
    for (const [verb, spec] of Object.entries(verbs)) {
      if (!isRaw(spec) || !Array.isArray(spec['params'])) throw new Error(`the contract of cmdlets: ${verb}-${noun}`)
      const name = `${verb}-${noun}`
      const parameters = spec['params'].filter(isRaw).map((raw) => readParameter(verb, raw))
      found.set(name.toLowerCase(), { name, verb, noun, confirms: spec['shouldProcess'] === true, parameters })
    }
  }
  return found
}

function readParameter(verb: string, raw: Raw): Parameter {
  const name = typeof raw['name'] === 'string' ? raw['name'] : ''
  const type = measureOf(name, typeof raw['type'] === 'string' ? raw['type'] : 'String')
  // A parameter that only one of several parameter sets demands is not mandatory for the cmdlet as a whole. No Get of
  // these nouns demands one: the page that says so of Get-HostedOutboundSpamFilterPolicy lists all policies without.
  const required =
    verb !== 'Get' && raw['required'] === true && raw['parameterSets'] == null && raw['syntaxRequired'] !== false
  return {
    name,
    type,
    required,
    sets: texts(raw, 'parameterSets'),
    demanded: raw['required'] === true && raw['syntaxRequired'] !== false,
    multi: raw['multi'] === true || type.endsWith('[]') || type === 'MultiValuedProperty',
    values: raw['open'] === true || PLAIN_LISTS_OF_VALUES.has(type) ? [] : listed(raw),
    preset: typeof raw['documentedDefault'] === 'string' ? raw['documentedDefault'] : undefined,
    min: typeof raw['min'] === 'number' ? raw['min'] : undefined,
    max: typeof raw['max'] === 'number' ? raw['max'] : undefined,
    maxLength: typeof raw['maxLength'] === 'number' ? raw['maxLength'] : undefined,
  }
}

// The pages write Unlimited for three measures, sizes, spans and counts; what it measures the name tells.
function measureOf(name: string, type: string): string {
  if (type !== 'Unlimited') return type
  if (/(?:Quota|ItemSize|SendSize|ReceiveSize)$/u.test(name)) return 'ByteQuantifiedSize'
  return name.endsWith('Duration') ? 'EnhancedTimeSpan' : type
}

function listed(raw: Raw): readonly string[] {
  const accepted = texts(raw, 'acceptedValues')
  return accepted.length > 0 ? accepted : texts(raw, 'documentedValues')
}

/** A parameter of a cmdlet by name in any case, or undefined. */
export function parameterOf(cmdlet: Cmdlet, name: string): Parameter | undefined {
  const wanted = name.toLowerCase()
  return cmdlet.parameters.find((parameter) => parameter.name.toLowerCase() === wanted)
}
