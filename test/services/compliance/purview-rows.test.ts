import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { isRecord } from '../../../src/model/json.ts'
import { cmdletWire } from '../../../src/services/cmdlets/cmdlet-wire.ts'
import { complianceBehaviours } from '../../../src/services/compliance/compliance-wire.ts'
import { purviewRows, row } from './compliance-scene.ts'

const contract: unknown = JSON.parse(await readFile('contracts/compliance-cmdlets.json', 'utf8'))
const overlay: unknown = JSON.parse(await readFile('catalogue/overlays/purview.json', 'utf8'))
const names = [...purviewRows.keys()].map((name) => name.replace('purview.', ''))

/** What steers any call and is no state. */
const control = ['Identity', 'Confirm', 'WhatIf', 'Force', 'DomainController', 'Organization']

type Parameter = { readonly name: string; readonly reserved: boolean }

function parametersOf(noun: string, verb: 'New' | 'Set'): readonly Parameter[] {
  const nouns = isRecord(contract) && isRecord(contract['nouns']) ? contract['nouns'] : {}
  const found = isRecord(nouns[noun]) && isRecord(nouns[noun]['verbs']) ? nouns[noun]['verbs'][verb] : undefined
  const list = isRecord(found) && Array.isArray(found['params']) ? found['params'] : []
  return list.filter(isRecord).map((one) => ({ name: String(one['name']), reserved: one['reserved'] === true }))
}

function droppedOf(name: string): Readonly<Record<string, unknown>> {
  const rows = isRecord(overlay) && Array.isArray(overlay['rows']) ? overlay['rows'] : []
  const own = rows.filter(isRecord).find((one) => one['name'] === `purview.${name}`)
  return own !== undefined && isRecord(own['drop']) ? own['drop'] : {}
}

function nounOf(name: string): string {
  return cmdletWire(row(name)).noun
}

test('are the nine of the service; what belongs to Exchange is not among them', () => {
  expect(names.toSorted()).toEqual([
    'auditConfig',
    'dlpCompliancePolicy',
    'dlpComplianceRule',
    'label',
    'labelPolicy',
    'protectionAlert',
    'retentionCompliancePolicy',
    'retentionComplianceRule',
    'unifiedAuditLogRetentionPolicy',
  ])
})

describe.each(names)('%s', (name) => {
  const noun = nounOf(name)
  const { properties } = row(name)

  test('has every parameter of the contract, or says why not', () => {
    const { names: pairs } = complianceBehaviours(row(name))
    const halves = pairs.flatMap((one) => [`Add${one}`, `Remove${one}`])
    const dropped = droppedOf(name)
    const missing = [...parametersOf(noun, 'New'), ...parametersOf(noun, 'Set')].filter(
      ({ name: one, reserved }) =>
        !reserved && !control.includes(one) && !halves.includes(one) && !(one in properties) && !(one in dropped),
    )
    expect(missing).toEqual([])
    expect(Object.values(dropped).every((why) => typeof why === 'string' && why.length > 5)).toBe(true)
    expect(Object.keys(dropped).filter((one) => one in properties)).toEqual([])
  })

  test('writes with Set only what Set takes', () => {
    const set = new Set(parametersOf(noun, 'Set').map((one) => one.name))
    const unwritable = Object.entries(properties)
      .filter(
        ([one, { write }]) => write === 'always' && !set.has(one) && !(set.has(`Add${one}`) && set.has(`Remove${one}`)),
      )
      .map(([one]) => one)
    expect(unwritable).toEqual([])
  })

  test('speaks of properties that it has, in behaviours too', () => {
    const behaviours = complianceBehaviours(row(name))
    const spoken = [
      ...behaviours.commaLists,
      ...behaviours.jsonItems,
      ...behaviours.days,
      ...(behaviours.switches === undefined ? [] : [behaviours.switches.list]),
      ...behaviours.apart.flat(),
      ...(behaviours.exclusive === undefined ? [] : [behaviours.exclusive.property, ...behaviours.exclusive.others]),
      ...(behaviours.oneWay === undefined ? [] : [behaviours.oneWay.property]),
      ...(behaviours.settings === undefined ? [] : [behaviours.settings]),
      ...Object.keys(behaviours.unlink),
    ]
    expect(spoken.filter((one) => properties[one] === undefined)).toEqual([])
  })

  test('asks for no more than a compliance administrator, and reads as a reader', () => {
    const { read, write } = row(name).permissions
    expect(read.directoryRole).toContainEqual(['Security Reader'])
    expect(write.directoryRole).toEqual([['Compliance Administrator'], ['Global Administrator']])
    expect([read.application, write.application]).toEqual([[['Exchange.ManageAsApp']], [['Exchange.ManageAsApp']]])
    expect(row(name).budget).toBe('compliance')
  })
})

test('what application tokens are not proven to write needs a waiver', () => {
  expect(names.filter((name) => row(name).evidence === 'inferred').toSorted()).toEqual([
    'auditConfig',
    'dlpCompliancePolicy',
    'dlpComplianceRule',
    'label',
    'labelPolicy',
  ])
  expect(names.filter((name) => row(name).evidence === 'captured')).toEqual([])
})
