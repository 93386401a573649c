import type { Json } from '../../model/json.ts'
import { isJsonList, isJsonObject, textsOf } from '../../model/json.ts'

/** The word that stands for every domain there is, alone in the list. */
export const everyDomain = 'AllowAllKnownDomains'

/**
 * Reads a list of domains in any form it was seen in: texts, objects with a `Domain`, one such object alone, nothing
 * (reference: teams A.4). Gives them sorted and in lower case; undefined for what is no such list.
 */
export function readDomains(value: Json): readonly string[] | undefined {
  if (value === null) return []
  const items = isJsonList(value) ? value : [value]
  const domains: string[] = []
  for (const item of items) {
    const domain = isJsonObject(item) ? item['Domain'] : item
    if (typeof domain !== 'string' || domain === '') return undefined
    domains.push(domain.toLowerCase())
  }
  return [...new Set(domains)].sort()
}

/**
 * Reads whom a tenant federates with: `{}` and an empty list are everybody. An allow list that is there and empty, or null, means
 * everybody to one source and nobody to another: it reads as an empty list, which nobody can declare, so that it is written once
 * as what is meant. Undefined for any other shape, which nobody takes for a difference.
 */
export function readAllowedDomains(value: Json): readonly string[] | undefined {
  if (value === null) return []
  if (isJsonList(value) && value.length === 0) return [everyDomain]
  if (isJsonObject(value) && !Object.hasOwn(value, 'Domain')) {
    if (Object.keys(value).length === 0) return [everyDomain]
    const list = value['AllowedDomain'] ?? value['AllowList']
    return list === undefined ? undefined : readDomains(list)
  }
  const domains = readDomains(value)
  return domains !== undefined && meansEveryDomain(domains) ? [everyDomain] : domains
}

/** Says whether a declared or read list is the one word for all domains. */
export function meansEveryDomain(domains: Json): boolean {
  const [only, ...more] = textsOf(domains)
  return only?.toLowerCase() === everyDomain.toLowerCase() && more.length === 0
}

/**
 * The ways in which the federation list was seen written: by PUT as an object, by PATCH as a plain list; everybody is an empty
 * list in the one and a word in the other (reference: teams A.4; CIPP and ScubaGear).
 */
export function writeAllowedDomains(domains: Json): { readonly put: Json; readonly patch: Json } {
  if (meansEveryDomain(domains)) return { put: [], patch: [everyDomain] }
  return { put: { AllowList: domains }, patch: domains }
}
