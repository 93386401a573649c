import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { isRecord } from '../../../src/model/json.ts'
import type { ResourceType } from '../../../src/model/resource-type.ts'
import { teamsBehaviours, teamsWire } from '../../../src/services/teams/teams-wire.ts'
import { row, teamsRows } from './teams-scene.ts'

const contracts: unknown = JSON.parse(
  readFileSync(new URL('../../../contracts/teams-config-types.json', import.meta.url), 'utf8'),
)
const types = isRecord(contracts) && Array.isArray(contracts['nouns']) ? contracts['nouns'].filter(isRecord) : []
const rows = [...teamsRows.values()]
/** Properties of a contract that no row has, because another one says the same. */
const leftOut = ['TenantFederationSettings AllowedDomainsAsAList', 'OnlineVoiceRoute Name']

function configTypeOf(type: ResourceType): string | undefined {
  const wire = teamsWire(type)
  return wire.kind === 'configuration' ? wire.configType : undefined
}

describe('the rows of Teams', () => {
  test.each(types.map((type) => [String(type['configType']), type] as const))(
    '%s has every property that the contract knows, and is one or many as it says',
    (configType, type) => {
      const own = rows.find((one) => configTypeOf(one) === configType)
      const known = (Array.isArray(type['properties']) ? type['properties'] : []).filter(isRecord)
      const missing = known
        .map((one) => String(one['name']))
        .filter((name) => own?.properties[name] === undefined && !leftOut.includes(`${configType} ${name}`))
      expect(missing).toEqual([])
      expect(own?.cardinality).toBe(type['instances'] === 'named' ? 'collection' : 'singleton')
      expect(own?.create).toBe(type['instances'] === 'named')
    },
  )

  test.each(rows.map((type) => [type.name, type] as const))('%s speaks only of properties it has', (_, type) => {
    const { allowedDomains, domainLists, joined, spelled } = teamsBehaviours(type)
    const spoken = [allowedDomains ?? [], domainLists, Object.keys(joined), Object.keys(spelled)].flat()
    expect(spoken.filter((name) => type.properties[name] === undefined)).toEqual([])
    expect(type).toMatchObject({ protocol: 'teams', keyCase: 'ignore' })
    expect(type.silentDrops === true).toBe(configTypeOf(type) !== undefined)
  })

  test('no value list of prose is closed, and an order of safety speaks of values that are there', () => {
    const all = rows.flatMap((type) => Object.entries(type.properties).map(([name, one]) => [name, one, type] as const))
    const closed = all.filter(([, { values, open }]) => values !== undefined && open !== true)
    expect(closed.map(([name]) => name)).toEqual(['ExternalLocationLookupMode', 'NotificationMode'])
    const wrong = all.filter(([, { safer, shape, values }]) =>
      typeof safer === 'string' || safer === undefined
        ? false
        : safer.some((one) =>
            shape === 'boolean' ? typeof one !== 'boolean' : typeof one !== 'string' || values?.includes(one) !== true,
          ),
    )
    expect(wrong.map(([name]) => name)).toEqual([])
  })

  test('usages are written before what names them', () => {
    expect(row('onlineVoiceRoute').after).toEqual(['teams.onlinePstnUsage'])
    expect(row('onlineVoiceRoutingPolicy').after).toEqual(['teams.onlinePstnUsage', 'teams.onlineVoiceRoute'])
  })

  test('what only a module knows is weaker than its row, and unknown where it is not read back', () => {
    expect(row('teamsMessagingPolicy').properties['AllowProactiveSummaries']).toMatchObject({
      evidence: 'inferred',
      echo: 'unproven',
    })
  })
})
