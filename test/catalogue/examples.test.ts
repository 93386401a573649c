import { readFileSync } from 'node:fs'
import { load } from 'js-yaml'
import { globSync } from 'tinyglobby'
import { expect, test } from 'vitest'
import { isJson } from '../../src/model/json.ts'
import { schemaErrors } from './readers.ts'

const files = globSync(['examples/**/*.yml', '!examples/workflows/**']).toSorted()

test.each(files)('an editor finds nothing wrong in %s', (file) => {
  const value = load(readFileSync(file, 'utf8'))
  if (!isJson(value)) throw new Error('not a JSON value')

  expect(schemaErrors(value)).toEqual([])
})
