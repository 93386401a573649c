import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { cli } from './front-door.ts'
import { withTenant } from './rehearsal.ts'
import { expectTold } from './told.ts'

const yaml = (subject: string): string => `version: 1
jobs:
  - name: Mail
    service: exchange
    tasks:
      - transportRule: { Name: Tag external mail, PrependSubject: "${subject}" }
`

describe('compare', () => {
  test('COMPARE-01 two plans of one state are the same; a moved object and another wish are told, without a sign-in', async () => {
    await withTenant(yaml('[a] '), async ({ simulator, folder, env }) => {
      const run = (...words: readonly string[]): ReturnType<typeof cli> => cli(words, { cwd: folder, env })
      await run('plan', '--out', 'one.json')
      await run('plan', '--out', 'two.json')
      simulator.change('exchange.transportRule', 'Tag external mail', { Comments: 'theirs' })
      await run('plan', '--out', 'three.json')
      await writeFile(join(folder, 'tenantform.yml'), yaml('[b] '))
      await run('plan', '--out', 'four.json')
      const requests = simulator.log.length
      const offline = (...words: readonly string[]): ReturnType<typeof cli> => cli(words, { cwd: folder })

      const same = await offline('compare', '--plan', 'two.json', '--reviewed', 'one.json')
      expect([same.exit, same.out]).toEqual([0, expect.stringContaining('The plans do the same.')])
      const moved = await offline('compare', '--plan', 'three.json', '--reviewed', 'one.json')
      expect(moved.exit).toBe(3)
      expect(moved.out).toMatch(/Tag external mail changed since the plan was made: Comments was .* and is "theirs"/u)
      const other = await offline('compare', '--plan', 'four.json', '--reviewed', 'three.json', '--format', 'markdown')
      expect(other.exit).toBe(3)
      expect(other.out).toContain('would write other values: PrependSubject was')
      expect(simulator.log.length).toBe(requests)
      expectTold(await offline('compare', '--plan', 'one.json'), { code: 'INPUT-INVALID', exit: 2 })
    })
  })
})
