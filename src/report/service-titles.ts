import type { TypeName } from '../model/address.ts'
import { serviceOf } from '../model/address.ts'

const titles: Readonly<Record<string, string>> = {
  entra: 'Entra ID',
  exchange: 'Exchange Online',
  purview: 'Microsoft Purview',
  sharepoint: 'SharePoint Online',
  teams: 'Microsoft Teams',
}

/** The name of a type's service as its own documentation writes it; the plain word for one that has none here. */
export function serviceTitle(type: TypeName): string {
  const service = serviceOf(type)
  return titles[service] ?? service
}
