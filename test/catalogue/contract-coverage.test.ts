import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { isRecord } from '../../src/model/json.ts'
import type { Properties } from '../../src/model/resource-type.ts'
import { rows } from './readers.ts'

/** Parameters of cmdlets that steer a call and are no state of the object, with why. */
const steering: Readonly<Record<string, string>> = {
  Identity: 'says which object is meant',
  Confirm: 'asks the person at the console',
  WhatIf: 'asks for no change',
  Force: 'leaves a question away',
  ResultSize: 'bounds an answer',
  DomainController: 'of Exchange on premises',
  OutBuffer: 'of the console',
  IgnoreDehydratedFlag: 'lets a tenant pass that was never opened for customization',
  BypassDehydratedCheck: 'lets a tenant pass that was never opened for customization',
  Organization: 'chooses a tenant, for partners',
}

type Fact = { readonly name: string; readonly type: string; readonly reserved: boolean }
type GraphType = { readonly base: string | undefined; readonly complex: boolean; readonly facts: readonly Fact[] }

const json = async (path: string): Promise<unknown> => JSON.parse(await readFile(path, 'utf8'))
const entriesOf = (value: unknown): readonly (readonly [string, unknown])[] =>
  isRecord(value) ? Object.entries(value) : []
const wordOf = (value: unknown): string => (typeof value === 'string' ? value : '')
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

function factsOf(list: unknown): readonly Fact[] {
  return listOf(list).flatMap((fact) =>
    isRecord(fact)
      ? [{ name: wordOf(fact['name']), type: wordOf(fact['type']), reserved: fact['reserved'] === true }]
      : [],
  )
}

async function graphTypes(path: string): Promise<ReadonlyMap<string, GraphType>> {
  const file = await json(path)
  return new Map(
    entriesOf(isRecord(file) ? file['types'] : undefined).map(([name, type]): [string, GraphType] => {
      const read = isRecord(type) ? type : {}
      const base = typeof read['baseType'] === 'string' ? read['baseType'] : undefined
      return [name, { base, complex: read['kind'] === 'complex', facts: factsOf(read['properties']) }]
    }),
  )
}

const versions = [await graphTypes('contracts/graph-types.json'), await graphTypes('contracts/graph-types-beta.json')]
const member = (value: unknown, name: string): unknown => (isRecord(value) ? value[name] : undefined)
const cmdlets = [
  member(await json('contracts/exchange-cmdlets.json'), 'nouns'),
  member(await json('contracts/compliance-cmdlets.json'), 'nouns'),
]
const teamsTypes = listOf(member(await json('contracts/teams-config-types.json'), 'nouns'))
const sharepointFacts: Readonly<Record<string, readonly unknown[]>> = {
  tenant: listOf(member(await json('contracts/sharepoint-tenant-properties.json'), 'properties')),
  site: listOf(member(await json('contracts/sharepoint-site-properties.json'), 'properties')),
}

/** Members of a type and of what it extends, in either version of Graph. */
function membersOf(name: string): readonly Fact[] {
  return versions.flatMap((types) => {
    const type = types.get(name)
    return type === undefined ? [] : [...(type.base === undefined ? [] : membersOf(type.base)), ...type.facts]
  })
}

/** Ways to members of a Graph type that a row does not have. */
function missingMembers(
  properties: Properties,
  types: readonly string[],
  path: string,
  trail: readonly string[],
): readonly string[] {
  return types.flatMap(membersOf).flatMap(({ name, type }) => {
    if (path === '' && name === 'id') return []
    const property = properties[name]
    if (property === undefined) return [`${path}${name}`]
    const complex = versions.some((known) => known.get(type)?.complex === true)
    if (!complex || property.of === undefined || trail.includes(type)) return []
    const extending = versions.flatMap((known) =>
      [...known].flatMap(([other, { base }]) => (base === type ? [other] : [])),
    )
    return missingMembers(property.of, [type, ...extending], `${path}${name}.`, [...trail, type])
  })
}

/** Parameters of Set and New; the halves by which Set changes a list that New takes whole are that list. */
function parametersOf(noun: string): readonly string[] {
  const verbs = cmdlets.map((nouns) => member(member(nouns, noun), 'verbs')).find((found) => found !== undefined)
  const [set, made] = ['Set', 'New'].map((verb) => factsOf(member(member(verbs, verb), 'params')))
  const names = new Set(set?.map(({ name }) => name))
  const pairs = (made ?? []).filter(({ name }) => names.has(`Add${name}`) && names.has(`Remove${name}`))
  const halves = new Set(pairs.flatMap(({ name }) => [`Add${name}`, `Remove${name}`]))
  return [...(set ?? []), ...(made ?? [])].flatMap(({ name, reserved }) =>
    halves.has(name) || steering[name] !== undefined || reserved ? [] : [name],
  )
}

/** Names that the contract of a row has at its top; undefined for a row of Graph, whose members go deeper. */
function contractNames(from: unknown): readonly string[] | undefined {
  const [noun, configType, csom] = ['noun', 'configType', 'csom'].map((word) => wordOf(member(from, word)))
  if (noun !== undefined && noun !== '') return parametersOf(noun)
  if (configType !== undefined && configType !== '')
    return teamsTypes
      .filter((type) => member(type, 'configType') === configType)
      .flatMap((type) => factsOf(member(type, 'properties')).map(({ name }) => name))
  if (csom === undefined || csom === '') return undefined
  return (sharepointFacts[csom] ?? [])
    .filter((fact) => member(fact, 'writable') === true)
    .map((fact) => wordOf(member(fact, 'name')))
}

type Overlay = {
  readonly name: string
  readonly from: unknown
  readonly drop: Readonly<Record<string, unknown>>
  readonly left: unknown
}

async function overlaysOf(service: string): Promise<readonly Overlay[]> {
  const file = await json(`catalogue/overlays/${service}.json`)
  return listOf(isRecord(file) ? file['rows'] : undefined).flatMap((row) =>
    isRecord(row)
      ? [
          {
            name: wordOf(row['name']),
            from: row['from'],
            drop: isRecord(row['drop']) ? row['drop'] : {},
            left: row['left'],
          },
        ]
      : [],
  )
}

const services = ['entra', 'exchange', 'purview', 'teams', 'sharepoint']
/** Rows whose properties stand in the overlay itself, one by one, have no contract to be held against. */
const overlays = (await Promise.all(services.map(overlaysOf)))
  .flat()
  .filter(({ from }) =>
    ['noun', 'configType', 'csom', 'graphType', 'graphTypes'].some(
      (word) => wordOf(member(from, word)) !== '' || Array.isArray(member(from, word)),
    ),
  )

describe.each(overlays.map((overlay) => [overlay.name, overlay] as const))('%s', (name, { from, drop, left }) => {
  const properties = rows.find((row) => row.name === name)?.properties ?? {}
  const types = listOf(member(from, 'graphTypes') ?? [member(from, 'graphType')])
    .map(wordOf)
    .filter((one) => one !== '')
  const names = contractNames(from)
  const missing = [
    ...new Set(
      names === undefined
        ? missingMembers(properties, types, '', types)
        : names.filter((one) => properties[one] === undefined),
    ),
  ].toSorted()

  test('has every property of its contract, or the overlay says why not', () => {
    expect((names ?? types.flatMap(membersOf)).length).toBeGreaterThan(0)
    const unsaid = wordOf(left) === '' ? missing.filter((one) => wordOf(drop[one]) === '') : []
    expect(unsaid).toEqual([])
  })

  test('says nothing of dropping what is there or never was', () => {
    // The script itself adds the discriminator of subtypes.
    const told = Object.keys(drop).filter((one) => !one.endsWith('.@odata.type'))
    expect(told.filter((one) => !missing.includes(one))).toEqual([])
    expect(Object.values(drop).filter((reason) => wordOf(reason).length < 8)).toEqual([])
  })
})
