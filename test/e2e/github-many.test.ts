import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Rehearsal } from './rehearsal.ts'
import { rehearse } from './rehearsal.ts'
import { asked, onPull, oursOf } from './runner/on-github.ts'
import { exampleWorkflow } from './runner/runner-double.ts'

let rehearsal: Rehearsal
beforeAll(async () => {
  rehearsal = await rehearse()
})
afterAll(() => rehearsal.simulator.close())

/** So many groups, each on a line of its own. */
function groups(count: number): string {
  const lines = Array.from(
    { length: count },
    (_, index) =>
      `      - group: { displayName: Many ${index}, mailNickname: many-${index}, mailEnabled: false, securityEnabled: true }\n`,
  )
  return `version: 1\nguards: { maxChanges: 5000 }\njobs:\n  - name: Many\n    service: entra\n    tasks:\n${lines.join('')}`
}

test.each<[number, readonly number[], string, string]>([
  [120, [50, 50, 20], 'Many ', 'create `entra.group/Many 119`'],
  [2000, [50, 50, 50, 50], '1801 more', 'left out to fit into a comment'],
])(
  '%i changes: a comment within its limit, and annotations in requests of 50',
  async (count, requests, last, told) => {
    const { simulator } = rehearsal
    const pull = simulator.github.openPull({ branch: 'many' })
    await rehearsal.write('tenantform.yml', groups(count))
    const before = simulator.log.length
    const checks = simulator.github.checks().length
    const secret = 'a word that is masked'
    const workflow = exampleWorkflow('pull-request').replace(
      'out: plan.json',
      `out: plan.json\n          certificate: cert.pem\n          certificate-key: key.pem\n          certificate-password: ${secret}`,
    )
    const ended = await onPull(rehearsal, pull, { workflow })
    const [plan] = oursOf(ended.jobs['plan'])
    const [comment, ...others] = simulator.github.comments(pull.number)
    const check = simulator.github.checks()[checks]
    const writes = asked(simulator, before).filter((line) => !line.startsWith('GET'))

    expect(ended.jobs['plan']?.result).toBe('success')
    expect(others).toEqual([])
    expect(comment?.body.length).toBeLessThanOrEqual(65_536)
    expect(comment?.body).toContain(`${count} to create`)
    expect(check?.annotations).toHaveLength(requests.reduce((sum, each) => sum + each, 0))
    expect(writes.map((line) => line.replaceAll(/\d{3,}(?= )/gu, 'N').replace(/issues\/\d+/u, 'issues/N'))).toEqual([
      'POST issues/N/comments 201',
      'POST check-runs 201',
      ...requests.slice(1).map(() => 'PATCH check-runs/N 200'),
    ])
    expect(comment?.body).toContain(told)
    expect(check?.annotations.at(-1)?.message).toContain(last)
    // A step shows ten annotations of each level; everything beyond is not sent at all.
    expect(plan?.out.match(/^::notice /gmu)?.length).toBeLessThanOrEqual(10)
    expect(plan?.out.match(/^::warning /gmu)?.length ?? 0).toBeLessThanOrEqual(10)
    expect(Buffer.byteLength(plan?.summary ?? '')).toBeLessThan(1_048_576)

    const outputs = Object.entries(plan?.outputs ?? {})
    const masked = Array.from(plan?.out.matchAll(/^::add-mask::(.+)$/gmu) ?? [], ([, word]) => word ?? '')
    expect(masked).toContain(secret)
    expect(outputs.filter(([, value]) => masked.some((word) => value.includes(word)))).toEqual([])
    expect(outputs.reduce((sum, [name, value]) => sum + name.length + value.length, 0)).toBeLessThan(1000)
  },
  120_000,
)
