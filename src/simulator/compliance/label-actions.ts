import { isRaw, members, parseJson, text } from '../json.ts'
import type { Raw } from '../json.ts'

/** One action of a label, with its settings by key; `disabled` among them when it is off. */
export type LabelAction = {
  readonly type: string
  readonly subType: string | null
  readonly settings: Readonly<Record<string, string>>
}

/**
 * The action that a flat parameter belongs to, and the key of its setting there: `ApplyContentMarkingFooterText` is
 * `text` of the footer's marking (shapes: CIPP ConvertTo-CIPPSensitivityLabelParams and its tests; the actions of
 * sites, Teams and dynamic watermarks are inferred).
 */
export function actionOf(
  parameter: string,
): { readonly type: string; readonly subType: string | null; readonly key: string } | undefined {
  const forms: readonly (readonly [RegExp, string, string | null])[] = [
    [/^ApplyContentMarkingHeader(?<key>\w+)$/u, 'applycontentmarking', 'header'],
    [/^ApplyContentMarkingFooter(?<key>\w+)$/u, 'applycontentmarking', 'footer'],
    [/^ApplyWaterMarking(?<key>\w+)$/u, 'applywatermarking', null],
    [/^(?:Apply)?DynamicWatermark(?:ing)?(?<key>\w+)$/u, 'applydynamicwatermarking', null],
    [/^Encryption(?<key>\w+)$/u, 'encrypt', null],
    [
      /^SiteAndGroupProtection(?<key>Enabled|Privacy|AllowAccessToGuestUsers|AllowEmailFromGuestUsers)$/u,
      'protectgroup',
      null,
    ],
    [/^SiteAndGroupProtection(?<key>\w+)$/u, 'protectsite', null],
    [/^(?<key>SiteExternalSharingControlType)$/u, 'protectsite', null],
    [/^TeamsProtection(?<key>Enabled)$/u, 'protectteams', null],
    [/^Teams(?<key>\w+)$/u, 'protectteams', null],
  ]
  for (const [form, type, subType] of forms) {
    const key = form.exec(parameter)?.groups?.['key']
    if (key !== undefined) return { type, subType, key: key.toLowerCase() }
  }
  return undefined
}

/** The actions in the list of a row; each may be a JSON text or an object. */
export function readActions(value: unknown): readonly LabelAction[] {
  if (!Array.isArray(value)) return []
  return value.flatMap((item: unknown) => {
    const raw = typeof item === 'string' ? parseJson(item) : item
    if (!isRaw(raw)) return []
    const settings = members(raw, 'Settings').map((one) => [text(one, 'Key') ?? '', String(one['Value'])] as const)
    return [
      { type: text(raw, 'Type') ?? '', subType: text(raw, 'SubType') ?? null, settings: Object.fromEntries(settings) },
    ]
  })
}

/** An action as Get-Label shows it. */
export function writeAction(action: LabelAction, as: string): unknown {
  const Settings = Object.entries(action.settings).map(([Key, Value]) => ({ Key, Value }))
  const shown: Raw = { Type: action.type, SubType: action.subType, Settings }
  return as === 'objects' ? shown : JSON.stringify(shown)
}

/** The actions with one flat parameter applied; null takes a setting away. */
export function withFlat(actions: readonly LabelAction[], parameter: string, value: unknown): readonly LabelAction[] {
  const place = actionOf(parameter)
  if (place === undefined) return actions
  const same = (action: LabelAction): boolean => action.type === place.type && action.subType === place.subType
  const before = actions.find(same) ?? { type: place.type, subType: place.subType, settings: {} }
  const key = place.key === 'enabled' ? 'disabled' : place.key
  const kept = Object.entries(before.settings).filter(([name]) => name !== key)
  const settings = Object.fromEntries([...kept, ...(value === null ? [] : [[key, encoded(place.key, value)] as const])])
  const after = { ...before, settings }
  return actions.some(same) ? actions.map((action) => (same(action) ? after : action)) : [...actions, after]
}

// `Enabled` is kept as its opposite, names of protection in lower case, and rights as a JSON text of who has what.
function encoded(key: string, value: unknown): string {
  if (key === 'enabled') return String(value !== true)
  if (key === 'protectiontype') return String(value).toLowerCase()
  if (key === 'rightsdefinitions' && typeof value === 'string') return encodedRights(value)
  return String(value)
}

/** `anna@contoso.com:VIEW,EDIT;all:VIEW` as a row has it. */
function encodedRights(written: string): string {
  const entries = written
    .split(';')
    .filter((entry) => entry.trim() !== '')
    .map((entry) => {
      const cut = entry.lastIndexOf(':')
      return { Identity: entry.slice(0, cut).trim(), Rights: entry.slice(cut + 1).trim() }
    })
  return JSON.stringify(entries)
}

/** The flat value that an action holds for a parameter, as the variant with detail shows it; null where there is none. */
export function flatValue(actions: readonly LabelAction[], parameter: string): unknown {
  const place = actionOf(parameter)
  const action = actions.find((one) => one.type === place?.type && one.subType === place.subType)
  if (place === undefined || action === undefined) return null
  if (place.key === 'enabled') return action.settings['disabled'] !== 'true'
  const value = action.settings[place.key]
  if (value === undefined) return null
  if (value === 'true' || value === 'false') return value === 'true'
  return /^\d+$/u.test(value) ? Number(value) : value
}
