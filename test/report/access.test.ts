import { expect, test } from 'vitest'
import type { ToldSide, ToldWorld, WhatIf } from '../../src/model/what-if.ts'
import { coverageReport } from '../../src/report/coverage-report.ts'
import { mfaWriter } from '../../src/report/mfa-writer.ts'
import { plainPalette } from '../../src/report/palette.ts'
import { whatIfReport } from '../../src/report/what-if-report.ts'
import { coverageOfContoso, mfaOfContoso, shownOfContoso } from './access-answers.ts'
import { hostileWords } from './cases.ts'

const silent: ToldSide = { result: 'allowed', permitted: 'yes', blockedBy: [], demands: [], open: [], session: {} }

function answerOf(word: string): WhatIf {
  const live: ToldWorld = {
    ...silent,
    result: 'controls',
    demands: [
      {
        from: { name: word, id: '1' },
        satisfied: 'yes',
        anyOf: [
          { what: 'multifactor authentication', satisfied: 'yes', because: 'the sign-in shows it' },
          { what: 'a compliant device', satisfied: 'unknown', because: 'the device is not known' },
        ],
      },
    ],
    session: { persistentBrowser: ['never'] },
    reportOnly: { ...silent, result: 'blocked', permitted: 'no', blockedBy: [{ name: 'Later', id: '3' }] },
    policies: [
      { policy: { name: word, id: '1' }, state: 'enabled', applies: 'yes', because: [] },
      { policy: { name: 'Guests', id: '2' }, state: 'enabled', applies: 'no', because: ['the user is not included'] },
      { policy: { name: 'Later', id: '3' }, state: 'reportOnly', applies: 'yes', because: [] },
      { policy: { name: 'Off', id: '4' }, state: 'disabled', applies: 'no', because: ['it is disabled'] },
    ],
  }
  const shut = { name: 'Shut', id: '5', declared: { file: 'tenantform.yml', line: 7, column: 9 } }
  return {
    formatVersion: 1,
    tenant: 'contoso.onmicrosoft.com',
    user: word,
    application: 'Office365',
    circumstances: [{ name: 'location', value: word }],
    live,
    proposed: {
      ...live,
      result: 'blocked',
      permitted: 'no',
      blockedBy: [shut],
      open: [],
      policies: [...live.policies, { policy: shut, state: 'enabled', applies: 'yes', because: [] }],
    },
    configuration: word,
    missing: [`Named locations could not be read: ${word}`],
    notices: [word],
  }
}

const words = { plain: 'CA002 Everyone', hostile: hostileWords }

test.each(Object.entries(words))('what-if of %s words', async (name, word) => {
  const answer = answerOf(word)

  await expect(whatIfReport(answer, 'text', plainPalette)).toMatchFileSnapshot(`golden-access/what-if-${name}.txt`)
  await expect(whatIfReport(answer, 'markdown', plainPalette)).toMatchFileSnapshot(
    `golden-access/what-if-${name}.md.txt`,
  )
  expect(JSON.parse(whatIfReport(answer, 'json', plainPalette))).toEqual(answer)
})

test.each(Object.entries(words))('coverage of %s words', async (name, word) => {
  const answer = coverageOfContoso(word)

  await expect(coverageReport(answer, 'text', plainPalette)).toMatchFileSnapshot(`golden-access/coverage-${name}.txt`)
  expect(JSON.parse(coverageReport(answer, 'json', plainPalette))).toEqual(answer)
})

function written(format: string, word: string): string {
  const writer = mfaWriter(format)
  const { administrators, stopped } = shownOfContoso(word)
  const [later] = stopped.slice(1)
  return [
    writer.begin(),
    writer.rows(administrators),
    writer.rows(later === undefined ? [] : [later]),
    writer.end(mfaOfContoso(word)),
  ].join('')
}

test.each(Object.entries(words))('report mfa of %s words', async (name, word) => {
  await expect(written('text', word)).toMatchFileSnapshot(`golden-access/mfa-${name}.txt`)
  // Git keeps texts with LF alone.
  await expect(written('csv', word).replaceAll('\r\n', '\n')).toMatchFileSnapshot(`golden-access/mfa-${name}.csv.txt`)
  const { people, ...report } = JSON.parse(written('json', word))

  expect(people.map((row: { readonly name: string }) => row.name)).toEqual([
    word,
    'bare@contoso.com',
    'later@contoso.com',
  ])
  expect(report).toEqual(mfaOfContoso(word))
})

test('a page names the first two hundred and counts the rest', () => {
  const writer = mfaWriter('text')
  const [first] = shownOfContoso('admin@contoso.com').administrators
  for (let page = 0; page < 3; page += 1)
    writer.rows(first === undefined ? [] : Array.from({ length: 100 }, () => first))
  const text = writer.end(mfaOfContoso('P'))

  expect(text.match(/^ {2}admin@contoso\.com: /gmu)).toHaveLength(200)
  expect(text).toContain('  and 100 more: --format csv or json has everybody')
})
