import type { Raw } from '../json.ts'
import type { ConfigType, Property } from './config-types.ts'
import { badRequest, forbidden } from './faults.ts'
import { isDomainList, refuseUnrecorded, writtenDomains, writtenName } from './federation.ts'
import { writtenList } from './list-items.ts'
import type { TeamsSettings } from './variants.ts'

/** A body that has been taken: what it changes, and what the service has to say about it. */
export type Written = { readonly settings: Raw; readonly warnings: readonly string[] }

/** Members of an instance that are not settings; a write may carry them (CIPP sends Key back) and they do nothing. */
const envelope: ReadonlySet<string> = new Set(['identity', 'key', 'configmetadata', 'configid'])

/** Accepted and ignored (reference: teams A.4). */
const deadProperty = 'AllowUserToJoinExternalMeeting'

/**
 * The changes that a body asks for: real JSON values only, and everything that it does not name stays.
 * @throws Refusal 403 for a body with a gated property, 400 for values that do not fit, as one whole.
 */
export function readBody(type: ConfigType, body: Raw, method: string, setting: TeamsSettings): Written {
  refuseUnrecorded(type.name, body)
  const known = Object.entries(body).flatMap(([name, value]) => {
    if (envelope.has(name.toLowerCase())) return []
    const meant = writtenName(type.name, name, setting)
    const property = meant === undefined ? undefined : type.properties.get(meant.toLowerCase())
    if (property !== undefined) return [{ property, value }]
    if (setting('teamsUnknownProperty') === 'dropped') return []
    throw badRequest(`The property '${name}' does not exist on type '${type.name}'.`)
  })
  // One gated property refuses the whole body, even where its value would not change (reference: teams A.3, C.3).
  if (known.some(({ property }) => property.gated)) throw forbidden()
  const dead = known.some(({ property }) => property.name === deadProperty)
  const changes = known
    .filter(({ property }) => property.name !== deadProperty)
    .flatMap(({ property, value }) => {
      const kept = writtenValue(type, property, value, method, setting)
      return kept === undefined ? [] : [[property.name, kept] as const]
    })
  return {
    settings: Object.fromEntries(changes),
    warnings: dead ? [`The parameter ${deadProperty} has no effect and is ignored.`] : [],
  }
}

function writtenValue(
  type: ConfigType,
  property: Property,
  value: unknown,
  method: string,
  setting: TeamsSettings,
): unknown {
  if (isDomainList(type.name, property.name)) return writtenDomains(property.name, value, method, setting)
  if (property.kind === 'list') return writtenList(type.name, property.name, value, setting)
  if (property.kind === 'text') return writtenText(property, value, setting)
  if (property.kind === 'boolean' && typeof value === 'boolean') return value
  // A number has to be a JSON number (terraform-provider-teams: MaskBits).
  if (property.kind === 'integer' && (value === null || Number.isInteger(value))) return inRange(property, value)
  throw badRequest(`Cannot convert the value of ${property.name} to ${property.kind}.`)
}

function inRange(property: Property, value: unknown): unknown {
  const days = property.name === 'NewMeetingRecordingExpirationDays' && typeof value === 'number'
  if (days && value !== -1 && (value < 1 || value > 99_999))
    throw badRequest(`The value of ${property.name} is -1 or between 1 and 99999.`)
  return value
}

function writtenText(property: Property, value: unknown, setting: TeamsSettings): string | null | undefined {
  const clears = setting('teamsClear')
  if ((value === null && clears === 'text') || (value === '' && clears === 'null')) return undefined
  if (value === null) return null
  if (typeof value !== 'string') throw badRequest(`Cannot convert the value of ${property.name} to a text.`)
  if (value === '') return setting('teamsClearedText') === 'kept' ? '' : null
  const values = setting('teamsListedValues') === 'closed' ? property.values : undefined
  if (values === undefined) return value
  const meant = values.find((one) => one.toLowerCase() === value.toLowerCase())
  if (meant !== undefined) return meant
  throw badRequest(`The value '${value}' is not valid for ${property.name}. Possible values: ${values.join(', ')}.`)
}
