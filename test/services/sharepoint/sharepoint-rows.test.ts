import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { ResourceType } from '../../../src/model/resource-type.ts'
import { isRecord } from '../../../src/model/json.ts'
import { sharepointWire } from '../../../src/services/sharepoint/sharepoint-wire.ts'
import { thingOf } from '../../../src/services/sharepoint/things.ts'
import { row, sharepointRows } from './sharepoint-scene.ts'

const json = (path: string): unknown => JSON.parse(readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8'))
const listAt = (value: unknown, name: string): readonly Record<string, unknown>[] =>
  isRecord(value) && Array.isArray(value[name]) ? value[name].filter(isRecord) : []
const own = [...sharepointRows.values()].filter((one) => one.protocol === 'sharepoint')
const overlays = listAt(json('catalogue/overlays/sharepoint.json'), 'rows')
const reasons = (name: string): Record<string, unknown> => {
  const drop = overlays.find((one) => one['name'] === `sharepoint.${name}`)?.['drop']
  return isRecord(drop) ? drop : {}
}

describe.each([
  ['tenant', ['tenant', 'tenantSyncClientRestriction'], 303],
  ['site', ['site'], 98],
] as const)('of the settable properties of the %s', (object, names, count) => {
  const facts = listAt(json(`contracts/sharepoint-${object}-properties.json`), 'properties')
  const settable = facts.filter((fact) => fact['writable'] === true).map((fact) => String(fact['name']))

  test('each is in one row, or the overlay says why not', () => {
    expect(settable).toHaveLength(count)
    const places = settable.map((name) => names.filter((one) => row(one).properties[name] !== undefined).length)
    const unsaid = settable.filter((name, index) => places[index] === 0 && typeof reasons(object)[name] !== 'string')
    expect(unsaid).toEqual([])
    expect(settable.filter((_, index) => (places[index] ?? 0) > 1)).toEqual([])
  })

  test('each has its type and its numbers', () => {
    for (const name of names) {
      const { members } = sharepointWire(row(name))
      expect(Object.keys(members).toSorted()).toEqual(Object.keys(row(name).properties).toSorted())
      for (const fact of facts.filter((one) => isRecord(one['enum']))) {
        const member = members[String(fact['name'])]
        if (member === undefined) continue
        expect([fact['name'], member]).toEqual([fact['name'], { kind: 'enum', numbers: fact['enum'] }])
        expect(row(name).properties[String(fact['name'])]?.values).toEqual(Object.keys(fact['enum'] ?? {}))
      }
    }
  })
})

test.each(own.map((one) => [one.name, one] as const))(
  '%s can be asked for, and needs one role',
  (_, type: ResourceType) => {
    const place = {
      admin: 'https://a-admin.sharepoint.com',
      root: 'https://a.sharepoint.com',
      personal: 'https://a-my.sharepoint.com',
    }
    const [look] = thingOf(type).looks({ type, keys: 'all' }, place)
    expect(look?.call).toMatchObject({ effect: 'read', repeat: 'safe', budget: type.budget })
    expect(type.permissions.write).toEqual({ application: [['Sites.FullControl.All']] })
  },
)

test('an order of safety names values that there are, the safest last', () => {
  const listed = own.flatMap((type) =>
    Object.entries(type.properties).flatMap(([name, { safer, values }]) =>
      Array.isArray(safer) && values !== undefined
        ? [{ name, foreign: safer.filter((one) => !values.includes(String(one))) }]
        : [],
    ),
  )
  expect(listed.filter(({ foreign }) => foreign.length > 0)).toEqual([])
  const { SharingCapability: whole, LegacyAuthProtocolsEnabled: legacy } = row('tenant').properties
  expect(whole?.safer).toEqual([
    'ExternalUserAndGuestSharing',
    'ExternalUserSharingOnly',
    'ExistingExternalUserSharingOnly',
    'Disabled',
  ])
  expect(legacy?.safer).toEqual([true, false])
})

test('what no page of a cmdlet names is marked as inferred', () => {
  const { properties } = row('tenant')
  expect([properties['SharingCapability']?.evidence, properties['CustomScriptsRestrictMode']?.evidence]).toEqual([
    undefined,
    'inferred',
  ])
})

test('who must not hold Sites.FullControl.All has a way through Graph', () => {
  const settings = sharepointRows.get('sharepoint.settings')
  expect(settings?.protocol).toBe('graph')
  expect(settings?.permissions.read.application).toEqual([
    ['SharePointTenantSettings.Read.All'],
    ['SharePointTenantSettings.ReadWrite.All'],
  ])
  expect(settings?.properties['sharingCapability']?.values).toContain('existingExternalUserSharingOnly')
})
