import { describe, expect, test } from 'vitest'
import { readOptions } from '../../src/commands/option-values.ts'
import { namingOf } from '../../src/commands/pseudonyms.ts'
import type { Host } from '../../src/model/host.ts'
import type { MfaRow } from '../../src/model/mfa-report.ts'

const row: MfaRow = {
  name: 'ada@contoso.com',
  id: 'AAAA-1',
  displayName: 'Ada',
  kind: 'none',
  administrator: true,
  roles: ['Global Administrator'],
  registered: true,
  capable: true,
  passwordless: false,
  methods: [],
  preferred: 'none',
  perUserMfa: 'disabled',
  protection: 'mfa',
  stoppedNow: 'no',
  stoppedTomorrow: 'no',
  stoppedBy: [],
}

type Given = {
  readonly key?: string
  readonly pseudonyms?: boolean
  readonly event?: string
  readonly actions?: boolean
}

async function naming({ key, pseudonyms = true, event, actions = false }: Given) {
  const values = readOptions(
    'report',
    new Map([['pseudonyms', [String(pseudonyms)]], ...(key === undefined ? [] : [['pseudonym-key', [key]] as const])]),
    () => undefined,
  )
  let counter = 0
  const host: Pick<Host, 'env' | 'random' | 'read'> = {
    env: (name) => ({ GITHUB_ACTIONS: actions ? 'true' : undefined, GITHUB_EVENT_PATH: 'event.json' })[name],
    random: (bytes) => new Uint8Array(bytes).fill((counter += 1)),
    read: () => (event === undefined ? Promise.reject(new Error('none')) : Promise.resolve(event)),
  }
  return namingOf(values, host)
}

const long = 'a key that is long enough'
const named = async (given: Given) => (await naming(given)).name(row).name

describe('pseudonyms', () => {
  test('take the place of name, display name and id, and of nothing else', async () => {
    expect((await naming({ key: long })).name(row)).toEqual({
      ...row,
      name: expect.stringMatching(/^person-[0-9a-f]{20}$/u),
      id: '',
      displayName: '',
    })
  })

  test('hang on the key and the id alone, whatever its case', async () => {
    const made = await naming({ key: long })
    const name = made.name(row).name

    expect(await named({ key: long })).toBe(name)
    expect(await named({ key: `${long}!` })).not.toBe(name)
    expect(made.name({ ...row, id: 'aaaa-1', name: 'renamed@contoso.com' }).name).toBe(name)
    expect(made.name({ ...row, id: 'aaaa-2' }).name).not.toBe(name)
  })

  test('stay the same within a report whose key is random', async () => {
    const made = await naming({})

    expect(made.name(row).name).toBe(made.name(row).name)
    expect(made.notice).toContain('a random key that is forgotten')
  })

  test('a key that could be guessed is refused', async () => {
    await expect(naming({ key: 'short' })).rejects.toMatchObject({ troubles: [{ code: 'INPUT-INVALID' }] })
  })
})

test.each([
  ['on a machine of their own', { pseudonyms: false }, false],
  ['on a private repository', { pseudonyms: false, actions: true, event: '{"repository":{"private":true}}' }, false],
  ['on a public repository', { pseudonyms: false, actions: true, event: '{"repository":{"private":false}}' }, true],
  ['where the event says nothing', { pseudonyms: false, actions: true, event: '{}' }, true],
  ['where there is no event', { pseudonyms: false, actions: true }, true],
])('%s people are hidden: %j gives %s', async (_, given, hides) => {
  const made = await naming(given)

  expect([made.hides, made.name(row).name === row.name]).toEqual([hides, !hides])
})
