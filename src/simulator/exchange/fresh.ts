import { graphTime } from '../clock.ts'
import type { Cmdlets, Parameter } from './cmdlets.ts'
import type { Noun } from './nouns.ts'
import { presets } from './presets.ts'
import type { Row } from './rows.ts'
import { kindOf, keptValue } from './values.ts'

/** Where an object is made: its organisation, its moment and its GUID. */
export type Birth = { readonly initialDomain: string; readonly at: number; readonly guid: string }

// Parameters that say which object or how to run, never what the object is like.
const NOT_STATE = new Set(['Identity', 'Name', 'Priority', 'Force', 'ResultSize', 'Confirm', 'WhatIf'])

/** The parameters of New and Set that Get shows, each once; New's page wins, its defaults are those of a new object. */
export function shownParameters(cmdlets: Cmdlets, noun: Noun): readonly Parameter[] {
  const both = ['Set', 'New'].flatMap((verb) => cmdlets.get(`${verb}-${noun.noun}`.toLowerCase())?.parameters ?? [])
  const byName = new Map<string, Parameter>()
  for (const parameter of both) {
    if (NOT_STATE.has(parameter.name) || !isShown(noun, parameter)) continue
    const known = byName.get(parameter.name)
    byName.set(parameter.name, parameter.preset === undefined && known !== undefined ? known : parameter)
  }
  return [...byName.values()]
}

/** Whether Get gives a parameter back. A switch that is not state, and a secret, it never does. */
export function isShown(noun: Noun, parameter: Parameter): boolean {
  if (noun.unseen.includes(parameter.name) || kindOf(parameter.type) === 'secret') return false
  if (noun.shownAs[parameter.name] !== undefined) return true
  return parameter.type !== 'SwitchParameter' || noun.statefulSwitches
}

/** The properties that show a parameter. */
export function propertiesOf(noun: Noun, parameter: Parameter): readonly string[] {
  return noun.shownAs[parameter.name] ?? [parameter.name]
}

/** A new object with the documented defaults and the properties that every directory object has (B.5). */
export function freshRow(cmdlets: Cmdlets, noun: Noun, name: string, birth: Birth): Row {
  const documented = shownParameters(cmdlets, noun).flatMap((parameter) => {
    const value = presetOf(noun, parameter)
    return propertiesOf(noun, parameter).map((property) => [property, value] as const)
  })
  const distinguishedName = `CN=${name},${noun.container},CN=${birth.initialDomain}`
  const utc = graphTime(birth.at)
  const local = utc.replace(/Z$/u, '+00:00')
  return {
    ...Object.fromEntries(documented),
    ...presets[noun.noun],
    ...(noun.shape === 'rule' ? { State: 'Enabled', Priority: 0 } : {}),
    Identity: name,
    Id: name,
    Name: name,
    DistinguishedName: distinguishedName,
    Guid: birth.guid,
    ExchangeVersion: '0.20 (15.0.0.0)',
    IsValid: true,
    ObjectState: 'Unchanged',
    OrganizationalUnitRoot: birth.initialDomain,
    WhenChanged: local,
    WhenChangedUTC: utc,
    WhenCreated: local,
    WhenCreatedUTC: utc,
  }
}

// The settings of a rule that are there whether or not they are used; a default of any other stands for the case that
// the action or condition it belongs to is used.
const ALWAYS_SET = new Set(['Mode', 'RuleErrorAction', 'SenderAddressLocation'])

function presetOf(noun: Noun, parameter: Parameter): unknown {
  if (noun.shape === 'rule' && kindOf(parameter.type) !== 'bool' && !ALWAYS_SET.has(parameter.name)) return null
  const text = parameter.preset?.trim() ?? ''
  const none = text === '' || text === '$null' || text === 'blank'
  if (parameter.multi) return none ? [] : [text]
  if (none) return emptyOf(parameter)
  if (text === '$true') return true
  if (text === '$false') return false
  if (/^\d+ days$/u.test(text)) return `${text.replace(' days', '')}.00:00:00`
  const kind = kindOf(parameter.type)
  if (kind === 'int') return Number(text)
  if (kind === 'bool') return null
  // A page may give a default that is none of the names it lists; what a new object holds is in the presets then.
  const legal = parameter.values.length === 0 || parameter.values.some((name) => name === text)
  return legal ? keptValue(parameter, text) : null
}

function emptyOf(parameter: Parameter): unknown {
  const open = parameter.preset !== undefined
  switch (kindOf(parameter.type)) {
    case 'bool':
      return open ? null : false
    case 'int':
      return parameter.min ?? 0
    case 'unlimited':
    case 'size':
      return 'Unlimited'
    case 'text':
      return parameter.type === 'String' && parameter.values.length === 0 ? '' : null
    case 'span':
    case 'date':
    case 'table':
    case 'secret':
      return null
  }
}
