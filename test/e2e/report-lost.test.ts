import { expect, test } from 'vitest'
import { cli } from './front-door.ts'
import { withTenant } from './rehearsal.ts'

const yaml = `version: 1
breakGlass: [bg1@contoso.onmicrosoft.com, bg2@contoso.onmicrosoft.com]
jobs:
  - name: I
    service: entra
    tasks:
      - group: { displayName: Fresh, mailNickname: fresh, mailEnabled: false, securityEnabled: true }
`

test('a report that cannot be put into its file is printed: what was written to the tenant is never lost', async () => {
  await withTenant(yaml, async ({ simulator, folder, env }) => {
    const ended = await cli(['apply', '--out', 'tenantform.yml/report.txt'], { cwd: folder, env })
    expect(simulator.objects('entra.group').map((one) => one['displayName'])).toContain('Fresh')
    expect(ended.out).toContain('entra.group/Fresh')
    expect(`${ended.out}${ended.err}`).toContain('FILE-NOT-WRITTEN')
    expect(ended.exit).toBe(1)
  })
})
