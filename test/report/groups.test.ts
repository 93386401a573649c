import { expect, test } from 'vitest'
import { groupsOf } from '../../src/report/groups.ts'
import { markdownReporter } from '../../src/report/markdown-report.ts'
import { serviceTitle } from '../../src/report/service-titles.ts'
import { change, outcome, runWithoutPlan } from './build-run.ts'

test.each([
  ['entra.group', 'Entra ID'],
  ['exchange.mailbox', 'Exchange Online'],
  ['purview.label', 'Microsoft Purview'],
  ['sharepoint.site', 'SharePoint Online'],
  ['teams.team', 'Microsoft Teams'],
  ['other.thing', 'other'],
] as const)('%s is of %s', (type, title) => {
  expect(serviceTitle(type)).toBe(title)
})

test('changes stand under job and service, in the order in which these first come up', () => {
  const one = (object: string, job: string) => change('create', object, [], { task: { job } })
  const all = [one('entra.a/1', 'B'), one('teams.a/2', 'B'), one('entra.a/3', 'A'), one('entra.b/4', 'B')]

  expect(groupsOf(all).map((group) => [group.job, group.service, ...group.changes.map((own) => own.at.key)])).toEqual([
    ['B', 'Entra ID', '1', '4'],
    ['B', 'Microsoft Teams', '2'],
    ['A', 'Entra ID', '3'],
  ])
})

test('outcomes without a plan beside them fold nothing away', () => {
  const text = markdownReporter.render(runWithoutPlan({ outcomes: [outcome('entra.a/1', 'create')] }), 10_000)
  expect(text).not.toContain('<details>')
})
