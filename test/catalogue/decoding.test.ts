import { readFileSync } from 'node:fs'
import { globSync } from 'tinyglobby'
import { describe, expect, test } from 'vitest'
import type { Json, Path } from '../../src/model/json.ts'
import { isJsonList, isJsonObject, valueAt } from '../../src/model/json.ts'
import type { ResourceType } from '../../src/model/resource-type.ts'
import { cmdletBehaviours, cmdletWire } from '../../src/services/cmdlets/cmdlet-wire.ts'
import { complianceBehaviours } from '../../src/services/compliance/compliance-wire.ts'
import { graphWire, kindWire } from '../../src/services/graph/graph-wire.ts'
import { sharepointBehaviours, sharepointWire } from '../../src/services/sharepoint/sharepoint-wire.ts'
import { teamsBehaviours, teamsWire } from '../../src/services/teams/teams-wire.ts'
import { pathsIn, replaced } from './declarations.ts'
import { rows } from './readers.ts'

/** The behaviours that the protocol of Graph asks for by name, each where it needs it. */
const graphBehaviours = new Set(
  globSync(['src/services/graph/*.ts'])
    .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/\bbehaviour\([\w.]+, '(?<name>\w+)'\)/gu)])
    .flatMap((match) => match.groups?.['name'] ?? []),
)

/** What the protocol of a row reads out of its wire and its behaviours. */
function decoded(row: ResourceType): Json {
  const read: unknown[] = [row.wire, ...(row.kinds ?? []).map(({ wire }) => wire)]
  switch (row.protocol) {
    case 'graph':
      read.splice(0, read.length, graphWire(row), ...(row.kinds ?? []).map((kind) => kindWire(row, toldBy(kind))))
      read.push(row.behaviours.filter(({ use }) => graphBehaviours.has(use)))
      break
    case 'cmdlets':
      read.splice(0, read.length, cmdletWire(row), cmdletBehaviours(row))
      break
    case 'compliance':
      read.splice(0, read.length, cmdletWire(row), cmdletBehaviours(row), complianceBehaviours(row))
      break
    case 'teams':
      read.splice(0, read.length, teamsWire(row), teamsBehaviours(row))
      break
    case 'sharepoint':
      read.splice(0, read.length, sharepointWire(row), sharepointBehaviours(row))
      break
  }
  return JSON.parse(JSON.stringify(read))
}

function toldBy({ tell }: NonNullable<ResourceType['kinds']>[number]): { readonly [name: string]: Json } {
  return { [tell.property]: tell.equals ?? [] }
}

/** What is said at a path, with a mark in it that nothing in a row has. */
function marked(value: Json | undefined): Json {
  if (typeof value === 'boolean') return !value
  if (typeof value === 'number') return value + 1
  if (value === 'beta') return 'v1.0'
  if (value === 'v1.0') return 'beta'
  return 'marked'
}

/** The ways to values that can be changed without the protocol noticing: nobody reads them. */
function unread(row: ResourceType): readonly string[] {
  const before = JSON.stringify(decoded(row))
  const same = (part: Partial<ResourceType>): boolean => {
    try {
      return JSON.stringify(decoded({ ...row, ...part })) === before
    } catch {
      return false
    }
  }
  const told = (value: Json): readonly Path[] =>
    pathsIn(value).filter((path) => !isJsonList(valueAt(value, path)) && !isJsonObject(valueAt(value, path)))
  return [
    ...told(row.wire)
      .filter((path) => same({ wire: replaced(row.wire, path, marked(valueAt(row.wire, path))) }))
      .map((path) => `wire ${path.join('.')}`),
    ...row.behaviours
      .filter((one) => same({ behaviours: row.behaviours.filter((other) => other !== one) }))
      .map(({ use }) => `behaviour ${use}`),
    ...row.behaviours.flatMap((one) =>
      told(one.with ?? null)
        .filter((path) =>
          same({
            behaviours: row.behaviours.map((other) =>
              other === one
                ? { ...one, with: replaced(one.with ?? null, path, marked(valueAt(one.with, path))) }
                : other,
            ),
          }),
        )
        .map((path) => `behaviour ${one.use} ${path.join('.')}`),
    ),
    ...(row.kinds ?? []).flatMap((kind) =>
      told(kind.wire)
        .filter((path) =>
          same({
            kinds: (row.kinds ?? []).map((other) =>
              other === kind ? { ...kind, wire: replaced(kind.wire, path, marked(valueAt(kind.wire, path))) } : other,
            ),
          }),
        )
        .map((path) => `kind ${kind.name} ${path.join('.')}`),
    ),
  ]
}

describe.each(rows.map((row) => [row.name, row] as const))('%s', (_, row) => {
  test('says nothing that its protocol does not read', () => {
    expect(unread(row)).toEqual([])
  })
})

test('each behaviour that Graph asks for is one of some row', () => {
  const used = new Set(
    rows.filter(({ protocol }) => protocol === 'graph').flatMap(({ behaviours }) => behaviours.map(({ use }) => use)),
  )

  expect([...graphBehaviours].filter((name) => !used.has(name))).toEqual([])
})

test('a misspelt behaviour, wire word or argument is found', () => {
  const rule = rows.find(({ name }) => name === 'exchange.transportRule')
  if (rule === undefined) throw new Error('there is no such row')

  expect(
    unread({
      ...rule,
      wire: { noun: 'TransportRule', identitiy: 'Name' },
      behaviours: [
        { use: 'statesVerbs' },
        { use: 'readAs', with: { A: 1 } },
        { use: 'sizes', with: 'AttachmentSizeOver' },
      ],
    }),
  ).toEqual(['wire identitiy', 'behaviour statesVerbs', 'behaviour readAs', 'behaviour sizes', 'behaviour readAs A'])
})
