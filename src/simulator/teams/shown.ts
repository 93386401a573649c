import type { Raw } from '../json.ts'
import { texts } from '../json.ts'
import { isItemType } from './config-types.ts'
import type { ConfigType } from './config-types.ts'
import { federationType, isDomainList, readOnlyMembers, shownDomains, shownName } from './federation.ts'
import { isGlobal } from './instances.ts'
import type { Instance } from './instances.ts'
import type { TeamsSettings } from './variants.ts'

const noInstance = '00000000-0000-0000-0000-000000000000'

/** How an instance is called by GET: policies have a `Tag:` before the name they were made with. */
export function identityOf(type: ConfigType, name: string): string {
  if (isItemType(type)) return name
  return isGlobal({ name }) ? 'Global' : `Tag:${name}`
}

/**
 * An instance as GET gives it: its settings in the spelling and shapes of reads, and what the service fills in
 * (reference: teams A.3 What GET returns). `AllowedDomainsAsAList` is a parameter and no setting.
 */
export function shownInstance(type: ConfigType, instance: Instance, tenantId: string, setting: TeamsSettings): Raw {
  const settings = [...type.properties.values()]
    .filter((property) => property.name !== 'AllowedDomainsAsAList')
    .map((property) => {
      const value = instance.settings[property.name] ?? null
      const name = shownName(type.name, property.name)
      if (isDomainList(type.name, property.name)) {
        const shape = shownDomains(property.name, texts(instance.settings, property.name), setting)
        return [name, emptied(shape, setting)] as const
      }
      return [name, property.kind === 'list' ? emptied(value ?? [], setting) : value] as const
    })
  const identity = identityOf(type, instance.name)
  return {
    Identity: identity,
    ...Object.fromEntries(settings),
    ...(type.name === federationType ? readOnlyMembers : {}),
    Key: keyOf(type, instance, tenantId),
    ConfigMetadata: { Authority: instance.authority },
    ConfigId: identity,
  }
}

function emptied(value: unknown, setting: TeamsSettings): unknown {
  return Array.isArray(value) && value.length === 0 && setting('teamsEmptyList') === 'null' ? null : value
}

function keyOf(type: ConfigType, instance: Instance, tenantId: string): Raw {
  const schema = `{urn:schema:Microsoft.Rtc.Management.Policy.${type.name}.2008}${type.name}`
  return {
    ScopeClass: isGlobal(instance) ? 'Global' : 'Tag',
    SchemaId: { XName: schema },
    AuthorityId: {
      Class: instance.authority,
      InstanceId: instance.authority === 'Host' ? noInstance : tenantId,
      XmlRoot: { name: '{urn:schema:Microsoft.Rtc.Management.ScopeFramework.2008}AuthorityId' },
    },
    DefaultXml: {
      SchemaId: schema,
      Data: null,
      ConfigObject: null,
      Signature: noInstance,
      IsModified: instance.authority === 'Tenant',
    },
    XmlRoot: { name: '{urn:schema:Microsoft.Rtc.Management.ScopeFramework.2008}AnchoredXmlKey' },
  }
}
