import { isRaw, text } from '../json.ts'
import type { Raw } from '../json.ts'
import { badRequest, unknownHere } from './faults.ts'
import type { TeamsSettings } from './variants.ts'

/** What an item of a list is: a text, or an object with these members, of which the first ones are needed. */
type ItemForm = 'text' | { readonly needed: readonly string[]; readonly filled: Raw }

const rules = 'TenantDialPlan.NormalizationRules'

const app: ItemForm = { needed: ['Id'], filled: {} }
const pinned: ItemForm = { needed: ['Id'], filled: { Order: null } }

/** Items of the lists that public sources show (reference: teams A.4; New-CsTeamsEmergencyCallingExtendedNotification). */
const forms: Readonly<Record<string, ItemForm>> = {
  'ExternalAccessPolicy.AllowedExternalDomains': 'text',
  'ExternalAccessPolicy.BlockedExternalDomains': 'text',
  'OnlinePstnUsages.Usage': 'text',
  'OnlineVoiceRoute.OnlinePstnGatewayList': 'text',
  'OnlineVoiceRoute.OnlinePstnUsages': 'text',
  'OnlineVoiceRoutingPolicy.OnlinePstnUsages': 'text',
  'TeamsAppPermissionPolicy.DefaultCatalogApps': app,
  'TeamsAppPermissionPolicy.GlobalCatalogApps': app,
  'TeamsAppPermissionPolicy.PrivateCatalogApps': app,
  'TeamsAppSetupPolicy.AppPresetList': app,
  'TeamsAppSetupPolicy.AppPresetMeetingList': app,
  'TeamsAppSetupPolicy.PinnedAppBarApps': pinned,
  'TeamsAppSetupPolicy.PinnedCallingBarApps': pinned,
  'TeamsAppSetupPolicy.PinnedMessageBarApps': pinned,
  'TeamsEmergencyCallingPolicy.ExtendedNotifications': {
    needed: ['EmergencyDialString'],
    filled: { NotificationGroup: null, NotificationDialOutNumber: null, NotificationMode: null },
  },
  'TeamsMeetingPolicy.BlockedAnonymousJoinClientTypes': 'text',
  'TeamsUpdateManagementPolicy.DisabledInProductMessages': 'text',
  [rules]: {
    needed: ['Name', 'Pattern', 'Translation'],
    filled: { Description: null, IsInternalExtension: false },
  },
}

/**
 * A written list as it is kept; undefined where the service takes the value and does nothing with it, as it does with
 * a JSON text in the place of a list. @throws Refusal 400 for items of the wrong form, 501 for lists nobody has shown.
 */
export function writtenList(
  typeName: string,
  property: string,
  value: unknown,
  setting: TeamsSettings,
): readonly unknown[] | undefined {
  if (value === null) return []
  if (typeof value === 'string') return undefined
  const where = `${typeName}.${property}`
  if (isRaw(value)) throw unknownHere(`how an object changes the list ${where}`)
  if (!Array.isArray(value)) throw badRequest(`Cannot convert the value of ${property} to a list.`)
  const form = forms[where]
  if (form === undefined && value.length > 0) throw unknownHere(`the items of ${where}`)
  const priority = where === rules && setting('teamsRulePriority')
  if (priority === 'refused' && value.some((item: unknown) => isRaw(item) && 'Priority' in item))
    throw badRequest(`An item of ${property} has no member Priority.`)
  const more = priority === 'kept' ? ['Priority'] : []
  return value.map((item: unknown, index) => writtenItem(form ?? 'text', property, item, index, more))
}

function writtenItem(form: ItemForm, property: string, item: unknown, index: number, more: readonly string[]): unknown {
  if (form === 'text') {
    if (typeof item === 'string') return item
    throw badRequest(`Cannot convert an item of ${property} to a text.`)
  }
  if (!isRaw(item)) throw badRequest(`Cannot convert an item of ${property} to an object.`)
  const missing = form.needed.find((name) => (text(item, name) ?? '') === '')
  if (missing !== undefined) throw badRequest(`An item of ${property} has no ${missing}.`)
  const filled = 'Order' in form.filled ? { Order: index + 1 } : form.filled
  const names = [...form.needed, ...Object.keys(form.filled), ...more]
  // Members that an item does not have are dropped.
  const own = Object.entries(item).filter(([name]) => names.includes(name))
  return { ...filled, ...Object.fromEntries(own) }
}
