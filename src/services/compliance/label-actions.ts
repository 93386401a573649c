import type { Json, JsonObject } from '../../model/json.ts'
import { isJson, isJsonList, isJsonObject } from '../../model/json.ts'
import { textOf } from '../cmdlets/cmdlet-wire.ts'

/** How a setting of an action is called where it is written, and how its text is read. */
type Member = readonly [setting: string, name: string, as: 'text' | 'number' | 'flag' | 'word' | 'rights']

/** One action of a label: what switches it on, and its settings. */
type Action = { readonly prefix: string; readonly enabled: string; readonly members: readonly Member[] }

const font: readonly Member[] = [
  ['text', 'Text', 'text'],
  ['fontcolor', 'FontColor', 'text'],
  ['fontname', 'FontName', 'text'],
  ['fontsize', 'FontSize', 'number'],
]
const marking: readonly Member[] = [...font, ['alignment', 'Alignment', 'word'], ['margin', 'Margin', 'number']]

/** Names and settings of actions, from the Get-Label answers that public migration tools read (reference: purview C.5). */
const actions: Readonly<Record<string, Action>> = {
  encrypt: {
    prefix: 'Encryption',
    enabled: 'EncryptionEnabled',
    members: [
      ['protectiontype', 'ProtectionType', 'word'],
      ['templateid', 'TemplateId', 'text'],
      ['contentexpiredondateindaysornever', 'ContentExpiredOnDateInDaysOrNever', 'text'],
      ['offlineaccessdays', 'OfflineAccessDays', 'number'],
      ['rightsdefinitions', 'RightsDefinitions', 'rights'],
      ['donotforward', 'DoNotForward', 'flag'],
      ['encryptonly', 'EncryptOnly', 'flag'],
      ['doublekeyencryptionurl', 'DoubleKeyEncryptionUrl', 'text'],
      ['promptuser', 'PromptUser', 'flag'],
    ],
  },
  header: { prefix: 'ApplyContentMarkingHeader', enabled: 'ApplyContentMarkingHeaderEnabled', members: marking },
  footer: { prefix: 'ApplyContentMarkingFooter', enabled: 'ApplyContentMarkingFooterEnabled', members: marking },
  watermark: {
    prefix: 'ApplyWaterMarking',
    enabled: 'ApplyWaterMarkingEnabled',
    members: [...font, ['layout', 'Layout', 'word']],
  },
  protectgroup: {
    prefix: 'SiteAndGroupProtection',
    enabled: 'SiteAndGroupProtectionEnabled',
    members: [
      ['privacy', 'Privacy', 'word'],
      ['allowaccesstoguestusers', 'AllowAccessToGuestUsers', 'flag'],
      ['allowemailfromguestusers', 'AllowEmailFromGuestUsers', 'flag'],
    ],
  },
  protectsite: {
    prefix: 'Site',
    enabled: 'SiteAndGroupProtectionEnabled',
    members: [
      ['allowfullaccess', 'AndGroupProtectionAllowFullAccess', 'flag'],
      ['allowlimitedaccess', 'AndGroupProtectionAllowLimitedAccess', 'flag'],
      ['blockaccess', 'AndGroupProtectionBlockAccess', 'flag'],
      ['externalsharingcontroltype', 'ExternalSharingControlType', 'word'],
    ],
  },
}

/**
 * What a label's actions say, under the names they are written with. An action that is not there, or is disabled, is off, and
 * so is each of its switches that is not there; actions of other kinds (Teams meetings) are not known and left out. Each item
 * is an object or JSON text; one that is neither, or no actions at all, makes the whole unreadable: undefined.
 */
export function flatLabelActions(value: Json | undefined): JsonObject | undefined {
  if (value === undefined) return undefined
  const items = (isJsonList(value) ? value : value === null ? [] : [value]).map(parsed)
  if (!items.every(isJsonObject)) return undefined
  const flat: Record<string, Json> = { ...allOff }
  for (const item of items) {
    const action = actionOf(item)
    const settings = settingsOf(item['Settings'])
    if (action === undefined || settings.get('disabled')?.toLowerCase() === 'true') continue
    flat[action.enabled] = true
    for (const [setting, name, as] of action.members) {
      const text = settings.get(setting)
      const read = text === undefined ? undefined : readSetting(text, as)
      if (read !== undefined) flat[`${action.prefix}${name}`] = read
    }
  }
  return flat
}

const allOff: JsonObject = Object.fromEntries(
  Object.values(actions).flatMap(({ prefix, enabled, members }) => [
    [enabled, false],
    ...members.filter(([, , as]) => as === 'flag').map(([, name]) => [`${prefix}${name}`, false]),
  ]),
)

/** Pairs of a list of settings, by the key in small letters: objects with `Key` and `Value`, or texts `[key, value]`. */
export function settingsOf(value: Json | undefined): ReadonlyMap<string, string> {
  const pairs = (isJsonList(value) ? value : []).flatMap((item): readonly (readonly [string, string])[] => {
    if (isJsonObject(item)) {
      const [key, of] = [textOf(item['Key']), item['Value']]
      return key === undefined || of === undefined || of === null || typeof of === 'object'
        ? []
        : [[key.toLowerCase(), String(of)]]
    }
    const [, key, text] = typeof item === 'string' ? (/^\[\s*([^,]+?)\s*,\s*([\s\S]*?)\s*\]$/u.exec(item) ?? []) : []
    return key === undefined || text === undefined ? [] : [[key.toLowerCase(), text]]
  })
  return new Map(pairs)
}

function actionOf(item: JsonObject): Action | undefined {
  const type = (textOf(item['Type']) ?? '').toLowerCase()
  const name =
    type === 'applycontentmarking'
      ? (textOf(item['SubType']) ?? '').toLowerCase()
      : type === 'applywatermarking'
        ? 'watermark'
        : type
  return Object.hasOwn(actions, name) ? actions[name] : undefined
}

function readSetting(text: string, as: Member[2]): Json | undefined {
  if (as === 'flag') return text.toLowerCase() === 'true'
  if (as === 'number') return /^-?\d{1,9}$/u.test(text.trim()) ? Number(text) : undefined
  if (as === 'rights') return rightsText(text)
  return text
}

/** Rights as they are written (`name:RIGHT,RIGHT;name:RIGHT`), from the JSON they are read as; other text stays. */
function rightsText(text: string): string {
  const list = parsed(text)
  if (!isJsonList(list) || !list.every(isJsonObject)) return text
  return list.map((one) => `${textOf(one['Identity']) ?? ''}:${textOf(one['Rights']) ?? ''}`).join(';')
}

/** The JSON in a text; a value that is no text, or no JSON, stays. */
export function parsed(value: Json): Json {
  if (typeof value !== 'string') return value
  try {
    const found: unknown = JSON.parse(value)
    return isJson(found) ? found : value
  } catch {
    return value
  }
}
