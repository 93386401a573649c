import { isRaw, type Raw } from '../json.ts'
import { type Cmdlet, type Parameter, parameterOf } from './cmdlets.ts'
import { CmdletRefused, unresolvedParameters, untransformable } from './faults.ts'
import { keptValue, kindOf, TABLE, UNTAGGED } from './values.ts'
import type { Settings } from './variants.ts'

/** What a request asks a property to become. */
export type Wanted =
  | { readonly to: 'value'; readonly value: unknown }
  | { readonly to: 'delta'; readonly add: readonly unknown[]; readonly remove: readonly unknown[] }
  | { readonly to: 'nothing' }
  | { readonly to: 'unchanged' }

/** One argument after binding. */
export type Argument = { readonly parameter: Parameter; readonly wanted: Wanted }

/** A cmdlet's arguments after binding, and the common parameters that rode along. */
export type Bound = {
  readonly arguments: readonly Argument[]
  readonly confirm: boolean | undefined
  readonly whatIf: boolean
}

// Common to every cmdlet (reference: identity-exchange B.2).
const COMMON = new Set(['erroraction', 'warningaction', 'informationaction', 'verbose', 'debug'])

/**
 * Binds the `Parameters` of a request to a cmdlet as the service does (reference: identity-exchange B.3, B.6).
 * Throws CmdletRefused for unknown, missing and unfit parameters.
 */
export function bind(cmdlet: Cmdlet, given: Raw, settings: Settings): Bound {
  const asked = Object.entries(given).filter(([name]) => !name.includes('@') && !COMMON.has(name.toLowerCase()))
  const switches = new Map<string, boolean>()
  const bound: Argument[] = []
  const unknown: string[] = []
  for (const [name, value] of asked) {
    const parameter = parameterOf(cmdlet, name)
    if (parameter !== undefined) bound.push({ parameter, wanted: want(parameter, value, settings) })
    else if (isRunSwitch(cmdlet, name, settings)) switches.set(name.toLowerCase(), runSwitch(name, value))
    else unknown.push(name)
  }
  if (unknown.length > 0) throw new CmdletRefused(unresolvedParameters(unknown))
  const missing = cmdlet.parameters.filter((parameter) => parameter.required && !isGiven(bound, parameter))
  if (missing.length > 0) {
    const names = missing.map((parameter) => parameter.name)
    throw new CmdletRefused(unresolvedParameters(names, true))
  }
  return { arguments: bound, confirm: switches.get('confirm'), whatIf: switches.get('whatif') === true }
}

/** The text an argument gives to a parameter, or undefined where it was not given. */
export function textArgument(bound: Bound, name: string): string | undefined {
  const found = bound.arguments.find((argument) => argument.parameter.name === name)?.wanted
  return found?.to === 'value' && typeof found.value === 'string' ? found.value : undefined
}

/** The single value an argument gives to a parameter, or undefined. */
export function argumentValue(bound: Bound, name: string): unknown {
  const found = bound.arguments.find((argument) => argument.parameter.name === name)?.wanted
  return found?.to === 'value' ? found.value : undefined
}

function isRunSwitch(cmdlet: Cmdlet, name: string, settings: Settings): boolean {
  if (!/^(?:confirm|whatif)$/iu.test(name)) return false
  return cmdlet.confirms || settings.exchangeStrayConfirm === 'ignored'
}

function runSwitch(name: string, value: unknown): boolean {
  if (typeof value === 'boolean') return value
  throw new CmdletRefused(untransformable(name, String(value), 'SwitchParameter', 'A switch is true or false.'))
}

function isGiven(bound: readonly Argument[], parameter: Parameter): boolean {
  const found = bound.find((argument) => argument.parameter === parameter)
  return found !== undefined && found.wanted.to !== 'nothing' && found.wanted.to !== 'unchanged'
}

function want(parameter: Parameter, value: unknown, settings: Settings): Wanted {
  if (value === null) return { to: 'nothing' }
  if (!parameter.multi) return { to: 'value', value: keptValue(parameter, value) }
  if (Array.isArray(value)) return wantList(parameter, value, settings)
  if (isRaw(value) && kindOf(parameter.type) !== 'table') return wantTable(parameter, value, settings)
  return { to: 'value', value: [keptValue(parameter, value)] }
}

function wantList(parameter: Parameter, items: readonly unknown[], settings: Settings): Wanted {
  if (items.length === 0) return { to: settings.exchangeEmptyArray === 'clears' ? 'nothing' : 'unchanged' }
  return { to: 'value', value: items.map((item) => keptValue(parameter, item)) }
}

function wantTable(parameter: Parameter, table: Raw, settings: Settings): Wanted {
  const refuse = (why: string): CmdletRefused =>
    new CmdletRefused(untransformable(parameter.name, JSON.stringify(table), parameter.type, why))
  if (table['@odata.type'] !== TABLE) {
    throw refuse(UNTAGGED)
  }
  const entries = Object.entries(table).filter(([name]) => !name.includes('@'))
  const multiValued = parameter.type === 'MultiValuedProperty' || parameter.type.endsWith('Collection')
  if (entries.length === 0) {
    if (multiValued || settings.exchangeClearingTable === 'clears') return { to: 'nothing' }
    throw refuse('A table cannot be converted to this type.')
  }
  if (!multiValued) throw refuse('A table cannot be converted to this type.')
  const side = (wanted: string): readonly unknown[] =>
    entries
      .filter(([name]) => name.toLowerCase() === wanted)
      .flatMap(([, items]) => (Array.isArray(items) ? items : [items]))
      .map((item) => keptValue(parameter, item))
  const stray = entries.find(([name]) => !/^(?:add|remove)$/iu.test(name))
  if (stray !== undefined) throw refuse(`The key ${stray[0]} is not Add or Remove.`)
  return { to: 'delta', add: side('add'), remove: side('remove') }
}
