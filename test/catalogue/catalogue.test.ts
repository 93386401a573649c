import { describe, expect, test } from 'vitest'
import { openCatalogue } from '../../src/catalogue/catalogue.ts'
import { TenantformError } from '../../src/model/trouble.ts'

const group = { name: 'entra.group', properties: {}, key: ['displayName'], behaviours: [] }

/** What opening the rows of Entra fails with, where its file holds this. */
async function failure(text: string | Error): Promise<readonly (readonly [string, string])[]> {
  const asset = (): Promise<string> => (text instanceof Error ? Promise.reject(text) : Promise.resolve(text))
  try {
    await openCatalogue(asset).service('entra')
  } catch (error) {
    if (!(error instanceof TenantformError)) throw error
    return error.troubles.map(({ code, message }) => [code, message])
  }
  throw new Error('the file was taken')
}

describe('a broken installation ends in one trouble that names the file', () => {
  test.each([
    ['a file that is not there', new Error('ENOENT'), 'catalogue/entra.json is missing from this installation.'],
    ['a file that was cut', '{"service":"entra","rows":[{"na', 'catalogue/entra.json is damaged: it is no JSON.'],
    ['an empty file', '', 'catalogue/entra.json is damaged: it is no JSON.'],
    ['a file without rows', '{}', 'catalogue/entra.json holds no rows.'],
    ['a row that is none', '{"rows":[{}]}', 'catalogue/entra.json holds a row that is none.'],
    [
      'a row with a name that is none',
      JSON.stringify({ rows: [{ ...group, name: 'group' }] }),
      'catalogue/entra.json holds a row that is none.',
    ],
  ])('%s', async (_, text, message) => {
    expect(await failure(text)).toEqual([['INTERNAL', message]])
  })
})

test('a file is read once, and only where its service is asked for', async () => {
  const asked: string[] = []
  const catalogue = openCatalogue((name) => {
    asked.push(name)
    return Promise.resolve(JSON.stringify({ rows: [group] }))
  })

  expect(await catalogue.type('entra.group')).toEqual(group)
  expect(await catalogue.type('entra.none')).toBeUndefined()
  expect(await catalogue.type('azure.group')).toBeUndefined()
  expect(asked).toEqual(['catalogue/entra.json'])
})
