import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { openCatalogue } from '../../src/catalogue/catalogue.ts'
import type { Permission } from '../../src/model/resource-type.ts'

const catalogue = openCatalogue((name) => Promise.resolve(readFileSync(name, 'utf8')))
const pages = ['README.md', 'docs/services.md'].map((page) => readFileSync(page, 'utf8'))

/** The least that the README gives a pipeline: what it says in words is held against the rows here. */
const least = [
  ['entra', 'read', ['Policy.Read.All', 'Directory.Read.All'], ['entra.domainFederation']],
  ['entra', 'read', ['Policy.Read.All', 'Directory.Read.All', 'Domain.Read.All'], []],
  ['exchange', 'read', ['Exchange.ManageAsApp', 'Global Reader'], []],
  ['exchange', 'write', ['Exchange.ManageAsApp', 'Exchange Administrator'], []],
  ['purview', 'read', ['Exchange.ManageAsApp', 'Security Reader'], []],
  ['purview', 'write', ['Exchange.ManageAsApp', 'Compliance Administrator'], []],
  ['teams', 'read', ['Teams Reader'], ['teams.teamsUserPolicyAssignment']],
  ['teams', 'read', ['Global Reader'], ['teams.teamsUserPolicyAssignment']],
  ['teams', 'write', ['Teams Administrator'], ['teams.teamsUserPolicyAssignment']],
  ['sharepoint', 'write', ['Sites.FullControl.All'], ['sharepoint.settings']],
  ['sharepoint', 'write', ['SharePointTenantSettings.ReadWrite.All', 'Sites.FullControl.All'], []],
] as const

/** Whether every kind of permission that a row wants is met by one of its alternatives. */
function isMet(wanted: Permission, held: readonly string[]): boolean {
  return [wanted.application ?? [], wanted.directoryRole ?? []].every(
    (sets) => sets.length === 0 || sets.some((all) => all.every((one) => held.includes(one))),
  )
}

test.each(least)('%s: to %s takes %j, but for %j', async (service, to, held, but) => {
  const rows = [...(await catalogue.service(service)).values()].filter(
    (row) => to === 'read' || (row.readOnly === undefined && (row.create || row.update)),
  )

  expect(rows.filter((row) => !isMet(row.permissions[to], held)).map(({ name }) => name)).toEqual(but)
})

test.each(least)('%s: both pages name what it takes to %s: %j', (_service, _to, held) => {
  for (const page of pages) for (const one of held) expect(page).toContain(one)
})
