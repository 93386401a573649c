import { isRaw } from '../json.ts'
import type { Raw } from '../json.ts'
import type { Bound } from '../exchange/binding.ts'
import { shownParameters } from '../exchange/fresh.ts'
import { type Row, textOf } from '../exchange/rows.ts'
import { named } from '../exchange/shelf.ts'
import { flatValue, readActions, withFlat, writeAction } from './label-actions.ts'
import { rowsOf } from './lifecycle.ts'
import { type ComplianceNoun, isLabelAction } from './nouns.ts'
import { missing, refuse } from './refusals.ts'
import { type ComplianceService, nounNamed } from './service.ts'

const NEW_TEMPLATE = 'templateid'

/**
 * A label after the flat parameters of a New or Set: encryption and marking go into LabelActions, advanced settings
 * into Settings (reference: identity-exchange C.5). @throws CmdletRefused
 */
export function labelAfter(service: ComplianceService, noun: ComplianceNoun, row: Row, bound: Bound): Row {
  const flat = bound.arguments.filter(({ parameter }) => isLabelAction(parameter.name))
  const actions = flat.reduce(
    (sofar, { parameter, wanted }) => withFlat(sofar, parameter.name, wanted.to === 'value' ? wanted.value : null),
    readActions(row['LabelActions']),
  )
  const encryption = actions.find(({ type }) => type === 'encrypt')?.settings ?? {}
  const template = encryption['protectiontype'] === 'template'
  if (encryption['rightsdefinitions'] !== undefined && !template) {
    refuse(
      'InvalidLabelActionException',
      'EncryptionRightsDefinitions is valid with the protection type Template only.',
    )
  }
  const asked = flat.find(({ parameter }) => parameter.name === 'EncryptionTemplateId')?.wanted
  if (asked?.to === 'value') refuseUnknownTemplate(service, noun, String(asked.value))
  // Without a template of its own, one is made from the rights.
  const minted = template && encryption[NEW_TEMPLATE] === undefined
  const whole = minted ? withFlat(actions, 'EncryptionTemplateId', service.organization.newId()) : actions
  const after = withParent(service, noun, { ...row, LabelActions: whole.map((action) => writeAction(action, 'texts')) })
  return { ...after, Settings: settingsAfter(after, bound) }
}

// A template of another tenant is not found (reference: identity-exchange C.5).
function refuseUnknownTemplate(service: ComplianceService, noun: ComplianceNoun, id: string): void {
  const known = rowsOf(service, noun).flatMap((row) => readActions(row['LabelActions']))
  if (known.some(({ settings }) => settings[NEW_TEMPLATE]?.toLowerCase() === id.toLowerCase())) return
  refuse('RmsTemplateNotFoundException', `The RMS template '${id}' was not found.`)
}

function withParent(service: ComplianceService, noun: ComplianceNoun, row: Row): Row {
  const wanted = textOf(row, 'ParentId')
  if (wanted === '') return { ...row, ParentId: null }
  const [parent] = named(noun, rowsOf(service, noun), wanted)
  if (parent === undefined) return missing(service, wanted)
  return { ...row, ParentId: parent['Guid'] }
}

/** The table of AdvancedSettings over what Settings holds; an empty value takes a key away. */
export function settingsAfter(row: Row, bound: Bound): readonly string[] {
  const held = settingsIn(row['Settings'])
  const given = bound.arguments.filter(({ parameter }) => ['AdvancedSettings', 'Settings'].includes(parameter.name))
  for (const { wanted } of given) {
    if (wanted.to !== 'value') continue
    for (const [key, value] of Object.entries(tableIn(wanted.value))) {
      if (value === null || value === '') held.delete(key.toLowerCase())
      else held.set(key.toLowerCase(), Array.isArray(value) ? value.map(String).join(', ') : plain(value))
    }
  }
  return [...held].map(([key, value]) => `[${key}, ${value}]`)
}

function plain(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function tableIn(value: unknown): Raw {
  return isRaw(value) ? value : {}
}

function settingsIn(value: unknown): Map<string, string> {
  const lines = Array.isArray(value) ? value.map(String) : []
  const pairs = lines.map((line) => /^\[(?<key>[^,]+), (?<value>.*)\]$/su.exec(line)?.groups)
  return new Map(
    pairs.flatMap((pair) => (pair === undefined ? [] : [[pair['key'] ?? '', pair['value'] ?? ''] as const])),
  )
}

/** Settings as Get-Label shows them: what the label is called stands there too. */
function shownSettings(row: Row): readonly string[] {
  const own = settingsIn(row['Settings'])
  for (const [key, name] of [
    ['displayname', 'DisplayName'],
    ['tooltip', 'Tooltip'],
    ['contenttype', 'ContentType'],
  ] as const) {
    if (textOf(row, name) !== '') own.set(key, textOf(row, name))
  }
  return [...own].map(([key, value]) => `[${key}, ${value}]`)
}

/** A label as Get shows it: the read shape is not the one that is written. */
export function shownLabel(service: ComplianceService, row: Row, detailed: boolean): Row {
  const actions = readActions(row['LabelActions'])
  const noun = nounNamed(service, 'Label')
  const { cmdlets } = service.organization
  const flat = detailed && service.setting('complianceLabelDetail') === 'flat'
  const every = shownParameters(cmdlets, { ...noun, unseen: [] })
    .map(({ name }) => name)
    .filter(isLabelAction)
  return {
    ...row,
    LabelActions: actions.map((action) => writeAction(action, service.setting('complianceLabelActions'))),
    Settings: shownSettings(row),
    ...(flat ? Object.fromEntries(every.map((name) => [name, flatValue(actions, name)])) : {}),
  }
}
